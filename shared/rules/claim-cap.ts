/** The ceiling that courts apply to interest and charges of a financial loan: 24 % a year on the principal (R56). */
import type { Fen } from '../model/fen.ts'
import type { IsoDate } from '../model/iso-date.ts'
import type { DayCount } from '../model/loan-terms.ts'
import { type AnnualRate, parseAnnualRate } from './annual-rate.ts'
import type { Answer, Caution } from './answer.ts'
import { type BranchValues, NO_BRANCH_VALUES, ownValueStep, valueInForce } from './branch-values.ts'
import { dayNumber } from './civil-date.ts'
import { requireFacts, requireList } from './given.ts'
import { legAmount, requireDayCount } from './interest.ts'
import { source } from './law-version.ts'
import { excessOver, formatYuan, requireAmount, sumFen } from './money.ts'
import { RuleError } from './rule-error.ts'

const JUDICIAL_OPINION = source('法发〔2017〕22号第2条', 'secondary')

/** The parts that count together: 利息、罚息、复利、违约金和其他费用, in fen. */
export interface ClaimParts {
  readonly interest: Fen
  readonly penalty: Fen
  readonly compound: Fen
  /** 违约金、服务费等; default none. */
  readonly other?: Fen
}

/** The principal of each day, as stretches `[from, to)`. */
export interface PrincipalStretch {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly principal: Fen
}

export interface ClaimCap {
  readonly claimed: Fen
  /** The 24 % line (or the branch's own) on the claim's own day base, or the one that the branch set. */
  readonly cap24: Fen
  readonly excess: Fen
  /** The cautious line, ÷365, shown beside it. */
  readonly cautiousCap24: Fen
  readonly cautiousExcess: Fen
}

function capOver(stretches: readonly PrincipalStretch[], rate: AnnualRate, dayCount: DayCount): Fen {
  return sumFen(
    stretches.map(({ from, to, principal }) => {
      if (to < from) throw new RuleError('dates-out-of-order', `止日${to}早于起日${from}`)
      return legAmount(requireAmount(principal, '本金'), rate, dayNumber(from), dayNumber(to), dayCount)
    }),
  )
}

function aboveLine(line: AnnualRate): Caution {
  return {
    code: 'claim-above-24-percent',
    text: `主张的各项合计超过年利率${line.percent}%，借款人提出时法院可能调减；是否调整由经办人决定，本程序不自动扣减。`,
    source: JUDICIAL_OPINION,
  }
}

/**
 * Compares what is claimed with the 24 % line; it warns and never cuts. Sums in fen, each stretch rounded to the fen.
 * `dayCount` is the claim's own; `branch` may hold another line and another day base. @throws RuleError `facts-missing`, `amount-invalid`,
 * `date-invalid`, `dates-out-of-order`, `day-count-invalid`
 */
export function claimCheck(
  parts: ClaimParts,
  principalByDay: readonly PrincipalStretch[],
  dayCount: DayCount = 'ACT/360',
  branch: BranchValues = NO_BRANCH_VALUES,
): Answer<ClaimCap> {
  requireFacts(parts, '主张的利息、费用')
  requireList(principalByDay, '各段本金')
  const named = [parts.interest, parts.penalty, parts.compound, ...(parts.other === undefined ? [] : [parts.other])]
  const claimed = sumFen(named.map((part) => requireAmount(part, '主张的利息、费用')))
  const line = parseAnnualRate(valueInForce(branch, 'claimCapRate'))
  const dayBase = valueInForce(branch, 'claimCapDayBase')
  const cap24 = capOver(principalByDay, line, requireDayCount(dayBase === 'claim' ? dayCount : dayBase))
  const cautiousCap24 = capOver(principalByDay, line, 'ACT/365')
  const value: ClaimCap = {
    claimed,
    cap24,
    excess: excessOver(claimed, cap24),
    cautiousCap24,
    cautiousExcess: excessOver(claimed, cautiousCap24),
  }
  const own = [ownValueStep(branch, 'claimCapRate'), ownValueStep(branch, 'claimCapDayBase')].filter((step) => step !== null)
  return {
    value,
    steps: [
      { label: '主张合计', detail: `利息、罚息、复利及其他费用合计${formatYuan(claimed)}元` },
      { label: `年利率${line.percent}%线`, detail: `按每日本金计${formatYuan(cap24)}元；除以365计${formatYuan(cautiousCap24)}元`, source: JUDICIAL_OPINION },
      { label: '超出', detail: `超出${formatYuan(value.excess)}元；按365天口径超出${formatYuan(value.cautiousExcess)}元` },
      ...own,
    ],
    cautions: value.cautiousExcess > 0 ? [aboveLine(line)] : [],
    missing: [],
  }
}
