import type { ContactFacts, ContactPlan, ContactRelation } from '../../../../shared/model/contact.ts'
import { contactChannelLabels, visitRoles } from '../../../../shared/model/contact.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { ContactDecision } from '../../../../shared/rules/contact-guard.ts'
import { contact } from '../../database/contact-schema.ts'
import { nameKey } from '../../parties/identity.ts'
import { contactColumns } from './contact-sheet.ts'
import type { ContactDraft } from './contact-sheet.ts'
import type { KnownLoan } from './loan-book.ts'
import type { MatchContext, SheetRun } from './match-context.ts'
import { type RowMatch, wordOptions } from './row-match.ts'

const c = contactColumns

/** Hours to choose from where the sheet does not say when: outside them a contact would be barred, and a person must say so himself. */
const HOURS = Array.from({ length: 14 }, (_, index) => `${String(index + 8).padStart(2, '0')}:00`)
const OUTCOMES = ['已联系上', '承诺还款', '拒绝还款', '对债务有异议', '已发出', '未联系上', '空号或停机', '号码非本人']

/** Why a barred contact of an older ledger is on record at all: the sheet has no column for it. */
const NO_REASON = '由催收台账导入，原表没有写明原因'

/** Everything without which a contact cannot be kept. */
type Complete = ContactDraft & { readonly [K in 'noteNo' | 'occurredOn' | 'occurredAt' | 'channel' | 'outcome']: NonNullable<ContactDraft[K]> }

/**
 * Compares one contact with the record: the same file twice brings nothing, a contact that the guards bar is kept as a breach once a person
 * has accepted it, and who was spoken to is taken from the loan's own borrower and guarantors.
 */
export function matchContact(draft: ContactDraft, match: RowMatch, run: SheetRun, context: MatchContext): void {
  if (draft.noteNo === null || draft.occurredOn === null) return
  const loan = context.loans.find(draft.noteNo)
  if (loan === null || loan.version === null) {
    match.reject('reference-missing', `借据编号 ${draft.noteNo} 还没有登记，请先导入贷款台账，再导入催收记录`, c.noteNo)
    return
  }
  if (draft.borrowerName !== null && nameKey(draft.borrowerName) !== loan.borrower.nameKey) {
    match.ask('party-conflict', `借据 ${draft.noteNo} 的借款人是“${loan.borrower.name}”，表中为“${draft.borrowerName}”。接受即登记在该借据所在的户`, c.borrowerName)
  }
  askMissing(draft, match)
  if (!isComplete(draft)) return
  const plan = planOf(draft, loan)
  const said = { ...plan, ...promiseOf(draft), outcome: outcomeOf(draft), content: draft.content }
  const occurrence = context.occurrences.next(['contact', plan.caseId, said.occurredOn, said.occurredAt, said.channel, said.personName, said.outcome, said.content].join(' '))
  if (context.lookup.countContacts(said) >= occurrence) return
  if (said.outcome !== draft.outcome) match.remark('facts-missing', '承诺没有写全时间、方式和金额，按已联系上登记；可在该户的“催收”页补登承诺', c.outcome)
  if (draft.evidence === 'recording') match.remark('facts-missing', '留存证据为通话录音，原表没有录音编号；可在该户的“催收”页补登', c.evidence)
  match.brings()
  const decision = context.guard({ ...plan, colleagues: colleaguesOf(draft, run, context, false) })
  if (decision.verdict !== 'allow') match.ask('contact-barred', `${barredWords(decision)}。接受即按违规登记`)
  if (!match.clear) return
  keep(draft, said, decision, run, context)
}

function askMissing({ occurredAt, channel, outcome }: ContactDraft, match: RowMatch): void {
  if (occurredAt === null) match.askFact(c.occurredAt, wordOptions(HOURS))
  if (channel === null) match.askFact(c.channel, wordOptions(Object.values(contactChannelLabels)))
  if (outcome === null) match.askFact(c.outcome, wordOptions(OUTCOMES))
}

function isComplete(draft: ContactDraft): draft is Complete {
  return draft.noteNo !== null && draft.occurredOn !== null && draft.occurredAt !== null && draft.channel !== null && draft.outcome !== null
}

interface Person {
  readonly partyId: Id<'party'> | null
  readonly personName: string
  readonly relation: ContactRelation
}

/** The borrower unless the row names somebody else; a guarantor of the loan by his name, anybody else by the tie that the row gives. */
function personOf({ person, relation }: ContactDraft, { borrower, guarantors }: KnownLoan): Person {
  if (person === null || nameKey(person) === borrower.nameKey) return { partyId: borrower.id, personName: borrower.name, relation: 'debtor' }
  const guarantor = guarantors.find(({ party }) => party.nameKey === nameKey(person))?.party
  if (guarantor !== undefined) return { partyId: guarantor.id, personName: guarantor.name, relation: 'guarantor' }
  return { partyId: null, personName: person.slice(0, 100), relation: relation ?? 'other' }
}

function planOf(draft: Complete, loan: KnownLoan): Omit<ContactPlan, 'colleagues'> {
  return {
    caseId: loan.caseId, channel: draft.channel, incoming: false, ...personOf(draft, loan), target: draft.target, targetSource: null, occurredOn: draft.occurredOn, occurredAt: draft.occurredAt, disclosed: false,
  }
}

/** By their names on the roster; one that it does not hold yet is put there only when the row is taken. */
function colleaguesOf({ staff }: ContactDraft, { importId }: SheetRun, { organisation, lookup }: MatchContext, taken: boolean): ContactFacts['colleagues'] {
  return (staff ?? []).flatMap((name, index) => {
    const staffId = taken ? organisation.manager(importId, name) : (lookup.staffByName(name)[0] ?? null)
    return staffId === null ? [] : [{ staffId, role: visitRoles[Math.min(index, visitRoles.length - 1)] ?? 'witness' }]
  })
}

function barredWords({ verdict, findings }: ContactDecision): string {
  return `${verdict === 'block' ? '按催收行为规则不得联系' : '按催收行为规则须经批准'}：${findings.map(({ reason }) => reason).join('；')}`
}

/** A promise counts only with its day, its way and its sum, and only where the talk ended in one. */
function promiseOf({ outcome, promiseOn, promiseWay, promiseAmount }: ContactDraft): Pick<ContactFacts, 'promiseDueOn' | 'promiseWay' | 'promiseFen'> {
  const whole = outcome === 'promised' && promiseOn !== null && promiseWay !== null && promiseAmount !== null && promiseAmount > 0
  return whole ? { promiseDueOn: promiseOn, promiseWay, promiseFen: promiseAmount } : { promiseDueOn: null, promiseWay: null, promiseFen: null }
}

/** 承诺还款 without a whole promise was a talk. */
function outcomeOf(draft: Complete): ContactFacts['outcome'] {
  return draft.outcome === 'promised' && promiseOf(draft).promiseDueOn === null ? 'reached' : draft.outcome
}

type Said = Omit<ContactPlan, 'colleagues'> & Pick<ContactFacts, 'outcome' | 'content' | 'promiseDueOn' | 'promiseWay' | 'promiseFen'>

function keep(draft: Complete, said: Said, decision: ContactDecision, run: SheetRun, context: MatchContext): void {
  const barred = decision.verdict !== 'allow'
  const withStep = draft.nextStep !== null && draft.nextOn !== null
  const id = context.plan.insert<typeof contact, 'contact'>(run.importId, contact, {
    ...said,
    targetAgreed: false,
    newFacts: null,
    nextStep: withStep ? draft.nextStep : null,
    nextOn: withStep ? draft.nextOn : null,
    evidenceKind: draft.evidence,
    evidenceRef: null,
    guardVerdict: decision.verdict,
    guardReasons: barred ? decision.findings.map(({ reason }) => reason).join('\n').slice(0, 2000) : null,
    breachReason: barred ? NO_REASON : null,
  })
  for (const colleague of colleaguesOf(draft, run, context, true)) context.plan.linkColleague({ contactId: id, ...colleague })
  context.plan.touchCase(said.caseId)
}
