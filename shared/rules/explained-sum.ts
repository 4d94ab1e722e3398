/** A sum that lists what it was added up from. */
import { MAIN_CURRENCY } from '../model/currency.ts'
import type { Fen } from '../model/fen.ts'
import type { Answer } from './answer.ts'
import { requireList } from './given.ts'
import { formatSum, sumFen } from './money.ts'

export interface SumPart {
  readonly label: string
  /** Null where the record holds no amount: it is named, and not counted as zero in silence. */
  readonly amount: Fen | null
}

/** Each part, then the sum in fen (or the smallest unit of the currency); parts without an amount come back as questions. @throws RuleError `facts-missing` */
export function explainSum(label: string, parts: readonly SumPart[], currency: string = MAIN_CURRENCY): Answer<Fen> {
  requireList(parts, label)
  const counted = parts.flatMap((part) => (part.amount === null ? [] : [{ label: part.label, amount: part.amount }]))
  const total = sumFen(counted.map(({ amount }) => amount))
  return {
    value: total,
    steps: [
      ...counted.map((part) => ({ label: part.label, detail: formatSum(part.amount, currency) })),
      { label, detail: `${counted.length}项相加，共${formatSum(total, currency)}` },
    ],
    cautions: [],
    missing: parts.filter(({ amount }) => amount === null).map((part) => ({ fact: part.label, question: `${part.label}的金额是多少？没有登记，未计入` })),
  }
}
