import type { GuaranteeAct, GuaranteeFacts } from '../../../shared/rules/guarantee-period.ts'
import { act, d, guarantee, met, type Pattern } from './pattern.ts'

/** R13–R18, C6–C8. Days by hand: the day of the month stays, a month without it gives its last day; 2026 weekdays by the calendar, days off by the notice of 2026. */

const TODAY = '2025-01-06'
const base = { contractDate: d('2023-05-10'), form: 'joint' as const, agreed: { kind: 'none' as const } }
const period = (due: string, more: Partial<GuaranteeFacts> = {}): GuaranteeFacts => ({ ...base, principalDue: d(due), ...more })
const done = (kind: GuaranteeAct['kind'], date: string, more: Partial<GuaranteeAct> = {}): Partial<GuaranteeFacts> => ({ acts: [{ id: 'act', kind, date: d(date), ...more }] })
const years = (count: number) => ({ agreed: { kind: 'duration' as const, count, unit: 'year' as const } })
const until = (day: string) => ({ agreed: { kind: 'until' as const, date: d(day) } })
const row = (name: string, facts: GuaranteeFacts, rest: Partial<Pattern> & Pick<Pattern, 'state'>): Pattern => ({ name, today: TODAY, facts: guarantee(facts), kind: 'guarantee-period', ...rest })
const extended = (guarantorConsented?: boolean): Partial<GuaranteeFacts> => ({ ...years(2), extension: { newDue: d('2025-03-21'), ...(guarantorConsented === undefined ? {} : { guarantorConsented }) } })

export const guarantees: readonly Pattern[] = [
  // law.md R14 (a): six months from 2026-03-15.
  row('R14 no period agreed: six months', period('2026-03-15'), { today: '2026-04-01', state: 'running', nominal: '2026-09-15', safe: '2026-09-15' }),
  // R14 (b): 2026-10-01 is a day off until 10-07; the branch works to the day before.
  row('R14 six months that end on National Day', period('2026-04-01'), { today: '2026-05-06', state: 'running', nominal: '2026-10-01', rolled: '2026-10-08', safe: '2026-09-30' }),
  // R14 (c): contract of 2018, two years, 2021-11-20 is a Saturday.
  row('R14 until paid under the old law: two years', period('2019-11-20', { contractDate: d('2018-03-01'), agreed: { kind: 'until-paid' } }), { today: '2020-01-06', state: 'running', nominal: '2021-11-20', rolled: '2021-11-22', safe: '2021-11-19' }),
  // R14 (d).
  row('R14 three years agreed', period('2023-09-30', years(3)), { state: 'running', nominal: '2026-09-30', safe: '2026-09-30' }),
  // R1: 2026-02-28 is a Saturday and a working day.
  row('R1 six months to a Saturday that is worked', period('2025-08-31'), { today: '2025-09-01', state: 'running', nominal: '2026-02-28', rolled: '2026-02-28', safe: '2026-02-28' }),
  row('R1 no 30 February', period('2025-08-30'), { today: '2025-09-01', state: 'running', nominal: '2026-02-28' }),
  row('R1 month end to month end', period('2025-12-31'), { today: '2026-01-05', state: 'running', nominal: '2026-06-30', safe: '2026-06-30' }),
  row('R1 two years from a leap day', period('2024-02-29', years(2)), { state: 'running', nominal: '2026-02-28' }),
  row('R1 three years into the holidays', period('2023-10-03', years(3)), { state: 'running', nominal: '2026-10-03', rolled: '2026-10-08', safe: '2026-09-30' }),
  // 2026-11-15 is a Sunday.
  row('R4 agreed until a Sunday', period('2025-03-15', until('2026-11-15')), { today: '2025-04-01', state: 'running', nominal: '2026-11-15', rolled: '2026-11-16', safe: '2026-11-13' }),
  // 692(2): an end not after the due day counts as none agreed.
  row('R14 agreed until the due day itself', period('2026-03-31', until('2026-03-31')), { today: '2026-04-01', state: 'running', nominal: '2026-09-30', why: '视为没有约定' }),
  row('R14 agreed until before the due day', period('2026-03-31', until('2026-01-31')), { today: '2026-04-01', state: 'running', nominal: '2026-09-30', why: '视为没有约定' }),
  row('R14 until paid under the Civil Code: six months', period('2026-05-20', { agreed: { kind: 'until-paid' } }), { today: '2026-06-01', state: 'running', nominal: '2026-11-20', safe: '2026-11-20' }),
  // Doubt 3: old contract, due under the new law: two years by the text, six months to be safe (2025-05-20 is a Tuesday).
  row('R14 until paid, contract of 2020, due 2024', period('2024-11-20', { contractDate: d('2020-06-01'), agreed: { kind: 'until-paid' } }), { state: 'running', nominal: '2026-11-20', safe: '2025-05-20' }),
  // R16.
  row('R16 maximum amount, not all due: from the last due day', { ...base, maximumAmount: { determinedOn: d('2025-12-31'), maturities: [d('2025-10-10'), d('2026-05-20')] } }, { today: '2026-06-01', state: 'running', nominal: '2026-11-20' }),
  row('R16 maximum amount, all due: from certainty', { ...base, maximumAmount: { determinedOn: d('2025-12-31'), maturities: [d('2025-10-10')] } }, { today: '2026-01-05', state: 'running', nominal: '2026-06-30' }),
  // C6: 2024-03-21 plus two years is a Saturday.
  row('C6 an extension refused by the guarantor moves nothing', period('2024-03-21', extended(false)), { state: 'running', nominal: '2026-03-21', rolled: '2026-03-23', safe: '2026-03-20' }),
  row('C6 an extension that nobody asked him about moves nothing', period('2024-03-21', extended()), { state: 'running', safe: '2026-03-20' }),
  row('R14 an extension that he agreed to in writing moves it', period('2024-03-21', extended(true)), { state: 'not-started', nominal: '2027-03-21' }),
  row('R15 a demand inside the period', period('2024-11-20', done('request-guarantor', '2024-12-02')), { state: 'met', why: '请求保证人' }),
  row('R15 a demand after the period', period('2024-03-20', done('request-guarantor', '2024-10-08')), { state: 'lapsed', nominal: '2024-09-20' }),
  row('R15 a demand before the debt is due', period('2024-11-20', done('request-guarantor', '2024-11-01')), { state: 'running', nominal: '2025-05-20' }),
  row('R15 joint: suing the debtor alone is no act', period('2024-11-20', done('suit-debtor', '2024-12-02')), { state: 'running' }),
  row('R15 joint: a suit against him', period('2024-11-20', done('suit-guarantor', '2024-12-02')), { state: 'met', why: '起诉保证人' }),
  row('R15 general: a suit against the debtor', period('2024-11-20', { form: 'general', ...done('suit-debtor', '2024-12-02') }), { state: 'met', why: '起诉债务人' }),
  row('R15 general: a demand on him is no act', period('2024-11-20', { form: 'general', ...done('request-guarantor', '2024-12-02') }), { state: 'running' }),
  row('R35 general: a notarised title carried out', period('2024-11-20', { form: 'general', ...done('notarised-enforcement', '2024-12-02') }), { state: 'met' }),
  row('R36 general: the suit withdrawn', period('2024-03-20', { form: 'general', ...done('suit-debtor', '2024-06-03', { withdrawnOn: d('2024-08-01') }) }), { state: 'lapsed' }),
  row('R15 joint: withdrawn, but the complaint had reached him', period('2024-11-20', done('suit-guarantor', '2024-12-02', { servedOn: d('2024-12-10'), withdrawnOn: d('2024-12-20') })), { state: 'met' }),
  row('R15 joint: withdrawn before it reached him', period('2024-11-20', done('suit-guarantor', '2024-12-02', { withdrawnOn: d('2024-12-20') })), { state: 'running' }),
  row('R19 a demand on another guarantor', period('2024-11-20', done('request-guarantor', '2024-12-02', { againstAnother: true })), { state: 'running' }),
  row('R15 a voided demand', period('2024-11-20', done('request-guarantor', '2024-12-02', { voided: true })), { state: 'running' }),
  row('R13 form not agreed in 2019: joint', period('2024-11-20', { contractDate: d('2019-05-10'), form: 'not-agreed', ...done('request-guarantor', '2024-12-02') }), { state: 'met' }),
  row('R13 form not agreed in 2022: general', period('2024-11-20', { contractDate: d('2022-05-10'), form: 'not-agreed', ...done('request-guarantor', '2024-12-02') }), { state: 'running' }),
  // C8: two years from 2022-06-30 end on 2024-06-30, a Sunday; sued twelve days later.
  row('C8 sued twelve days late', period('2022-06-30', { ...years(2), ...done('suit-guarantor', '2024-07-12') }), { state: 'lapsed', nominal: '2024-06-30', rolled: '2024-07-01' }),
  // C7: nobody has read what was agreed.
  row('C7 the agreed words are not recorded', { contractDate: d('2023-05-10'), form: 'joint', principalDue: d('2024-11-20') }, { state: 'uncertain', why: '保证期间' }),
  row('R14 the day of the contract is not recorded', { agreed: { kind: 'none' }, form: 'joint', principalDue: d('2024-11-20') }, { state: 'uncertain', why: '保证合同' }),
  row('R14 not due yet', period('2025-06-20'), { state: 'not-started', nominal: '2025-12-20' }),
  { name: 'R15 the loan was paid off', today: TODAY, facts: guarantee(period('2024-11-20'), { paidOff: met('2024-12-30', '已结清') }), kind: 'guarantee-period', state: 'met', why: '已结清' },
  // R18: demanded on 2026-08-01 inside the period to 2026-09-15: three years.
  {
    name: 'R18 limitation of a joint guarantor from the demand', today: '2026-08-03', kind: 'guarantee-limitation', state: 'running', nominal: '2029-08-01',
    facts: guarantee(period('2026-03-15', done('request-guarantor', '2026-08-01')), { limitation: ({ outcome }) => ({ form: 'joint', ...(outcome.metBy === null ? {} : { requestedOn: outcome.metBy.on }) }) }),
  },
  // R18: application received 2025-04-10, a year without a ruling, then three.
  {
    name: 'R18 limitation of a general guarantor after a year of enforcement', today: '2026-05-06', kind: 'guarantee-limitation', state: 'running', nominal: '2029-04-10',
    facts: guarantee(period('2024-11-20', { form: 'general', ...done('suit-debtor', '2024-12-02') }), { limitation: () => ({ form: 'general', enforcement: { applicationReceivedOn: d('2025-04-10') } }) }),
  },
  {
    name: 'R18 nothing runs for a general guarantor before enforcement has failed', today: '2025-12-01', kind: 'guarantee-limitation', state: 'not-started',
    facts: guarantee(period('2024-11-20', { form: 'general', ...done('suit-debtor', '2024-12-02') }), { limitation: () => ({ form: 'general', enforcement: { applicationReceivedOn: d('2025-04-10') } }) }),
  },
  {
    name: 'R18 a second demand begins the guarantor\'s limitation anew', today: '2026-08-03', kind: 'guarantee-limitation', start: 'demand-signed@2026-07-01', state: 'running', nominal: '2029-07-01',
    facts: guarantee(period('2024-11-20', done('request-guarantor', '2024-12-02')), { limitation: () => ({ form: 'joint', requestedOn: d('2024-12-02'), events: [act('demand-signed', '2026-07-01')] }) }),
  },
]
