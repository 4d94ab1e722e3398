import type { ReactNode } from 'react'
import type { Loan, LoanBalance } from '../../../../shared/api/loans.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { MAIN_CURRENCY, moneyUnit } from '../../../../shared/model/currency.ts'
import { riskClassLabels } from '../../../../shared/model/loan.ts'
import { type Component, componentLabels, components } from '../../../../shared/rules/ledger/components.ts'
import { explainComponent, explainOverdue } from '../../../../shared/rules/ledger/explain-figure.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { Unknown } from '../../../components/unknown.tsx'
import { WhyFigure } from '../../../components/why-figure.tsx'
import { WhyContent, WhyPanel } from '../../../components/why-panel.tsx'
import { OpenLoanInToolbox } from '../../toolbox/open-in-toolbox.tsx'
import { useCaseScope } from '../case-scope.ts'
import { textColumn } from '../record/cells.tsx'
import { useReviewColumn } from '../record/review-column.tsx'
import { DueReasons } from './due-reasons.tsx'

/** A loan with what it owes on the day looked at. */
export interface LoanLine {
  readonly loan: Loan
  readonly balance: LoanBalance | null
}

interface Props {
  readonly lines: readonly LoanLine[]
  readonly current: Id<'loan'> | null
  readonly onPick: (id: Id<'loan'>) => void
  readonly empty: ReactNode
  readonly stale: boolean
}

function unknownBecause({ balance }: LoanLine): string {
  return balance?.refusal ?? balance?.answer.missing[0]?.question ?? '正在计算'
}

/** One part of what a loan owes; a click shows its own lines and entries. */
function Part({ line: { loan, balance }, component }: { readonly line: LoanLine; readonly component: Component }): ReactNode {
  const value = balance?.answer.value
  if (!value) return null
  const shown = formatYuan(value[component])
  const reasons = () => (
    <WhyContent
      title={`${loan.noteNo} ${componentLabels[component]}`}
      valueText={`${shown} ${moneyUnit(value.currency)}`}
      answer={explainComponent({ ...balance.answer, value }, component)}
      action={<OpenLoanInToolbox loan={loan} asOf={value.asOf} />}
    />
  )
  return <WhyFigure reasons={reasons}>{shown}</WhyFigure>
}

/** A loan in another currency says so beside its number: its figures are not yuan. */
function noteText({ loan }: LoanLine): string {
  return loan.currency === MAIN_CURRENCY ? loan.noteNo : `${loan.noteNo}（${loan.currency}）`
}

function amountColumn(component: Component): TableColumn<LoanLine> {
  return {
    id: component,
    header: componentLabels[component],
    width: component === 'principal' ? 112 : 96,
    align: 'end',
    sortValue: (line) => line.balance?.answer.value?.[component] ?? null,
    cell: (line) => {
      const value = line.balance?.answer.value
      return value ? <Part line={line} component={component} /> : <Unknown reason={unknownBecause(line)} />
    },
  }
}

function totalCell(line: LoanLine): ReactNode {
  const { balance, loan } = line
  const value = balance?.answer.value
  if (!balance || !value) return <Unknown reason={unknownBecause(line)} />
  return (
    <>
      <b>{formatYuan(value.total)}</b>
      <WhyPanel
        title={`截至 ${value.asOf} 的欠款`}
        valueText={`${formatYuan(value.total)} ${moneyUnit(value.currency)}`}
        answer={balance.answer}
        action={<OpenLoanInToolbox loan={loan} asOf={value.asOf} />}
      />
    </>
  )
}

function DueDay({ line: { loan }, asOf }: { readonly line: LoanLine; readonly asOf: IsoDate }): ReactNode {
  return <WhyFigure reasons={() => <DueReasons loan={loan} asOf={asOf} />}>{loan.maturityOn}</WhyFigure>
}

function overdueCell({ loan, balance }: LoanLine): ReactNode {
  const value = balance?.answer.value
  if (!value || value.overdueDays === null) return <Unknown reason="台账没有说明最早欠款从哪一天起逾期" />
  return (
    <>
      {value.overdueDays}
      <WhyPanel title={`${loan.noteNo} 逾期天数`} valueText={`${value.overdueDays} 天`} answer={explainOverdue({ ...balance.answer, value })} action={<OpenLoanInToolbox loan={loan} asOf={value.asOf} />} />
    </>
  )
}

const columnsWith = (review: readonly TableColumn<LoanLine>[], asOf: IsoDate): readonly TableColumn<LoanLine>[] => [
  { ...textColumn<LoanLine>('noteNo', '借据号', 136, noteText), always: true, opens: true },
  ...review,
  ...components.map(amountColumn),
  { id: 'total', header: '合计', width: 136, align: 'end', sortValue: (line) => line.balance?.answer.value?.total ?? null, cell: totalCell },
  { id: 'dueOn', header: '到期日', width: 88, sortValue: ({ loan }) => loan.maturityOn, cell: (line) => <DueDay line={line} asOf={asOf} /> },
  {
    id: 'overdueDays',
    header: '逾期天数',
    width: 72,
    align: 'end',
    sortValue: (line) => line.balance?.answer.value?.overdueDays ?? null,
    cell: overdueCell,
  },
  textColumn('riskClass', '五级分类', 80, (line) => line.loan.riskClass && riskClassLabels[line.loan.riskClass], '台账没有记录五级分类'),
]

/** The household's loans, each with its own debt on the day; the picked one is explained below. */
export function LoanBalanceTable({ lines, current, onPick, empty, stale }: Props): ReactNode {
  const { asOf } = useCaseScope()
  const review = useReviewColumn<LoanLine>(({ loan }) => loan.id)
  return (
    <DataTable
      label="借据和欠款"
      columns={columnsWith(review, asOf)}
      rows={lines}
      rowId={(line) => line.loan.id}
      currentId={current}
      onOpen={(line) => onPick(line.loan.id)}
      stale={stale}
      empty={empty}
    />
  )
}
