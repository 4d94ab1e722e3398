import type { GuaranteeFacts } from '../../../shared/model/guarantee.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { Proceeding } from '../../../shared/api/proceedings.ts'
import type { GuaranteeEnforcementFacts, GuaranteeLimitationFacts } from '../../../shared/rules/guarantee-limitation.ts'
import type { GuaranteePeriod } from '../../../shared/rules/guarantee-period.ts'
import { limitationEvents } from '../contacts/acts.ts'
import { courtEvents, isAgainst } from '../loans/limitation-facts.ts'
import type { CourtDays } from '../proceedings/court-days.ts'
import type { PeriodSources } from './period-facts.ts'

/** Record → facts of the limitation of the guarantee debt, in this file alone: the second clock, which runs once the period was met. */

/** Null while the right was not exercised inside the guarantee period: nothing runs yet, or nothing is left to run. */
export function guaranteeLimitationFacts(
  guarantee: GuaranteeFacts,
  loanIds: readonly Id<'loan'>[],
  { form, outcome }: GuaranteePeriod,
  { borrowerId, court, demands }: Pick<PeriodSources, 'borrowerId' | 'court' | 'demands'>,
): GuaranteeLimitationFacts | null {
  if (form === null || outcome.metBy === null) return null
  const events = [...courtEvents(loanIds, court, guarantee.guarantorId), ...limitationEvents(demands, guarantee.guarantorId)]
  if (form === 'joint') return { form, requestedOn: outcome.metBy.on, events }
  const againstDebtor = court.filter((days) => isAgainst(days, loanIds, borrowerId))
  return { form, ...judgmentAgainst(againstDebtor), enforcement: enforcementAgainst(againstDebtor), events }
}

const judgmentKinds: ReadonlySet<Proceeding['kind']> = new Set(['first-instance', 'arbitration'])
const enforcementKinds: ReadonlySet<Proceeding['kind']> = new Set(['enforcement', 'notarised-enforcement'])

function judgmentAgainst(court: readonly CourtDays[]): Pick<GuaranteeLimitationFacts, 'judgmentEffectiveOn'> {
  const effective = court.find(({ proceeding }) => judgmentKinds.has(proceeding.kind))?.endedOn
  return effective === undefined ? {} : { judgmentEffectiveOn: effective }
}

/** The first enforcement against the debtor; a resumed one begins nothing anew. */
function enforcementAgainst(court: readonly CourtDays[]): GuaranteeEnforcementFacts {
  const first = court.find(({ proceeding }) => enforcementKinds.has(proceeding.kind))
  if (first === undefined) return {}
  return { applicationReceivedOn: first.filedOn, ...(first.endedOn === undefined ? {} : { endingRulingServedOn: first.endedOn }) }
}
