import { Fragment, lazy, type ReactNode, Suspense } from 'react'
import { Link } from 'wouter'
import { type CaseColumn, caseColumnLabels, caseColumns, type CaseRow, caseSortKeys, foreignText } from '../../../shared/api/cases.ts'
import { caseStageLabels } from '../../../shared/model/case.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { riskClassLabels, securityTypeLabels } from '../../../shared/model/loan.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { daysBetween } from '../../components/day-distance.ts'
import { LoadingRows } from '../../components/states.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { WhyFigure } from '../../components/why-figure.tsx'
import type { RowFigure } from './household-reasons.tsx'

const EarliestDueReasons = lazy(() => import('./earliest-due-reasons.tsx'))
const ForeignReasons = lazy(() => import('./foreign-reasons.tsx'))
const HouseholdReasons = lazy(() => import('./household-reasons.tsx'))
const MeasureReasons = lazy(() => import('../case/preservation/measure-reasons.tsx'))

/** Orders that end within so many days are due for renewal work. */
const RENEWAL_DAYS = 30

interface Look {
  readonly width: number
  readonly align?: 'end'
  readonly whole?: boolean
  readonly last?: boolean
  readonly show: (row: CaseRow, today: IsoDate, waiting: ReadonlySet<string>) => ReactNode
}

/**
 * Plain cells: fifty rows of a dozen columns are painted at start-up, so an unknown here is a dash with a title
 * and not the tooltip that the case page affords.
 */
function known(value: string | null, reason: string): ReactNode {
  return value ?? <span title={reason}>—</span>
}

function money(value: Fen): ReactNode {
  return formatYuan(value)
}

/** A figure of another day than today says so; today's own stands bare. */
function interest({ interestFen, balanceOn }: CaseRow, today: IsoDate): ReactNode {
  if (balanceOn === today) return money(interestFen)
  return <span title={behind(balanceOn)}>{formatYuan(interestFen)}*</span>
}

/** A figure that opens its reasons. */
function figure(of: RowFigure, row: CaseRow, today: IsoDate, shown: ReactNode): ReactNode {
  return <WhyFigure reasons={() => opening(<HouseholdReasons row={row} of={of} today={today} />)}>{shown}</WhyFigure>
}

function opening(reasons: ReactNode): ReactNode {
  return <Suspense fallback={<LoadingRows rows={4} />}>{reasons}</Suspense>
}

function behind(balanceOn: IsoDate | null): string {
  return balanceOn === null ? '借据没有认定余额，也没有放款记录，欠息算不出' : `算至 ${balanceOn}：有借据的合同要素不全，之后的欠息算不出`
}

/** A sum in renminbi that is not all: the rest stands in a currency of its own. */
function beside(amount: ReactNode, { foreign }: CaseRow): ReactNode {
  if (foreign.length === 0) return amount
  return <span title={`另欠 ${foreignText(foreign)}，不与人民币相加`}>{amount}＋外币</span>
}

function earliestDue(row: CaseRow, today: IsoDate): ReactNode {
  if (row.earliestDueOn === null) return known(null, '没有借据')
  return <WhyFigure reasons={() => opening(<EarliestDueReasons row={row} today={today} />)}>{row.earliestDueOn}</WhyFigure>
}

/** Each currency opens its own reasons: they are never added up. */
function foreignSums(row: CaseRow, today: IsoDate): ReactNode {
  if (row.foreign.length === 0) return known(null, '没有外币借据')
  return row.foreign.map((debt, index) => (
    <Fragment key={debt.currency}>
      {index > 0 && '、'}
      <WhyFigure reasons={() => opening(<ForeignReasons row={row} debt={debt} today={today} />)}>{foreignText([debt])}</WhyFigure>
    </Fragment>
  ))
}

function expiry({ id, nextExpiryOn: day }: CaseRow, today: IsoDate): ReactNode {
  if (day === null) return known(null, '没有登记到期日的在封措施')
  return (
    <WhyFigure reasons={() => opening(<MeasureReasons caseId={id} pick={(items) => items.find(({ status, runningEnd }) => status === 'in-force' && runningEnd === day)} />)}>
      {expiryWords(day, today)}
    </WhyFigure>
  )
}

function expiryWords(day: IsoDate, today: IsoDate): ReactNode {
  const days = daysBetween(today, day)
  if (days < 0) return <StatusBadge tone="bad">{day} 已过 {-days} 天</StatusBadge>
  if (days <= RENEWAL_DAYS) return <StatusBadge tone="doubt">{day} 还有 {days} 天</StatusBadge>
  return day
}

const looks: Record<CaseColumn, Look> = {
  borrowerName: {
    width: 208,
    show: (row, _, waiting) => (
      <>
        {waiting.has(row.id) && <StatusBadge tone="info">待复核</StatusBadge>}
        {row.keyDebtor && <StatusBadge tone="plain">重点</StatusBadge>}{' '}
        <Link href={`/cases/${row.id}`} tabIndex={-1} title={row.borrowerName}>
          {row.borrowerName}
        </Link>
      </>
    ),
  },
  caseNo: { width: 112, show: (row) => row.caseNo },
  unitName: { width: 112, whole: false, show: (row) => <span title={row.unitName}>{row.unitName}</span> },
  managerName: { width: 72, show: (row) => known(row.managerName, '未指定管户人') },
  stage: { width: 64, show: (row) => caseStageLabels[row.stage] },
  riskClass: { width: 80, show: (row) => known(row.riskClass && riskClassLabels[row.riskClass], '台账没有记录五级分类') },
  securityType: { width: 88, show: (row) => known(row.securityType && securityTypeLabels[row.securityType], '台账没有记录担保方式') },
  loanCount: { width: 64, align: 'end', last: true, show: (row) => row.loanCount },
  contractFen: { width: 128, align: 'end', show: (row) => money(row.contractFen) },
  principalFen: { width: 128, align: 'end', show: (row, today) => figure('principal', row, today, beside(money(row.principalFen), row)) },
  interestFen: { width: 120, align: 'end', show: (row, today) => figure('interest', row, today, interest(row, today)) },
  totalFen: { width: 136, align: 'end', show: (row, today) => figure('total', row, today, beside(money(row.totalFen), row)) },
  foreign: { width: 152, align: 'end', show: foreignSums },
  balanceOn: { width: 96, show: (row, today) => figure('day', row, today, known(row.balanceOn, behind(null))) },
  earliestDueOn: { width: 104, show: earliestDue },
  lastDemandOn: { width: 104, show: (row) => known(row.lastDemandOn, '台账没有记录催收日期') },
  nextExpiryOn: { width: 184, whole: true, show: expiry },
  orderCount: { width: 72, align: 'end', show: (row) => row.orderCount },
  noteNos: { width: 200, show: (row) => <span title={row.noteNos}>{row.noteNos}</span> },
}

const sortable: readonly string[] = caseSortKeys

/** The columns of the list, in their fixed order; `waiting` are the households with a change held for review. */
export function caseTableColumns(today: IsoDate, waiting: ReadonlySet<string>): readonly TableColumn<CaseRow>[] {
  return caseColumns.map((id) => {
    const { width, align, whole, last, show } = looks[id]
    return {
      id,
      header: caseColumnLabels[id],
      width,
      ...(align === undefined ? {} : { align }),
      ...(whole === undefined ? {} : { whole }),
      ...(last === undefined ? {} : { last }),
      cell: (row) => show(row, today, waiting),
      serverSort: sortable.includes(id),
      always: id === 'borrowerName',
    }
  })
}
