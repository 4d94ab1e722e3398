import { lazy, type ReactNode, Suspense } from 'react'
import { type ProceedingColumn, proceedingColumnLabels, proceedingColumns, type ProceedingRow, type ProceedingSortKey } from '../../../shared/api/proceeding-list.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { closingLabelsOf, proceedingKindLabels, proceedingStatusLabels } from '../../../shared/model/proceeding.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { plainCell } from '../../components/data-table/plain-cell.tsx'
import { daysBetween, distanceText } from '../../components/day-distance.ts'
import { LoadingRows } from '../../components/states.tsx'
import { CaseLink, RowLink } from '../../components/record-link.tsx'
import { ProvisionalYear } from '../../components/provisional.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { WhyFigure } from '../../components/why-figure.tsx'

const ProceedingReasons = lazy(() => import('./proceeding-reasons.tsx'))

/** A step of the bank within so many days is due soon. */
const SOON_DAYS = 15

interface Look {
  readonly width: number
  readonly align?: 'end'
  readonly opens?: boolean
  readonly show: (row: ProceedingRow, today: IsoDate) => ReactNode
}

function due(day: IsoDate | null, ours: boolean, today: IsoDate): ReactNode {
  if (day === null) return plainCell(null, '没有可推算的日期')
  const days = daysBetween(today, day)
  const words = (
    <>
      {`${day} ${distanceText(today, day)}`}
      <ProvisionalYear day={day} />
    </>
  )
  if (ours && days < 0) return <StatusBadge tone="bad">{words}</StatusBadge>
  return ours && days <= SOON_DAYS ? <StatusBadge tone="doubt">{words}</StatusBadge> : words
}

/** A proposal or its day that opens what it was computed from. */
function proposed(row: ProceedingRow, of: 'next' | 'apply', shown: ReactNode): ReactNode {
  const reasons = () => (
    <Suspense fallback={<LoadingRows rows={4} />}>
      <ProceedingReasons row={row} of={of} />
    </Suspense>
  )
  return <WhyFigure reasons={reasons}>{shown}</WhyFigure>
}

const looks: Record<ProceedingColumn, Look> = {
  borrowerName: {
    width: 184,
    show: (row) => <CaseLink id={row.caseId}>{row.borrowerName}</CaseLink>,
  },
  kind: { width: 80, opens: true, show: (row) => proceedingKindLabels[row.kind] },
  caseNo: {
    width: 176,
    show: (row) => (
      <RowLink caseId={row.caseId} tab="proceedings" recordId={row.id}>
        {row.caseNo ?? '没有登记案号'}
      </RowLink>
    ),
  },
  court: { width: 152, show: (row) => plainCell(row.court, '没有登记法院') },
  status: { width: 96, show: (row) => [proceedingStatusLabels[row.status], row.closing && closingLabelsOf(row.kind)[row.closing]].filter(Boolean).join('·') },
  lastEvent: { width: 176, show: (row) => plainCell(row.lastEventOn && `${row.lastEventOn} ${row.lastEvent ?? ''}`, '没有登记过事件') },
  nextStep: { width: 208, show: (row) => (row.nextStep === null ? plainCell(null, '没有需要提示的下一步') : proposed(row, 'next', row.nextStep)) },
  nextOn: { width: 192, show: (row, today) => (row.nextOn === null ? due(null, false, today) : proposed(row, 'next', due(row.nextOn, row.nextParty === 'bank', today))) },
  applyBy: { width: 192, show: (row, today) => (row.applyBy === null ? plainCell(null, '没有待申请执行的裁判：还未生效，或已经申请执行') : proposed(row, 'apply', due(row.applyBy, true, today))) },
  claimFen: { width: 128, align: 'end', show: (row) => (row.claimFen === null ? plainCell(null, '没有登记标的金额') : formatYuan(row.claimFen)) },
  judge: { width: 80, show: (row) => plainCell(row.judge, '没有登记承办法官') },
  managerName: { width: 72, show: (row) => plainCell(row.managerName, '未指定管户人') },
  unitName: { width: 128, show: (row) => plainCell(row.unitName, '') },
  ledgerNo: { width: 136, show: (row) => plainCell(row.ledgerNo, '没有诉讼编号') },
}

const sortable: Partial<Record<ProceedingColumn, ProceedingSortKey>> = { borrowerName: 'borrowerName', lastEvent: 'lastEventOn', nextOn: 'nextOn', applyBy: 'applyBy', claimFen: 'claimFen' }

/** The store's sort key of a column; null for one that it does not sort by. */
export function sortKeyOf(columnId: string): ProceedingSortKey | null {
  const column = proceedingColumns.find((each) => each === columnId)
  return column === undefined ? null : (sortable[column] ?? null)
}

/** The column that a sort key stands over. */
export function columnOf(key: ProceedingSortKey): ProceedingColumn {
  return proceedingColumns.find((column) => sortable[column] === key) ?? 'nextOn'
}

export function proceedingTableColumns(today: IsoDate): readonly TableColumn<ProceedingRow>[] {
  return proceedingColumns.map((id) => {
    const { width, align, opens, show } = looks[id]
    return {
      id,
      header: proceedingColumnLabels[id],
      width,
      ...(align === undefined ? {} : { align }),
      ...(opens === undefined ? {} : { opens }),
      cell: (row) => show(row, today),
      serverSort: sortable[id] !== undefined,
      always: id === 'borrowerName',
    }
  })
}
