import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DryRunRow, RowStatus } from '../../../../shared/api/imports.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { call } from '../../../api/client.ts'
import { announce } from '../../../components/announce.ts'
import { failureText } from '../../../components/states.tsx'
import classes from '../imports-page.module.css'
import picture from '../sheet-grid.module.css'
import { type SharedQuestion, sharedQuestions } from './shared-questions.ts'

interface AnswerTogetherProps {
  readonly sessionId: Id<'import-session'>
  readonly sheetKey: string
  readonly rows: readonly DryRunRow[]
  readonly onAnswered: (from: RowStatus, to: RowStatus) => void
}

/** One answer for all rows in sight that ask the same: a short sheet asks the same of every row. */
export function AnswerTogether({ sessionId, sheetKey, rows, onAnswered }: AnswerTogetherProps) {
  const shared = sharedQuestions(rows)
  const [running, setRunning] = useState(false)
  if (shared.length === 0) return null

  async function answerAll({ question, rows: askers }: SharedQuestion, value: string): Promise<void> {
    setRunning(true)
    try {
      const answers = askers.map((row) => ({ rowNumber: row.rowNumber, answers: { ...row.answers, [question.code]: value } }))
      const answered = await call('imports.answer', { sessionId, sheetKey, rows: answers })
      const statusBefore = new Map(askers.map(({ rowNumber, status }) => [rowNumber, status]))
      for (const { rowNumber, status } of answered) onAnswered(statusBefore.get(rowNumber) ?? status, status)
    } catch (error) {
      announce({ tone: 'bad', text: failureText(error instanceof Error ? error : new Error(String(error))) })
    } finally {
      setRunning(false)
    }
  }

  return (
    <div className={classes['together']} role="group" aria-label="一并回答">
      {shared.map((one) => (
        <OneAnswer key={one.question.code + one.question.text} shared={one} running={running} onAnswer={(value) => void answerAll(one, value)} />
      ))}
    </div>
  )
}

interface OneAnswerProps {
  readonly shared: SharedQuestion
  readonly running: boolean
  readonly onAnswer: (value: string) => void
}

function OneAnswer({ shared: { question, rows }, running, onAnswer }: OneAnswerProps) {
  const [value, setValue] = useState('')
  return (
    <div className={classes['togetherOne']}>
      <label className={picture['question']}>
        <span>{question.text}</span>
        <select className={picture['choice']} value={value} disabled={running} onChange={(event) => setValue(event.currentTarget.value)}>
          <option value="" disabled>
            请选择
          </option>
          {question.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </label>
      <Button size="compact" variant="default" disabled={value === ''} loading={running} onClick={() => onAnswer(value)}>
        用于这 {rows.length} 行
      </Button>
    </div>
  )
}
