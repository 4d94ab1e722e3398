/** 账户扣收: the guard over protected money, the repayment that it books, and its way back. */
import { expectAccessible } from './support/accessibility.ts'
import { addHousehold, ask, openNewLedger } from './support/household.ts'
import { expect, test } from './support/launch.ts'
import { goTo } from './support/views.ts'

const BORROWER = '青山市云杉农机有限公司'

test('money is taken from an account only by its guard, is booked as a repayment, and goes back with its record', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId, loanIds } = await addHousehold(page)
  const [loanId] = loanIds
  if (loanId === undefined) throw new Error('the household has loans')
  const booked = async () => (await ask(page, 'loans.entries', { loanId })).filter(({ memo }) => memo?.includes('账户扣收'))
  const choose = async (label: string, option: string | RegExp) => {
    await form.getByRole('combobox', { name: new RegExp(`^${label}`) }).click()
    await page.getByRole('option', { name: option }).click()
  }
  await goTo(page, `/cases/${caseId}/debt`)
  const list = page.getByRole('grid', { name: '账户扣收' })
  await expect(list.or(page.getByText('还没有账户扣收'))).toBeVisible()

  await page.getByRole('button', { name: '登记扣收' }).click()
  const form = page.getByRole('dialog', { name: '登记账户扣收' })
  await page.keyboard.press('Control+s')
  await expect(form.getByLabel('账号末四位')).toHaveAttribute('aria-invalid', 'true')
  await choose('账户所有人', BORROWER)
  await form.getByLabel('账号末四位').fill('6602')
  await form.getByLabel('扣收金额').fill('3000')
  await form.getByLabel('扣收日期').fill('20261020')
  await choose('借据', 'QS20230321001')
  await form.getByLabel('扣收条款').fill('借款合同第十二条')
  await choose('款项性质', '社保、低保、救助或补助款')
  await expect(form.getByRole('alert').first()).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(form.getByRole('combobox', { name: /^款项性质/ })).toHaveAttribute('aria-invalid', 'true')
  expect(await booked()).toEqual([])
  await expectAccessible(page)

  await choose('款项性质', '自有存款')
  await expect(form.getByRole('alert')).toHaveCount(0)
  await page.keyboard.press('Control+s')
  await expect(form).toHaveCount(0)
  await expect(list.getByRole('row', { name: /2026-10-20.*6602.*3,000\.00/ })).toBeVisible()
  expect(await booked()).toMatchObject([{ kind: 'repayment', amountFen: 300_000, valueDate: '2026-10-20' }])

  await list.locator('tbody tr').press('Enter')
  const kept = page.getByRole('dialog', { name: '账户扣收 2026-10-20' })
  await expect(kept.getByLabel('扣收金额')).toBeDisabled()
  await kept.getByRole('button', { name: '作废' }).click()
  const confirm = page.getByRole('dialog', { name: /作废/ }).last()
  await confirm.getByLabel('作废原因').fill('扣错账户，已退回')
  await confirm.getByRole('button', { name: '作废' }).click()
  await expect(page.getByText('还没有账户扣收')).toBeVisible()
  await page.getByRole('tab', { name: '台账分录' }).click()
  await expect(page.getByRole('grid', { name: '台账分录' }).locator('tbody tr').filter({ hasText: '已冲正' })).toHaveCount(1)
})
