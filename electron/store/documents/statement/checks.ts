import type { Fen } from '../../../../shared/model/fen.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import type { Finding } from '../form.ts'
import type { Components, Loan } from '../snapshot-loan.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import { shortNameOf } from '../wording.ts'
import { balanceOf, totalOf } from './lines.ts'

const LABELS = { principal: '本金', interest: '期内利息', penalty: '罚息', compound: '复利', fees: '费用' } as const

/** The figures of the ledger, to which the lines must sum to the fen. */
function figuresOf({ ledger }: Loan): Readonly<Record<keyof Components, Fen | null>> {
  const { principal, interest, penalty, compound, otherFees } = ledger
  return { principal, interest, penalty, compound, fees: otherFees }
}

function differences(loan: Loan): readonly string[] {
  const sums = balanceOf(loan.ledger.entries)
  const figures = figuresOf(loan)
  const parts = (['principal', 'interest', 'penalty', 'compound', 'fees'] as const).flatMap((part) => {
    const figure = figures[part]
    if (figure === null || figure === sums[part]) return []
    return [`${LABELS[part]}${formatYuan(figure)}元，明细合计${formatYuan(sums[part])}元`]
  })
  const { total, undividedInterest } = loan.ledger
  // Undivided interest is in the total and in no line: it is asked for as a blank, not told as a wrong sum.
  if (total === null || undividedInterest !== null || total === totalOf(sums)) return parts
  return [...parts, `合计${formatYuan(total)}元，明细合计${formatYuan(totalOf(sums))}元`]
}

/** Every part of the debt equals the sum of its lines (forms.md C5: sent back for sums off by cents). */
export function statementChecks(snapshot: FilingSnapshot): readonly Finding[] {
  return snapshot.loans
    .filter((loan) => loan.ledger.entries.length > 0)
    .flatMap((loan) =>
      differences(loan).map((difference) => ({
        code: 'statement-sum',
        level: 'red' as const,
        text: `${shortNameOf(loan, snapshot)}的${difference}，两者不符`,
        where: { tab: 'debt' as const, recordId: loan.id },
      })),
    )
}
