/** Judicial sale, foreclosed assets, the right of disposal and the tax test: R25, R43–R45, R64, R65. */
import { describe, expect, it, test } from 'vitest'
import type { Fen } from '../../shared/model/fen.ts'
import { fen } from '../../shared/model/fen.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import {
  inKindOffset, onlineAuction, referencePriceTerms, traditionalAuction,
} from '../../shared/rules/disposal-price.ts'
import { disposalRight } from '../../shared/rules/disposal-right.ts'
import type { ForeclosedAssetKind } from '../../shared/model/foreclosed-asset.ts'
import { disposalTerm } from '../../shared/rules/disposal-term.ts'
import type { PursuitRecord } from '../../shared/rules/tax-loss.ts'
import { taxReadiness } from '../../shared/rules/tax-loss.ts'

const d = isoDate
const yuan = (amount: number): Fen => fen(Math.round(amount * 100))

describe('online auction (R44)', () => {
  it('floors, sale price and the days of the second round', () => {
    const { value } = onlineAuction({ referencePrice: yuan(1_000_000), object: 'immovable-or-right', firstFailedOn: d('2026-11-10') })
    expect(value).toMatchObject({
      firstFloor: yuan(700_000), secondFloor: yuan(560_000), saleFloor: yuan(560_000), saleDays: 60,
      noticeDays: { first: 30, second: 15 }, deposit: { least: yuan(35_000), most: yuan(140_000) },
    })
    expect(value.second).toMatchObject({ opensBy: { nominal: '2026-12-10' }, noticeBy: '2026-11-24' })
  })

  it('counts the second floor from the start price that the court fixed, rounding up to the fen', () => {
    const facts = { referencePrice: fen(100_000_001), object: 'movable' as const }
    expect(onlineAuction(facts).value.firstFloor).toBe(70_000_001)
    expect(onlineAuction({ ...facts, firstStartPrice: yuan(900_000) }).value.secondFloor).toBe(yuan(720_000))
    expect(() => onlineAuction({ ...facts, firstStartPrice: yuan(699_999) })).toThrowError(/低于/)
  })
})

test.each([
  ['2026-03-01', 'immovable-or-right', [1_000_000, 800_000, 640_000]],
  ['2020-12-31', 'immovable-or-right', [800_000, 640_000, 512_000]],
  ['2026-03-01', 'movable', [1_000_000, 800_000]],
] as const)('traditional auction on %s of %s (R45)', (on, object, reserves) => {
  const { value } = traditionalAuction(yuan(1_000_000), object, d(on))
  expect(value.reserves).toEqual(reserves.map(yuan))
  expect(value.directSaleFloor).toBe(yuan(500_000))
})

test('taking the object after the second round books its reserve, and pays in what exceeds the claim', () => {
  expect(inKindOffset(yuan(560_000), yuan(800_000)).value).toEqual({ booked: yuan(560_000), paysIn: 0, remaining: yuan(240_000) })
  expect(inKindOffset(yuan(560_000), yuan(500_000)).value).toEqual({ booked: yuan(500_000), paysIn: yuan(60_000), remaining: 0 })
})

test('the days of the reference price (R43)', () => {
  expect(referencePriceTerms({ seizedOn: d('2026-10-12'), reportOn: d('2026-11-02') }).value).toMatchObject({
    startBy: { nominal: '2026-11-11' }, validUntil: '2027-11-02', auctionUntil: '2028-05-02', saleStartBy: { nominal: '2026-11-12' },
  })
  expect(referencePriceTerms({ inquiredOn: d('2026-11-02'), commissionedOn: d('2026-11-02'), publishedOn: d('2026-11-02') }).value).toMatchObject({
    inquiryBy: { nominal: '2026-11-05' }, appraisal: { by: { nominal: '2026-12-02' }, extendedTo: { nominal: '2027-01-01' } }, deemedReceivedOn: '2026-11-17', saleStartBy: null, validUntil: null,
  })
})

test.each([
  ['immovable', '2027-03-18'],
  ['movable', '2026-03-18'],
  ['equity', '2027-03-18'],
] as const)('foreclosed %s acquired on 2025-03-18 is to be sold by %s (R65)', (kind: ForeclosedAssetKind, last) => {
  const { value } = disposalTerm({ kind, acquiredOn: d('2025-03-18') }, d('2026-03-19'))
  expect(value?.due).toMatchObject({ nominal: last, rolled: last })
  expect(value?.status).toBe(kind === 'movable' ? 'overdue' : 'running')
})

test('a right is sold while it is valid; what is missing is asked', () => {
  const right = { kind: 'other-right' as const, acquiredOn: d('2025-03-18') }
  expect(disposalTerm({ ...right, rightValidUntil: d('2026-06-30') }, d('2026-03-19')).value?.due.nominal).toBe('2026-06-30')
  expect(disposalTerm({ ...right, disposedOn: d('2027-03-19') }, d('2027-04-01')).value?.status).toBe('disposed-late')
  expect(disposalTerm({}, d('2026-03-19'))).toMatchObject({ value: null, missing: [{ fact: 'kind' }, { fact: 'acquiredOn' }] })
})

function smeLoan(balance: number, ...records: PursuitRecord[]) {
  return { smallOrAgricultural: true, balance: yuan(balance), dueDate: d('2025-09-01'), records }
}

describe('tax test of loan losses (R64)', () => {
  it.each([
    [2_600_000, ['phone', 'visit'], '2026-09-02', true],
    [2_600_000, ['phone', 'visit'], '2026-09-01', false],
    [2_600_000, [], '2026-09-02', false],
    [4_200_000, ['phone', 'visit'], '2026-11-22', false],
    [4_200_000, ['court'], '2026-11-22', true],
    [10_000_001, ['court'], '2026-11-22', false],
  ] as const)('%d yuan with %o on %s: %s', (balance, records, today, ready) => {
    expect(taxReadiness(smeLoan(balance, ...records), d(today)).value?.ready).toBe(ready)
  })

  it('is ready from 2026-09-02, and asks for the kind of borrower', () => {
    expect(taxReadiness(smeLoan(2_600_000, 'visit'), d('2026-01-01')).value?.overdueTestFrom).toBe('2026-09-02')
    expect(taxReadiness({ balance: yuan(1), records: [] }, d('2026-01-01')).missing.map((item) => item.fact)).toEqual(['smallOrAgricultural', 'dueDate'])
  })
})

describe('the right to dispose after 60 days (R25)', () => {
  const facts = { firstSealOn: d('2026-09-10'), bankInEnforcement: true }
  it.each([
    ['2026-11-09', false],
    ['2026-11-10', true],
  ])('on %s: %s', (today, possible) => {
    expect(disposalRight(facts, d(today)).value).toMatchObject({ requestFrom: '2026-11-10', possible })
  })

  it('not once the first court sells, nor before the bank\'s own case is in enforcement', () => {
    expect(disposalRight({ ...facts, firstCourtSaleOn: d('2026-11-01') }, d('2026-11-22')).value?.possible).toBe(false)
    expect(disposalRight({ ...facts, bankInEnforcement: false }, d('2026-11-22')).value?.possible).toBe(false)
  })

  it('sixty days for a security right that ranks before, even if the first court only preserves; without one a year, or none', () => {
    const preserved = { ...facts, firstIsPreservation: true, disputedObject: true }
    expect(disposalRight({ ...preserved, bankHasPriority: true }, d('2026-11-10'))).toMatchObject({ value: { requestFrom: '2026-11-10', possible: true }, missing: [] })
    expect(disposalRight({ ...preserved, disputedObject: false, bankHasPriority: false }, d('2026-11-22')).value?.requestFrom).toBe('2027-09-11')
    expect(disposalRight({ ...facts, bankHasPriority: false }, d('2027-11-22')).value).toMatchObject({ requestFrom: null, possible: false })
    expect(disposalRight(facts, d('2026-11-22')).missing.map(({ fact }) => fact)).toEqual(['bankHasPriority'])
  })

  it('after a year of a mere preservation, and not for the disputed object; the answer is due in 15 days', () => {
    const preserved = { ...facts, firstIsPreservation: true }
    expect(disposalRight(preserved, d('2026-11-22')).value?.requestFrom).toBe('2027-09-11')
    expect(disposalRight({ ...preserved, disputedObject: true }, d('2028-01-04')).value).toMatchObject({ requestFrom: null, possible: false })
    expect(disposalRight({ ...facts, requestReceivedOn: d('2026-11-12') }, d('2026-11-22')).value?.answerBy?.nominal).toBe('2026-11-27')
  })
})
