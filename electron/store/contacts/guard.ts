import { and, eq, isNull } from 'drizzle-orm'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { ContactPlan, PermitKind } from '../../../shared/model/contact.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { Answer } from '../../../shared/rules/answer.ts'
import { type ContactDecision, type ContactPerson, debtorUnreachable, isMinorOn, mayContact } from '../../../shared/rules/contact-guard.ts'
import { contact, contactPermit } from '../database/contact-schema.ts'
import { caseFile, party } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { lawOf } from '../law/law-of.ts'
import { phonesOf } from '../parties/contact-points.ts'
import { someoneElseMaySettle } from '../review/second-person.ts'
import { callsOfDay, failuresInARow, notTheirsSince, wayOf } from './contact-log.ts'
import { isSamePerson, jointDebtRecorded, phoneOnRecord, tiesOfCase } from './persons.ts'
import { refusedBefore } from './refusals.ts'

type PartyRow = typeof party.$inferSelect

/** The number that a contact goes to: typed, the one on record, or the one that it was saved with. */
export function targetOf(ledger: Ledger, plan: Pick<ContactPlan, 'partyId' | 'target'>, origin: ParsedOf<'contacts.check'>['targetFrom'], self: Id<'contact'> | null): string | null {
  if (origin === 'on-record') return phoneOnRecord(ledger, plan.partyId)
  if (origin === 'typed' || self === null) return plan.target
  return ledger.db.select({ target: contact.target }).from(contact).where(eq(contact.id, self)).get()?.target ?? null
}

/** What the guards say to a contact, made or planned, on what the record holds. */
export function guardContact(ledger: Ledger, plan: ContactPlan, self: Id<'contact'> | null): Answer<ContactDecision> {
  const law = lawOf(ledger)
  const way = wayOf[plan.channel]
  const person = plan.partyId === null ? null : (ledger.db.select().from(party).where(eq(party.id, plan.partyId)).get() ?? null)
  const { permits, approval } = permitsFor(ledger, plan)
  const numbered = way === 'call' || way === 'message'
  return mayContact(
    {
      at: { day: plan.occurredOn, time: plan.occurredAt },
      channel: way,
      person: tieOf(ledger, plan, permits),
      ...(plan.target === null ? {} : { number: plan.target }),
      log: callsOfDay(ledger, { partyId: plan.partyId, target: plan.target, day: plan.occurredOn, self }),
      // The guidelines speak of personal debts; the house takes them for every natural person (features.md 2).
      loan: person?.kind === 'organisation' ? 'corporate' : 'personal',
      incoming: plan.incoming,
      quietHoursAgreed: permits.has('quiet-hours'),
      debtorUnreachable: debtorUnreachable(failuresInARow(ledger, plan.caseId, self), debtorStatus(ledger, plan.caseId), law.values),
      personRefused: permits.has('refused') || refusedBefore(ledger, plan, self),
      disclosesDebt: plan.disclosed,
      isMinor: isMinor(person, plan),
      ...(plan.targetSource === null ? {} : { lawfulSource: plan.targetSource !== 'unclear' }),
      numberNotTheirs: numbered && plan.target !== null && notTheirsSince(ledger, { partyId: plan.partyId, target: plan.target, self }) !== null,
      isEmployer: plan.relation === 'employer',
      approvalRecorded: approval === 'given',
      approvedByParticipant: approval === 'by-participant',
      visitors: plan.colleagues.length,
    },
    law.values,
  )
}

/** The tie that the record proves; what somebody merely chose in the form proves none. */
function tieOf(ledger: Ledger, plan: ContactPlan, permits: ReadonlySet<PermitKind>): ContactPerson {
  const tie = plan.partyId === null ? undefined : tiesOfCase(ledger, plan.caseId).get(plan.partyId)
  return {
    isDebtor: tie === 'debtor',
    isJointDebtor: tie === 'co-debtor',
    isGuarantor: tie === 'guarantor',
    isSecurityProvider: tie === 'security-provider',
    isAgent: plan.relation === 'agent' && permits.has('agent'),
    isMediator: plan.relation === 'mediator' && permits.has('mediation'),
    relatedFindingRecorded: permits.has('joint-debt') || (tie === 'spouse' && plan.partyId !== null && jointDebtRecorded(ledger, plan.partyId)),
  }
}

type PermitRow = typeof contactPermit.$inferSelect

interface PermitsForContact {
  readonly permits: ReadonlySet<PermitKind>
  readonly approval: 'none' | 'given' | 'by-participant'
}

/** What is on record for this person in the case, as far as it holds on the day of the contact. */
function permitsFor(ledger: Ledger, plan: ContactPlan): PermitsForContact {
  const rows = ledger.db.select().from(contactPermit).where(and(eq(contactPermit.caseId, plan.caseId), isNull(contactPermit.voidedAt))).all()
  const own = rows.filter((row) => holdsOn(row, plan.occurredOn) && isSamePerson(row, plan))
  return { permits: new Set(own.map(({ kind }) => kind)), approval: approvalAmong(ledger, plan, own) }
}

/** Consents, findings and refusals hold from their day on; an approval is of the contact of one day. */
function holdsOn({ kind, givenOn }: PermitRow, day: IsoDate): boolean {
  return kind === 'approved' ? givenOn === day : givenOn <= day
}

/** Nobody approves the contact that he makes himself, as long as somebody else could. */
function approvalAmong(ledger: Ledger, { caseId, colleagues }: ContactPlan, permits: readonly PermitRow[]): PermitsForContact['approval'] {
  const approvals = permits.filter(({ kind }) => kind === 'approved')
  if (approvals.length === 0) return 'none'
  const isOwn = ({ updatedBy }: PermitRow) => colleagues.some(({ staffId }) => staffId === updatedBy) && someoneElseMaySettle(ledger, 'approve', [caseId], updatedBy)
  return approvals.every(isOwn) ? 'by-participant' : 'given'
}

/** Lost: dead, missing, or every number on record is 失效 or 非本人; without any number nobody has tried yet. */
function debtorStatus(ledger: Ledger, caseId: Id<'case'>): 'normal' | 'lost' {
  const row = ledger.db.select({ id: party.id, status: party.status }).from(caseFile).innerJoin(party, eq(party.id, caseFile.borrowerId)).where(eq(caseFile.id, caseId)).get()
  if (row === undefined) return 'normal'
  const numbers = phonesOf(ledger, row.id)
  const noneWorks = numbers.length > 0 && numbers.every(({ status }) => status !== 'in-use')
  return row.status === 'dead' || row.status === 'missing' || noneWorks ? 'lost' : 'normal'
}

function isMinor(person: PartyRow | null, plan: ContactPlan): boolean {
  return person !== null && person.birthDate !== null && isMinorOn(person.birthDate, plan.occurredOn)
}
