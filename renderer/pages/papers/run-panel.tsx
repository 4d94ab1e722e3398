import { Button, Group, Progress, SegmentedControl } from '@mantine/core'
import '@mantine/core/styles/Progress.layer.css'
import '@mantine/core/styles/SegmentedControl.layer.css'
import { IconFileZip, IconFolderDown } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { type RunCase, type RunCaseState, runCaseStateLabels, type RunOutcome, type RunRow } from '../../../shared/api/paper-runs.ts'
import { filingActLabels } from '../../../shared/model/filing.ts'
import { useTaskProgress } from '../../api/events.ts'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { Notice } from '../../components/notice.tsx'
import { Pager } from '../../components/paged-list/pager.tsx'
import { ErrorState, failureText } from '../../components/states.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import classes from './papers-page.module.css'

const PAGE_SIZE = 100
const tones = { waiting: 'plain', made: 'good', refused: 'bad' } as const
const filters = ['all', 'made', 'refused', 'waiting'] as const
const filterLabels = { all: '全部', ...runCaseStateLabels }

const columns: readonly TableColumn<RunCase>[] = [
  { id: 'ordinal', header: '序号', width: 56, align: 'end', cell: ({ ordinal }) => ordinal },
  { id: 'name', header: '户名', width: 168, always: true, cell: ({ caseId, borrowerName }) => <Link href={`/cases/${caseId}/documents`}>{borrowerName}</Link> },
  { id: 'state', header: '结果', width: 96, cell: ({ state }) => <StatusBadge tone={tones[state]}>{runCaseStateLabels[state]}</StatusBadge> },
  { id: 'words', header: '文书或原因', width: 300, cell: ({ words }) => <span title={words ?? undefined}>{words}</span> },
]

/** One run: made into a folder or a zip, stopped, continued, and the result of each case. */
export function RunPanel({ run }: { readonly run: RunRow }): ReactNode {
  const toFolder = useCommand('paperRuns.toFolder')
  const toZip = useCommand('paperRuns.toZip')
  const stop = useCommand('paperRuns.stop')
  const progress = useTaskProgress(`papers:${run.id}`)
  const [state, setState] = useState<RunCaseState | null>(null)
  const [offset, setOffset] = useState(0)
  const cases = useCall('paperRuns.cases', { runId: run.id, state, offset, limit: PAGE_SIZE }, { keepPrevious: true })
  const going = toFolder.isPending || toZip.isPending
  const open = run.cases - run.made
  const failure = [toFolder.error, toZip.error].find((error) => error !== null && error.error.code !== 'cancelled')
  const begun = run.made + run.refused > 0
  const rows = cases.data ?? []

  function pick(value: string): void {
    setState(filters.find((each): each is RunCaseState => each === value && each !== 'all') ?? null)
    setOffset(0)
  }

  return (
    <div className={classes.panel}>
      <Group gap="sm">
        <b>
          {filingActLabels[run.plan.act]}，截至 {run.plan.asOf}，{run.cases} 户
        </b>
        {going ? (
          <>
            <Progress className={classes.progress ?? ''} value={progress === null || !progress.total ? 0 : (progress.done / progress.total) * 100} aria-label="正在出具文书" />
            <span>{progress && `${progress.label} ${progress.done} / ${progress.total ?? ''}`}</span>
            <Button variant="subtle" onClick={() => stop.mutate(() => ({ runId: run.id }))}>
              停止
            </Button>
          </>
        ) : (
          <>
            <Button disabled={open === 0} leftSection={<IconFolderDown size={16} aria-hidden />} onClick={() => toFolder.mutate((commandId) => ({ commandId, runId: run.id }))}>
              {begun ? '继续出具到文件夹' : '出具到文件夹'}
            </Button>
            <Button disabled={open === 0} variant="default" leftSection={<IconFileZip size={16} aria-hidden />} onClick={() => toZip.mutate((commandId) => ({ commandId, runId: run.id, fileName: `${filingActLabels[run.plan.act]}-${run.plan.asOf}.zip` }))}>
              {begun ? '继续出具为压缩包' : '出具为压缩包'}
            </Button>
          </>
        )}
      </Group>
      {failure && <Notice tone="bad">{failureText(failure)}</Notice>}
      {!going && <Outcome outcome={toFolder.data ?? toZip.data ?? null} />}
      <SegmentedControl aria-label="按结果筛选" value={state ?? 'all'} onChange={pick} data={filters.map((value) => ({ value, label: filterLabels[value] }))} />
      {cases.isError && <ErrorState error={cases.error} onRetry={() => void cases.refetch()} />}
      <DataTable label="各户结果" fill columns={columns} rows={rows} rowId={({ caseId }) => caseId} stale={cases.isPlaceholderData} empty={<p className={classes.quiet}>没有这一类的户。</p>} />
      <Pager offset={offset} size={PAGE_SIZE} rows={rows.length} more={rows.length === PAGE_SIZE} onPage={setOffset} unit="户" />
    </div>
  )
}

function Outcome({ outcome }: { readonly outcome: RunOutcome | null }): ReactNode {
  if (outcome === null) return null
  const { made, refused, papers, left } = outcome
  const words = `已出具 ${made} 户、文书 ${papers} 份${refused > 0 ? `；${refused} 户不能出具，原因见下表，补齐后可继续` : ''}${left > 0 ? `；还有 ${left} 户没有出具` : ''}。`
  return <Notice tone={refused + left > 0 ? 'doubt' : 'good'}>{words}</Notice>
}
