import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ContractEvent } from '../../../../shared/api/loan-agreements.ts'
import type { LedgerEntryView } from '../../../../shared/api/loans.ts'
import type { Fen } from '../../../../shared/model/fen.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { entryKindLabels } from '../../../../shared/model/ledger-entry.ts'
import type { Movement } from '../../../../shared/rules/ledger/balance.ts'
import { componentLabels, components, totalOf } from '../../../../shared/rules/ledger/components.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { useCall } from '../../../api/use-call.ts'
import { Allowed } from '../../../components/allowed.tsx'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { useMoneyUnit } from '../../../components/money-unit.ts'
import { ErrorState, LoadingRows } from '../../../components/states.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { WhyFigure } from '../../../components/why-figure.tsx'
import { actColumn, dateColumn, nodeColumn } from '../record/cells.tsx'
import { useReviewColumn } from '../record/review-column.tsx'
import { eventKindLabels, eventWords } from './event-words.ts'
import { isBooked } from './entry-task.ts'
import type { EntryAct } from './entry-task.ts'
import { entryAmount, entryWords } from './entry-words.ts'
import { OwedAfter } from './owed-after.tsx'

/** One line of the ledger: an entry with what it changed, or what the contract's papers did on a day. */
interface LedgerLine {
  readonly id: string
  readonly on: IsoDate
  readonly kind: string
  readonly amount: Fen | null
  readonly words: string
  readonly changes: string
  /** Owed right after an entry that moved money, else at the end of the day. */
  readonly owed: Fen | null
  readonly movement: Movement | null
  readonly source: string
  readonly entry: LedgerEntryView | null
}

interface Props {
  readonly loanId: Id<'loan'>
  readonly movements: readonly Movement[]
  readonly onAct: (act: EntryAct) => void
}

/** The append-only ledger of one loan with its running state: what each entry changed and what was owed after it. */
export function LedgerEntries({ loanId, movements, onAct }: Props): ReactNode {
  const entries = useCall('loans.entries', { loanId })
  const agreements = useCall('loans.agreements', { loanId })
  const unit = useMoneyUnit()
  const review = useReviewColumn<LedgerLine>(({ entry }) => entry?.id ?? null)
  if (entries.isPending || agreements.isPending) return <LoadingRows rows={4} />
  if (entries.isError) return <ErrorState error={entries.error} onRetry={() => void entries.refetch()} />
  if (agreements.isError) return <ErrorState error={agreements.error} onRetry={() => void agreements.refetch()} />
  return (
    <DataTable
      label="台账分录"
      columns={columnsOf(loanId, unit, onAct, review)}
      rows={linesOf(entries.data, agreements.data.events, movements)}
      rowId={(line) => line.id}
      rowTone={({ entry }) => (entry === null || entry.reversedBy === null ? null : 'muted')}
      empty="还没有分录。余额认定、放款和还款登记后，按发生日排在这里。"
    />
  )
}

function linesOf(entries: readonly LedgerEntryView[], events: readonly ContractEvent[], movements: readonly Movement[]): readonly LedgerLine[] {
  const byEntry = new Map(movements.map((movement) => [movement.entryId, movement]))
  const titleOf = (id: string): string => {
    const entry = entries.find((candidate) => candidate.id === id)
    return entry ? `${entry.valueDate} ${entryKindLabels[entry.kind]}` : '原分录'
  }
  return [...events.map(eventLine), ...entries.map((entry) => entryLine(entry, byEntry.get(entry.id) ?? null, titleOf))].toSorted((a, b) => a.on.localeCompare(b.on))
}

function entryLine(entry: LedgerEntryView, movement: Movement | null, titleOf: (id: string) => string): LedgerLine {
  return {
    id: entry.id,
    on: entry.valueDate,
    kind: entryKindLabels[entry.kind],
    amount: entryAmount(entry),
    words: entryWords(entry, titleOf),
    changes: changesOf(movement),
    owed: movement === null ? entry.owedAtEnd : totalOf(movement.after),
    movement,
    source: entry.importFileName ?? '手工登记',
    entry,
  }
}

function eventLine(event: ContractEvent): LedgerLine {
  return {
    id: `${event.kind} ${event.id}`, on: event.on, kind: eventKindLabels[event.kind], amount: null, words: eventWords(event), changes: '', owed: event.owedAtEnd, movement: null, source: '合同变更', entry: null,
  }
}

function columnsOf(loanId: Id<'loan'>, unit: string, onAct: (act: EntryAct) => void, review: readonly TableColumn<LedgerLine>[]): readonly TableColumn<LedgerLine>[] {
  return [
    { ...dateColumn<LedgerLine>('valueDate', '起息日', (line) => line.on), always: true, opens: true },
    nodeColumn('kind', '类别', 96, (line) => line.kind),
    { ...nodeColumn<LedgerLine>('amount', `金额（${unit}）`, 112, (line) => (line.amount === null ? '' : formatYuan(line.amount))), align: 'end' },
    ...review,
    nodeColumn('words', '摘要', 208, (line) => <span title={line.words}>{line.words}</span>),
    nodeColumn('changes', '抵充或增减', 188, (line) => <span title={line.changes}>{line.changes}</span>),
    { ...nodeColumn<LedgerLine>('after', `之后欠款（${unit}）`, 120, (line) => (line.owed === null ? '' : <WhyFigure reasons={() => <OwedAfter loanId={loanId} on={line.on} movement={line.movement} />}>{formatYuan(line.owed)}</WhyFigure>)), align: 'end' },
    nodeColumn('source', '来源', 104, (line) => <span title={line.source}>{line.source}</span>),
    actColumn('act', '办理', 112, ({ entry }) => entry && <EntryActs entry={entry} onAct={onAct} />),
  ]
}

/** 期内利息 −120.00，本金 −880.00: where the money of an entry went. */
function changesOf(movement: Movement | null): string {
  if (movement === null) return ''
  const parts = components.flatMap((component) => (movement.changes[component] === 0 ? [] : [`${componentLabels[component]} ${formatYuan(movement.changes[component])}`]))
  if (movement.overpaid > 0) parts.push(`多还 ${formatYuan(movement.overpaid)}`)
  return parts.join('，')
}

function EntryActs({ entry, onAct }: { readonly entry: LedgerEntryView; readonly onAct: (act: EntryAct) => void }): ReactNode {
  if (entry.reversedBy !== null) return <StatusBadge tone="plain">已冲正</StatusBadge>
  if (!isBooked(entry)) return null
  return (
    <Allowed right="record">
      <Group gap={0} wrap="nowrap">
        <Button variant="subtle" size="compact" title="改正金额、日期或借据：原分录冲正，同时登记更正后的分录" onClick={() => onAct({ mode: 'correct', entry })}>
          更正
        </Button>
        <Button variant="subtle" size="compact" onClick={() => onAct({ mode: 'reverse', entry })}>
          冲正
        </Button>
      </Group>
    </Allowed>
  )
}
