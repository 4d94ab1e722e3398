import { z } from 'zod'
import { MAIN_CURRENCY } from '../../../../shared/model/currency.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { ledgerEntry, loan } from '../../database/schema.ts'
import type { Ledger } from '../../kernel/context.ts'
import { readLoan } from '../../loans/loan-rows.ts'
import type { ImportPlan, PlannedRecord } from './import-plan.ts'

/** What a sheet brought in loans and in money, for the second person who confirms it: to be held against the totals of the sheet itself. */

const brought = z.object({ records: z.number().int(), amountFen: z.number().int(), interestFen: z.number().int(), foreign: z.number().int() })

/** Records of one kind: how many, their sums in fen of renminbi, and how many are in another currency and in no sum. */
export type Brought = z.infer<typeof brought>

export const broughtKinds = ['loan', 'opening-balance', 'drawdown', 'repayment', 'cost'] as const
export type BroughtKind = (typeof broughtKinds)[number]

export const broughtSums = z.partialRecord(z.enum(broughtKinds), brought)
/** In the order of `broughtKinds`; a kind that the sheet did not bring is not there. */
export type BroughtSums = z.infer<typeof broughtSums>

const NOTHING: Brought = { records: 0, amountFen: 0, interestFen: 0, foreign: 0 }

const amounts: Readonly<Record<BroughtKind, string>> = { loan: 'contractFen', 'opening-balance': 'principalFen', drawdown: 'amountFen', repayment: 'amountFen', cost: 'amountFen' }
const interests = ['interestFen', 'penaltyFen', 'compoundFen', 'undividedInterestFen']

/** The sums of each sheet of a plan. */
export function broughtByRun(ledger: Ledger, plan: ImportPlan): ReadonlyMap<Id<'import'>, BroughtSums> {
  const records = plan.records()
  const lent = new Map<string, unknown>(records.flatMap(({ table, id, values }) => (table === loan ? [[id, values['currency'] ?? MAIN_CURRENCY] as const] : [])))
  const isForeign = (loanId: Id<'loan'>) => (lent.has(loanId) ? lent.get(loanId) : readLoan(ledger, loanId).currency) !== MAIN_CURRENCY
  const sums = new Map<Id<'import'>, BroughtSums>()
  for (const record of records) {
    const kind = kindOf(record)
    if (kind === null) continue
    const own = sums.get(record.importId) ?? {}
    const foreign = isForeign((kind === 'loan' ? record.id : record.values['loanId']) as Id<'loan'>)
    sums.set(record.importId, { ...own, [kind]: withRecord(kind, own[kind] ?? NOTHING, record, foreign) })
  }
  return sums
}

function kindOf({ table, values }: PlannedRecord): BroughtKind | null {
  if (table === loan) return 'loan'
  return table === ledgerEntry ? (broughtKinds.find((kind) => kind === values['kind']) ?? null) : null
}

function withRecord(kind: BroughtKind, sum: Brought, { values }: PlannedRecord, foreign: boolean): Brought {
  if (foreign) return { ...sum, records: sum.records + 1, foreign: sum.foreign + 1 }
  return {
    ...sum,
    records: sum.records + 1,
    amountFen: sum.amountFen + fenOf(values, [amounts[kind]]),
    interestFen: sum.interestFen + (kind === 'opening-balance' ? fenOf(values, interests) : 0),
  }
}

function fenOf(values: PlannedRecord['values'], keys: readonly string[]): number {
  return keys.reduce((sum, key) => sum + Number(values[key] ?? 0), 0)
}
