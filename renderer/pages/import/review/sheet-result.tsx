import { Button } from '@mantine/core'
import { useState } from 'react'
import { type RowStatus, rowStatuses, rowStatusLabels, type SheetDryRun, type SheetPlan } from '../../../../shared/api/imports.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { useCall } from '../../../api/use-call.ts'
import { useCommand } from '../../../api/use-command.ts'
import { announce } from '../../../components/announce.ts'
import { Notice } from '../../../components/notice.tsx'
import { ErrorState, failureText, LoadingRows } from '../../../components/states.tsx'
import { GoneButton } from '../gone-button.tsx'
import classes from '../imports-page.module.css'
import { SumsNotice } from '../sums-notice.tsx'
import { AnswerTogether } from './answer-together.tsx'
import { ResultGrid } from './result-grid.tsx'

const PAGE_SIZE = 100

interface SheetResultProps {
  readonly sessionId: Id<'import-session'>
  readonly sheet: SheetDryRun
  readonly plan: SheetPlan
  readonly onMoved: (from: RowStatus, to: RowStatus) => void
}

/** The rows of one sheet after the check, narrowed by what becomes of them. */
export function SheetResult({ sessionId, sheet, plan, onMoved }: SheetResultProps) {
  const { sheetKey, counts, sums } = sheet
  const [statuses, setStatuses] = useState<readonly RowStatus[]>(() => firstStatuses(counts))
  const [offset, setOffset] = useState(0)
  const rows = useCall('imports.rows', { sessionId, sheetKey, statuses: [...statuses], offset, limit: PAGE_SIZE }, { keepPrevious: true })
  const total = rows.data?.total ?? 0

  function answered(from: RowStatus, to: RowStatus): void {
    onMoved(from, to)
    void rows.refetch()
  }

  function narrow(next: readonly RowStatus[]): void {
    setOffset(0)
    setStatuses(next)
  }

  return (
    <section className={classes['reading']} aria-label={sheet.sheetName ?? sheet.fileName}>
      <div className={classes['filters']} role="group" aria-label="按结果筛选">
        <Filter label="全部" count={rowStatuses.reduce((sum, status) => sum + counts[status], 0)} chosen={statuses.length === 0} onClick={() => narrow([])} />
        {rowStatuses.map((status) => (
          <Filter
            key={status}
            label={rowStatusLabels[status]}
            count={counts[status]}
            chosen={statuses.includes(status)}
            onClick={() => narrow([status])}
          />
        ))}
        <span className={classes['spacer']} />
        <GoneButton count={sheet.gone} of={{ sessionId, sheetKey }} label="消失" />
        {counts.rejected > 0 && <SaveRejected sessionId={sessionId} sheet={sheet} />}
      </div>
      <SumsNotice sums={sums} />
      {rows.isPending && <LoadingRows rows={10} />}
      {rows.isError && <ErrorState error={rows.error} onRetry={() => void rows.refetch()} />}
      {rows.isSuccess && (
        <>
          <AnswerTogether sessionId={sessionId} sheetKey={sheetKey} rows={rows.data.rows} onAnswered={answered} />
          <ResultGrid sessionId={sessionId} plan={plan} rows={rows.data.rows} onAnswered={answered} />
        </>
      )}
      {total > PAGE_SIZE && (
        <div className={classes['buttons']}>
          <Button size="compact" variant="default" disabled={offset === 0} onClick={() => setOffset(offset - PAGE_SIZE)}>
            上一页
          </Button>
          <Button size="compact" variant="default" disabled={offset + PAGE_SIZE >= total} onClick={() => setOffset(offset + PAGE_SIZE)}>
            下一页
          </Button>
          <span className={classes['hint']}>
            第 {offset + 1}–{Math.min(offset + PAGE_SIZE, total)} 行，共 {total} 行
          </span>
        </div>
      )}
    </section>
  )
}

interface FilterProps {
  readonly label: string
  readonly count: number
  readonly chosen: boolean
  readonly onClick: () => void
}

function Filter({ label, count, chosen, onClick }: FilterProps) {
  return (
    <button type="button" className={classes['filter']} aria-pressed={chosen} disabled={count === 0} onClick={onClick}>
      {label} {count}
    </button>
  )
}

function SaveRejected({ sessionId, sheet }: { readonly sessionId: Id<'import-session'>; readonly sheet: SheetDryRun }) {
  const save = useCommand('imports.saveRejected')
  const fileName = `${sheet.fileName.replace(/\.[^.]+$/, '')}-未通过.xlsx`
  return (
    <>
      <Button
        size="compact"
        variant="default"
        loading={save.isPending}
        onClick={() =>
          save.mutate(() => ({ sessionId, sheetKey: sheet.sheetKey, fileName }), {
            onSuccess: ({ rows }) => announce({ tone: 'good', text: `已保存未通过的 ${rows} 行，最后一列写明原因，改好后可以直接再导入。` }),
          })
        }
      >
        导出未通过的行
      </Button>
      {save.error !== null && save.error.error.code !== 'cancelled' && <Notice tone="bad">{failureText(save.error)}</Notice>}
    </>
  )
}

/** Opens on what needs a person: questions first, then refusals, else everything. */
function firstStatuses(counts: SheetDryRun['counts']): readonly RowStatus[] {
  if (counts.confirm > 0) return ['confirm']
  return counts.rejected > 0 ? ['rejected'] : []
}
