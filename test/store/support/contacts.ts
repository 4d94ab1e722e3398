import type { ContactFacts } from '../../../shared/model/contact.ts'
import type { Id } from '../../../shared/model/id.ts'
import { isoDate } from '../../../shared/model/iso-date.ts'
import type { ServiceFacts } from '../../../shared/model/notice.ts'

/** A call to the borrower on the day of the tests; what a test is about is given on top. */
export function callOf(caseId: Id<'case'>, staffId: Id<'staff'>, more: Partial<ContactFacts> = {}): ContactFacts {
  return {
    caseId, channel: 'call', incoming: false, partyId: null, personName: '借款人', relation: 'other', target: null, targetSource: 'contract', targetAgreed: false,
    occurredOn: isoDate('2026-11-22'), occurredAt: '10:30', colleagues: [{ staffId, role: 'lead' }], outcome: 'reached', content: null, newFacts: null, nextStep: null,
    nextOn: null, promiseDueOn: null, promiseWay: null, promiseFen: null, evidenceKind: null, evidenceRef: null, disclosed: false, breachReason: null, ...more,
  }
}

/** A demand handed over and signed by the addressee himself. */
export function serviceOf(noticeId: Id<'notice'>, partyId: Id<'party'>, more: Partial<ServiceFacts> = {}): ServiceFacts {
  return {
    noticeId, partyId, way: 'in-person', address: null, addressAgreed: false, trackingNo: null, sentOn: isoDate('2026-11-18'), result: 'delivered', resultOn: isoDate('2026-11-18'),
    signerName: null, signerRelation: 'self', receiptSigned: true, receiptDated: true, proofKind: 'signed-receipt', proofRef: null, returnReason: null, ...more,
  }
}
