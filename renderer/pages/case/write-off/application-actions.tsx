import { Button, Group } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { WriteOffView } from '../../../../shared/api/write-off.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useMay } from '../../../api/use-rights.ts'
import { announce } from '../../../components/announce.ts'
import { Notice } from '../../../components/notice.tsx'
import { failureText } from '../../../components/states.tsx'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { VoidAction } from '../record/void-action.tsx'
import { DecisionForm } from './decision-form.tsx'
import { OpinionDialog } from './opinion-dialog.tsx'
import classes from './write-off.module.css'

type Act = 'submit' | 'agree' | 'refuse' | 'decision'

const words = {
  submit: { title: '提交核销申请', label: '经办人意见', button: '提交', initial: '经核实，符合认定条件，材料齐全，建议核销。' },
  agree: { title: '同意核销', label: '意见', button: '同意', initial: '同意。' },
  refuse: { title: '退回核销申请', label: '退回原因', button: '退回', initial: '' },
} as const

/** What an opinion led to: the next one in the chain, its end, or the way back to the maker. */
function done(kind: keyof typeof words, { steps, step }: WriteOffView): string {
  if (kind === 'refuse') return '已退回经办人。'
  const next = kind === 'submit' ? steps[0] : steps[step]
  const given = kind === 'submit' ? '已提交' : '意见已签'
  return next === undefined ? '意见已签，核销申请已批准，可以登记批复。' : `${given}，转${next.label}。`
}

interface Props {
  readonly application: WriteOffView
  readonly onEdit: () => void
}

/** What can be done with an application where it stands; who may not take the waiting step reads why. */
export function ApplicationActions({ application, onEdit }: Props): ReactNode {
  const { id, version, state, gaps, barred, steps, step, sums, borrowerName } = application
  const [act, setAct] = useState<Act | null>(null)
  const submit = useCommand('writeOff.submit')
  const decide = useCommand('writeOff.decide')
  const remove = useCommand('writeOff.void')
  const mayRecord = useMay('record')
  const open = state === 'draft' || state === 'refused'
  const waiting = state === 'in-review' ? steps[step - 1] : undefined
  const finish = (kind: keyof typeof words) => ({
    onSuccess: () => {
      announce({ tone: 'good', text: done(kind, application) })
      setAct(null)
    },
  })

  function send(kind: keyof typeof words, opinion: string): void {
    if (kind === 'submit') return submit.mutate((commandId) => ({ commandId, id, version, opinion }), finish(kind))
    decide.mutate((commandId) => ({ commandId, id, version, verdict: kind, opinion }), finish(kind))
  }

  return (
    <Group gap="xs">
      {open && mayRecord && (
        <>
          {barred === null && (
            <Button size="compact" disabled={gaps.length > 0} onClick={() => setAct('submit')}>
              提交审核
            </Button>
          )}
          <Button size="compact" variant="default" onClick={onEdit}>
            修改
          </Button>
        </>
      )}
      {waiting !== undefined && barred === null && (
        <>
          <Button size="compact" disabled={gaps.length > 0} onClick={() => setAct('agree')}>
            {waiting.label}同意
          </Button>
          <Button size="compact" variant="default" onClick={() => setAct('refuse')}>
            退回
          </Button>
        </>
      )}
      {open && barred !== null && <span className={classes.waits}>{barred}</span>}
      {waiting !== undefined && barred !== null && <span className={classes.waits}>等待{waiting.label}。{barred}</span>}
      {state === 'approved' && mayRecord && (
        <Button size="compact" onClick={() => setAct('decision')}>
          登记批复
        </Button>
      )}
      <PackageButtons application={application} />
      {open && mayRecord && (
        <VoidAction subject="核销申请" what="核销申请" record={{ id, version }} command={remove} onVoided={() => setAct(null)} />
      )}
      {act !== null && act !== 'decision' && (
        <OpinionDialog
          {...words[act]}
          restated={`${borrowerName}，申请核销 ${formatYuan(sums.totalFen)} 元`}
          pending={submit.isPending || decide.isPending}
          error={submit.error ?? decide.error}
          onConfirm={(opinion) => send(act, opinion)}
          onClose={() => setAct(null)}
        />
      )}
      {act === 'decision' && <DecisionForm application={application} onClose={() => setAct(null)} />}
    </Group>
  )
}

/** Once the decision is entered there is no draft of it any more: the papers are those that were approved. */
const SETTLED: readonly WriteOffView['state'][] = ['written-off', 'reversed']

/** 申请书, 申报表, index and bound evidence; as a draft while something is missing. */
function PackageButtons({ application: { id, gaps, state } }: { readonly application: WriteOffView }): ReactNode {
  const exporting = useCommand('writeOff.exportPackage')
  const mayExport = useMay('export')
  const saved = (answer: { readonly files: readonly string[]; readonly pages: number }) => announce({ tone: 'good', text: `已保存 ${answer.files.length} 份材料，证据 ${answer.pages} 页。` })
  const send = (draft: boolean) => exporting.mutate((commandId) => ({ commandId, id, draft }), { onSuccess: saved })
  if (!mayExport) return null
  return (
    <>
      {!SETTLED.includes(state) && (
        <Button size="compact" variant="default" loading={exporting.isPending} onClick={() => send(true)}>
          导出草稿
        </Button>
      )}
      <Button size="compact" variant="default" loading={exporting.isPending} disabled={gaps.length > 0 || state === 'draft'} onClick={() => send(false)}>
        导出申请材料
      </Button>
      {exporting.error !== null && exporting.error.error.code !== 'cancelled' && <Notice tone="bad">{failureText(exporting.error)}</Notice>}
    </>
  )
}
