import { Button, Stack } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { fileNameWords, letterNoWords, type PaperRuleFacts, USUAL_CHAIN } from '../../../shared/model/paper-rule.ts'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { useRefusal } from '../../api/use-rights.ts'
import { announce } from '../../components/announce.ts'
import type { FieldBinding } from '../../components/field-binding.ts'
import { Notice } from '../../components/notice.tsx'
import { ErrorState, failureText, LoadingRows } from '../../components/states.tsx'
import { TextField } from '../../components/text-field.tsx'
import { SectionHead } from './section-head.tsx'

/** 文书编号和命名: the branch's rule for the numbers of its letters and the names of its files. */
export function PaperRuleSection(): ReactNode {
  const rule = useCall('paperRuns.rule', {})
  if (rule.isPending) return <LoadingRows rows={4} />
  if (rule.isError) return <ErrorState error={rule.error} onRetry={() => void rule.refetch()} />
  return <RuleForm key={rule.data.version} {...rule.data} />
}

interface Props {
  readonly version: number | null
  readonly facts: PaperRuleFacts
  readonly nextNo: string | null
}

function RuleForm({ version, facts, nextNo }: Props): ReactNode {
  const save = useCommand('paperRuns.saveRule')
  const refusal = useRefusal('administer')
  const [typed, setTyped] = useState<PaperRuleFacts>(facts)
  const errors = save.error?.error.fields ?? {}
  const plain = save.error !== null && Object.keys(errors).length === 0
  const field = <K extends keyof PaperRuleFacts>(key: K): FieldBinding<PaperRuleFacts[K]> => ({
    value: typed[key], error: errors[`facts.${key}`] ?? null, onChange: (value) => setTyped({ ...typed, [key]: value }), onProblem: () => {}, onBlur: () => {},
  })
  return (
    <>
      <SectionHead title="文书编号和命名" action={<Button disabled={refusal !== null} loading={save.isPending} onClick={() => save.mutate((commandId) => ({ commandId, version, facts: typed }), { onSuccess: () => announce({ tone: 'good', text: '已保存编号和命名规则。' }) })}>保存规则</Button>}>
        函件按规则自动编号，每年从 001 起；已用过的号不再给别的户。文件按规则命名，不写时用程序的名称。立项、处置方案、减免、抵债等内部审批表按本行的环节印意见栏。
      </SectionHead>
      <Stack gap="sm" maw={640}>
        <TextField label="函件编号" field={field('letterNo')} placeholder="如 城东催〔{年}〕{序号}号" help={`可用：${letterNoWords.map((word) => `{${word}}`).join(' ')}${nextNo === null ? '' : `；下一个编号：${nextNo}`}`} />
        <TextField label="文件名" field={field('fileName')} placeholder="如 {户名}-{文书}-{截至日}" help={`可用：${fileNameWords.map((word) => `{${word}}`).join(' ')}`} />
        <TextField label="内部审批表的意见栏" field={field('opinionChain')} placeholder={USUAL_CHAIN} help="按顺序写各环节，用顿号分开；不写时用通常的八个环节" />
        {plain && save.error && <Notice tone="bad">{failureText(save.error)}</Notice>}
        {refusal !== null && <Notice tone="info">{refusal}</Notice>}
      </Stack>
    </>
  )
}
