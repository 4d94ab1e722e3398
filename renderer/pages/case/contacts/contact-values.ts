import type { ContactsOfCase, ContactView, targetOrigins } from '../../../../shared/api/contacts.ts'
import type { VisitView } from '../../../../shared/api/visits.ts'
import { type ContactFacts, type ContactPlan, contactPlan } from '../../../../shared/model/contact.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { teamOf } from '../../../../shared/model/visit.ts'
import type { Blank } from '../../../components/blank.ts'
import { factsFrom } from '../record/facts-from.ts'
import type { ContactDefaults } from './contact-defaults.ts'

/** A contact while its entry is open. */
export type ContactValues = Blank<ContactFacts>

/** Channels whose target is a telephone number, which the record of the party may know. */
export const numberedChannels: ReadonlySet<ContactFacts['channel']> = new Set(['call', 'sms'])

/** What an entry begins with. */
export interface ContactStart {
  readonly caseId: Id<'case'>
  readonly about: ContactsOfCase
  /** Whom the entry begins with; absent = the borrower. */
  readonly partyId?: Id<'party'> | null
  /** The planned visit whose result this is: what the list knows is not typed again. */
  readonly visit?: VisitView
  readonly me: Id<'staff'>
  readonly today: IsoDate
  readonly timeNow: string
  readonly defaults: ContactDefaults
}

/** A new entry: the person first asked about, today and now, and what this person's last entry had in common with it. */
export function blankContact({ caseId, partyId, visit, about, me, today, timeNow, defaults }: ContactStart): ContactValues {
  const person = about.persons.find((each) => each.partyId === partyId) ?? about.persons[0]
  return {
    caseId, channel: defaults.channel, incoming: false, partyId: person?.partyId ?? null, personName: person?.name ?? null, relation: person?.relation ?? null, target: null,
    targetSource: defaults.targetSource, targetAgreed: false, occurredOn: today, occurredAt: timeNow, colleagues: [{ staffId: me, role: 'lead' }], outcome: null, content: null,
    newFacts: null, nextStep: null, nextOn: null, promiseDueOn: null, promiseWay: null, promiseFen: null, evidenceKind: defaults.evidenceKind, evidenceRef: null, disclosed: false,
    breachReason: null, ...(visit === undefined ? {} : visitValues(visit, today)),
  }
}

/** A result entered ahead of its day took place today. */
function visitValues(visit: VisitView, today: IsoDate): Partial<ContactValues> {
  const { personName, relation, known, visitOn, startsAt, partyId, address } = visit
  return {
    channel: 'visit', partyId, personName, relation, target: address, targetSource: known?.source ?? null, targetAgreed: known?.agreed ?? false,
    occurredOn: visitOn < today ? visitOn : today, occurredAt: startsAt, colleagues: teamOf(visit), evidenceKind: null,
  }
}

/** A saved contact to be changed; its number stays in the store, and an empty one leaves it as it is. */
export function contactValues(blank: ContactValues, contact: ContactView): ContactValues {
  return factsFrom<ContactValues>(blank, { ...contact, target: null, colleagues: [...contact.colleagues] })
}

/** Where the number or address comes from: typed here, known to the party's record, or unchanged since the last save. */
export function targetOrigin({ target, channel }: Pick<ContactValues, 'target' | 'channel'>, isSaved: boolean): (typeof targetOrigins)[number] {
  if (target !== null) return 'typed'
  if (isSaved) return 'unchanged'
  return channel !== null && numberedChannels.has(channel) ? 'on-record' : 'typed'
}

/** What the guards are asked about; null while the entry is not complete enough for a question. */
export function planOf(values: ContactValues): ContactPlan | null {
  const plan = contactPlan.safeParse(Object.fromEntries(Object.keys(contactPlan.shape).map((key) => [key, Reflect.get(values, key)])))
  return plan.success ? plan.data : null
}
