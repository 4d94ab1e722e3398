import { type DryRunRow, type RowStatus } from '../../../../shared/api/imports.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { useCommand } from '../../../api/use-command.ts'
import { failureText } from '../../../components/states.tsx'
import picture from '../sheet-grid.module.css'

interface RowReasonsProps {
  readonly sessionId: Id<'import-session'>
  readonly sheetKey: string
  readonly row: DryRunRow
  readonly onAnswered: (from: RowStatus, to: RowStatus) => void
}

/** Why a row is refused, what it changes, and the questions that only a person can answer. */
export function RowReasons({ sessionId, sheetKey, row, onAnswered }: RowReasonsProps) {
  const answer = useCommand('imports.answer')

  function choose(code: string, value: string): void {
    const answers = { ...row.answers, [code]: value }
    answer.mutate(() => ({ sessionId, sheetKey, rowNumber: row.rowNumber, answers }), {
      onSuccess: (answered) => onAnswered(row.status, answered.status),
    })
  }

  return (
    <>
      {row.issues.map(({ code, column, message }) => (
        <div key={`${code} ${column}`}>{message}</div>
      ))}
      {row.differences.map(({ label, before, after }) => (
        <div key={label} className={picture['difference']}>
          {label}：{before ?? '（空）'} → {after ?? '（空）'}
        </div>
      ))}
      {row.questions.map(({ code, text, options }) => (
        <label key={code} className={picture['question']}>
          <span>{text}</span>
          <select
            className={picture['choice']}
            value={row.answers[code] ?? ''}
            disabled={answer.isPending}
            onChange={(event) => choose(code, event.currentTarget.value)}
          >
            <option value="" disabled>
              请选择
            </option>
            {options.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ))}
      {row.issues.length + row.differences.length + row.questions.length === 0 && row.title}
      {answer.error !== null && <div role="alert">{failureText(answer.error)}</div>}
    </>
  )
}
