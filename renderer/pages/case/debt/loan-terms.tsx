import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Loan } from '../../../../shared/api/loans.ts'
import { moneyUnit } from '../../../../shared/model/currency.ts'
import { securityTypeLabels } from '../../../../shared/model/loan.ts'
import * as terms from '../../../../shared/model/loan-terms.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { Allowed } from '../../../components/allowed.tsx'
import { Unknown } from '../../../components/unknown.tsx'
import classes from './debt-tab.module.css'

/** What the contract agrees, as far as the record knows it; the rest is asked for where a paper needs it. */
export function LoanTerms({ loan, onEdit }: { readonly loan: Loan; readonly onEdit: () => void }): ReactNode {
  return (
    <div className={classes.terms}>
      <dl>
        {termsOf(loan).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ?? <Unknown reason={`没有登记${label}`} />}</dd>
          </div>
        ))}
      </dl>
      <Allowed right="record">
        <Button variant="default" onClick={onEdit}>
          修改借据和合同要素
        </Button>
      </Allowed>
    </div>
  )
}

function termsOf(loan: Loan): readonly (readonly [string, string | null])[] {
  return [
    ['合同', [loan.contractName, loan.contractNo].filter(Boolean).join(' ')],
    ['签订日期', loan.signedOn],
    ['合同金额', `${formatYuan(loan.contractFen)} ${moneyUnit(loan.currency)}`],
    ['实际发放', loan.disbursedFen === null ? null : `${formatYuan(loan.disbursedFen)} ${moneyUnit(loan.currency)}`],
    ['放款日', loan.drawdownOn],
    ['到期日', loan.maturityOn === loan.dueOn ? loan.dueOn : `${loan.maturityOn}（展期，原 ${loan.dueOn}）`],
    ['利率', rateWords(loan)],
    ['计息天数', terms.dayCountLabels[loan.dayCount]],
    ['还款方式', terms.repaymentMethodLabels[loan.repaymentMethod]],
    ['结息方式', `${terms.settlementLabels[loan.settlement]}${loan.settlementDay === null ? '' : `，${loan.settlementDay} 日`}`],
    ['罚息', penaltyWords(loan)],
    ['挪用罚息', misuseWords(loan)],
    ['复利', loan.compoundOn === 'none' ? terms.compoundBaseLabels.none : `${terms.compoundBaseLabels[loan.compoundOn]}，按${terms.compoundRateInTermLabels[loan.compoundRateInTerm]}`],
    ['到期日当天', terms.dueDayRateLabels[loan.dueDayRate]],
    ['抵充顺序', terms.allocationOrderLabels[loan.allocationOrder]],
    ['提前到期', loan.acceleratedOn],
    ['担保方式', loan.securityType && securityTypeLabels[loan.securityType]],
    ['用途', loan.purpose],
    ['管辖约定', loan.jurisdictionText],
    ['最近催收日', loan.lastDemandOn],
    ['台账登记的诉讼时效', loan.recordedLimitationOn],
  ]
}

function rateWords(loan: Loan): string | null {
  if (loan.annualRate === null) return null
  if (loan.rateKind === 'fixed') return `${loan.annualRate}%（固定）`
  const points = loan.lprPoints ?? 0
  return `${loan.annualRate}%（${loan.lprTerm === null ? '' : terms.lprTermLabels[loan.lprTerm]} LPR${points < 0 ? '减' : '加'}${Math.abs(points)} 个基点）`
}

function penaltyWords(loan: Loan): string | null {
  if (loan.penaltyKind === 'none') return terms.penaltyKindLabels.none
  if (loan.penaltyKind === 'uplift') return loan.penaltyUplift && `在合同利率上加收 ${loan.penaltyUplift}%`
  return loan.penaltyRate && `年利率 ${loan.penaltyRate}%`
}

/** Without a clause of its own misuse bears the penalty rate. */
function misuseWords(loan: Loan): string {
  if (loan.misuseKind === 'uplift' && loan.misuseUplift !== null) return `在合同利率上加收 ${loan.misuseUplift}%`
  return loan.misuseKind === 'own-rate' && loan.misuseRate !== null ? `年利率 ${loan.misuseRate}%` : '没有单独约定，按罚息'
}
