import { describe, expect, test } from 'vitest'
import { fundKinds } from '../../shared/model/deduction.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { type DeductionPlan, mayDeduct } from '../../shared/rules/deduction.ts'

const plan: DeductionPlan = { holder: 'debtor', fundKind: 'own', keepsLiving: false, deductedOn: isoDate('2026-11-20'), dueOn: isoDate('2025-06-30'), noticeOn: isoDate('2026-11-20') }
const verdict = (more: Partial<DeductionPlan>) => mayDeduct({ ...plan, ...more }).value
const cautions = (more: Partial<DeductionPlan>) => mayDeduct({ ...plan, ...more }).cautions.map(({ code }) => code)

describe('taking a debt from an account', () => {
  test.each([
    ['own', false, []],
    ['margin', false, []],
    ['wage', true, []],
    ['wage', false, ['keptFen']],
    ['social-benefit', true, ['fundKind']],
    ['third-party', true, ['fundKind']],
    ['controlled', true, ['fundKind']],
    ['unclear', true, ['fundKind']],
  ] as const)('money of the kind %s, living left: %s, is stopped by %j', (fundKind, keepsLiving, facts) => {
    const { verdict: said, findings } = verdict({ fundKind, keepsLiving })
    expect(findings.map(({ fact }) => fact)).toEqual(facts)
    expect(said).toBe(facts.length === 0 ? 'allow' : 'block')
    for (const { reason, instead } of findings) expect(`${reason}${instead}`).not.toBe('')
  })

  test('every kind of money is decided', () => {
    for (const fundKind of fundKinds) expect(['allow', 'block']).toContain(verdict({ fundKind }).verdict)
  })

  test('the account of somebody who does not owe is left alone, and the court is named', () => {
    expect(verdict({ holder: null }).findings).toMatchObject([{ fact: 'holderId', instead: expect.stringContaining('法院扣划') }])
    expect(verdict({ holder: 'guarantor' }).verdict).toBe('allow')
  })

  test('before the whole debt is due, and without a notice, it is to be weighed', () => {
    expect(cautions({})).not.toContain('not-due')
    expect(cautions({ dueOn: isoDate('2026-11-20') })).not.toContain('not-due')
    expect(cautions({ dueOn: isoDate('2026-11-21') })).toContain('not-due')
    const { noticeOn: _noticeOn, ...unannounced } = plan
    expect(mayDeduct(unannounced).cautions.map(({ code }) => code)).toContain('no-notice')
    expect(cautions({})).not.toContain('no-notice')
  })

  test('what nobody has said yet is asked for', () => {
    const { fundKind: _fundKind, ...unsaid } = plan
    expect(mayDeduct(unsaid).missing.map(({ fact }) => fact)).toEqual(['fundKind'])
  })
})
