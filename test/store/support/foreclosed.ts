import type { ForeclosedAssetFacts, ForeclosedDisposalFacts, ForeclosedLettingFacts, ForeclosedRoundFacts } from '../../../shared/model/foreclosed-asset.ts'
import type { Id } from '../../../shared/model/id.ts'
import { isoDate } from '../../../shared/model/iso-date.ts'
import { yuan } from './facts.ts'

/** An invented flat taken in by a ruling; what a test is about is given on top. */
export function foreclosedOf(caseId: Id<'case'>, more: Partial<ForeclosedAssetFacts> = {}): ForeclosedAssetFacts {
  return {
    caseId, code: null, name: '白河路 12 号商铺', kind: 'immovable', rightValidUntil: null, way: 'court-ruling', paperNo: '（2026）示0102执15号之三', acquiredOn: isoDate('2026-05-08'), assetId: null,
    ownerName: '金沙瑞丰物流有限公司', certificateNo: '示（2020）不动产权第0000123号', location: '示范市白河路 12 号', area: '126.50 平方米', titleMoved: 'no', burdens: null, reason: '经强制执行无货币财产可供执行',
    appraiser: null, appraisalMethod: null, appraisedOn: null, appraisedFen: null, reserveFen: null, offsetFen: yuan(200_000), loanId: null, allocationOrder: null, entryId: null, differenceNote: null,
    taxFen: null, taxBearer: null, bookFen: yuan(200_000), use: 'idle', keeperName: '林晓', estimateFen: null, estimatedOn: null, planWay: null, planBy: null, planText: null, note: null, ...more,
  }
}

export function disposalOf(foreclosedId: Id<'foreclosed'>, more: Partial<ForeclosedDisposalFacts> = {}): ForeclosedDisposalFacts {
  return { foreclosedId, disposedOn: isoDate('2026-11-10'), way: 'auction', priceFen: yuan(180_000), receivedFen: yuan(180_000), costFen: yuan(5_000), bookPartFen: yuan(200_000), buyer: '买受人甲', approvalNo: null, note: null, ...more }
}

export function lettingOf(foreclosedId: Id<'foreclosed'>, more: Partial<ForeclosedLettingFacts> = {}): ForeclosedLettingFacts {
  return { foreclosedId, tenant: '承租人乙', startsOn: isoDate('2026-06-01'), endsOn: isoDate('2027-05-31'), rentFen: yuan(3_000), rentPer: 'month', approvalNo: '青农商资〔2026〕8号', endedOn: null, note: null, ...more }
}

export function roundOf(foreclosedId: Id<'foreclosed'>, more: Partial<ForeclosedRoundFacts> = {}): ForeclosedRoundFacts {
  return { foreclosedId, way: 'auction', roundNo: 1, agency: '示范拍卖行', reserveFen: yuan(190_000), noticeOn: isoDate('2026-09-20'), opensOn: isoDate('2026-10-12'), result: 'failed', priceFen: null, buyer: null, reason: null, note: null, ...more }
}
