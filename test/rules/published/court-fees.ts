/** Fees printed in published judgments against the tariff. */
import { z } from 'zod'
import type { Fen } from '../../../shared/model/fen.ts'
import { fen } from '../../../shared/model/fen.ts'
import { isoDate } from '../../../shared/model/iso-date.ts'
import type { FeeRounding } from '../../../shared/rules/court-fee.ts'
import { acceptanceFee, enforcementFee, preservationFee } from '../../../shared/rules/court-fee.ts'
import { RuleError } from '../../../shared/rules/rule-error.ts'
import { readVectors, yuan } from '../vectors.ts'
import type { PublishedRule } from './published-rule.ts'

const Row = z.object({
  id: z.string(),
  kind: z.enum([
    'case_acceptance', 'half_acceptance', 'preservation', 'execution', 'execution_on_delay_interest',
    'case_acceptance_old_tariff', 'preservation_old_tariff',
  ]),
  amount: z.number(),
  fee: z.number(),
  halved: z.boolean(),
  court_rounding: z.enum(['yuan', 'cent']),
  use: z.enum(['check', 'trap']),
})

type Row = z.infer<typeof Row>

/** The old-tariff rows are of 2006: no day is printed, any day before the Measures will do. */
const BEFORE_THE_MEASURES = isoDate('2006-06-01')

function enforcementFeeOnTop(amount: Fen, rounding: FeeRounding): number {
  const debt = fen(yuan(50_000_000))
  return enforcementFee(fen(debt + amount), rounding).value - enforcementFee(debt, rounding).value
}

function feeOf({ kind, amount, court_rounding }: Row): number {
  const sum = fen(yuan(amount))
  const rounding: FeeRounding = { round: court_rounding === 'yuan' ? 'yuan' : 'fen' }
  switch (kind) {
    case 'case_acceptance':
      return acceptanceFee(sum, { kind: 'property', ...rounding }).value
    case 'half_acceptance':
      return acceptanceFee(sum, { kind: 'property', halved: true, ...rounding }).value
    case 'preservation':
      return preservationFee(sum, rounding).value
    case 'execution':
      return enforcementFee(sum, rounding).value
    case 'execution_on_delay_interest':
      return enforcementFeeOnTop(sum, rounding)
    case 'case_acceptance_old_tariff':
      return acceptanceFee(sum, { kind: 'property', on: BEFORE_THE_MEASURES }).value
    case 'preservation_old_tariff':
      return preservationFee(sum, { on: BEFORE_THE_MEASURES }).value
  }
}

/** The computed fee, or the code with which the rule names why it does not compute one. */
function computed(row: Row): number | string {
  try {
    return feeOf(row)
  } catch (error) {
    if (error instanceof RuleError) return error.code
    throw error
  }
}

export function publishedCourtFees(): PublishedRule {
  const cases = readVectors('court_fees.json', Row).map((row) => {
    const fee = computed(row)
    return { id: row.id, use: row.use, matched: fee === yuan(row.fee), detail: `${String(fee)} / ${yuan(row.fee)}` }
  })
  return { rule: 'court fees (R47–R51)', cases }
}
