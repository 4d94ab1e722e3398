import { Button, Select } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { idOf } from '../../api/ids.ts'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { useMay } from '../../api/use-rights.ts'
import { announce } from '../../components/announce.ts'
import { DateField } from '../../components/date-field.tsx'
import { Notice } from '../../components/notice.tsx'
import { BarNote, ListBar } from '../../components/paged-list/list-bar.tsx'
import { failureText, LoadingRows } from '../../components/states.tsx'
import { ClassificationDecision } from '../case/write-off/classification-decision.tsx'
import { RunLines } from './run-lines.tsx'
import classes from './classes-view.module.css'

/** 五级分类 over the stock: what waits, and the runs at month-end with what they changed. */
export function ClassesView(): ReactNode {
  const runs = useCall('classification.runs', {})
  const [chosen, setChosen] = useState<Id<'classification-run'> | null>(null)
  const current = runs.data?.find(({ id }) => id === chosen) ?? runs.data?.[0]
  if (runs.isPending) return <LoadingRows rows={14} />
  return (
    <>
      <WaitingList />
      <ListBar>
        <StartRun />
        {current && (
          <Select
            aria-label="批量分类"
            allowDeselect={false}
            data={(runs.data ?? []).map(({ id, asOf, loans }) => ({ value: id, label: `${asOf}，${loans} 笔` }))}
            value={current.id}
            onChange={(value) => setChosen(idOf<'classification-run'>(value))}
          />
        )}
        {current && (
          <BarNote>
            与台账类别不同 {current.differing} 笔，较上月变化 {current.moved} 笔，无法计算 {current.unknown} 笔；逾期区间：{current.bounds}
          </BarNote>
        )}
      </ListBar>
      {current === undefined ? (
        <Notice tone="info" standing>
          还没有批量分类。选定月末日期开始后，列出每笔借据的逾期区间、建议类别和与上月的差异。
        </Notice>
      ) : (
        <RunLines key={current.id} runId={current.id} asOf={current.asOf} />
      )}
    </>
  )
}

/** What waits, a group for each day, maker and step: one group is settled in one act. */
function WaitingList(): ReactNode {
  const waiting = useCall('classification.waiting', { offset: 0, limit: 50 }).data?.rows ?? []
  const groups = [...Map.groupBy(waiting, ({ state, barred, asOf, makerName }) => `${asOf} ${makerName} ${state} ${barred ?? ''}`)]
  if (groups.length === 0) return null
  return (
    <div className={classes.waiting}>
      {groups.map(([key, proposals]) => (
        <ClassificationDecision key={key} proposals={proposals} />
      ))}
    </div>
  )
}

function StartRun(): ReactNode {
  const [asOf, setAsOf] = useState<IsoDate | null>(null)
  const start = useCommand('classification.startRun')
  const mayRecord = useMay('record')
  const fault = start.error === null ? null : (start.error.error.fields?.['asOf'] ?? failureText(start.error))
  const begin = () => {
    if (asOf !== null) start.mutate((commandId) => ({ commandId, asOf }), { onSuccess: ({ loans }) => announce({ tone: 'good', text: `批量分类完成，共 ${loans} 笔。` }) })
  }
  if (!mayRecord) return null
  return (
    <>
      <DateField label="分类日期" field={{ value: asOf, error: fault, onChange: setAsOf, onProblem: start.reset, onBlur: start.reset }} />
      <Button disabled={asOf === null} title={asOf === null ? '请先填写分类日期' : undefined} loading={start.isPending} onClick={begin}>
        开始批量分类
      </Button>
    </>
  )
}
