import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { type ForeclosedDisposalFacts, foreclosedMoneyKindLabels, foreclosedRoundResultLabels } from '../../../shared/model/foreclosed-asset.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { lettingProblem } from '../../../shared/rules/foreclosed-duties.ts'
import { excessOver, formatYuan, sumFen } from '../../../shared/rules/money.ts'
import { foreclosedAsset, foreclosedCount, foreclosedDisposal, foreclosedLetting, foreclosedMoney, foreclosedRound } from '../database/foreclosed-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { refuseFutureDays } from '../kernel/future-days.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import { voidRecord } from '../kernel/void.ts'
import { termOf } from './standing.ts'

/** What happens to a foreclosed asset while it is held, and how it is sold. */

type AssetRow = typeof foreclosedAsset.$inferSelect

/** The asset that a record hangs on. @throws ApiFailure not-found */
function standing({ db }: Ledger, id: Id<'foreclosed'>): AssetRow {
  const row = db.select().from(foreclosedAsset).where(and(eq(foreclosedAsset.id, id), isNull(foreclosedAsset.voidedAt))).get()
  if (row === undefined) throw new ApiFailure('not-found', { message: '抵债资产不存在或已作废，请刷新后再看。' })
  return row
}

/** Nothing is kept, counted or sold before it was taken. */
function refuseBeforeTaken({ acquiredOn }: AssetRow, field: string, day: IsoDate): void {
  if (acquiredOn !== null && day >= acquiredOn) return
  const message = acquiredOn === null ? '这项资产还没有取得，请先填写取得日期' : `日期不能早于取得日期 ${acquiredOn}`
  throw new ApiFailure('invalid-input', { fields: { [`facts.${field}`]: message } })
}

export function saveCount(ledger: Ledger, input: ParsedOf<'foreclosed.saveCount'>): Saved<'foreclosed-count'> {
  const { facts } = input
  const asset = standing(ledger, facts.foreclosedId)
  return perform(ledger, { command: 'foreclosed.saveCount', commandId: input.commandId, caseId: asset.caseId, summary: `${savedVerb(input.id)}抵债资产盘点 ${asset.name}` }, (work) => {
    refuseFutureDays(ledger, { countedOn: facts.countedOn })
    refuseBeforeTaken(asset, 'countedOn', facts.countedOn)
    return saveRecord(work, foreclosedCount, input, { ...facts, caseId: asset.caseId })
  })
}

export function voidCount(ledger: Ledger, input: ParsedOf<'foreclosed.voidCount'>): Saved<'foreclosed-count'> {
  return voidRecord(ledger, foreclosedCount, input, { command: 'foreclosed.voidCount', summary: '作废抵债资产盘点' })
}

export function saveLetting(ledger: Ledger, input: ParsedOf<'foreclosed.saveLetting'>): Saved<'foreclosed-letting'> {
  const { facts } = input
  const asset = standing(ledger, facts.foreclosedId)
  return perform(ledger, { command: 'foreclosed.saveLetting', commandId: input.commandId, caseId: asset.caseId, summary: `${savedVerb(input.id)}抵债资产出租 ${asset.name}` }, (work) => {
    refuseFutureDays(ledger, { endedOn: facts.endedOn })
    const disposeBy = termOf(ledger, asset, null).value?.due.nominal ?? null
    const problem = lettingProblem({ acquiredOn: asset.acquiredOn, startsOn: facts.startsOn, endsOn: facts.endsOn, disposeBy })
    if (problem !== null) throw new ApiFailure('invalid-input', { fields: { [`facts.${problem.field}`]: problem.message } })
    return saveRecord(work, foreclosedLetting, input, { ...facts, caseId: asset.caseId })
  })
}

export function voidLetting(ledger: Ledger, input: ParsedOf<'foreclosed.voidLetting'>): Saved<'foreclosed-letting'> {
  return voidRecord(ledger, foreclosedLetting, input, { command: 'foreclosed.voidLetting', summary: '作废抵债资产出租' })
}

export function saveMoney(ledger: Ledger, input: ParsedOf<'foreclosed.saveMoney'>): Saved<'foreclosed-money'> {
  const { facts } = input
  const asset = standing(ledger, facts.foreclosedId)
  const summary = `${savedVerb(input.id)}抵债资产${foreclosedMoneyKindLabels[facts.kind]} ${formatYuan(facts.amountFen)} 元`
  return perform(ledger, { command: 'foreclosed.saveMoney', commandId: input.commandId, caseId: asset.caseId, summary }, (work) => {
    refuseFutureDays(ledger, { happenedOn: facts.happenedOn })
    return saveRecord(work, foreclosedMoney, input, { ...facts, caseId: asset.caseId })
  })
}

export function voidMoney(ledger: Ledger, input: ParsedOf<'foreclosed.voidMoney'>): Saved<'foreclosed-money'> {
  return voidRecord(ledger, foreclosedMoney, input, { command: 'foreclosed.voidMoney', summary: '作废抵债资产收支' })
}

export function saveRound(ledger: Ledger, input: ParsedOf<'foreclosed.saveRound'>): Saved<'foreclosed-round'> {
  const { facts } = input
  const asset = standing(ledger, facts.foreclosedId)
  const summary = `${savedVerb(input.id)}抵债资产处置第 ${facts.roundNo} 次：${foreclosedRoundResultLabels[facts.result]}`
  return perform(ledger, { command: 'foreclosed.saveRound', commandId: input.commandId, caseId: asset.caseId, summary }, (work) => {
    refuseBeforeTaken(asset, 'opensOn', facts.opensOn)
    if (facts.result === 'sold' || facts.result === 'failed') refuseFutureDays(ledger, { opensOn: facts.opensOn })
    return saveRecord(work, foreclosedRound, input, { ...facts, caseId: asset.caseId })
  })
}

export function voidRound(ledger: Ledger, input: ParsedOf<'foreclosed.voidRound'>): Saved<'foreclosed-round'> {
  return voidRecord(ledger, foreclosedRound, input, { command: 'foreclosed.voidRound', summary: '作废抵债资产拍卖' })
}

export function saveDisposal(ledger: Ledger, input: ParsedOf<'foreclosed.saveDisposal'>): Saved<'foreclosed-disposal'> {
  const { facts } = input
  const asset = standing(ledger, facts.foreclosedId)
  const summary = `${savedVerb(input.id)}抵债资产处置 ${asset.name} ${formatYuan(facts.priceFen)} 元`
  return perform(ledger, { command: 'foreclosed.saveDisposal', commandId: input.commandId, caseId: asset.caseId, summary }, (work) => {
    refuseFutureDays(ledger, { disposedOn: facts.disposedOn })
    refuseBeforeTaken(asset, 'disposedOn', facts.disposedOn)
    refuseBeyondBook(ledger, asset, input)
    refuseUncontested(ledger, facts)
    work.touchCase(asset.caseId)
    return saveRecord(work, foreclosedDisposal, input, { ...facts, caseId: asset.caseId })
  })
}

/** 原则上公开拍卖: another way says why and how buyers competed, on the sale itself or on the attempt that it comes from (R66). */
function refuseUncontested({ db }: Ledger, { foreclosedId, way, note }: ForeclosedDisposalFacts): void {
  if (way === 'auction' || note !== null) return
  const same = and(eq(foreclosedRound.foreclosedId, foreclosedId), eq(foreclosedRound.way, way), eq(foreclosedRound.result, 'sold'), isNull(foreclosedRound.voidedAt))
  if (db.select({ id: foreclosedRound.id }).from(foreclosedRound).where(same).get() !== undefined) return
  throw new ApiFailure('invalid-input', { fields: { 'facts.note': '不采用公开拍卖的，请写明原因和引入竞争的做法' } })
}

/** No more leaves the books than is on them. */
function refuseBeyondBook({ db }: Ledger, { id, bookFen }: AssetRow, input: ParsedOf<'foreclosed.saveDisposal'>): void {
  const others = and(eq(foreclosedDisposal.foreclosedId, id), isNull(foreclosedDisposal.voidedAt), ...(input.id === null ? [] : [ne(foreclosedDisposal.id, input.id)]))
  const gone = sumFen(db.select({ bookPartFen: foreclosedDisposal.bookPartFen }).from(foreclosedDisposal).where(others).all().map(({ bookPartFen }) => bookPartFen))
  if (bookFen === null) throw new ApiFailure('invalid-input', { message: '还没有登记入账价值，不能登记处置。请先在抵债资产上填写入账价值。' })
  const left = excessOver(bookFen, gone)
  if (input.facts.bookPartFen > left) throw new ApiFailure('invalid-input', { fields: { 'facts.bookPartFen': `结存账面余额只有 ${formatYuan(left)} 元，不能结转更多` } })
}

export function voidDisposal(ledger: Ledger, input: ParsedOf<'foreclosed.voidDisposal'>): Saved<'foreclosed-disposal'> {
  return voidRecord(ledger, foreclosedDisposal, input, { command: 'foreclosed.voidDisposal', summary: '作废抵债资产处置' })
}
