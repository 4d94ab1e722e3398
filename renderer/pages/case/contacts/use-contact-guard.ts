import type { Id } from '../../../../shared/model/id.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import type { ContactPlan } from '../../../../shared/model/contact.ts'
import type { Answer } from '../../../../shared/rules/answer.ts'
import type { ContactDecision } from '../../../../shared/rules/contact-guard.ts'
import { useCall } from '../../../api/use-call.ts'
import { type ContactValues, planOf, targetOrigin } from './contact-values.ts'

/** What the guards say to the entry as it is typed; null while it is not complete enough to be asked about. */
export function useContactGuard(values: ContactValues, id: Id<'contact'> | null, caseId: Id<'case'>, today: IsoDate): Answer<ContactDecision> | null {
  const plan = planOf(values)
  const input = { id, plan: plan ?? unaskedPlan(caseId, today), targetFrom: targetOrigin(values, id !== null) }
  const { data } = useCall('contacts.check', input, { enabled: plan !== null, keepPrevious: true })
  return plan === null ? null : (data ?? null)
}

/** Stands in for a plan that is not complete; the question is then not sent. */
function unaskedPlan(caseId: Id<'case'>, today: IsoDate): ContactPlan {
  return { caseId, channel: 'call', incoming: false, partyId: null, personName: '', relation: 'other', target: null, targetSource: null, occurredOn: today, occurredAt: '10:00', colleagues: [], disclosed: false }
}
