/** The toolbox on the law of a ledger: what the branch set and loaded changes its figures, and the steps say so. */
import { describe, expect, it } from 'vitest'
import { basisOn } from '../../../renderer/pages/toolbox/basis.ts'
import { blankOf } from '../../../renderer/pages/toolbox/blank-of.ts'
import { runTool } from '../../../renderer/pages/toolbox/run-tool.ts'
import { BLANK_ENTRY } from '../../../renderer/pages/toolbox/tools/claim-entry.ts'
import { claimTool } from '../../../renderer/pages/toolbox/tools/claim-tool.ts'
import { delayedTool } from '../../../renderer/pages/toolbox/tools/delayed-tool.ts'
import { feeTool } from '../../../renderer/pages/toolbox/tools/fee-tool.ts'
import { interestTool } from '../../../renderer/pages/toolbox/tools/interest-tool.ts'
import { lprTool } from '../../../renderer/pages/toolbox/tools/lpr-tool.ts'
import { preservationTool } from '../../../renderer/pages/toolbox/tools/preservation-tool.ts'
import { workdayTool } from '../../../renderer/pages/toolbox/tools/workday-tool.ts'
import type { ToolSheet } from '../../../shared/api/tool-sheet.ts'
import { fen } from '../../../shared/model/fen.ts'
import { isoDate } from '../../../shared/model/iso-date.ts'
import { type BranchKey, NO_BRANCH_VALUES, withBranchValue } from '../../../shared/rules/branch-values.ts'
import { BUNDLED_LPR } from '../../../shared/rules/lpr.ts'
import { BUNDLED_HOLIDAYS } from '../../../shared/rules/workdays.ts'
import { BASIS, sheetFor, TODAY } from './samples.ts'

const day = isoDate
const yuan = (amount: number) => fen(Math.round(amount * 100))

function basisWith(key: BranchKey, value: string) {
  return { ...BASIS, values: withBranchValue(NO_BRANCH_VALUES, key, value, '按上级行通知') }
}

function ownSteps({ steps }: ToolSheet): readonly string[] {
  return steps.map(({ detail }) => detail).filter((detail) => detail.startsWith('本机构设定'))
}

function figure(sheet: ToolSheet, label: string): string | undefined {
  return sheet.figures.find((each) => each.label === label)?.value
}

describe('a value that the branch set', () => {
  it.each([
    ['dayCount', 'ACT/365'], ['settlementDay', '25'], ['dueDayRate', 'contract'], ['compoundOn', 'none'], ['compoundRateInTerm', 'penalty'], ['allocation', 'principal-first'],
  ] as const)('is what a blank claim starts from: %s', (key, value) => {
    const usual = { dayCount: 'ACT/360', settlementDay: 20, dueDayRate: 'penalty', compoundOn: 'interest', compoundRateInTerm: 'contract', allocation: 'costs-interest-principal' }
    expect(blankOf(claimTool.spec, BASIS)).toMatchObject(usual)
    expect(blankOf(claimTool.spec, basisWith(key, value))).toMatchObject({ ...usual, [key]: key === 'settlementDay' ? 25 : value })
  })

  it('is what blank interest is counted by', () => {
    const segments = [{ from: day('2025-01-01'), to: day('2026-01-01'), base: yuan(360_000), rate: '3.65' }]
    expect(sheetFor(interestTool, { segments }).figures[0]?.value).toBe('13,322.50元')
    expect(sheetFor(interestTool, { segments }, basisWith('dayCount', 'ACT/365')).figures[0]?.value).toBe('13,140.00元')
  })

  it('rounds the fee while the fields are untouched, and stands in the fields and the print', () => {
    const basis = basisWith('feeUnit', 'yuan')
    const amount = yuan(662_345.67)
    const untouched = sheetFor(feeTool, { amount }, basis)
    expect(sheetFor(feeTool, { amount }).figures.map(({ value }) => value)).toEqual(['10,423.46元'])
    expect(untouched.figures.map(({ value }) => value)).toEqual(['10,423.00元'])
    expect(ownSteps(untouched)).toEqual(['本机构设定：元，理由：按上级行通知'])
    expect(untouched.facts).toContainEqual({ label: '计到', value: '计到元' })
    expect(untouched.tables).toMatchObject([{ round: 'yuan', mode: 'half-up' }])
    expect(sheetFor(feeTool, { amount, round: 'fen' }, basis).figures.map(({ value }) => value)).toEqual(['10,423.46元'])
  })

  it('moves the day to apply for a renewal in enforcement', () => {
    const inputs = { object: 'immovable', stage: 'enforcement', periods: [{ from: day('2024-02-26'), to: day('2027-02-25') }] } as const
    const byDefault = sheetFor(preservationTool, inputs)
    const own = sheetFor(preservationTool, inputs, basisWith('enforcementRenewalLead', '60'))
    expect(figure(byDefault, '续封申请最迟')).toContain('2027-01-26')
    // 60 days before 2027-02-25 is Sunday 2026-12-27: the Friday before it
    expect(figure(own, '续封申请最迟')).toContain('2026-12-25')
    expect(ownSteps(own)).toEqual(['本机构设定：60天，理由：按上级行通知'])
  })

  it('leaves out the day of payment from doubled interest until the last day is chosen', () => {
    const inputs = { base: yuan(800_000), from: day('2026-01-01'), to: day('2026-01-10') }
    const own = sheetFor(delayedTool, inputs, basisWith('doubleInterestLastDay', 'not-counted'))
    expect(sheetFor(delayedTool, inputs).figures[0]?.value).toBe('1,400.00元')
    expect(own.figures[0]?.value).toBe('1,260.00元')
    expect(ownSteps(own)).toHaveLength(1)
    expect(sheetFor(delayedTool, { ...inputs, lastDay: 'included' }, basisWith('doubleInterestLastDay', 'not-counted')).figures[0]?.value).toBe('1,400.00元')
  })

  it('is named by a claim whose contract says the same', () => {
    const inputs = {
      asOf: day('2024-06-20'), drawdownDate: day('2024-01-15'), dueDate: day('2025-01-15'), annualRate: '6',
      entries: [{ ...BLANK_ENTRY, kind: 'drawdown', date: day('2024-01-15'), amount: yuan(50_000) }],
    } as const
    expect(ownSteps(sheetFor(claimTool, inputs, basisWith('dayCount', 'ACT/360')))).toHaveLength(1)
  })
})

describe('what the branch loaded', () => {
  it('a holiday year moves a due day, which is then no longer provisional', () => {
    const spring = { year: 2027, off: [day('2027-02-08')], work: [] }
    const basis = basisOn(TODAY, { ...BASIS, texts: [], holidays: [...BUNDLED_HOLIDAYS, spring] })
    // 2027-02-08 is a Monday
    const inputs = { start: day('2027-02-01'), count: 7 }
    expect(figure(sheetFor(workdayTool, inputs), '顺延后')).toContain('2027-02-08')
    expect(figure(sheetFor(workdayTool, inputs, basis), '顺延后')).toContain('2027-02-09')
    expect(sheetFor(workdayTool, inputs).cautions.join()).toContain('暂定')
    expect(sheetFor(workdayTool, inputs, basis).cautions.join()).not.toContain('暂定')
  })

  it('an LPR series carries the interest past the bundled days', () => {
    const inputs = { ...lprTool.spec.blank, base: yuan(100), from: day('2026-10-01'), to: day('2026-11-22') }
    expect(runTool(lprTool.spec, inputs, BASIS)).toMatchObject({ kind: 'refused', field: 'to' })
    expect(runTool(lprTool.spec, inputs, { ...BASIS, lpr: { ...BUNDLED_LPR, knownTo: day('2026-12-19') } })).toMatchObject({ kind: 'computed' })
  })
})
