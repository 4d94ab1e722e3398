import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { PageOf } from '../../../shared/api/contacts.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { MaterialLine, OpinionView, WriteOffGap, WriteOffLoan, WriteOffOfCase, WriteOffRow, WriteOffView } from '../../../shared/api/write-off.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { type ApprovalStep, MAKER_LABEL } from '../../../shared/model/write-off.ts'
import type { WriteOffStandard } from '../../../shared/model/write-off-standard.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { assessStandard, explainAssessment, materialsFor, type WriteOffSubject } from '../../../shared/rules/write-off-readiness.ts'
import { attachment } from '../database/attachment-schema.ts'
import { caseFile, loan, party, staff } from '../database/schema.ts'
import { writeOff, writeOffLoan, writeOffMaterial, writeOffOpinion } from '../database/write-off-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { caseSight } from '../kernel/scope.ts'
import { barredFrom } from '../review/barred.ts'
import { excessOf, interestOf, owedOnDay, sumsOf } from './amounts.ts'
import { borrowerQuestions } from './borrower.ts'
import { approvalChainOf } from './chain.ts'
import { keptOfCase } from './kept.ts'
import { pursuitOf } from './pursuit.ts'
import { listStandards, standardOf } from './standards.ts'
import { subjectOfCase } from './subjects.ts'
import { taxReadinessOf } from './tax.ts'

export type WriteOffRecord = typeof writeOff.$inferSelect

/** What the tab 核销 shows: the standards, the tax test, the applications and what is kept. */
export function writeOffOfCase(ledger: Ledger, caseId: Id<'case'>): WriteOffOfCase {
  const today = ledger.clock.today()
  const subject = subjectOfCase(ledger, caseId, today)
  const rows = ledger.db.select().from(writeOff).where(and(eq(writeOff.caseId, caseId), isNull(writeOff.voidedAt))).orderBy(desc(writeOff.createdAt)).all()
  return {
    assessments: subject === null ? [] : listStandards(ledger).map(({ standard }) => assessed(standard, subject, today)),
    tax: taxReadinessOf(ledger, caseId, subject?.noted.has('small-or-agricultural') ?? false),
    applications: rows.map((row) => writeOffView(ledger, row)),
    kept: keptOfCase(ledger, caseId),
  }
}

function assessed(standard: WriteOffStandard, subject: WriteOffSubject, today: IsoDate): WriteOffOfCase['assessments'][number] {
  const assessment = assessStandard(standard, subject, today)
  return { code: standard.code, itemNo: standard.itemNo, title: standard.title, assessment, answer: explainAssessment(standard, assessment) }
}

/** @throws ApiFailure not-found, already-voided */
export function writeOffRecord({ db }: Pick<Ledger, 'db'>, id: Id<'write-off'>): WriteOffRecord {
  const row = db.select().from(writeOff).where(eq(writeOff.id, id)).get()
  if (!row) throw new ApiFailure('not-found')
  if (row.voidedAt !== null) throw new ApiFailure('already-voided')
  return row
}

/** One application with all that hangs on it, and what it still lacks. */
export function writeOffView(ledger: Ledger, { importId: _import, ...row }: WriteOffRecord): WriteOffView {
  const standard = standardOf(ledger, row.standardCode)
  const subject = subjectOfCase(ledger, row.caseId, row.asOf)
  const assessment = subject === null ? { outcome: 'no' as const, ground: '', checks: [] } : assessStandard(standard, subject, row.asOf)
  const loans = loansOf(ledger, row.id)
  const materials = materialLines(ledger, row.id, standard)
  const pursuit = pursuitOf(ledger, row.caseId, row.submittedOn ?? ledger.clock.today())
  const opinions = opinionsOf(ledger, row.id)
  const { steps } = approvalChainOf(ledger)
  const head = ledger.db.select({ borrowerName: party.name, caseNo: caseFile.caseNo }).from(caseFile).innerJoin(party, eq(party.id, caseFile.borrowerId)).where(eq(caseFile.id, row.caseId)).get()
  const view = { ...row, borrowerName: head?.borrowerName ?? '', caseNo: head?.caseNo ?? '', loans, sums: sumsOf(loans), standard, assessment, materials, steps, opinions, pursuit }
  return { ...view, gaps: gapsOf(ledger, view), questions: borrowerQuestions(ledger, row.caseId), barred: barredFromSubmitting(ledger, row) ?? barredFromStep(ledger, row, steps) }
}

function loansOf({ db }: Ledger, writeOffId: Id<'write-off'>): WriteOffLoan[] {
  const rows = db.select({ row: writeOffLoan, noteNo: loan.noteNo }).from(writeOffLoan).innerJoin(loan, eq(loan.id, writeOffLoan.loanId)).where(eq(writeOffLoan.writeOffId, writeOffId)).orderBy(loan.noteNo).all()
  return rows.map(({ row: { writeOffId: _of, ...sums }, noteNo }) => ({ ...sums, noteNo }))
}

/** A proof counts while its file stands: a voided attachment turns the paper back to missing. */
function materialLines({ db }: Ledger, writeOffId: Id<'write-off'>, standard: WriteOffView['standard']): MaterialLine[] {
  const rows = db
    .select({ row: writeOffMaterial, fileName: attachment.fileName, fileVoidedAt: attachment.voidedAt })
    .from(writeOffMaterial)
    .leftJoin(attachment, eq(attachment.id, writeOffMaterial.attachmentId))
    .where(and(eq(writeOffMaterial.writeOffId, writeOffId), isNull(writeOffMaterial.voidedAt)))
    .orderBy(asc(writeOffMaterial.createdAt), asc(writeOffMaterial.id))
    .all()
  const standing = rows.filter(({ row, fileVoidedAt }) => row.attachmentId === null || fileVoidedAt === null)
  return materialsFor(standard).map(({ key, label }) => {
    const proofs = standing.filter(({ row }) => row.materialKey === key).map(({ row, fileName }) => ({ id: row.id, version: row.version, attachmentId: row.attachmentId, fileName, reason: row.reason }))
    const state = proofs.length === 0 ? 'missing' : proofs.some(({ attachmentId }) => attachmentId !== null) ? 'present' : 'not-applicable'
    return { key, label, state, proofs }
  })
}

function opinionsOf({ db }: Ledger, writeOffId: Id<'write-off'>): OpinionView[] {
  const rows = db
    .select({ row: writeOffOpinion, personName: staff.name })
    .from(writeOffOpinion)
    .innerJoin(staff, eq(staff.id, writeOffOpinion.personId))
    .where(and(eq(writeOffOpinion.writeOffId, writeOffId), isNull(writeOffOpinion.voidedAt)))
    .orderBy(asc(writeOffOpinion.round), asc(writeOffOpinion.step))
    .all()
  return rows.map(({ row: { round, step, label, verdict, opinion, givenOn }, personName }) => ({ round, step, label, verdict, opinion, givenOn, personName }))
}

/** What stops submission, approval and the final package. After the decision the ledger goes on, and its sums are no longer compared. */
function gapsOf(ledger: Ledger, view: Omit<WriteOffView, 'gaps' | 'questions' | 'barred'>): WriteOffGap[] {
  const owed = owedOnDay(ledger, view.caseId, view.asOf)
  const compared = view.state === 'written-off' || view.state === 'reversed' ? [] : view.loans
  const amounts = compared.flatMap((applied): WriteOffGap[] => {
    const standing = owed.get(applied.loanId)
    const excess = Object.values(excessOf(applied, standing)).map((text) => ({ code: 'amount' as const, text: `借据 ${applied.noteNo} ${text}` }))
    if (excess.length > 0 || standing === undefined) return excess
    if (interestOf(applied) === standing.interest) return []
    return [{ code: 'amount', text: `借据 ${applied.noteNo} 表内、表外利息合计 ${formatYuan(interestOf(applied))} 元，截至 ${view.asOf} 台账利息 ${formatYuan(standing.interest)} 元，请按会计账填写` }]
  })
  const unpursued = view.pursuit.filter(({ role, acts }) => role === '保证人' && acts.length === 0).map(({ name }) => name)
  return [
    ...view.materials.filter(({ state }) => state === 'missing').map(({ label }): WriteOffGap => ({ code: 'material', text: label })),
    ...amounts,
    ...(unpursued.length === 0 ? [] : [{ code: 'guarantor' as const, text: `没有对保证人的追偿记录：${unpursued.join('、')}` }]),
    ...(view.assessment.outcome === 'no' ? [{ code: 'standard' as const, text: `台账事实不符合所依据的标准：${view.assessment.checks.filter(({ state }) => state === 'unmet').map(({ label }) => label).join('、')}` }] : []),
    ...responsibilityGaps(view),
  ]
}

/** The application rests on what was found of those responsible, by the paper that says so (forms.md G 19). */
function responsibilityGaps({ responsibility, responsibilityNo }: Pick<WriteOffView, 'responsibility' | 'responsibilityNo'>): WriteOffGap[] {
  if (responsibility === 'pending') return [{ code: 'responsibility', text: '责任认定尚未作出' }]
  return responsibilityNo === null ? [{ code: 'responsibility', text: '没有填写责任认定文号' }] : []
}

/** The step that waits after the opinions given; undefined when the last was given. */
export function waitingStep({ state, step }: Pick<WriteOffRecord, 'state' | 'step'>, steps: readonly ApprovalStep[]): ApprovalStep | undefined {
  return state === 'in-review' ? steps[step - 1] : undefined
}

/** Who has given an opinion in the round that runs. */
export function peopleOfRound({ db }: Ledger, { id, round }: Pick<WriteOffRecord, 'id' | 'round'>): Id<'staff'>[] {
  const given = and(eq(writeOffOpinion.writeOffId, id), eq(writeOffOpinion.round, round), isNull(writeOffOpinion.voidedAt))
  return db.select({ personId: writeOffOpinion.personId }).from(writeOffOpinion).where(given).all().map(({ personId }) => personId)
}

/** Why the signed-in person may not submit an application that is being drafted; null when he may, or it is on its way. */
export function barredFromSubmitting(ledger: Ledger, { state, createdBy }: Pick<WriteOffRecord, 'state' | 'createdBy'>): string | null {
  const drafted = state === 'draft' || state === 'refused'
  return drafted && createdBy !== ledger.person.id ? '核销申请由起草的经办人提交。' : null
}

/** Why the signed-in person may not take the step that waits: his own application, an earlier step of his, or a right that he lacks. */
export function barredFromStep(ledger: Ledger, row: WriteOffRecord | Omit<WriteOffRecord, 'importId'>, steps: readonly ApprovalStep[]): string | null {
  const next = waitingStep(row, steps)
  if (next === undefined) return null
  if (row.createdBy === ledger.person.id) return '自己申请的核销不能由自己复核、审批。'
  if (peopleOfRound(ledger, row).includes(ledger.person.id)) return '每一级意见要由不同的人作出，您已在本轮发表过意见。'
  return barredFrom(ledger, { by: [row.updatedBy].filter((by) => by === row.createdBy), caseId: row.caseId, needs: next.right })
}

/** Applications by state, newest first. */
export function listWriteOffs(ledger: Ledger, { states, offset, limit }: ParsedOf<'writeOff.list'>): PageOf<WriteOffRow> {
  const sees = caseSight(ledger)
  const named = states.length === 0 ? undefined : inArray(writeOff.state, [...states])
  const rows = ledger.db
    .select({ row: writeOff, borrowerName: party.name, caseNo: caseFile.caseNo })
    .from(writeOff)
    .innerJoin(caseFile, eq(caseFile.id, writeOff.caseId))
    .innerJoin(party, eq(party.id, caseFile.borrowerId))
    .where(and(isNull(writeOff.voidedAt), named))
    .orderBy(desc(writeOff.updatedAt))
    .all()
    .filter(({ row }) => sees(row.caseId))
  const { steps } = approvalChainOf(ledger)
  const page = rows.slice(offset, offset + limit).map(({ row, borrowerName, caseNo }): WriteOffRow => {
    const standard = standardOf(ledger, row.standardCode)
    return {
      id: row.id, version: row.version, caseId: row.caseId, borrowerName, caseNo, itemNo: standard.itemNo, title: standard.title, way: row.way, asOf: row.asOf,
      totalFen: sumsOf(loansOf(ledger, row.id)).totalFen, state: row.state, waitsFor: waitingLabel(row, steps), decisionNo: row.decisionNo,
    }
  })
  return { rows: page, more: rows.length > offset + limit }
}

function waitingLabel(row: WriteOffRecord, steps: readonly ApprovalStep[]): string | null {
  if (row.state === 'draft' || row.state === 'refused' || row.state === 'approved') return MAKER_LABEL
  return waitingStep(row, steps)?.label ?? null
}
