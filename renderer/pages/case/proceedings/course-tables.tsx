import type { ReactNode } from 'react'
import type { ClaimItem, Proceeding, ProceedingEvent } from '../../../../shared/api/proceedings.ts'
import type { Fen } from '../../../../shared/model/fen.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { claimKindLabels, claimOutcomeLabels } from '../../../../shared/model/claim.ts'
import { eventLabel, serviceWayLabels } from '../../../../shared/model/proceeding-event.ts'
import { claimTotals, grantedOf, refusedOf } from '../../../../shared/rules/claim-outcome.ts'
import { explainSum } from '../../../../shared/rules/explained-sum.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DateText } from '../../../components/date-text.tsx'
import { StatusBadge, type Tone } from '../../../components/status-badge.tsx'
import { WhyPanel } from '../../../components/why-panel.tsx'
import { OpenFeeInToolbox } from '../../toolbox/open-term.tsx'
import { useCaseScope } from '../case-scope.ts'
import { AddButton } from '../record/add-button.tsx'
import { dateColumn, moneyColumn, nodeColumn, partyColumn, textColumn } from '../record/cells.tsx'
import { Section } from '../record/section.tsx'
import type { ProceedingEdit } from './proceeding-edit.ts'

interface Props<Row> {
  readonly rows: readonly Row[]
  readonly proceeding: Proceeding
  readonly onEdit: (edit: ProceedingEdit) => void
}

/** `nobody` stands where no single party is meant. */
function partyOf({ partyNames }: Proceeding, id: Id<'party'> | null, nobody: string | null): { readonly id: Id<'party'> | null; readonly name: string } | null {
  if (id === null) return nobody === null ? null : { id, name: nobody }
  return { id, name: partyNames[id] ?? '本程序以外的当事人' }
}

/** The dated events: also the timeline in words. */
export function EventsTable({ rows, proceeding, onEdit }: Props<ProceedingEvent>): ReactNode {
  const { today } = useCaseScope()
  const columns: readonly TableColumn<ProceedingEvent>[] = [
    { ...textColumn<ProceedingEvent>('kind', '事件', 136, (row) => eventLabel(row.kind, proceeding.kind)), always: true, opens: true },
    nodeColumn('day', '日期', 192, (row) => (
      <>
        <DateText value={row.day} distance={row.day >= today} due />
        {row.time !== null && ` ${row.time}`}
      </>
    )),
    partyColumn('party', '当事人', 168, (row) => partyOf(proceeding, row.partyId, null), '不涉及单独的当事人'),
    textColumn('way', '送达方式', 88, (row) => row.way && serviceWayLabels[row.way]),
    dateColumn('dueOn', '文书写明的期限', (row) => row.dueOn, 120),
    textColumn('paperNo', '文书号', 168, (row) => row.paperNo),
    textColumn('proof', '凭证', 168, (row) => row.proof),
    textColumn('note', '备注', 200, (row) => row.note ?? row.place),
  ]
  const add = <AddButton onClick={() => onEdit({ of: 'event', record: null, proceeding, kind: null })}>登记事件</AddButton>
  return (
    <Section title="进程事件" action={add}>
      <DataTable
        label="进程事件"
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        onOpen={(record) => onEdit({ of: 'event', record, proceeding, kind: null })}
        empty="递交、立案、送达、开庭、公告等按日期登记在这里，下一步和期限据此提示。"
      />
    </Section>
  )
}

const outcomeTones: Record<NonNullable<ClaimItem['outcome']>, Tone> = { full: 'good', part: 'doubt', none: 'bad' }

/** What is asked, item by item and party by party, beside what was granted. */
export function ClaimsTable({ rows, proceeding, onEdit }: Props<ClaimItem>): ReactNode {
  const columns: readonly TableColumn<ClaimItem>[] = [
    { ...textColumn<ClaimItem>('kind', '请求项目', 128, (row) => claimKindLabels[row.kind]), always: true, opens: true },
    partyColumn('party', '请求谁承担', 168, (row) => partyOf(proceeding, row.partyId, '全体被告')),
    moneyColumn('amountFen', '请求金额', (row) => row.amountFen),
    textColumn('countedTo', '计算至', 152, (row) => countedWords(row), '不按期间计算'),
    moneyColumn('capFen', '限额', (row) => row.capFen, 120),
    nodeColumn('outcome', '裁判结果', 104, (row) => (row.outcome === null ? '未裁判' : <StatusBadge tone={outcomeTones[row.outcome]}>{claimOutcomeLabels[row.outcome]}</StatusBadge>)),
    moneyColumn('grantedFen', '支持金额', grantedOf),
    textColumn('text', '请求原文', 240, (row) => row.text),
  ]
  const totals = claimTotals(rows)
  const add = <AddButton onClick={() => onEdit({ of: 'claim', record: null, proceeding })}>登记请求</AddButton>
  return (
    <Section title="诉讼请求" action={add} note={totals.refusedFen > 0 ? <Refused rows={rows} refused={totals.refusedFen} /> : undefined}>
      <DataTable
        label="诉讼请求"
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        onOpen={(record) => onEdit({ of: 'claim', record, proceeding })}
        empty="本金、利息、费用、优先受偿和保证责任逐项登记；裁判后对照哪些没有支持。"
        {...(rows.length === 0 ? {} : { foot: claimSums(rows) })}
      />
    </Section>
  )
}

/** What was asked for and not granted, item by item. */
function Refused({ rows, refused }: { readonly rows: readonly ClaimItem[]; readonly refused: Fen }): ReactNode {
  const valueText = `${formatYuan(refused)} 元`
  const parts = rows.flatMap((row) => {
    const amount = refusedOf(row)
    return amount === null || amount === 0 ? [] : [{ label: claimKindLabels[row.kind], amount }]
  })
  return (
    <>
      请求而未获支持 {valueText}
      <WhyPanel title="请求而未获支持" valueText={valueText} answer={explainSum('合计', parts)} />
    </>
  )
}

/** What was asked and what was granted of it, each with what it was added up from. */
function claimSums(rows: readonly ClaimItem[]): Readonly<Record<string, ReactNode>> {
  const { claimedFen, grantedFen } = claimTotals(rows)
  const summed = (amountOf: (row: ClaimItem) => Fen | null) =>
    explainSum('合计', rows.flatMap((row) => (amountOf(row) === null ? [] : [{ label: claimKindLabels[row.kind], amount: amountOf(row) }])))
  return {
    kind: '合计',
    amountFen: (
      <>
        {formatYuan(claimedFen)}
        <WhyPanel title="请求金额合计" valueText={`${formatYuan(claimedFen)} 元`} answer={summed((row) => row.amountFen)} action={<OpenFeeInToolbox amount={claimedFen} />} />
      </>
    ),
    grantedFen: (
      <>
        {formatYuan(grantedFen)}
        <WhyPanel title="支持金额合计" valueText={`${formatYuan(grantedFen)} 元`} answer={summed(grantedOf)} />
      </>
    ),
  }
}

function countedWords({ countedTo, untilPaid }: ClaimItem): string | null {
  const parts = [countedTo, untilPaid ? '至清偿之日' : null].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join('，')
}
