import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { DryRun, ImportRow } from '../../../shared/api/imports.ts'
import type { Id } from '../../../shared/model/id.ts'
import { useTaskProgress } from '../../api/events.ts'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { announce } from '../../components/announce.ts'
import { Notice } from '../../components/notice.tsx'
import { ErrorState, failureText, LoadingRows } from '../../components/states.tsx'
import { CheckStep } from './check/check-step.tsx'
import { DoneStep } from './done-step.tsx'
import classes from './imports-page.module.css'
import { ReviewStep } from './review/review-step.tsx'
import { TaskBar } from './task-bar.tsx'

const steps = ['选择文件', '核对表头和列', '检查结果', '写入台账'] as const

interface ImportWizardProps {
  readonly sessionId: Id<'import-session'>
}

/** One import: how its sheets are read, what they would do, and the writing. Until then nothing is changed. */
export function ImportWizard({ sessionId }: ImportWizardProps) {
  const [, navigate] = useLocation()
  const check = useCommand('imports.dryRun')
  const commit = useCommand('imports.commit')
  const cancel = useCommand('imports.cancel')
  const progress = useTaskProgress(sessionId)
  const [dryRun, setDryRun] = useState<DryRun | null>(null)
  const [written, setWritten] = useState<readonly ImportRow[] | null>(null)
  // What is written is over: the store has let the session go.
  const session = useCall('imports.session', { sessionId }, { enabled: written === null })
  const running = check.isPending || commit.isPending

  function leave(): void {
    cancel.mutate(() => ({ sessionId }))
    announce({ tone: 'info', text: '已取消导入，没有改动任何数据。' })
    navigate('/imports')
  }

  if (written !== null) {
    return (
      <div className={classes['page']}>
        <Steps current={steps.length} />
        <DoneStep imports={written} />
      </div>
    )
  }
  if (session.isPending) return <LoadingRows rows={12} />
  if (session.isError) {
    return (
      <>
        <ErrorState error={session.error} />
        <Button variant="default" onClick={() => navigate('/imports')}>
          回到导入记录
        </Button>
      </>
    )
  }
  const failure = check.error ?? commit.error
  return (
    <div className={classes['page']}>
      <Steps current={dryRun === null ? 1 : 2} />
      {failure !== null && failure.error.code !== 'cancelled' && <Notice tone="bad">{failureText(failure)}</Notice>}
      {running && <TaskBar progress={progress} label={commit.isPending ? '正在写入台账' : '正在逐行检查'} onCancel={commit.isPending ? null : leave} />}
      {!running && dryRun !== null && (
        <ReviewStep
          dryRun={dryRun}
          session={session.data}
          onChange={(update) => setDryRun((before) => before && update(before))}
          onBack={() => setDryRun(null)}
          onCancel={leave}
          onCommit={() => commit.mutate((commandId) => ({ commandId, sessionId }), { onSuccess: ({ imports }) => setWritten(imports) })}
        />
      )}
      {!running && dryRun === null && (
        <CheckStep session={session.data} onCancel={leave} onNext={() => check.mutate(() => ({ sessionId }), { onSuccess: setDryRun })} />
      )}
    </div>
  )
}

function Steps({ current }: { readonly current: number }) {
  return (
    <header className={classes['stepsHead']}>
      <h1>导入</h1>
      <ol className={classes['steps']} aria-label="导入步骤">
        {steps.map((title, index) => (
          <li key={title} aria-current={index === current ? 'step' : undefined} data-done={index < current || undefined}>
            {title}
          </li>
        ))}
      </ol>
    </header>
  )
}
