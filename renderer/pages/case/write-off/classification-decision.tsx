import { Button, Group } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { ClassificationView } from '../../../../shared/api/classification.ts'
import { classificationStateLabels } from '../../../../shared/model/classification.ts'
import { riskClassLabels } from '../../../../shared/model/loan.ts'
import { useCommand } from '../../../api/use-command.ts'
import { announce } from '../../../components/announce.ts'
import { Notice } from '../../../components/notice.tsx'
import { failureText } from '../../../components/states.tsx'
import { OpinionDialog } from './opinion-dialog.tsx'

/** The step that waits for a proposal: passed on, or refused with words. Who may not take it reads why. */
export function ClassificationDecision({ proposals }: { readonly proposals: readonly ClassificationView[] }): ReactNode {
  const [refusing, setRefusing] = useState(false)
  const decide = useCommand('classification.decide')
  const [first] = proposals
  if (first === undefined) return null
  const what = proposals.length === 1 ? `借据 ${first.noteNo} 认定为${riskClassLabels[first.riskClass]}` : `${proposals.length} 笔借据的分类认定`
  const items = proposals.map(({ id, version }) => ({ id, version }))
  const send = (verdict: 'pass' | 'refuse', opinion: string | null) =>
    decide.mutate((commandId) => ({ commandId, items, verdict, opinion }), {
      onSuccess: () => {
        announce({ tone: 'good', text: verdict === 'refuse' ? '已退回，原因记入认定历史。' : first.state === 'proposed' ? '已通过，转审批。' : '已认定，分类生效。' })
        setRefusing(false)
      },
    })
  return (
    <Notice
      tone="info"
      standing
      action={
        first.barred === null && (
          <Group gap="xs" wrap="nowrap">
            <Button size="compact" loading={decide.isPending} onClick={() => send('pass', null)}>
              {first.state === 'proposed' ? '复核通过' : '审批通过'}
            </Button>
            <Button size="compact" variant="default" onClick={() => setRefusing(true)}>
              退回
            </Button>
          </Group>
        )
      }
    >
      {what}，{classificationStateLabels[first.state]}。{first.makerName}提出，理由：{first.reason} {first.barred}
      {decide.error !== null && !refusing && failureText(decide.error)}
      {refusing && (
        <OpinionDialog title="退回分类认定" restated={`退回${what}`} label="退回原因" button="退回" pending={decide.isPending} error={decide.error} onConfirm={(text) => send('refuse', text)} onClose={() => setRefusing(false)} />
      )}
    </Notice>
  )
}
