import type { ToolTableOf } from '../../../../shared/api/tool-sheet.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { referencePriceTerms, type ReferencePriceTerms } from '../../../../shared/rules/disposal-price.ts'
import type { Answer } from '../../../../shared/rules/answer.ts'
import type { Period } from '../../../../shared/rules/due-date.ts'
import type { WorkdayCalendar } from '../../../../shared/rules/workdays.ts'
import { dateRow, dueRows } from '../due-figures.ts'
import { known } from '../known.ts'

/** What is asked about the days of the reference price. */
export interface PriceDays {
  readonly pricedOn: IsoDate | null
  readonly seizedOn: IsoDate | null
  readonly inquiredOn: IsoDate | null
  readonly commissionedOn: IsoDate | null
  readonly publishedOn: IsoDate | null
}

export const NO_PRICE_DAYS: PriceDays = { pricedOn: null, seizedOn: null, inquiredOn: null, commissionedOn: null, publishedOn: null }

export function priceTerms({ pricedOn, ...days }: PriceDays, calendar: WorkdayCalendar): Answer<ReferencePriceTerms> {
  return referencePriceTerms(known({ ...days, reportOn: pricedOn }), calendar)
}

interface CountedDay {
  readonly label: string
  readonly start: IsoDate
  readonly length: Period
  readonly end: IsoDate
}

/** Each period of the reference price as a clerk may count it again. */
export function pricePeriods({ pricedOn, seizedOn, inquiredOn, commissionedOn, publishedOn }: PriceDays, terms: ReferencePriceTerms): readonly CountedDay[] {
  const { startBy, inquiryBy, appraisal, deemedReceivedOn, saleStartBy, validUntil, auctionUntil } = terms
  const counted = (label: string, start: IsoDate | null, count: number, end: IsoDate | undefined | null, unit: Period['unit'] = 'day'): readonly CountedDay[] =>
    start === null || end === null || end === undefined ? [] : [{ label, start, length: { count, unit }, end }]
  return [
    ...counted('启动确定参考价', seizedOn, 30, startBy?.nominal),
    ...counted('网络询价出结果', inquiredOn, 3, inquiryBy?.nominal),
    ...counted('评估机构出报告', commissionedOn, 30, appraisal?.by.nominal),
    ...counted('评估延期两次后', commissionedOn, 60, appraisal?.extendedTo.nominal),
    ...counted('网站公示视为收到', publishedOn, 15, deemedReceivedOn),
    ...counted('启动变价程序', pricedOn, 10, saleStartBy?.nominal),
    ...counted('参考价有效期', pricedOn, 1, validUntil, 'year'),
    ...counted('有效期内公告的，拍卖不迟于', validUntil, 6, auctionUntil, 'month'),
  ]
}

/** The days themselves, with their distance from today. */
export function priceDates({ startBy, inquiryBy, appraisal, deemedReceivedOn, saleStartBy, validUntil }: ReferencePriceTerms, today: IsoDate): ToolTableOf<'dates'>['rows'] {
  return [
    ...(startBy === null ? [] : dueRows('启动确定参考价', startBy, today)),
    ...(inquiryBy === null ? [] : [dateRow('网络询价出结果', inquiryBy.rolled, today, '约束询价平台')]),
    ...(appraisal === null ? [] : [dateRow('评估机构出报告', appraisal.by.rolled, today, '约束评估机构'), dateRow('评估延期两次后', appraisal.extendedTo.rolled, today, '每次不超过十五日')]),
    ...(deemedReceivedOn === null ? [] : [dateRow('网站公示视为收到', deemedReceivedOn, today, '异议期自此起算')]),
    ...(saleStartBy === null ? [] : [dateRow('启动变价程序', saleStartBy.rolled, today, '约束法院')]),
    ...(validUntil === null ? [] : [dateRow('参考价有效期至', validUntil, today, '最长一年，不顺延')]),
  ]
}
