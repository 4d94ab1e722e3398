import type { LoanFacts } from '../../../shared/model/loan.ts'
import { allocationOrderLabels, compoundRateInTermLabels, dayCountLabels } from '../../../shared/model/loan-terms.ts'
import { addDays } from '../../../shared/rules/civil-date.ts'
import type { Balance } from '../../../shared/rules/ledger.ts'
import { longDate, yuan } from '../documents/paper/format.ts'

/** 计算方式: every term that the figures rest on, in words that a clerk can check (forms.md C5, part 3). */
export function methodText(loan: LoanFacts): string {
  return [
    `日利率为年利率除以${loan.dayCount.split('/')[1] ?? '360'}（${dayCountLabels[loan.dayCount]}），按实际占用天数计算，算头不算尾，截至日当天计息`,
    rateText(loan),
    penaltyText(loan),
    compoundText(loan),
    `还款抵充顺序为${allocationOrderLabels[loan.allocationOrder]}`,
    '各段金额四舍五入到分后相加',
  ].join('；')
}

function rateText(loan: LoanFacts): string {
  if (loan.rateKind === 'fixed') return `合同执行年利率${loan.annualRate ?? '＿＿'}%，自放款日计至到期日前一日`
  const points = loan.lprPoints ?? 0
  const repricing = loan.repricingMonths === null ? '合同期内不重定价' : `每${loan.repricingMonths}个月重定价一次`
  return `合同利率为${loan.lprTerm === '5Y' ? '5年期以上' : '1年期'}LPR${points >= 0 ? '加' : '减'}${Math.abs(points)}个基点，${repricing}`
}

function penaltyText(loan: LoanFacts): string {
  const start = loan.dueDayRate === 'penalty' ? '自到期日起' : '自到期日次日起'
  switch (loan.penaltyKind) {
    case 'uplift':
      return `${start}按合同利率上浮${loan.penaltyUplift ?? '＿＿'}%计收罚息`
    case 'own-rate':
      return `${start}按年利率${loan.penaltyRate ?? '＿＿'}%计收罚息`
    case 'none':
      return '合同未约定罚息，逾期后仍按合同利率计息'
  }
}

function compoundText(loan: LoanFacts): string {
  const rate = `期内按${compoundRateInTermLabels[loan.compoundRateInTerm]}、到期后按罚息利率`
  switch (loan.compoundOn) {
    case 'none':
      return '不计收复利'
    case 'interest':
      return `对未按时支付的期内利息${rate}计收复利，罚息不计复利`
    case 'interest-and-penalty':
      return `对未按时支付的期内利息和罚息${rate}计收复利`
  }
}

/** 下续: how the sums run on from the day after the as-of day (forms.md C5, part 4). */
export function continuationText(loan: LoanFacts, balance: Balance): string {
  const next = longDate(addDays(balance.asOf, 1))
  const bases = balance.lines.filter((line) => line.open).map((line) => `以${yuan(line.base)}元为基数按年利率${line.rate}%`)
  const run = bases.length === 0 ? '按合同约定标准' : `${[...new Set(bases)].join('、')}`
  return `自${next}起至实际清偿之日止，${run}继续计算（日利率＝年利率÷${loan.dayCount.split('/')[1] ?? '360'}）；期间还款的，按还款后的余额计算`
}
