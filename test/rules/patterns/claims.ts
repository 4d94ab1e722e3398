import type { SecurityCase } from '../../../shared/rules/deadlines/security-deadlines.ts'
import { act, d, loan, met, type Pattern } from './pattern.ts'

/** R5–R12, C9, C10, C12. By hand: the due day, three years on; days off of 2026 by its notice. */

const row = (name: string, facts: Pattern['facts'], rest: Partial<Pattern> & Pick<Pattern, 'state'>): Pattern => ({ name, today: '2025-01-06', facts, kind: 'loan-limitation', ...rest })
/** Due day, last day, after the roll, day to work to. */
const plain: readonly (readonly [due: string, nominal: string, rolled: string, safe: string])[] = [
  ['2023-06-30', '2026-06-30', '2026-06-30', '2026-06-30'],
  ['2023-02-28', '2026-02-28', '2026-02-28', '2026-02-28'],
  ['2023-08-31', '2026-08-31', '2026-08-31', '2026-08-31'],
  ['2023-11-22', '2026-11-22', '2026-11-23', '2026-11-20'],
  ['2023-10-01', '2026-10-01', '2026-10-08', '2026-09-30'],
  ['2023-05-01', '2026-05-01', '2026-05-06', '2026-04-30'],
  ['2023-02-15', '2026-02-15', '2026-02-24', '2026-02-14'],
  ['2023-09-20', '2026-09-20', '2026-09-20', '2026-09-20'],
  ['2023-05-09', '2026-05-09', '2026-05-09', '2026-05-09'],
  ['2023-10-10', '2026-10-10', '2026-10-10', '2026-10-10'],
  ['2023-06-20', '2026-06-20', '2026-06-22', '2026-06-18'],
  ['2023-09-25', '2026-09-25', '2026-09-28', '2026-09-24'],
  ['2023-04-05', '2026-04-05', '2026-04-07', '2026-04-03'],
  ['2023-01-03', '2026-01-03', '2026-01-04', '2025-12-31'],
  ['2024-02-29', '2027-02-28', '2027-03-01', '2027-02-26'],
]
const DUE = '2023-05-18'
const security = (more: Partial<SecurityCase> = {}): Pattern['facts'] => ({
  securities: [{ subject: { id: 'mortgage', text: '房屋', personName: null, court: null }, worth: null, startId: 'loan', kind: 'mortgage', claim: { dueDate: d('2023-06-30') }, title: null, exercised: null, paidOff: null, ...more }],
})

export const claims: readonly Pattern[] = [
  ...plain.map(([due, nominal, rolled, safe]) => row(`R5 due on ${due}`, loan(due), { state: 'running', nominal, rolled, safe })),
  row('R5 due today', loan('2025-01-06'), { state: 'not-started', nominal: '2028-01-06' }),
  // R6.
  row('R6 old two years not over on 2017-10-01: three', loan('2015-12-31'), { today: '2018-02-01', state: 'running', nominal: '2018-12-31', rolled: '2019-01-02' }),
  row('R6 old two years over the day before: two', loan('2015-09-30'), { today: '2018-02-01', state: 'lapsed', nominal: '2017-09-30' }),
  // R8: cause ended 2026-08-10, six months more.
  row('R8 suspended in the last six months', loan('2023-09-30', [], { limitation: { dueDate: d('2023-09-30'), obstacles: [{ from: d('2026-05-01'), to: d('2026-08-10') }] } }), { today: '2026-09-01', state: 'running', nominal: '2027-02-10' }),
  // R10.
  row('R9 a letter and a payment', loan(DUE, [act('letter', '2024-05-18', { delivery: 'arrived', addressAgreed: true }), act('part-payment', '2025-03-01')]), { today: '2025-04-01', start: 'part-payment@2025-03-01', state: 'running', nominal: '2028-03-01' }),
  row('R10 the period that the payment met', loan(DUE, [act('letter', '2024-05-18', { delivery: 'arrived', addressAgreed: true }), act('part-payment', '2025-03-01')]), { today: '2025-04-01', start: 'letter@2024-05-18', state: 'met', nominal: '2027-05-18', why: '部分还款' }),
  row('C9 signed by somebody who may not receive it', loan(DUE, [act('demand-signed', '2024-05-18', { signerEntitled: false })]), { state: 'running', nominal: '2026-05-18' }),
  row('R10 a letter of which nobody knows whether it arrived', loan(DUE, [act('letter', '2024-05-18')]), { state: 'running', nominal: '2026-05-18' }),
  row('R10 a public notice without proof of disappearance', loan(DUE, [act('public-notice', '2024-05-18', { whereaboutsUnknownProved: false })]), { state: 'running', nominal: '2026-05-18' }),
  row('R10 a public notice with it', loan(DUE, [act('public-notice', '2024-05-18', { whereaboutsUnknownProved: true })]), { state: 'running', nominal: '2027-05-18', start: 'public-notice@2024-05-18' }),
  row('R10 a message to a number that was not agreed moves no day to work to', loan(DUE, [act('message', '2024-05-18', { delivery: 'arrived' })]), { state: 'running', safe: '2026-05-18', start: 'message@2024-05-18' }),
  row('R10 a deduction', loan(DUE, [act('deduction', '2024-06-20')]), { state: 'running', nominal: '2027-06-20', start: 'deduction@2024-06-20' }),
  row('R10 a promise to pay', loan(DUE, [act('promise', '2024-06-20')]), { state: 'running', nominal: '2027-06-20', start: 'promise@2024-06-20' }),
  row('R10 a voided demand', loan(DUE, [act('demand-signed', '2024-05-18', { voided: true })]), { state: 'running', nominal: '2026-05-18' }),
  row('R10 a demand that lies ahead', loan(DUE, [act('demand-signed', '2025-05-19')]), { state: 'running', nominal: '2026-05-18' }),
  row('R11 a demand after the end brings nothing back', loan('2020-05-18', [act('demand-signed', '2024-05-20')]), { state: 'lapsed', nominal: '2023-05-18' }),
  row('R10 a suit that pends: counted from its filing to be safe', loan(DUE, [act('suit', '2024-06-20')]), { state: 'running', nominal: '2027-06-20', start: 'suit@2024-06-20' }),
  row('R10 a suit that ended', loan(DUE, [act('suit', '2024-06-20', { restartDate: d('2024-12-02') })]), { state: 'running', nominal: '2027-12-02', start: 'suit@2024-06-20' }),
  row('R36 a suit withdrawn before service', loan(DUE, [act('suit', '2024-06-20', { restartDate: d('2024-07-01'), endedBeforeService: true })]), { state: 'running', nominal: '2026-05-18' }),
  row('R37 turned into a title', loan(DUE, [], { title: met('2024-12-02', '取得生效文书') }), { state: 'met', why: '生效文书' }),
  row('R10 paid off', loan(DUE, [], { paidOff: met('2024-12-02', '已结清') }), { state: 'met', why: '已结清' }),
  // R7: declared due in 2026, last instalment 2027-03-15; 2029-02-10 is a Saturday.
  row('R7 declared due early', loan('2027-03-15', [], { limitation: { dueDate: d('2027-03-15'), acceleration: { noticeArrived: d('2026-02-10'), payBy: d('2026-02-20') } } }), { today: '2026-03-02', state: 'not-started', nominal: '2030-03-15', safe: '2029-02-09' }),
  row('R5 no due day recorded', loan(DUE, [], { limitation: {} }), { state: 'uncertain', why: '履行期限' }),
  // The oldest unpaid instalment by itself.
  row('R7 the oldest instalment counted alone', loan('2027-03-15', [], { oldestUnpaid: d('2024-03-15') }), { kind: 'instalment-limitation', state: 'running', nominal: '2027-03-15' }),
  row('R7 a loan that is due has no instalment of its own', loan(DUE, [], { oldestUnpaid: d(DUE) }), { kind: 'instalment-limitation', state: 'none' }),
  // C12: two years after the due day, without a roll; 2026-03-21 is a Saturday.
  row('C12 two years without a demand', loan('2024-03-21'), { kind: 'demand-gap', state: 'running', nominal: '2026-03-21', safe: '2026-03-20' }),
  row('C12 the two years are over', loan('2022-03-21'), { kind: 'demand-gap', state: 'lapsed', nominal: '2024-03-21' }),
  row('R7 a demand begins the two years anew', loan('2022-03-21', [act('demand-signed', '2024-02-01')]), { kind: 'demand-gap', state: 'running', nominal: '2026-02-01' }),
  row('R7 a loan before its due day has no gap', loan('2025-06-30'), { kind: 'demand-gap', state: 'none' }),
  // R12, C10.
  row('C10 a mortgage lives as long as the claim', security(), { kind: 'security-exercise', state: 'running', nominal: '2026-06-30' }),
  row('C10 sued on the mortgage two days late', security({ exercised: met('2026-07-02') }), { kind: 'security-exercise', today: '2026-07-06', state: 'lapsed', nominal: '2026-06-30' }),
  row('R12 sued on the mortgage in time', security({ exercised: met('2026-06-29', '主张担保物权') }), { kind: 'security-exercise', today: '2026-07-06', state: 'met', why: '担保物权' }),
  row('R12 a pledge in hand does not lapse', security({ kind: 'possessory' }), { kind: 'security-exercise', state: 'none' }),
  // R12, trap of 解释44: after judgment the period for enforcement, 2024-12-04 plus two years.
  row('R12 after judgment: until enforcement can be asked for', security({ title: { title: 'court', performanceEnds: d('2024-12-04') } }), { kind: 'security-exercise', state: 'running', nominal: '2026-12-04' }),
  // A mortgage of 2003 over a claim barred on 2006-05-01.
  row('R12 two more years under the old law', security({ claim: { dueDate: d('2004-05-01') } }), { kind: 'security-exercise', today: '2005-01-04', state: 'running', nominal: '2008-05-01' }),
]
