import { useState } from 'react'
import type { FieldBinding } from './field-binding.ts'
import type { Typed } from './typed.ts'

/** How one kind of value is read from typing and written back once it is understood. */
export interface TextForm<T> {
  readonly parse: (text: string) => Typed<T>
  readonly format: (value: T) => string
}

interface TypedText {
  readonly text: string
  readonly onType: (text: string) => void
  /** On leaving the field: an understood value is written in its usual form. */
  readonly onLeave: () => void
}

/** A text box over a value: what is typed stays as typed, the value follows as soon as it is understood. */
export function useTypedText<T>(binding: FieldBinding<T | null>, { parse, format }: TextForm<T>): TypedText {
  const show = (value: T | null): string => (value === null ? '' : format(value))
  const [text, setText] = useState(() => show(binding.value))
  const [seen, setSeen] = useState(binding.value)
  if (binding.value !== seen) {
    setSeen(binding.value)
    // Changed from outside (a draft, the newer record), not by this typing.
    if (parse(text).value !== binding.value) setText(show(binding.value))
  }

  return { text, onType, onLeave }

  function onType(next: string): void {
    setText(next)
    const typed = parse(next)
    binding.onProblem(typed.problem)
    if (typed.value !== binding.value) {
      setSeen(typed.value)
      binding.onChange(typed.value)
    }
  }

  function onLeave(): void {
    const typed = parse(text)
    if (typed.value !== null) setText(format(typed.value))
    binding.onBlur()
  }
}
