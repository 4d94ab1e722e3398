/** One as-of day, sums that are sums, days that are days (forms.md G 1–4). */
import type { Fen } from '../../../../shared/model/fen.ts'
import { addDays, daysBetween } from '../../../../shared/rules/civil-date.ts'
import { longDate, yuan } from '../paper/format.ts'
import type { Finding } from '../form.ts'
import type { Loan } from '../snapshot-loan.ts'
import type { FilingSnapshot, Totals } from '../snapshot.ts'
import { sumKnown, totalsOf } from '../totals.ts'
import { currencyOf, shortNameOf } from '../wording.ts'

function red(code: string, text: string, loan: Loan | null): Finding {
  return { code, level: 'red', text, where: { tab: 'debt', recordId: loan?.id ?? null } }
}

/** G 1. */
function oneAsOfDay(snapshot: FilingSnapshot): readonly Finding[] {
  return snapshot.loans
    .filter((loan) => loan.ledger.asOf !== snapshot.asOf)
    .map((loan) =>
      red(
        'as-of-differs',
        `${shortNameOf(loan, snapshot)}的欠款截至${longDate(loan.ledger.asOf)}，本套文书截至${longDate(snapshot.asOf)}，请统一截至日后重新计算`,
        loan,
      ),
    )
}

const TOTAL_LABELS: Readonly<Record<keyof Totals, string>> = {
  principal: '尚欠本金',
  interest: '期内利息',
  penalty: '罚息',
  compound: '复利',
  interestTotal: '欠利息',
  realisationCosts: '实现债权的费用',
  otherClaims: '其他请求',
  claim: '标的总额',
}

function differ(printed: Fen | null, sum: Fen | null): boolean {
  return printed !== sum
}

function sayFen(amount: Fen | null): string {
  return amount === null ? '未填' : yuan(amount)
}

/** G 2 and G 3: 标的总额 is rows 1 + 2 + 5 + other money claims, 欠利息 is its three parts. */
function totalsAreSums({ loans, fees, otherClaims, totals }: FilingSnapshot): readonly Finding[] {
  const sums = totalsOf(loans, fees, otherClaims)
  const keys = ['principal', 'interest', 'penalty', 'compound', 'interestTotal', 'realisationCosts', 'otherClaims', 'claim'] as const
  return keys
    .filter((key) => differ(totals[key], sums[key]))
    .map((key) =>
      red('total-not-sum', `${TOTAL_LABELS[key]}为${sayFen(totals[key])}，各笔相加为${sayFen(sums[key])}，两者不符`, null),
    )
}

/** G 2 for one loan: its total is the sum of its parts. */
function loanTotalIsSum(loan: Loan, snapshot: FilingSnapshot): readonly Finding[] {
  const { principal, interest, penalty, compound, otherFees, total } = loan.ledger
  const sum = sumKnown([principal, interest, penalty, compound, otherFees])
  if (total === null || sum === null || total === sum) return []
  return [red('loan-total-not-sum', `${shortNameOf(loan, snapshot)}合计${yuan(total)}，各项相加为${yuan(sum)}，两者不符`, loan)]
}

/** G 4: overdue days = as-of day − oldest unpaid due date; the first overdue day is the day after it (law.md R59). */
function overdueDays(loan: Loan, snapshot: FilingSnapshot): readonly Finding[] {
  const { oldestUnpaidDue, firstOverdue, daysOverdue, asOf } = loan.ledger
  if (oldestUnpaidDue === null || oldestUnpaidDue > asOf) return []
  const days = daysBetween(oldestUnpaidDue, asOf)
  const name = shortNameOf(loan, snapshot)
  const wrongDays = daysOverdue !== null && daysOverdue !== days
  const wrongStart = firstOverdue !== null && firstOverdue !== addDays(oldestUnpaidDue, 1)
  return [
    ...(wrongDays ? [red('overdue-days', `${name}逾期天数记为${daysOverdue}天，按最早未还到期日计算为${days}天`, loan)] : []),
    ...(wrongStart
      ? [red('first-overdue', `${name}逾期起日记为${longDate(firstOverdue)}，应为最早未还到期日${longDate(oldestUnpaidDue)}的次日`, loan)]
      : []),
  ]
}

/** Sums over several currencies are no sums. */
function oneCurrency(snapshot: FilingSnapshot): readonly Finding[] {
  const currencies = [...new Set(snapshot.loans.map(currencyOf))]
  if (currencies.length <= 1) return []
  return [red('currencies-mixed', `各笔贷款的币种不同（${currencies.join('、')}），不能相加，请分案或折算后再导出`, null)]
}

export function figureFindings(snapshot: FilingSnapshot): readonly Finding[] {
  return [
    ...oneAsOfDay(snapshot),
    ...oneCurrency(snapshot),
    ...totalsAreSums(snapshot),
    ...snapshot.loans.flatMap((loan) => [...loanTotalIsSum(loan, snapshot), ...overdueDays(loan, snapshot)]),
  ]
}
