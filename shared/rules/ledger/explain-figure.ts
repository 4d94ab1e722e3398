/** One figure of a balance explained by itself: a component, what a day adds, how long it is overdue. */
import type { Fen } from '../../model/fen.ts'
import { dayCountLabels } from '../../model/loan-terms.ts'
import type { IsoDate } from '../../model/iso-date.ts'
import type { Answer, Source, Step } from '../answer.ts'
import { source } from '../law-version.ts'
import { formatSum, formatYuan } from '../money.ts'
import { shareText } from '../share.ts'
import type { AccrualLine, Balance, LineKind, Movement } from './balance.ts'
import { lineKindLabels } from './balance.ts'
import { type Component, componentLabels, components } from './components.ts'

const AGREED = source('银发〔2003〕251号')
const ORDER = source('民法典第五百六十一条')

/** A title's own rate is what the judgment says; the others are agreed within the notice. */
const sources: Partial<Record<LineKind, Source>> = { contract: AGREED, misuse: AGREED, penalty: AGREED, compound: AGREED }

/** The answer that a balance came with, and the balance itself. */
export type KnownBalance = Answer<unknown> & { readonly value: Balance }

function legText({ base, rate, dayCount }: AccrualLine, currency: string): string {
  return `${formatSum(base, currency)}×${rate}%×天数（${dayCountLabels[dayCount]}）`
}

/** One leg in words, with the notice by which its rate is agreed. */
export function lineStep(line: AccrualLine, currency: string): Step {
  const { kind, from, lastDay, days, amount, note, spread } = line
  const how = spread === undefined ? legText(line, currency) : (note ?? '按还款计划的利息分摊到天')
  const cited = sources[kind]
  return { label: lineKindLabels[kind], detail: `${from}至${lastDay}，${days}天，${how}＝${formatSum(amount, currency)}`, ...(cited && { source: cited }) }
}

/** What one entry changed of a component. */
export function movementStep({ date, kind, changes, note }: Movement, component: Component, currency: string): Step {
  const change = changes[component]
  const repaid = kind === 'repayment'
  const detail = `${repaid ? '还款抵充' : '分录变动'}${formatSum(change, currency)}${note === undefined ? '' : `（${note}）`}`
  return { label: date, detail, ...(repaid && { source: ORDER }) }
}

interface Dated {
  readonly on: IsoDate
  readonly step: Step
}

function inOrder(balance: Balance, component: Component): readonly Step[] {
  const lines = balance.lines.filter((line) => line.component === component).map((line): Dated => ({ on: line.lastDay, step: lineStep(line, balance.currency) }))
  const moved = balance.movements.filter(({ changes }) => changes[component] !== 0).map((movement): Dated => ({ on: movement.date, step: movementStep(movement, component, balance.currency) }))
  return [...lines, ...moved].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).map(({ step }) => step)
}

function openingStep({ opening, openingAsOf, currency }: Balance, component: Component): readonly Step[] {
  if (openingAsOf === undefined || opening[component] === 0) return []
  return [{ label: '期初认定余额', detail: `截至${openingAsOf}，${componentLabels[component]}${formatSum(opening[component], currency)}` }]
}

/** How one component of the debt came about: what was certified, each line that added to it, each entry that changed it. */
export function explainComponent({ value: balance, cautions, missing }: KnownBalance, component: Component): Answer<Fen> {
  const steps = [...openingStep(balance, component), ...inOrder(balance, component)]
  const sum: Step = { label: componentLabels[component], detail: `截至${balance.asOf}（含当日）${formatSum(balance[component], balance.currency)}${steps.length === 0 ? '，没有发生' : ''}` }
  return { value: balance[component], steps: [...steps, sum], cautions, missing }
}

/** How much of the debt one component is: how it came about, the whole, and the division. */
export function explainShare(known: KnownBalance, component: Component): Answer<string | null> {
  const { value: balance } = known
  const { steps, cautions, missing } = explainComponent(known, component)
  const value = shareText(balance[component], balance.total)
  const whole: Step = { label: '欠款合计', detail: components.filter((each) => balance[each] !== 0).map((each) => `${componentLabels[each]}${formatYuan(balance[each])}`).join('＋') + `＝${formatSum(balance.total, balance.currency)}` }
  const share: Step = { label: '占比', detail: value === null ? '没有欠款，没有可比的数' : `${formatYuan(balance[component])}÷${formatYuan(balance.total)}＝${value}，四舍五入保留一位小数` }
  return { value, steps: [...steps, whole, share], cautions, missing }
}

/** What one more day adds, leg by leg. */
export function explainDailyAccrual({ value: balance, cautions, missing }: KnownBalance): Answer<Fen> {
  const running = balance.lines.filter((line) => line.open)
  const legs = running.map((line): Step => ({ label: lineKindLabels[line.kind], detail: line.spread === undefined ? `${legText(line, balance.currency)}，按一天计` : '按还款计划的利息分摊到一天' }))
  const changes = balance.nextEdge === undefined ? '' : `；${balance.nextEdge}起基数或利率可能变化`
  const sum: Step = { label: '每日增加', detail: `各段分别四舍五入到分，合计${formatSum(balance.dailyAccrual, balance.currency)}${changes}`, source: AGREED }
  return { value: balance.dailyAccrual, steps: [...legs, sum], cautions, missing }
}

/** How many days the oldest unpaid sum is overdue (R59), and the overdue principal. */
export function explainOverdue({ value: balance, cautions, missing }: KnownBalance): Answer<number | null> {
  const { asOf, overdueDays, oldestUnpaidDueDate, dueDate, overduePrincipal, currency } = balance
  const days: Step = oldestUnpaidDueDate === undefined
    ? { label: '逾期天数', detail: overdueDays === 0 ? '没有到期未付的款项' : '最早一笔欠款的到期日没有登记，算不出' }
    : { label: '逾期天数', detail: `最早一笔未付款项${oldestUnpaidDueDate}到期，至${asOf}共${overdueDays}天` }
  const principal: Step = { label: '逾期本金', detail: `借款${dueDate}到期，截至${asOf}到期未付的本金${formatSum(overduePrincipal, currency)}` }
  return { value: overdueDays, steps: [days, principal], cautions, missing }
}

/** The principal that fell due and was not paid. */
export function explainOverduePrincipal({ value: balance, cautions, missing }: KnownBalance): Answer<Fen> {
  const { asOf, dueDate, principal, overduePrincipal, currency } = balance
  const due: Step = asOf >= dueDate
    ? { label: '到期', detail: `借款${dueDate}到期，未还的本金全部到期` }
    : { label: '到期', detail: `借款${dueDate}才全部到期，按还款计划截至${asOf}已到期的各期本金减去已还的部分` }
  const steps: Step[] = [{ label: '未还本金', detail: formatSum(principal, currency) }, due, { label: '逾期本金', detail: formatSum(overduePrincipal, currency) }]
  return { value: overduePrincipal, steps, cautions, missing }
}

/** What was paid beyond the whole debt: the entries that brought it, and why it stands apart. */
export function explainOverpayment({ value: balance, cautions, missing }: KnownBalance): Answer<Fen> {
  const paid = balance.movements.filter(({ kind }) => kind === 'repayment').map(({ date }): Step => ({ label: date, detail: '还款，先抵充当日全部欠款' }))
  const sum: Step = { label: '多还', detail: `抵充全部欠款后余下${formatSum(balance.overpayment, balance.currency)}，不自动抵充以后发生的款项，由本行与借款人处理` }
  return { value: balance.overpayment, steps: [...paid.slice(-1), sum], cautions, missing }
}

/** Up to which day contract interest is paid. */
export function explainInterestPaidTo({ value: balance, cautions, missing }: KnownBalance): Answer<IsoDate | null> {
  const { interestPaidTo, openingAsOf } = balance
  const detail = interestPaidTo === undefined
    ? '认定余额中有未付利息，没有写明付至哪一天'
    : `最早一段未付的期内利息自次日起算${openingAsOf === undefined ? '' : `；${openingAsOf}以前以认定余额所列为准`}`
  return { value: interestPaidTo ?? null, steps: [{ label: '利息付至', detail: `${interestPaidTo ?? '不详'}：${detail}` }], cautions, missing }
}
