import type { ReactNode } from 'react'

/** One field of a form: its value, what is wrong with it, and what the person does to it. */
export interface FieldBinding<T> {
  readonly value: T
  readonly error: string | null
  /** Of a value with parts: what is wrong with one of them, by its path. */
  readonly errorAt?: (part: string) => string | null
  readonly onChange: (value: T) => void
  /** Text that is not a value yet: a save waits until it is put right. Null when it is. */
  readonly onProblem: (problem: string | null) => void
  readonly onBlur: () => void
}

/** What every field shows beside its value. */
export interface FieldLook {
  readonly label: ReactNode
  /** Why it is asked, or the paper that needs it. */
  readonly help?: ReactNode
  readonly required?: boolean
  readonly disabled?: boolean
  readonly autoFocus?: boolean
}

/** The look in the words of the component library; absent properties stay absent. */
export function inputLook({ label, help, required = false, disabled = false, autoFocus = false }: FieldLook) {
  return { label, description: help, withAsterisk: required, disabled, 'data-autofocus': autoFocus || undefined } as const
}
