import { and, eq, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Proceeding, ProceedingsOfCase } from '../../../shared/api/proceedings.ts'
import type { Id } from '../../../shared/model/id.ts'
import { type ProceedingFacts, proceedingKindLabels } from '../../../shared/model/proceeding.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { cost, enforcement, judgment, party, proceeding, proceedingParty } from '../database/schema.ts'
import { enforcementDetailTables } from '../enforcement/detail-tables.ts'
import type { Ledger } from '../kernel/context.ts'
import { linkLoans, loanIdsOf } from '../kernel/links.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'
import { voidRecord } from '../kernel/void.ts'

export function proceedingsOfCase(ledger: Ledger, caseId: Id<'case'>): ProceedingsOfCase {
  const rows = ledger.db.select().from(proceeding).where(and(eq(proceeding.caseId, caseId), isNull(proceeding.voidedAt))).orderBy(proceeding.filedOn, proceeding.id).all()
  return {
    proceedings: rows.map((row) => withParties(ledger, row)),
    judgments: ledger.db.select().from(judgment).where(and(eq(judgment.caseId, caseId), isNull(judgment.voidedAt))).orderBy(judgment.judgedOn).all(),
    enforcements: ledger.db.select().from(enforcement).where(and(eq(enforcement.caseId, caseId), isNull(enforcement.voidedAt))).all(),
    costs: ledger.db.select().from(cost).where(and(eq(cost.caseId, caseId), isNull(cost.voidedAt))).orderBy(cost.paidOn, cost.id).all(),
  }
}

function withParties(ledger: Ledger, row: typeof proceeding.$inferSelect): Proceeding {
  const sides = ledger.db
    .select({ partyId: proceedingParty.partyId, side: proceedingParty.side, role: proceedingParty.role, name: party.name })
    .from(proceedingParty)
    .innerJoin(party, eq(party.id, proceedingParty.partyId))
    .where(eq(proceedingParty.proceedingId, row.id))
    .all()
  return {
    ...row,
    loanIds: loanIdsOf(ledger.raw, 'proceeding_loan', row.id),
    parties: sides.map(({ partyId, side, role }) => ({ partyId, side, role })),
    partyNames: Object.fromEntries(sides.map(({ partyId, name }) => [partyId, name])),
  }
}

export function saveProceeding(ledger: Ledger, input: ParsedOf<'proceedings.save'>): Saved<'proceeding'> {
  const { loanIds, parties, ...facts } = input.facts
  const summary = `${input.id === null ? '登记' : '修改'}${proceedingKindLabels[facts.kind]}程序${facts.caseNo ? ` ${facts.caseNo}` : ''}`
  return perform(ledger, { command: 'proceedings.save', commandId: input.commandId, caseId: facts.caseId, summary }, (work) => {
    refuseFutureEvents(ledger, facts)
    refuseSecondNumber(ledger, facts, input.id)
    const saved = saveRecord(work, proceeding, input, facts)
    const before = loanIdsOf(ledger.raw, 'proceeding_loan', saved.id)
    linkLoans(ledger.raw, 'proceeding_loan', saved.id, loanIds)
    if (before.join() !== loanIds.toSorted().join()) work.note('proceeding_loan', saved.id, { loanIds: before }, { loanIds })
    linkParties(ledger, saved.id, parties)
    work.touchCase(facts.caseId)
    return saved
  })
}

type Events = Pick<ProceedingFacts, 'filedOn' | 'docketedOn' | 'servedOn'>

/** Hearings lie ahead; what has happened cannot. */
function refuseFutureEvents(ledger: Ledger, facts: Events): void {
  const today = ledger.clock.today()
  const events = { filedOn: facts.filedOn, docketedOn: facts.docketedOn, servedOn: facts.servedOn }
  const ahead = Object.entries(events).filter(([, day]) => day !== null && day > today)
  if (ahead.length === 0) return
  throw new ApiFailure('invalid-input', { fields: Object.fromEntries(ahead.map(([key]) => [`facts.${key}`, '日期在今天之后，尚未发生的事不能登记'])) })
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

/** Sets the parties of a proceeding to exactly these roles. */
export function linkParties(ledger: Ledger, proceedingId: Id<'proceeding'>, parties: ProceedingFacts['parties']): void {
  ledger.raw.prepare('DELETE FROM proceeding_party WHERE proceeding_id = ?').run(idToBytes(proceedingId))
  const insert = ledger.raw.prepare('INSERT OR IGNORE INTO proceeding_party (proceeding_id, party_id, side, role) VALUES (?, ?, ?, ?)')
  for (const { partyId, side, role } of parties) insert.run(idToBytes(proceedingId), idToBytes(partyId), side, role)
}

export function voidProceeding(ledger: Ledger, input: ParsedOf<'proceedings.void'>): Saved<'proceeding'> {
  return voidRecord(ledger, proceeding, input, { command: 'proceedings.void', summary: '作废程序', unless: () => refuseWithDependents(ledger, input.id) })
}

const dependents = ['judgment', 'enforcement', 'preservation_order', ...enforcementDetailTables.map(([table]) => table)]

function refuseWithDependents(ledger: Ledger, id: Id<'proceeding'>): void {
  const dependent = dependents.some((table) =>
    ledger.raw.prepare(`SELECT 1 FROM ${table} WHERE proceeding_id = ? AND voided_at IS NULL LIMIT 1`).get(idToBytes(id)),
  )
  if (dependent) throw new ApiFailure('has-dependents', { message: '该程序下还有裁判、执行或保全记录，不能作废。请先处理这些记录。' })
}
