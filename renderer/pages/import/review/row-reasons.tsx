import type { DryRunRow, RowStatus } from '../../../../shared/api/imports.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { useCommand } from '../../../api/use-command.ts'
import { failureText } from '../../../components/states.tsx'
import picture from '../sheet-grid.module.css'
import { AnswerField } from './answer-field.tsx'

interface RowReasonsProps {
  readonly sessionId: Id<'import-session'>
  readonly sheetKey: string
  readonly row: DryRunRow
  readonly onAnswered: (from: RowStatus, to: RowStatus) => void
}

/** Why a row is refused, what it changes, and the questions that only a person can answer. */
export function RowReasons({ sessionId, sheetKey, row, onAnswered }: RowReasonsProps) {
  const answer = useCommand('imports.answer')
  const asked = new Set(row.questions.map(({ text }) => text))

  function choose(code: string, value: string): void {
    const answers = { ...row.answers, [code]: value }
    answer.mutate(() => ({ sessionId, sheetKey, rows: [{ rowNumber: row.rowNumber, answers }] }), {
      onSuccess: (answered) => answered.forEach(({ status }) => onAnswered(row.status, status)),
    })
  }

  return (
    <>
      {row.issues
        .filter(({ message }) => !asked.has(message))
        .map(({ code, column, message }) => (
          <div key={`${code} ${column} ${message}`}>{message}</div>
        ))}
      {row.differences.map(({ label, before, after }) => (
        <div key={label} className={picture['difference']}>
          {label}：{before ?? '（空）'} → {after ?? '（空）'}
        </div>
      ))}
      {row.questions.map((question) => (
        <AnswerField
          key={question.code}
          question={question}
          answer={row.answers[question.code] ?? ''}
          disabled={answer.isPending}
          onAnswer={(value) => choose(question.code, value)}
        />
      ))}
      {row.issues.length + row.differences.length + row.questions.length === 0 && row.title}
      {answer.error !== null && <div role="alert">{failureText(answer.error)}</div>}
    </>
  )
}
