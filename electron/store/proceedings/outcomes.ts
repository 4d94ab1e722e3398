import { and, eq, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { CostFacts, JudgmentFacts } from '../../../shared/model/proceeding.ts'
import { costKindLabels } from '../../../shared/model/proceeding.ts'
import { judgmentInstalment, judgmentTerm } from '../database/proceedings-schema.ts'
import { cost, enforcement, judgment, proceeding } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { caseIdOf } from '../kernel/of-case.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import { voidRecord } from '../kernel/void.ts'
import { docketedOn } from './events.ts'

/** What a proceeding ends in: judgments, the facts of enforcement, the costs and who bears them. */

export function saveJudgment(ledger: Ledger, input: ParsedOf<'proceedings.saveJudgment'>): Saved<'judgment'> {
  const caseId = caseIdOf(ledger, proceeding, input.facts.proceedingId)
  const act = { command: 'proceedings.saveJudgment', commandId: input.commandId, caseId, summary: `${savedVerb(input.id)}裁判文书 ${input.facts.documentNo ?? ''}`.trim() }
  return perform(ledger, act, (work) => {
    refuseDisorder(ledger, input.facts)
    work.touchCase(caseId)
    return saveRecord(work, judgment, input, { ...input.facts, caseId })
  })
}

function refuseDisorder(ledger: Ledger, facts: JudgmentFacts): void {
  const fields: Record<string, string> = {}
  const today = ledger.clock.today()
  const docketed = docketedOn(ledger, facts.proceedingId)
  if (facts.judgedOn > today) fields['facts.judgedOn'] = '裁判日期在今天之后，请核对'
  else if (docketed !== null && facts.judgedOn < docketed) fields['facts.judgedOn'] = `裁判日期早于立案日（${docketed}），请核对`
  if (facts.servedOn !== null && facts.servedOn < facts.judgedOn) fields['facts.servedOn'] = '送达日期不能早于裁判日期'
  if (facts.servedOn !== null && facts.servedOn > today) fields['facts.servedOn'] = '送达日期在今天之后，尚未发生的事不能登记'
  if (facts.effectiveOn !== null && facts.effectiveOn > today) fields['facts.effectiveOn'] = '生效日期在今天之后，尚未生效的不能登记'
  if (facts.effectiveOn !== null && facts.effectiveOn < facts.judgedOn) fields['facts.effectiveOn'] = '生效日期不能早于裁判日期'
  if (facts.performBy !== null && facts.performBy < facts.judgedOn) fields['facts.performBy'] = '履行截止日不能早于裁判日期'
  if (Object.keys(fields).length > 0) throw new ApiFailure('invalid-input', { fields })
}

/** The terms and instalments of a title go with it. */
export function voidJudgment(ledger: Ledger, input: ParsedOf<'proceedings.voidJudgment'>): Saved<'judgment'> {
  const caseId = caseIdOf(ledger, judgment, input.id)
  return perform(ledger, { command: 'proceedings.voidJudgment', commandId: input.commandId, caseId, summary: '作废裁判文书' }, (work) => {
    for (const table of [judgmentTerm, judgmentInstalment]) {
      const parts = ledger.db.select({ id: table.id, version: table.version }).from(table).where(and(eq(table.judgmentId, input.id), isNull(table.voidedAt))).all()
      for (const part of parts) work.void(table, part.id, part.version, input.reason)
    }
    work.touchCase(caseId)
    return { id: input.id, version: work.void(judgment, input.id, input.version, input.reason) }
  })
}

export function saveEnforcement(ledger: Ledger, input: ParsedOf<'proceedings.saveEnforcement'>): Saved<'enforcement'> {
  const caseId = caseIdOf(ledger, proceeding, input.facts.proceedingId)
  const act = { command: 'proceedings.saveEnforcement', commandId: input.commandId, caseId, summary: `${savedVerb(input.id)}执行情况` }
  return perform(ledger, act, (work) => {
    work.touchCase(caseId)
    return saveRecord(work, enforcement, input, { ...input.facts, caseId })
  })
}

export function voidEnforcement(ledger: Ledger, input: ParsedOf<'proceedings.voidEnforcement'>): Saved<'enforcement'> {
  return voidRecord(ledger, enforcement, input, { command: 'proceedings.voidEnforcement', summary: '作废执行情况' })
}

export function saveCost(ledger: Ledger, input: ParsedOf<'proceedings.saveCost'>): Saved<'cost'> {
  const { facts } = input
  const act = { command: 'proceedings.saveCost', commandId: input.commandId, caseId: facts.caseId, summary: `${savedVerb(input.id)}${costKindLabels[facts.kind]}` }
  return perform(ledger, act, (work) => {
    refuseUnlikelyCost(ledger, facts)
    return saveRecord(work, cost, input, facts)
  })
}

function refuseUnlikelyCost(ledger: Ledger, facts: CostFacts): void {
  const today = ledger.clock.today()
  const fields: Record<string, string> = {}
  if (facts.paidOn !== null && facts.paidOn > today) fields['facts.paidOn'] = '支付日期在今天之后，请核对'
  if (facts.refundDueFen !== null && facts.refundDueFen > facts.amountFen) fields['facts.refundDueFen'] = '法院应退不能大于支付的金额'
  if (facts.refundedOn !== null && facts.refundedOn > today) fields['facts.refundedOn'] = '退费日期在今天之后，请核对'
  if (Object.keys(fields).length > 0) throw new ApiFailure('invalid-input', { fields })
}

export function voidCost(ledger: Ledger, input: ParsedOf<'proceedings.voidCost'>): Saved<'cost'> {
  return voidRecord(ledger, cost, input, { command: 'proceedings.voidCost', summary: '作废费用' })
}
