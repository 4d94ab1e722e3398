import type { ReactNode } from 'react'
import type { WriteOffLoan } from '../../../../shared/api/write-off.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import type { Answer } from '../../../../shared/rules/answer.ts'
import { explainSum } from '../../../../shared/rules/explained-sum.ts'
import { componentLabels } from '../../../../shared/rules/ledger/components.ts'
import { explainComponent, type KnownBalance } from '../../../../shared/rules/ledger/explain-figure.ts'
import { formatYuan, subtractFen } from '../../../../shared/rules/money.ts'
import { LoanReasons } from './loan-reasons.tsx'

type Part = 'principalFen' | 'costFen' | 'offInterestFen'

const labels: Readonly<Record<Part, string>> = { principalFen: '本金', costFen: '垫付费用', offInterestFen: '表外利息' }

interface Props {
  readonly row: WriteOffLoan
  readonly asOf: IsoDate
  readonly part: Part
}

/** What an application states of a loan against what the ledger comes to on its day. */
export function OwedReasons({ row, asOf, part }: Props): ReactNode {
  return (
    <LoanReasons
      loanId={row.loanId}
      title={`${row.noteNo} ${labels[part]}`}
      valueText={`${formatYuan(row[part])} 元`}
      asOf={asOf}
      facts={[{ label: '截至', value: asOf }]}
      explain={(balance) => answerOf(balance, row, part)}
    />
  )
}

function answerOf(known: KnownBalance, row: WriteOffLoan, part: Part): Answer<unknown> {
  if (part === 'principalFen') return explainComponent(known, 'principal')
  return part === 'costFen' ? explainComponent(known, 'costs') : offInterestAnswer(known, row)
}

/** What was typed from the books, beside the interest of the day less what stands on the balance sheet. */
function offInterestAnswer({ value, cautions, missing }: KnownBalance, { onInterestFen, offInterestFen }: WriteOffLoan): Answer<unknown> {
  const parts = (['interest', 'penalty', 'compound', 'undivided'] as const).flatMap((component) => (value[component] === 0 ? [] : [{ label: componentLabels[component], amount: value[component] }]))
  const all = explainSum('全部利息', parts)
  const left = subtractFen(all.value, onInterestFen)
  const rest = [
    { label: '减：表内利息', detail: `${formatYuan(onInterestFen)}元，按会计账填写，余${formatYuan(left)}元` },
    { label: '表外利息', detail: `${formatYuan(offInterestFen)}元，按会计账填写，另列，不计入申请核销合计` },
  ]
  return { value: offInterestFen, steps: [...all.steps, ...rest], cautions, missing }
}
