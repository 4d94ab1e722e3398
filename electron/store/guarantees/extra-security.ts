import { and, eq, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { ExtraSecurity } from '../../../shared/api/security.ts'
import { type ExtraSecurityFacts, extraSecurityKindLabels } from '../../../shared/model/extra-security.ts'
import type { Id } from '../../../shared/model/id.ts'
import { extraSecurity } from '../database/party-schema.ts'
import { party } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import { voidRecord } from '../kernel/void.ts'

/** 补充担保: what was asked for beside the contract, oldest demand first. */
export function extraSecurityOfCase(ledger: Ledger, caseId: Id<'case'>): ExtraSecurity[] {
  return ledger.db
    .select({ record: extraSecurity, providerName: party.name })
    .from(extraSecurity)
    .leftJoin(party, eq(party.id, extraSecurity.providerId))
    .where(and(eq(extraSecurity.caseId, caseId), isNull(extraSecurity.voidedAt)))
    .orderBy(extraSecurity.askedOn, extraSecurity.id)
    .all()
    .map(({ record, providerName }) => ({ ...record, providerName }))
}

export function saveExtraSecurity(ledger: Ledger, input: ParsedOf<'guarantees.saveExtra'>): Saved<'extra-security'> {
  const { facts } = input
  const summary = `${savedVerb(input.id)}补充担保：${extraSecurityKindLabels[facts.kind]}`
  return perform(ledger, { command: 'guarantees.saveExtra', commandId: input.commandId, caseId: facts.caseId, summary }, (work) => {
    refuseDisorder(ledger, facts)
    return saveRecord(work, extraSecurity, input, facts)
  })
}

function refuseDisorder(ledger: Ledger, facts: ExtraSecurityFacts): void {
  const fields: Record<string, string> = {}
  if (facts.askedOn > ledger.clock.today()) fields['facts.askedOn'] = '日期在今天之后，尚未发生的事不能登记'
  if (facts.promisedFor !== null && facts.promisedFor < facts.askedOn) fields['facts.promisedFor'] = '承诺办理日不能早于要求日期'
  if (facts.settledOn !== null && facts.settledOn < facts.askedOn) fields['facts.settledOn'] = '办结日期不能早于要求日期'
  if (Object.keys(fields).length > 0) throw new ApiFailure('invalid-input', { fields })
}

export function voidExtraSecurity(ledger: Ledger, input: ParsedOf<'guarantees.voidExtra'>): Saved<'extra-security'> {
  return voidRecord(ledger, extraSecurity, input, { command: 'guarantees.voidExtra', summary: '作废补充担保' })
}
