import { z } from 'zod'
import type { Contract, OutputType } from '../../../shared/api/contract.ts'
import type { Envelope } from '../../../shared/api/envelope.ts'
import { type ApiError, apiError, ApiFailure } from '../../../shared/api/errors.ts'
import { mayDo, refusalWords, type Right } from '../../../shared/model/rights.ts'
import { RuleError } from '../../../shared/rules/rule-error.ts'
import type { Ledger, Person, Request } from './context.ts'
import { reportUnexpected } from './log.ts'
import { guardScope } from './scope.ts'

z.config(z.locales.zhCN())

/** What every call carries: the open ledger (its getter throws `locked` while nobody has unlocked it) and who is signed in, if anybody. */
export interface Caller {
  readonly ledger: Ledger
  readonly person: Person | null
}

/**
 * Ties a handler to its contract: the input is parsed by the contract's own schema, and the cases that it names are checked against what the person
 * sees, before the handler gets it.
 */
export function binder<Call extends Caller>() {
  return function bind<I extends z.ZodType, O, C extends Contract<I, OutputType<O>>>(
    contract: C & Contract<I, OutputType<O>>,
    handler: (input: z.output<I>, call: Call) => O | Promise<O>,
  ): BoundTo<Call, C> {
    return {
      contract,
      run: (raw, call) => {
        const input = parsed(contract.input, raw)
        if (contract.access === 'unlocked') guardScope(call.ledger, input)
        return handler(input, call)
      },
    }
  }
}

/** A handler behind its contract: takes what came over the line, answers or throws. */
export interface BoundTo<Call, C = Contract> {
  readonly contract: C
  run(raw: unknown, call: Call): unknown
}

function parsed<I extends z.ZodType>(schema: I, raw: unknown): z.output<I> {
  const result = schema.safeParse(raw)
  if (result.success) return result.data
  throw new ApiFailure('invalid-input', { fields: fieldsOf(result.error) })
}

/** The first thing wrong with each field, by its dotted path, for the form to show beside it. */
function fieldsOf(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issue.message
  return fields
}

/** Who answers a call, if anybody does; handlers that bring much code along may have to be loaded first. */
export type FindHandler<Call> = (name: string) => BoundTo<Call> | undefined | Promise<BoundTo<Call> | undefined>

/** Answers one call. Every path ends in an envelope; nothing thrown crosses the line. */
export async function answer<Call extends Caller>(find: FindHandler<Call>, name: string, raw: unknown, call: Call): Promise<Envelope> {
  try {
    const handler = await find(name)
    if (!handler) return { ok: false, error: apiError('unknown-call') }
    const { contract } = handler
    if (contract.access === 'unlocked') void call.ledger // throws `locked` before anything is said of the input
    if (call.person) requireRight(call.person, contract.right)
    return { ok: true, value: await handler.run(raw, contract.access === 'unlocked' ? during(call, { name, input: raw }) : call) }
  } catch (error) {
    return { ok: false, error: toApiError(name, error) }
  }
}

/** The call with the request in its ledger; the getter stays one, since a ledger may be locked while a long call runs. */
function during<Call extends Caller>(call: Call, request: Request): Call {
  return {
    ...call,
    get ledger() {
      return { ...call.ledger, request }
    },
  }
}

function requireRight({ role }: Person, right: Right): void {
  if (!mayDo(role, right)) throw new ApiFailure('forbidden', { message: refusalWords(role, right) })
}

/** By the driver's or the system's code, never by the text of a message. */
function toApiError(name: string, error: unknown): ApiError {
  if (error instanceof ApiFailure) return error.error
  if (error instanceof RuleError) return apiError('rule-refused', { message: error.message, details: { rule: error.code } })
  switch (codeOf(error)) {
    case 'SQLITE_FULL':
    case 'ENOSPC':
      return apiError('disk-full')
    case 'SQLITE_IOERR':
    case 'SQLITE_IOERR_WRITE':
    case 'SQLITE_READONLY':
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
    case 'EIO':
      return apiError('file-io')
    case 'SQLITE_CORRUPT':
    case 'SQLITE_NOTADB':
      return apiError('ledger-damaged')
    default:
      return apiError('internal', { correlationId: reportUnexpected(name, error) })
  }
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}
