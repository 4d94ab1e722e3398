import type { z } from 'zod'
import { loanAgreements } from '../../../shared/api/loan-agreements.ts'
import type { Loan } from '../../../shared/api/loans.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { worseDueDays } from '../../../shared/rules/worse-reading.ts'
import { idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { consentToExtensions, extensionsOf } from '../loans/extension-rows.ts'
import { schedulesOf } from '../loans/schedule-rows.ts'
import { unpaidDueDays } from '../loans/unpaid-instalments.ts'
import type { Pending } from './pending.ts'

/**
 * Schedules and consents while changes of them wait. Their rows have no ids by which `pending.ts` could tell one date from another: each waiting change is
 * a reading of the whole, taken from the held command itself, and the worse one counts.
 */

const HELD = `SELECT input_json FROM proposal WHERE case_id = ? AND command = ? AND state = 'pending' ORDER BY id`

function held<I extends z.ZodType>({ raw }: Ledger, caseId: Id<'case'>, command: string, input: I): z.output<I>[] {
  return prepared<[Buffer, string], { input_json: string }>(raw, HELD).all(idToBytes(caseId), command).map(({ input_json }) => input.parse(JSON.parse(input_json)))
}

/** The due days of what is unpaid of a loan: the earlier ones of the schedule as it stands and as it would be. */
export function pendingDueDays(ledger: Ledger, loan: Loan, pending: Pending): readonly IsoDate[] {
  const standing = schedulesOf(ledger, loan.id)
  const due = unpaidDueDays(ledger, loan, standing)
  if (!pending.any) return due
  const changed = held(ledger, loan.caseId, 'loans.saveSchedule', loanAgreements.saveSchedule.input)
    .filter(({ facts }) => facts.loanId === loan.id)
    .map(({ id, facts: { fromOn, instalments } }) => standing.map((row) => (row.id === id ? { ...row, fromOn, instalments } : row)))
  const readings = [standing.filter(({ id }) => !pending.voids(id)), ...changed]
  return readings
    .map((reading) => unpaidDueDays(ledger, loan, reading.toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))))
    .reduce(worseDueDays, due)
}

/** Whether a guarantor agreed to every extension of a loan: only where he did by every reading, and not where he refused by one. */
export function pendingConsent(
  ledger: Ledger,
  { caseId, loanId, guaranteeId }: { readonly caseId: Id<'case'>; readonly loanId: Id<'loan'>; readonly guaranteeId: Id<'guarantee'> },
  pending: Pending,
): boolean | undefined {
  const standing = extensionsOf(ledger, loanId)
  const said = consentToExtensions(standing, guaranteeId)
  if (!pending.any) return said
  const changed = held(ledger, caseId, 'loans.saveExtension', loanAgreements.saveExtension.input)
    .filter(({ facts }) => facts.loanId === loanId)
    .map(({ id, facts: { consents } }) => consentToExtensions(standing.map((row) => (row.id === id ? { consents } : row)), guaranteeId))
  const readings = [said, ...changed]
  if (readings.includes(false)) return false
  return readings.every((each) => each === true) ? true : undefined
}
