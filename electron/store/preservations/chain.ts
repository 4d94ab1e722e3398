import { eq } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { releaseGroundLabels, resultOutcomeLabels } from '../../../shared/model/preservation-chain.ts'
import { disposalRight, givenSecurity, preservationItem, preservationOrder, preservationResult, priorMeasure, release } from '../database/preservation-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { refuseFutureDays } from '../kernel/future-days.ts'
import { caseIdOf } from '../kernel/of-case.ts'
import { perform } from '../kernel/perform.ts'
import type { Work } from '../kernel/work.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import { voidRecord } from '../kernel/void.ts'
import { type ItemRow, readItem } from './item.ts'

/** What else is kept of a measure: its result, security given for it, its release, who may sell, and who comes before us. */

export function saveResult(ledger: Ledger, input: ParsedOf<'preservations.saveResult'>): Saved<'preservation-result'> {
  const { facts } = input
  const { caseId } = readItem(ledger, facts.itemId)
  const act = { command: 'preservations.saveResult', commandId: input.commandId, caseId, summary: `${savedVerb(input.id)}保全结果：${resultOutcomeLabels[facts.outcome]}` }
  return perform(ledger, act, (work) => {
    refuseFutureDays(ledger, { answeredOn: facts.answeredOn })
    if (facts.outcome === 'none' && facts.controlledFen !== null && facts.controlledFen > 0) {
      throw new ApiFailure('invalid-input', { fields: { 'facts.controlledFen': '未查到财产时不应有控制金额，请核对' } })
    }
    work.touchCase(caseId)
    return saveRecord(work, preservationResult, input, { ...facts, caseId })
  })
}

export function voidResult(ledger: Ledger, input: ParsedOf<'preservations.voidResult'>): Saved<'preservation-result'> {
  return voidRecord(ledger, preservationResult, input, { command: 'preservations.voidResult', summary: '作废保全结果' })
}

export function saveSecurity(ledger: Ledger, input: ParsedOf<'preservations.saveSecurity'>): Saved<'given-security'> {
  const { facts } = input
  const caseId = caseIdOf(ledger, preservationOrder, facts.orderId)
  return perform(ledger, { command: 'preservations.saveSecurity', commandId: input.commandId, caseId, summary: `${savedVerb(input.id)}保全担保` }, (work) => {
    refuseFutureDays(ledger, { givenOn: facts.givenOn, returnedOn: facts.returnedOn })
    return saveRecord(work, givenSecurity, input, { ...facts, caseId })
  })
}

export function voidSecurity(ledger: Ledger, input: ParsedOf<'preservations.voidSecurity'>): Saved<'given-security'> {
  return voidRecord(ledger, givenSecurity, input, { command: 'preservations.voidSecurity', summary: '作废保全担保' })
}

/** 解封: a full one ends the item; a partial one leaves it in force. */
export function saveRelease(ledger: Ledger, input: ParsedOf<'preservations.saveRelease'>): Saved<'release'> {
  const { facts } = input
  const item = readItem(ledger, facts.itemId)
  const summary = `${savedVerb(input.id)}${facts.partial ? '部分解封' : '解封'}：${releaseGroundLabels[facts.ground]}`
  return perform(ledger, { command: 'preservations.saveRelease', commandId: input.commandId, caseId: item.caseId, summary }, (work) => {
    refuseFutureDays(ledger, { releasedOn: facts.releasedOn })
    const wasFull = input.id !== null && ledger.db.select({ partial: release.partial }).from(release).where(eq(release.id, input.id)).get()?.partial === false
    if (!facts.partial) endItem(work, item, facts.releasedOn)
    else if (wasFull) reviveItem(work, item)
    work.touchCase(item.caseId)
    return saveRecord(work, release, input, { ...facts, caseId: item.caseId })
  })
}

function endItem(work: Work, item: ItemRow, releasedOn: NonNullable<ItemRow['releasedOn']>): void {
  work.update(preservationItem, item.id, item.version, { status: 'released', releasedOn })
}

function reviveItem(work: Work, item: ItemRow): void {
  if (item.status === 'released') work.update(preservationItem, item.id, item.version, { status: 'in-force', releasedOn: null })
}

/** Voids a release; the item of a full one is in force again. */
export function voidRelease(ledger: Ledger, input: ParsedOf<'preservations.voidRelease'>): Saved<'release'> {
  const caseId = caseIdOf(ledger, release, input.id)
  return perform(ledger, { command: 'preservations.voidRelease', commandId: input.commandId, caseId, summary: '作废解封' }, (work) => {
    const row = ledger.db.select().from(release).where(eq(release.id, input.id)).get()
    if (!row) throw new ApiFailure('not-found')
    const version = work.void(release, input.id, input.version, input.reason)
    if (!row.partial) reviveItem(work, readItem(ledger, row.itemId))
    work.touchCase(caseId)
    return { id: input.id, version }
  })
}

export function saveDisposalRight(ledger: Ledger, input: ParsedOf<'preservations.saveDisposalRight'>): Saved<'disposal-right'> {
  const { facts } = input
  const { caseId } = readItem(ledger, facts.itemId)
  return perform(ledger, { command: 'preservations.saveDisposalRight', commandId: input.commandId, caseId, summary: `${savedVerb(input.id)}处置权` }, (work) => {
    refuseFutureDays(ledger, { firstSealOn: facts.firstSealOn, requestSentOn: facts.requestSentOn, requestReceivedOn: facts.requestReceivedOn, answeredOn: facts.answeredOn })
    return saveRecord(work, disposalRight, input, { ...facts, caseId })
  })
}

export function voidDisposalRight(ledger: Ledger, input: ParsedOf<'preservations.voidDisposalRight'>): Saved<'disposal-right'> {
  return voidRecord(ledger, disposalRight, input, { command: 'preservations.voidDisposalRight', summary: '作废处置权' })
}

export function savePriorMeasure(ledger: Ledger, input: ParsedOf<'preservations.savePriorMeasure'>): Saved<'prior-measure'> {
  const { facts } = input
  const { caseId } = readItem(ledger, facts.itemId)
  return perform(ledger, { command: 'preservations.savePriorMeasure', commandId: input.commandId, caseId, summary: `${savedVerb(input.id)}在先查封 ${facts.creditor}` }, (work) => {
    refuseFutureDays(ledger, { startsOn: facts.startsOn, endedOn: facts.endedOn })
    return saveRecord(work, priorMeasure, input, { ...facts, caseId })
  })
}

export function voidPriorMeasure(ledger: Ledger, input: ParsedOf<'preservations.voidPriorMeasure'>): Saved<'prior-measure'> {
  return voidRecord(ledger, priorMeasure, input, { command: 'preservations.voidPriorMeasure', summary: '作废在先查封' })
}
