import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { type ClaimItemFacts, claimKindLabels } from '../../../shared/model/claim.ts'
import { claimItem, judgmentInstalment, judgmentTerm } from '../database/proceedings-schema.ts'
import { judgment, proceeding } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { caseIdOf } from '../kernel/of-case.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import { voidRecord } from '../kernel/void.ts'

/** What is asked of whom, what a title grants against whom, and its instalments. */

export function saveClaim(ledger: Ledger, input: ParsedOf<'proceedings.saveClaim'>): Saved<'claim-item'> {
  const { facts } = input
  const caseId = caseIdOf(ledger, proceeding, facts.proceedingId)
  const act = { command: 'proceedings.saveClaim', commandId: input.commandId, caseId, summary: `${savedVerb(input.id)}诉讼请求（${claimKindLabels[facts.kind]}）` }
  return perform(ledger, act, (work) => {
    refuseUnlikelyOutcome(facts)
    work.touchCase(caseId)
    return saveRecord(work, claimItem, input, { ...facts, caseId })
  })
}

/** Part of a sum is less than the sum; what was granted in full or not at all needs no sum of its own. */
function refuseUnlikelyOutcome({ outcome, grantedFen, amountFen }: ClaimItemFacts): void {
  if (grantedFen === null) return
  if (outcome !== 'part') throw new ApiFailure('invalid-input', { fields: { 'facts.grantedFen': '只有部分支持才填支持金额' } })
  if (amountFen !== null && grantedFen > amountFen) throw new ApiFailure('invalid-input', { fields: { 'facts.grantedFen': '支持金额不能大于请求金额' } })
}

export function voidClaim(ledger: Ledger, input: ParsedOf<'proceedings.voidClaim'>): Saved<'claim-item'> {
  return voidRecord(ledger, claimItem, input, { command: 'proceedings.voidClaim', summary: '作废诉讼请求' })
}

export function saveTerm(ledger: Ledger, input: ParsedOf<'proceedings.saveTerm'>): Saved<'judgment-term'> {
  const { facts } = input
  const caseId = caseIdOf(ledger, judgment, facts.judgmentId)
  const act = { command: 'proceedings.saveTerm', commandId: input.commandId, caseId, summary: `${savedVerb(input.id)}判项（${claimKindLabels[facts.kind]}）` }
  return perform(ledger, act, (work) => {
    if (facts.liability === 'collateral-only' && facts.collateralId === null) {
      throw new ApiFailure('invalid-input', { fields: { 'facts.collateralId': '以担保物为限的判项，请选择担保物' } })
    }
    work.touchCase(caseId)
    return saveRecord(work, judgmentTerm, input, { ...facts, caseId })
  })
}

export function voidTerm(ledger: Ledger, input: ParsedOf<'proceedings.voidTerm'>): Saved<'judgment-term'> {
  return voidRecord(ledger, judgmentTerm, input, { command: 'proceedings.voidTerm', summary: '作废判项' })
}

export function saveInstalment(ledger: Ledger, input: ParsedOf<'proceedings.saveInstalment'>): Saved<'judgment-instalment'> {
  const { facts } = input
  const caseId = caseIdOf(ledger, judgment, facts.judgmentId)
  const act = { command: 'proceedings.saveInstalment', commandId: input.commandId, caseId, summary: `${savedVerb(input.id)}分期付款 ${facts.dueOn}` }
  return perform(ledger, act, (work) => {
    if (facts.paidOn !== null && facts.paidOn > ledger.clock.today()) {
      throw new ApiFailure('invalid-input', { fields: { 'facts.paidOn': '付清日期在今天之后，请核对' } })
    }
    work.touchCase(caseId)
    return saveRecord(work, judgmentInstalment, input, { ...facts, caseId })
  })
}

export function voidInstalment(ledger: Ledger, input: ParsedOf<'proceedings.voidInstalment'>): Saved<'judgment-instalment'> {
  return voidRecord(ledger, judgmentInstalment, input, { command: 'proceedings.voidInstalment', summary: '作废分期付款' })
}
