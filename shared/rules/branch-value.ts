/** What a value that a branch may set looks like: a choice of words, a whole number, or a percentage. */
import type { SourceStatus } from './answer.ts'
import { RuleError } from './rule-error.ts'

interface Described<V> {
  /** The rule that takes it, as law.md numbers them. */
  readonly rule: `R${number}`
  readonly label: string
  /** What it decides, in one line. */
  readonly about: string
  readonly default: NoInfer<V>
  /** Why a lawyer must look at it: what the sources say, or do not say. */
  readonly doubt: string
  readonly article: string
  /** How sure we are of the text itself. */
  readonly status: SourceStatus
  /** True where the texts are silent or read in more than one way, however well they are known. */
  readonly disputed: boolean
}

interface Readable<V> {
  /** The value that a kept or typed text stands for. @throws RuleError `branch-value-invalid`, saying what is allowed */
  readonly parse: (text: string) => V
  /** The value as staff say it. */
  readonly words: (value: V) => string
  /** What may be set, as staff say it. */
  readonly allowed: string
}

interface Choice<V extends string> {
  readonly kind: 'choice'
  readonly options: Readonly<Record<V, string>>
}

interface Whole {
  readonly kind: 'number'
  readonly unit: string
}

interface Percent {
  readonly kind: 'percent'
}

export type BranchValueSpec<V extends string | number> = Described<V> & Readable<V> & (Choice<V & string> | Whole | Percent)

/** A spec for each value of a subject; a value without one, or with one of another type, does not compile. */
export type BranchValueSpecs<T> = { readonly [K in keyof T]: T[K] extends string | number ? BranchValueSpec<T[K]> : never }

/** Why a value is refused, in the words of its own spec. */
export function rangeText({ label, allowed }: { readonly label: string; readonly allowed: string }): string {
  return `“${label}”只能设为${allowed}`
}

function refusal(label: string, allowed: string): RuleError {
  return new RuleError('branch-value-invalid', rangeText({ label, allowed }))
}

function isKeyOf<V extends string>(options: Readonly<Record<V, string>>, text: string): text is V {
  return Object.hasOwn(options, text)
}

/** One of a closed list. */
export function choice<V extends string>(spec: Described<V> & Omit<Choice<V>, 'kind'>): Described<V> & Readable<V> & Choice<V> {
  const allowed = Object.values<string>(spec.options).join('、')
  return {
    ...spec,
    kind: 'choice',
    allowed,
    parse: (text) => {
      if (!isKeyOf(spec.options, text)) throw refusal(spec.label, allowed)
      return text
    },
    words: (value) => spec.options[value],
  }
}

interface WholeRange {
  readonly least: number
  readonly most: number
}

/** A whole number between two ends, both allowed. */
export function wholeNumber({ least, most, ...spec }: Described<number> & Omit<Whole, 'kind'> & WholeRange): Described<number> & Readable<number> & Whole {
  const allowed = `${least}至${most}${spec.unit}之间的整数`
  return {
    ...spec,
    kind: 'number',
    allowed,
    parse: (text) => {
      const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
      if (!(value >= least && value <= most)) throw refusal(spec.label, allowed)
      return value
    },
    words: (value) => `${value}${spec.unit}`,
  }
}

/** Percent a year as decimal text, between two ends, both allowed; at most two decimals. */
export function percentage({ least, most, ...spec }: Described<string> & WholeRange): Described<string> & Readable<string> & Percent {
  const allowed = `${least}%至${most}%，最多两位小数`
  return {
    ...spec,
    kind: 'percent',
    allowed,
    parse: (text) => {
      const value = /^\d{1,3}(\.\d{1,2})?$/.test(text) ? Number(text) : Number.NaN
      if (!(value >= least && value <= most)) throw refusal(spec.label, allowed)
      return text
    },
    words: (value) => `${value}%`,
  }
}
