import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { LedgerEntryView } from '../../../../shared/api/loans.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { entryKindLabels } from '../../../../shared/model/ledger-entry.ts'
import type { Movement } from '../../../../shared/rules/ledger/balance.ts'
import { components, totalOf } from '../../../../shared/rules/ledger/components.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { useCall } from '../../../api/use-call.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { ErrorState, LoadingRows } from '../../../components/states.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { debtLabels } from '../case-balance.ts'
import { dateColumn, moneyColumn, nodeColumn } from '../record/cells.tsx'
import { entryAmount, entryWords } from './entry-words.ts'

/** An entry with what it changed, as the rule found on the day looked at. */
interface EntryLine {
  readonly entry: LedgerEntryView
  readonly movement: Movement | null
}

interface Props {
  readonly loanId: Id<'loan'>
  readonly movements: readonly Movement[]
  readonly onReverse: (entry: LedgerEntryView) => void
}

/** The append-only ledger of one loan with its running state: what each entry changed and what was owed right after it. */
export function LedgerEntries({ loanId, movements, onReverse }: Props): ReactNode {
  const entries = useCall('loans.entries', { loanId })
  if (entries.isPending) return <LoadingRows rows={4} />
  if (entries.isError) return <ErrorState error={entries.error} onRetry={() => void entries.refetch()} />
  const byEntry = new Map(movements.map((movement) => [movement.entryId, movement]))
  const lines = entries.data.map((entry): EntryLine => ({ entry, movement: byEntry.get(entry.id) ?? null }))
  return (
    <DataTable
      label="台账分录"
      columns={columnsOf(entries.data, onReverse)}
      rows={lines}
      rowId={(line) => line.entry.id}
      rowTone={(line) => (line.entry.reversedBy === null ? null : 'muted')}
      empty="还没有分录。余额认定、放款和还款登记后，按发生日排在这里。"
    />
  )
}

function columnsOf(entries: readonly LedgerEntryView[], onReverse: (entry: LedgerEntryView) => void): readonly TableColumn<EntryLine>[] {
  const titleOf = (id: string): string => {
    const entry = entries.find((candidate) => candidate.id === id)
    return entry ? `${entry.valueDate} ${entryKindLabels[entry.kind]}` : '原分录'
  }
  return [
    { ...dateColumn<EntryLine>('valueDate', '起息日', (line) => line.entry.valueDate), always: true, opens: true },
    nodeColumn('kind', '类别', 80, ({ entry }) => entryKindLabels[entry.kind]),
    moneyColumn('amount', '金额', (line) => entryAmount(line.entry), 120),
    nodeColumn('words', '摘要', 232, ({ entry }) => {
      const words = entryWords(entry, titleOf)
      return <span title={words}>{words}</span>
    }),
    nodeColumn('changes', '抵充或增减', 248, ({ movement }) => {
      const words = changesOf(movement)
      return <span title={words}>{words}</span>
    }),
    { ...nodeColumn<EntryLine>('after', '之后欠款（元）', 128, owedAfter), align: 'end' },
    nodeColumn('source', '来源', 144, ({ entry }) => <span title={entry.importFileName ?? '手工登记'}>{entry.importFileName ?? '手工登记'}</span>),
    nodeColumn('act', '办理', 72, ({ entry }) => <EntryAct entry={entry} onReverse={onReverse} />),
  ]
}

/** What was owed right after an entry; a certified balance says it itself. */
function owedAfter({ entry, movement }: EntryLine): ReactNode {
  if (movement !== null) return formatYuan(totalOf(movement.after))
  const certified = entry.kind === 'opening-balance' && entry.reversedBy === null ? entryAmount(entry) : null
  return certified === null ? '' : formatYuan(certified)
}

/** 期内利息 −120.00，本金 −880.00: where the money of an entry went. */
function changesOf(movement: Movement | null): string {
  if (movement === null) return ''
  const parts = components.flatMap((component) => (movement.changes[component] === 0 ? [] : [`${debtLabels[component]} ${formatYuan(movement.changes[component])}`]))
  if (movement.overpaid > 0) parts.push(`多还 ${formatYuan(movement.overpaid)}`)
  return parts.join('，')
}

function EntryAct({ entry, onReverse }: { readonly entry: LedgerEntryView; readonly onReverse: (entry: LedgerEntryView) => void }): ReactNode {
  if (entry.reversedBy !== null) return <StatusBadge tone="plain">已冲正</StatusBadge>
  if (entry.kind === 'reversal') return null
  return (
    <Button variant="subtle" size="compact" onClick={() => onReverse(entry)}>
      冲正
    </Button>
  )
}
