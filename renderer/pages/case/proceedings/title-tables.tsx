import type { ReactNode } from 'react'
import type { Judgment, JudgmentInstalment, JudgmentTerm, Proceeding } from '../../../../shared/api/proceedings.ts'
import { claimKindLabels, liabilityLabels } from '../../../../shared/model/claim.ts'
import { titleKindLabels } from '../../../../shared/model/proceeding.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DateText } from '../../../components/date-text.tsx'
import { AddButton } from '../record/add-button.tsx'
import { dateColumn, moneyColumn, nodeColumn, partyColumn, textColumn } from '../record/cells.tsx'
import { useReviewColumn } from '../record/review-column.tsx'
import { Section } from '../record/section.tsx'
import type { ProceedingEdit } from './proceeding-edit.ts'

interface Props {
  readonly titles: readonly Judgment[]
  readonly terms: readonly JudgmentTerm[]
  readonly instalments: readonly JudgmentInstalment[]
  readonly proceeding: Proceeding
  readonly onEdit: (edit: ProceedingEdit) => void
}

/** The titles of a proceeding, each with its terms and instalments. */
export function TitleSections({ titles, terms, instalments, proceeding, onEdit }: Props): ReactNode {
  return (
    <>
      <JudgmentsTable rows={titles} proceeding={proceeding} onEdit={onEdit} />
      {titles.map((judgment) => (
        <TitleParts
          key={judgment.id}
          judgment={judgment}
          terms={terms.filter((term) => term.judgmentId === judgment.id)}
          instalments={instalments.filter((each) => each.judgmentId === judgment.id)}
          proceeding={proceeding}
          onEdit={onEdit}
        />
      ))}
    </>
  )
}

interface JudgmentsProps {
  readonly rows: readonly Judgment[]
  readonly proceeding: Proceeding
  readonly onEdit: (edit: ProceedingEdit) => void
}

function JudgmentsTable({ rows, proceeding, onEdit }: JudgmentsProps): ReactNode {
  const review = useReviewColumn<Judgment>((row) => row.id)
  const columns: readonly TableColumn<Judgment>[] = [
    { ...textColumn<Judgment>('documentNo', '文书文号', 208, (row) => row.documentNo), always: true, opens: true },
    textColumn('titleKind', '种类', 88, (row) => row.titleKind && titleKindLabels[row.titleKind]),
    dateColumn('judgedOn', '裁判日期', (row) => row.judgedOn),
    dateColumn('servedOn', '送达本行', (row) => row.servedOn),
    dateColumn('effectiveOn', '生效日期', (row) => row.effectiveOn),
    nodeColumn('performBy', '履行截止日', 184, (row) => <DateText value={row.performBy} distance unknownReason="没有登记履行截止日" />),
    ...review,
    moneyColumn('principalFen', '判令本金', (row) => row.principalFen),
    moneyColumn('interestFen', '判令利息', (row) => row.interestFen),
    moneyColumn('costsFen', '判令费用', (row) => row.costsFen, 120),
    textColumn('terms', '主文', 280, (row) => row.terms),
  ]
  const add = <AddButton onClick={() => onEdit({ of: 'judgment', record: null, proceeding })}>新增裁判</AddButton>
  return (
    <Section title="裁判" action={add}>
      <DataTable
        label="裁判"
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        onOpen={(record) => onEdit({ of: 'judgment', record, proceeding })}
        empty="判决、裁定和调解书登记在这里，履行截止日和申请执行期限据此提醒。"
      />
    </Section>
  )
}

interface PartsProps {
  readonly judgment: Judgment
  readonly terms: readonly JudgmentTerm[]
  readonly instalments: readonly JudgmentInstalment[]
  readonly proceeding: Proceeding
  readonly onEdit: (edit: ProceedingEdit) => void
}

function TitleParts({ judgment, terms, instalments, proceeding, onEdit }: PartsProps): ReactNode {
  const name = judgment.documentNo ?? judgment.judgedOn
  const termColumns: readonly TableColumn<JudgmentTerm>[] = [
    { ...textColumn<JudgmentTerm>('kind', '判项', 128, (row) => claimKindLabels[row.kind]), always: true, opens: true },
    partyColumn('party', '由谁承担', 168, (row) => ({ id: row.partyId, name: row.partyId === null ? '全体被告' : (proceeding.partyNames[row.partyId] ?? '本程序以外的当事人') })),
    textColumn('liability', '责任方式', 112, (row) => liabilityLabels[row.liability]),
    moneyColumn('amountFen', '金额', (row) => row.amountFen),
    moneyColumn('capFen', '限额', (row) => row.capFen, 120),
    nodeColumn('performBy', '履行截止日', 184, (row) => <DateText value={row.performBy ?? judgment.performBy} distance unknownReason="没有登记履行截止日" />),
    textColumn('interestText', '后续利息', 240, (row) => row.interestText),
    textColumn('text', '判项原文', 240, (row) => row.text),
  ]
  const instalmentColumns: readonly TableColumn<JudgmentInstalment>[] = [
    { ...textColumn<JudgmentInstalment>('dueOn', '应付日期', 120, (row) => row.dueOn), always: true, opens: true },
    moneyColumn('amountFen', '金额', (row) => row.amountFen),
    nodeColumn('paidOn', '付清日期', 200, (row) => (row.paidOn === null ? <DateText value={row.dueOn} distance due /> : row.paidOn)),
    textColumn('note', '备注', 240, (row) => row.note),
  ]
  return (
    <>
      <Section title={`判项 ${name}`} action={<AddButton onClick={() => onEdit({ of: 'term', record: null, judgment, proceeding })}>登记判项</AddButton>}>
        <DataTable
          label={`判项 ${name}`}
          columns={termColumns}
          rows={terms}
          rowId={(row) => row.id}
          onOpen={(record) => onEdit({ of: 'term', record, judgment, proceeding })}
          empty="逐项登记谁承担、怎样承担、以多少为限。"
        />
      </Section>
      {(instalments.length > 0 || judgment.titleKind === 'mediation') && (
        <Section title={`分期付款 ${name}`} action={<AddButton onClick={() => onEdit({ of: 'instalment', record: null, judgment, proceeding })}>登记一期</AddButton>}>
          <DataTable
            label={`分期付款 ${name}`}
            columns={instalmentColumns}
            rows={instalments}
            rowId={(row) => row.id}
            onOpen={(record) => onEdit({ of: 'instalment', record, judgment, proceeding })}
            empty="调解书约定分期的，逐期登记；未付的一期决定申请执行的起算。"
          />
        </Section>
      )}
    </>
  )
}
