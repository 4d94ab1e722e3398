import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { encumbranceKindLabels, liquidityLabels, valuationMethodLabels } from '../../../shared/model/asset-record.ts'
import type { Id } from '../../../shared/model/id.ts'
import { assetEncumbrance, assetInspection, assetInsurance, assetLease, assetValuation } from '../database/asset-schema.ts'
import { idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { refuseFutureDays } from '../kernel/future-days.ts'
import { perform } from '../kernel/perform.ts'
import { prepared } from '../kernel/prepared.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import { voidRecord } from '../kernel/void.ts'
import { isUsedIn } from './uses.ts'

/** What is found out about a thing: each record is made in a household that has to do with it. */

/** @throws ApiFailure invalid-input when the household has nothing to do with the thing */
export function refuseForeignAsset(ledger: Ledger, { assetId, caseId }: { readonly assetId: Id<'asset'>; readonly caseId: Id<'case'> }): void {
  if (isUsedIn(ledger, assetId, caseId)) return
  throw new ApiFailure('invalid-input', { fields: { 'facts.assetId': '该财产不在本户的抵质押物、财产线索或保全财产里，请先登记' } })
}

export function saveValuation(ledger: Ledger, input: ParsedOf<'assets.saveValuation'>): Saved<'valuation'> {
  const { facts } = input
  const summary = `${savedVerb(input.id)}评估：${valuationMethodLabels[facts.method]}`
  return perform(ledger, { command: 'assets.saveValuation', commandId: input.commandId, caseId: facts.caseId, summary }, (work) => {
    refuseForeignAsset(ledger, facts)
    refuseFutureDays(ledger, { valuedOn: facts.valuedOn })
    return saveRecord(work, assetValuation, input, facts)
  })
}

export function voidValuation(ledger: Ledger, input: ParsedOf<'assets.voidValuation'>): Saved<'valuation'> {
  return voidRecord(ledger, assetValuation, input, { command: 'assets.voidValuation', summary: '作废评估' })
}

export function saveInspection(ledger: Ledger, input: ParsedOf<'assets.saveInspection'>): Saved<'inspection'> {
  const { facts } = input
  const summary = `${savedVerb(input.id)}现状核查${facts.liquidity === null ? '' : `：${liquidityLabels[facts.liquidity]}`}`
  return perform(ledger, { command: 'assets.saveInspection', commandId: input.commandId, caseId: facts.caseId, summary }, (work) => {
    refuseForeignAsset(ledger, facts)
    refuseFutureDays(ledger, { checkedOn: facts.checkedOn })
    return saveRecord(work, assetInspection, input, facts)
  })
}

export function voidInspection(ledger: Ledger, input: ParsedOf<'assets.voidInspection'>): Saved<'inspection'> {
  return voidRecord(ledger, assetInspection, input, { command: 'assets.voidInspection', summary: '作废现状核查' })
}

export function saveLease(ledger: Ledger, input: ParsedOf<'assets.saveLease'>): Saved<'lease'> {
  const { facts } = input
  return perform(ledger, { command: 'assets.saveLease', commandId: input.commandId, caseId: facts.caseId, summary: `${savedVerb(input.id)}租赁 ${facts.tenant ?? ''}`.trim() }, (work) => {
    refuseForeignAsset(ledger, facts)
    refuseFutureDays(ledger, { signedOn: facts.signedOn, possessionOn: facts.possessionOn, endedOn: facts.endedOn })
    return saveRecord(work, assetLease, input, facts)
  })
}

export function voidLease(ledger: Ledger, input: ParsedOf<'assets.voidLease'>): Saved<'lease'> {
  return voidRecord(ledger, assetLease, input, { command: 'assets.voidLease', summary: '作废租赁' })
}

export function saveInsurance(ledger: Ledger, input: ParsedOf<'assets.saveInsurance'>): Saved<'insurance'> {
  const { facts } = input
  return perform(ledger, { command: 'assets.saveInsurance', commandId: input.commandId, caseId: facts.caseId, summary: `${savedVerb(input.id)}保险 ${facts.insurer}` }, (work) => {
    refuseForeignAsset(ledger, facts)
    refuseFutureDays(ledger, { lostOn: facts.lostOn })
    return saveRecord(work, assetInsurance, input, facts)
  })
}

export function voidInsurance(ledger: Ledger, input: ParsedOf<'assets.voidInsurance'>): Saved<'insurance'> {
  return voidRecord(ledger, assetInsurance, input, { command: 'assets.voidInsurance', summary: '作废保险' })
}

export function saveEncumbrance(ledger: Ledger, input: ParsedOf<'assets.saveEncumbrance'>): Saved<'encumbrance'> {
  const { facts } = input
  const summary = `${savedVerb(input.id)}他人权利：${encumbranceKindLabels[facts.kind]}`
  return perform(ledger, { command: 'assets.saveEncumbrance', commandId: input.commandId, caseId: facts.caseId, summary }, (work) => {
    refuseForeignAsset(ledger, facts)
    refuseFutureDays(ledger, { startsOn: facts.startsOn, learnedOn: facts.learnedOn, endedOn: facts.endedOn })
    if (input.id === null && facts.kind.endsWith('seizure')) refuseBesidesOwnMeasure(ledger, facts)
    return saveRecord(work, assetEncumbrance, input, facts)
  })
}

const OWN_MEASURES = "SELECT count(*) AS n FROM preservation_item WHERE asset_id = ? AND case_id = ? AND status = 'in-force' AND voided_at IS NULL"

/** A seizure before our own is kept with our measure, where it decides the rank; a second record of it would drift. */
function refuseBesidesOwnMeasure(ledger: Ledger, { assetId, caseId }: { readonly assetId: Id<'asset'>; readonly caseId: Id<'case'> }): void {
  const own = prepared<[Buffer, Buffer], { n: number }>(ledger.raw, OWN_MEASURES).get(idToBytes(assetId), idToBytes(caseId))
  if ((own?.n ?? 0) === 0) return
  throw new ApiFailure('invalid-input', { fields: { 'facts.kind': '本行已对该财产采取保全措施，他人的查封请在“保全”页该财产下登记为在先查封' } })
}

export function voidEncumbrance(ledger: Ledger, input: ParsedOf<'assets.voidEncumbrance'>): Saved<'encumbrance'> {
  return voidRecord(ledger, assetEncumbrance, input, { command: 'assets.voidEncumbrance', summary: '作废他人权利' })
}
