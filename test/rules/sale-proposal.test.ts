import { expect, test } from 'vitest'
import { fen } from '../../shared/model/fen.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { termLimit } from '../../shared/rules/preservation-limit.ts'
import { type HeldRound, saleProposal } from '../../shared/rules/sale-proposal.ts'

const failed = (round: HeldRound['round'], price: number, on: string): HeldRound => ({ round, startPrice: fen(price), opensOn: isoDate(on), closedOn: isoDate(on), result: 'failed' })
const priced = { referencePrice: fen(100_000_000), pricedOn: isoDate('2026-06-01'), object: 'immovable-or-right', online: true } as const

test('the worked example of an online auction: 70 %, then 80 % of it within 30 days, then the sale', () => {
  expect(saleProposal({ ...priced, rounds: [] }).value).toMatchObject({ round: 'first', floor: 70_000_000, noticeDays: 30 })
  const first = failed('first', 70_000_000, '2026-11-10')
  expect(saleProposal({ ...priced, rounds: [first] }).value).toMatchObject({ round: 'second', floor: 56_000_000, opensBy: '2026-12-10', noticeBy: '2026-11-24' })
  const second = failed('second', 56_000_000, '2026-12-08')
  expect(saleProposal({ ...priced, rounds: [first, second] }).value).toMatchObject({ round: 'sale', floor: 56_000_000 })
  expect(saleProposal({ ...priced, rounds: [first, second, failed('sale', 56_000_000, '2027-02-08')] })).toMatchObject({ value: null, steps: [{ label: '各轮均流拍' }] })
})

test('nothing is proposed while a round is to be held or after a sale', () => {
  expect(saleProposal({ ...priced, rounds: [{ ...failed('first', 70_000_000, '2026-11-10'), result: 'planned' }] }).value).toBeNull()
  expect(saleProposal({ ...priced, rounds: [{ ...failed('first', 70_000_000, '2026-11-10'), result: 'sold' }] }).value).toBeNull()
})

test('a withdrawn round does not count as held, and a first price below the floor is marked', () => {
  expect(saleProposal({ ...priced, rounds: [{ ...failed('first', 70_000_000, '2026-11-10'), result: 'withdrawn' }] }).value?.round).toBe('first')
  const low = saleProposal({ ...priced, rounds: [failed('first', 60_000_000, '2026-11-10')] })
  expect(low.value?.floor).toBe(56_000_000)
  expect(low.cautions.map((caution) => caution.code)).toContain('first-too-low')
})

test('an auction house begins at the appraisal; three rounds for immovables', () => {
  const house = { ...priced, online: false }
  expect(saleProposal({ ...house, rounds: [] }).value?.floor).toBe(100_000_000)
  expect(saleProposal({ ...house, rounds: [failed('first', 100_000_000, '2026-07-01'), failed('second', 80_000_000, '2026-08-01')] }).value).toMatchObject({ round: 'third', floor: 64_000_000 })
})

test('without a reference price the question is asked', () => {
  expect(saleProposal({ object: 'movable', online: true, rounds: [] })).toMatchObject({ value: null, missing: [{ fact: 'referencePrice' }] })
})

test.each([
  ['deposit', '2025-12-05', '2026-12-04', false, false],
  ['deposit', '2025-12-05', '2026-12-05', false, false],
  ['deposit', '2025-12-05', '2026-12-06', false, true],
  ['movable', '2025-12-05', '2027-12-05', false, false],
  ['immovable', '2025-12-05', '2028-12-06', false, true],
  ['immovable', '2014-01-01', '2015-06-01', true, true],
] as const)('%s from %s to %s', (object, from, to, isRenewal, exceeds) => {
  const answer = termLimit({ object, from: isoDate(from), to: isoDate(to), isRenewal })
  expect(answer.value?.exceeds).toBe(exceeds)
  expect(answer.cautions).toHaveLength(exceeds ? 1 : 0)
})

test('a term of which no law is held asks for the paper', () => {
  expect(termLimit({ object: 'deposit', from: isoDate('2004-01-01'), to: isoDate('2004-06-30'), isRenewal: false })).toMatchObject({ value: null, missing: [{ fact: 'to' }] })
})
