import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { WaiverEntry } from '../../../shared/rules/ledger/entries.ts'
import { RuleError } from '../../../shared/rules/rule-error.ts'
import { waiverOutcome, type WaiverPlan } from '../../../shared/rules/waiver-outcome.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { linesOf, paymentsOf, planOf } from './rows.ts'

const APPROVED = `SELECT w.id FROM waiver_line l JOIN waiver w ON w.id = l.waiver_id JOIN waiver_decision d ON d.waiver_id = w.id AND d.kind = 'approved' AND d.voided_at IS NULL
  WHERE l.loan_id = ? AND w.voided_at IS NULL ORDER BY d.decided_on, w.id`

/** The approved waivers of a loan as its ledger takes them: each with the day on which it lapses by the payments known. */
export function waiverEntriesOf(ledger: Ledger, loanId: Id<'loan'>): WaiverEntry[] {
  const rows = prepared<[Buffer], { id: Buffer }>(ledger.raw, APPROVED).all(idToBytes(loanId))
  return rows.flatMap(({ id }): WaiverEntry[] => {
    const plan = planOf(ledger, id)
    const line = linesOf(ledger, id).find((each) => each.loanId === loanId)
    if (plan === null || line === undefined) return []
    const lapsesOn = lapseOf(ledger, id, plan)
    return [{
      kind: 'waiver', id: `waiver ${idFromBytes(id)}`, date: plan.decidedOn, ...(lapsesOn === null ? {} : { lapsesOn }),
      amounts: { interest: line.interestFen, penalty: line.penaltyFen, compound: line.compoundFen, undivided: line.undividedInterestFen, costs: line.costFen },
    }]
  })
}

/** A condition that cannot be judged keeps nobody's debt down: the waiver then counts from no day. */
function lapseOf(ledger: Ledger, id: Buffer, plan: WaiverPlan): IsoDate | null {
  try {
    return waiverOutcome(plan, paymentsOf(ledger, id), ledger.clock.today()).value.lapsesOn
  } catch (error) {
    if (error instanceof RuleError) return plan.decidedOn
    throw error
  }
}
