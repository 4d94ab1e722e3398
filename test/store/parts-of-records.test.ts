import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { guaranteeFacts } from '../../shared/model/guarantee.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { ProceedingFacts } from '../../shared/model/proceeding.ts'
import { colleague } from './support/colleague.ts'
import { because, fresh, household, loanOf, once, person, proceedingOf } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

/** Loans and people hang on a record in rows without versions and log lines of their own. */
let store: TestStore
let caseId: Id<'case'>
let borrowerId: Id<'party'>
let guarantorId: Id<'party'>
let loans: readonly Id<'loan'>[]

beforeEach(async () => {
  store = await openLedger(isoDate('2026-11-22'))
  const made = await household(store, '金沙瑞丰物流有限公司', '91000000249833665K', 'JJ2023100000')
  caseId = made.file.id
  borrowerId = made.borrower.id
  guarantorId = (await store.ask('parties.save', { ...fresh(), facts: person('柏某山', '000000198001010013') })).id
  loans = [made.loan.id, (await store.ask('loans.save', { ...fresh(), facts: loanOf(caseId, 'JJ2023100001') })).id]
})
afterEach(() => store.close())

const guarantee = (loanIds: readonly Id<'loan'>[]) =>
  guaranteeFacts.parse({
    caseId, guarantorId, loanIds, mode: 'joint', modeNotAgreed: false, contractName: '保证合同', contractNo: '保1', signedOn: '2023-03-20', isMaximum: false, fixedOn: null, capFen: null, scope: null, counterForId: null,
    periodKind: 'duration', periodCount: 3, periodUnit: 'year', periodFrom: null, periodTo: null, periodText: null, refinanceKnown: null, isLetter: false, note: null,
  })

const defendant = (partyId: Id<'party'>, role: 'borrower' | 'guarantor'): ProceedingFacts['parties'][number] => ({ partyId, side: 'defendant', role })
const suit = (parties: ProceedingFacts['parties']) => proceedingOf(caseId, 'first-instance', { loanIds: [...loans], parties })
const lastLogged = async () => (await store.ask('audit.ofCase', { caseId, before: null, limit: 1 }))[0]

describe('a change of nothing but the rows that hang on a record', () => {
  test('of a guarantee moves its version on: who opened it before is told, and loses nobody’s loans', async () => {
    const saved = await store.ask('guarantees.save', { ...fresh(), facts: guarantee(loans) })
    expect(saved.version).toBe(1)
    const fewer = await store.ask('guarantees.save', { ...once(), ...because, id: saved.id, version: 1, facts: guarantee(loans.slice(0, 1)) })
    expect(fewer.version).toBe(2)
    expect((await store.refusal('guarantees.save', { ...once(), ...because, id: saved.id, version: 1, facts: { ...guarantee(loans), note: '补录' } })).code).toBe('stale-version')
    expect((await store.ask('guarantees.ofCase', { caseId }))[0]?.loanIds).toEqual(loans.slice(0, 1))
    expect((await lastLogged())?.changes).toEqual([{ label: '所保证的借据', before: 'JJ2023100000、JJ2023100001', after: 'JJ2023100000' }])
  })

  test('of a suit is logged by the names of its parties', async () => {
    const saved = await store.ask('proceedings.save', { ...fresh(), facts: suit([defendant(borrowerId, 'borrower'), defendant(guarantorId, 'guarantor')]) })
    const without = await store.ask('proceedings.save', { ...once(), ...because, id: saved.id, version: saved.version, facts: suit([defendant(borrowerId, 'borrower')]) })
    expect(without.version).toBe(saved.version + 1)
    expect((await lastLogged())?.changes).toEqual([
      { label: '当事人', before: '被告 金沙瑞丰物流有限公司（借款人）、被告 柏某山（保证人）', after: '被告 金沙瑞丰物流有限公司（借款人）' },
    ])
  })

  test('saved again unchanged is no change: no version, no line in the log', async () => {
    const facts = suit([defendant(borrowerId, 'borrower')])
    const saved = await store.ask('proceedings.save', { ...fresh(), facts })
    const before = await lastLogged()
    expect((await store.ask('proceedings.save', { ...once(), id: saved.id, version: saved.version, facts })).version).toBe(saved.version)
    expect(await lastLogged()).toEqual(before)
  })
})

describe('between two people', () => {
  test('who is sued, and for which loans somebody stands, waits for the second once it was confirmed', async () => {
    const clerk = await colleague(store, '褚思', 'case-manager')
    const reviewer = await colleague(store, '单雄', 'reviewer')
    store.actAs(clerk)
    const suing = await store.ask('proceedings.save', { ...fresh(), facts: suit([defendant(borrowerId, 'borrower'), defendant(guarantorId, 'guarantor')]) })
    const standing = await store.ask('guarantees.save', { ...fresh(), facts: guarantee(loans) })
    store.actAs(reviewer)
    for (const { id, version } of (await store.ask('review.ofCase', { caseId })).unconfirmed) await store.ask('review.confirm', { ...once(), markId: id, version })
    store.actAs(clerk)
    const refused = [
      await store.refusal('proceedings.save', { ...once(), ...because, id: suing.id, version: suing.version, facts: suit([defendant(borrowerId, 'borrower')]) }),
      await store.refusal('guarantees.save', { ...once(), ...because, id: standing.id, version: standing.version, facts: guarantee(loans.slice(1)) }),
      await store.refusal('guarantees.save', { ...once(), ...because, id: standing.id, version: standing.version, facts: { ...guarantee(loans), periodCount: 2 } }),
    ]
    expect(refused.map(({ code }) => code)).toEqual(['awaits-review', 'awaits-review', 'awaits-review'])
    const { proposals } = await store.ask('review.waiting', { limit: 50 })
    expect(proposals.flatMap(({ changes }) => changes.map(({ label }) => label)).toSorted()).toEqual(['期间长度', '当事人', '所保证的借据'].toSorted())
    expect((await store.ask('guarantees.ofCase', { caseId }))[0]).toMatchObject({ periodCount: 3, loanIds: loans })
  })
})
