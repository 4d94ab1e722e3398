import type { Id } from '../../../shared/model/id.ts'
import type { HeldRight } from '../../../shared/model/review.ts'
import { mayDo, refusalWords } from '../../../shared/model/rights.ts'
import type { Ledger } from '../kernel/context.ts'
import { seesCase } from '../kernel/scope.ts'

/** What somebody wants to settle: who stands for it, of which case, and which right it needs. */
export interface Settled {
  readonly by: readonly Id<'staff'>[]
  readonly caseId: Id<'case'> | null
  readonly needs: HeldRight
}

/** Why the signed-in person may not settle it, in words, or null when he may. Nobody confirms his own. */
export function barredFrom(ledger: Ledger, { by, caseId, needs }: Settled): string | null {
  const { person } = ledger
  if (by.includes(person.id)) return '自己提交或登记的内容要由另一位同事复核。'
  if (!mayDo(person.role, needs)) return refusalWords(person.role, needs)
  if (caseId !== null && !seesCase(ledger, person, caseId)) return '这一户不在您的查看范围内。'
  return null
}
