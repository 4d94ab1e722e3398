import { and, eq, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import { saveAsset } from '../collateral/assets.ts'
import { preserveClue } from '../collateral/clues.ts'
import { preservationItem, preservationOrder, preservationPeriod, rankChange } from '../database/preservation-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { refuseFutureDays } from '../kernel/future-days.ts'
import { caseIdOf } from '../kernel/of-case.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import { voidRecord } from '../kernel/void.ts'
import { type ItemRow, periodsOf, readItem } from './item.ts'
import { refuseGap, refuseLateApplication, refuseTermOfWaiting } from './period-checks.ts'

export function saveOrder(ledger: Ledger, input: ParsedOf<'preservations.saveOrder'>): Saved<'preservation-order'> {
  const { facts } = input
  const act = { command: 'preservations.saveOrder', commandId: input.commandId, caseId: facts.caseId, summary: `${savedVerb(input.id)}保全裁定 ${facts.rulingNo ?? ''}`.trim() }
  return perform(ledger, act, (work) => {
    const { appliedOn, ruledOn, servedOn, reviewOn, reviewDecidedOn } = facts
    refuseFutureDays(ledger, { appliedOn, ruledOn, servedOn, reviewOn, reviewDecidedOn })
    work.touchCase(facts.caseId)
    return saveRecord(work, preservationOrder, input, facts)
  })
}

export function voidOrder(ledger: Ledger, input: ParsedOf<'preservations.voidOrder'>): Saved<'preservation-order'> {
  return voidRecord(ledger, preservationOrder, input, { command: 'preservations.voidOrder', summary: '作废保全裁定', unless: () => refuseWithItems(ledger, input.id) })
}

function refuseWithItems(ledger: Ledger, id: Id<'preservation-order'>): void {
  const item = ledger.db.select({ id: preservationItem.id }).from(preservationItem).where(and(eq(preservationItem.orderId, id), isNull(preservationItem.voidedAt))).get()
  if (item) throw new ApiFailure('has-dependents', { message: '该裁定下还有被保全财产，不能作废。请先作废各项财产。' })
}

export function saveItem(ledger: Ledger, input: ParsedOf<'preservations.saveItem'>): Saved<'preservation-item'> {
  const { asset, ...facts } = input.facts
  const caseId = caseIdOf(ledger, preservationOrder, facts.orderId)
  const act = { command: 'preservations.saveItem', commandId: input.commandId, caseId, summary: `${savedVerb(input.id)}被保全财产 ${asset.description}` }
  return perform(ledger, act, (work) => {
    const existing = input.id === null ? null : readItem(ledger, input.id)
    if (existing !== null && existing.rank !== facts.rank) refuseUnrecordedRank(ledger, existing)
    refuseFutureDays(ledger, { releasedOn: facts.releasedOn })
    work.touchCase(caseId)
    const known = existing?.assetId ?? (input.clueId === null ? null : preserveClue(work, input.clueId, caseId))
    return saveRecord(work, preservationItem, input, { ...facts, caseId, assetId: saveAsset(work, caseId, known, asset) })
  })
}

/** A rank may be put right as long as nothing rests on it; after that it changes by an event with its day and paper. */
function refuseUnrecordedRank(ledger: Ledger, item: ItemRow): void {
  const changed = ledger.db.select({ id: rankChange.id }).from(rankChange).where(and(eq(rankChange.itemId, item.id), isNull(rankChange.voidedAt))).get()
  if (changed) throw new ApiFailure('invalid-input', { fields: { 'facts.rank': '该财产已登记过顺位变化，请用“顺位变化”登记，或先作废那条变化' } })
  if (item.rank === 'first' && periodsOf(ledger, item.id).length > 0) {
    throw new ApiFailure('invalid-input', { fields: { 'facts.rank': '该财产已登记期限，轮候没有运行中的期限。登记有误的，请先作废期限' } })
  }
}

export function voidItem(ledger: Ledger, input: ParsedOf<'preservations.voidItem'>): Saved<'preservation-item'> {
  return voidRecord(ledger, preservationItem, input, { command: 'preservations.voidItem', summary: '作废被保全财产' })
}

export function savePeriod(ledger: Ledger, input: ParsedOf<'preservations.savePeriod'>): Saved<'preservation-period'> {
  const { facts } = input
  const item = readItem(ledger, facts.itemId)
  const act = { command: 'preservations.savePeriod', commandId: input.commandId, caseId: item.caseId, summary: `${savedVerb(input.id)}保全期限 ${facts.startsOn} 至 ${facts.endsOn}` }
  return perform(ledger, act, (work) => {
    refuseTermOfWaiting(item)
    if (facts.source === 'renewal') {
      const before = periodsOf(ledger, item.id).filter((period) => period.id !== input.id && period.startsOn <= facts.startsOn)
      refuseLateApplication(before, facts.appliedOn)
      refuseGap(before, facts.startsOn, 'facts.startsOn')
    }
    work.touchCase(item.caseId)
    return saveRecord(work, preservationPeriod, input, { ...facts, caseId: item.caseId })
  })
}

export function voidPeriod(ledger: Ledger, input: ParsedOf<'preservations.voidPeriod'>): Saved<'preservation-period'> {
  return voidRecord(ledger, preservationPeriod, input, { command: 'preservations.voidPeriod', summary: '作废保全期限' })
}
