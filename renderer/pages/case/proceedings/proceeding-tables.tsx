import type { ReactNode } from 'react'
import type { Cost, Enforcement, Judgment, Proceeding } from '../../../../shared/api/proceedings.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { costBearerLabels, costKindLabels, proceedingKindLabels, proceedingSideLabels, proceedingStatusLabels } from '../../../../shared/model/proceeding.ts'
import { formatYuan, sumFen } from '../../../../shared/rules/money.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DateText } from '../../../components/date-text.tsx'
import { EmptyState } from '../../../components/states.tsx'
import { AddButton } from '../record/add-button.tsx'
import { dateColumn, moneyColumn, nodeColumn, textColumn } from '../record/cells.tsx'
import { useNoteNumbers } from '../record/note-numbers.ts'
import { Section } from '../record/section.tsx'
import type { ProceedingEdit } from './proceeding-edit.ts'
import { proceedingTitle } from './proceeding-words.ts'

interface Props<Row> {
  readonly rows: readonly Row[]
  readonly onEdit: (edit: ProceedingEdit) => void
}

interface OfProceedings<Row> extends Props<Row> {
  readonly proceedings: readonly Proceeding[]
}

export function ProceedingsTable({ rows, onEdit }: Props<Proceeding>): ReactNode {
  const noteNumbers = useNoteNumbers()
  const add = <AddButton onClick={() => onEdit({ of: 'proceeding', record: null })}>新增程序</AddButton>
  const columns: readonly TableColumn<Proceeding>[] = [
    { ...textColumn<Proceeding>('kind', '程序', 112, (row) => proceedingKindLabels[row.kind]), always: true, opens: true },
    textColumn('caseNo', '案号', 208, (row) => row.caseNo),
    nodeColumn('status', '状态', 120, (row) => <span title={row.statusText ?? undefined}>{proceedingStatusLabels[row.status]}</span>),
    textColumn('court', '法院', 176, (row) => row.court),
    textColumn('judge', '承办法官', 80, (row) => row.judge),
    nodeColumn('parties', '对方当事人', 200, (row) => {
      const names = row.parties.filter((party) => party.side !== 'plaintiff').map((party) => `${proceedingSideLabels[party.side]} ${row.partyNames[party.partyId] ?? ''}`)
      return <span title={names.join('、')}>{names.join('、')}</span>
    }),
    moneyColumn('claimFen', '标的金额', (row) => row.claimFen),
    dateColumn('docketedOn', '立案日期', (row) => row.docketedOn),
    nodeColumn('hearingOn', '开庭日期', 176, (row) => <DateText value={row.hearingOn} distance due={row.status === 'docketed'} unknownReason="没有登记开庭日期" />),
    textColumn('loans', '涉及的借据', 168, (row) => noteNumbers(row.loanIds)),
    textColumn('ledgerNo', '诉讼编号', 136, (row) => row.ledgerNo),
  ]
  return (
    <Section title="诉讼和执行程序" action={rows.length > 0 && add}>
      <DataTable
        label="诉讼和执行程序"
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        onOpen={(record) => onEdit({ of: 'proceeding', record })}
        empty={
          <EmptyState title="本户还没有进入诉讼" action={add}>
            起诉材料可在“文书”页生成；立案后在这里登记案号和法官。
          </EmptyState>
        }
      />
    </Section>
  )
}

/** Only what hangs on a proceeding is named by it. */
function titleIn(proceedings: readonly Proceeding[]): (id: Id<'proceeding'> | null) => string | null {
  return (id) => {
    const proceeding = proceedings.find((each) => each.id === id)
    return proceeding ? proceedingTitle(proceeding) : null
  }
}

export function JudgmentsTable({ rows, proceedings, onEdit }: OfProceedings<Judgment>): ReactNode {
  const title = titleIn(proceedings)
  const columns: readonly TableColumn<Judgment>[] = [
    { ...textColumn<Judgment>('documentNo', '文书文号', 208, (row) => row.documentNo), always: true, opens: true },
    textColumn('proceeding', '所属程序', 208, (row) => title(row.proceedingId)),
    dateColumn('judgedOn', '裁判日期', (row) => row.judgedOn),
    dateColumn('effectiveOn', '生效日期', (row) => row.effectiveOn),
    nodeColumn('performBy', '履行截止日', 184, (row) => <DateText value={row.performBy} distance unknownReason="没有登记履行截止日" />),
    moneyColumn('principalFen', '判令本金', (row) => row.principalFen),
    moneyColumn('interestFen', '判令利息', (row) => row.interestFen),
    moneyColumn('costsFen', '判令费用', (row) => row.costsFen, 120),
    textColumn('terms', '判项', 280, (row) => row.terms),
  ]
  const add = proceedings.length > 0 && <AddButton onClick={() => onEdit({ of: 'judgment', record: null })}>新增裁判</AddButton>
  return (
    <Section title="裁判" action={add}>
      <DataTable label="裁判" columns={columns} rows={rows} rowId={(row) => row.id} onOpen={(record) => onEdit({ of: 'judgment', record })} empty="判决、裁定和调解书登记在这里，履行截止日和申请执行期限据此提醒。" />
    </Section>
  )
}

export function EnforcementsTable({ rows, proceedings, onEdit }: OfProceedings<Enforcement>): ReactNode {
  const title = titleIn(proceedings)
  const columns: readonly TableColumn<Enforcement>[] = [
    { ...textColumn<Enforcement>('proceeding', '执行程序', 208, (row) => title(row.proceedingId)), always: true, opens: true },
    dateColumn('appliedOn', '申请执行', (row) => row.appliedOn),
    moneyColumn('collectedFen', '执行到位', (row) => row.collectedFen),
    dateColumn('terminatedRoundOn', '终本裁定', (row) => row.terminatedRoundOn),
    dateColumn('resumedOn', '恢复执行', (row) => row.resumedOn),
    dateColumn('dishonestListedOn', '纳入失信', (row) => row.dishonestListedOn),
    dateColumn('restrictedOn', '限制消费', (row) => row.restrictedOn),
    textColumn('note', '备注', 240, (row) => row.note),
  ]
  const add = proceedings.length > 0 && <AddButton onClick={() => onEdit({ of: 'enforcement', record: null })}>登记执行情况</AddButton>
  return (
    <Section title="执行" action={add}>
      <DataTable label="执行" columns={columns} rows={rows} rowId={(row) => row.id} onOpen={(record) => onEdit({ of: 'enforcement', record })} empty="申请执行后，到位金额、终本和恢复执行登记在这里。" />
    </Section>
  )
}

export function CostsTable({ rows, proceedings, onEdit }: OfProceedings<Cost>): ReactNode {
  const title = titleIn(proceedings)
  const columns: readonly TableColumn<Cost>[] = [
    { ...textColumn<Cost>('kind', '费用种类', 112, (row) => costKindLabels[row.kind]), always: true, opens: true },
    moneyColumn('amountFen', '金额', (row) => row.amountFen),
    dateColumn('paidOn', '支付日期', (row) => row.paidOn),
    textColumn('bearer', '由谁负担', 80, (row) => costBearerLabels[row.bearer]),
    textColumn('proceeding', '所属程序', 208, (row) => title(row.proceedingId)),
    textColumn('invoiceNo', '票据号', 144, (row) => row.invoiceNo),
    textColumn('note', '备注', 240, (row) => row.note),
  ]
  return (
    <Section title="诉讼费用" action={<AddButton onClick={() => onEdit({ of: 'cost', record: null })}>登记费用</AddButton>}>
      <DataTable
        label="诉讼费用"
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        onOpen={(record) => onEdit({ of: 'cost', record })}
        empty="受理费、保全费、律师费登记在这里。"
        foot={
          <tr>
            <td>合计</td>
            <td data-align="end">{formatYuan(sumFen(rows.map((row) => row.amountFen)))}</td>
            <td colSpan={columns.length - 2} />
          </tr>
        }
      />
    </Section>
  )
}
