import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { ExtensionFacts } from '../../../shared/model/loan-agreement.ts'
import { loanExtension } from '../database/loan-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { type Hanging, refuseHanging } from '../kernel/hanging.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import { voidRecord } from '../kernel/void.ts'
import { maturityBefore } from './agreements.ts'
import { faultsOfConsents, keepConsents } from './consents.ts'
import { guaranteeIdsOf } from './extension-rows.ts'
import { type LoanRow, standingLoan } from './loan-rows.ts'
import { partsHash } from './parts-hash.ts'
import { refuseByRule } from './refuse-by-rule.ts'

/** 展期: moves the maturity of the loan; the guarantee periods move only with each guarantor's written consent. */
export function saveExtension(ledger: Ledger, input: ParsedOf<'loans.saveExtension'>): Saved<'extension'> {
  const { consents, ...facts } = input.facts
  const owner = standingLoan(ledger, facts.loanId)
  const act = { command: 'loans.saveExtension', commandId: input.commandId, caseId: owner.caseId, summary: `借据 ${owner.noteNo} ${savedVerb(input.id)}展期` }
  return perform(ledger, act, (work) => {
    refuseDisorder(ledger, owner, input.id, input.facts)
    const saved = saveRecord(work, loanExtension, input, { ...facts, caseId: owner.caseId, contentHash: partsHash(consents) })
    keepConsents(work, 'extension', saved.id, consents)
    refuseByRule(ledger, owner)
    work.touchCase(owner.caseId)
    return saved
  })
}

export function voidExtension(ledger: Ledger, input: ParsedOf<'loans.voidExtension'>): Saved<'extension'> {
  const unless = () => refuseHanging(ledger, '这次展期之后', input.id, buildingOn, '请从最后一次展期起依次作废，还款计划先作废。')
  return voidRecord(ledger, loanExtension, input, { command: 'loans.voidExtension', summary: '作废展期', unless })
}

/** What rests on the maturity that an extension brought. */
const buildingOn: readonly Hanging[] = [
  { words: '更晚的展期', from: 'loan_extension own JOIN loan_extension later ON later.loan_id = own.loan_id AND later.new_due_on > own.new_due_on WHERE own.id = @id AND later.voided_at IS NULL' },
  {
    words: '按新到期日登记的还款计划',
    from: `loan_extension own JOIN schedule_version s ON s.loan_id = own.loan_id WHERE own.id = @id AND s.voided_at IS NULL
      AND EXISTS (SELECT 1 FROM instalment i WHERE i.schedule_id = s.id AND i.due_on > own.old_due_on)`,
  },
]

function refuseDisorder(ledger: Ledger, owner: LoanRow, own: Id<'extension'> | null, facts: ExtensionFacts): void {
  const fields: Record<string, string> = {}
  const today = ledger.clock.today()
  const before = maturityBefore(ledger, owner, own)
  if (facts.oldDueOn !== before) fields['facts.oldDueOn'] = `展期前的到期日是 ${before}，请核对`
  if (facts.newDueOn <= facts.oldDueOn) fields['facts.newDueOn'] = '展期后的到期日应晚于原到期日'
  if (facts.signedOn !== null && facts.signedOn > today) fields['facts.signedOn'] = '签订日期在今天之后，请核对'
  if (facts.signedOn !== null && facts.signedOn < owner.drawdownOn) fields['facts.signedOn'] = `签订日期早于放款日 ${owner.drawdownOn}，请核对`
  Object.assign(fields, faultsOfConsents(ledger, guaranteeIdsOf(ledger, owner.id), facts.consents))
  if (Object.keys(fields).length > 0) throw new ApiFailure('invalid-input', { fields })
}
