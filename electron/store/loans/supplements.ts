import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { SupplementFacts } from '../../../shared/model/loan-agreement.ts'
import { loanSupplement } from '../database/loan-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import { voidRecord } from '../kernel/void.ts'
import { faultsOfConsents, keepConsents } from './consents.ts'
import { guaranteeIdsOf } from './extension-rows.ts'
import { type LoanRow, standingLoan } from './loan-rows.ts'
import { partsHash } from './parts-hash.ts'

/** 补充协议: the paper that changed the contract, as the papers of a suit list it. */
export function saveSupplement(ledger: Ledger, input: ParsedOf<'loans.saveSupplement'>): Saved<'supplement'> {
  const { consents, ...facts } = input.facts
  const owner = standingLoan(ledger, facts.loanId)
  const act = { command: 'loans.saveSupplement', commandId: input.commandId, caseId: owner.caseId, summary: `借据 ${owner.noteNo} ${savedVerb(input.id)}补充协议` }
  return perform(ledger, act, (work) => {
    refuseFaults(ledger, owner, input.facts)
    const saved = saveRecord(work, loanSupplement, input, { ...facts, caseId: owner.caseId, contentHash: consents.length === 0 ? null : partsHash(consents) })
    keepConsents(work, 'supplement', saved.id, consents)
    work.touchCase(owner.caseId)
    return saved
  })
}

export function voidSupplement(ledger: Ledger, input: ParsedOf<'loans.voidSupplement'>): Saved<'supplement'> {
  return voidRecord(ledger, loanSupplement, input, { command: 'loans.voidSupplement', summary: '作废补充协议' })
}

function refuseFaults(ledger: Ledger, owner: LoanRow, { signedOn, consents }: SupplementFacts): void {
  const fields: Record<string, string> = { ...faultsOfConsents(ledger, guaranteeIdsOf(ledger, owner.id), consents) }
  if (signedOn !== null && signedOn > ledger.clock.today()) fields['facts.signedOn'] = '签订日期在今天之后，请核对'
  if (Object.keys(fields).length > 0) throw new ApiFailure('invalid-input', { fields })
}
