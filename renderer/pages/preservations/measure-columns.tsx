import { lazy, type ReactNode, Suspense } from 'react'
import type { MeasureRow } from '../../../shared/api/preservation-list.ts'
import { assetKindLabels } from '../../../shared/model/asset.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { itemStatusLabels, measureLabels, rankLabels } from '../../../shared/model/preservation.ts'
import { renewalStateLabels } from '../../../shared/model/preservation-chain.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { plainCell } from '../../components/data-table/plain-cell.tsx'
import { daysBetween, distanceText } from '../../components/day-distance.ts'
import { LoadingRows } from '../../components/states.tsx'
import { AssetLink, CaseLink, PartyLink, RowLink } from '../../components/record-link.tsx'
import { DateText } from '../../components/date-text.tsx'
import { StatusBadge, type Tone } from '../../components/status-badge.tsx'
import { WhyFigure } from '../../components/why-figure.tsx'

const MeasureReasons = lazy(() => import('../case/preservation/measure-reasons.tsx'))

/** A day of a measure that opens how it was computed from the written periods. */
function day({ caseId, itemId }: MeasureRow, shown: ReactNode): ReactNode {
  const reasons = () => (
    <Suspense fallback={<LoadingRows rows={4} />}>
      <MeasureReasons caseId={caseId} pick={(items) => items.find(({ id }) => id === itemId)} />
    </Suspense>
  )
  return <WhyFigure reasons={reasons}>{shown}</WhyFigure>
}

function rankWords(row: MeasureRow): string {
  return row.rank === 'waiting' && row.waitingNo !== null ? `轮候第 ${row.waitingNo}` : rankLabels[row.rank]
}

/** A measure that ends within sixty days needs its renewal now; within fifteen it may be too late for the court. */
const RENEWAL_DAYS = 60
const URGENT_DAYS = 15

function urgency(days: number): Tone {
  if (days <= URGENT_DAYS) return 'bad'
  return days <= RENEWAL_DAYS ? 'doubt' : 'plain'
}

function daysLeft(row: MeasureRow, today: IsoDate): ReactNode {
  if (row.expiresOn === null) return plainCell(null, row.rank === 'waiting' ? '轮候期间不起算' : '没有登记期限')
  if (row.status !== 'in-force') return plainCell(null, `已不在封（${itemStatusLabels[row.status]}）`)
  return day(row, <StatusBadge tone={urgency(daysBetween(today, row.expiresOn))}>{distanceText(today, row.expiresOn)}</StatusBadge>)
}

function renewal(row: MeasureRow, today: IsoDate): ReactNode {
  if (row.renewal === 'applied') return <StatusBadge tone="info">{renewalStateLabels.applied}</StatusBadge>
  if (row.renewal === 'refused') return <StatusBadge tone="bad">{renewalStateLabels.refused}</StatusBadge>
  if (row.applyBy !== null && row.applyBy < today) return <StatusBadge tone="bad">已过申请日</StatusBadge>
  if (row.renewal !== null) return <StatusBadge tone="doubt">{renewalStateLabels[row.renewal]}</StatusBadge>
  return plainCell(null, '还没有办理续封')
}

function ruling({ caseId, orderId, rulingNo }: MeasureRow): ReactNode {
  return (
    <RowLink caseId={caseId} tab="preservation" recordId={orderId}>
      {rulingNo ?? '没有登记文号'}
    </RowLink>
  )
}

/** The columns of the page, the property first. */
export function measureColumns(today: IsoDate): readonly TableColumn<MeasureRow>[] {
  return [
    { id: 'asset', header: '财产', width: 200, always: true, cell: (row) => <AssetLink id={row.assetId}>{row.assetText}</AssetLink> },
    { id: 'measure', header: '措施', width: 56, always: true, opens: true, cell: (row) => measureLabels[row.measure] },
    { id: 'daysLeft', header: '剩余', width: 124, whole: true, cell: (row) => daysLeft(row, today) },
    { id: 'expiresOn', header: '到期日', width: 112, serverSort: true, cell: (row) => (row.expiresOn === null ? plainCell(null, '没有到期日') : day(row, row.expiresOn)) },
    { id: 'applyBy', header: '续封申请截止', width: 112, cell: (row) => (row.applyBy === null ? plainCell(null, '没有运行中的期限') : day(row, <DateText value={row.applyBy} counted />)) },
    { id: 'renewal', header: '续封', width: 116, cell: (row) => renewal(row, today) },
    { id: 'borrower', header: '户名', width: 168, cell: (row) => <CaseLink id={row.caseId}>{row.borrowerName}</CaseLink> },
    { id: 'owner', header: '所有人', width: 112, whole: false, cell: ({ ownerId, ownerName }) => (ownerId === null || ownerName === null ? plainCell(null, '没有登记所有人') : <PartyLink id={ownerId}>{ownerName}</PartyLink>) },
    { id: 'rank', header: '顺位', width: 72, cell: (row) => rankWords(row) },
    { id: 'valueFen', header: '控制金额（元）', width: 128, align: 'end', serverSort: true, cell: (row) => (row.valueFen === null ? plainCell(null, '没有登记控制金额') : formatYuan(row.valueFen)) },
    { id: 'manager', header: '管户人', width: 72, cell: (row) => plainCell(row.managerName, '未指定管户人') },
    { id: 'court', header: '法院', width: 152, cell: (row) => plainCell(row.court, '没有登记法院') },
    { id: 'rulingNo', header: '裁定书文号', width: 192, cell: (row) => ruling(row) },
    { id: 'effectiveOn', header: '起始日', width: 104, cell: (row) => plainCell(row.effectiveOn, '没有登记期限') },
    { id: 'status', header: '状态', width: 64, cell: (row) => itemStatusLabels[row.status] },
    { id: 'kind', header: '种类', width: 88, cell: (row) => assetKindLabels[row.assetKind] },
    { id: 'unit', header: '管户机构', width: 128, cell: (row) => plainCell(row.unitName, '') },
  ]
}
