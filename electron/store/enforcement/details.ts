import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import {
  listingKindLabels, objectionKindLabels, type ObstacleFacts, obstacleKindLabels, priceMethodLabels, roundEventKindLabels, saleResultLabels, saleRoundLabels,
} from '../../../shared/model/enforcement.ts'
import type { Id } from '../../../shared/model/id.ts'
import { auctionRound, debtorListing, distributionPlan, enforcementObjection, enforcementRound, obstacle, referencePrice } from '../database/enforcement-schema.ts'
import { proceeding } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { refuseFutureDays } from '../kernel/future-days.ts'
import { caseIdOf } from '../kernel/of-case.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import { voidRecord } from '../kernel/void.ts'
import { carryDates } from './carry-dates.ts'

/** The records of an enforcement that change nothing but themselves, and those whose days the course of the proceeding reads. */

export function savePrice(ledger: Ledger, input: ParsedOf<'enforcement.savePrice'>): Saved<'reference-price'> {
  const { facts } = input
  const caseId = caseIdOf(ledger, proceeding, facts.proceedingId)
  return perform(ledger, { command: 'enforcement.savePrice', commandId: input.commandId, caseId, summary: `${savedVerb(input.id)}参考价：${priceMethodLabels[facts.method]}` }, (work) => {
    refuseFutureDays(ledger, { pricedOn: facts.pricedOn, receivedOn: facts.receivedOn, objectedOn: facts.objectedOn })
    return saveRecord(work, referencePrice, input, { ...facts, caseId })
  })
}

export function voidPrice(ledger: Ledger, input: ParsedOf<'enforcement.voidPrice'>): Saved<'reference-price'> {
  return voidRecord(ledger, referencePrice, input, { command: 'enforcement.voidPrice', summary: '作废参考价' })
}

export function saveAuction(ledger: Ledger, input: ParsedOf<'enforcement.saveAuction'>): Saved<'auction'> {
  const { facts } = input
  const caseId = caseIdOf(ledger, proceeding, facts.proceedingId)
  const summary = `${savedVerb(input.id)}${saleRoundLabels[facts.round]}：${saleResultLabels[facts.result]}`
  return perform(ledger, { command: 'enforcement.saveAuction', commandId: input.commandId, caseId, summary }, (work) => {
    // A round lies ahead until it was held; what came of it cannot.
    if (facts.result !== 'planned') refuseFutureDays(ledger, { opensOn: facts.opensOn, closedOn: facts.closedOn })
    return saveRecord(work, auctionRound, input, { ...facts, caseId })
  })
}

export function voidAuction(ledger: Ledger, input: ParsedOf<'enforcement.voidAuction'>): Saved<'auction'> {
  return voidRecord(ledger, auctionRound, input, { command: 'enforcement.voidAuction', summary: '作废拍卖变卖' })
}

export function saveRound(ledger: Ledger, input: ParsedOf<'enforcement.saveRound'>): Saved<'round-event'> {
  const { facts } = input
  const caseId = caseIdOf(ledger, proceeding, facts.proceedingId)
  return perform(ledger, { command: 'enforcement.saveRound', commandId: input.commandId, caseId, summary: `${savedVerb(input.id)}${roundEventKindLabels[facts.kind]}` }, (work) => {
    refuseFutureDays(ledger, { happenedOn: facts.happenedOn })
    const saved = saveRecord(work, enforcementRound, input, { ...facts, caseId })
    carryDates(work, facts.proceedingId)
    return saved
  })
}

export function voidRound(ledger: Ledger, input: ParsedOf<'enforcement.voidRound'>): Saved<'round-event'> {
  const row = ledger.db.select({ proceedingId: enforcementRound.proceedingId }).from(enforcementRound).where(eq(enforcementRound.id, input.id)).get()
  return voidAndCarry(ledger, enforcementRound, { ...input, proceedingId: row?.proceedingId ?? null }, { command: 'enforcement.voidRound', summary: '作废终本或恢复执行' })
}

export function saveListing(ledger: Ledger, input: ParsedOf<'enforcement.saveListing'>): Saved<'listing'> {
  const { facts } = input
  const caseId = caseIdOf(ledger, proceeding, facts.proceedingId)
  return perform(ledger, { command: 'enforcement.saveListing', commandId: input.commandId, caseId, summary: `${savedVerb(input.id)}${listingKindLabels[facts.kind]}` }, (work) => {
    refuseFutureDays(ledger, { listedOn: facts.listedOn, removedOn: facts.removedOn })
    const saved = saveRecord(work, debtorListing, input, { ...facts, caseId })
    carryDates(work, facts.proceedingId)
    return saved
  })
}

export function voidListing(ledger: Ledger, input: ParsedOf<'enforcement.voidListing'>): Saved<'listing'> {
  const row = ledger.db.select({ proceedingId: debtorListing.proceedingId }).from(debtorListing).where(eq(debtorListing.id, input.id)).get()
  return voidAndCarry(ledger, debtorListing, { ...input, proceedingId: row?.proceedingId ?? null }, { command: 'enforcement.voidListing', summary: '作废限高失信' })
}

interface VoidCarried<Tag extends string> {
  readonly commandId: Id<'command'>
  readonly id: Id<Tag>
  readonly version: number
  readonly reason: string
  readonly proceedingId: Id<'proceeding'> | null
}

function voidAndCarry<Tag extends string>(
  ledger: Ledger,
  table: typeof enforcementRound | typeof debtorListing,
  input: VoidCarried<Tag>,
  act: { readonly command: string; readonly summary: string },
): Saved<Tag> {
  const caseId = caseIdOf(ledger, table, input.id)
  return perform(ledger, { ...act, commandId: input.commandId, caseId }, (work) => {
    const version = work.void(table, input.id, input.version, input.reason)
    if (input.proceedingId !== null) carryDates(work, input.proceedingId)
    return { id: input.id, version }
  })
}

export function saveObjection(ledger: Ledger, input: ParsedOf<'enforcement.saveObjection'>): Saved<'objection'> {
  const { facts } = input
  const caseId = caseIdOf(ledger, proceeding, facts.proceedingId)
  return perform(ledger, { command: 'enforcement.saveObjection', commandId: input.commandId, caseId, summary: `${savedVerb(input.id)}${objectionKindLabels[facts.kind]}` }, (work) => {
    refuseFutureDays(ledger, { raisedOn: facts.raisedOn, servedOn: facts.servedOn, followedOn: facts.followedOn })
    return saveRecord(work, enforcementObjection, input, { ...facts, caseId })
  })
}

export function voidObjection(ledger: Ledger, input: ParsedOf<'enforcement.voidObjection'>): Saved<'objection'> {
  return voidRecord(ledger, enforcementObjection, input, { command: 'enforcement.voidObjection', summary: '作废执行异议' })
}

export function saveDistribution(ledger: Ledger, input: ParsedOf<'enforcement.saveDistribution'>): Saved<'distribution'> {
  const { facts } = input
  const caseId = caseIdOf(ledger, proceeding, facts.proceedingId)
  return perform(ledger, { command: 'enforcement.saveDistribution', commandId: input.commandId, caseId, summary: `${savedVerb(input.id)}参与分配` }, (work) => {
    refuseFutureDays(ledger, { appliedOn: facts.appliedOn, planReceivedOn: facts.planReceivedOn, objectedOn: facts.objectedOn })
    return saveRecord(work, distributionPlan, input, { ...facts, caseId })
  })
}

export function voidDistribution(ledger: Ledger, input: ParsedOf<'enforcement.voidDistribution'>): Saved<'distribution'> {
  return voidRecord(ledger, distributionPlan, input, { command: 'enforcement.voidDistribution', summary: '作废参与分配' })
}

export function saveObstacle(ledger: Ledger, input: ParsedOf<'enforcement.saveObstacle'>): Saved<'obstacle'> {
  const { facts } = input
  const caseId = caseIdOf(ledger, proceeding, facts.proceedingId)
  return perform(ledger, { command: 'enforcement.saveObstacle', commandId: input.commandId, caseId, summary: `${savedVerb(input.id)}执行障碍：${obstacleKindLabels[facts.kind]}` }, (work) => {
    refuseFutureDays(ledger, { checkedOn: facts.checkedOn, resolvedOn: facts.resolvedOn })
    refuseSecondCheck(ledger, facts, input.id)
    return saveRecord(work, obstacle, input, { ...facts, caseId })
  })
}

/** The checklist holds each kind once for a thing; 其他 may stand more than once. */
function refuseSecondCheck(ledger: Ledger, facts: ObstacleFacts, own: Id<'obstacle'> | null): void {
  if (facts.kind === 'other') return
  const same = and(eq(obstacle.proceedingId, facts.proceedingId), eq(obstacle.assetId, facts.assetId), eq(obstacle.kind, facts.kind), isNull(obstacle.voidedAt))
  const other = ledger.db.select({ id: obstacle.id }).from(obstacle).where(own === null ? same : and(same, ne(obstacle.id, own))).get()
  if (other) throw new ApiFailure('invalid-input', { fields: { 'facts.kind': '该财产已登记过这一项，请打开原记录修改' } })
}

export function voidObstacle(ledger: Ledger, input: ParsedOf<'enforcement.voidObstacle'>): Saved<'obstacle'> {
  return voidRecord(ledger, obstacle, input, { command: 'enforcement.voidObstacle', summary: '作废执行障碍' })
}
