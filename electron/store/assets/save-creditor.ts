import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { competingCreditor } from '../database/asset-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { refuseFutureDays } from '../kernel/future-days.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import { voidRecord } from '../kernel/void.ts'
import { refuseForeignAsset } from './records.ts'

export function saveCreditor(ledger: Ledger, input: ParsedOf<'assets.saveCreditor'>): Saved<'creditor'> {
  const { facts } = input
  const summary = `${savedVerb(input.id)}竞争债权人 ${facts.name}`
  return perform(ledger, { command: 'assets.saveCreditor', commandId: input.commandId, caseId: facts.caseId, summary }, (work) => {
    if (facts.assetId !== null) refuseForeignAsset(ledger, { assetId: facts.assetId, caseId: facts.caseId })
    refuseFutureDays(ledger, { learnedOn: facts.learnedOn, sealedOn: facts.sealedOn })
    return saveRecord(work, competingCreditor, input, facts)
  })
}

export function voidCreditor(ledger: Ledger, input: ParsedOf<'assets.voidCreditor'>): Saved<'creditor'> {
  return voidRecord(ledger, competingCreditor, input, { command: 'assets.voidCreditor', summary: '作废竞争债权人' })
}
