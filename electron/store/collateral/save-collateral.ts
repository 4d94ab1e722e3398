import { eq } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { Id } from '../../../shared/model/id.ts'
import { collateral } from '../database/security-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { refuseFutureDays } from '../kernel/future-days.ts'
import { keepLoans } from '../kernel/links.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import { voidRecord } from '../kernel/void.ts'
import { saveAsset } from './assets.ts'

export function saveCollateral(ledger: Ledger, input: ParsedOf<'collateral.save'>): Saved<'collateral'> {
  const { loanIds, asset, ...facts } = input.facts
  const act = { command: 'collateral.save', commandId: input.commandId, caseId: facts.caseId, summary: `${savedVerb(input.id)}抵质押物 ${asset.description}` }
  return perform(ledger, act, (work) => {
    refuseFutureDays(ledger, { signedOn: facts.signedOn, registeredOn: facts.registeredOn, sealKnownOn: facts.sealKnownOn })
    const assetId = saveAsset(work, facts.caseId, assetIdOf(ledger, input.id), asset)
    const saved = saveRecord(work, collateral, input, { ...facts, assetId })
    work.touchCase(facts.caseId)
    return keepLoans(work, 'collateral_loan', saved, input.version, loanIds)
  })
}

function assetIdOf(ledger: Ledger, id: Id<'collateral'> | null): Id<'asset'> | null {
  if (id === null) return null
  return ledger.db.select({ assetId: collateral.assetId }).from(collateral).where(eq(collateral.id, id)).get()?.assetId ?? null
}

export function voidCollateral(ledger: Ledger, input: ParsedOf<'collateral.void'>): Saved<'collateral'> {
  return voidRecord(ledger, collateral, input, { command: 'collateral.void', summary: '作废抵质押物' })
}
