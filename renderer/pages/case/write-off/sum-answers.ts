import type { KeptClaimView, PursuedPerson, WriteOffLoan, WriteOffSums } from '../../../../shared/api/write-off.ts'
import type { Fen } from '../../../../shared/model/fen.ts'
import { keptEntryKindLabels } from '../../../../shared/model/write-off.ts'
import type { Answer } from '../../../../shared/rules/answer.ts'
import { explainSum } from '../../../../shared/rules/explained-sum.ts'

/** The sums of applications and of the kept register with what they are added up from. */

type LoanAmounts = Pick<WriteOffLoan, 'noteNo' | 'principalFen' | 'onInterestFen' | 'costFen'>

/** 申请核销合计 of one loan. */
export function loanTotal({ principalFen, onInterestFen, costFen }: LoanAmounts): Answer<Fen> {
  return explainSum('申请核销合计', [{ label: '本金', amount: principalFen }, { label: '表内利息', amount: onInterestFen }, { label: '垫付费用', amount: costFen }])
}

/** 申请核销合计 of an application, loan by loan; off-balance interest stands apart from it. */
export function applicationTotal(loans: readonly LoanAmounts[], { offInterestFen }: Pick<WriteOffSums, 'offInterestFen'>): Answer<Fen> {
  const parts = loans.flatMap(({ noteNo, principalFen, onInterestFen, costFen }) => [
    { label: `借据${noteNo} 本金`, amount: principalFen }, { label: `借据${noteNo} 表内利息`, amount: onInterestFen }, { label: `借据${noteNo} 垫付费用`, amount: costFen },
  ])
  const apart = explainSum('另列的表外利息，不计入', [{ label: '表外利息', amount: offInterestFen }])
  const total = explainSum('申请核销合计', parts)
  return { ...total, steps: [...total.steps, ...apart.steps.slice(-1)] }
}

/** 累计收回: each receipt by its parts. */
export function recoveredTotal({ entries }: Pick<KeptClaimView, 'entries'>): Answer<Fen> {
  const parts = entries
    .filter(({ kind }) => kind === 'recovery')
    .flatMap(({ happenedOn, kind, principalFen, interestFen, costFen }) =>
      ([['本金', principalFen], ['利息', interestFen], ['费用', costFen]] as const).flatMap(([part, amount]) => (amount === 0 ? [] : [{ label: `${happenedOn} ${keptEntryKindLabels[kind]}${part}`, amount }])),
    )
  return explainSum('累计收回', parts)
}

/** One part of what was written off, loan by loan, as the approved application states it. */
export function writtenOffPart(label: string, loans: readonly WriteOffLoan[], part: 'principalFen' | 'onInterestFen'): Answer<Fen> {
  return explainSum(label, loans.map((loan) => ({ label: `借据${loan.noteNo}`, amount: loan[part] })))
}

/** How often somebody was pursued, act by act. */
export function pursuitAnswer({ acts }: PursuedPerson): Answer<number> {
  const steps = acts.map(({ on, way, result }) => ({ label: on, detail: `${way}，${result}` }))
  return { value: acts.length, steps: [...steps, { label: '合计', detail: `${acts.length}次` }], cautions: [], missing: [] }
}
