import { useMemo, useState } from 'react'
import { markedActLabels } from '../../../shared/model/review.ts'
import { useCall } from '../../api/use-call.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { instantText } from '../../components/instant-text.ts'
import { EmptyState, ErrorState, LoadingRows } from '../../components/states.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { ReviewDetail } from './review-detail.tsx'
import { itemsOf, personOf, type ReviewItem, timeOf } from './review-item.ts'
import classes from './review-page.module.css'

const SHOWN = 200

/** 待复核: what waits for a second person, and beside it what the chosen line would change. */
export default function ReviewPage() {
  const list = useCall('review.waiting', { limit: SHOWN })
  const [chosenId, setChosenId] = useState<string | null>(null)
  if (list.isPending) return <LoadingRows rows={12} />
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  const items = itemsOf(list.data)
  const chosen = items.find(({ of }) => of.id === chosenId) ?? items[0] ?? null
  const { totals } = list.data
  return (
    <div className={classes['page']}>
      <header className={classes['head']}>
        <h1>待复核</h1>
        <p>
          {totals.proposals} 项改动等待核准，{totals.unconfirmed} 条记录还没有第二位同事确认。
          {totals.proposals + totals.unconfirmed > items.length && `先列出最早的 ${items.length} 条。`}
        </p>
      </header>
      {chosen === null ? (
        <EmptyState title="没有等待复核的内容">余额、到期日、送达、查封期限等关键事实由一人登记后，在这里等另一位同事确认。</EmptyState>
      ) : (
        <div className={classes['columns']}>
          <Lines items={items} chosen={chosen} onChoose={(item) => setChosenId(item.of.id)} />
          <ReviewDetail key={chosen.of.id} item={chosen} onSettled={() => setChosenId(nextAfter(items, chosen))} />
        </div>
      )}
    </div>
  )
}

/** The line below the one that was settled, so that a reviewer goes down the list without the mouse. */
function nextAfter(items: readonly ReviewItem[], settled: ReviewItem): string | null {
  const at = items.findIndex(({ of }) => of.id === settled.of.id)
  return (items[at + 1] ?? items[at - 1])?.of.id ?? null
}

interface LinesProps {
  readonly items: readonly ReviewItem[]
  readonly chosen: ReviewItem
  readonly onChoose: (item: ReviewItem) => void
}

function Lines({ items, chosen, onChoose }: LinesProps) {
  const columns = useMemo((): readonly TableColumn<ReviewItem>[] => [
    { id: 'case', header: '户名', width: 176, always: true, opens: true, cell: ({ of }) => of.reviewed?.borrowerName ?? '（全行）', sortValue: ({ of }) => of.reviewed?.borrowerName ?? null },
    { id: 'kind', header: '事项', width: 80, cell: (item) => <ItemBadge item={item} />, sortValue: ({ kind }) => kind },
    { id: 'summary', header: '内容', width: 192, cell: ({ of }) => <span title={of.summary}>{of.summary}</span> },
    { id: 'person', header: '经手人', width: 80, cell: (item) => personOf(item).name, sortValue: (item) => personOf(item).name },
    { id: 'time', header: '时间', width: 120, cell: (item) => instantText(timeOf(item)), sortValue: timeOf },
  ], [])
  return <DataTable label="待复核" columns={columns} rows={items} rowId={({ of }) => of.id} onOpen={onChoose} currentId={chosen.of.id} fill empty={null} />
}

function ItemBadge({ item }: { readonly item: ReviewItem }) {
  if (item.kind === 'unconfirmed') return <StatusBadge tone="plain">{markedActLabels[item.of.act]}</StatusBadge>
  return item.of.stale ? <StatusBadge tone="doubt">已过时</StatusBadge> : <StatusBadge tone="info">改动</StatusBadge>
}
