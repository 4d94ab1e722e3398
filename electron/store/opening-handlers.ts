import { cases } from '../../shared/api/cases.ts'
import { deadlines } from '../../shared/api/deadlines.ts'
import { vault } from '../../shared/api/vault.ts'
import { bind, type Call } from './call.ts'
import { caseOpening } from './cases/opening.ts'
import { boardOpening } from './deadlines/opening.ts'
import type { FindHandler } from './kernel/dispatch.ts'

/**
 * What the window asks before its first page is painted. These few are answered without the rest, whose code takes longer to
 * read than the ledger to open.
 */
export const openingHandlers = {
  'vault.status': bind(vault.status, (_, { home }) => home.status()),
  'deadlines.opening': bind(deadlines.opening, (_, { ledger }) => boardOpening(ledger)),
  'cases.opening': bind(cases.opening, (_, { ledger }) => caseOpening(ledger)),
}

const opening = new Map(Object.entries(openingHandlers))

/** Who answers a call: one of these, or one of the others, which are loaded at the first call for one. */
export const handlerNamed: FindHandler<Call> = async (name) => opening.get(name) ?? (await import('./handlers.ts')).handlerOf.get(name)
