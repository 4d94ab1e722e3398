import { describe, expect, it } from 'vitest'
import { crossCheck } from '../../electron/store/documents/cross-checks.ts'
import { FORMS } from '../../electron/store/documents/forms.ts'
import type { Term } from '../../electron/store/documents/snapshot-terms.ts'
import type { FilingSnapshot } from '../../electron/store/documents/snapshot.ts'
import { type FilingAct, papersOf } from '../../shared/model/filing.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { addDays } from '../../shared/rules/civil-date.ts'
import { fullSnapshot } from './support/snapshots.ts'

const full = fullSnapshot()
/** The day on which the full filing goes in. */
const FILING = isoDate('2026-11-23')

/** A term whose day to work to lies so many days after the filing. */
function term(kind: Term['kind'], left: number, more: Partial<Term> = {}): Term {
  const safe = addDays(FILING, left)
  return { kind, subjectId: 'loan-1', subject: '借据 JJ20250621001', safe, nominal: addDays(safe, 8), rolled: addDays(safe, 10), appliedOn: null, ...more }
}

function findings(act: FilingAct, terms: readonly Term[], more: Partial<FilingSnapshot> = {}) {
  const snapshot = { ...full, act, terms: [...terms], ...more }
  return crossCheck({ snapshot, forms: papersOf(act, false).map((form) => FORMS[form]), copies: {} }).filter(({ code }) => /^(measure-expiring|guarantee-period|limitation|enforcement-time|suit-after|claims-period)/.test(code))
}
const codes = (...given: Parameters<typeof findings>) => findings(...given).map(({ level, code }) => `${level} ${code}`)

describe('10: measures that run out', () => {
  it('are told within 30 days, and stop other claims within 7 or when it is too late', () => {
    expect(codes('sue', [term('preservation-expiry', 31)])).toEqual([])
    expect(codes('sue', [term('preservation-expiry', 30)])).toEqual(['amber measure-expiring'])
    expect(codes('sue', [term('preservation-expiry', 8)])).toEqual(['amber measure-expiring'])
    expect(codes('sue', [term('preservation-expiry', 7)])).toEqual(['red measure-expiring'])
    expect(codes('enforce', [term('preservation-expiry', -1)])).toEqual(['red measure-expiring'])
  })

  it('stop nothing once their renewal was applied for, nor the papers that renew them', () => {
    expect(codes('sue', [term('preservation-expiry', 3, { appliedOn: isoDate('2026-11-20') })])).toEqual(['amber measure-expiring'])
    expect(codes('renew', [term('preservation-expiry', 3, { subjectId: 'measure-2' })])).toEqual([])
  })

  it('say the day to work to with the legal days beside it, and where to go', () => {
    const [finding] = findings('sue', [term('preservation-expiry', 3, { subjectId: 'measure-2' })])
    expect(finding?.text).toContain('应于2026年11月26日前行使（届满日2026年12月4日，遇节假日顺延至2026年12月6日），还剩3天')
    expect(finding?.where).toEqual({ tab: 'preservation', recordId: 'measure-2' })
  })
})

describe.each([
  ['11', 'guarantee-period', 'guarantee-period', 'enforce', 'sue'],
  ['12', 'loan-limitation', 'limitation', 'security-interest', 'sue'],
  ['12', 'instalment-limitation', 'limitation', 'resume', 'payment-order'],
  ['12', 'guarantee-limitation', 'limitation', 'payment-order', 'sue'],
  ['13', 'enforcement-application', 'enforcement-time', 'sue', 'enforce'],
  ['13', 'enforcement-after-preservation', 'enforcement-time', 'settle', 'enforce'],
  ['14', 'pre-suit-suit', 'suit-after-preservation', 'enforce', 'sue'],
  ['15', 'bankruptcy-claim', 'claims-period', 'settle', 'claim-in-bankruptcy'],
] as const)('%s: %s', (_row, kind, code, other, keeping) => {
  it('is told to papers that do not keep the right, from 30 days before', () => {
    expect(codes(other, [term(kind, 31)])).toEqual([])
    expect(codes(other, [term(kind, 30)])).toEqual([`amber ${code}-ending`])
    expect(codes(other, [term(kind, -1)])).toEqual([`amber ${code}-passed`])
  })

  it('is told to papers that keep it only when they come too late', () => {
    expect(codes(keeping, [term(kind, 0)])).toEqual([])
    expect(codes(keeping, [term(kind, -1)])).toEqual([`amber ${code}-passed`])
  })
})

it('asks nothing of letters, which keep the right themselves', () => {
  expect(codes('demand', [term('loan-limitation', 2), term('preservation-expiry', 2)])).toEqual([])
})

describe('9: what an agent signs', () => {
  const [special, general] = full.agents
  const acts = { settle: 'settlement-power', withdraw: 'withdrawal-power', appeal: 'appeal-power' } as const
  const powers = (act: keyof typeof acts, agents: FilingSnapshot['agents']) =>
    crossCheck({ snapshot: { ...full, act, agents }, forms: papersOf(act, false).map((form) => FORMS[form]), copies: {} }).filter(({ code }) => code === acts[act])

  it.each(['settle', 'withdraw', 'appeal'] as const)('%s wants the power in the list of a special mandate', (act) => {
    if (special === undefined || general === undefined) throw new Error('the full filing has two agents')
    expect(powers(act, [special])).toEqual([])
    expect(powers(act, [general])).toHaveLength(1)
    expect(powers(act, [{ ...special, powerItems: ['代收法律文书'] }])).toHaveLength(1)
    expect(powers(act, [{ ...special, power: 'general' }])).toHaveLength(1)
  })

  it('says 全权代理 once for the whole kit', () => {
    const snapshot = { ...full, agents: full.agents.slice(0, 1).map((agent) => ({ ...agent, powerItems: ['全权代理'] })) }
    const found = crossCheck({ snapshot, forms: papersOf('sue', false).map((form) => FORMS[form]), copies: {} })
    expect(found.filter(({ code }) => code === 'mandate-without-list')).toHaveLength(1)
  })
})
