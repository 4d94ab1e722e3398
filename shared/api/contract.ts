import type { z } from 'zod'
import type { Right } from '../model/rights.ts'

/** A file filter of a dialog that main opens; extensions without the dot. */
export interface FileFilter {
  readonly name: string
  readonly extensions: readonly string[]
}

/**
 * A dialog that main opens before it passes the call on. The chosen paths go from main to the store beside the
 * input; the window neither sends nor learns a path (style checklist: narrow verbs, main owns the dialog).
 */
export type DialogSpec =
  | { readonly type: 'open'; readonly title: string; readonly filters: readonly FileFilter[]; readonly multi?: boolean }
  | { readonly type: 'save'; readonly title: string; readonly filters: readonly FileFilter[]; readonly nameField: string }
  | { readonly type: 'folder'; readonly title: string }

/** Whether a call may be made before the ledger is unlocked. */
export type Access = 'locked' | 'unlocked'

export interface Contract<I extends z.ZodType = z.ZodType, O = unknown> {
  readonly kind: 'query' | 'command'
  readonly input: I
  readonly output: O
  readonly access: Access
  /** What the account of the caller must hold (`shared/model/rights.ts`). */
  readonly right: Right
  readonly dialog?: DialogSpec
  readonly handledBy?: 'main'
}

interface Options {
  readonly access?: Access
  /** Without it: 'own' for what may be called while nobody is signed in, else 'read' for a query and 'record' for a command. */
  readonly right?: Right
  readonly dialog?: DialogSpec
  readonly handledBy?: 'main'
}

/** Marks the output type of a contract; it carries no value at run time, the store's handlers are typed by it. */
export interface OutputType<T> {
  readonly __output?: T
}

/** `output<Case>()` in a contract names what the call answers with. */
export function output<T>(): OutputType<T> {
  return {}
}

function defaultRight(usual: Right, { access }: Options): Right {
  return access === 'locked' ? 'own' : usual
}

/** A call that reads and changes nothing. */
export function query<I extends z.ZodType, T>(input: I, result: OutputType<T>, options: Options = {}): Contract<I, OutputType<T>> {
  return { kind: 'query', input, output: result, access: 'unlocked', right: defaultRight('read', options), ...options }
}

/** A call that changes the record: one transaction with its audit entry, answered once per command id. */
export function command<I extends z.ZodType, T>(input: I, result: OutputType<T>, options: Options = {}): Contract<I, OutputType<T>> {
  return { kind: 'command', input, output: result, access: 'unlocked', right: defaultRight('record', options), ...options }
}

export type ContractInput<C> = C extends Contract<infer I, unknown> ? z.input<I> : never
export type ParsedInput<C> = C extends Contract<infer I, unknown> ? z.output<I> : never
export type ContractOutput<C> = C extends { readonly output: OutputType<infer T> } ? T : never

/** The contracts of some areas by the name of their call, `area.verb`; a Map, so that `constructor` and its like find nothing. */
export function contractsByName(areas: Readonly<Record<string, Readonly<Record<string, Contract>>>>): ReadonlyMap<string, Contract> {
  return new Map(Object.entries(areas).flatMap(([area, verbs]) => Object.entries(verbs).map(([verb, contract]): [string, Contract] => [`${area}.${verb}`, contract])))
}
