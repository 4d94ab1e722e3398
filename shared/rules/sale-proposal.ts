/** What comes next in the judicial sale of one thing: its round, the lowest price and the days (R43–R45). */
import type { Fen } from '../model/fen.ts'
import type { IsoDate } from '../model/iso-date.ts'
import type { Answer } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { onlineAuction, type OnlineAuction, type SaleObject, traditionalAuction } from './disposal-price.ts'
import { requireFacts, requireList } from './given.ts'
import { formatYuan } from './money.ts'
import type { WorkdayCalendar } from './workdays.ts'
import { BUNDLED_CALENDAR } from './workdays.ts'

export type SaleStep = 'first' | 'second' | 'third' | 'sale'

export interface HeldRound {
  readonly round: SaleStep
  readonly startPrice: Fen
  readonly opensOn: IsoDate
  readonly closedOn: IsoDate | null
  readonly result: 'planned' | 'sold' | 'failed' | 'suspended' | 'withdrawn' | 'defaulted'
}

export interface SaleFacts {
  readonly referencePrice?: Fen
  readonly object: SaleObject
  /** 网络司法拍卖; false for an auction by an auction house. */
  readonly online: boolean
  /** The day of the reference price: the traditional rule of that time applies. */
  readonly pricedOn?: IsoDate
  readonly rounds: readonly HeldRound[]
}

export interface SaleProposal {
  readonly round: SaleStep
  readonly floor: Fen
  /** Last day to open, and to publish the notice of it; null where the law sets none. */
  readonly opensBy: IsoDate | null
  readonly noticeBy: IsoDate | null
  /** Days of public notice before it opens. */
  readonly noticeDays: number | null
}

const ONLINE_STEPS: readonly SaleStep[] = ['first', 'second', 'sale']
const TRADITIONAL_STEPS: readonly SaleStep[] = ['first', 'second', 'third']

/**
 * The next round after those that failed.
 * @returns null while a round is still to be held, after a sale, after the last round, or without a reference price (then with the question)
 * @throws RuleError `facts-missing`
 */
export function saleProposal(facts: SaleFacts, calendar: WorkdayCalendar = BUNDLED_CALENDAR): Answer<SaleProposal | null> {
  requireFacts(facts, '拍卖的事实')
  const { referencePrice, rounds } = facts
  requireList(rounds, '拍卖轮次')
  const draft = new AnswerDraft()
  if (referencePrice === undefined) return draft.ask('referencePrice', '该财产的参考价是多少？请先登记评估或询价结果').answer(null)
  if (rounds.some(({ result }) => result === 'sold' || result === 'planned')) return draft.answer(null)
  const steps = facts.online ? ONLINE_STEPS : TRADITIONAL_STEPS
  const failed = rounds.filter(({ result }) => result === 'failed')
  const next = steps.find((step) => !failed.some(({ round }) => round === step))
  if (next === undefined) return draft.step('各轮均流拍', '可以征询申请执行人是否以物抵债，不接受的解除查封、退还').answer(null)
  return facts.online ? onlineNext({ ...facts, referencePrice }, next, calendar) : traditionalNext({ ...facts, referencePrice }, next)
}

type PricedSale = SaleFacts & { readonly referencePrice: Fen }

function onlineNext(facts: PricedSale, next: SaleStep, calendar: WorkdayCalendar): Answer<SaleProposal | null> {
  const { referencePrice, object } = facts
  const { firstFloor } = onlineAuction({ referencePrice, object }, calendar).value
  const first = facts.rounds.find(({ round, result }) => round === 'first' && result === 'failed')
  const tooLow = first !== undefined && first.startPrice < firstFloor
  const auction = onlineAuction(
    {
      referencePrice,
      object,
      ...(first === undefined ? {} : { firstFailedOn: first.closedOn ?? first.opensOn }),
      ...(first === undefined || tooLow ? {} : { firstStartPrice: first.startPrice }),
    },
    calendar,
  )
  const cautions = tooLow
    ? [{ code: 'first-too-low', text: `登记的一拍起拍价${formatYuan(first.startPrice)}元低于参考价的百分之七十（${formatYuan(firstFloor)}元），请核对` }]
    : []
  return { ...auction, value: onlineStep(auction.value, next), cautions: [...auction.cautions, ...cautions] }
}

function onlineStep(auction: OnlineAuction, round: SaleStep): SaleProposal {
  const { noticeDays, second } = auction
  if (round === 'first') return { round, floor: auction.firstFloor, opensBy: null, noticeBy: null, noticeDays: noticeDays.first }
  if (round === 'second') return { round, floor: auction.secondFloor, opensBy: second?.opensBy.nominal ?? null, noticeBy: second?.noticeBy ?? null, noticeDays: noticeDays.second }
  return { round: 'sale', floor: auction.saleFloor, opensBy: null, noticeBy: null, noticeDays: noticeDays.second }
}

function traditionalNext({ referencePrice, object, pricedOn }: PricedSale, next: SaleStep): Answer<SaleProposal | null> {
  if (pricedOn === undefined) return new AnswerDraft().ask('pricedOn', '参考价是哪一天确定的？').answer(null)
  const auction = traditionalAuction(referencePrice, object, pricedOn)
  const floor = auction.value.reserves[TRADITIONAL_STEPS.indexOf(next)]
  return { ...auction, value: floor === undefined ? null : { round: next, floor, opensBy: null, noticeBy: null, noticeDays: null } }
}
