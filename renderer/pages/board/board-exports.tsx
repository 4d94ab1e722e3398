import { Button, Checkbox, Group, Menu, Modal, Stack } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { type CalendarDetail, calendarDetailLabels, calendarDetails } from '../../../shared/api/deadline-exports.ts'
import type { BoardFilter } from '../../../shared/api/deadlines.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { useCommand } from '../../api/use-command.ts'
import { announce } from '../../components/announce.ts'
import { Notice } from '../../components/notice.tsx'
import { failureText } from '../../components/states.tsx'
import { usePrint } from '../../components/use-print.ts'
import classes from './board-page.module.css'
import { scopeLabels } from './deadline-words.ts'

interface Props {
  readonly filter: BoardFilter
  readonly today: IsoDate
}

/** The board as it is narrowed: to Excel, to a calendar, to a sheet for signature, to the printer. */
export default function BoardExports({ filter, today }: Props): ReactNode {
  const [choosing, setChoosing] = useState(false)
  const list = useCommand('deadlineExports.list')
  const sheet = useCommand('deadlineExports.boardSheet')
  const print = usePrint()
  const name = `${scopeLabels[filter.scope]}期限 ${today}`
  const refusal = [list.error, sheet.error].find((error) => error !== null && error.error.code !== 'cancelled')

  function exportList(): void {
    list.mutate(() => ({ filter, fileName: `${name}.xlsx` }), { onSuccess: ({ rows }) => announce({ tone: 'good', text: `已导出 ${rows} 项期限` }) })
  }

  function exportSheet(): void {
    sheet.mutate(() => ({ filter, fileName: `时效核对单 ${today}.docx` }), { onSuccess: ({ lines }) => announce({ tone: 'good', text: `时效核对单已保存，共 ${lines} 项` }) })
  }

  return (
    <Group gap="sm" wrap="nowrap">
      {refusal && (
        <span className={classes.problem} role="alert">
          {failureText(refusal)}
        </span>
      )}
      <Menu position="bottom-end" shadow="sm">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />} loading={list.isPending || sheet.isPending}>
            导出
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={exportList}>导出 Excel</Menu.Item>
          <Menu.Item onClick={exportSheet}>时效核对单（Word）</Menu.Item>
          <Menu.Item onClick={() => setChoosing(true)}>日历文件（.ics）</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button variant="default" loading={print.isPending} onClick={print.run}>
        打印
      </Button>
      {choosing && <CalendarDialog filter={filter} fileName={`${name}.ics`} onClose={() => setChoosing(false)} />}
    </Group>
  )
}

interface CalendarProps {
  readonly filter: BoardFilter
  readonly fileName: string
  readonly onClose: () => void
}

/** A calendar is read by more people than the ledger: it tells nothing personal until it is ticked. */
function CalendarDialog({ filter, fileName, onClose }: CalendarProps): ReactNode {
  const [details, setDetails] = useState<readonly CalendarDetail[]>([])
  const save = useCommand('deadlineExports.calendar')
  const refusal = save.error !== null && save.error.error.code !== 'cancelled' ? save.error : null

  function send(): void {
    save.mutate(() => ({ filter, details: [...details], fileName }), {
      onSuccess: ({ events }) => {
        announce({ tone: 'good', text: `已导出 ${events} 项到日历文件` })
        onClose()
      },
    })
  }

  return (
    <Modal opened onClose={onClose} title="导出日历文件" size={420}>
      <p className={classes.restated}>每项期限在应办日写一条全天日程，只写期限种类和应办事项。日历往往多人可见，以下内容勾选后才写入。</p>
      <Stack gap="xs">
        {calendarDetails.map((detail) => (
          <Checkbox
            key={detail}
            label={calendarDetailLabels[detail]}
            checked={details.includes(detail)}
            onChange={(event) => setDetails(event.currentTarget.checked ? [...details, detail] : details.filter((other) => other !== detail))}
          />
        ))}
      </Stack>
      {refusal !== null && <Notice tone="bad">{failureText(refusal)}</Notice>}
      <Group gap="sm" mt="md">
        <Button data-autofocus loading={save.isPending} onClick={send}>
          导出日历文件
        </Button>
        <Button variant="default" onClick={onClose}>
          取消
        </Button>
      </Group>
    </Modal>
  )
}
