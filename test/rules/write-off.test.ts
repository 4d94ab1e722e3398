import { describe, expect, test } from 'vitest'
import { fen } from '../../shared/model/fen.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { RiskFactKind } from '../../shared/model/risk-fact.ts'
import { type StandardCode, standardCodes, writeOffStandardFacts } from '../../shared/model/write-off-standard.ts'
import { addDays } from '../../shared/rules/civil-date.ts'
import { assessStandard, conditionWords, explainAssessment, materialsFor, missingMaterials, standardOutcome, type WriteOffSubject } from '../../shared/rules/write-off-readiness.ts'
import { BUNDLED_STANDARDS } from '../../shared/rules/write-off-standards.ts'

const DAY = isoDate('2026-11-22')
const ago = (days: number) => addDays(DAY, -days)

function subject(more: Partial<WriteOffSubject> = {}): WriteOffSubject {
  return {
    borrowerKind: 'organisation', borrowerStatus: 'normal', statusOn: null, principal: fen(1_000_000_00), unsecured: true, pursuedFrom: null, contacts: 0, courtEnded: false,
    enforcedFrom: null, unpursuedGuarantors: () => [], noted: new Map(), ...more,
  }
}
const noted = (...facts: readonly (readonly [RiskFactKind, number])[]) => new Map(facts.map(([kind, days]) => [kind, ago(days)]))
const unpursued = { unpursuedGuarantors: () => ['李保'] }
const person = { borrowerKind: 'person' as const }
const card = ['card-overdraft', 500] as const

function standardOf(code: StandardCode) {
  const found = BUNDLED_STANDARDS.find((standard) => standard.code === code)
  if (found === undefined) throw new Error(code)
  return found
}

/** What meets each standard, and the same with one thing less than it takes. */
const fixtures: Record<StandardCode, { readonly complete: WriteOffSubject; readonly incomplete: WriteOffSubject; readonly without: 'nearly' | 'no' }> = {
  'general-1': { complete: subject({ borrowerStatus: 'bankrupt', statusOn: ago(181) }), incomplete: subject({ borrowerStatus: 'bankrupt', statusOn: ago(180) }), without: 'nearly' },
  'general-2': { complete: subject({ ...person, borrowerStatus: 'dead', statusOn: ago(9) }), incomplete: subject({ ...person, borrowerStatus: 'dead', statusOn: ago(9), ...unpursued }), without: 'nearly' },
  'general-3': { complete: subject({ noted: noted(['disaster', 30]) }), incomplete: subject({ noted: noted(['disaster', 30]), ...unpursued }), without: 'nearly' },
  'general-4': { complete: subject({ borrowerStatus: 'revoked', noted: noted(['business-stopped', 9]) }), incomplete: subject({ borrowerStatus: 'revoked' }), without: 'nearly' },
  'general-5': { complete: subject({ borrowerStatus: 'missing', noted: noted(['no-annual-report', 1097]) }), incomplete: subject({ borrowerStatus: 'missing', noted: noted(['no-annual-report', 1096]) }), without: 'nearly' },
  'general-6': { complete: subject({ noted: noted(['conviction', 9], ['nothing-left', 3]) }), incomplete: subject({ noted: noted(['conviction', 9]) }), without: 'nearly' },
  'general-7': { complete: subject({ enforcedFrom: ago(181) }), incomplete: subject({ enforcedFrom: ago(180) }), without: 'nearly' },
  'general-8': { complete: subject({ noted: noted(['settlement-performed', 3]) }), incomplete: subject(), without: 'no' },
  'general-9': { complete: subject({ noted: noted(['claim-lost', 3]) }), incomplete: subject({ noted: noted(['claim-lost', 3]), ...unpursued }), without: 'nearly' },
  'general-10': { complete: subject({ noted: noted(['offset-shortfall', 3]) }), incomplete: subject({ noted: noted(['offset-shortfall', 3]), ...unpursued }), without: 'nearly' },
  'general-11': { complete: subject({ noted: noted(['advance-made', 3]) }), incomplete: subject({ noted: noted(['advance-made', 3]), ...unpursued }), without: 'nearly' },
  'general-12': { complete: subject({ noted: noted(['disposal-difference', 3]) }), incomplete: subject(), without: 'no' },
  'general-13': { complete: subject({ pursuedFrom: ago(181), principal: fen(5_000_000_00) }), incomplete: subject({ pursuedFrom: ago(181), principal: fen(5_000_000_01) }), without: 'no' },
  'general-14': { complete: subject({ noted: noted(['crime-filed', 366]), pursuedFrom: ago(20) }), incomplete: subject({ noted: noted(['crime-filed', 365]), pursuedFrom: ago(20) }), without: 'nearly' },
  'general-15': { complete: subject({ noted: noted(['small-or-agricultural', 9]), pursuedFrom: ago(181) }), incomplete: subject({ noted: noted(['small-or-agricultural', 9]), pursuedFrom: ago(180) }), without: 'nearly' },
  'general-16': { complete: subject({ ...person, noted: noted(['personal-business', 9]), pursuedFrom: ago(181) }), incomplete: subject({ ...person, pursuedFrom: ago(181) }), without: 'no' },
  'general-17': { complete: subject({ ...person, principal: fen(300_000_00), pursuedFrom: ago(181) }), incomplete: subject({ ...person, principal: fen(300_000_00), pursuedFrom: ago(181), unsecured: null }), without: 'nearly' },
  'general-18': { complete: subject({ noted: noted(['bad-since', 2923]), pursuedFrom: ago(20) }), incomplete: subject({ noted: noted(['bad-since', 2922]), pursuedFrom: ago(20) }), without: 'nearly' },
  'general-19': { complete: subject({ noted: noted(['equity-loss', 1]) }), incomplete: subject({ ...person, noted: noted(['equity-loss', 1]) }), without: 'no' },
  'general-20': { complete: subject({ noted: noted(['state-approval', 1]) }), incomplete: subject(), without: 'no' },
  'card-1': { complete: subject({ borrowerStatus: 'bankrupt', noted: noted(card) }), incomplete: subject({ borrowerStatus: 'bankrupt' }), without: 'no' },
  'card-2': { complete: subject({ ...person, borrowerStatus: 'dead', noted: noted(card) }), incomplete: subject({ ...person, borrowerStatus: 'dead', noted: noted(card), ...unpursued }), without: 'nearly' },
  'card-3': { complete: subject({ courtEnded: true, noted: noted(card) }), incomplete: subject({ noted: noted(card) }), without: 'no' },
  'card-4': { complete: subject({ borrowerStatus: 'deregistered', noted: noted(card) }), incomplete: subject({ borrowerStatus: 'deregistered', noted: noted(card), ...unpursued }), without: 'nearly' },
  'card-5': { complete: subject({ noted: noted(card, ['conviction', 9]) }), incomplete: subject({ noted: noted(card) }), without: 'no' },
  'card-6': { complete: subject({ noted: noted(card, ['card-fraud-filed', 181]) }), incomplete: subject({ noted: noted(card, ['card-fraud-filed', 180]) }), without: 'nearly' },
  'card-7': { complete: subject({ principal: fen(20_000_00), pursuedFrom: ago(366), contacts: 6, noted: noted(card) }), incomplete: subject({ principal: fen(20_000_00), pursuedFrom: ago(366), contacts: 5, noted: noted(card) }), without: 'nearly' },
}

test('every code has its standard, which reads as data', () => {
  expect(BUNDLED_STANDARDS.map(({ code }) => code)).toEqual(standardCodes)
  for (const standard of BUNDLED_STANDARDS) expect(writeOffStandardFacts.parse(standard)).toEqual(standard)
})

describe.each(standardCodes)('%s', (code) => {
  const standard = standardOf(code)
  const { complete, incomplete, without } = fixtures[code]

  test('is met by what it asks for, with each check in words', () => {
    const { outcome, checks } = assessStandard(standard, complete, DAY)
    expect(outcome).toBe('meets')
    expect(checks.map(({ state }) => state)).toEqual(checks.map(() => 'met'))
    for (const { label, detail } of checks) expect(label.length * detail.length).toBeGreaterThan(0)
  })

  test(`with one thing less it is ${without}`, () => {
    expect(standardOutcome(standard, incomplete, DAY)).toBe(without)
    expect(assessStandard(standard, incomplete, DAY).checks.some(({ state }) => state !== 'met')).toBe(true)
  })

  test('taking any single proof away leaves exactly that paper missing', () => {
    const keys = materialsFor(standard).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(missingMaterials(standard, new Set(keys))).toEqual([])
    for (const taken of keys) expect(missingMaterials(standard, new Set(keys.filter((key) => key !== taken))).map(({ key }) => key)).toEqual([taken])
  })
})

test('an assessment opens in steps: the standard with its status, each condition with what the record says, the outcome', () => {
  const standard = standardOf('general-1')
  const assessment = assessStandard(standard, fixtures['general-1'].incomplete, DAY)
  const { value, steps, cautions } = explainAssessment(standard, assessment)
  expect(value).toBe(assessment.outcome)
  expect(steps).toHaveLength(assessment.checks.length + 3)
  expect(steps[0]).toMatchObject({ label: '认定标准', source: { article: standard.source } })
  expect(steps.some(({ detail }) => detail.startsWith('不具备') || detail.startsWith('尚未达到') || detail.startsWith('没有登记'))).toBe(true)
  expect(cautions.length).toBeGreaterThan(0)
})

test('the way that is closest is the one that is explained', () => {
  const { ground, checks } = assessStandard(standardOf('general-1'), subject({ noted: noted(['bankruptcy-closed', 3]), ...unpursued }), DAY)
  expect(ground).toBe('程序已终结')
  expect(checks.at(-1)).toEqual({ state: 'unmet', label: '已向每一名保证人追偿', detail: '没有追偿记录：李保' })
})

test('conditions in words', () => {
  expect(conditionWords({ kind: 'principal-most', fen: fen(300_000_00) })).toBe('单户本金余额不超过300,000.00元')
  expect(conditionWords({ kind: 'pursued', overDays: 180 })).toBe('追索超过180天')
})
