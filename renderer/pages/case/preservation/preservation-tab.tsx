import { type ReactNode, useState } from 'react'
import type { PreservationItem, PreservationOrder, PreservationPeriod, PreservationsOfCase } from '../../../../shared/api/preservations.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { measureLabels, rankLabels } from '../../../../shared/model/preservation.ts'
import { useCall } from '../../../api/use-call.ts'
import { EmptyState, ErrorState, LoadingRows } from '../../../components/states.tsx'
import { useCaseScope } from '../case-scope.ts'
import { preservationRow } from '../time-axis/case-lanes.ts'
import { AddButton } from '../record/add-button.tsx'
import { Section } from '../record/section.tsx'
import { TimeAxis } from '../time-axis/time-axis.tsx'
import { ItemForm } from './item-form.tsx'
import { OrderForm } from './order-form.tsx'
import { PeriodForm } from './period-form.tsx'
import { ItemsTable, OrdersTable, PeriodsTable } from './preservation-tables.tsx'

/** What is open in the drawer; a null record is a new one. */
type Edit =
  | { readonly of: 'order'; readonly record: PreservationOrder | null }
  | { readonly of: 'item'; readonly record: PreservationItem | null }
  | { readonly of: 'period'; readonly item: PreservationItem; readonly record: PreservationPeriod | null }

/** 保全: rulings, the property that they hold, and until when. */
export default function PreservationTab(): ReactNode {
  const { caseId } = useCaseScope()
  const all = useCall('preservations.ofCase', { caseId })
  if (all.isPending) return <LoadingRows rows={6} />
  if (all.isError) return <ErrorState error={all.error} onRetry={() => void all.refetch()} />
  return <Preservation {...all.data} />
}

function Preservation({ orders, items }: PreservationsOfCase): ReactNode {
  const { today } = useCaseScope()
  const [edit, setEdit] = useState<Edit | null>(null)
  const [picked, setPicked] = useState<Id<'preservation-item'> | null>(null)
  const current = items.find((item) => item.id === picked) ?? items[0]
  const addOrder = <AddButton onClick={() => setEdit({ of: 'order', record: null })}>新增裁定</AddButton>

  return (
    <>
      <Section title="保全裁定" action={orders.length > 0 && addOrder}>
        <OrdersTable
          orders={orders}
          onOpen={(record) => setEdit({ of: 'order', record })}
          empty={
            <EmptyState title="本户还没有保全措施" action={addOrder}>
              先登记裁定，再登记被查封、扣押或冻结的财产和期间，到期前提醒续封。
            </EmptyState>
          }
        />
      </Section>
      {orders.length > 0 && (
        <Section title="被保全的财产" action={<AddButton onClick={() => setEdit({ of: 'item', record: null })}>新增财产</AddButton>}>
          <ItemsTable
            items={items}
            orders={orders}
            current={current?.id ?? null}
            onPick={setPicked}
            onEdit={(record) => setEdit({ of: 'item', record })}
            onAddPeriod={(item) => setEdit({ of: 'period', item, record: null })}
          />
        </Section>
      )}
      {items.some((item) => item.periods.length > 0) && (
        <Section title="期间" note="圆点是应当递交续封申请的截止日">
          <TimeAxis label="保全期间" today={today} rows={items.filter((item) => item.periods.length > 0).map((item) => preservationRow(item, today, () => setPicked(item.id)))} />
        </Section>
      )}
      {current && (
        <Section
          title={`${measureLabels[current.measure]}（${rankLabels[current.rank]}）${current.asset.description}`}
          action={<AddButton onClick={() => setEdit({ of: 'period', item: current, record: null })}>{current.runningEnd === null ? '登记期间' : '登记续封'}</AddButton>}
        >
          <PeriodsTable periods={current.periods} onOpen={(record) => setEdit({ of: 'period', item: current, record })} />
        </Section>
      )}
      {edit && <EditForm edit={edit} orders={orders} onClose={() => setEdit(null)} />}
    </>
  )
}

function EditForm({ edit, orders, onClose }: { readonly edit: Edit; readonly orders: readonly PreservationOrder[]; readonly onClose: () => void }): ReactNode {
  switch (edit.of) {
    case 'order':
      return <OrderForm order={edit.record} onClose={onClose} />
    case 'item':
      return <ItemForm item={edit.record} orders={orders} onClose={onClose} />
    case 'period':
      return <PeriodForm item={edit.item} period={edit.record} onClose={onClose} />
  }
}
