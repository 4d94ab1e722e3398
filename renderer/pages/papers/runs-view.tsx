import { type ReactNode, useState } from 'react'
import type { Id } from '../../../shared/model/id.ts'
import { useCall } from '../../api/use-call.ts'
import { EmptyState, ErrorState, LoadingRows } from '../../components/states.tsx'
import classes from './papers-page.module.css'
import { RunForm } from './run-form.tsx'
import { RunList } from './run-list.tsx'
import { RunPanel } from './run-panel.tsx'
import type { ViewProps } from './view.ts'

/** 批量出具: the papers of many households in one run, and what became of each. */
export function RunsView({ today }: ViewProps): ReactNode {
  const runs = useCall('paperRuns.list', {})
  const [shownId, setShownId] = useState<Id<'paper-run'> | null>(null)
  if (runs.isPending) return <LoadingRows rows={12} />
  if (runs.isError) return <ErrorState error={runs.error} onRetry={() => void runs.refetch()} />
  const shown = runs.data.find((run) => run.id === shownId) ?? runs.data[0]
  return (
    <div className={classes.halves}>
      <section className={classes.new} aria-label="新建批量出具">
        <h1>批量出具文书</h1>
        <RunForm today={today} onBegun={setShownId} />
      </section>
      <section className={classes.runs} aria-label="批次">
        <h2>批次</h2>
        <RunList runs={runs.data} shownId={shown?.id ?? null} onShow={(run) => setShownId(run.id)} />
        {shown ? <RunPanel key={shown.id} run={shown} /> : <EmptyState title="还没有批量出具过">左侧用筛选找出案件，选好办理事项和截至日，再点“新建一批”。</EmptyState>}
      </section>
    </div>
  )
}
