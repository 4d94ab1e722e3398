import { eq } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import { type RenewalFacts, renewalStateLabels } from '../../../shared/model/preservation-chain.ts'
import { preservationPeriod, renewal } from '../database/preservation-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import { refuseFutureDays } from '../kernel/future-days.ts'
import { caseIdOf } from '../kernel/of-case.ts'
import { perform } from '../kernel/perform.ts'
import type { Work } from '../kernel/work.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import { type ItemRow, latestEnd, periodsOf, readItem } from './item.ts'
import { refuseGap, refuseLateApplication } from './period-checks.ts'
import { voidTerm } from './rank-changes.ts'

type RenewalRow = typeof renewal.$inferSelect

/** 续封: one application from its preparation to the court's answer. Granted, it brings the next term with it. */
export function saveRenewal(ledger: Ledger, input: ParsedOf<'preservations.saveRenewal'>): Saved<'renewal'> {
  const { facts } = input
  const item = readItem(ledger, facts.itemId)
  const act = { command: 'preservations.saveRenewal', commandId: input.commandId, caseId: item.caseId, summary: `${savedVerb(input.id)}续封：${renewalStateLabels[facts.state]}` }
  return perform(ledger, act, (work) => {
    const existing = input.id === null ? null : readRenewal(ledger, input.id)
    refuseWrongRenewal(ledger, item, facts, existing)
    const saved = saveRecord(work, renewal, input, { ...facts, caseId: item.caseId, periodId: broughtTerm(work, item, facts, existing) })
    work.touchCase(item.caseId)
    return saved
  })
}

function readRenewal(ledger: Ledger, id: Id<'renewal'>): RenewalRow {
  const row = ledger.db.select().from(renewal).where(eq(renewal.id, id)).get()
  if (!row) throw new ApiFailure('not-found')
  return row
}

function refuseWrongRenewal(ledger: Ledger, item: ItemRow, facts: RenewalFacts, existing: RenewalRow | null): void {
  refuseFutureDays(ledger, { appliedOn: facts.appliedOn, decidedOn: facts.decidedOn })
  if (item.rank === 'waiting' && facts.state === 'granted') {
    throw new ApiFailure('invalid-input', { fields: { 'facts.state': '轮候没有运行中的期限。法院答复续行的，请在备注写明文书，转为首封后登记期限' } })
  }
  const before = periodsOf(ledger, item.id).filter((period) => period.id !== existing?.periodId)
  refuseLateApplication(before, facts.appliedOn)
  if (facts.state !== 'granted' || facts.startsOn === null || facts.endsOn === null) return
  refuseGap(before, facts.startsOn, 'facts.startsOn')
  const held = latestEnd(before)
  if (held !== null && facts.endsOn <= held) throw new ApiFailure('invalid-input', { fields: { 'facts.endsOn': `没有超过原到期日 ${held}，请核对续封文书` } })
}

/** The term of a granted renewal: made with it, changed with it, and voided when the answer is taken back. */
function broughtTerm(work: Work, item: ItemRow, facts: RenewalFacts, existing: RenewalRow | null): Id<'preservation-period'> | null {
  const known = existing?.periodId ?? null
  if (facts.state !== 'granted' || facts.startsOn === null || facts.endsOn === null) {
    if (known !== null) voidTerm(work, known, '续封结果已更改')
    return null
  }
  const values = { startsOn: facts.startsOn, endsOn: facts.endsOn, paperNo: facts.paperNo, appliedOn: facts.appliedOn }
  const term = known === null ? undefined : work.ledger.db.select().from(preservationPeriod).where(eq(preservationPeriod.id, known)).get()
  if (term !== undefined && term.voidedAt === null) {
    work.update(preservationPeriod, term.id, term.version, values)
    return term.id
  }
  const id = newId<'preservation-period'>()
  work.insert(preservationPeriod, id, { ...values, caseId: item.caseId, itemId: item.id, source: 'renewal', note: null })
  return id
}

/** Voids a renewal and the term that it brought. */
export function voidRenewal(ledger: Ledger, input: ParsedOf<'preservations.voidRenewal'>): Saved<'renewal'> {
  const caseId = caseIdOf(ledger, renewal, input.id)
  return perform(ledger, { command: 'preservations.voidRenewal', commandId: input.commandId, caseId, summary: '作废续封' }, (work) => {
    const { periodId } = readRenewal(ledger, input.id)
    const version = work.void(renewal, input.id, input.version, input.reason)
    if (periodId !== null) voidTerm(work, periodId, input.reason)
    work.touchCase(caseId)
    return { id: input.id, version }
  })
}
