import { expect, test } from 'vitest'
import { newId } from '../../electron/store/kernel/new-id.ts'
import { blankLoan } from '../../renderer/pages/case/debt/loan-facts.ts'
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
