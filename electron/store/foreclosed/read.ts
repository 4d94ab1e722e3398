import { and, desc, eq, isNull } from 'drizzle-orm'
import type { ForeclosedOffset, ForeclosedPage, LinkableRepayment } from '../../../shared/api/foreclosed.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { Allocation } from '../../../shared/rules/allocation.ts'
import { allocate } from '../../../shared/rules/allocation.ts'
import type { Answer } from '../../../shared/rules/answer.ts'
import { AnswerDraft } from '../../../shared/rules/answer-draft.ts'
import type { Balance } from '../../../shared/rules/ledger/balance.ts'
import { componentLabels, components, NO_AMOUNTS } from '../../../shared/rules/ledger/components.ts'
import { countDuty } from '../../../shared/rules/foreclosed-duties.ts'
import { formatYuan, subtractFen } from '../../../shared/rules/money.ts'
import { foreclosedAsset, foreclosedCount, foreclosedDisposal, foreclosedLetting, foreclosedMoney, foreclosedRound } from '../database/foreclosed-schema.ts'
import { ledgerEntry } from '../database/schema.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { loanBalance } from '../loans/balance.ts'
import { readLoan } from '../loans/loan-rows.ts'
import { loansOfCase } from '../loans/loans.ts'
import { resultOf, standingOf, termOf } from './standing.ts'

type Row = typeof foreclosedAsset.$inferSelect

const HOUSEHOLD = `SELECT f.case_no, p.name AS borrower_name, u.name AS unit_name FROM case_file f JOIN party p ON p.id = f.borrower_id JOIN unit u ON u.id = f.unit_id WHERE f.id = ?`

/** One foreclosed asset with all its records. @throws ApiFailure not-found */
export function foreclosedPage(ledger: Ledger, id: Id<'foreclosed'>): ForeclosedPage {
  const { db, raw, clock } = ledger
  const asset = db.select().from(foreclosedAsset).where(and(eq(foreclosedAsset.id, id), isNull(foreclosedAsset.voidedAt))).get()
  if (asset === undefined) throw new ApiFailure('not-found')
  const household = prepared<[Buffer], { case_no: string; borrower_name: string; unit_name: string }>(raw, HOUSEHOLD).get(idToBytes(asset.caseId))
  if (household === undefined) throw new ApiFailure('not-found')
  const own = <T extends typeof foreclosedCount | typeof foreclosedLetting | typeof foreclosedMoney | typeof foreclosedRound | typeof foreclosedDisposal>(table: T) =>
    and(eq(table.foreclosedId, id), isNull(table.voidedAt))
  const counts = db.select().from(foreclosedCount).where(own(foreclosedCount)).orderBy(desc(foreclosedCount.countedOn), desc(foreclosedCount.id)).all()
  const money = db.select().from(foreclosedMoney).where(own(foreclosedMoney)).orderBy(desc(foreclosedMoney.happenedOn), desc(foreclosedMoney.id)).all()
  const disposals = db.select().from(foreclosedDisposal).where(own(foreclosedDisposal)).orderBy(foreclosedDisposal.disposedOn, foreclosedDisposal.id).all()
  const result = resultOf(asset.bookFen, money, disposals)
  const disposedOn = result.value?.disposedOn ?? null
  const term = termOf(ledger, asset, disposedOn)
  return {
    asset,
    caseNo: household.case_no,
    borrowerName: household.borrower_name,
    unitName: household.unit_name,
    standing: standingOf(asset, result.value, term.value),
    use: counts[0]?.use ?? asset.use,
    loans: loansOfCase(ledger, asset.caseId).map((row) => ({ id: row.id, noteNo: row.noteNo })),
    term,
    offset: offsetOf(ledger, asset),
    result,
    count: countDuty({ acquiredOn: asset.acquiredOn, counts: counts.map(({ countedOn }) => countedOn), disposedOn }, clock.today()),
    counts,
    lettings: db.select().from(foreclosedLetting).where(own(foreclosedLetting)).orderBy(desc(foreclosedLetting.startsOn), desc(foreclosedLetting.id)).all(),
    money,
    rounds: db.select().from(foreclosedRound).where(own(foreclosedRound)).orderBy(foreclosedRound.opensOn, foreclosedRound.id).all(),
    disposals,
  }
}

const REPAYMENTS = `SELECT e.id, l.note_no, e.value_date, e.amount_fen, e.memo FROM ledger_entry e JOIN loan l ON l.id = e.loan_id
  WHERE e.case_id = ? AND e.kind = 'repayment' AND e.voided_at IS NULL AND NOT EXISTS (SELECT 1 FROM ledger_entry r WHERE r.reverses_id = e.id AND r.voided_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM foreclosed_asset a WHERE a.entry_id = e.id AND a.voided_at IS NULL) ORDER BY e.value_date DESC, e.id DESC`
interface RepaymentRow { readonly id: Buffer; readonly note_no: string; readonly value_date: IsoDate; readonly amount_fen: Fen; readonly memo: string | null }

/** What may be linked instead of being booked a second time. */
export function linkableRepayments({ raw }: Ledger, caseId: Id<'case'>): LinkableRepayment[] {
  return prepared<[Buffer], RepaymentRow>(raw, REPAYMENTS).all(idToBytes(caseId)).map((row) => ({ id: idFromBytes<'entry'>(row.id), noteNo: row.note_no, on: row.value_date, amountFen: row.amount_fen, memo: row.memo }))
}

/** How the thing pays the debt: from its booked entry, else as it would be today; null while nobody said which loan it pays. */
function offsetOf(ledger: Ledger, { entryId, loanId, offsetFen, allocationOrder }: Row): ForeclosedOffset | null {
  const entry = entryId === null ? undefined : ledger.db.select().from(ledgerEntry).where(eq(ledgerEntry.id, entryId)).get()
  if (entry !== undefined) {
    const balance = loanBalance(ledger, readLoan(ledger, entry.loanId), entry.valueDate)
    return { booked: true, on: entry.valueDate, answer: asBooked(balance.answer, entry.id, balance.refusal) }
  }
  if (loanId === null || offsetFen === null) return null
  const today = ledger.clock.today()
  const { answer, refusal } = loanBalance(ledger, readLoan(ledger, loanId), today)
  if (answer.value === null) return { booked: false, on: today, answer: { ...answer, value: null, missing: refusal === null ? answer.missing : [{ fact: 'balance', question: refusal }] } }
  return { booked: false, on: today, answer: allocate({ amount: offsetFen, owed: answer.value, ...(allocationOrder === null ? {} : { rule: allocationOrder }), overdueDays: answer.value.overdueDays ?? 0 }) }
}

/** What the ledger made of the repayment, entry by entry: the page never splits it a second time. */
function asBooked(answer: Answer<Balance | null>, entryId: Id<'entry'>, refusal: string | null): Answer<Allocation | null> {
  const movement = answer.value?.movements.find((each) => each.entryId === entryId)
  if (movement === undefined) return { value: null, steps: [], cautions: answer.cautions, missing: [{ fact: 'entry', question: refusal ?? '该笔还款分录已冲正或被之后的余额认定覆盖，请核对账务' }] }
  const paid = { ...NO_AMOUNTS }
  const draft = new AnswerDraft()
  for (const component of components) {
    paid[component] = subtractFen(paid[component], movement.changes[component])
    if (paid[component] > 0) draft.step(componentLabels[component], `冲抵${formatYuan(paid[component])}元，余${formatYuan(movement.after[component])}元`)
  }
  if (movement.overpaid > 0) draft.step('差额', `抵债金额超过债权${formatYuan(movement.overpaid)}元，应按协议或裁定退补`)
  return draft.answer({ paid, left: movement.after, overpayment: movement.overpaid })
}
