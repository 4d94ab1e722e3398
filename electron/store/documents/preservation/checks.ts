import { fen } from '../../../../shared/model/fen.ts'
import { yuan } from '../paper/format.ts'
import type { Finding } from '../form.ts'
import { defendantsOf, nameOf } from '../people.ts'
import type { PreservationRequest } from '../snapshot-case.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import { loansOf, orBlank } from '../wording.ts'
import { requestedAmount } from './measures.ts'

const HERE = { tab: 'preservation', recordId: null } as const

function red(code: string, text: string): Finding {
  return { code, level: 'red', text, where: HERE }
}

/** The exemption of banks is written for applications in suit (财产保全规定第五条第二款、第九条第一款第六项). */
function exemptBeforeSuit(request: PreservationRequest): readonly Finding[] {
  if (request.stage !== 'before-suit' || request.security !== 'exempt') return []
  return [red('exempt-before-suit', '诉前保全应当提供相当于请求保全数额的担保，银行免于担保只适用于诉讼中，请改选担保方式')]
}

function holdersNotSued(snapshot: FilingSnapshot, request: PreservationRequest): readonly Finding[] {
  const sued = new Set(defendantsOf(snapshot).map((party) => party.id))
  const strangers = new Set(request.measures.map((measure) => measure.holderId).filter((id) => !sued.has(id)))
  return [...strangers].map((id) =>
    red('respondent-not-sued', `请求保全${orBlank(nameOf(snapshot, id))}的财产，但其不是本案被告，请列为被告或删去该项`),
  )
}

function amountAboveClaim(snapshot: FilingSnapshot): readonly Finding[] {
  const amount = requestedAmount(snapshot)
  const { claim } = snapshot.totals
  if (amount === null || claim === null || amount <= claim) return []
  return [red('preservation-above-claim', `请求保全${yuan(amount)}，超过标的总额${yuan(claim)}`)]
}

/** Limits of single measures that add up to more than what is asked in all: over-sealing is forbidden. */
function limitsAboveAmount(snapshot: FilingSnapshot, request: PreservationRequest): readonly Finding[] {
  const amount = requestedAmount(snapshot)
  const limits = fen(request.measures.reduce((sum, measure) => sum + (measure.amount ?? 0), 0))
  if (amount === null || limits <= amount) return []
  const text = `各项财产的限额合计${yuan(limits)}，超过请求保全的${yuan(amount)}，请核对是否超额`
  return [{ code: 'limits-above-amount', level: 'amber', text, where: HERE }]
}

/** A general guarantor's property cannot be preserved before the debtor's (担保制度解释第二十六条). */
function generalGuarantorFirst(snapshot: FilingSnapshot, request: PreservationRequest): readonly Finding[] {
  const holders = new Set(request.measures.map((measure) => measure.holderId))
  return snapshot.guarantees
    .filter((guarantee) => guarantee.mode === 'general' && holders.has(guarantee.guarantorId))
    .filter((guarantee) => !loansOf(guarantee, snapshot).some((loan) => loan.borrowerIds.some((id) => holders.has(id))))
    .map((guarantee) =>
      red(
        'general-guarantor-first',
        `${orBlank(nameOf(snapshot, guarantee.guarantorId))}是一般保证人，未对借款人的财产申请保全的，法院不予准许`,
      ),
    )
}

export function preservationChecks(snapshot: FilingSnapshot): readonly Finding[] {
  const request = snapshot.preservationRequest
  if (request === null) return []
  return [
    ...exemptBeforeSuit(request),
    ...holdersNotSued(snapshot, request),
    ...amountAboveClaim(snapshot),
    ...limitsAboveAmount(snapshot, request),
    ...generalGuarantorFirst(snapshot, request),
  ]
}
