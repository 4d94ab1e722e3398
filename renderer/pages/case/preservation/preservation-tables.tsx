import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { GivenSecurity } from '../../../../shared/api/preservation-chain.ts'
import type { PreservationItem, PreservationOrder, PreservationPeriod } from '../../../../shared/api/preservations.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { itemStatusLabels, measureLabels, periodSourceLabels, preservationStageLabels, rankLabels, securityKindLabels } from '../../../../shared/model/preservation.ts'
import { securityCeiling } from '../../../../shared/rules/preservation-security.ts'
import { Allowed } from '../../../components/allowed.tsx'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DateText } from '../../../components/date-text.tsx'
import { RowLink } from '../../../components/record-link.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { Unknown } from '../../../components/unknown.tsx'
import { WhyContent, WhyPanel } from '../../../components/why-panel.tsx'
import { OpenMeasureInToolbox } from '../../toolbox/open-in-toolbox.tsx'
import { useFilesColumn, withFiles } from '../attachments/files-column.tsx'
import { actColumn, assetColumn, dateColumn, moneyColumn, nodeColumn, partyColumn, textColumn } from '../record/cells.tsx'
import { figureColumn } from '../record/figure-column.tsx'
import { useReviewColumn } from '../record/review-column.tsx'
import { orderTitle } from './order-words.ts'
import { type MeasureDayProps, MeasureDayReasons, RenewalDay } from './renewal-day.tsx'
import { RenewalState } from './renewal-state.tsx'

const orderColumns: readonly TableColumn<PreservationOrder>[] = [
  { ...textColumn<PreservationOrder>('rulingNo', '裁定书文号', 192, (row) => row.rulingNo), always: true, opens: true },
  textColumn('stage', '阶段', 88, (row) => preservationStageLabels[row.stage]),
  textColumn('court', '法院', 176, (row) => row.court),
  dateColumn('ruledOn', '裁定日期', (row) => row.ruledOn),
  textColumn('noticeNo', '协助执行通知书', 176, (row) => row.noticeNo),
  moneyColumn('amountFen', '保全限额', (row) => row.amountFen),
  textColumn('security', '提供的担保', 104, (row) => row.security && securityKindLabels[row.security]),
  textColumn('judge', '承办法官', 96, (row) => row.judge),
  textColumn('note', '备注', 200, (row) => row.note),
]

interface OrdersProps {
  readonly orders: readonly PreservationOrder[]
  readonly onOpen: (order: PreservationOrder) => void
  readonly empty: ReactNode
}

export function OrdersTable({ orders, onOpen, empty }: OrdersProps): ReactNode {
  const files = useFilesColumn(orders)
  return <DataTable label="保全裁定" columns={withFiles(orderColumns, files)} rows={orders} rowId={(row) => row.id} onOpen={onOpen} empty={empty} />
}

interface ItemsProps {
  readonly items: readonly PreservationItem[]
  readonly orders: readonly PreservationOrder[]
  readonly current: Id<'preservation-item'> | null
  readonly onPick: (id: Id<'preservation-item'>) => void
  readonly onEdit: (item: PreservationItem) => void
  readonly onRenew: (item: PreservationItem) => void
}

/** Enter shows the periods of an item; its own facts and its renewal are acts of the row. */
export function ItemsTable({ items, orders, current, onPick, onEdit, onRenew }: ItemsProps): ReactNode {
  const orderOf = (item: PreservationItem) => orders.find((each) => each.id === item.orderId)
  const columns: readonly TableColumn<PreservationItem>[] = [
    { ...assetColumn<PreservationItem>('asset', '财产', 192, (row) => ({ id: row.assetId, name: row.asset.description })), always: true },
    { ...textColumn<PreservationItem>('measure', '措施', 56, (row) => measureLabels[row.measure]), always: true, opens: true },
    textColumn('rank', '顺位', 72, (row) => (row.rank === 'waiting' && row.waitingNo !== null ? `轮候第 ${row.waitingNo}` : rankLabels[row.rank])),
    textColumn('status', '状态', 64, (row) => itemStatusLabels[row.status]),
    nodeColumn('runningEnd', '到期日', 192, (row) => <Expiry item={row} stage={orderOf(row)?.stage} />),
    nodeColumn('applyBy', '续封申请截止', 192, (row) => <RenewalDay item={row} stage={orderOf(row)?.stage} />),
    nodeColumn('state', '续封进度', 96, (row) => <RenewalState item={row} />),
    actColumn('acts', '办理', 136, (row) => (
      <>
        <Button variant="subtle" size="compact" onClick={() => onEdit(row)}>
          修改
        </Button>
        {row.rank === 'first' && row.status === 'in-force' && (
          <Allowed right="record">
            <Button variant="subtle" size="compact" onClick={() => onRenew(row)}>
              {row.runningEnd === null ? '登记期限' : '办理续封'}
            </Button>
          </Allowed>
        )}
      </>
    )),
    partyColumn('owner', '所有人', 128, (row) => (row.ownerName === null ? null : { id: row.asset.ownerId, name: row.ownerName })),
    moneyColumn('valueFen', '控制金额', (row) => row.valueFen),
    nodeColumn('order', '依据的裁定', 216, (row) => <OrderLink order={orderOf(row)} />),
  ]
  return <DataTable label="被保全财产" columns={columns} rows={items} rowId={(row) => row.id} currentId={current} onOpen={(row) => onPick(row.id)} empty="裁定已登记，请登记它控制的每一项财产。" />
}

/** The ruling that a measure or a security hangs on; its row stands on this tab. */
function OrderLink({ order }: { readonly order: PreservationOrder | undefined }): ReactNode {
  if (order === undefined) return <Unknown reason="没有登记裁定" />
  return (
    <RowLink caseId={order.caseId} tab="preservation" recordId={order.id}>
      {orderTitle(order)}
    </RowLink>
  )
}

/** 到期日: written by the court, or counted where no paper names it. */
function Expiry({ item, stage }: MeasureDayProps): ReactNode {
  const { runningEnd } = item
  if (runningEnd !== null) {
    return (
      <>
        <DateText value={runningEnd} distance due={item.status === 'in-force'} />
        <MeasureDayReasons item={item} stage={stage} what="到期日" day={runningEnd} />
      </>
    )
  }
  return <Unknown reason={item.rank === 'waiting' ? '轮候期间不起算，转为首封后登记期限' : '没有登记期限，请按协助执行通知书补登'} />
}

const periodColumns = (review: readonly TableColumn<PreservationPeriod>[], toTool: ReactNode): readonly TableColumn<PreservationPeriod>[] => [
  { ...dateColumn<PreservationPeriod>('startsOn', '起始日', (row) => row.startsOn, 104), always: true, opens: true },
  nodeColumn('endsOn', '到期日', 168, (row) => (
    <>
      {row.endsOn}
      {row.limit.value?.exceeds === true && <StatusBadge tone="doubt">超过最长期限</StatusBadge>}
      {row.limit.value?.exceeds === true && <WhyPanel title="最长期限" answer={row.limit} valueText={row.limit.value.latest} action={toTool} />}
    </>
  )),
  ...review,
  textColumn('source', '依据', 176, (row) => periodSourceLabels[row.source]),
  textColumn('paperNo', '文书文号', 208, (row) => row.paperNo),
  dateColumn('appliedOn', '续封申请日', (row) => row.appliedOn, 104),
  textColumn('note', '备注', 240, (row) => row.note),
]

interface PeriodsProps {
  readonly item: PreservationItem
  readonly orders: readonly PreservationOrder[]
  readonly onOpen: (period: PreservationPeriod) => void
}

export function PeriodsTable({ item, orders, onOpen }: PeriodsProps): ReactNode {
  const toTool = <OpenMeasureInToolbox item={item} stage={orders.find(({ id }) => id === item.orderId)?.stage} />
  const review = useReviewColumn<PreservationPeriod>((row) => row.id)
  return <DataTable label="保全期限" columns={periodColumns(review, toTool)} rows={item.periods} rowId={(row) => row.id} onOpen={onOpen} empty="还没有登记期限。轮候查封在转为首封之前不起算。" />
}

interface SecuritiesProps {
  readonly orders: readonly PreservationOrder[]
  readonly onOpen: (security: GivenSecurity) => void
}

/** 担保: kept until it is returned; a letter that ends before the measure does is due for another one. */
export function SecuritiesTable({ orders, onOpen }: SecuritiesProps): ReactNode {
  const ceilingOf = ({ orderId }: GivenSecurity) => {
    const order = orders.find(({ id }) => id === orderId)
    return securityCeiling(order?.amountFen ?? null, order?.stage ?? 'litigation')
  }
  const columns: readonly TableColumn<GivenSecurity>[] = [
    { ...textColumn<GivenSecurity>('kind', '担保方式', 104, (row) => securityKindLabels[row.kind]), always: true, opens: true },
    nodeColumn('order', '裁定', 208, (row) => <OrderLink order={orders.find((each) => each.id === row.orderId)} />),
    moneyColumn('amountFen', '担保金额', (row) => row.amountFen),
    figureColumn('ceiling', '担保上限', { value: (row) => ceilingOf(row).value, reasons: (row) => <WhyContent title="担保上限" answer={ceilingOf(row)} />, unknown: '没有登记保全限额' }),
    textColumn('provider', '担保人', 176, (row) => row.provider),
    textColumn('letterNo', '保函编号', 144, (row) => row.letterNo),
    dateColumn('givenOn', '提供日期', (row) => row.givenOn, 104),
    nodeColumn('validUntil', '有效期至', 176, (row) => <DateText value={row.validUntil} distance due={row.returnedOn === null} unknownReason="没有登记有效期" />),
    dateColumn('returnedOn', '退还日期', (row) => row.returnedOn, 104),
    textColumn('note', '备注', 160, (row) => row.note, '没有备注'),
  ]
  return (
    <DataTable
      label="为保全提供的担保"
      columns={columns}
      rows={orders.flatMap((order) => order.securities)}
      rowId={(row) => row.id}
      onOpen={onOpen}
      empty="提供保函、保证金或其他担保的登记在这里，保全结束后据此申请退还。"
    />
  )
}
