import { and, eq, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { gapWords, type WriteOffView } from '../../../shared/api/write-off.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { writeOffLoanLabels } from '../../../shared/model/field-labels.ts'
import { MAKER_LABEL, type OpinionVerdict, opinionVerdictLabels, type WriteOffFacts } from '../../../shared/model/write-off.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { materialsFor } from '../../../shared/rules/write-off-readiness.ts'
import { attachment } from '../database/attachment-schema.ts'
import { loan } from '../database/schema.ts'
import { keptClaim, writeOff, writeOffLoan, writeOffMaterial, writeOffOpinion } from '../database/write-off-schema.ts'
import { idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { refuseFutureDays } from '../kernel/future-days.ts'
import { newId } from '../kernel/new-id.ts'
import { perform } from '../kernel/perform.ts'
import type { Work } from '../kernel/work.ts'
import { saveRecord } from '../kernel/save.ts'
import { excessOf, owedOnDay } from './amounts.ts'
import { approvalChainOf } from './chain.ts'
import { barredFromStep, barredFromSubmitting, waitingStep, type WriteOffRecord, writeOffRecord, writeOffView } from './read.ts'
import { standardOf } from './standards.ts'
import { subjectOfCase } from './subjects.ts'

const EDITABLE: ReadonlySet<WriteOffRecord['state']> = new Set(['draft', 'refused'])

function requireEditable({ state }: WriteOffRecord): void {
  if (!EDITABLE.has(state)) throw new ApiFailure('write-off-fixed')
}

/** Saves a draft. @throws ApiFailure invalid-input beside the field: a sum above the ledger's, a standard for another kind of borrower; write-off-fixed */
export function saveWriteOff(ledger: Ledger, input: ParsedOf<'writeOff.save'>): Saved<'write-off'> {
  const { loans, ...facts } = input.facts
  const summary = `${input.id === null ? '起草' : '修改'}呆账核销申请，截至 ${facts.asOf}`
  return perform(ledger, { command: 'writeOff.save', commandId: input.commandId, caseId: facts.caseId, summary }, (work) => {
    refuseFutureDays(ledger, { asOf: facts.asOf })
    refuseUnfitStandard(ledger, input.facts)
    const owed = owedOnDay(ledger, facts.caseId, facts.asOf)
    const wrong = loans.flatMap((loan, index) => Object.entries(excessOf(loan, owed.get(loan.loanId))).map(([field, text]) => [`facts.loans.${index}.${field}`, text] as const))
    if (wrong.length > 0) throw new ApiFailure('invalid-input', { fields: Object.fromEntries(wrong) })
    const standing = input.id === null ? null : writeOffRecord(ledger, input.id)
    if (standing) requireEditable(standing)
    if (standing === null) refuseSecond(ledger, facts.caseId, loans)
    const { state, round, step } = standing ?? { state: 'draft' as const, round: 0, step: 0 }
    const saved = saveRecord(work, writeOff, input, { ...facts, state, round, step })
    return replaceLoans(work, saved, input.version, loans)
  })
}

/** One limit of the standard at least is not the borrower's: it is written for others. */
function refuseUnfitStandard(ledger: Ledger, { caseId, standardCode }: WriteOffFacts): void {
  const standard = standardOf(ledger, standardCode)
  const subject = subjectOfCase(ledger, caseId, ledger.clock.today())
  const kind = standard.limits.find((limit) => limit.kind === 'borrower-kind')
  if (subject === null || kind === undefined || kind.is === subject.borrowerKind) return
  const whom = kind.is === 'person' ? '自然人' : '单位'
  throw new ApiFailure('invalid-input', { fields: { 'facts.standardCode': `第${standard.itemNo}项“${standard.title}”只适用于${whom}借款人，请改选标准` } })
}

const writeOffSums = ['principalFen', 'onInterestFen', 'offInterestFen', 'costFen', 'provisionFen'] as const

function refuseSecond({ raw }: Ledger, caseId: Id<'case'>, loans: WriteOffFacts['loans']): void {
  const taken = raw.prepare<[Buffer, Buffer], { n: number }>(
    "SELECT count(*) AS n FROM write_off w JOIN write_off_loan l ON l.write_off_id = w.id WHERE w.case_id = ? AND w.voided_at IS NULL AND w.state <> 'reversed' AND l.loan_id = ?",
  )
  const again = loans.findIndex(({ loanId }) => (taken.get(idToBytes(caseId), idToBytes(loanId))?.n ?? 0) > 0)
  if (again >= 0) throw new ApiFailure('invalid-input', { fields: { [`facts.loans.${again}.loanId`]: '这笔借据已在另一份核销申请中' } })
}

function replaceLoans(work: Work, saved: Saved<'write-off'>, seen: number | null, loans: WriteOffFacts['loans']): Saved<'write-off'> {
  const { db } = work.ledger
  const before = loansInWords(work.ledger, saved.id)
  db.delete(writeOffLoan).where(eq(writeOffLoan.writeOffId, saved.id)).run()
  db.insert(writeOffLoan).values(loans.map((each) => ({ ...each, writeOffId: saved.id }))).run()
  const after = loansInWords(work.ledger, saved.id)
  return before === after ? saved : work.changeParts(writeOff, saved, seen, 'write_off_loan', { loans: before }, { loans: after })
}

/** Each loan with its sums, as the log keeps them; null while there is none. */
function loansInWords({ db }: Ledger, id: Id<'write-off'>): string | null {
  const rows = db.select({ line: writeOffLoan, noteNo: loan.noteNo }).from(writeOffLoan).innerJoin(loan, eq(loan.id, writeOffLoan.loanId)).where(eq(writeOffLoan.writeOffId, id)).orderBy(loan.noteNo).all()
  const sums = (line: (typeof rows)[number]['line']) => writeOffSums.filter((key) => line[key] > 0).map((key) => `${writeOffLoanLabels[key]} ${formatYuan(line[key])}`)
  return rows.length === 0 ? null : rows.map(({ line, noteNo }) => [`借据 ${noteNo}`, ...sums(line)].join(' ')).join('；')
}

export function voidWriteOff(ledger: Ledger, input: ParsedOf<'writeOff.void'>): Saved<'write-off'> {
  const row = writeOffRecord(ledger, input.id)
  return perform(ledger, { command: 'writeOff.void', commandId: input.commandId, caseId: row.caseId, summary: '作废呆账核销申请' }, (work) => {
    requireEditable(row)
    return { id: row.id, version: work.void(writeOff, row.id, input.version, input.reason) }
  })
}

/** One proof of a required paper, or why it does not apply. @throws ApiFailure invalid-input for a file that is gone or another household's */
export function addMaterial(ledger: Ledger, { commandId, facts }: ParsedOf<'writeOff.addMaterial'>): Saved<'write-off-material'> {
  const row = writeOffRecord(ledger, facts.writeOffId)
  const material = materialsFor(standardOf(ledger, row.standardCode)).find(({ key }) => key === facts.materialKey)
  const summary = `核销材料 ${material?.label ?? ''}${facts.attachmentId === null ? '不适用' : '已备'}`
  return perform(ledger, { command: 'writeOff.addMaterial', commandId, caseId: row.caseId, summary }, (work) => {
    requireEditable(row)
    if (material === undefined) throw new ApiFailure('invalid-input', { fields: { 'facts.materialKey': '所选标准不需要这项材料' } })
    if ((facts.attachmentId === null) === (facts.reason === null)) throw new ApiFailure('invalid-input', { fields: { 'facts.attachmentId': '请选择附件，或写明不适用的理由' } })
    if (facts.attachmentId !== null) requireAttachment(ledger, row.caseId, facts.attachmentId)
    const id = newId<'write-off-material'>()
    return { id, version: work.insert(writeOffMaterial, id, { ...facts, caseId: row.caseId }) }
  })
}

function requireAttachment({ db }: Ledger, caseId: Id<'case'>, id: Id<'attachment'>): void {
  const file = db.select({ caseId: attachment.caseId }).from(attachment).where(and(eq(attachment.id, id), isNull(attachment.voidedAt))).get()
  if (file?.caseId !== caseId) throw new ApiFailure('invalid-input', { fields: { 'facts.attachmentId': '附件不在本户或已作废，请重新选择' } })
}

export function dropMaterial(ledger: Ledger, { commandId, id, version, reason }: ParsedOf<'writeOff.dropMaterial'>): Saved<'write-off-material'> {
  const row = ledger.db.select().from(writeOffMaterial).where(eq(writeOffMaterial.id, id)).get()
  if (!row) throw new ApiFailure('not-found')
  return perform(ledger, { command: 'writeOff.dropMaterial', commandId, caseId: row.caseId, summary: '取消一项核销材料' }, (work) => {
    requireEditable(writeOffRecord(ledger, row.writeOffId))
    return { id, version: work.void(writeOffMaterial, id, version, reason) }
  })
}

/** @throws ApiFailure write-off-incomplete with what is missing */
export function requireComplete({ gaps }: Pick<WriteOffView, 'gaps'>): void {
  if (gaps.length === 0) return
  throw new ApiFailure('write-off-incomplete', { message: `还有 ${gaps.length} 项未齐，不能提交或通过：${gapWords(gaps)}` })
}

/** The maker's own opinion, with which the application goes to the next person. */
export function submitWriteOff(ledger: Ledger, { commandId, id, version, opinion }: ParsedOf<'writeOff.submit'>): Saved<'write-off'> {
  const row = writeOffRecord(ledger, id)
  return perform(ledger, { command: 'writeOff.submit', commandId, caseId: row.caseId, summary: `提交呆账核销申请，第${row.round + 1}次` }, (work) => {
    requireEditable(row)
    const barred = barredFromSubmitting(ledger, row)
    if (barred !== null) throw new ApiFailure('forbidden', { message: barred })
    requireComplete(writeOffView(ledger, row))
    const round = row.round + 1
    giveOpinion(work, { ...row, round }, 0, MAKER_LABEL, 'submit', opinion)
    return { id, version: work.update(writeOff, id, version, { state: 'in-review', round, step: 1, submittedOn: ledger.clock.today() }) }
  })
}

/** One step of the chain: each another person's; a refusal goes back to the maker, the last agreement approves. */
export function decideWriteOff(ledger: Ledger, { commandId, id, version, verdict, opinion }: ParsedOf<'writeOff.decide'>): Saved<'write-off'> {
  const row = writeOffRecord(ledger, id)
  const { steps } = approvalChainOf(ledger)
  const step = waitingStep(row, steps)
  const summary = `呆账核销申请${step?.label ?? ''}${opinionVerdictLabels[verdict]}`
  return perform(ledger, { command: 'writeOff.decide', commandId, caseId: row.caseId, summary }, (work) => {
    if (step === undefined) throw new ApiFailure('proposal-settled')
    const barred = barredFromStep(ledger, row, steps)
    if (barred !== null) throw new ApiFailure(row.createdBy === ledger.person.id ? 'own-proposal' : 'forbidden', { message: barred })
    if (verdict === 'agree') requireComplete(writeOffView(ledger, row))
    giveOpinion(work, row, row.step, step.label, verdict, opinion)
    const last = row.step === steps.length
    const state = verdict === 'refuse' ? 'refused' : last ? 'approved' : 'in-review'
    return { id, version: work.update(writeOff, id, version, { state, step: row.step + 1 }) }
  })
}

function giveOpinion(work: Work, row: Pick<WriteOffRecord, 'id' | 'caseId' | 'round'>, step: number, label: string, verdict: OpinionVerdict, opinion: string): void {
  const { person, clock } = work.ledger
  work.insert(writeOffOpinion, newId<'write-off-opinion'>(), { caseId: row.caseId, writeOffId: row.id, round: row.round, step, label, personId: person.id, verdict, opinion, givenOn: clock.today() })
}

/** 登记批复: the decision, the memo for the accountants, and the kept claim with its file and manager. */
export function enterDecision(ledger: Ledger, { commandId, version, facts }: ParsedOf<'writeOff.enterDecision'>): Saved<'kept-claim'> {
  const row = writeOffRecord(ledger, facts.writeOffId)
  return perform(ledger, { command: 'writeOff.enterDecision', commandId, caseId: row.caseId, summary: `登记核销批复 ${facts.decisionNo}，转入账销案存 ${facts.fileNo}` }, (work) => {
    if (row.state !== 'approved') throw new ApiFailure('write-off-not-approved')
    refuseFutureDays(ledger, { decidedOn: facts.decidedOn })
    refuseEarlyDecision(row.submittedOn, facts.decidedOn)
    const taken = ledger.db.select({ id: keptClaim.id }).from(keptClaim).where(and(eq(keptClaim.fileNo, facts.fileNo), isNull(keptClaim.voidedAt))).get()
    if (taken) throw new ApiFailure('duplicate-number', { fields: { 'facts.fileNo': '这个档案保管号已被使用' } })
    const { writeOffId, decisionNo, decidedOn, memo, ...kept } = facts
    work.update(writeOff, writeOffId, version, { state: 'written-off', decisionNo, decidedOn, memo })
    const id = newId<'kept-claim'>()
    const made = work.insert(keptClaim, id, { ...kept, writeOffId, caseId: row.caseId, openedOn: decidedOn, state: 'pursued' })
    work.touchCase(row.caseId)
    return { id, version: made }
  })
}

function refuseEarlyDecision(submittedOn: IsoDate | null, decidedOn: IsoDate): void {
  if (submittedOn === null || decidedOn >= submittedOn) return
  throw new ApiFailure('invalid-input', { fields: { 'facts.decidedOn': `批复日期不能早于申请提交日 ${submittedOn}` } })
}
