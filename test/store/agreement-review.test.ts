import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { InputOf } from '../../shared/api/contracts.ts'
import type { DeadlineKind } from '../../shared/model/deadline.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { Consent } from '../../shared/model/loan-agreement.ts'
import type { Person } from '../../electron/store/kernel/context.ts'
import { colleague } from './support/colleague.ts'
import { because, fresh, household, once, person, repayment, yuan } from './support/facts.ts'
import { itemFacts, orderFacts } from './support/measures.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

/** Four eyes on instalments, consents, terms and repayments, whose days start, meet or renew a period by what they are part of. The loan fell due on 2024-03-21. */

let store: TestStore
let caseId: Id<'case'>
let loanId: Id<'loan'>
let reviewer: Person

beforeEach(async () => {
  store = await openLedger(isoDate('2026-11-22'))
  const made = await household(store, '金沙瑞丰物流有限公司', '91000000249833665K', 'JJ2023100000')
  caseId = made.file.id
  loanId = made.loan.id
  reviewer = await colleague(store, '单雄', 'reviewer')
})
afterEach(() => store.close())

const nominal = async (kind: DeadlineKind) => (await store.ask('deadlines.ofCase', { caseId })).filter((row) => row.kind === kind && row.state !== 'met').map((row) => row.nominal)
const unconfirmed = async () => (await store.ask('review.ofCase', { caseId })).unconfirmed
const waiting = async () => (await store.ask('review.waiting', { limit: 10 })).proposals

async function confirmAll(): Promise<void> {
  store.actAs(reviewer)
  for (const { id, version } of await unconfirmed()) await store.ask('review.confirm', { ...once(), markId: id, version })
  store.actAs(null)
}

async function heldNow() {
  const [held, ...others] = await waiting()
  if (held === undefined || others.length > 0) throw new Error('one change waits')
  return held
}

async function withdraw(): Promise<void> {
  await store.ask('review.withdraw', { ...once(), proposalId: (await heldNow()).id })
}

async function approve(): Promise<void> {
  const { id: proposalId } = await heldNow()
  store.actAs(reviewer)
  await store.ask('review.approve', { ...once(), proposalId })
  store.actAs(null)
}

describe('a repayment schedule', () => {
  type Schedule = InputOf<'loans.saveSchedule'>['facts']
  // 400,000 of 500,000 is owed: of the first instalment one half.
  const planOf = (firstDue: string, more: Partial<Schedule> = {}): Schedule => ({
    loanId, source: 'contract', agreementNo: null, fromOn: isoDate('2023-03-21'), note: null,
    instalments: [{ dueOn: isoDate(firstDue), principalFen: yuan(200_000), interestFen: null }, { dueOn: isoDate('2024-03-21'), principalFen: yuan(300_000), interestFen: null }],
    ...more,
  })

  async function planned() {
    await confirmAll()
    return store.ask('loans.saveSchedule', { ...fresh(), facts: planOf('2024-01-21') })
  }

  test('counts at once, and stands unconfirmed with its instalments to be seen', async () => {
    await planned()
    expect(await nominal('instalment-limitation')).toEqual(['2027-01-21'])
    const marks = await unconfirmed()
    expect(marks).toMatchObject([{ word: '还款计划', act: 'new', alone: false }])
    expect(marks[0]?.changes).toContainEqual({ label: '各期', before: null, after: '共 2 期：2024-01-21 200,000.00；2024-03-21 300,000.00' })
  })

  test('its due days wait when they are changed; an earlier one is worked to at once, a later one not before it is approved', async () => {
    const { id, version } = await planned()
    await confirmAll()
    const change = (firstDue: string, more: Partial<Schedule> = {}) => store.refusal('loans.saveSchedule', { ...once(), ...because, id, version, facts: planOf(firstDue, more) })
    expect((await change('2023-12-21')).code).toBe('awaits-review')
    expect(await nominal('instalment-limitation')).toEqual(['2026-12-21'])
    const { byRecord } = await store.ask('review.ofCase', { caseId })
    expect(byRecord[id]?.waiting).toMatchObject([{ label: '各期', before: expect.stringContaining('2024-01-21'), after: expect.stringContaining('2023-12-21') }])
    await withdraw()
    expect(await nominal('instalment-limitation')).toEqual(['2027-01-21'])
    expect((await change('2024-02-21')).code).toBe('awaits-review')
    expect(await nominal('instalment-limitation')).toEqual(['2027-01-21'])
    await approve()
    expect(await nominal('instalment-limitation')).toEqual(['2027-02-21'])
  })

  test('waits to be voided, and its days count until then; a note on it needs nobody', async () => {
    const { id, version } = await planned()
    await confirmAll()
    const noted = await store.ask('loans.saveSchedule', { ...once(), id, version, facts: planOf('2024-01-21', { note: '原件在档案室' }) })
    expect((await store.refusal('loans.voidSchedule', { ...once(), id, version: noted.version, reason: '登记错误' })).code).toBe('awaits-review')
    expect(await nominal('instalment-limitation')).toEqual(['2027-01-21'])
    await approve()
    expect(await nominal('instalment-limitation')).toEqual([])
  })

  test('whoever entered it puts his own slip right while nobody has confirmed it', async () => {
    const { id, version } = await planned()
    await store.ask('loans.saveSchedule', { ...once(), ...because, id, version, facts: planOf('2024-02-21') })
    expect(await nominal('instalment-limitation')).toEqual(['2027-02-21'])
    const marks = await unconfirmed()
    expect(marks).toMatchObject([{ act: 'new' }])
    expect(marks[0]?.changes).toContainEqual({ label: '各期', before: null, after: '共 2 期：2024-02-21 200,000.00；2024-03-21 300,000.00' })
  })
})

test('what a guarantor said to an extension waits by itself; the day that is worse for the bank counts meanwhile', async () => {
  const guarantor = await store.ask('parties.save', { ...fresh(), facts: person('林大', null) })
  const { id: guaranteeId } = await store.ask('guarantees.save', {
    ...fresh(),
    facts: {
      caseId, guarantorId: guarantor.id, loanIds: [loanId], mode: 'joint', contractName: null, contractNo: null, signedOn: isoDate('2023-03-20'), isMaximum: false, fixedOn: null, capFen: null,
      scope: null, periodText: null, periodKind: 'duration', periodCount: 3, periodUnit: 'year', periodFrom: null, periodTo: null, isLetter: false, note: null,
    },
  })
  const facts = (consent: Consent) => ({
    loanId, agreementNo: null, signedOn: isoDate('2024-03-15'), oldDueOn: isoDate('2024-03-21'), newDueOn: isoDate('2025-03-21'), annualRate: null, note: null,
    consents: [{ guaranteeId, consent, consentedOn: isoDate('2024-03-16') }],
  })
  const { id, version } = await store.ask('loans.saveExtension', { ...fresh(), facts: facts('given') })
  expect((await unconfirmed()).filter(({ word }) => word === '展期')).toHaveLength(1)
  await confirmAll()
  expect(await nominal('guarantee-period')).toEqual(['2028-03-21'])
  expect((await store.refusal('loans.saveExtension', { ...once(), ...because, id, version, facts: facts('refused') })).code).toBe('awaits-review')
  expect(await nominal('guarantee-period')).toEqual(['2027-03-21'])
  await approve()
  expect(await nominal('guarantee-period')).toEqual(['2027-03-21'])
  const [extension] = (await store.ask('loans.agreements', { loanId })).extensions
  expect((await store.refusal('loans.saveExtension', { ...once(), ...because, id, version: extension?.version ?? 0, facts: facts('given') })).code).toBe('awaits-review')
  expect(await nominal('guarantee-period')).toEqual(['2027-03-21'])
  await approve()
  expect(await nominal('guarantee-period')).toEqual(['2028-03-21'])
})

describe('a repayment', () => {
  test('that is to be reversed renews no limitation while the reversal waits', async () => {
    const paid = await store.ask('loans.addEntry', { ...once(), entry: repayment(loanId, '2026-11-02', 100) })
    await confirmAll()
    expect(await nominal('loan-limitation')).toEqual(['2029-11-02'])
    const entry = { kind: 'reversal' as const, loanId, valueDate: isoDate('2026-11-20'), memo: null, reversesId: paid.id, reason: '入错户' }
    expect((await store.refusal('loans.addEntry', { ...once(), entry })).code).toBe('awaits-review')
    expect(await nominal('loan-limitation')).toEqual(['2027-03-21'])
    await withdraw()
    expect(await nominal('loan-limitation')).toEqual(['2029-11-02'])
  })

  test('that is to be reversed neither settles the loan nor keeps the condition of a waiver meanwhile', async () => {
    const waiver = await store.ask('waivers.save', {
      ...fresh(),
      facts: {
        caseId, calculatedOn: isoDate('2026-11-20'), lines: [{ loanId, interestFen: yuan(0), penaltyFen: yuan(0), compoundFen: yuan(0), undividedInterestFen: yuan(10_000), costFen: yuan(0) }],
        instalments: [{ dueOn: isoDate('2026-11-30'), amountFen: yuan(1_000) }, { dueOn: isoDate('2027-03-31'), amountFen: yuan(2_000) }], source: null, reason: '一次性清收', comparison: null,
        searchResult: null, responsibility: null, authority: null, note: null,
      },
    })
    store.actAs(await colleague(store, '阮审', 'approver'))
    await store.ask('waivers.decide', { ...once(), facts: { waiverId: waiver.id, kind: 'approved', decidedOn: isoDate('2026-11-21'), paperNo: null, opinion: null } })
    store.actAs(null)
    const paid = await store.ask('loans.addEntry', { ...once(), entry: repayment(loanId, '2026-11-22', 1_000) })
    expect(await nominal('waiver-payment')).toEqual(['2027-03-31'])
    const [owed] = (await store.ask('loans.balance', { caseId, asOf: isoDate('2026-11-22') })).loans
    const rest = await store.ask('loans.addEntry', { ...once(), entry: repayment(loanId, '2026-11-22', (owed?.answer.value?.total ?? 0) / 100) })
    expect(await nominal('loan-limitation')).toEqual([])
    const reverse = (reversesId: typeof paid.id) =>
      store.refusal('loans.addEntry', { ...once(), entry: { kind: 'reversal', loanId, valueDate: isoDate('2026-11-22'), memo: null, reversesId, reason: '入错户' } })
    expect((await reverse(rest.id)).code).toBe('awaits-review')
    expect(await nominal('loan-limitation')).toEqual(['2029-11-22'])
    expect(await nominal('waiver-payment')).toEqual(['2027-03-31'])
    await withdraw()
    expect(await nominal('loan-limitation')).toEqual([])
  })

  test('that is to be corrected renews it from the earlier of the two days', async () => {
    const paid = await store.ask('loans.addEntry', { ...once(), entry: repayment(loanId, '2026-11-05', 100) })
    await confirmAll()
    const correct = (day: string) => store.refusal('loans.correctEntry', { ...once(), entryId: paid.id, reason: '日期录错', entry: repayment(loanId, day, 100) })
    expect((await correct('2026-11-02')).code).toBe('awaits-review')
    expect(await nominal('loan-limitation')).toEqual(['2029-11-02'])
    await withdraw()
    expect((await correct('2026-11-09')).code).toBe('awaits-review')
    expect(await nominal('loan-limitation')).toEqual(['2029-11-05'])
  })
})

test('the first day of a measure before suit, moved earlier, shortens the time to sue at once; moved later, not before it is approved', async () => {
  const order = await store.ask('preservations.saveOrder', { ...fresh(), facts: orderFacts(caseId, { stage: 'pre-suit' }) })
  const item = await store.ask('preservations.saveItem', { ...fresh(), facts: itemFacts(order.id) })
  const term = (startsOn: string) => ({ itemId: item.id, startsOn: isoDate(startsOn), endsOn: isoDate('2027-11-09'), source: 'notice' as const, paperNo: null, appliedOn: null, note: null })
  const saved = await store.ask('preservations.savePeriod', { ...fresh(), facts: term('2026-11-10') })
  await confirmAll()
  expect(await nominal('pre-suit-suit')).toEqual(['2026-12-10'])
  const move = (startsOn: string) => store.refusal('preservations.savePeriod', { ...once(), ...because, id: saved.id, version: saved.version, facts: term(startsOn) })
  expect((await move('2026-11-05')).code).toBe('awaits-review')
  expect(await nominal('pre-suit-suit')).toEqual(['2026-12-05'])
  await withdraw()
  expect((await move('2026-11-12')).code).toBe('awaits-review')
  expect(await nominal('pre-suit-suit')).toEqual(['2026-12-10'])
})
