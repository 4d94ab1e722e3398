import { and, asc, eq, isNull, max } from 'drizzle-orm'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { DocumentLife, DocumentStep, Recipient } from '../../../shared/api/document-life.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { type DocumentAct, documentActLabels, documentStateLabels, nextActs, stateAfter, type DocumentState, type StepFacts } from '../../../shared/model/document-life.ts'
import type { PaperForm } from '../../../shared/model/filing.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { NoticeKind } from '../../../shared/model/notice.ts'
import { mayDo, refusalWords } from '../../../shared/model/rights.ts'
import { isAgreedTarget } from '../contacts/agreed-target.ts'
import { servicesOfCase } from '../contacts/notices.ts'
import { notice, noticeService } from '../database/contact-schema.ts'
import { documentStep } from '../database/document-schema.ts'
import { document, staff } from '../database/schema.ts'
import { FORMS } from '../documents/forms.ts'
import { addressOf } from '../documents/people.ts'
import { type FilingSnapshot, filingSnapshotSchema } from '../documents/snapshot.ts'
import { idField } from '../../../shared/model/fields.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import { perform } from '../kernel/perform.ts'
import type { Work } from '../kernel/work.ts'
import { someoneElseMaySettle } from '../review/second-person.ts'
import { formOf } from './registered.ts'
import { toldFigures } from './told-figures.ts'

/** 文书的流转: the steps of an exported paper, who may take which, and the services of a letter that goes out. */

type DocumentRecord = typeof document.$inferSelect

const NOTICE_KINDS: Readonly<Partial<Record<PaperForm, NoticeKind>>> = {
  'letter-overdue': 'overdue', 'letter-interest-overdue': 'overdue', 'letter-matured': 'overdue', 'letter-personal': 'overdue',
  'letter-guarantor': 'guarantor-demand', 'letter-acceleration': 'acceleration',
}

const partyId = idField<'party'>()

function recordOf({ db }: Ledger, id: Id<'document'>): DocumentRecord {
  const row = db.select().from(document).where(eq(document.id, id)).get()
  if (!row) throw new ApiFailure('not-found')
  return row
}

/** What the paper was made of, as it was registered. */
export function snapshotOf({ snapshotJson }: Pick<DocumentRecord, 'snapshotJson'>): FilingSnapshot {
  return filingSnapshotSchema.parse(JSON.parse(snapshotJson))
}

const isLetter = ({ form }: Pick<DocumentRecord, 'form'>) => FORMS[formOf(form)].subject === 'letter'

export function lifeOf(ledger: Ledger, id: Id<'document'>): DocumentLife {
  const row = recordOf(ledger, id)
  const snapshot = snapshotOf(row)
  const newest = newestEdition(ledger, row)
  const steps = stepsOf(ledger, id)
  return {
    state: row.state,
    docNo: row.docNo,
    isLetter: isLetter(row),
    noticeId: row.noticeId,
    newerEdition: newest > row.edition ? newest : null,
    steps,
    acts: nextActs(row.state, isLetter(row)).map((act) => ({ act, refusal: refusalOf(ledger, row, act) })),
    recipients: recipientsOf(ledger, row, snapshot),
    asOf: row.asOf,
    told: toldFigures(ledger, row.caseId, snapshot),
  }
}

function newestEdition({ db }: Ledger, { caseId, form, edition }: DocumentRecord): number {
  return db.select({ edition: max(document.edition) }).from(document).where(and(eq(document.caseId, caseId), eq(document.form, form), isNull(document.voidedAt))).get()?.edition ?? edition
}

function stepsOf({ db }: Ledger, id: Id<'document'>): DocumentStep[] {
  return db
    .select({ row: documentStep, byName: staff.name })
    .from(documentStep)
    .leftJoin(staff, eq(staff.id, documentStep.createdBy))
    .where(and(eq(documentStep.documentId, id), isNull(documentStep.voidedAt)))
    .orderBy(asc(documentStep.createdAt), asc(documentStep.id))
    .all()
    .map(({ row: { id: stepId, act, happenedOn, words, alone, createdAt }, byName }) => ({ id: stepId, act, happenedOn, words, alone, at: createdAt, byName: byName ?? '' }))
}

function recipientsOf(ledger: Ledger, row: DocumentRecord, snapshot: FilingSnapshot): Recipient[] {
  const addressees = FORMS[formOf(row.form)].addressees?.(snapshot) ?? []
  const services = row.noticeId === null ? [] : servicesOfCase(ledger, row.caseId).filter((service) => service.noticeId === row.noticeId)
  return addressees.map((party) => {
    const id = partyId.parse(party.id)
    return { name: party.name, proposed: { partyId: id, way: 'post', address: addressOf(party), trackingNo: null }, service: services.findLast((service) => service.partyId === id) ?? null }
  })
}

/** Why an act is closed to the person who is signed in; null = he may take it. */
function refusalOf(ledger: Ledger, row: DocumentRecord, act: DocumentAct): string | null {
  const { person } = ledger
  const right = act === 'approve' || act === 'reject' ? 'approve' : 'record'
  if (!mayDo(person.role, right)) return refusalWords(person.role, right)
  if (act === 'approve' && isOwn(ledger, row) && someoneElseMaySettle(ledger, 'approve', [row.caseId])) return '自己出具或者提交的文书，由另一位有审批权限的同事批准。'
  return null
}

/** Made or last submitted by the person who is signed in. */
function isOwn(ledger: Ledger, row: DocumentRecord): boolean {
  const submitted = ledger.db.select({ by: documentStep.createdBy }).from(documentStep).where(and(eq(documentStep.documentId, row.id), eq(documentStep.act, 'submit'), isNull(documentStep.voidedAt))).all().at(-1)
  return row.createdBy === ledger.person.id || submitted?.by === ledger.person.id
}

type Step = Pick<StepFacts, 'documentId' | 'happenedOn' | 'words'> & { readonly commandId: Id<'command'> }

/** One step. @throws ApiFailure document-step when the paper is not open to it, own-proposal, invalid-input for a day to come */
function take(ledger: Ledger, act: DocumentAct, input: Step, more: (work: Work, row: DocumentRecord) => Partial<Pick<DocumentRecord, 'noticeId'>> = () => ({})): { readonly state: DocumentState } {
  const row = recordOf(ledger, input.documentId)
  if (input.happenedOn > ledger.clock.today()) throw new ApiFailure('invalid-input', { fields: { happenedOn: '日期在今天之后，请核对' } })
  const summary = `${documentActLabels[act]}《${row.title}》第 ${row.edition} 版`
  return perform(ledger, { command: `documentLife.${act}`, commandId: input.commandId, caseId: row.caseId, summary }, (work) => {
    if (!nextActs(row.state, isLetter(row)).includes(act)) throw new ApiFailure('document-step', { message: `这份文书${documentStateLabels[row.state]}，不能${documentActLabels[act]}。请刷新后再办理。` })
    const refusal = refusalOf(ledger, row, act)
    if (refusal !== null) throw new ApiFailure('own-proposal', { message: refusal })
    const alone = act === 'approve' && isOwn(ledger, row)
    work.insert(documentStep, newId<'document-step'>(), { caseId: row.caseId, documentId: row.id, act, happenedOn: input.happenedOn, words: input.words, alone })
    work.update(document, row.id, row.version, { state: stateAfter[act], ...more(work, row) })
    work.touchCase(row.caseId)
    return { state: stateAfter[act] }
  })
}

export const submitDocument = (ledger: Ledger, input: ParsedOf<'documentLife.submit'>) => take(ledger, 'submit', input)
export const approveDocument = (ledger: Ledger, input: ParsedOf<'documentLife.approve'>) => take(ledger, 'approve', input)
export const rejectDocument = (ledger: Ledger, input: ParsedOf<'documentLife.reject'>) => take(ledger, 'reject', requireWords(input, '请写明退回的原因'))
export const serveDocument = (ledger: Ledger, input: ParsedOf<'documentLife.serve'>) => take(ledger, 'serve', input)
export const returnDocument = (ledger: Ledger, input: ParsedOf<'documentLife.return'>) => take(ledger, 'return', requireWords(input, '请写明退回的原因'))

function requireWords<S extends Step>(input: S, question: string): S {
  if (input.words === null) throw new ApiFailure('invalid-input', { fields: { words: question } })
  return input
}

/** Sends a paper out. A letter becomes a notice with one service in transit for each copy, from which its grade and the deadlines are read. */
export function sendDocument(ledger: Ledger, input: ParsedOf<'documentLife.send'>): { readonly state: DocumentState } {
  return take(ledger, 'send', input, (work, row) => {
    if (!isLetter(row)) return {}
    if (input.dispatches.length === 0) throw new ApiFailure('invalid-input', { fields: { dispatches: '请选择收件人' } })
    return { noticeId: dispatched(work, row, input) }
  })
}

function dispatched(work: Work, row: DocumentRecord, { dispatches, happenedOn }: ParsedOf<'documentLife.send'>): Id<'notice'> {
  const noticeId = newId<'notice'>()
  work.insert(notice, noticeId, { caseId: row.caseId, kind: NOTICE_KINDS[formOf(row.form)] ?? 'other', docNo: row.docNo, issuedOn: happenedOn, body: null, note: `${row.title}第${row.edition}版` })
  for (const { partyId: to, way, address, trackingNo } of dispatches) {
    work.insert(noticeService, newId<'service'>(), {
      caseId: row.caseId, noticeId, partyId: to, way, address, addressAgreed: isAgreedTarget(work.ledger, to, address), trackingNo, sentOn: happenedOn, result: 'in-transit',
      resultOn: null, signerName: null, signerRelation: null, receiptSigned: false, receiptDated: false, proofKind: way === 'post' ? 'post-proof' : 'none', proofRef: null, returnReason: null,
    })
  }
  return noticeId
}
