import type { CaseBalance } from '../../../shared/api/loans.ts'
import type { Answer } from '../../../shared/rules/answer.ts'
import { MAIN_CURRENCY } from '../../../shared/model/currency.ts'
import { type Fen, ZERO_FEN } from '../../../shared/model/fen.ts'
import { type Component, components } from '../../../shared/rules/ledger/components.ts'
import { explainComponent } from '../../../shared/rules/ledger/explain-figure.ts'
import { addFen, formatYuan, sumFen } from '../../../shared/rules/money.ts'

/** The debt of the whole household in one currency, added up from the loans' own answers. */
export interface HouseholdDebt {
  readonly amounts: Readonly<Record<Component, Fen>>
  readonly total: Fen
  readonly dailyAccrual: Fen
  /** Loans that the sum leaves out, because their facts do not allow a figure. */
  readonly leftOut: readonly { readonly noteNo: string; readonly reason: string }[]
  /** What is owed in other currencies: each by itself, never added to the sum. */
  readonly foreign: readonly { readonly currency: string; readonly total: Fen }[]
  /** False when not one loan could be counted: then there is no sum to show, which is not a sum of zero. */
  readonly known: boolean
  /** Questions that stay open on the loans that are in the sum. */
  readonly openQuestions: number
}

function nothing(): Record<Component, Fen> {
  return { principal: ZERO_FEN, interest: ZERO_FEN, penalty: ZERO_FEN, compound: ZERO_FEN, undivided: ZERO_FEN, costs: ZERO_FEN }
}

/** Adds the loans up; the figures themselves are the rule's. */
export function householdDebt(balance: CaseBalance): HouseholdDebt {
  const amounts = nothing()
  const leftOut: { noteNo: string; reason: string }[] = []
  let total = ZERO_FEN
  let dailyAccrual = ZERO_FEN
  let openQuestions = 0
  const foreign = new Map<string, Fen>()
  for (const { noteNo, answer, refusal } of balance.loans) {
    const value = answer.value
    openQuestions += answer.missing.length
    if (value === null) {
      leftOut.push({ noteNo, reason: refusal ?? answer.missing[0]?.question ?? '事实不足，无法计算' })
      continue
    }
    if (value.currency !== MAIN_CURRENCY) {
      foreign.set(value.currency, addFen(foreign.get(value.currency) ?? ZERO_FEN, value.total))
      continue
    }
    for (const component of components) amounts[component] = addFen(amounts[component], value[component])
    total = addFen(total, value.total)
    dailyAccrual = addFen(dailyAccrual, value.dailyAccrual)
  }
  const known = balance.loans.length === 0 || balance.loans.some(({ answer }) => answer.value?.currency === MAIN_CURRENCY)
  return { amounts, total, dailyAccrual, leftOut, foreign: [...foreign].map(([currency, owed]) => ({ currency, total: owed })), known, openQuestions }
}

/** Why the household owes this: each loan with its own total, and everything that its own answer asks to weigh. */
export function householdAnswer(balance: CaseBalance, currency: string = MAIN_CURRENCY): Answer<Fen> {
  const debt = householdDebt(balance)
  const own = currency === MAIN_CURRENCY
  const total = own ? debt.total : (debt.foreign.find((one) => one.currency === currency)?.total ?? ZERO_FEN)
  const leftOut = own ? [...debt.leftOut, ...otherCurrencies(balance)] : []
  const unit = own ? '元' : ` ${currency}`
  const counted = balance.loans.flatMap(({ noteNo, answer }) => (answer.value?.currency === currency ? [{ noteNo, value: answer.value }] : []))
  return {
    value: total,
    steps: [
      ...counted.map(({ noteNo, value }) => ({ label: `借据${noteNo}`, detail: `截至${value.asOf}（含当日）${formatYuan(value.total)}${unit}，明细见“债权”页` })),
      ...leftOut.map(({ noteNo, reason }) => ({ label: `借据${noteNo}`, detail: `未计入：${reason}` })),
      { label: '合计', detail: `${counted.length}笔借据相加，共${formatYuan(total)}${unit}` },
    ],
    cautions: distinct(balance.loans.flatMap(({ answer }) => answer.cautions)),
    missing: balance.loans.flatMap(({ noteNo, answer }) => answer.missing.map((each) => ({ fact: `${noteNo} ${each.fact}`, question: `借据${noteNo}：${each.question}` }))),
  }
}

function otherCurrencies(balance: CaseBalance): readonly { readonly noteNo: string; readonly reason: string }[] {
  return balance.loans.flatMap(({ noteNo, answer: { value } }) =>
    value === null || value.currency === MAIN_CURRENCY ? [] : [{ noteNo, reason: `币种为 ${value.currency}，不与人民币相加` }],
  )
}

/** Why the household owes so much of some components: each loan's own lines, under its number. */
export function householdPart(balance: CaseBalance, ...parts: readonly Component[]): Answer<Fen> {
  const counted = balance.loans.flatMap(({ noteNo, answer }) => (answer.value?.currency === MAIN_CURRENCY ? [{ noteNo, known: { ...answer, value: answer.value } }] : []))
  const { amounts } = householdDebt(balance)
  const nameOf = (noteNo: string) => (counted.length > 1 ? `借据${noteNo}　` : '')
  return {
    value: sumFen(parts.map((component) => amounts[component])),
    steps: counted.flatMap(({ noteNo, known }) =>
      parts.flatMap((component) => explainComponent(known, component).steps.map((step) => ({ ...step, label: `${nameOf(noteNo)}${step.label}` }))),
    ),
    cautions: distinct(counted.flatMap(({ known }) => known.cautions)),
    missing: counted.flatMap(({ noteNo, known }) => known.missing.map((each) => ({ fact: `${noteNo} ${each.fact}`, question: `借据${noteNo}：${each.question}` }))),
  }
}

function distinct<C extends { readonly text: string }>(cautions: readonly C[]): readonly C[] {
  return [...new Map(cautions.map((caution) => [caution.text, caution])).values()]
}
