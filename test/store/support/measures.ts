import type { Id } from '../../../shared/model/id.ts'
import { isoDate } from '../../../shared/model/iso-date.ts'
import type { PreservationItemFacts, PreservationOrderFacts } from '../../../shared/model/preservation.ts'
import type { DisposalRightFacts, RenewalFacts } from '../../../shared/model/preservation-chain.ts'
import { fresh, yuan } from './facts.ts'
import type { TestStore } from './open-store.ts'

/** Invented orders and measures of a case. */

export function orderFacts(caseId: Id<'case'>, more: Partial<PreservationOrderFacts> = {}): PreservationOrderFacts {
  return {
    caseId, proceedingId: null, stage: 'litigation', court: '青石县人民法院', rulingNo: '（2025）青0001财保7号', appliedOn: null, ruledOn: isoDate('2025-11-20'), outcome: null, servedOn: null, reviewOn: null, reviewDecidedOn: null, noticeNo: null, judge: null,
    amountFen: yuan(500_000), security: null, note: null, ...more,
  }
}

export function itemFacts(orderId: Id<'preservation-order'>, more: Partial<PreservationItemFacts> = {}): PreservationItemFacts {
  return {
    orderId, measure: 'freeze', rank: 'first', waitingNo: null, status: 'in-force', valueFen: yuan(300_000), releasedOn: null, note: null,
    asset: { kind: 'deposit', description: '青石农商行账户存款', ownerId: null, location: null, certificateNo: '6200000000000001', area: null, bankName: '青石农商行', share: null, detail: null },
    ...more,
  }
}

/** An order with one measure; a first-ranking one with its written term of a year. */
export async function measure(store: TestStore, caseId: Id<'case'>, more: Partial<PreservationItemFacts> = {}) {
  const order = await store.ask('preservations.saveOrder', { ...fresh(), facts: orderFacts(caseId) })
  const item = await store.ask('preservations.saveItem', { ...fresh(), facts: itemFacts(order.id, more) })
  if (more.rank === 'waiting') return { order, item }
  await store.ask('preservations.savePeriod', {
    ...fresh(),
    facts: { itemId: item.id, startsOn: isoDate('2025-12-05'), endsOn: isoDate('2026-12-04'), source: 'notice', paperNo: null, appliedOn: null, note: null },
  })
  return { order, item }
}

export function renewalFacts(itemId: Id<'preservation-item'>, more: Partial<RenewalFacts> = {}): RenewalFacts {
  return {
    itemId, state: 'applied', appliedOn: isoDate('2026-11-10'), proof: 'receipt', proofNo: null, decidedOn: null, paperNo: null, startsOn: null, endsOn: null, note: null, ...more,
  }
}

/** Another court sealed first; the bank's own claim is being enforced. */
export function rightFacts(itemId: Id<'preservation-item'>, more: Partial<DisposalRightFacts> = {}): DisposalRightFacts {
  return {
    itemId, firstCourt: '青山市城西区人民法院', firstCaseNo: null, firstSealOn: isoDate('2026-09-10'), firstIsPreservation: false, disputedObject: false, firstCourtSaleOn: null, requestNo: null, requestSentOn: null,
    requestReceivedOn: null, answer: 'pending', answeredOn: null, answerPaperNo: null, note: null, ...more,
  }
}
