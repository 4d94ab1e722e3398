import type { FilingChoices } from '../../../shared/api/documents.ts'
import { fen } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import type { Fees, OtherClaim } from '../documents/snapshot-case.ts'
import type { Ledger } from '../kernel/context.ts'
import { proceedingsOfCase } from '../proceedings/proceedings.ts'

/** Costs that the claim adds to the debt; the attorney's fee only when the person claims it (it needs contract and invoice). */
export function feesOf(ledger: Ledger, caseId: Id<'case'>, choices: FilingChoices): Fees {
  const costs = proceedingsOfCase(ledger, caseId).costs
  const total = (kind: string) => {
    const own = costs.filter((cost) => cost.kind === kind)
    return own.length === 0 ? null : fen(own.reduce((sum, cost) => sum + cost.amountFen, 0))
  }
  const attorneys = costs.filter((cost) => cost.kind === 'attorney-fee')
  const attorney = attorneys[0] && {
    amount: fen(attorneys.reduce((sum, cost) => sum + cost.amountFen, 0)),
    contractNo: attorneys[0].contractNo,
    invoiceNo: attorneys[0].invoiceNo,
  }
  return {
    attorney: choices.claimsAttorneyFee ? (attorney ?? null) : null,
    appraisal: total('appraisal-fee'),
    notary: total('notary-fee'),
    notice: total('notice-fee'),
    preservation: total('preservation-fee'),
    filing: total('acceptance-fee'),
    others: [],
  }
}

/** What is asked beside; the charges of a card are claims in money that no loan account keeps. */
export function otherClaimsOf({ act, otherClaims, particulars: { card } }: FilingChoices): OtherClaim[] {
  const charges = act === 'sue-card' ? ([['滞纳金', card.lateFee], ['违约金', card.damages], ['手续费', card.handling]] as const) : []
  return [
    ...(otherClaims === null ? [] : [{ wording: otherClaims, amount: null }]),
    ...charges.flatMap(([label, amount]) => (amount === null || amount === 0 ? [] : [{ wording: `支付${label}${formatYuan(amount)}元`, amount }])),
  ]
}
