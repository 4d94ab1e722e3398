/** How the figures were computed, and how they run on, in the words of the papers (forms.md C5, parts 3 and 4). */
import { allocationOrder, componentLabels } from '../../../../shared/rules/ledger/components.ts'
import { lineKindLabels } from '../../../../shared/rules/ledger/balance.ts'
import { type DayCount, lprTermLabels } from '../../../../shared/model/loan-terms.ts'
import { addDays } from '../../../../shared/rules/civil-date.ts'
import type { Balance, LoanTerms } from '../../../../shared/rules/ledger.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { longDate } from '../paper/format.ts'

const DAY_COUNTS: Readonly<Record<DayCount, string>> = {
  'ACT/360': '按实际天数计算，日利率为年利率除以360',
  'ACT/365': '按实际天数计算，日利率为年利率除以365',
  'ACT/ACT': '按实际天数计算，日利率为年利率除以当年实际天数',
  '30/360': '每月按30天、每年按360天计算',
}

function repricingText(repricing: Extract<LoanTerms['rate'], { kind: 'lpr' }>['repricing']): string {
  if (repricing === null) return '期内不调整'
  return 'days' in repricing ? `重定价日为${repricing.days.map(longDate).join('、')}` : `每${repricing.months}个月重定价一次`
}

function rateText({ rate }: LoanTerms): string {
  if (rate.kind === 'fixed') return `合同年利率${rate.annualRate}%`
  const points = rate.points < 0 ? `减${-rate.points}` : `加${rate.points}`
  return `合同年利率为${lprTermLabels[rate.term].replaceAll(' ', '')}LPR${points}个基点，${repricingText(rate.repricing)}`
}

function penaltyText({ penalty }: LoanTerms): string {
  switch (penalty.kind) {
    case 'uplift':
      return `逾期后在合同利率基础上上浮${penalty.percent}%计收罚息`
    case 'own-rate':
      return `逾期后按年利率${penalty.annualRate}%计收罚息`
    case 'none':
      return '未约定罚息'
  }
}

function compoundText({ compound }: LoanTerms): string {
  if (compound.on === 'none') return '不计复利'
  const base = compound.on === 'interest' ? '未按时支付的期内利息' : '未按时支付的期内利息和罚息'
  const inTerm = compound.rateInTerm === 'penalty' ? '按罚息利率' : '期内按合同利率、逾期后按罚息利率'
  return `对${base}${inTerm}计收复利`
}

/** The order in which payments are set off; the one for a loan not more than 90 days overdue where it depends on that. */
function orderText({ allocation }: LoanTerms): string {
  const order = allocationOrder(allocation ?? 'costs-interest-principal', 0).filter((part) => part !== 'undivided')
  return `还款按${order.map((part) => componentLabels[part]).join('、')}的顺序抵充`
}

export function methodText(terms: LoanTerms): string {
  const parts = [DAY_COUNTS[terms.dayCount], rateText(terms), penaltyText(terms), compoundText(terms), '截至日计入', orderText(terms)]
  return parts.join('；')
}

/** What runs on from the day after the as-of day; null when nothing does. */
export function continuationText({ asOf, lines }: Balance): string | null {
  const open = lines.filter((line) => line.open && line.base > 0)
  if (open.length === 0) return null
  const parts = open.map((line) => `以${formatYuan(line.base)}元为基数，按年利率${line.rate}%计收${lineKindLabels[line.kind]}`)
  return `自${longDate(addDays(asOf, 1))}起至实际清偿之日止，${parts.join('；')}`
}
