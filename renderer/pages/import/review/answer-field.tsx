import { useState } from 'react'
import type { RowQuestion } from '../../../../shared/api/imports.ts'
import picture from '../sheet-grid.module.css'

/** The question whether the row goes in as understood: it knows no other answers than its own. */
const WHOLE_ROW = 'row'
const TYPED = '\u0000typed'

interface AnswerFieldProps {
  readonly question: RowQuestion
  readonly answer: string
  readonly disabled: boolean
  readonly onAnswer: (value: string) => void
}

/** One question to a person: one of its own answers or, for a missing fact, what the person types. */
export function AnswerField({ question, answer, disabled, onAnswer }: AnswerFieldProps) {
  const { code, text, options } = question
  const closed = code === WHOLE_ROW
  const [typing, setTyping] = useState(!closed && (options.length === 0 || (answer !== '' && options.every(({ value }) => value !== answer))))
  return (
    <label className={picture['question']}>
      <span>{text}</span>
      {typing ? (
        <TypedAnswer answer={answer} disabled={disabled} onAnswer={onAnswer} />
      ) : (
        <select
          className={picture['choice']}
          value={answer}
          disabled={disabled}
          onChange={({ currentTarget: { value } }) => (value === TYPED ? setTyping(true) : onAnswer(value))}
        >
          <option value="" disabled>
            请选择
          </option>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
          {!closed && <option value={TYPED}>自行填写……</option>}
        </select>
      )}
    </label>
  )
}

function TypedAnswer({ answer, disabled, onAnswer }: Pick<AnswerFieldProps, 'answer' | 'disabled' | 'onAnswer'>) {
  const [text, setText] = useState(answer)

  function send(): void {
    if (text.trim() !== '' && text !== answer) onAnswer(text.trim())
  }

  return (
    <input
      className={picture['choice']}
      value={text}
      disabled={disabled}
      maxLength={200}
      placeholder="按表中样式填写"
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={send}
      onKeyDown={(event) => {
        if (event.key === 'Enter') send()
      }}
    />
  )
}
