/** The steps, doubts and open questions of a balance, in words. */
import type { Caution, Missing, Step } from '../answer.ts'
import { source } from '../law-version.ts'
import { formatSum, sumFen, toFen } from '../money.ts'
import type { Balance, LineKind } from './balance.ts'
import { lineKindLabels, lineKinds } from './balance.ts'
import { componentLabels, components, totalOf } from './components.ts'
import type { AllocationRule } from './components.ts'
import { allocationOrder } from './components.ts'
import { weighedTerms } from './doubts.ts'
import type { Remark } from './state.ts'
import type { LoanTerms } from './terms.ts'
import { claimSplit } from './waived.ts'

const PENALTY = source('银发〔2003〕251号')
const ORDER = source('民法典第五百六十一条')
const GUARANTEE_TERM = source('民法典第六百九十五条第二款')
const BANKRUPTCY = source('企业破产法第四十六条')

function startStep(balance: Balance): Step {
  const { opening, openingAsOf, currency } = balance
  if (openingAsOf === undefined) return { label: '起点', detail: '自首次放款起逐段计算' }
  const parts = components.filter((component) => opening[component] > 0)
  const detail = parts.map((component) => `${componentLabels[component]}${formatSum(opening[component], currency)}`).join('，')
  return { label: '期初认定余额', detail: `截至${openingAsOf}：${detail || '无欠款'}；此前的分录作为历史，不再计算` }
}

function lineStep(balance: Balance, kind: LineKind): Step | undefined {
  const lines = balance.lines.filter((line) => line.kind === kind)
  if (lines.length === 0) return undefined
  const total = sumFen(lines.map((line) => line.amount))
  return {
    label: lineKindLabels[kind],
    detail: `共${lines.length}段，每段四舍五入到分后相加，计${formatSum(total, balance.currency)}`,
    ...(kind === 'penalty' || kind === 'misuse' ? { source: PENALTY } : {}),
  }
}

function orderText(rule: AllocationRule): string {
  return allocationOrder(rule, 0)
    .map((component) => componentLabels[component])
    .join('→')
}

function repaymentStep(balance: Balance, terms: LoanTerms): Step | undefined {
  const repayments = balance.movements.filter((movement) => movement.kind === 'repayment')
  if (repayments.length === 0) return undefined
  const rule = terms.allocation ?? 'costs-interest-principal'
  const total = sumFen(repayments.map((movement) => movement.amount ?? toFen(0)))
  return {
    label: '还款',
    detail: `共${repayments.length}笔，计${formatSum(total, balance.currency)}；抵充顺序：${orderText(rule)}，同一项中先欠先抵`,
    source: ORDER,
  }
}

function revivedStep({ revived, openingAsOf, currency }: Balance): Step | undefined {
  if (totalOf(revived) === 0) return undefined
  return { label: '减免失效恢复', detail: `${openingAsOf ?? ''}认定余额之前的减免已失效，恢复计入${components.filter((component) => revived[component] > 0).map((component) => `${componentLabels[component]}${formatSum(revived[component], currency)}`).join('，')}` }
}

function waiverStep(balance: Balance): Step | undefined {
  const { claimTotal, waivedTotal, owedTotal } = claimSplit(balance)
  if (waivedTotal === 0) return undefined
  return { label: '减免', detail: `债权${formatSum(claimTotal, balance.currency)}，已减免${formatSum(waivedTotal, balance.currency)}，尚欠${formatSum(owedTotal, balance.currency)}；减免所附条件未成就的，失效后恢复计算` }
}

function totalStep(balance: Balance): Step {
  const parts = components.map((component) => `${componentLabels[component]}${formatSum(balance[component], balance.currency)}`)
  const overpaid = balance.overpayment > 0 ? `；另多还${formatSum(balance.overpayment, balance.currency)}` : ''
  return {
    label: '合计',
    detail: `截至${balance.asOf}（含当日）：${parts.join('，')}，合计${formatSum(balance.total, balance.currency)}${overpaid}`,
  }
}

/** What was done, in the order in which a clerk would check it. */
export function stepsOf(balance: Balance, terms: LoanTerms, stopped: boolean): readonly Step[] {
  return [
    startStep(balance),
    revivedStep(balance),
    ...lineKinds.map((kind) => lineStep(balance, kind)),
    repaymentStep(balance, terms),
    waiverStep(balance),
    stopped
      ? { label: '停止计息', detail: '破产申请受理后停止计息，未到期的债权视为到期', source: BANKRUPTCY }
      : undefined,
    ...weighedTerms(balance, terms).steps,
    totalStep(balance),
  ].filter((step) => step !== undefined)
}

const REMARK_CAUTIONS: Partial<Record<Remark, Caution>> = {
  'fixed-exceeds-debt': {
    code: 'fixed-exceeds-debt',
    text: '有还款凭证载明的分项金额大于当时的欠款，超出部分列为多还，请核对凭证。',
  },
  'schedule-outdated': {
    code: 'schedule-outdated',
    text: '发生提前还款后没有新的还款计划，期内利息改按实际本金和天数计算，请与新计划核对。',
  },
  'misuse-by-days': {
    code: 'misuse-by-days',
    text: '部分贷款被挪用期间，未挪用部分的期内利息按实际本金和天数计算，不按还款计划所列利息，请与对账单核对。',
  },
  'waiver-exceeds-debt': {
    code: 'waiver-exceeds-debt',
    text: '减免金额超过批准日该项欠款，超出部分没有可减免的欠款，请核对批复和账务。',
  },
  'consent-refused': {
    code: 'extension-without-consent',
    text: '展期未经保证人书面同意，保证期间不受影响，仍按原到期日计算。',
    source: GUARANTEE_TERM,
  },
}

const STOP_DAY: Caution = {
  code: 'interest-stop-day',
  text: '破产债权的利息计至受理前一日；是否计入受理当日可以设置，申报时两个数字都应列明。',
  source: BANKRUPTCY,
}

/** What the computation noticed on its way. */
export interface Noticed {
  readonly remarks: ReadonlySet<Remark>
  readonly stopped: boolean
  readonly mayBeLonger: boolean
}

/** What the reader must weigh. */
export function cautionsOf(balance: Balance, terms: LoanTerms, { remarks, stopped, mayBeLonger }: Noticed): readonly Caution[] {
  const cautions: Caution[] = [...weighedTerms(balance, terms).cautions]
  if (terms.penalty.kind === 'none' && balance.overduePrincipal > 0) {
    cautions.push({ code: 'penalty-not-agreed', text: '未登记罚息约定，逾期本金按合同利率计息，请核对合同。', source: PENALTY })
  }
  if (stopped) cautions.push(STOP_DAY)
  if (mayBeLonger) {
    cautions.push({ code: 'overdue-may-be-longer', text: '期初欠息的最早到期日没有登记，实际逾期天数可能更长。' })
  }
  for (const remark of remarks) {
    const caution = REMARK_CAUTIONS[remark]
    if (caution !== undefined) cautions.push(caution)
  }
  return cautions
}

const REMARK_QUESTIONS: Partial<Record<Remark, Missing>> = {
  'schedule-missing': {
    fact: 'schedule',
    question: '缺少分期还款计划，到期前的利息和应还本金没有计算。请录入还款计划，或登记一笔期初认定余额。',
  },
  'schedule-outdated': { fact: 'schedule', question: '提前还款之后的还款计划是怎样的？' },
  'consent-missing': { fact: 'guarantorConsent', question: '展期是否取得保证人的书面同意？' },
}

/** What the record lacks. */
export function missingOf(balance: Balance, remarks: ReadonlySet<Remark>): readonly Missing[] {
  const missing: Missing[] = []
  if (balance.undivided > 0) {
    missing.push({
      fact: 'undividedInterest',
      question: `期初结欠利息${formatSum(balance.undivided, balance.currency)}未拆分，期内利息、罚息、复利各是多少？（未拆分部分没有计算复利）`,
    })
  }
  if (balance.overdueDays === null) {
    missing.push({ fact: 'oldestDueDate', question: '期初欠息中最早一笔的到期日是哪一天？' })
  }
  for (const remark of remarks) {
    const question = REMARK_QUESTIONS[remark]
    if (question !== undefined) missing.push(question)
  }
  return missing
}
