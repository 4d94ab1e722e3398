import { expectAccessible } from './support/accessibility.ts'
import { addHousehold, openNewLedger } from './support/household.ts'
import { expect, test } from './support/launch.ts'
import { goTo, settled } from './support/views.ts'

test('a couple that borrowed together: entered with the loan, shown among the parties, changed with its history', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  await goTo(page, `/cases/${caseId}/debt`)
  await settled(page)
  await page.getByRole('button', { name: '登记共同借款人' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('共同借款人').first().fill('云某之妻')
  await page.getByRole('option', { name: '新增当事人“云某之妻”' }).click()
  await page.keyboard.press('Control+s')
  await expect(form.getByLabel('共同借款人').first()).toHaveValue('云某之妻')
  await page.keyboard.press('Control+s')
  await expect(form.getByText('请选择共同借款的借据')).toBeVisible()
  await form.getByRole('button', { name: '选中全部 2 笔' }).click()
  await form.getByLabel('凭据').fill('借款合同“共同借款人”处签字')
  await expectAccessible(page)
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('grid', { name: '共同借款人' })).toContainText('云某之妻')
  await page.getByRole('grid', { name: '共同借款人' }).scrollIntoViewIfNeeded()
  for (const [width, height] of [[1920, 1080], [1366, 768]] as const) {
    await page.setViewportSize({ width, height })
    await page.screenshot({ path: `test-results/co-borrowers-${width}.png` })
  }

  await page.getByRole('button', { name: '借款合同“共同借款人”处签字' }).click()
  await form.getByLabel('备注').fill('两人于 2020 年登记结婚')
  await page.keyboard.press('Control+s')
  await page.getByRole('button', { name: '借款合同“共同借款人”处签字' }).click()
  await form.getByRole('button', { name: '查看修改记录' }).click()
  await expect(form).toContainText('两人于 2020 年登记结婚')
  await page.keyboard.press('Escape')

  await page.getByRole('tab', { name: '概览' }).click()
  await expect(page.getByRole('grid', { name: '当事人' }).getByRole('row', { name: /云某之妻/ })).toContainText('共同借款人')
})
