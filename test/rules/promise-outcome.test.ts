import { describe, expect, test } from 'vitest'
import { fen } from '../../shared/model/fen.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { promiseOutcomes, type Promised, type PromiseRepayment } from '../../shared/rules/promise-outcome.ts'

const d = isoDate
const promised = (id: string, madeOn: string, dueOn: string, amount: number): Promised => ({ id, madeOn: d(madeOn), dueOn: d(dueOn), amountFen: fen(amount) })
const paid = (on: string, amount: number): PromiseRepayment => ({ on: d(on), amountFen: fen(amount) })
const TODAY = d('2026-11-22')
const outcomesOf = (promises: readonly Promised[], repayments: readonly PromiseRepayment[], today = TODAY) => promiseOutcomes(promises, repayments, today).value

describe('one promise', () => {
  const one = [promised('a', '2026-10-01', '2026-10-31', 10_000)]
  test.each([
    ['paid in time', [paid('2026-10-31', 10_000)], 'kept', 10_000],
    ['paid in two parts', [paid('2026-10-10', 4_000), paid('2026-10-20', 6_000)], 'kept', 10_000],
    ['paid in part', [paid('2026-10-10', 4_000)], 'partly-kept', 4_000],
    ['paid a day late', [paid('2026-11-01', 10_000)], 'broken', 0],
    ['paid before it was made', [paid('2026-09-30', 10_000)], 'broken', 0],
    ['nothing', [], 'broken', 0],
  ] as const)('%s', (_name, repayments, state, paidFen) => {
    expect(outcomesOf(one, repayments).outcomes).toEqual([{ id: 'a', state, paidFen, shortFen: 10_000 - paidFen }])
  })

  test('its own day still counts; the next day it is broken', () => {
    expect(outcomesOf(one, [], d('2026-10-31')).outcomes[0]?.state).toBe('open')
    expect(outcomesOf(one, [], d('2026-11-01')).outcomes[0]?.state).toBe('broken')
  })
})

test('a repayment counts once, for the promise that falls due first', () => {
  const two = [promised('b', '2026-10-01', '2026-11-15', 10_000), promised('a', '2026-10-01', '2026-10-31', 10_000)]
  expect(outcomesOf(two, [paid('2026-10-20', 15_000)]).outcomes.map(({ id, state, paidFen }) => [id, state, paidFen])).toEqual([
    ['a', 'kept', 10_000],
    ['b', 'partly-kept', 5_000],
  ])
})

describe('two broken in a row (S088)', () => {
  const three = [promised('a', '2026-08-01', '2026-08-31', 100), promised('b', '2026-09-01', '2026-09-30', 100), promised('c', '2026-11-01', '2026-12-31', 100)]
  test.each([
    ['both broken, one still open', [], true],
    ['the last one kept', [paid('2026-09-10', 100)], false],
    ['the last one kept in part', [paid('2026-09-10', 50)], false],
    ['the first one kept', [paid('2026-08-10', 100)], false],
  ] as const)('%s', (_name, repayments, signal) => {
    expect(outcomesOf(three, repayments).twoBroken).toBe(signal)
  })

  test('one broken promise is no signal', () => {
    expect(outcomesOf(three.slice(0, 1), []).twoBroken).toBe(false)
  })
})
