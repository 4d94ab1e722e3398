import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { loanSupplement } from '../database/loan-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import { voidRecord } from '../kernel/void.ts'
import { standingLoan } from './loan-rows.ts'

/** 补充协议: the paper that changed the contract, as the papers of a suit list it. */
export function saveSupplement(ledger: Ledger, input: ParsedOf<'loans.saveSupplement'>): Saved<'supplement'> {
  const { facts } = input
  const owner = standingLoan(ledger, facts.loanId)
  const act = { command: 'loans.saveSupplement', commandId: input.commandId, caseId: owner.caseId, summary: `借据 ${owner.noteNo} ${savedVerb(input.id)}补充协议` }
  return perform(ledger, act, (work) => {
    if (facts.signedOn !== null && facts.signedOn > ledger.clock.today()) {
      throw new ApiFailure('invalid-input', { fields: { 'facts.signedOn': '签订日期在今天之后，请核对' } })
    }
    work.touchCase(owner.caseId)
    return saveRecord(work, loanSupplement, input, { ...facts, caseId: owner.caseId })
  })
}

export function voidSupplement(ledger: Ledger, input: ParsedOf<'loans.voidSupplement'>): Saved<'supplement'> {
  return voidRecord(ledger, loanSupplement, input, { command: 'loans.voidSupplement', summary: '作废补充协议' })
}
