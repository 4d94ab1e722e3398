import { and, eq, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { KeyDebtor } from '../../../shared/api/key-debtors.ts'
import type { Id } from '../../../shared/model/id.ts'
import { keyDebtor } from '../database/key-debtor-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { refuseFutureDays } from '../kernel/future-days.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'
import { voidRecord } from '../kernel/void.ts'

export function keyDebtorOfCase({ db }: Ledger, caseId: Id<'case'>): KeyDebtor | null {
  return db.select().from(keyDebtor).where(and(eq(keyDebtor.caseId, caseId), isNull(keyDebtor.voidedAt))).get() ?? null
}

/** Puts a household on the list, or corrects its line there. @throws ApiFailure invalid-input for a day ahead or a household that is on it already; stale-version */
export function saveKeyDebtor(ledger: Ledger, input: ParsedOf<'keyDebtors.save'>): Saved<'key-debtor'> {
  const { caseId, listedOn, grounds } = input.facts
  const summary = input.id === null ? `列入重点户（${grounds}）` : '修改重点户'
  return perform(ledger, { command: 'keyDebtors.save', commandId: input.commandId, caseId, summary }, (work) => {
    refuseFutureDays(ledger, { listedOn })
    const standing = keyDebtorOfCase(ledger, caseId)
    if (standing !== null && standing.id !== input.id) throw new ApiFailure('invalid-input', { fields: { 'facts.listedOn': `本户 ${standing.listedOn} 已列入重点户，请在原记录上修改` } })
    return saveRecord(work, keyDebtor, input, input.facts)
  })
}

export function voidKeyDebtor(ledger: Ledger, input: ParsedOf<'keyDebtors.void'>): Saved<'key-debtor'> {
  return voidRecord(ledger, keyDebtor, input, { command: 'keyDebtors.void', summary: '移出重点户' })
}
