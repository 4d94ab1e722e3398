/** The doubtful terms of a loan: each brings its caution, or, where the branch settled on that very value, its step. */
import type { Caution, Step } from '../answer.ts'
import { type BranchKey, type BranchValueTypes, NO_BRANCH_VALUES, ownValueStep } from '../branch-values.ts'
import { dayCountCaution } from '../interest.ts'
import { source } from '../law-version.ts'
import { LPR_CAUTION } from '../lpr.ts'
import type { Balance } from './balance.ts'
import { penaltyCautions } from './penalty-range.ts'
import type { LoanTerms } from './terms.ts'

const COMPOUND_IN_TERM = source('银发〔1999〕77号', 'from-memory')

const COMPOUND_ON_PENALTY: Caution = {
  code: 'compound-on-penalty',
  text: '对罚息计收复利，合同没有明确约定时法院往往不予支持。',
  source: COMPOUND_IN_TERM,
}

const PRINCIPAL_FIRST: Caution = {
  code: 'principal-first-for-accounting',
  text: '先本后息属于银行记账做法；向法院主张时按合同约定，没有约定的按费用、利息、本金的顺序。',
  source: source('2005年前后的会计核算规定及合同条款', 'from-memory'),
}

function compoundRateCaution(rate: 'contract' | 'penalty'): Caution {
  return {
    code: 'compound-rate-in-term',
    text: `期内欠息的复利按${rate === 'penalty' ? '罚息利率' : '合同利率'}计算，请与合同约定核对。`,
    source: COMPOUND_IN_TERM,
  }
}

function compoundsInTerm(balance: Balance): boolean {
  return balance.lines.some((line) => line.kind === 'compound' && line.from < balance.dueDate)
}

/** A doubtful term as the reader meets it: a step when the branch settled it, else a caution. */
type Weighed = { readonly step: Step } | { readonly caution: Caution }

function weigh<K extends BranchKey>(terms: LoanTerms, key: K, used: BranchValueTypes[K], caution: Caution): Weighed {
  const step = ownValueStep(terms.branch ?? NO_BRANCH_VALUES, key, used)
  return step === null ? { caution } : { step }
}

function weighCompound(balance: Balance, terms: LoanTerms): readonly Weighed[] {
  const rate = terms.compound.rateInTerm ?? 'contract'
  const { on } = terms.compound
  return [
    ...(compoundsInTerm(balance) ? [weigh(terms, 'compoundRateInTerm', rate, compoundRateCaution(rate))] : []),
    ...(on === 'interest-and-penalty' ? [weigh(terms, 'compoundOn', on, COMPOUND_ON_PENALTY)] : []),
  ]
}

function weighOrder({ allocation, ...terms }: LoanTerms): readonly Weighed[] {
  if (allocation === 'principal-first') return [weigh(terms, 'allocation', allocation, PRINCIPAL_FIRST)]
  return allocation === 'principal-first-after-90-days' ? [{ caution: PRINCIPAL_FIRST }] : []
}

/** A loaded series was checked by those who loaded it, and names its source. */
function weighLpr({ rate }: LoanTerms): readonly Weighed[] {
  if (rate.kind !== 'lpr') return []
  const loaded = rate.series?.source
  return [loaded === undefined ? { caution: LPR_CAUTION } : { step: { label: 'LPR数据', detail: `本机构导入：${loaded}` } }]
}

/** Every doubtful term that this balance rests on. */
export function weighedTerms(balance: Balance, terms: LoanTerms): { readonly steps: readonly Step[]; readonly cautions: readonly Caution[] } {
  const weighed = [
    weigh(terms, 'dayCount', terms.dayCount, dayCountCaution(terms.dayCount)),
    ...weighCompound(balance, terms),
    ...weighLpr(terms),
    ...weighOrder(terms),
    ...penaltyCautions(terms).map((caution) => ({ caution })),
  ]
  return {
    steps: weighed.flatMap((one) => ('step' in one ? [one.step] : [])),
    cautions: weighed.flatMap((one) => ('caution' in one ? [one.caution] : [])),
  }
}
