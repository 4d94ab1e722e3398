import { Select, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { RightsLevel, RightsLine } from '../../../../shared/api/rights-basis.ts'
import { rightsAnswerLabels, rightsAnswers } from '../../../../shared/model/rights-check.ts'
import { useCall } from '../../../api/use-call.ts'
import { useCommand } from '../../../api/use-command.ts'
import { Notice } from '../../../components/notice.tsx'
import { ErrorState, failureText, LoadingRows } from '../../../components/states.tsx'
import { StatusBadge, type Tone } from '../../../components/status-badge.tsx'
import { useCaseScope } from '../case-scope.ts'
import classes from './scope-panel.module.css'

const levels: Record<RightsLevel, { readonly tone: Tone; readonly words: string }> = {
  green: { tone: 'good', words: '无误' },
  amber: { tone: 'doubt', words: '有瑕疵' },
  red: { tone: 'bad', words: '不能起诉' },
  open: { tone: 'info', words: '未核对' },
}

/** 权利基础: each contract, point by point, before the claim goes out. */
export function RightsPanel(): ReactNode {
  const { caseId } = useCaseScope()
  const basis = useCall('rightsBasis.ofCase', { caseId })
  if (basis.isPending) return <LoadingRows rows={8} />
  if (basis.isError) return <ErrorState error={basis.error} onRetry={() => void basis.refetch()} />
  const subjects = [...new Set(basis.data.map(({ subjectId }) => subjectId))]
  const open = basis.data.filter(({ level }) => level === 'open').length
  return (
    <>
      <p className={classes.quiet}>对照合同原件逐项核对，结果随本户保存。没有签字盖章的合同停止导出，其他瑕疵在校验中提示。</p>
      {open === 0 ? <Notice tone="good">各项都已核对。</Notice> : <Notice tone="info">{`还有 ${open} 项没有核对。`}</Notice>}
      {subjects.map((id) => {
        const own = basis.data.filter(({ subjectId }) => subjectId === id)
        return (
          <section key={id} className={classes.kind} aria-label={own[0]?.subject}>
            <h3>{own[0]?.subject}</h3>
            <ul>
              {own.map((line) => (
                <Line key={`${line.label} ${line.asked?.version ?? ''}`} line={line} />
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

function Line({ line }: { readonly line: RightsLine }): ReactNode {
  const { label, level, finding, asked } = line
  return (
    <li>
      <div className={classes.about}>
        <span className={classes.name}>{label}</span>
        <StatusBadge tone={levels[level].tone}>{asked === null && level === 'amber' ? '请核对' : levels[level].words}</StatusBadge>
      </div>
      {asked === null ? finding !== null && <p className={classes.quiet}>{finding}</p> : <Answer line={line} asked={asked} />}
    </li>
  )
}

const OPTIONS = rightsAnswers.map((value) => ({ value, label: rightsAnswerLabels[value] }))

function Answer({ line: { subjectId, subject, label }, asked }: { readonly line: RightsLine; readonly asked: NonNullable<RightsLine['asked']> }): ReactNode {
  const { caseId } = useCaseScope()
  const save = useCommand('rightsBasis.save')
  const [answer, setAnswer] = useState(asked.answer)
  const [note, setNote] = useState(asked.note ?? '')

  function keep(next: typeof answer, words: string): void {
    if (next === null || (next === asked.answer && words.trim() === (asked.note ?? '')) || (next === 'flawed' && words.trim() === '')) return
    save.mutate((commandId) => ({ commandId, id: asked.id, version: asked.version, facts: { caseId, subjectId, item: asked.item, answer: next, note: words.trim() === '' ? null : words.trim() } }))
  }

  return (
    <>
      <Select
        size="xs"
        aria-label={`${subject}：${label}`}
        placeholder="未核对"
        data={OPTIONS}
        value={answer}
        onChange={(value) => {
          const next = rightsAnswers.find((each) => each === value) ?? null
          setAnswer(next)
          keep(next, note)
        }}
      />
      {(answer === 'flawed' || answer === 'absent') && (
        <TextInput
          size="xs"
          aria-label={`${label}的说明`}
          placeholder={answer === 'flawed' ? '写明是什么瑕疵，离开本栏后保存' : '补救办法，离开本栏后保存'}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          onBlur={() => keep(answer, note)}
        />
      )}
      {save.error !== null && <Notice tone="bad">{failureText(save.error)}</Notice>}
    </>
  )
}
