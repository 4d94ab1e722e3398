import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { CaseTransfer } from '../../../shared/api/transfers.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { isSamePaper, type TransferFacts, type TransferPaper, transferPapers, type TransferState } from '../../../shared/model/transfer.ts'
import { archiveItem } from '../database/archive-schema.ts'
import { caseTransfer } from '../database/transfer-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { refuseFutureDays } from '../kernel/future-days.ts'
import { newId } from '../kernel/new-id.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import { voidRecord } from '../kernel/void.ts'
import { nameOf } from '../teams/handover-log.ts'

/** 移交台账 of a household: when it came from the front line, with which papers, and what the front line still does on it. */

type TransferRecord = typeof caseTransfer.$inferSelect

export function transfersOfCase(ledger: Ledger, caseId: Id<'case'>): CaseTransfer[] {
  return recordsOf(ledger, caseId).map(({ papersJson, ...record }) => {
    const papers = papersOf(papersJson)
    return { ...record, papers, receiverName: nameOf(ledger, record.receiverId) ?? '', state: stateOf(record.returnedOn), unfiled: unfiledOf(ledger, caseId, papers).length }
  })
}

export function papersOf(json: string): TransferPaper[] {
  return transferPapers.parse(JSON.parse(json))
}

export function stateOf(returnedOn: IsoDate | null): TransferState {
  return returnedOn === null ? 'open' : 'returned'
}

function recordsOf({ db }: Ledger, caseId: Id<'case'>): TransferRecord[] {
  return db.select().from(caseTransfer).where(and(eq(caseTransfer.caseId, caseId), isNull(caseTransfer.voidedAt))).orderBy(desc(caseTransfer.handedOn), desc(caseTransfer.id)).all()
}

/** Papers that the archive of the household does not have under their name and number, whether it keeps them still or gave them away since. */
function unfiledOf({ db }: Ledger, caseId: Id<'case'>, papers: readonly TransferPaper[]): TransferPaper[] {
  const { name, paperNo } = archiveItem
  const kept = db.select({ name, paperNo }).from(archiveItem).where(and(eq(archiveItem.caseId, caseId), isNull(archiveItem.voidedAt))).all()
  return papers.filter((paper) => !kept.some((item) => isSamePaper(item, paper)))
}

/** @throws ApiFailure invalid-input for a day ahead, or while the household is with the department already on these days */
export function saveTransfer(ledger: Ledger, input: ParsedOf<'transfers.save'>): Saved<'case-transfer'> {
  const { facts } = input
  const { papers, ...plain } = facts
  const summary = `${savedVerb(input.id)}一线移交：${facts.fromUnit} ${facts.handedOn}`
  return perform(ledger, { command: 'transfers.save', commandId: input.commandId, caseId: facts.caseId, summary }, (work) => {
    refuseFutureDays(ledger, { handedOn: facts.handedOn, returnedOn: facts.returnedOn })
    const all = recordsOf(ledger, facts.caseId)
    if (input.id !== null && !all.some(({ id }) => id === input.id)) throw new ApiFailure('not-found')
    requireApart(all.filter(({ id }) => id !== input.id), facts)
    return saveRecord(work, caseTransfer, input, { ...plain, papersJson: JSON.stringify(papers) })
  })
}

/** A household is with the department once at a time; on the day of its return it may come again. */
function requireApart(others: readonly TransferRecord[], { handedOn, returnedOn }: TransferFacts): void {
  const clash = others.find((other) => (returnedOn === null || other.handedOn < returnedOn) && (other.returnedOn === null || handedOn < other.returnedOn))
  if (clash === undefined) return
  const why = clash.returnedOn === null ? `本户 ${clash.handedOn} 移交后还没有退回一线，请先在那次移交中登记退回日期` : `与 ${clash.handedOn} 至 ${clash.returnedOn} 的移交日期重叠，请核对日期`
  throw new ApiFailure('invalid-input', { fields: { 'facts.handedOn': why } })
}

export function voidTransfer(ledger: Ledger, input: ParsedOf<'transfers.void'>): Saved<'case-transfer'> {
  return voidRecord(ledger, caseTransfer, input, { command: 'transfers.void', summary: '作废一线移交' })
}

/**
 * Puts what came along, and is not there yet, among the household's originals: received on the day of the transfer, kept by whoever received it.
 * @throws ApiFailure not-found, stale-version when the list was changed meanwhile
 */
export function filePapers(ledger: Ledger, { commandId, id, version }: ParsedOf<'transfers.filePapers'>): { readonly filed: number } {
  const record = ledger.db.select().from(caseTransfer).where(and(eq(caseTransfer.id, id), isNull(caseTransfer.voidedAt))).get()
  if (record === undefined) throw new ApiFailure('not-found')
  const { caseId, receiverId, handedOn, fromUnit } = record
  const act = { command: 'transfers.filePapers', commandId, caseId, summary: `移交材料登入档案原件：${fromUnit} ${handedOn}` }
  return perform(ledger, act, (work) => {
    if (record.version !== version) throw new ApiFailure('stale-version')
    const papers = unfiledOf(ledger, caseId, papersOf(record.papersJson))
    for (const paper of papers) {
      work.insert(archiveItem, newId<'archive-item'>(), {
        ...paper, caseId, pages: null, formedOn: null, receivedOn: handedOn, keeping: 'handler', keeperId: receiverId, place: null, attachmentId: null, evidenceId: null, subjectKind: null, subjectId: null,
        releasedOn: null, releasedTo: null, note: `${fromUnit}移交`,
      })
    }
    return { filed: papers.length }
  })
}
