import type { ListingCase } from '../../../shared/rules/deadlines/listing-deadlines.ts'
import type { OrderCase } from '../../../shared/rules/deadlines/order-deadlines.ts'
import type { DeadlineSubject } from '../../../shared/rules/deadlines/deadline.ts'
import type { OutsourcingCase } from '../../../shared/rules/deadlines/outsourcing-deadlines.ts'
import { fen } from '../../../shared/model/fen.ts'
import { d, event, met, type Pattern, proceeding, title } from './pattern.ts'

/** R2, R21, R22, R27 c, n and o, R32, R35, R38, R41–R43, R46, R48, R70. Days by hand; days off of 2026 by its notice. */

const row = (name: string, facts: Pattern['facts'], rest: Partial<Pattern> & Pick<Pattern, 'kind' | 'state'>): Pattern => ({ name, today: '2026-11-22', facts, ...rest })
const subject = (id: string): DeadlineSubject => ({ id, text: id, personName: null, court: null })

const order = (more: Partial<OrderCase>): Pattern['facts'] => ({
  orders: [{ subject: subject('order'), preSuit: false, appliedOn: null, ruledOn: null, executedOn: null, servedOn: null, refused: false, reviewOn: null, reviewDecidedOn: null, ...more }],
})
const listing = (more: Partial<ListingCase> = {}): Pattern['facts'] => ({
  listings: [{ subject: subject('listing'), facts: { listedOn: d('2024-11-20'), ground: 'evasion' }, removed: null, atOurRequest: false, ...more }],
})
const agency = (more: Partial<OutsourcingCase> = {}): Pattern['facts'] => ({
  outsourcings: [{ subject: subject('agency'), handedOn: d('2026-01-12'), contractUntil: d('2027-01-31'), evaluatedOn: d('2025-12-10'), ended: null, ...more }],
})
const enforced = (...events: readonly ReturnType<typeof event>[]): Pattern['facts'] => proceeding({ kind: 'enforcement', events })

export const terms: readonly Pattern[] = [
  // The court rules within 48 hours before suit, five days in it, and carries the ruling out within five; 2026-09-25 to 09-27 are days off.
  row('R21 ruling before suit within 48 hours', order({ preSuit: true, appliedOn: d('2026-11-19') }), { kind: 'court-term', today: '2026-11-20', state: 'running', nominal: '2026-11-21', safe: '2026-11-23' }),
  row('R22 ruling in a suit within five days', order({ appliedOn: d('2026-09-21') }), { kind: 'court-term', today: '2026-09-22', state: 'running', nominal: '2026-09-26', rolled: '2026-09-28' }),
  row('R22 ruled', order({ appliedOn: d('2026-09-21'), ruledOn: d('2026-09-23') }), { kind: 'court-term', start: 'order', state: 'met', why: '已裁定' }),
  row('R22 ruling carried out within five days', order({ ruledOn: d('2026-11-18') }), { kind: 'court-term', part: 'preservation-execution', state: 'running', nominal: '2026-11-23', why: '法院执行保全裁定' }),
  row('R22 carried out', order({ ruledOn: d('2026-11-10'), executedOn: d('2026-11-12') }), { kind: 'court-term', part: 'preservation-execution', state: 'met', why: '已采取措施' }),
  // law.md R27: served 2026-09-29 → 2026-10-04 → 2026-10-08; the branch works to 09-30.
  row('R27n review of a refusal served before National Day', order({ refused: true, servedOn: d('2026-09-29') }), { kind: 'preservation-review', today: '2026-09-30', state: 'running', nominal: '2026-10-04', rolled: '2026-10-08', safe: '2026-09-30' }),
  row('R27n review asked for', order({ refused: true, servedOn: d('2026-11-02'), reviewOn: d('2026-11-05') }), { kind: 'preservation-review', state: 'met', why: '申请复议' }),
  row('R27n review missed', order({ refused: true, servedOn: d('2026-11-02') }), { kind: 'preservation-review', state: 'lapsed', nominal: '2026-11-07', safe: '2026-11-06' }),
  row('R27n nothing to have reviewed where it was granted', order({ servedOn: d('2026-11-18') }), { kind: 'preservation-review', state: 'none' }),
  row('R27n the court decides on the review in ten days', order({ refused: true, servedOn: d('2026-11-12'), reviewOn: d('2026-11-16') }), { kind: 'court-term', part: 'preservation-review-decision', state: 'running', nominal: '2026-11-26' }),
  // CPL 86.
  row('R2 ten days after the obstacle ended', proceeding({ events: [event('obstacle-ended', '2026-11-18')] }), { kind: 'term-extension', state: 'running', nominal: '2026-11-28', rolled: '2026-11-30', safe: '2026-11-27' }),
  row('R2 extension asked for', proceeding({ events: [event('obstacle-ended', '2026-11-10'), event('extension-asked', '2026-11-13')] }), { kind: 'term-extension', state: 'met', why: '申请顺延' }),
  row('R27c copy of the complaint within five days', proceeding({ trialMode: 'ordinary', events: [event('docketed', '2026-11-18')] }), { kind: 'court-term', part: 'complaint-copy', state: 'running', nominal: '2026-11-23' }),
  row('R27c copy served', proceeding({ trialMode: 'ordinary', events: [event('docketed', '2026-11-10'), event('complaint-served', '2026-11-12')] }), { kind: 'court-term', part: 'complaint-copy', state: 'met', why: '送达起诉状副本' }),
  row('R27o six months from knowing of new evidence', proceeding({ events: [event('retrial-ground', '2026-05-28')] }), { kind: 'retrial', state: 'running', nominal: '2026-11-28', rolled: '2026-11-30', safe: '2026-11-27' }),
  row('R27o retrial asked for on the new evidence', proceeding({ events: [event('retrial-ground', '2026-05-28')], followedBy: [{ kind: 'retrial', status: 'docketed', hasTitle: false }] }), { kind: 'retrial', state: 'met', why: '申请再审' }),
  row('R32 objection of the respondent within five days', proceeding({ kind: 'security-interest', events: [event('complaint-served', '2026-11-18')] }), { kind: 'others-term', state: 'running', nominal: '2026-11-23' }),
  row('R32 the respondent was silent', proceeding({ kind: 'security-interest', events: [event('complaint-served', '2026-11-02')] }), { kind: 'others-term', state: 'met', nominal: '2026-11-07', why: '期间届满' }),
  row('R35 opposition to a notarised title within fifteen days', proceeding({ kind: 'notarised-enforcement', events: [event('enforcement-notice', '2026-11-12')] }), { kind: 'others-term', part: 'notarised-opposition', state: 'running', nominal: '2026-11-27' }),
  row('R38 notice of enforcement within ten days of the application', enforced(event('filed', '2026-11-16')), { kind: 'court-term', part: 'enforcement-notice', state: 'running', nominal: '2026-11-26' }),
  row('R38 notice of enforcement came', enforced(event('filed', '2026-11-10'), event('docketed', '2026-11-16'), event('enforcement-notice', '2026-11-18')), { kind: 'court-term', part: 'enforcement-notice', state: 'met' }),
  row('R38 objection to the court of enforcement within ten days', enforced(event('enforcement-notice', '2026-11-16')), { kind: 'others-term', part: 'enforcement-jurisdiction', state: 'running', nominal: '2026-11-26' }),
  row('R38 a third party pays or objects within fifteen days', enforced(event('due-claim-notice', '2026-11-12')), { kind: 'others-term', part: 'due-claim-payment', state: 'running', nominal: '2026-11-27' }),
  row('R38 the higher court decides on a review within thirty days', { objections: [{ subject: subject('run'), worth: null, startId: 'objection', kind: 'act', servedOn: d('2026-11-02'), followed: met('2026-11-09', '已提出') }] }, { kind: 'court-term', state: 'running', nominal: '2026-12-09' }),
  // law.md R41: listed 2026-11-20 → 2028-11-20; here two years earlier: Friday 2026-11-20 and three working days.
  row('R41 a listing of two years, removed within three working days', listing(), { kind: 'listing-term', state: 'running', nominal: '2026-11-25' }),
  row('R41 two years more for several acts', listing({ facts: { listedOn: d('2022-11-18'), ground: 'evasion', extensionYears: 2 } }), { kind: 'listing-term', state: 'running', nominal: '2026-11-23' }),
  row('R41 able but refusing: no term', listing({ facts: { listedOn: d('2024-11-20'), ground: 'able-but-refuses' } }), { kind: 'listing-term', state: 'none' }),
  row('R41 removed at our request: not again for six months', listing({ facts: { listedOn: d('2024-11-20'), ground: 'able-but-refuses' }, removed: met('2026-08-31', '已删除'), atOurRequest: true }), { kind: 'listing-term', part: 'again', state: 'running', nominal: '2027-02-28' }),
  row('R41 the court decides on a listing within fifteen days', enforced(event('sanction-applied', '2026-11-12')), { kind: 'court-term', state: 'running', nominal: '2026-11-27' }),
  row('R41 decided', enforced(event('sanction-applied', '2026-11-02'), event('sanction-decided', '2026-11-09')), { kind: 'court-term', state: 'met', why: '决定' }),
  row('R42 answer to the objection of another creditor', enforced(event('distribution-objected', '2026-11-18')), { kind: 'distribution-objection', state: 'running', nominal: '2026-12-03' }),
  row('R43 the sale begins within ten days of the price', { sales: [{ subject: subject('thing'), worth: null, object: 'movable', seized: null, price: { id: 'price', value: fen(1_000_000), receivedOn: null, pricedOn: d('2026-11-16'), validUntil: null, objectedOn: null }, rounds: [] }] }, { kind: 'court-term', state: 'running', nominal: '2026-11-26' }),
  row('R46 two years after the end of a bankruptcy', proceeding({ kind: 'bankruptcy', status: 'completed', events: [event('closed', '2025-03-12')] }), { kind: 'additional-distribution', state: 'running', nominal: '2027-03-12' }),
  // 2026-10-06 is a day off.
  row('R48 the other half within seven days of the notice', proceeding({ events: [event('fee-topup-notice', '2026-09-29')] }), { kind: 'acceptance-fee', today: '2026-09-30', state: 'running', nominal: '2026-10-06', rolled: '2026-10-08', safe: '2026-09-30', why: '补交' }),
  row('R48 the other half paid', proceeding({ events: [event('fee-topup-notice', '2026-11-10'), event('fee-paid', '2026-11-12')] }), { kind: 'acceptance-fee', state: 'met' }),
  row('R48 the winner\'s fee back within fifteen days of effect', proceeding({ events: [event('fee-paid', '2026-08-10')], titles: [title({ effectiveOn: d('2026-11-12') })] }), { kind: 'court-term', start: 'title', state: 'running', nominal: '2026-11-27' }),
  row('R48 fee paid back', proceeding({ events: [event('fee-paid', '2026-08-10'), event('fee-refunded', '2026-11-20')], titles: [title({ effectiveOn: d('2026-11-12') })] }), { kind: 'court-term', start: 'title', state: 'met', why: '退还' }),
  // law.md R70.
  row('R70 an agency evaluated on 2025-12-10: a year later', agency(), { kind: 'agency-evaluation', state: 'running', nominal: '2026-12-10' }),
  row('R70 evaluated again: before the contract ends', agency({ evaluatedOn: d('2026-11-20') }), { kind: 'agency-evaluation', state: 'running', nominal: '2027-01-31', safe: '2027-01-29' }),
  row('R70 never evaluated: a year from the hand-over', agency({ evaluatedOn: null, contractUntil: d('2028-01-31') }), { kind: 'agency-evaluation', state: 'running', nominal: '2027-01-12', why: '哪一天' }),
  row('R70 the year has passed', agency({ evaluatedOn: d('2025-11-10') }), { kind: 'agency-evaluation', state: 'lapsed', nominal: '2026-11-10' }),
  row('R70 taken back', agency({ ended: met('2026-10-12', '已收回委外') }), { kind: 'agency-evaluation', state: 'met', why: '收回' }),
]
