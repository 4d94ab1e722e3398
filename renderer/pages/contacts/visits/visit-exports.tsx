import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { useCommand } from '../../../api/use-command.ts'
import { announce } from '../../../components/announce.ts'
import { ConductDialog } from '../conduct-dialog.tsx'

interface Props {
  readonly day: IsoDate
  readonly mine: boolean
  readonly disabled: boolean
}

/** The day's list to take along: a sheet to fill in and sign, or Excel; the rules of conduct are read first. */
export function VisitExports({ day, mine, disabled }: Props): ReactNode {
  const [asked, setAsked] = useState<'sheet' | 'list' | null>(null)
  const list = useCommand('visits.exportList')
  const sheet = useCommand('visits.exportSheet')
  const exporting = asked === 'list' ? list : sheet

  function send(fullNumbers: boolean): void {
    const fileName = `外访清单 ${day}.${asked === 'list' ? 'xlsx' : 'docx'}`
    exporting.mutate((commandId) => ({ commandId, day, mine, fullNumbers, conductRead: true, fileName }), {
      onSuccess: ({ rows }) => {
        announce({ tone: 'good', text: `外访清单已保存，共 ${rows} 处。` })
        setAsked(null)
      },
    })
  }

  return (
    <>
      <Menu position="bottom-end" shadow="sm">
        <Menu.Target>
          <Button variant="default" disabled={disabled} title={disabled ? '这一天没有安排外访，没有内容可导出' : undefined} rightSection={<IconChevronDown size={14} aria-hidden />}>
            导出
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsked('sheet')}>外访清单（Word，可打印填写）</Menu.Item>
          <Menu.Item onClick={() => setAsked('list')}>导出 Excel</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asked !== null && <ConductDialog pending={exporting.isPending} error={exporting.error} onExport={send} onClose={() => setAsked(null)} />}
    </>
  )
}
