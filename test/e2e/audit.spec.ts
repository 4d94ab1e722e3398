import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import { ADMINISTRATOR } from './support/first-run.ts'
import { addHousehold, openNewLedger, renumberGuarantee } from './support/household.ts'
import { expect, test } from './support/launch.ts'

const entries = (page: Page) => page.getByRole('list', { name: '操作日志' }).getByRole('listitem')

async function choose(page: Page, box: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: box }).click()
  await page.getByRole('option', { name: option }).click()
}

test('the log is read by person, day and sort of act, and its chain is verified', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await addHousehold(page)
  await page.keyboard.press('Alt+0')
  await expect(page.getByRole('heading', { name: '操作日志' })).toBeVisible()
  await expect(entries(page).first()).toContainText(ADMINISTRATOR)
  await expectAccessible(page)

  await choose(page, '操作类别', '查看证件和电话')
  await expect(page.getByText('没有符合条件的记录')).toBeVisible()
  await choose(page, '操作类别', '登记、修改、作废')
  await choose(page, '人员', ADMINISTRATOR)
  await page.getByLabel('摘要包含').fill('被保全财产')
  await expect(entries(page)).toHaveCount(1)
  await page.getByRole('textbox', { name: '自', exact: true }).fill('2031-01-01')
  await expect(page.getByText('没有符合条件的记录')).toBeVisible()

  await page.getByRole('button', { name: '校验全部日志' }).click()
  await expect(page.getByText(/共 \d+ 条，前后衔接，末条与封签相符，没有改动/)).toBeVisible()
  await expect(page.getByRole('button', { name: '打印' })).toBeEnabled()
})

test('a record tells its history from its form, and who looked at a masked number is in the log', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  await renumberGuarantee(page, caseId, '青农商保字〔2023〕第2002号')
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/cases/${caseId}/guarantees`)
  await page.getByRole('button', { name: '连带责任保证' }).click()
  await page.getByRole('button', { name: '查看修改记录' }).click()
  const history = page.getByRole('list', { name: '修改记录' })
  await expect(history).toContainText('第2002号')
  await expect(history.getByRole('listitem')).toHaveCount(2)
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: '查看完整证件号码' }).first().click()
  await expect(page.getByText('91000000MA0000001R')).toBeVisible()
  await page.getByRole('link', { name: '操作日志' }).click()
  await choose(page, '操作类别', '查看证件和电话')
  await expect(entries(page)).toHaveCount(1)
  await expect(entries(page)).toContainText('证件号码')
})
