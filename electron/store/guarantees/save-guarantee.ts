import { and, eq, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { GuaranteeFacts } from '../../../shared/model/guarantee.ts'
import { coBorrower } from '../database/loan-schema.ts'
import { caseFile } from '../database/schema.ts'
import { guarantee } from '../database/security-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { filesTied, type Hanging, refuseHanging } from '../kernel/hanging.ts'
import { keepLoans } from '../kernel/links.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'
import { voidRecord } from '../kernel/void.ts'

export function saveGuarantee(ledger: Ledger, input: ParsedOf<'guarantees.save'>): Saved<'guarantee'> {
  const { loanIds, ...facts } = input.facts
  const act = { command: 'guarantees.save', commandId: input.commandId, caseId: facts.caseId, summary: input.id === null ? '登记保证' : '修改保证' }
  return perform(ledger, act, (work) => {
    refuseOwnGuarantee(ledger, facts)
    refuseDisorder(facts)
    const saved = saveRecord(work, guarantee, input, facts)
    work.touchCase(facts.caseId)
    return keepLoans(work, 'guarantee_loan', saved, input.version, loanIds)
  })
}

/** 借款人和共同借款人不能为自己的借款作保证人. */
function refuseOwnGuarantee(ledger: Ledger, { caseId, guarantorId, counterForId }: Pick<GuaranteeFacts, 'caseId' | 'guarantorId' | 'counterForId'>): void {
  const file = ledger.db.select({ borrowerId: caseFile.borrowerId }).from(caseFile).where(eq(caseFile.id, caseId)).get()
  if (file?.borrowerId === guarantorId) throw new ApiFailure('invalid-input', { fields: { 'facts.guarantorId': '保证人不能是借款人本人，请核对' } })
  if (counterForId !== null) return
  const owes = ledger.db.select({ id: coBorrower.id }).from(coBorrower).where(and(eq(coBorrower.caseId, caseId), eq(coBorrower.partyId, guarantorId), isNull(coBorrower.voidedAt))).get()
  if (owes) throw new ApiFailure('invalid-input', { fields: { 'facts.guarantorId': '此人是本户的共同借款人，不能同时是保证人。请核对合同' } })
}

type PeriodOf = Pick<GuaranteeFacts, 'guarantorId' | 'counterForId' | 'periodKind' | 'periodCount' | 'periodUnit' | 'periodFrom' | 'periodTo'>

function refuseDisorder(facts: PeriodOf): void {
  const fields: Record<string, string> = {}
  if (facts.counterForId === facts.guarantorId) fields['facts.counterForId'] = '反担保的担保对象不能是反担保人本人，请核对'
  if (facts.periodFrom !== null && facts.periodTo !== null && facts.periodTo < facts.periodFrom) fields['facts.periodTo'] = '保证期间止日不能早于起日'
  if (facts.periodKind === 'until' && facts.periodTo === null) fields['facts.periodTo'] = '约定至某日的，请填写该日'
  if (facts.periodKind === 'duration' && facts.periodCount === null) fields['facts.periodCount'] = '请填写期间长度'
  if (facts.periodKind === 'duration' && facts.periodUnit === null) fields['facts.periodUnit'] = '请选择单位'
  if (Object.keys(fields).length > 0) throw new ApiFailure('invalid-input', { fields })
}

export function voidGuarantee(ledger: Ledger, input: ParsedOf<'guarantees.void'>): Saved<'guarantee'> {
  const unless = () => refuseHanging(ledger, '该保证', input.id, hangings, '请先作废这些记录，或改为不涉及本保证。')
  return voidRecord(ledger, guarantee, input, { command: 'guarantees.void', summary: '作废保证', unless })
}

/** What hangs on a guarantee: a counter-guarantee names its guarantor, unless another guarantee of his stands in the case. */
const hangings: readonly Hanging[] = [
  {
    words: '反担保',
    from: `guarantee g JOIN guarantee c ON c.case_id = g.case_id AND c.counter_for_id = g.guarantor_id WHERE g.id = @id AND c.voided_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM guarantee o WHERE o.case_id = g.case_id AND o.guarantor_id = g.guarantor_id AND o.id <> g.id AND o.voided_at IS NULL)`,
  },
  { words: '展期中的表态', from: 'extension_consent s JOIN loan_extension e ON e.id = s.extension_id WHERE s.guarantee_id = @id AND e.voided_at IS NULL' },
  { words: '补充协议中的表态', from: 'supplement_consent s JOIN loan_supplement e ON e.id = s.supplement_id WHERE s.guarantee_id = @id AND e.voided_at IS NULL' },
  filesTied('guarantee'),
]
