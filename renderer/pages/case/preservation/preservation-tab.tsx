import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useParams } from 'wouter'
import type { GivenSecurity } from '../../../../shared/api/preservation-chain.ts'
import type { PreservationItem, PreservationOrder, PreservationPeriod, PreservationsOfCase } from '../../../../shared/api/preservations.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { measureLabels, rankLabels } from '../../../../shared/model/preservation.ts'
import { useCall } from '../../../api/use-call.ts'
import { Allowed } from '../../../components/allowed.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../../components/states.tsx'
import { useCaseAct } from '../use-case-act.ts'
import { useCaseScope } from '../case-scope.ts'
import { preservationRow } from '../time-axis/case-lanes.ts'
import { AddButton } from '../record/add-button.tsx'
import { Section } from '../record/section.tsx'
import { TimeAxis } from '../time-axis/time-axis.tsx'
import { DisposalRightForm, PriorMeasureForm, ReleaseForm, ResultForm } from './chain-forms.tsx'
import { ChainTable } from './chain-table.tsx'
import { type ChainEvent, chainMarks } from './chain-words.ts'
import { ItemForm } from './item-form.tsx'
import { OrderForm } from './order-form.tsx'
import { PeriodForm } from './period-form.tsx'
import { ItemsTable, OrdersTable, PeriodsTable, SecuritiesTable } from './preservation-tables.tsx'
import { RankChangeForm } from './rank-change-form.tsx'
import { RenewalForm } from './renewal-form.tsx'
import { SecurityForm } from './security-form.tsx'

/** What is open in the drawer; a null record is a new one. */
type Edit =
  | { readonly of: 'order'; readonly record: PreservationOrder | null }
  | { readonly of: 'security'; readonly record: GivenSecurity | null }
  | { readonly of: 'item'; readonly record: PreservationItem | null }
  | { readonly of: 'period'; readonly item: PreservationItem; readonly record: PreservationPeriod | null }
  | { readonly of: 'event'; readonly item: PreservationItem; readonly event: ChainEvent }
  | { readonly of: NewEvent; readonly item: PreservationItem }

type NewEvent = 'result' | 'renewal' | 'rank' | 'disposal' | 'prior' | 'release'
const newEvents: Record<NewEvent, string> = { result: '登记结果', renewal: '办理续封', rank: '顺位变化', disposal: '处置权', prior: '在先查封', release: '解封' }

/** 保全: rulings, the property that they hold, and until when. */
export default function PreservationTab(): ReactNode {
  const { caseId } = useCaseScope()
  const { recordId } = useParams<{ recordId?: string }>()
  const all = useCall('preservations.ofCase', { caseId })
  if (all.isPending) return <LoadingRows rows={6} />
  if (all.isError) return <ErrorState error={all.error} onRetry={() => void all.refetch()} />
  return <Preservation key={recordId} {...all.data} addressed={recordId ?? null} />
}

interface PreservationProps extends PreservationsOfCase {
  /** The record that the address names; of the items it is the one shown in full. */
  readonly addressed: string | null
}

function Preservation({ orders, items, addressed }: PreservationProps): ReactNode {
  const { today } = useCaseScope()
  const [edit, setEdit] = useState<Edit | null>(null)
  const [picked, setPicked] = useState<Id<'preservation-item'> | null>(null)
  const current = items.find((item) => item.id === (picked ?? addressed)) ?? items[0]
  const renew = (item: PreservationItem) => setEdit(item.runningEnd === null ? { of: 'period', item, record: null } : { of: 'renewal', item })
  useCaseAct('renewal', () => {
    if (current) renew(current)
    else setEdit({ of: orders.length === 0 ? 'order' : 'item', record: null })
  })
  const addOrder = <AddButton onClick={() => setEdit({ of: 'order', record: null })}>新增裁定</AddButton>

  return (
    <>
      <Section title="保全裁定" action={orders.length > 0 && addOrder}>
        <OrdersTable
          orders={orders}
          onOpen={(record) => setEdit({ of: 'order', record })}
          empty={
            <EmptyState title="本户还没有保全措施" action={addOrder}>
              先登记裁定，再登记被查封、扣押或冻结的财产和期限，到期前提醒续封。
            </EmptyState>
          }
        />
      </Section>
      {orders.length > 0 && (
        <Section title="被保全财产" action={<AddButton onClick={() => setEdit({ of: 'item', record: null })}>新增财产</AddButton>}>
          <ItemsTable
            items={items}
            orders={orders}
            current={current?.id ?? null}
            onPick={setPicked}
            onEdit={(record) => setEdit({ of: 'item', record })}
            onRenew={renew}
          />
        </Section>
      )}
      {items.some(isDrawn) && (
        <Section title="保全期限" note="圆点是续封申请截止日和登记的各项经过">
          <TimeAxis label="保全期限时间轴" today={today} rows={items.filter(isDrawn).map((item) => preservationRow(item, today, () => setPicked(item.id)))} />
        </Section>
      )}
      {current && (
        <>
          <Section
            title={`${measureLabels[current.measure]}（${rankLabels[current.rank]}）${current.asset.description}`}
            action={
              <Allowed right="record">
                {Object.entries(newEvents).map(([of, label]) => (
                  <Button key={of} variant="default" size="compact" onClick={() => setEdit({ of: isNewEvent(of) ? of : 'result', item: current })}>
                    {label}
                  </Button>
                ))}
              </Allowed>
            }
          >
            <ChainTable item={current} onOpen={(event) => setEdit({ of: 'event', item: current, event })} />
          </Section>
          <Section title="期限" action={current.rank === 'first' && <AddButton onClick={() => setEdit({ of: 'period', item: current, record: null })}>登记期限</AddButton>}>
            <PeriodsTable item={current} orders={orders} onOpen={(record) => setEdit({ of: 'period', item: current, record })} />
          </Section>
        </>
      )}
      {orders.length > 0 && (
        <Section title="为保全提供的担保" action={<AddButton onClick={() => setEdit({ of: 'security', record: null })}>登记担保</AddButton>}>
          <SecuritiesTable orders={orders} onOpen={(record) => setEdit({ of: 'security', record })} />
        </Section>
      )}
      {edit && <EditForm edit={edit} orders={orders} onClose={() => setEdit(null)} />}
    </>
  )
}

/** A waiting measure has no term yet, but may have a course. */
function isDrawn(item: PreservationItem): boolean {
  return item.periods.length > 0 || chainMarks(item.chain).length > 0
}

function isNewEvent(value: string): value is NewEvent {
  return Object.hasOwn(newEvents, value)
}

interface EditFormProps {
  readonly edit: Edit
  readonly orders: readonly PreservationOrder[]
  readonly onClose: () => void
}

function EditForm({ edit, orders, onClose }: EditFormProps): ReactNode {
  switch (edit.of) {
    case 'order':
      return <OrderForm order={edit.record} onClose={onClose} />
    case 'security':
      return <SecurityForm orders={orders} record={edit.record} onClose={onClose} />
    case 'item':
      return <ItemForm item={edit.record} orders={orders} onClose={onClose} />
    case 'period':
      return <PeriodForm item={edit.item} period={edit.record} onClose={onClose} />
    case 'rank':
      return <RankChangeForm item={edit.item} onClose={onClose} />
    case 'event':
      return <EventForm item={edit.item} of={edit.event.of} event={edit.event} onClose={onClose} />
    default:
      return <EventForm item={edit.item} of={edit.of} event={null} onClose={onClose} />
  }
}

interface EventFormProps {
  readonly item: PreservationItem
  readonly of: NewEvent
  readonly event: ChainEvent | null
  readonly onClose: () => void
}

/** The form of one kind of event; without an event it is a new one. */
function EventForm({ item, of, event, onClose }: EventFormProps): ReactNode {
  switch (of) {
    case 'result':
      return <ResultForm item={item} record={event?.of === 'result' ? event.record : null} onClose={onClose} />
    case 'renewal':
      return <RenewalForm item={item} record={event?.of === 'renewal' ? event.record : null} onClose={onClose} />
    case 'disposal':
      return <DisposalRightForm item={item} record={event?.of === 'disposal' ? event.record : null} onClose={onClose} />
    case 'prior':
      return <PriorMeasureForm item={item} record={event?.of === 'prior' ? event.record : null} onClose={onClose} />
    case 'release':
      return <ReleaseForm item={item} record={event?.of === 'release' ? event.record : null} onClose={onClose} />
    case 'rank':
      return <RankChangeForm item={item} onClose={onClose} />
  }
}
