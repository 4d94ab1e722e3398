import type { ReactNode } from 'react'
import type { Cost, Proceeding, ProceedingsOfCase } from '../../../../shared/api/proceedings.ts'
import { closingLabelsOf, costBearerLabels, costKindLabels, proceedingKindLabels, proceedingSideLabels, proceedingStatusLabels } from '../../../../shared/model/proceeding.ts'
import { explainSum } from '../../../../shared/rules/explained-sum.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DateText } from '../../../components/date-text.tsx'
import { PartyLink } from '../../../components/record-link.tsx'
import { EmptyState } from '../../../components/states.tsx'
import { WhyPanel } from '../../../components/why-panel.tsx'
import { OpenFeeInToolbox } from '../../toolbox/open-term.tsx'
import { useFilesColumn } from '../attachments/files-column.tsx'
import { AddButton } from '../record/add-button.tsx'
import { dateColumn, moneyColumn, nodeColumn, textColumn } from '../record/cells.tsx'
import { useNoteNumbers } from '../record/note-numbers.ts'
import { useReviewColumn } from '../record/review-column.tsx'
import { Section } from '../record/section.tsx'
import { inFamilyOrder } from './family-order.ts'
import { StepReasons } from './next-steps.tsx'
import type { ProceedingEdit } from './proceeding-edit.ts'

interface ProceedingsProps {
  readonly all: ProceedingsOfCase
  readonly currentId: Proceeding['id'] | null
  readonly onChoose: (id: string) => void
  readonly onEdit: (edit: ProceedingEdit) => void
}

/** The proceedings of a household, each under the one that it grew out of. */
export function ProceedingsTable({ all, currentId, onChoose, onEdit }: ProceedingsProps): ReactNode {
  const noteNumbers = useNoteNumbers()
  const review = useReviewColumn<Proceeding>((row) => row.id)
  const rows = inFamilyOrder(all.proceedings)
  const depths = new Map(rows.map(({ proceeding, depth }) => [proceeding.id, depth]))
  const add = <AddButton onClick={() => onEdit({ of: 'proceeding', record: null })}>新增程序</AddButton>
  const files = useFilesColumn(all.proceedings)
  const columns: readonly TableColumn<Proceeding>[] = [
    { id: 'kind', header: '程序', width: 120, always: true, opens: true, cell: (row) => `${'　'.repeat(depths.get(row.id) ?? 0)}${(depths.get(row.id) ?? 0) > 0 ? '└ ' : ''}${proceedingKindLabels[row.kind]}` },
    textColumn('caseNo', '案号', 184, (row) => row.caseNo),
    nodeColumn('status', '状态', 96, (row) => <span title={row.statusText ?? undefined}>{[proceedingStatusLabels[row.status], row.closing && closingLabelsOf(row.kind)[row.closing]].filter(Boolean).join('·')}</span>),
    ...review,
    nodeColumn('next', '下一步', 232, (row) => <span title={row.nextSteps[0]?.label}>{row.nextSteps[0]?.label ?? '—'}</span>),
    nodeColumn('nextOn', '办理日期', 192, ({ nextSteps: [step] }) => (
      <>
        <DateText value={step?.by ?? null} distance due={step?.party === 'bank'} counted unknownReason="没有可推算的日期" />
        {step && <StepReasons step={step} />}
      </>
    )),
    textColumn('court', '法院', 152, (row) => row.court),
    ...files,
    textColumn('judge', '承办法官', 80, (row) => row.judge),
    nodeColumn('parties', '对方当事人', 200, (row) => <OtherSide proceeding={row} />),
    moneyColumn('claimFen', '标的金额', (row) => row.claimFen),
    textColumn('loans', '涉及的借据', 168, (row) => noteNumbers(row.loanIds)),
    textColumn('ledgerNo', '诉讼编号', 136, (row) => row.ledgerNo),
  ]
  return (
    <Section title="诉讼和执行程序" action={rows.length > 0 && add}>
      <DataTable
        label="诉讼和执行程序"
        columns={columns}
        rows={rows.map(({ proceeding }) => proceeding)}
        rowId={(row) => row.id}
        currentId={currentId}
        onOpen={(record) => onChoose(record.id)}
        empty={
          <EmptyState title="本户还没有进入诉讼" action={add}>
            起诉材料可在“文书”页生成；立案后在这里登记案号和法官。
          </EmptyState>
        }
      />
    </Section>
  )
}

/** Everyone but the bank, each by his side; the names lead to their pages. */
function OtherSide({ proceeding: { parties, partyNames } }: { readonly proceeding: Proceeding }): ReactNode {
  return parties
    .filter((party) => party.side !== 'plaintiff')
    .map(({ partyId, side }) => (
      <span key={partyId}>
        {proceedingSideLabels[side]} <PartyLink id={partyId}>{partyNames[partyId] ?? '未登记姓名'}</PartyLink>{' '}
      </span>
    ))
}

/** The sum of the costs, with what it was added up from; the court's own fees can be computed beside it. */
function CostTotal({ rows, proceeding }: Pick<CostsProps, 'rows' | 'proceeding'>): ReactNode {
  const answer = explainSum('合计', rows.map((row) => ({ label: [costKindLabels[row.kind], row.paidOn].filter(Boolean).join(' '), amount: row.amountFen })))
  return (
    <>
      {formatYuan(answer.value)}
      <WhyPanel title="诉讼费用合计" valueText={`${formatYuan(answer.value)} 元`} answer={answer} action={<OpenFeeInToolbox amount={proceeding?.claimFen ?? null} />} />
    </>
  )
}

interface CostsProps {
  readonly rows: readonly Cost[]
  /** Null for costs of the household that belong to no proceeding. */
  readonly proceeding: Proceeding | null
  readonly onEdit: (edit: ProceedingEdit) => void
}

/** Fees and costs: what was prepaid, who bears it, what the court is to give back. */
export function CostsTable({ rows, proceeding, onEdit }: CostsProps): ReactNode {
  const columns: readonly TableColumn<Cost>[] = [
    { ...textColumn<Cost>('kind', '费用种类', 112, (row) => costKindLabels[row.kind]), always: true, opens: true },
    moneyColumn('amountFen', '金额', (row) => row.amountFen),
    dateColumn('paidOn', '支付日期', (row) => row.paidOn),
    textColumn('bearer', '由谁负担', 80, (row) => costBearerLabels[row.bearer]),
    moneyColumn('refundDueFen', '法院应退', (row) => row.refundDueFen, 120),
    dateColumn('refundedOn', '退费日期', (row) => row.refundedOn),
    dateColumn('settledOn', '结清日期', (row) => row.settledOn),
    textColumn('invoiceNo', '票据号', 144, (row) => row.invoiceNo),
    textColumn('note', '备注', 240, (row) => row.note),
  ]
  return (
    <Section title="诉讼费用" action={<AddButton onClick={() => onEdit({ of: 'cost', record: null, proceeding })}>登记费用</AddButton>}>
      <DataTable
        label="诉讼费用"
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        onOpen={(record) => onEdit({ of: 'cost', record, proceeding })}
        empty="受理费、保全费、律师费登记在这里。"
        foot={{ kind: '合计', amountFen: <CostTotal rows={rows} proceeding={proceeding} /> }}
      />
    </Section>
  )
}
