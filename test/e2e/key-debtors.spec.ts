import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import { addHousehold, openNewLedger } from './support/household.ts'
import { expect, test } from './support/launch.ts'

/** Pictures of the page in both sizes for whoever looks at them; only where a folder for them is named. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['BAOQUAN_PICTURES']
  if (folder === undefined) return
  for (const [width, height] of [[1366, 768], [1920, 1080]] as const) {
    await page.setViewportSize({ width, height })
    await page.screenshot({ path: `${folder}/${name}-${width}.png` })
  }
}

test('a household is put on the list of key debtors, which is a view of the cases, and taken off again', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  await addHousehold(page, '碧水县白茶合作社', '2')
  const goTo = (address: string) => page.evaluate((hash) => { location.hash = hash }, address)
  const rows = page.getByRole('grid', { name: '案件' }).getByRole('row')

  await goTo(`#/cases/${caseId}/overview`)
  await page.getByRole('button', { name: '列入重点户' }).click()
  const drawer = page.getByRole('dialog', { name: '列入重点户' })
  await drawer.getByLabel('列入理由').fill('余额居前，临近时效')
  await expectAccessible(page)
  await page.keyboard.press('Control+S')
  await expect(page.getByRole('region', { name: '户信息' })).toContainText('列入（余额居前，临近时效）')
  await picture(page, 'key-debtor-overview')

  await goTo('#/cases')
  await page.getByRole('button', { name: '重点户', exact: true }).click()
  await expect(rows).toHaveCount(2)
  await expect(rows.nth(1)).toContainText('重点')
  await expectAccessible(page)
  await picture(page, 'key-debtor-list')
  await page.getByRole('button', { name: '本人管户' }).click()
  await expect(page.getByText('没有符合条件的案件')).toBeVisible()
  await page.getByRole('button', { name: '全部在办' }).click()
  await expect(rows).toHaveCount(3)

  await goTo(`#/cases/${caseId}/overview`)
  await page.getByRole('button', { name: '修改或移出' }).click()
  await page.getByRole('dialog', { name: '重点户' }).getByRole('button', { name: '作废' }).click()
  const voiding = page.getByRole('dialog', { name: '作废：重点户' })
  await voiding.getByLabel('作废原因').fill('已化解')
  await voiding.getByRole('button', { name: '作废' }).click()
  await expect(page.getByRole('region', { name: '户信息' })).toContainText('未列入')
})
