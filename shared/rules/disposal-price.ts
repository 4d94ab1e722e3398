/** Prices and days of a judicial sale: reference price, online auction, traditional auction, offset (R43–R45). */
import type { Fen } from '../model/fen.ts'
import type { IsoDate } from '../model/iso-date.ts'
import { isoDate } from '../model/iso-date.ts'
import type { Answer, DueDate } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { requireGivenChoice } from './choice.ts'
import { addDays, addMonths, addYears } from './civil-date.ts'
import { othersDueDate } from './due-date.ts'
import { requireFacts } from './given.ts'
import type { LawVersion } from './law-version.ts'
import { source, sourceOf, versionOn, versionOnOrPresent } from './law-version.ts'
import { excessOver, formatYuan, minFen, requirePositiveAmount, toFen } from './money.ts'
import { RuleError } from './rule-error.ts'
import type { WorkdayCalendar } from './workdays.ts'
import { BUNDLED_CALENDAR } from './workdays.ts'

const SALE_OBJECTS = ['movable', 'immovable-or-right'] as const
export type SaleObject = (typeof SALE_OBJECTS)[number]

/** The lowest price that keeps the ratio: rounded up to the fen. */
function atLeast(price: Fen, percent: number): Fen {
  return toFen((BigInt(price) * BigInt(percent) + 99n) / 100n)
}

interface OnlineAuctionLaw {
  readonly firstPercent: number
  readonly laterPercent: number
  readonly noticeDays: Readonly<Record<SaleObject, { readonly first: number; readonly second: number }>>
  readonly secondWithinDays: number
  readonly saleDays: number
  readonly depositPercent: { readonly least: number; readonly most: number }
}

export const ONLINE_AUCTION: readonly LawVersion<OnlineAuctionLaw>[] = [
  {
    from: isoDate('2017-01-01'),
    article: '网络司法拍卖规定（法释〔2016〕18号）第十条、第十二条、第十七条、第二十六条',
    status: 'confirmed',
    text: '起拍价不低于评估价或者市价的百分之七十；再次拍卖降价幅度不超过前次起拍价的百分之二十，三十日内进行',
    rule: {
      firstPercent: 70,
      laterPercent: 80,
      noticeDays: { movable: { first: 15, second: 7 }, 'immovable-or-right': { first: 30, second: 15 } },
      secondWithinDays: 30,
      saleDays: 60,
      depositPercent: { least: 5, most: 20 },
    },
  },
]

export interface OnlineAuctionFacts {
  readonly referencePrice: Fen
  readonly object: SaleObject
  /** Day of the first auction's notice; default the present text. */
  readonly on?: IsoDate
  /** The court's own first start price, once fixed. */
  readonly firstStartPrice?: Fen
  readonly firstFailedOn?: IsoDate
}

export interface OnlineAuction {
  /** Lowest start price of each step. */
  readonly firstFloor: Fen
  readonly secondFloor: Fen
  readonly saleFloor: Fen
  /** Days of public notice before the first and the second auction. */
  readonly noticeDays: { readonly first: number; readonly second: number }
  readonly saleDays: number
  readonly deposit: { readonly least: Fen; readonly most: Fen }
  /** After a failed first auction: the second opens by this day, and its notice is out by the other. */
  readonly second: { readonly opensBy: DueDate; readonly noticeBy: IsoDate } | null
}

function secondAuction(failedOn: IsoDate, law: OnlineAuctionLaw, object: SaleObject, calendar: WorkdayCalendar) {
  const opensBy = othersDueDate(addDays(failedOn, law.secondWithinDays), [], calendar)
  // Clear days: neither the day of the notice nor the day of the auction is one of them.
  return { opensBy, noticeBy: addDays(opensBy.nominal, -(law.noticeDays[object].second + 1)) }
}

/** Floors and days of an online judicial auction (R44). @throws RuleError `facts-missing`, `amount-invalid`, `price-too-low`, `law-version-missing` */
export function onlineAuction(facts: OnlineAuctionFacts, calendar: WorkdayCalendar = BUNDLED_CALENDAR): Answer<OnlineAuction> {
  requireFacts(facts, '拍卖的事实')
  const reference = requirePositiveAmount(facts.referencePrice, '参考价')
  requireGivenChoice(facts.object, SALE_OBJECTS, '财产种类')
  const version = versionOnOrPresent(ONLINE_AUCTION, facts.on)
  const law = version.rule
  const firstFloor = atLeast(reference, law.firstPercent)
  const first = requirePositiveAmount(facts.firstStartPrice ?? firstFloor, '第一次起拍价')
  if (first < firstFloor) {
    throw new RuleError('price-too-low', `第一次起拍价${formatYuan(first)}元低于参考价的百分之七十（${formatYuan(firstFloor)}元）`)
  }
  const secondFloor = atLeast(first, law.laterPercent)
  const draft = new AnswerDraft()
    .step('第一次拍卖', `起拍价不低于参考价的${law.firstPercent}%：${formatYuan(firstFloor)}元`, sourceOf(version))
    .step('第二次拍卖', `不低于第一次起拍价的${law.laterPercent}%：${formatYuan(secondFloor)}元`, sourceOf(version))
    .step('网络变卖', `变卖价为第二次起拍价，变卖期${law.saleDays}日`, source('法明传〔2017〕455号', 'secondary'))
  const second = facts.firstFailedOn === undefined ? null : secondAuction(facts.firstFailedOn, law, facts.object, calendar)
  if (second !== null) {
    draft.step('第二次拍卖时间', `应于${second.opensBy.nominal}前（含当日）开拍，公告不迟于${second.noticeBy}`, sourceOf(version))
  }
  return draft.answer({
    firstFloor,
    secondFloor,
    saleFloor: secondFloor,
    noticeDays: law.noticeDays[facts.object],
    saleDays: law.saleDays,
    deposit: { least: atLeast(first, law.depositPercent.least), most: toFen((BigInt(first) * BigInt(law.depositPercent.most)) / 100n) },
    second,
  })
}

interface TraditionalAuctionLaw {
  readonly firstPercent: number
  readonly laterPercent: number
  readonly rounds: Readonly<Record<SaleObject, number>>
  readonly directSalePercent: number
}

const ROUNDS = { movable: 2, 'immovable-or-right': 3 } as const

export const TRADITIONAL_AUCTION: readonly LawVersion<TraditionalAuctionLaw>[] = [
  {
    from: isoDate('2005-01-01'),
    to: isoDate('2020-12-31'),
    article: '拍卖变卖规定（2004年）第八条',
    status: 'confirmed',
    text: '第一次拍卖保留价不得低于评估价的百分之八十，再次拍卖降低不超过前次保留价的百分之二十',
    rule: { firstPercent: 80, laterPercent: 80, rounds: ROUNDS, directSalePercent: 50 },
  },
  {
    from: isoDate('2021-01-01'),
    article: '拍卖变卖规定第五条、第二十三条至第二十五条、第三十二条',
    status: 'confirmed',
    text: '第一次拍卖的保留价为评估价，再次拍卖降低不超过前次保留价的百分之二十，间隔不超过六十日',
    rule: { firstPercent: 100, laterPercent: 80, rounds: ROUNDS, directSalePercent: 50 },
  },
]

export interface TraditionalAuction {
  /** Lowest reserve of each round. */
  readonly reserves: readonly Fen[]
  readonly directSaleFloor: Fen
}

/** Lowest reserves of a traditional auction (R45). @throws RuleError `amount-invalid`, `law-version-missing` */
export function traditionalAuction(appraisal: Fen, object: SaleObject, on: IsoDate): Answer<TraditionalAuction> {
  const price = requirePositiveAmount(appraisal, '评估价')
  requireGivenChoice(object, SALE_OBJECTS, '财产种类')
  const version = versionOn(TRADITIONAL_AUCTION, on)
  const { firstPercent, laterPercent, rounds, directSalePercent } = version.rule
  const reserves = [atLeast(price, firstPercent)]
  while (reserves.length < rounds[object]) reserves.push(atLeast(reserves.at(-1) ?? price, laterPercent))
  const draft = new AnswerDraft().step('保留价', version.text, sourceOf(version))
  reserves.forEach((reserve, index) => draft.step(`第${index + 1}次拍卖`, `保留价不低于${formatYuan(reserve)}元`))
  return draft.answer({ reserves, directSaleFloor: atLeast(price, directSalePercent) })
}

export interface FailedRound {
  readonly round: 'first' | 'second' | 'third'
  readonly online: boolean
  readonly object: SaleObject
  readonly failedOn: IsoDate
}

const ROUND_NUMBERS = { first: 1, second: 2, third: 3 } as const

/** What comes after a failed round, and by when: another auction, or the notice of a sale once the last has failed (R44, R45). @throws RuleError `facts-missing`, `choice-invalid`, `date-invalid` */
export function afterFailedRound(facts: FailedRound, calendar: WorkdayCalendar = BUNDLED_CALENDAR): Answer<DueDate> {
  requireFacts(facts, '流拍的事实')
  const { round, online, object, failedOn } = facts
  requireGivenChoice(round, ROUND_NUMBERS, '拍卖轮次')
  requireGivenChoice(object, SALE_OBJECTS, '财产种类')
  const last = ROUND_NUMBERS[round] >= (online ? 2 : ROUNDS[object])
  const by = (days: number) => othersDueDate(addDays(failedOn, days), [], calendar)
  const draft = new AnswerDraft()
  if (online && !last) return draft.step('再次拍卖', `${failedOn}流拍，三十日内再次拍卖`, source('网络司法拍卖规定第二十六条')).answer(by(30))
  if (online) return draft.step('网络变卖', `${failedOn}二拍流拍，十日内征询以物抵债，十五日内发布变卖公告`, source('法明传〔2017〕455号', 'from-memory')).answer(by(15))
  if (!last) return draft.step('再次拍卖', `${failedOn}流拍，六十日内再次拍卖`, source('拍卖变卖规定第二十三条')).answer(by(60))
  return draft.step('变卖', `${failedOn}最后一次拍卖流拍又不能抵债的，七日内发出变卖公告`, source('拍卖变卖规定第二十五条')).answer(by(7))
}

export interface Offset {
  /** What the taking counts for against the debt. */
  readonly booked: Fen
  /** What the creditor pays in when the claim is smaller than the price. */
  readonly paysIn: Fen
  /** What is still owed after it. */
  readonly remaining: Fen
}

/** Taking the object after a failed round at that round's reserve price (R44). @throws RuleError `amount-invalid` */
export function inKindOffset(reservePrice: Fen, claim: Fen): Answer<Offset> {
  const price = requirePositiveAmount(reservePrice, '保留价')
  const owed = requirePositiveAmount(claim, '债权')
  const booked = minFen(price, owed)
  const offset = { booked, paysIn: excessOver(price, owed), remaining: excessOver(owed, booked) }
  return new AnswerDraft()
    .step('以物抵债', `按该次拍卖保留价${formatYuan(price)}元抵债，抵偿${formatYuan(offset.booked)}元，补交差额${formatYuan(offset.paysIn)}元`, source('拍卖变卖规定第十六条'))
    .step('剩余债权', `债权${formatYuan(owed)}元减抵偿${formatYuan(booked)}元，剩余${formatYuan(offset.remaining)}元`)
    .answer(offset)
}

export interface ReferencePriceFacts {
  readonly seizedOn?: IsoDate
  /** The court asked the platforms for their network inquiry (网络询价). */
  readonly inquiredOn?: IsoDate
  /** The court commissioned an appraiser (委托评估). */
  readonly commissionedOn?: IsoDate
  /** The court put the report on the website, for parties whom it could not reach. */
  readonly publishedOn?: IsoDate
  /** Day of the price or report. */
  readonly reportOn?: IsoDate
}

export interface ReferencePriceTerms {
  /** The court starts fixing the price within 30 days of the seizure. */
  readonly startBy: DueDate | null
  /** Results of a network inquiry: 3 days. */
  readonly inquiryBy: DueDate | null
  /** Report of an appraiser: 30 days, and with both extensions of 15 days. */
  readonly appraisal: { readonly by: DueDate; readonly extendedTo: DueDate } | null
  /** A report on the website counts as received after 15 days. */
  readonly deemedReceivedOn: IsoDate | null
  /** The sale starts within 10 days of the price. */
  readonly saleStartBy: DueDate | null
  readonly validUntil: IsoDate | null
  /** With a notice inside the validity, the auction needs no new price until this day. */
  readonly auctionUntil: IsoDate | null
}

/** A period that binds the court or its expert, in the steps of the answer. */
interface CourtPeriod {
  readonly from: IsoDate | undefined
  readonly days: number
  readonly label: string
  readonly words: string
  readonly article: string
}

function courtPeriod({ from, days, label, words, article }: CourtPeriod, calendar: WorkdayCalendar, draft: AnswerDraft): DueDate | null {
  if (from === undefined) return null
  const due = othersDueDate(addDays(from, days), [], calendar)
  draft.step(label, `${words}，至${due.rolled}`, source(`确定财产处置参考价规定${article}`))
  return due
}

/** Days of the reference price (R43): from the seizure, while it is found, and from the report. @throws RuleError `facts-missing`, `date-invalid` */
export function referencePriceTerms(facts: ReferencePriceFacts, calendar: WorkdayCalendar = BUNDLED_CALENDAR): Answer<ReferencePriceTerms> {
  requireFacts(facts, '处置参考价的事实')
  const { seizedOn, inquiredOn, commissionedOn, publishedOn, reportOn } = facts
  const draft = new AnswerDraft()
  const within = (from: IsoDate | undefined, days: number, label: string, words: string, article: string) => courtPeriod({ from, days, label, words, article }, calendar, draft)
  const startBy = within(seizedOn, 30, '启动确定参考价', '查封后三十日内', '第二条')
  const inquiryBy = within(inquiredOn, 3, '网络询价', '网络询价平台收到委托三日内出具结果，取平均值', '第十一条、第十三条')
  const by = within(commissionedOn, 30, '委托评估', '评估机构收到委托三十日内出具报告', '第十九条')
  const extendedTo = within(commissionedOn, 60, '评估延期', '可延长两次，每次不超过十五日', '第十九条')
  const received = within(publishedOn, 15, '网站公示', '报告在网站公示满十五日视为收到', '第二十一条')
  const saleStartBy = within(reportOn, 10, '启动变价', '参考价确定后十日内启动变价程序', '第三十条')
  const validUntil = reportOn === undefined ? null : addYears(reportOn, 1)
  const auctionUntil = validUntil === null ? null : addMonths(validUntil, 6)
  if (validUntil !== null && auctionUntil !== null) {
    draft.step('有效期', `最长一年，至${validUntil}；有效期内发布公告的，可在${auctionUntil}前拍卖`, source('确定财产处置参考价规定第二十七条'))
    draft.step('费用', '评估费、询价费由申请执行人先行垫付，由被执行人负担', source('确定财产处置参考价规定第三十三条'))
  }
  const appraisal = by === null || extendedTo === null ? null : { by, extendedTo }
  return draft.answer({ startBy, inquiryBy, appraisal, deemedReceivedOn: received?.nominal ?? null, saleStartBy, validUntil, auctionUntil })
}
