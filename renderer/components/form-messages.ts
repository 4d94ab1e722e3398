import type { ZodType } from 'zod'
import { ApiFailure } from '../../shared/api/errors.ts'

/** What is wrong with the fields of a form, by the path of the fact. */
export type Messages = Readonly<Record<string, string>>

/** Facts checked by their schema: the facts, or what is wrong with them by field. */
export function checkFacts<F>(schema: ZodType<F>, values: object): { readonly facts: F | null; readonly messages: Messages } {
  const result = schema.safeParse(values)
  return result.success ? { facts: result.data, messages: {} } : { facts: null, messages: firstMessages(result.error.issues) }
}

/** What is wrong with a field or, where it holds a list, with the first of its parts. */
export function messageOf(messages: Messages, key: string): string | null {
  const part = Object.entries(messages).find(([path]) => path === key || path.startsWith(`${key}.`))
  return part === undefined ? null : part[1]
}

interface SchemaIssue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

/** The first message of every field; a blank required answer is asked for in plain words. */
function firstMessages(issues: readonly SchemaIssue[]): Messages {
  const messages: Record<string, string> = {}
  for (const issue of issues) messages[issue.path.map(String).join('.')] ??= plainWords(issue.message)
  return messages
}

function plainWords(message: string): string {
  return /[\u4e00-\u9fff]/.test(message) ? message : '请填写'
}

/** Messages of the store name the field below `facts` or `entry`, as the contract does. */
export function byField(fields: Messages): Messages {
  return Object.fromEntries(Object.entries(fields).map(([path, message]) => [path.replace(/^(?:facts|entry)\./, ''), message]))
}

/** A message that no field of the form can show must not be lost. */
export function unplaced(messages: Messages, values: object): Error | null {
  const [first] = Object.entries(messages).filter(([path]) => !((path.split('.')[0] ?? '') in values))
  return first === undefined ? null : new ApiFailure('invalid-input', { message: first[1] })
}

/** The messages with another for one field, or without any for it. */
export function withMessage(before: Messages, key: string, message: string | null): Messages {
  if ((before[key] ?? null) === message) return before
  const { [key]: _gone, ...others } = before
  return message === null ? others : { ...others, [key]: message }
}
