import { idField } from '../../../shared/model/fields.ts'
import type { CaseEvent } from '../../../shared/rules/deadlines/proceeding-deadlines.ts'
import type { RevocationCase } from '../../../shared/rules/deadlines/asset-deadlines.ts'
import { d, event, met, type Pattern, proceeding, title } from './pattern.ts'

/** R27 i and k where a ruling is appealed against, R32 and R2 of persons who were no party. Days by hand; days off of 2026 by its notice. */

const row = (name: string, facts: Pattern['facts'], rest: Partial<Pattern> & Pick<Pattern, 'kind' | 'state'>): Pattern => ({ name, today: '2026-11-22', facts, ...rest })
const debtor = idField<'party'>().parse('01930000-0000-7000-8000-000000000001')
const byDebtor = (kind: CaseEvent['kind'], day: string): CaseEvent => ({ ...event(kind, day), partyId: debtor })
const suit = (...events: readonly CaseEvent[]) => proceeding({ events })
const second = (appealOf: 'judgment' | 'ruling' | null, ...events: readonly CaseEvent[]) => proceeding({ kind: 'second-instance', appealOf, events: [event('docketed', '2026-11-02'), ...events] })
const security = (...events: readonly CaseEvent[]) => proceeding({ kind: 'security-interest', status: 'completed', events: [...events, event('closed', '2026-07-01')] })
const ended = (...events: readonly CaseEvent[]) => proceeding({ status: 'completed', events: [...events, event('closed', '2026-07-01')] })
const collusion = (knownOn: string | null, more: Partial<RevocationCase> = {}): Pattern['facts'] => ({
  revocations: [{ subject: { id: 'act', text: '裁判', personName: null, court: null }, worth: null, actOn: d('2022-03-01'), knownOn: knownOn === null ? null : d(knownOn), filed: null, byTitle: true, ...more }],
})

export const appeals: readonly Pattern[] = [
  // Our own appeal against a ruling that reached us in the course of a suit: ten days; the other side's appeal keeps nothing of ours.
  row('R27k ruling served on us in a suit', suit(event('ruling-served', '2026-11-16')), { kind: 'appeal', state: 'running', nominal: '2026-11-26' }),
  row('R27k ten days over National Day', suit(event('ruling-served', '2026-09-24')), { kind: 'appeal', today: '2026-09-25', state: 'running', nominal: '2026-10-04', rolled: '2026-10-08', safe: '2026-09-30' }),
  row('R27k the day that the ruling itself names', suit(event('ruling-served', '2026-11-16', '2026-11-25')), { kind: 'appeal', state: 'running', nominal: '2026-11-25' }),
  row('R27k ruling appealed', suit(event('ruling-served', '2026-11-02'), event('appealed', '2026-11-10')), { kind: 'appeal', state: 'met', why: '上诉' }),
  row('R27k ruling not appealed', suit(event('ruling-served', '2026-11-02')), { kind: 'appeal', state: 'lapsed', nominal: '2026-11-12' }),
  row('R27k the judgment came: the ruling is behind', proceeding({ events: [event('ruling-served', '2026-09-02')], titles: [title({ judgedOn: d('2026-11-10') })] }), { kind: 'appeal', state: 'met', why: '裁判' }),
  row('R27k only the debtor appealed against the ruling', suit(event('ruling-served', '2026-11-02'), byDebtor('appealed', '2026-11-10')), { kind: 'appeal', state: 'lapsed' }),
  row('R27k only the debtor appealed against the judgment', proceeding({ titles: [title({ servedOn: d('2026-11-02') })], events: [byDebtor('appealed', '2026-11-10')] }), { kind: 'appeal', state: 'lapsed', nominal: '2026-11-17' }),
  row('R27k ruling served on the debtor', suit(byDebtor('ruling-served', '2026-11-16')), { kind: 'others-term', state: 'running', nominal: '2026-11-26' }),
  row('R27k the debtor appealed against the ruling', suit(byDebtor('ruling-served', '2026-11-02'), byDebtor('appealed', '2026-11-10')), { kind: 'others-term', state: 'met', why: '上诉' }),
  row('R27k the debtor let the ruling stand', suit(byDebtor('ruling-served', '2026-11-02')), { kind: 'others-term', state: 'met', nominal: '2026-11-12', why: '期间届满' }),
  row('R30 an appeal against a ruling leaves the effect of the later judgment alone', proceeding({ events: [event('ruling-served', '2026-08-03'), event('appealed', '2026-08-10')], titles: [title({ judgedOn: d('2026-10-12'), servedOn: d('2026-10-15') })] }), { kind: 'enforcement-application', state: 'running' }),
  // The second instance itself.
  row('R27i appeal against a judgment: three months', second('judgment'), { kind: 'court-term', state: 'running', nominal: '2027-02-02' }),
  row('R27i appeal against a ruling: thirty days', second('ruling'), { kind: 'court-term', state: 'running', nominal: '2026-12-02', why: '30日' }),
  row('R27i ruling appealed, decided', second('ruling', event('closed', '2026-11-20')), { kind: 'court-term', state: 'met', why: '结案' }),
  row('R27i ruling appealed, thirty days over', second('ruling'), { kind: 'court-term', today: '2026-12-03', state: 'met', nominal: '2026-12-02', why: '期间届满' }),
  row('R27i nobody has said what is appealed against', second(null), { kind: 'court-term', state: 'uncertain', why: '判决还是裁定' }),
  row('R27i not said, and decided meanwhile', second(null, event('closed', '2026-11-20')), { kind: 'court-term', state: 'met' }),
  row('C11 the appeal against a ruling takes no place of the judgment', proceeding({ titles: [title({ judgedOn: d('2026-10-12'), effectiveOn: d('2026-11-10') })], followedBy: [{ kind: 'second-instance', status: 'completed', hasTitle: true, appealOf: 'ruling' }] }), { kind: 'enforcement-application', state: 'running', nominal: '2028-11-10' }),
  row('C11 the appeal against the judgment does', proceeding({ titles: [title({ judgedOn: d('2026-10-12'), effectiveOn: d('2026-11-10') })], followedBy: [{ kind: 'second-instance', status: 'completed', hasTitle: true, appealOf: 'judgment' }] }), { kind: 'enforcement-application', state: 'none' }),
  row('C11 a decision on a ruling is nothing to enforce', proceeding({ kind: 'second-instance', appealOf: 'ruling', titles: [title({ titleKind: 'ruling', judgedOn: d('2026-10-12'), effectiveOn: d('2026-10-15') })] }), { kind: 'enforcement-application', state: 'none' }),
  // Six months of somebody who was no party, from knowing; the end of the proceeding silences nothing.
  row('R32 an interested person has six months from knowing', security(event('ruling-known', '2026-06-15')), { kind: 'others-term', part: 'security-third-party-objection', state: 'running', nominal: '2026-12-15', why: '6个月' }),
  row('R32 an interested person objected', security(event('ruling-known', '2026-06-15'), event('objection', '2026-09-01')), { kind: 'others-term', part: 'security-third-party-objection', state: 'met', why: '异议' }),
  row('R32 an interested person was silent for six months', security(event('ruling-known', '2026-05-11')), { kind: 'others-term', part: 'security-third-party-objection', state: 'met', nominal: '2026-11-11', why: '期间届满' }),
  row('R32 nobody is known to know: no day', security(), { kind: 'others-term', part: 'security-third-party-objection', state: 'none' }),
  row('R2 an outsider may have our title set aside for six months', ended(event('title-harm-known', '2026-06-15')), { kind: 'others-term', part: 'third-party-revocation', state: 'running', nominal: '2026-12-15' }),
  row('R2 an outsider was silent', ended(event('title-harm-known', '2026-05-11')), { kind: 'others-term', part: 'third-party-revocation', state: 'met', nominal: '2026-11-11', why: '期间届满' }),
  // The bank as the outsider, against a title that its debtor got in collusion; an old title is no bar of five years.
  row('R2 the bank has six months from knowing of a title in collusion', collusion('2026-06-15'), { kind: 'revocation', state: 'running', nominal: '2026-12-15', rolled: '2026-12-15', safe: '2026-12-15', why: '6个月' }),
  row('R2 six months that end on a Saturday', collusion('2026-05-28'), { kind: 'revocation', state: 'running', nominal: '2026-11-28', rolled: '2026-11-30', safe: '2026-11-27' }),
  row('R2 suit of the outsider filed', collusion('2026-06-15', { filed: met('2026-11-10', '已起诉') }), { kind: 'revocation', state: 'met', why: '已起诉' }),
  row('R2 suit of the outsider missed', collusion('2026-05-11'), { kind: 'revocation', state: 'lapsed', nominal: '2026-11-11' }),
  row('R2 nobody has said since when the bank knows of the title', collusion(null), { kind: 'revocation', state: 'uncertain', why: '哪一天知道' }),
  // What begins after a proceeding was closed, or outlives it, is not met by its closing.
  row('R27o new evidence after the case was closed', ended(event('retrial-ground', '2026-08-03')), { kind: 'retrial', state: 'running', nominal: '2027-02-03' }),
  row('R27o new evidence, then the case was closed', ended(event('retrial-ground', '2026-06-15')), { kind: 'retrial', state: 'running', nominal: '2026-12-15' }),
  row('R48 a notice to top up the fee after the case was closed', ended(event('fee-topup-notice', '2026-11-18')), { kind: 'acceptance-fee', state: 'running', nominal: '2026-11-25' }),
]
