import { inArray, eq } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { contactChannelLabels, type ContactColleague, type ContactFacts, contactRelationLabels, isFreeRelation, outcomeLabelsFor } from '../../../shared/model/contact.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { Answer } from '../../../shared/rules/answer.ts'
import type { ContactDecision } from '../../../shared/rules/contact-guard.ts'
import { contact, contactColleague } from '../database/contact-schema.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import { staff } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { perform } from '../kernel/perform.ts'
import type { Work } from '../kernel/work.ts'
import { prepared } from '../kernel/prepared.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import { voidRecord } from '../kernel/void.ts'
import { settleVisit } from '../visits/settle.ts'
import { isAgreedTarget } from './agreed-target.ts'
import { guardContact, targetOf } from './guard.ts'
import { tiesOfCase } from './persons.ts'
import { keepRefusalOfContact } from './refusals.ts'

export function checkContact(ledger: Ledger, { id, plan, targetFrom }: ParsedOf<'contacts.check'>): Answer<ContactDecision> {
  return guardContact(ledger, { ...plan, target: targetOf(ledger, plan, targetFrom, id) }, id)
}

/**
 * Keeps a contact. One that the guards bar is refused with the rule and the lawful way, unless it took place all the same and the entry
 * says why: then it is kept as a breach, for the head and the auditor, since a record that leaves things out is worth nothing.
 */
export function saveContact(ledger: Ledger, input: ParsedOf<'contacts.save'>): Saved<'contact'> {
  const { colleagues, ...typed } = input.facts
  const target = targetOf(ledger, typed, input.targetFrom, input.id)
  const targetAgreed = typed.targetAgreed || isAgreedTarget(ledger, typed.partyId, target)
  const facts = { ...typed, relation: relationOnRecord(ledger, typed), target, targetAgreed }
  refuseFuture(ledger, facts)
  const { value: decision } = guardContact(ledger, { ...facts, colleagues }, input.id)
  const breach = decision.verdict !== 'allow'
  if (breach && facts.breachReason === null) throw barred(decision)
  const guarded = {
    guardVerdict: decision.verdict,
    guardReasons: breach ? decision.findings.map(({ reason }) => reason).join('\n').slice(0, 2000) : null,
    breachReason: breach ? facts.breachReason : null,
  }
  const act = { command: 'contacts.save', commandId: input.commandId, caseId: facts.caseId, summary: summaryOf(input.id, facts, breach) }
  return perform(ledger, act, (work) => {
    if (input.id !== null) keepRefusalOfContact(ledger, input.id, facts)
    const saved = setColleagues(work, saveRecord(work, contact, input, { ...facts, ...guarded }), input.version, colleagues)
    if (input.visitId !== undefined) settleVisit(work, input.visitId, { ...facts, id: saved.id })
    work.touchCase(facts.caseId)
    return saved
  })
}

function summaryOf(id: Id<'contact'> | null, facts: Omit<ContactFacts, 'colleagues'>, breach: boolean): string {
  const what = `${contactChannelLabels[facts.channel]}${facts.incoming ? '（对方主动）' : ''} ${facts.personName}（${contactRelationLabels[facts.relation]}），${outcomeLabelsFor(facts.relation)[facts.outcome]}`
  return `${savedVerb(id)}催收记录 ${what}${breach ? '，违规登记' : ''}`.slice(0, 200)
}

/** What a person is to the debt comes from the record: a tie that is there wins over the form, one that is not cannot be chosen. */
function relationOnRecord(ledger: Ledger, facts: Pick<ContactFacts, 'caseId' | 'partyId' | 'relation'>): ContactFacts['relation'] {
  const tie = facts.partyId === null ? undefined : tiesOfCase(ledger, facts.caseId).get(facts.partyId)
  if (tie !== undefined) return tie
  if (isFreeRelation(facts.relation)) return facts.relation
  const message = `本户的担保、诉讼记录里没有登记此人是${contactRelationLabels[facts.relation]}，请先登记，或另选关系`
  throw new ApiFailure('invalid-input', { fields: { 'facts.relation': message } })
}

function refuseFuture(ledger: Ledger, { occurredOn }: Pick<ContactFacts, 'occurredOn'>): void {
  if (occurredOn > ledger.clock.today()) throw new ApiFailure('invalid-input', { fields: { 'facts.occurredOn': '联系日期在今天之后，请核对' } })
}

function barred({ findings, verdict }: ContactDecision): ApiFailure {
  const [first] = findings
  const words = first === undefined ? '' : `${first.reason}。可以：${first.nextStep}。`
  const message = `${verdict === 'block' ? '不得联系' : '须经批准'}：${words}已经发生的，请写明原因后登记为违规。`
  return new ApiFailure('contact-barred', { message, fields: { 'facts.breachReason': '已经发生的，请写明原因' } })
}

/** Who took part, in the order of their roles. */
export function colleaguesOf(ledger: Ledger, contactId: Id<'contact'>): ContactColleague[] {
  return prepared<[Buffer], { staff_id: Buffer; role: ContactColleague['role'] }>(ledger.raw, 'SELECT staff_id, role FROM contact_colleague WHERE contact_id = ? ORDER BY role, staff_id')
    .all(idToBytes(contactId))
    .map((row) => ({ staffId: idFromBytes<'staff'>(row.staff_id), role: row.role }))
}

function setColleagues(work: Work, saved: Saved<'contact'>, seen: number | null, colleagues: readonly ContactColleague[]): Saved<'contact'> {
  const { ledger } = work
  const contactId = saved.id
  const before = colleaguesOf(ledger, contactId)
  const after = colleagues.toSorted((a, b) => a.role.localeCompare(b.role) || a.staffId.localeCompare(b.staffId))
  if (JSON.stringify(before) === JSON.stringify(after)) return saved
  ledger.db.delete(contactColleague).where(eq(contactColleague.contactId, contactId)).run()
  ledger.db.insert(contactColleague).values(after.map((colleague) => ({ contactId, ...colleague }))).run()
  return work.changeParts(contact, saved, seen, 'contact_colleague', { colleagues: namesOf(ledger, before) || null }, { colleagues: namesOf(ledger, after) || null })
}

function namesOf(ledger: Ledger, colleagues: readonly ContactColleague[]): string {
  if (colleagues.length === 0) return ''
  const rows = ledger.db.select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, colleagues.map(({ staffId }) => staffId))).all()
  return rows.map(({ name }) => name).join('、')
}

export function voidContact(ledger: Ledger, input: ParsedOf<'contacts.void'>): Saved<'contact'> {
  return voidRecord(ledger, contact, input, { command: 'contacts.void', summary: '作废催收记录', unless: () => keepRefusalOfContact(ledger, input.id, null) })
}
