/** A sum that lists what it was added up from. */
import type { Fen } from '../model/fen.ts'
import type { Answer } from './answer.ts'
import { requireList } from './given.ts'
import { formatYuan, sumFen } from './money.ts'

export interface SumPart {
  readonly label: string
  /** Null where the record holds no amount: it is named, and not counted as zero in silence. */
  readonly amount: Fen | null
}

/** Each part, then the sum in fen; parts without an amount come back as questions. @throws RuleError `facts-missing` */
export function explainSum(label: string, parts: readonly SumPart[]): Answer<Fen> {
  requireList(parts, label)
  const counted = parts.flatMap((part) => (part.amount === null ? [] : [{ label: part.label, amount: part.amount }]))
  const total = sumFen(counted.map(({ amount }) => amount))
  return {
    value: total,
    steps: [
      ...counted.map((part) => ({ label: part.label, detail: `${formatYuan(part.amount)}元` })),
      { label, detail: `${counted.length}项相加，共${formatYuan(total)}元` },
    ],
    cautions: [],
    missing: parts.filter(({ amount }) => amount === null).map((part) => ({ fact: part.label, question: `${part.label}的金额是多少？没有登记，未计入` })),
  }
}
