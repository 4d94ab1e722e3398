import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from './support/accessibility.ts'
import { chooseWhereToSave } from './support/dialogs.ts'
import { addHousehold, openNewLedger } from './support/household.ts'
import { expect, temporaryFolder, test } from './support/launch.ts'
import { picture } from './support/picture.ts'

test('履职报告: acts and periods of a household, of one person, and on paper', async ({ launch }) => {
  const { app, page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  await page.evaluate((address) => {
    location.hash = address
  }, `#/cases/${caseId}/log`)
  await page.getByRole('button', { name: '履职报告' }).click()
  const dialog = page.getByRole('dialog', { name: '履职报告' })
  await expect(dialog.getByRole('grid', { name: '履职记录' }).locator('tbody tr').first()).toBeVisible()
  await expect(dialog.getByRole('grid', { name: '期限管理' }).locator('tbody tr').first()).toBeVisible()
  await expectAccessible(page)
  const folder = process.env['BAOQUAN_PICTURES']
  await picture(page, 'diligence')
  const path = join(folder ?? temporaryFolder('diligence'), '履职报告.docx')
  await chooseWhereToSave(app, path)
  await dialog.getByRole('button', { name: '生成 Word' }).click()
  await expect.poll(() => existsSync(path)).toBe(true)
  await dialog.getByRole('textbox', { name: '自' }).fill('2019-01-01')
  await dialog.getByRole('textbox', { name: '至' }).fill('2019-12-31')
  await expect(dialog.getByText('这段时间没有履职记录')).toBeVisible()

  // one person over all his households: from here, and from the roster
  await dialog.getByRole('combobox', { name: '履职人员' }).click()
  await page.getByRole('option').first().click()
  await dialog.getByRole('textbox', { name: '至' }).fill('2026-12-31')
  await dialog.getByRole('checkbox', { name: '包括此人经办的其他户' }).check()
  await expect(dialog.getByText(/^共 1 户，履职/)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.evaluate(() => {
    location.hash = '#/settings/staff'
  })
  await page.getByRole('button', { name: '履职报告' }).click()
  await expect(dialog.getByRole('grid', { name: '履职记录' }).locator('tbody tr').first()).toContainText('有限公司')
  await expectAccessible(page)
  await picture(page, 'diligence-person')
  const all = join(folder ?? temporaryFolder('diligence-all'), '履职报告 全部户.docx')
  await chooseWhereToSave(app, all)
  await dialog.getByRole('button', { name: '生成 Word' }).click()
  await expect.poll(() => existsSync(all)).toBe(true)
})
