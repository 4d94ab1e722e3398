import { fen } from '../../../shared/model/fen.ts'
import type { DeadlineSubject } from '../../../shared/rules/deadlines/deadline.ts'
import type { SaleCase } from '../../../shared/rules/deadlines/sale-deadlines.ts'
import { d, event, met, type Pattern, proceeding, title } from './pattern.ts'

/** R25, R27, R29–R32, R37–R46, C11, C14. Days by hand from law.md and the notice of 2026. */

const row = (name: string, facts: Pattern['facts'], rest: Partial<Pattern> & Pick<Pattern, 'kind' | 'state'>): Pattern => ({ name, today: '2026-11-22', facts, ...rest })
const thing: DeadlineSubject = { id: 'thing', text: '房屋', personName: null, court: null }
const judged = (more: Parameters<typeof title>[0], rest: Parameters<typeof proceeding>[1] = {}, course: Parameters<typeof proceeding>[0] = {}) => proceeding({ titles: [title(more)], ...course }, rest)
const sale = (more: Partial<SaleCase>): Pattern['facts'] => ({ sales: [{ subject: thing, worth: null, object: 'immovable-or-right', seized: null, price: null, rounds: [], ...more }] })
const price = { id: 'price', value: fen(100_000_000), receivedOn: d('2025-11-25'), pricedOn: d('2025-11-20'), validUntil: null, objectedOn: null }
const failed = { id: 'first', round: 'first' as const, online: true, noticeOn: d('2026-10-08'), opensOn: d('2026-11-09'), closedOn: d('2026-11-10'), failed: true }
const second = { ...failed, id: 'second', round: 'second' as const, opensOn: d('2026-11-20'), closedOn: null, failed: false }
const right = (more: Partial<NonNullable<Pattern['facts']['disposalRights']>[number]> = {}): Pattern['facts'] => ({
  disposalRights: [{ subject: thing, worth: null, startId: 'right', facts: { bankInEnforcement: true, firstSealOn: d('2026-09-10') }, requested: null, answered: null, ...more }],
})
const run = (appliedOn: string, terminatedRoundOn: string | null = null, resumedOn: string | null = null) =>
  proceeding({ kind: 'enforcement', run: { id: 'run', appliedOn: d(appliedOn), terminatedRoundOn: terminatedRoundOn === null ? null : d(terminatedRoundOn), resumedOn: resumedOn === null ? null : d(resumedOn) } })
const ruling = { titleKind: 'ruling' as const }

export const court: readonly Pattern[] = [
  // R27 k.
  row('R27k appeal against a judgment', judged({ servedOn: d('2026-11-02') }), { kind: 'appeal', today: '2026-11-03', state: 'running', nominal: '2026-11-17' }),
  row('R27k appeal against a ruling', judged({ servedOn: d('2026-11-02'), ...ruling }), { kind: 'appeal', today: '2026-11-03', state: 'running', nominal: '2026-11-12' }),
  row('R2 appeal over National Day', judged({ servedOn: d('2026-09-18') }), { kind: 'appeal', today: '2026-09-21', state: 'running', nominal: '2026-10-03', rolled: '2026-10-08', safe: '2026-09-30' }),
  row('R27k appealed', judged({ servedOn: d('2026-11-02') }, {}, { events: [event('appealed', '2026-11-10')] }), { kind: 'appeal', state: 'met', why: '上诉' }),
  row('R27k appeal period over', judged({ servedOn: d('2026-11-02') }), { kind: 'appeal', state: 'lapsed' }),
  row('R27k in effect: nothing left to appeal', judged({ servedOn: d('2026-09-18'), effectiveOn: d('2026-10-09') }), { kind: 'appeal', state: 'met', why: '生效' }),
  row('R27k small claims: no appeal', judged({ servedOn: d('2026-11-02') }, {}, { trialMode: 'small-claims' }), { kind: 'appeal', state: 'none' }),
  row('R27k mediation: no appeal', judged({ servedOn: d('2026-11-02'), titleKind: 'mediation' }), { kind: 'appeal', state: 'none' }),
  row('R32 objection to a ruling on security', judged({ servedOn: d('2026-11-16'), ...ruling }, {}, { kind: 'security-interest' }), { kind: 'security-ruling-objection', state: 'running', nominal: '2026-12-01' }),
  // R27 o: 2026-11-28 is a Saturday.
  row('R27o retrial of what was lost', judged({ effectiveOn: d('2026-05-28') }, {}, { closing: 'claim-dismissed' }), { kind: 'retrial', state: 'running', nominal: '2026-11-28', rolled: '2026-11-30', safe: '2026-11-27' }),
  row('R27o retrial is not asked of what was won', judged({ effectiveOn: d('2026-05-28') }, {}, { closing: 'judgment' }), { kind: 'retrial', state: 'none' }),
  // R27 b: 2026-10-06 is a day off.
  row('R27b fee notice', proceeding({ events: [event('fee-notice', '2026-09-29')] }), { kind: 'acceptance-fee', today: '2026-09-30', state: 'running', nominal: '2026-10-06', rolled: '2026-10-08', safe: '2026-09-30' }),
  row('R27b fee paid', proceeding({ events: [event('fee-notice', '2026-11-02'), event('fee-paid', '2026-11-05')] }), { kind: 'acceptance-fee', state: 'met' }),
  row('R27b fee not paid', proceeding({ events: [event('fee-notice', '2026-11-02')] }), { kind: 'acceptance-fee', state: 'lapsed', nominal: '2026-11-09' }),
  row('R27b the day that the notice itself names', proceeding({ events: [event('fee-notice', '2026-11-16', '2026-11-27')] }), { kind: 'acceptance-fee', state: 'running', nominal: '2026-11-27' }),
  row('R27l fee of an appeal', proceeding({ kind: 'second-instance', events: [event('fee-notice', '2026-11-17')] }), { kind: 'acceptance-fee', state: 'running', nominal: '2026-11-24' }),
  row('R4 evidence by a Sunday', proceeding({ events: [event('evidence-deadline', '2026-11-29')] }), { kind: 'evidence', state: 'running', nominal: '2026-11-29', safe: '2026-11-27' }),
  row('R27d defence to an appeal', proceeding({ kind: 'second-instance', events: [event('complaint-served', '2026-11-16')] }, { bankAnswers: true }), { kind: 'defence', state: 'running', nominal: '2026-12-01' }),
  row('R27d a plaintiff has no defence to file', proceeding({ events: [event('complaint-served', '2026-11-16')] }), { kind: 'defence', state: 'none' }),
  row('R27e jurisdiction, where the bank is sued', proceeding({ events: [event('complaint-served', '2026-11-16')] }, { bankAnswers: true }), { kind: 'jurisdiction-objection', state: 'running', nominal: '2026-12-01' }),
  // R29.
  row('R29 public notice of 30 days', proceeding({ events: [event('notice-published', '2026-10-08')] }), { kind: 'public-notice', today: '2026-10-09', state: 'running', nominal: '2026-11-07', rolled: '2026-11-09', safe: '2026-11-09' }),
  row('R29 public notice over', proceeding({ events: [event('notice-published', '2026-10-08')] }), { kind: 'public-notice', state: 'met', why: '期间届满' }),
  // Law changed in between: 60 days when published before 2022.
  row('R27m public notice of 2021: 60 days', proceeding({ events: [event('notice-published', '2021-12-31')] }), { kind: 'public-notice', today: '2022-02-08', state: 'running', nominal: '2022-03-01' }),
  row('R27m public notice of the first day of 2022: 30 days', proceeding({ events: [event('notice-published', '2022-01-01')] }), { kind: 'public-notice', today: '2022-01-10', state: 'running', nominal: '2022-01-31' }),
  row('R27q judicial confirmation', proceeding({ kind: 'pre-suit-mediation', events: [event('mediation-agreed', '2026-11-02')] }), { kind: 'judicial-confirmation', state: 'running', nominal: '2026-12-02' }),
  // R31.
  row('R31 payment order received', proceeding({ kind: 'payment-order', events: [event('order-served', '2026-09-22')] }), { kind: 'payment-order-objection', today: '2026-09-23', state: 'running', nominal: '2026-10-07', rolled: '2026-10-08' }),
  row('R31 payment order objected to', proceeding({ kind: 'payment-order', events: [event('order-objected', '2026-11-18')] }), { kind: 'payment-order-refusal', state: 'running', nominal: '2026-11-25' }),
  // R37.
  row('R37 two years from the performance day', judged({ effectiveOn: d('2026-11-20'), performBy: d('2026-12-04') }), { kind: 'enforcement-application', state: 'not-started', nominal: '2028-12-04' }),
  row('R37 two years to a Sunday', judged({ effectiveOn: d('2025-01-14'), performBy: d('2025-01-24') }), { kind: 'enforcement-application', state: 'running', nominal: '2027-01-24', rolled: '2027-01-25', safe: '2027-01-22' }),
  row('R37 a demand begins them anew', judged({ effectiveOn: d('2025-01-14'), performBy: d('2025-01-24') }, { demands: [{ id: 'letter', date: d('2026-03-01'), kind: 'demand' }] }), { kind: 'enforcement-application', state: 'running', nominal: '2028-03-01' }),
  row('C11 eight years later', judged({ effectiveOn: d('2016-11-24'), performBy: d('2016-12-04') }), { kind: 'enforcement-application', today: '2024-12-04', state: 'lapsed', nominal: '2018-12-04' }),
  row('R37 applied for', judged({ effectiveOn: d('2025-01-14'), performBy: d('2025-01-24') }, { applications: [met('2025-03-03', '申请执行')] }), { kind: 'enforcement-application', state: 'met', why: '申请执行' }),
  row('R37 no performance period: from effect', judged({ effectiveOn: d('2025-01-14') }), { kind: 'enforcement-application', state: 'running', nominal: '2027-01-14' }),
  row('R37 instalments: worked to the earliest', judged({ effectiveOn: d('2024-11-14'), instalments: [{ id: 'a', dueOn: d('2024-12-16'), paidOn: null }, { id: 'b', dueOn: d('2025-06-16'), paidOn: null }] }), { kind: 'enforcement-application', state: 'running', nominal: '2027-06-16', safe: '2026-12-16' }),
  row('R37 an unpaid instalment stays', judged({ effectiveOn: d('2024-11-14'), instalments: [{ id: 'a', dueOn: d('2024-12-16'), paidOn: null }] }), { kind: 'title-instalment', state: 'lapsed', nominal: '2024-12-16' }),
  row('R37 a paid instalment', judged({ effectiveOn: d('2024-11-14'), instalments: [{ id: 'a', dueOn: d('2024-12-16'), paidOn: d('2024-12-10') }] }), { kind: 'title-instalment', state: 'met', why: '已付' }),
  row('R37 a lost suit gives no title', judged({ effectiveOn: d('2025-01-14') }, {}, { closing: 'claim-dismissed' }), { kind: 'enforcement-application', state: 'none' }),
  row('R37 a title replaced by the appeal', judged({ effectiveOn: d('2025-01-14') }, {}, { followedBy: [{ kind: 'second-instance', status: 'effective', hasTitle: true }] }), { kind: 'enforcement-application', state: 'none' }),
  // R22: five days from 2026-11-20 end on Wednesday 2026-11-25.
  row('R22 preserved: five days after performance', judged({ effectiveOn: d('2026-11-10'), performBy: d('2026-11-20') }, { preserved: true }), { kind: 'enforcement-after-preservation', state: 'running', nominal: '2026-11-25' }),
  row('R22 not preserved: no such five days', judged({ effectiveOn: d('2026-11-10'), performBy: d('2026-11-20') }), { kind: 'enforcement-after-preservation', state: 'none' }),
  row('R30 performance awaited', judged({ effectiveOn: d('2026-11-20'), performBy: d('2026-12-04') }), { kind: 'performance', state: 'running', nominal: '2026-12-04' }),
  // R40: six months after 2026-06-30.
  row('R40 search after a terminated round', run('2026-01-05', '2026-06-30'), { kind: 'resumption-check', state: 'running', nominal: '2026-12-30' }),
  row('R40 resumed', run('2026-01-05', '2026-06-30', '2026-09-01'), { kind: 'resumption-check', state: 'met', why: '恢复' }),
  row('R38 six months without enforcement', run('2026-08-03'), { kind: 'court-inactive', state: 'running', nominal: '2027-02-03' }),
  row('R38 review of a ruling in enforcement', proceeding({ kind: 'enforcement', events: [event('objection-ruling', '2026-11-18')] }), { kind: 'enforcement-review', state: 'running', nominal: '2026-11-28', safe: '2026-11-27' }),
  row('R42 objection to a plan to distribute', proceeding({ kind: 'enforcement', events: [event('distribution-plan', '2026-11-18')] }), { kind: 'distribution-objection', state: 'running', nominal: '2026-12-03' }),
  row('R38 suit after a third party\'s objection', { objections: [{ subject: thing, worth: null, startId: 'objection', kind: 'third-party', servedOn: d('2026-11-18'), followed: null }] }, { kind: 'third-party-suit', state: 'running', nominal: '2026-12-03' }),
  row('R42 suit over a plan after the others opposed', { objections: [{ subject: thing, worth: null, startId: 'notice', kind: 'distribution-suit', servedOn: d('2026-09-18'), followed: null }] }, { kind: 'distribution-suit', today: '2026-09-21', state: 'running', nominal: '2026-10-03', rolled: '2026-10-08', safe: '2026-09-30' }),
  row('R42 suit over a plan filed', { objections: [{ subject: thing, worth: null, startId: 'notice', kind: 'distribution-suit', servedOn: d('2026-11-02'), followed: met('2026-11-10', '已提出') }] }, { kind: 'distribution-suit', state: 'met', why: '已提出' }),
  // R27 a, f to j, R31, R32, R38: the court's own terms end by themselves.
  row('R27a docketing in seven days', proceeding({ events: [event('filed', '2026-11-18')] }), { kind: 'court-term', state: 'running', nominal: '2026-11-25', why: '立案' }),
  row('R27a docketed', proceeding({ events: [event('filed', '2026-11-02'), event('docketed', '2026-11-05')] }), { kind: 'court-term', start: 'filed@2026-11-02', state: 'met', why: '立案' }),
  row('R27a docketing overdue ends by itself', proceeding({ events: [event('filed', '2026-11-02')] }), { kind: 'court-term', state: 'met', nominal: '2026-11-09', why: '期间届满' }),
  row('R27f ordinary trial: six months', proceeding({ trialMode: 'ordinary', events: [event('docketed', '2026-08-31')] }), { kind: 'court-term', state: 'running', nominal: '2027-02-28' }),
  row('R27g simplified trial: three months', proceeding({ trialMode: 'simplified', events: [event('docketed', '2026-09-01')] }), { kind: 'court-term', state: 'running', nominal: '2026-12-01' }),
  row('R27h small claims: two months', proceeding({ trialMode: 'small-claims', events: [event('docketed', '2026-10-08')] }), { kind: 'court-term', state: 'running', nominal: '2026-12-08' }),
  row('R27h small claims before 2022: three months', proceeding({ trialMode: 'small-claims', events: [event('docketed', '2021-10-08')] }), { kind: 'court-term', today: '2021-10-11', state: 'running', nominal: '2022-01-08' }),
  row('R27f trial ended by its title', proceeding({ trialMode: 'ordinary', events: [event('docketed', '2026-08-31')], titles: [title({ judgedOn: d('2026-11-10') })] }), { kind: 'court-term', state: 'met', why: '裁判' }),
  row('R27i second instance: three months', proceeding({ kind: 'second-instance', appealOf: 'judgment', events: [event('docketed', '2026-09-01')] }), { kind: 'court-term', state: 'running', nominal: '2026-12-01' }),
  row('R27j security-interest case: thirty days', proceeding({ kind: 'security-interest', events: [event('docketed', '2026-11-02')] }), { kind: 'court-term', state: 'running', nominal: '2026-12-02' }),
  row('R32 copy to the respondent in five days', proceeding({ kind: 'security-interest', events: [event('docketed', '2026-11-18')] }), { kind: 'court-term', part: 'security-copy', state: 'running', nominal: '2026-11-23', why: '副本' }),
  row('R31 payment order not served in thirty days', proceeding({ kind: 'payment-order', events: [event('order-issued', '2026-11-02')] }), { kind: 'court-term', state: 'running', nominal: '2026-12-02' }),
  row('R38 enforcement docketed in seven days', proceeding({ kind: 'enforcement', events: [event('filed', '2026-11-18')] }), { kind: 'court-term', state: 'running', nominal: '2026-11-25' }),
  row('R38 ruling on an objection in fifteen days', proceeding({ kind: 'enforcement', events: [event('objection', '2026-11-12')] }), { kind: 'court-term', state: 'running', nominal: '2026-11-27' }),
  // R27 p.
  row('R27p opinion on an application for retrial', proceeding({ kind: 'retrial', events: [event('complaint-served', '2026-11-12')] }, { bankAnswers: true }), { kind: 'defence', state: 'running', nominal: '2026-11-27', why: '再审' }),
  // R46: the court's notice names Sunday 2026-11-29.
  row('R46 bankruptcy claim', proceeding({ kind: 'bankruptcy', events: [event('docketed', '2026-10-15'), event('claims-notice', '2026-10-15', '2026-11-29')] }), { kind: 'bankruptcy-claim', state: 'running', nominal: '2026-11-29', safe: '2026-11-27' }),
  row('R46 bankruptcy claim filed', proceeding({ kind: 'bankruptcy', events: [event('docketed', '2026-10-15'), event('claims-notice', '2026-10-15', '2026-11-29'), event('claim-filed', '2026-11-16')] }), { kind: 'bankruptcy-claim', state: 'met' }),
  row('R46 bankruptcy without a notice', proceeding({ kind: 'bankruptcy', events: [event('docketed', '2026-10-15')] }), { kind: 'bankruptcy-claim', state: 'uncertain', why: '申报期限' }),
  // R25, C14.
  row('C14 transfer from the 61st day', right(), { kind: 'disposal-request', today: '2026-10-12', state: 'running', nominal: '2026-11-10' }),
  row('C14 transfer asked for', right({ requested: met('2026-11-11', '已商请移送') }), { kind: 'disposal-request', state: 'met' }),
  row('C14 the first court answers in 15 days', right({ facts: { bankInEnforcement: true, firstSealOn: d('2026-09-10'), requestReceivedOn: d('2026-11-12') } }), { kind: 'disposal-answer', state: 'running', nominal: '2026-11-27' }),
  // R43, R44.
  row('R43 price within 30 days of the seizure', sale({ seized: { id: 'seal', on: d('2026-09-01') } }), { kind: 'reference-price-start', today: '2026-09-02', state: 'running', nominal: '2026-10-01', rolled: '2026-10-08' }),
  row('R43 price fixed', sale({ seized: { id: 'seal', on: d('2025-09-01') }, price }), { kind: 'reference-price-start', state: 'met' }),
  row('R43 price valid for a year from its own day, whenever the report came', sale({ price }), { kind: 'reference-price-validity', today: '2026-11-19', state: 'running', nominal: '2026-11-20' }),
  row('R43 objection to the report in five days', sale({ price }), { kind: 'reference-price-objection', today: '2025-11-26', state: 'running', nominal: '2025-11-30' }),
  row('R44 second auction within 30 days', sale({ price, rounds: [failed] }), { kind: 'auction-round', state: 'running', nominal: '2026-12-10' }),
  row('R44 second auction failed online: notice of the sale in 15 days', sale({ price, rounds: [failed, { ...second, failed: true, closedOn: d('2026-11-20') }] }), { kind: 'auction-round', start: 'second', state: 'running', nominal: '2026-12-05', rolled: '2026-12-07', why: '变卖公告' }),
  row('R45 next auction of the old way within 60 days', sale({ price, rounds: [{ ...failed, online: false }] }), { kind: 'auction-round', state: 'running', nominal: '2027-01-09' }),
  row('R45 movables have two rounds: then seven days', sale({ object: 'movable', price, rounds: [{ ...failed, online: false, round: 'second', closedOn: d('2026-11-18') }] }), { kind: 'auction-round', state: 'running', nominal: '2026-11-25', why: '变卖' }),
  row('R44 second auction opened', sale({ price, rounds: [failed, second] }), { kind: 'auction-round', state: 'met' }),
]
