import type { DeadlineKind } from '../../../shared/model/deadline.ts'
import { valueInForce } from '../../../shared/rules/branch-values.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { lawOf } from '../law/law-of.ts'

/** Lead days: for all kinds three values of the branch, for one kind a record of its own. Counted back from the day that is worked to. */

export interface LeadDays {
  readonly orange: number
  readonly banner: number
  readonly red: number
}

export interface LeadsInForce {
  readonly all: LeadDays
  readonly own: ReadonlyMap<DeadlineKind, LeadDays>
  /** Days in the banner without a word of whoever is to act, after which his superior is told. */
  readonly escalation: number
}

interface LeadRow extends LeadDays { readonly kind: DeadlineKind }
const OWN = 'SELECT kind, orange_days AS orange, banner_days AS banner, red_days AS red FROM deadline_lead WHERE voided_at IS NULL'

export function leadsInForce(ledger: Ledger): LeadsInForce {
  const { values } = lawOf(ledger)
  const own = prepared<[], LeadRow>(ledger.raw, OWN).all()
  return {
    all: { orange: valueInForce(values, 'deadlineOrange'), banner: valueInForce(values, 'deadlineBanner'), red: valueInForce(values, 'deadlineRed') },
    own: new Map(own.map(({ kind, orange, banner, red }) => [kind, { orange, banner, red }])),
    escalation: valueInForce(values, 'deadlineEscalation'),
  }
}
