import { Button, TextInput } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import type { CallLine } from '../../../shared/api/contacts.ts'
import { timeOfDayField } from '../../../shared/model/contact.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { announce } from '../../components/announce.ts'
import { ListBar } from '../../components/paged-list/list-bar.tsx'
import { PAGE_SIZE, PagedList } from '../../components/paged-list/paged-list.tsx'
import { EmptyState } from '../../components/states.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { ContactEntry } from '../case/contacts/contact-entry.tsx'
import { nodeColumn, textColumn } from '../case/record/cells.tsx'
import { ConductDialog } from './conduct-dialog.tsx'
import { dueColumns } from './due-columns.tsx'
import { DayBox, MineBox } from './filter-boxes.tsx'

const verdictWords = { allow: '可以联系', 'needs-approval': '须经批准', block: '不得联系' } as const
const verdictTones = { allow: 'good', 'needs-approval': 'doubt', block: 'bad' } as const

const START = '10:00'

/** 外呼名单: whom to call on a day at a time, with what the guards say to each; exported after the rules of conduct were read. */
export function CallListView({ today }: { readonly today: IsoDate }): ReactNode {
  const [mine, setMine] = useState(true)
  const [day, setDay] = useState(today)
  const [typed, setTyped] = useState(START)
  const [offset, setOffset] = useState(0)
  const [entering, setEntering] = useState<CallLine | null>(null)
  const [exporting, setExporting] = useState(false)
  const readable = timeOfDayField.safeParse(typed)
  const time = readable.success ? readable.data : START
  const page = useCall('contacts.callList', { day, time, mine, offset, limit: PAGE_SIZE }, { keepPrevious: true, enabled: readable.success })
  const exportList = useCommand('contacts.exportCallList')
  const columns = useMemo(
    () => [
      ...dueColumns<CallLine>().slice(0, 1),
      nodeColumn<CallLine>('verdict', '结论', 104, (row) => <StatusBadge tone={verdictTones[row.verdict]}>{verdictWords[row.verdict]}</StatusBadge>),
      textColumn<CallLine>('reasons', '原因', 224, (row) => row.findings.map(({ reason }) => reason).join('；')),
      textColumn<CallLine>('number', '号码', 112, (row) => row.numberMasked),
      ...dueColumns<CallLine>().slice(1, 6),
      textColumn<CallLine>('instead', '可以怎么做', 280, (row) => row.findings.map(({ nextStep }) => nextStep).join('；')),
    ],
    [],
  )

  function send(fullNumbers: boolean): void {
    exportList.mutate((commandId) => ({ commandId, day, time, mine, fullNumbers, conductRead: true, fileName: `外呼名单 ${day}.xlsx` }), {
      onSuccess: ({ rows, barred }) => {
        announce({ tone: 'good', text: `已导出外呼名单 ${rows} 条，其中 ${barred} 条不得联系，未列号码。` })
        setExporting(false)
      },
    })
  }

  return (
    <>
      <ListBar
        narrow
        end={
          <Button variant="default" leftSection={<IconFileSpreadsheet size={16} aria-hidden />} disabled={!readable.success} onClick={() => setExporting(true)}>
            导出名单
          </Button>
        }
      >
        <DayBox label="外呼日期" day={day} onChange={(next) => { setOffset(0); setDay(next ?? day) }} />
        <TextInput label="外呼时间" value={typed} error={readable.success ? null : '如 09:30'} onChange={(event) => setTyped(event.currentTarget.value)} />
        <MineBox mine={mine} onChange={(next) => { setOffset(0); setMine(next) }} />
      </ListBar>
      <PagedList
        label="外呼名单"
        page={page}
        columns={columns}
        rowId={(row) => row.contactId}
        onOpen={setEntering}
        offset={offset}
        onPage={setOffset}
        empty={<EmptyState title="这一天没有要联系的户">下一步日期到这一天的户列在这里，并按催收行为规则逐户核对。</EmptyState>}
      />
      {exporting && <ConductDialog pending={exportList.isPending} error={exportList.error} onExport={send} onClose={() => setExporting(false)} />}
      {entering !== null && (
        <ContactEntry key={entering.contactId} caseId={entering.caseId} borrowerName={entering.borrowerName} contact={null} onClose={() => setEntering(null)} />
      )}
    </>
  )
}
