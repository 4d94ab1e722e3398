import { expect, test } from 'vitest'
import { newId } from '../../electron/store/kernel/new-id.ts'
import { blankLoan, contractTerms } from '../../renderer/pages/case/debt/loan-facts.ts'
import { fen } from '../../shared/model/fen.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { type BranchKey, NO_BRANCH_VALUES, withBranchValue } from '../../shared/rules/branch-values.ts'

const own: readonly (readonly [BranchKey, string])[] = [
  ['dayCount', 'ACT/365'], ['settlementDay', '25'], ['dueDayRate', 'contract'], ['compoundOn', 'none'], ['compoundRateInTerm', 'penalty'], ['allocation', 'principal-first'],
]

test('a new loan begins with the usual terms, and with those that the branch set in their place', () => {
  const usual = { dayCount: 'ACT/360', settlementDay: 20, dueDayRate: 'penalty', compoundOn: 'interest', compoundRateInTerm: 'contract', allocationOrder: 'costs-interest-principal' }
  expect(blankLoan(newId<'case'>(), NO_BRANCH_VALUES)).toMatchObject(usual)
  const branch = own.reduce((values, [key, text]) => withBranchValue(values, key, text, '总行通知'), NO_BRANCH_VALUES)
  expect(blankLoan(newId<'case'>(), branch)).toMatchObject({
    dayCount: 'ACT/365', settlementDay: 25, dueDayRate: 'contract', compoundOn: 'none', compoundRateInTerm: 'penalty', allocationOrder: 'principal-first',
  })
})

test('a further note of the same contract takes its terms over, and neither its number nor its sums and days', () => {
  const blank = blankLoan(newId<'case'>(), NO_BRANCH_VALUES)
  const kept = { ...blank, noteNo: 'JJ1', contractNo: '青农商借字〔2023〕第1号', contractFen: fen(60_000_000), annualRate: '5.4', drawdownOn: isoDate('2023-03-21'), dueOn: isoDate('2024-03-21'), lastDemandOn: isoDate('2026-01-05') }
  const taken = contractTerms(kept)
  expect(taken).toMatchObject({ contractNo: '青农商借字〔2023〕第1号', annualRate: '5.4', dayCount: 'ACT/360' })
  for (const own of ['caseId', 'noteNo', 'contractFen', 'drawdownOn', 'dueOn', 'lastDemandOn']) expect(taken).not.toHaveProperty(own)
  expect(contractTerms({ ...kept, rateKind: 'lpr' })).not.toHaveProperty('annualRate')
})
