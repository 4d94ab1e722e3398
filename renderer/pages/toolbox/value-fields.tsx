import type { ReactNode } from 'react'
import type { Fen } from '../../../shared/model/fen.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { DateField } from '../../components/date-field.tsx'
import { EnumSelect } from '../../components/enum-select.tsx'
import type { FieldBinding, FieldLook } from '../../components/field-binding.ts'
import { MoneyField } from '../../components/money-field.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { PercentField } from '../../components/percent-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { FieldOptions, ToolField } from './tool-field.ts'

/** How one kind of value is shown, and how it reads in words. */
interface ValueKind<T> {
  readonly words: (value: T) => string
  readonly show: (field: FieldBinding<T | null>, look: FieldLook) => ReactNode
}

/** A field may stay untouched where a value is in force without an answer: it shows that value, and the rule takes it. */
interface ValueOptions<T> extends FieldOptions {
  readonly inForce?: T
}

function valueField<K extends string, T>(key: K, label: string, options: ValueOptions<T>, kind: ValueKind<T>): ToolField<Record<K, T | null>> {
  const { required = false, wide = false, help, inForce = null } = options
  const shown = (inputs: Record<K, T | null>) => inputs[key] ?? inForce
  return {
    key,
    label,
    wide,
    unanswered: (inputs) => (required && shown(inputs) === null ? [label] : []),
    facts: (inputs) => {
      const value = shown(inputs)
      return value === null ? [] : [{ label, value: kind.words(value) }]
    },
    control: (inputs, change, { path, errorAt, onProblem }) => {
      const place = path === '' ? key : `${path}.${key}`
      const patch = (value: T | null): Record<K, T | null> => ({ ...inputs, [key]: value })
      const binding: FieldBinding<T | null> = {
        value: shown(inputs),
        error: errorAt(place),
        onChange: (value) => change(patch(value)),
        onProblem: (problem) => onProblem(place, problem),
        onBlur: () => undefined,
      }
      return kind.show(binding, { label, required, ...(help === undefined ? {} : { help }) })
    },
  }
}

/** A sum in yuan. */
export function money<K extends string>(key: K, label: string, options: FieldOptions = {}) {
  return valueField<K, Fen>(key, label, options, {
    words: (value) => `${formatYuan(value)}元`,
    show: (field, look) => <MoneyField {...look} field={field} />,
  })
}

/** A civil day. */
export function day<K extends string>(key: K, label: string, options: FieldOptions = {}) {
  return valueField<K, IsoDate>(key, label, options, { words: (value) => value, show: (field, look) => <DateField {...look} field={field} /> })
}

/** A rate in percent. */
export function percent<K extends string>(key: K, label: string, options: FieldOptions = {}) {
  return valueField<K, string>(key, label, options, { words: (value) => `${value}%`, show: (field, look) => <PercentField {...look} field={field} /> })
}

/** A whole number with its unit. */
export function whole<K extends string>(key: K, label: string, unit: string, options: FieldOptions = {}) {
  return valueField<K, number>(key, label, options, {
    words: (value) => `${value}${unit}`,
    show: (field, look) => <NumberField {...look} unit={unit} field={field} />,
  })
}

/** One of a fixed set, by its words. */
export function choice<K extends string, E extends string>(key: K, label: string, labels: Readonly<Record<E, string>>, options: ValueOptions<E> = {}) {
  return valueField<K, E>(key, label, options, {
    words: (value) => labels[value],
    show: (field, look) => <EnumSelect {...look} labels={labels} field={field} />,
  })
}

/** A line of text. */
export function words<K extends string>(key: K, label: string, options: FieldOptions = {}) {
  return valueField<K, string>(key, label, options, { words: (value) => value, show: (field, look) => <TextField {...look} field={field} /> })
}

export const YES_NO = { yes: '是', no: '否' } as const
export type YesNo = keyof typeof YES_NO

/** A question that may stay open. */
export function yesNo<K extends string>(key: K, label: string, options: FieldOptions = {}) {
  return choice<K, YesNo>(key, label, YES_NO, options)
}

/** What a rule knows as the answer to a question; an unknown stays open. */
export function answerOf(known: boolean | undefined): YesNo | null {
  if (known === undefined) return null
  return known ? 'yes' : 'no'
}

/** An answered question as a rule takes it; null leaves the fact out. */
export function isYes(answer: YesNo | null): boolean | undefined {
  return answer === null ? undefined : answer === 'yes'
}
