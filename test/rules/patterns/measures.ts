import type { MeasureCase } from '../../../shared/rules/deadlines/measure-deadlines.ts'
import { d, measure, met, type Pattern } from './pattern.ts'

/** R21–R25, C1–C4. By hand: 7 clear days are the 8th day back, in enforcement the 30th; then the last working day on or before it. */

const seal: MeasureCase['facts'] = { object: 'immovable', stage: 'litigation', rank: 'first' }
const deposit: MeasureCase['facts'] = { object: 'deposit', stage: 'litigation', rank: 'first' }
const enforced: MeasureCase['facts'] = { ...seal, stage: 'enforcement' }
const row = (name: string, facts: Pattern['facts'], rest: Partial<Pattern> & Pick<Pattern, 'state'>): Pattern => ({ name, today: '2026-01-05', facts, kind: 'preservation-expiry', ...rest })
const written = (to: string, facts = seal, more: Partial<MeasureCase> = {}) => measure(facts, [['2024-01-15', to]], more)
const sued = (on: string) => ({ sued: met(on, '起诉') })
const preSuit = (more: Partial<MeasureCase> = {}) => measure({ ...deposit, stage: 'pre-suit' }, [['2026-09-01', '2027-08-31']], more)

export const measures: readonly Pattern[] = [
  // law.md R24.
  row('R24 a term to 2026-12-14 in litigation', written('2026-12-14'), { state: 'running', nominal: '2026-12-14', rolled: '2026-12-14', safe: '2026-12-04' }),
  row('R24 the same in enforcement', written('2026-12-14', enforced), { state: 'running', safe: '2026-11-13' }),
  row('R24 stage not recorded: the earlier of both', written('2026-12-14', { object: 'immovable', rank: 'first' }), { state: 'running', safe: '2026-11-13' }),
  // R23.
  row('R23 a house for three years from 2023-12-15, not written', measure(seal, [['2023-12-15']]), { state: 'running', nominal: '2026-12-14', safe: '2026-12-04' }),
  // 2026-11-22 less 8 is Saturday 11-14.
  row('R23 a deposit for a year, not written', measure(deposit, [['2025-11-23']]), { state: 'running', nominal: '2026-11-22', safe: '2026-11-13' }),
  // 2026-05-31 less 8 is Saturday 05-23.
  row('R23 a car for two years, not written', measure({ ...seal, object: 'movable' }, [['2024-06-01']]), { state: 'running', nominal: '2026-05-31', safe: '2026-05-22' }),
  // 2026-06-14 less 8 is Saturday 06-06.
  row('R23 shares for three years, not written', measure({ ...seal, object: 'other-right' }, [['2023-06-15']]), { state: 'running', nominal: '2026-06-14', safe: '2026-06-05' }),
  // 2026-02-27 less 8 is 02-19, a day off; Saturday 02-14 is worked.
  row('R24 the day to apply falls into Spring Festival', measure(deposit, [['2025-02-28']]), { state: 'running', nominal: '2026-02-27', safe: '2026-02-14' }),
  // Section 15: leap start, 2025-02-27 (the earlier reading).
  row('R23 a year from a leap day', measure(deposit, [['2024-02-29']]), { today: '2024-03-04', state: 'running', nominal: '2025-02-27', safe: '2025-02-19' }),
  // Old law: six months; 2014-11-30 less 8 is Saturday 11-22.
  row('R23 a deposit frozen in 2014: six months', measure(deposit, [['2014-06-01']]), { today: '2014-07-01', state: 'running', nominal: '2014-11-30', safe: '2014-11-21' }),
  row('R23 a house sealed on the last day of the old text: two years', measure(seal, [['2015-02-03']]), { today: '2015-03-02', state: 'running', nominal: '2017-02-02' }),
  row('R23 a house sealed on the first day of the new text: three years', measure(seal, [['2015-02-04']]), { today: '2015-03-02', state: 'running', nominal: '2018-02-03' }),
  row('R23 the written day wins over the computed one', measure(seal, [['2023-12-15', '2026-12-15']]), { state: 'running', nominal: '2026-12-15', safe: '2026-12-07' }),
  // 10-10 less 8 is 10-02, a day off since 10-01.
  row('R24 the day to apply falls into National Day', written('2026-10-10'), { state: 'running', safe: '2026-09-30' }),
  row('R24 30 days before 2026-10-31 is National Day itself', written('2026-10-31', enforced), { state: 'running', safe: '2026-09-30' }),
  row('R24 the day to apply falls into Labour Day', written('2026-05-12'), { state: 'running', safe: '2026-04-30' }),
  // 2029-01-04 by three years; worked to one year: 2027-01-04 less 8 is Sunday 2026-12-27.
  row('R23 funds that are no deposit are worked to a year', measure({ ...deposit, object: 'other-funds' }, [['2026-01-05']]), { today: '2026-02-02', state: 'running', nominal: '2029-01-04', safe: '2026-12-25' }),
  row('R24 renewal filed: the court must answer by the end', written('2026-12-14', { ...seal, renewalFiledOn: d('2026-12-01') }), { today: '2026-12-10', state: 'running', safe: '2026-12-14' }),
  row('C1 renewal filed, never granted, and the end has passed', written('2026-12-14', { ...seal, renewalFiledOn: d('2026-12-01') }), { today: '2026-12-15', state: 'lapsed' }),
  row('C1 the day to apply is missed', written('2026-12-14'), { today: '2026-12-05', state: 'lapsed', rolled: '2026-12-14' }),
  row('C2 the day to apply itself is still in time', written('2026-12-14'), { today: '2026-12-04', state: 'running' }),
  row('C1 a term long gone stays', written('2025-08-31'), { today: '2026-12-05', state: 'lapsed' }),
  // C3, C4: whatever became of the case is no fact of the measure.
  row('C3 a mediation in the suit leaves the order running', { ...written('2026-12-14'), proceedings: [] }, { today: '2026-11-02', state: 'running', safe: '2026-12-04' }),
  row('C4 an order in enforcement runs by itself', written('2026-12-14', enforced), { today: '2026-11-14', state: 'lapsed' }),
  // Sealed in the suit, enforced now: 30 days before 2026-12-14 is Saturday 11-14.
  row('C4 an order of the suit, once the claim is enforced, takes the time of enforcement', written('2026-12-14', { ...seal, inEnforcement: true }), { state: 'running', safe: '2026-11-13', why: '转为执行措施' }),
  row('R24 renewed in time: the first term is met', measure(deposit, [['2024-12-05', '2025-12-04'], ['2025-12-05', '2026-12-04']]), { start: '2024-12-05', state: 'met', nominal: '2025-12-04', why: '续行' }),
  row('R24 renewed in time: the second runs', measure(deposit, [['2024-12-05', '2025-12-04'], ['2025-12-05', '2026-12-04']]), { start: '2025-12-05', state: 'running', safe: '2026-11-26' }),
  row('C1 frozen again only after a gap: the first term was lost', measure(deposit, [['2024-12-05', '2025-12-04'], ['2026-01-02', '2027-01-01']]), { start: '2024-12-05', state: 'lapsed' }),
  row('R25 a waiting seal has no term yet', measure({ ...seal, rank: 'waiting' }, []), { state: 'not-started' }),
  row('R25 a waiting seal with a written end is renewed all the same', written('2026-12-14', { ...seal, rank: 'waiting' }), { state: 'running', safe: '2026-12-04' }),
  row('R23 released', written('2026-12-14', seal, { ended: met('2025-12-01', '已解除') }), { state: 'met', why: '已解除' }),
  row('R23 disposed of', written('2025-12-14', seal, { ended: met('2025-12-01', '已处置') }), { state: 'met', why: '已处置' }),
  row('R23 an order without a term', measure(seal, []), { state: 'uncertain', why: '哪一天届满' }),
  row('R23 neither an end nor the kind of property', measure({ stage: 'litigation', rank: 'first' }, [['2025-12-01']]), { state: 'uncertain', why: '文书写明的届满日' }),
  // R21.
  row('R21 30 days after pre-suit preservation', preSuit(), { kind: 'pre-suit-suit', today: '2026-09-02', state: 'running', nominal: '2026-10-01', rolled: '2026-10-08', safe: '2026-09-30' }),
  row('R21 sued in time', preSuit(sued('2026-09-28')), { kind: 'pre-suit-suit', today: '2026-10-12', state: 'met', why: '起诉' }),
  row('R21 sued on the rolled last day', preSuit(sued('2026-10-08')), { kind: 'pre-suit-suit', today: '2026-10-12', state: 'met' }),
  row('R21 sued a day late', preSuit(sued('2026-10-09')), { kind: 'pre-suit-suit', today: '2026-10-12', state: 'lapsed' }),
  row('R21 a measure in litigation asks for no suit', written('2026-12-14'), { kind: 'pre-suit-suit', state: 'none' }),
]
