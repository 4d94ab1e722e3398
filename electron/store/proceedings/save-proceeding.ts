import { and, eq, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import { type PartyRole, partyRoleLabels, type ProceedingFacts, proceedingKindLabels, proceedingSideLabels } from '../../../shared/model/proceeding.ts'
import { readCaseNumber } from '../../../shared/rules/court-case-number.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { claimItem, proceedingEvent } from '../database/proceedings-schema.ts'
import { proceeding } from '../database/schema.ts'
import { enforcementDetailTables } from '../enforcement/detail-tables.ts'
import type { Ledger } from '../kernel/context.ts'
import { filesTied, type Hanging, refuseHanging, rowsNaming } from '../kernel/hanging.ts'
import { caseIdOf } from '../kernel/of-case.ts'
import { keepLoans } from '../kernel/links.ts'
import { perform } from '../kernel/perform.ts'
import { prepared } from '../kernel/prepared.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import type { Work } from '../kernel/work.ts'

export function saveProceeding(ledger: Ledger, input: ParsedOf<'proceedings.save'>): Saved<'proceeding'> {
  const { loanIds, parties, ...stated } = input.facts
  const number = stated.caseNo === null ? null : readCaseNumber(stated.caseNo, stated.kind)
  const facts = { ...stated, caseNo: number?.text ?? null }
  const summary = `${savedVerb(input.id)}${proceedingKindLabels[facts.kind]}程序${facts.caseNo ? ` ${facts.caseNo}` : ''}`
  return perform(ledger, { command: 'proceedings.save', commandId: input.commandId, caseId: facts.caseId, summary }, (work) => {
    const problem = number?.problem ?? null
    if (!facts.caseNoAsIs && problem !== null) {
      throw new ApiFailure('invalid-input', { fields: { 'facts.caseNo': `${problem}。与原件核对无误的，勾选“按原样保留”` } })
    }
    refuseForeignParent(ledger, facts, input.id)
    refuseSecondNumber(ledger, facts, input.id)
    const saved = saveRecord(work, proceeding, input, facts)
    work.touchCase(facts.caseId)
    return keepParties(work, keepLoans(work, 'proceeding_loan', saved, input.version, loanIds), input.version, parties)
  })
}

type Family = Pick<ProceedingFacts, 'parentId' | 'caseId'>

/** The proceeding before it is one of the same case, and none that follows it. */
function refuseForeignParent(ledger: Ledger, { parentId, caseId }: Family, own: Id<'proceeding'> | null): void {
  const seen = new Set<Id<'proceeding'>>(own === null ? [] : [own])
  for (let next = parentId; next !== null; ) {
    const parent = ledger.db.select({ caseId: proceeding.caseId, parentId: proceeding.parentId }).from(proceeding).where(eq(proceeding.id, next)).get()
    if (!parent || parent.caseId !== caseId) throw new ApiFailure('invalid-input', { fields: { 'facts.parentId': '上一程序不在本户，请重新选择' } })
    if (seen.has(next)) throw new ApiFailure('invalid-input', { fields: { 'facts.parentId': '上一程序不能是本程序或由它引起的程序' } })
    seen.add(next)
    next = parent.parentId
  }
}

function refuseSecondNumber(ledger: Ledger, facts: Pick<ProceedingFacts, 'ledgerNo' | 'kind'>, own: Id<'proceeding'> | null): void {
  if (facts.ledgerNo === null) return
  const other = ledger.db
    .select({ id: proceeding.id })
    .from(proceeding)
    .where(and(eq(proceeding.ledgerNo, facts.ledgerNo), eq(proceeding.kind, facts.kind), isNull(proceeding.voidedAt)))
    .get()
  if (other && other.id !== own) throw new ApiFailure('duplicate-number', { fields: { 'facts.ledgerNo': '该诉讼编号已登记，请核对' } })
}

/** Sets the parties of a proceeding to exactly these roles: against whom it goes decides whose periods it meets. */
function keepParties(work: Work, saved: Saved<'proceeding'>, seen: number | null, parties: ProceedingFacts['parties']): Saved<'proceeding'> {
  const { raw } = work.ledger
  const before = partiesInWords(work.ledger, saved.id)
  prepared<[Buffer]>(raw, 'DELETE FROM proceeding_party WHERE proceeding_id = ?').run(idToBytes(saved.id))
  const insert = prepared<[Buffer, Buffer, string, string]>(raw, 'INSERT OR IGNORE INTO proceeding_party (proceeding_id, party_id, side, role) VALUES (?, ?, ?, ?)')
  for (const { partyId, side, role } of parties) insert.run(idToBytes(saved.id), idToBytes(partyId), side, role)
  const after = partiesInWords(work.ledger, saved.id)
  return before === after ? saved : work.changeParts(proceeding, saved, seen, 'proceeding_party', { parties: before }, { parties: after })
}

interface PartyRow { readonly name: string; readonly side: keyof typeof proceedingSideLabels; readonly role: PartyRole }
const PARTIES = 'SELECT p.name, x.side, x.role FROM proceeding_party x JOIN party p ON p.id = x.party_id WHERE x.proceeding_id = ? ORDER BY x.side, x.role, x.party_id'

/** Each side with its people, as the log keeps them; null while nobody is named. */
function partiesInWords({ raw }: Ledger, id: Id<'proceeding'>): string | null {
  const rows = prepared<[Buffer], PartyRow>(raw, PARTIES).all(idToBytes(id))
  return rows.length === 0 ? null : rows.map(({ name, side, role }) => `${proceedingSideLabels[side]} ${name}（${partyRoleLabels[role]}）`).join('、')
}

/** Events and claims are part of the proceeding and go with it; what stands on its own must be dealt with first. */
export function voidProceeding(ledger: Ledger, input: ParsedOf<'proceedings.void'>): Saved<'proceeding'> {
  const caseId = caseIdOf(ledger, proceeding, input.id)
  return perform(ledger, { command: 'proceedings.void', commandId: input.commandId, caseId, summary: '作废程序' }, (work) => {
    refuseHanging(ledger, '该程序下', input.id, hangings, '请先作废这些记录，或改到别的程序下。')
    for (const table of [proceedingEvent, claimItem]) {
      const parts = ledger.db.select({ id: table.id, version: table.version }).from(table).where(and(eq(table.proceedingId, input.id), isNull(table.voidedAt))).all()
      for (const part of parts) work.void(table, part.id, part.version, input.reason)
    }
    work.touchCase(caseId)
    return { id: input.id, version: work.void(proceeding, input.id, input.version, input.reason) }
  })
}

/** What stands on its own though it hangs on a proceeding. */
const hangings: readonly Hanging[] = [
  rowsNaming('proceeding', 'parent_id', '后续程序'),
  rowsNaming('judgment', 'proceeding_id', '裁判文书'),
  rowsNaming('enforcement', 'proceeding_id', '执行情况'),
  rowsNaming('preservation_order', 'proceeding_id', '保全裁定'),
  rowsNaming('cost', 'proceeding_id', '费用'),
  ...enforcementDetailTables.map(([table, words]) => rowsNaming(table, 'proceeding_id', words)),
  filesTied('proceeding'),
]
