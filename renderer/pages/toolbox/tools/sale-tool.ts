import type { ReckoningRow, ToolTable } from '../../../../shared/api/tool-sheet.ts'
import { saleResultLabels, saleRoundLabels } from '../../../../shared/model/enforcement.ts'
import type { Fen } from '../../../../shared/model/fen.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import type { Answer } from '../../../../shared/rules/answer.ts'
import { onlineAuction, ONLINE_AUCTION, type ReferencePriceTerms, type SaleObject, TRADITIONAL_AUCTION, traditionalAuction } from '../../../../shared/rules/disposal-price.ts'
import { versionOn, versionOnOrPresent } from '../../../../shared/rules/law-version.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { type HeldRound, type SaleFacts, type SaleProposal, saleProposal, type SaleStep } from '../../../../shared/rules/sale-proposal.ts'
import { datesTable, periodsTables, plainDay } from '../due-figures.ts'
import { known } from '../known.ts'
import { rows } from '../rows-field.tsx'
import { defineTool } from '../tool.ts'
import type { Figure } from '../tool-spec.ts'
import { choice, day, money } from '../value-fields.tsx'
import { NO_PRICE_DAYS, priceDates, type PriceDays, pricePeriods, priceTerms } from './price-days.ts'

interface Round {
  readonly round: SaleStep | null
  readonly startPrice: Fen | null
  readonly opensOn: IsoDate | null
  readonly closedOn: IsoDate | null
  readonly result: HeldRound['result'] | null
}

export interface SaleInputs extends PriceDays {
  readonly method: 'online' | 'traditional' | null
  readonly object: SaleObject | null
  readonly referencePrice: Fen | null
  readonly rounds: readonly Round[]
}

const METHODS = { online: '网络司法拍卖', traditional: '委托拍卖机构' } as const
const OBJECTS: Readonly<Record<SaleObject, string>> = { movable: '动产', 'immovable-or-right': '不动产或其他财产权' }
const BLANK_ROUND: Round = { round: null, startPrice: null, opensOn: null, closedOn: null, result: 'failed' }

const roundFields = () => [
  choice('round', '轮次', saleRoundLabels, { required: true }),
  choice('result', '结果', saleResultLabels, { required: true }),
  money('startPrice', '起拍价', { required: true }),
  day('opensOn', '开拍日', { required: true }),
  day('closedOn', '结束日'),
]

/** A recorded sale as this tool asks for it. */
export function saleInputs({ online, object, referencePrice, pricedOn, rounds: held }: SaleFacts): Partial<SaleInputs> {
  return { method: online ? 'online' : 'traditional', object, referencePrice: referencePrice ?? null, pricedOn: pricedOn ?? null, rounds: held }
}

function heldRounds(given: readonly Round[]): HeldRound[] {
  return given.flatMap(({ round, startPrice, opensOn, closedOn, result }) =>
    round === null || startPrice === null || opensOn === null || result === null ? [] : [{ round, startPrice, opensOn, closedOn, result }],
  )
}

/** The floors of an online auction, each from the one before; a recorded first start price takes the place of the lowest one. */
function onlineFloors(referencePrice: Fen, object: SaleObject, held: readonly HeldRound[]): readonly ReckoningRow[] {
  const { firstPercent, laterPercent } = versionOnOrPresent(ONLINE_AUCTION, undefined).rule
  const { firstFloor } = onlineAuction({ referencePrice, object }).value
  const recorded = held.find(({ round, result, startPrice }) => round === 'first' && result === 'failed' && startPrice >= firstFloor)?.startPrice
  const { secondFloor, saleFloor } = onlineAuction({ referencePrice, object, ...known({ firstStartPrice: recorded }) }).value
  return [
    { label: '参考价', amount: referencePrice, how: { by: 'given' } },
    { label: '一拍起拍价不低于', amount: firstFloor, how: { by: 'percent', of: 0, percent: firstPercent, cut: 'up' } },
    { label: '一拍起拍价', amount: recorded ?? firstFloor, how: recorded === undefined ? { by: 'percent', of: 1, percent: 100, cut: 'up' } : { by: 'given' } },
    { label: '二拍起拍价不低于', amount: secondFloor, how: { by: 'percent', of: 2, percent: laterPercent, cut: 'up' } },
    { label: '变卖价', amount: saleFloor, how: { by: 'percent', of: 3, percent: 100, cut: 'up' } },
  ]
}

function traditionalFloors(referencePrice: Fen, object: SaleObject, pricedOn: IsoDate): readonly ReckoningRow[] {
  const { firstPercent, laterPercent, directSalePercent } = versionOn(TRADITIONAL_AUCTION, pricedOn).rule
  const { reserves, directSaleFloor } = traditionalAuction(referencePrice, object, pricedOn).value
  const floors = reserves.map((amount, index): ReckoningRow => ({
    label: `第${index + 1}次拍卖保留价不低于`, amount, how: { by: 'percent', of: index, percent: index === 0 ? firstPercent : laterPercent, cut: 'up' },
  }))
  return [
    { label: '评估价', amount: referencePrice, how: { by: 'given' } },
    ...floors,
    { label: '直接变卖不低于', amount: directSaleFloor, how: { by: 'percent', of: 0, percent: directSalePercent, cut: 'up' } },
  ]
}

function floorTables({ online, object, referencePrice, pricedOn, rounds: held }: SaleFacts): readonly ToolTable[] {
  if (referencePrice === undefined) return []
  if (online) return [{ kind: 'reckoning', caption: '底价', rows: [...onlineFloors(referencePrice, object, held)] }]
  return pricedOn === undefined ? [] : [{ kind: 'reckoning', caption: '保留价', rows: [...traditionalFloors(referencePrice, object, pricedOn)] }]
}

function nextFigures(next: SaleProposal | null, today: IsoDate): readonly Figure[] {
  if (next === null) return []
  return [
    { label: '下一次', value: saleRoundLabels[next.round] },
    { label: '起拍价不低于', value: `${formatYuan(next.floor)}元` },
    ...(next.noticeDays === null ? [] : [{ label: '提前公告', value: `${next.noticeDays}日` }]),
    ...(next.noticeBy === null ? [] : [plainDay('公告不迟于', next.noticeBy, today)]),
    ...(next.opensBy === null ? [] : [plainDay('开拍不迟于', next.opensBy, today)]),
  ]
}

interface DaysInput {
  readonly facts: SaleFacts
  readonly given: PriceDays
  readonly terms: ReferencePriceTerms
  readonly next: SaleProposal | null
}

/** Thirty days after a failed first round, and the clear days of notice before the second; the validity of the price. */
function dayTables({ facts, given, terms, next }: DaysInput, today: IsoDate): readonly ToolTable[] {
  const { secondWithinDays } = versionOnOrPresent(ONLINE_AUCTION, undefined).rule
  const failed = facts.rounds.find(({ round, result }) => round === 'first' && result === 'failed')
  const [opens, notice, noticeDays] = [next?.opensBy ?? null, next?.noticeBy ?? null, next?.noticeDays ?? null]
  const periods = [
    ...pricePeriods(given, terms),
    ...(opens === null || failed === undefined ? [] : [{ label: '二拍开拍不迟于', start: failed.closedOn ?? failed.opensOn, length: { count: secondWithinDays, unit: 'day' as const }, end: opens }]),
    ...(opens === null || notice === null || noticeDays === null ? [] : [{ label: '二拍公告不迟于（公告日、开拍日都不计入）', start: opens, length: { count: -(noticeDays + 1), unit: 'day' as const }, end: notice }]),
  ]
  const days = priceDates(terms, today)
  return [...(days.length === 0 ? [] : [datesTable('参考价', today, days)]), ...periodsTables(periods)]
}

function joined(terms: Answer<ReferencePriceTerms>, proposal: Answer<SaleProposal | null>): Answer<SaleProposal | null> {
  return { ...proposal, steps: [...terms.steps, ...proposal.steps], cautions: [...terms.cautions, ...proposal.cautions], missing: [...terms.missing, ...proposal.missing] }
}

export const saleTool = defineTool<SaleInputs>({
  id: 'judicial-sale',
  title: '拍卖底价与下一次拍卖',
  about: '参考价的有效期，各轮拍卖、变卖的最低价，流拍之后下一次拍卖的底价、公告和开拍期限。',
  group: '处置',
  blank: { method: 'online', object: 'immovable-or-right', referencePrice: null, ...NO_PRICE_DAYS, rounds: [] },
  fields: () => [
    choice('method', '方式', METHODS, { required: true }),
    choice('object', '财产', OBJECTS, { required: true }),
    money('referencePrice', '参考价'),
    day('pricedOn', '参考价（报告）日期'),
    day('seizedOn', '查封日', { help: '推算法院启动确定参考价的期限' }),
    day('inquiredOn', '网络询价委托日'),
    day('commissionedOn', '评估委托日'),
    day('publishedOn', '报告网站公示日', { help: '无法送达时，满十五日视为收到' }),
    rows<'rounds', Round>('rounds', '已进行的拍卖、变卖', { one: '轮次', fields: roundFields, blank: () => BLANK_ROUND }),
  ],
  compute: ({ method, object, referencePrice, rounds: held, ...given }, { today, calendar }) => {
    if (method === null || object === null) return null
    const facts: SaleFacts = { online: method === 'online', object, ...known({ referencePrice, pricedOn: given.pricedOn }), rounds: heldRounds(held) }
    const terms = priceTerms(given, calendar)
    const proposal = saleProposal(facts, calendar)
    return {
      answer: joined(terms, proposal),
      figures: [...nextFigures(proposal.value, today), ...(terms.value.validUntil === null ? [] : [plainDay('参考价有效期至', terms.value.validUntil, today)])],
      tables: [...floorTables(facts), ...dayTables({ facts, given, terms: terms.value, next: proposal.value }, today)],
    }
  },
  blame: { 'amount-invalid': 'referencePrice', 'law-version-missing': 'pricedOn', 'date-invalid': 'pricedOn' },
})
