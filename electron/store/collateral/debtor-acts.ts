import { and, eq, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { DebtorAct } from '../../../shared/api/debtor-acts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { type DebtorActFacts, debtorActKindLabels } from '../../../shared/model/debtor-act.ts'
import type { Id } from '../../../shared/model/id.ts'
import { debtorAct } from '../database/debtor-act-schema.ts'
import { party } from '../database/schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { refuseFutureDays } from '../kernel/future-days.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'
import { savedVerb } from '../kernel/saved-verb.ts'
import { voidRecord } from '../kernel/void.ts'
import { partiesOfCase } from '../parties/parties.ts'

/** 可撤销行为 of a household, in the order in which they were done. */
export function debtorActsOfCase({ db }: Ledger, caseId: Id<'case'>): DebtorAct[] {
  return db
    .select({ record: debtorAct, partyName: party.name })
    .from(debtorAct)
    .innerJoin(party, eq(party.id, debtorAct.partyId))
    .where(and(eq(debtorAct.caseId, caseId), isNull(debtorAct.voidedAt)))
    .orderBy(debtorAct.actedOn, debtorAct.id)
    .all()
    .map(({ record, partyName }) => ({ ...record, partyName }))
}

export function saveDebtorAct(ledger: Ledger, input: ParsedOf<'debtorActs.save'>): Saved<'debtor-act'> {
  const { facts } = input
  const summary = `${savedVerb(input.id)}可撤销行为 ${debtorActKindLabels[facts.kind]}`
  return perform(ledger, { command: 'debtorActs.save', commandId: input.commandId, caseId: facts.caseId, summary }, (work) => {
    refuseStranger(ledger, facts)
    refuseFutureDays(ledger, { actedOn: facts.actedOn, knownOn: facts.knownOn, suedOn: facts.suedOn })
    return saveRecord(work, debtorAct, input, facts)
  })
}

/** Only who owes in this household can harm its claim. */
function refuseStranger(ledger: Ledger, { caseId, partyId }: DebtorActFacts): void {
  if (partiesOfCase(ledger, caseId).some(({ id }) => id === partyId)) return
  throw new ApiFailure('invalid-input', { fields: { 'facts.partyId': '所选的人不是本户的当事人，请重新选择' } })
}

export function voidDebtorAct(ledger: Ledger, input: ParsedOf<'debtorActs.void'>): Saved<'debtor-act'> {
  return voidRecord(ledger, debtorAct, input, { command: 'debtorActs.void', summary: '作废可撤销行为' })
}
