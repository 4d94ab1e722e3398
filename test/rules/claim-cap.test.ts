import { describe, expect, it } from 'vitest'
import { fen, ZERO_FEN } from '../../shared/model/fen.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { addDays } from '../../shared/rules/civil-date.ts'
import { claimCheck } from '../../shared/rules/claim-cap.ts'

const FROM = isoDate('2026-01-01')
const STRETCH = { from: FROM, to: addDays(FROM, 180), principal: fen(200_000_00) }
const NONE = { interest: ZERO_FEN, penalty: ZERO_FEN, compound: ZERO_FEN }

describe('claimCheck (R56)', () => {
  it('shows what lies above 24 % a year, and the cautious line beside it', () => {
    const answer = claimCheck({ ...NONE, penalty: fen(27_000_00) }, [STRETCH])
    expect(answer.value).toEqual({ claimed: 27_000_00, cap24: 24_000_00, excess: 3_000_00, cautiousCap24: 23_671_23, cautiousExcess: 3_328_77 })
    expect(answer.cautions[0]).toMatchObject({ code: 'claim-above-24-percent', source: { status: 'secondary' } })
  })

  it('adds interest, penalty, compound and charges, and follows the principal of each day', () => {
    const parts = { interest: fen(1_00), penalty: fen(2_00), compound: fen(3_00), other: fen(4_00) }
    const cut = addDays(FROM, 90)
    const halves = [{ ...STRETCH, to: cut }, { from: cut, to: STRETCH.to, principal: fen(100_000_00) }]
    expect(claimCheck(parts, halves)).toMatchObject({ value: { claimed: 10_00, cap24: 18_000_00, excess: 0 }, cautions: [] })
  })

  it('refuses a negative part and days out of order', () => {
    expect(() => claimCheck({ ...NONE, interest: -1 as never }, [STRETCH])).toThrow(expect.objectContaining({ code: 'amount-invalid' }))
    expect(() => claimCheck(NONE, [{ ...STRETCH, to: addDays(FROM, -1) }])).toThrow(expect.objectContaining({ code: 'dates-out-of-order' }))
  })
})
