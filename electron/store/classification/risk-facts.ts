import { and, asc, eq, isNull } from 'drizzle-orm'
import type { RiskFact } from '../../../shared/api/classification.ts'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Id } from '../../../shared/model/id.ts'
import { riskFactKindLabels } from '../../../shared/model/risk-fact.ts'
import { riskFact } from '../database/classification-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { refuseFutureDays } from '../kernel/future-days.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import { voidRecord } from '../kernel/void.ts'
import { loansOfCase } from '../loans/loans.ts'

/** 风险事项 of a household, oldest first. */
export function riskFactsOfCase({ db }: Pick<Ledger, 'db'>, caseId: Id<'case'>): RiskFact[] {
  return db.select().from(riskFact).where(and(eq(riskFact.caseId, caseId), isNull(riskFact.voidedAt))).orderBy(asc(riskFact.occurredOn), asc(riskFact.id)).all()
}

export function saveRiskFact(ledger: Ledger, input: ParsedOf<'classification.saveFact'>): Saved<'risk-fact'> {
  const { facts } = input
  refuseFutureDays(ledger, { occurredOn: facts.occurredOn, endedOn: facts.endedOn })
  if (facts.endedOn !== null && facts.endedOn < facts.occurredOn) throw new ApiFailure('invalid-input', { fields: { 'facts.endedOn': '消除日期不能早于发生日期' } })
  const { loanId } = facts
  if (loanId !== null && !loansOfCase(ledger, facts.caseId).some(({ id }) => id === loanId)) throw new ApiFailure('invalid-input', { fields: { 'facts.loanId': '这笔借据不在本户，请重新选择' } })
  const summary = `${savedVerb(input.id)}风险事项 ${riskFactKindLabels[facts.kind]}`
  return perform(ledger, { command: 'classification.saveFact', commandId: input.commandId, caseId: facts.caseId, summary }, (work) => saveRecord(work, riskFact, input, facts))
}

export function voidRiskFact(ledger: Ledger, input: ParsedOf<'classification.voidFact'>): Saved<'risk-fact'> {
  return voidRecord(ledger, riskFact, input, { command: 'classification.voidFact', summary: '作废风险事项' })
}
