import { fen } from '../../../shared/model/fen.ts'
import type { ForeclosedCase, RevocationCase, WriteOffCase } from '../../../shared/rules/deadlines/asset-deadlines.ts'
import type { DeadlineSubject } from '../../../shared/rules/deadlines/deadline.ts'
import type { WaiverCase } from '../../../shared/rules/deadlines/waiver-deadlines.ts'
import { d, met, type Pattern } from './pattern.ts'

/** R60, R65, R66, 撤销权 and the condition of a waiver: what is to be done when the money does not come by itself. Days by hand. */

const row = (name: string, facts: Pattern['facts'], rest: Partial<Pattern> & Pick<Pattern, 'kind' | 'state'>): Pattern => ({ name, today: '2026-11-22', facts, ...rest })
const subject = (id: string): DeadlineSubject => ({ id, text: id, personName: null, court: null })

const foreclosed = (more: Partial<ForeclosedCase> = {}): Pattern['facts'] => ({
  foreclosed: [{ subject: subject('asset'), worth: null, startId: 'offset', facts: { kind: 'immovable', acquiredOn: d('2025-03-18') }, disposed: null, counts: [], ...more }],
})
const count = (on: string) => ({ id: on, ...met(on, '账实相符') })

const writeOff = (more: Partial<WriteOffCase> = {}): Pattern['facts'] => ({ writeOffs: [{ subject: subject('write-off'), worth: null, writtenOffOn: d('2024-11-25'), settled: null, ...more }] })
const revocation = (actOn: string, knownOn: string | null, more: Partial<RevocationCase> = {}): Pattern['facts'] => ({
  revocations: [{ subject: subject('act'), worth: null, actOn: d(actOn), knownOn: knownOn === null ? null : d(knownOn), filed: null, byTitle: false, ...more }],
})

const plan: WaiverCase['plan'] = { decidedOn: d('2026-09-01'), currency: 'CNY', instalments: [{ dueOn: d('2026-09-30'), amount: fen(100_000) }, { dueOn: d('2026-12-31'), amount: fen(200_000) }], revokedOn: null }
const paid = (on: string, amount: number) => ({ on: d(on), amount: fen(amount) })
const waiver = (more: Partial<WaiverCase> = {}): Pattern['facts'] => ({ waivers: [{ subject: subject('waiver'), worth: null, plan, payments: [], ...more }] })

export const duties: readonly Pattern[] = [
  // R65.
  row('R65 a foreclosed flat: two years', foreclosed(), { kind: 'foreclosed-disposal', state: 'running', nominal: '2027-03-18', rolled: '2027-03-18' }),
  row('R65 a foreclosed car: one year', foreclosed({ facts: { kind: 'movable', acquiredOn: d('2025-03-18') } }), { kind: 'foreclosed-disposal', state: 'lapsed', nominal: '2026-03-18' }),
  row('R65 sold', foreclosed({ disposed: met('2026-10-12', '已处置') }), { kind: 'foreclosed-disposal', state: 'met', why: '处置' }),
  row('R65 taken on a leap day', foreclosed({ facts: { kind: 'movable', acquiredOn: d('2024-02-29') } }), { kind: 'foreclosed-disposal', today: '2024-03-01', state: 'running', nominal: '2025-02-28' }),
  // R66: the end of a quarter, or the last working day before.
  row('R66 counted by the end of the quarter in which it came', foreclosed({ facts: { kind: 'immovable', acquiredOn: d('2026-10-15') } }), { kind: 'foreclosed-count', state: 'running', nominal: '2026-12-31' }),
  row('R66 counted in the third quarter: next by the end of the fourth', foreclosed({ counts: [count('2026-08-20')] }), { kind: 'foreclosed-count', start: '2026-08-20', state: 'running', nominal: '2026-12-31', why: '第四季度' }),
  row('R66 the count that met the quarter before', foreclosed({ counts: [count('2026-05-20'), count('2026-08-20')] }), { kind: 'foreclosed-count', start: '2026-05-20', state: 'met', nominal: '2026-09-30', why: '账实相符' }),
  row('R66 no count for two quarters: since the first', foreclosed({ counts: [count('2026-03-20')] }), { kind: 'foreclosed-count', start: '2026-03-20', state: 'lapsed', nominal: '2026-06-30' }),
  row('R66 a quarter that ends on a Sunday', foreclosed({ facts: { kind: 'immovable', acquiredOn: d('2024-05-15') } }), { kind: 'foreclosed-count', today: '2024-05-16', state: 'running', nominal: '2024-06-30', rolled: '2024-06-30', safe: '2024-06-28' }),
  row('R66 sold: nothing left to count', foreclosed({ disposed: met('2026-10-12', '已处置') }), { kind: 'foreclosed-count', state: 'met', why: '处置' }),
  // R60 (19).
  row('R60 responsibility two years after a write-off', writeOff(), { kind: 'write-off-follow-up', state: 'running', nominal: '2026-11-25' }),
  row('R60 nobody called to account in two years', writeOff({ writtenOffOn: d('2024-11-15') }), { kind: 'write-off-follow-up', state: 'lapsed', nominal: '2026-11-15', safe: '2026-11-13' }),
  row('R60 called to account', writeOff({ settled: met('2026-10-12', '责任追究 青农商纪〔2026〕3号') }), { kind: 'write-off-follow-up', state: 'met', why: '青农商纪' }),
  // 民法典541.
  row('民法典541 revocation: a year from knowing', revocation('2023-05-10', '2026-01-15'), { kind: 'revocation', state: 'running', nominal: '2027-01-15' }),
  row('民法典541 revocation: never after five years', revocation('2021-12-15', '2026-06-15'), { kind: 'revocation', state: 'running', nominal: '2026-12-15' }),
  row('民法典541 revocation: nobody has said when it was known', revocation('2023-05-10', null), { kind: 'revocation', state: 'running', nominal: '2028-05-10', why: '哪一天知道' }),
  row('民法典541 revocation sued for', revocation('2023-05-10', '2026-01-15', { filed: met('2026-11-10', '已起诉') }), { kind: 'revocation', state: 'met', why: '已起诉' }),
  row('民法典541 revocation missed', revocation('2023-05-10', '2025-11-10'), { kind: 'revocation', state: 'lapsed', nominal: '2026-11-10' }),
  // 民法典158.
  row('民法典158 first payment of a waiver awaited', waiver(), { kind: 'waiver-payment', today: '2026-09-14', state: 'running', nominal: '2026-09-30' }),
  row('民法典158 first payment in: the second is next', waiver({ payments: [paid('2026-09-28', 100_000)] }), { kind: 'waiver-payment', state: 'running', nominal: '2026-12-31', why: '累计应还' }),
  row('民法典158 first payment missed: red until it is ended', waiver(), { kind: 'waiver-payment', state: 'lapsed', nominal: '2026-09-30', why: '失效' }),
  row('民法典158 a payment that came too late keeps nothing', waiver({ payments: [paid('2026-10-08', 300_000)] }), { kind: 'waiver-payment', state: 'lapsed', nominal: '2026-09-30' }),
  row('民法典158 a missed waiver ended on record', waiver({ plan: { ...plan, revokedOn: d('2026-10-15') } }), { kind: 'waiver-payment', state: 'met', why: '终止减免' }),
  row('民法典158 paid in full', waiver({ payments: [paid('2026-09-28', 300_000)] }), { kind: 'waiver-payment', state: 'met', why: '已按约还清' }),
]
