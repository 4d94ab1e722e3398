import type { Page } from '@playwright/test'
import { expect, test } from './support/launch.ts'
import { ORGANISATION, PASSPHRASE } from './support/first-run.ts'

test('sets up a ledger in five steps and holds the person to the recovery code', async ({ launch }) => {
  const { page } = await launch()
  await expect(page.getByRole('heading', { name: '您所在的单位' })).toBeVisible()
  await page.screenshot({ path: 'test-results/setup-1.png' })
  await page.getByLabel('单位全称').fill(ORGANISATION)
  await page.getByText('支行', { exact: true }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('姓名').fill('测试员')
  await page.keyboard.press('Enter')

  await page.getByLabel('新口令').fill('太短')
  await expect(page.getByText('太短', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: '建立台账' })).toBeDisabled()
  await page.getByLabel('新口令').fill(PASSPHRASE)
  await page.getByLabel('再输入一次').fill(`${PASSPHRASE}了`)
  await expect(page.getByText('两次输入不一致')).toBeVisible()
  await page.getByLabel('再输入一次').fill(PASSPHRASE)
  await page.keyboard.press('Enter')

  const items = page.getByRole('list', { name: '恢复码' }).getByRole('listitem')
  await expect(items).toHaveCount(7)
  const groups = await items.allTextContents()
  await page.screenshot({ path: 'test-results/setup-4.png' })
  await page.emulateMedia({ media: 'print' })
  await expect(items.first()).toBeVisible()
  await expect(page.getByRole('button', { name: '打印恢复码' })).toBeHidden()
  await page.screenshot({ path: 'test-results/setup-paper.png' })
  await page.emulateMedia({ media: 'screen' })
  await typeBack(page, groups, (group) => (group === 'ZZZZ' ? 'YYYY' : 'ZZZZ'))
  await expect(page.getByText('与恢复码不一致').first()).toBeVisible()
  await typeBack(page, groups, (group) => group.toLowerCase())

  await expect(page.getByRole('heading', { name: '导入现有台账' })).toBeVisible()
  await page.getByRole('button', { name: '以后再导入' }).click()
  await expect(page.getByText('这里列出全部案件，一户一行')).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('测试员（管理员）')
  await page.screenshot({ path: 'test-results/setup-done.png' })
})

test('a double click makes one ledger and still shows its recovery code, which is shown only once', async ({ launch }) => {
  const { page } = await launch()
  await page.getByLabel('单位全称').fill(ORGANISATION)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('姓名').fill('测试员')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('新口令').fill(PASSPHRASE)
  await page.getByLabel('再输入一次').fill(PASSPHRASE)
  await page.getByRole('button', { name: '建立台账' }).dblclick()
  await expect(page.getByRole('list', { name: '恢复码' }).getByRole('listitem')).toHaveCount(7)
})

/** Types the two groups that are asked for, as `written` gives them. */
async function typeBack(page: Page, groups: readonly string[], written: (group: string) => string): Promise<void> {
  const labels = await page.locator('form label').allTextContents()
  for (const label of labels) {
    const position = Number(/\d+/.exec(label)?.[0])
    await page.getByLabel(label).fill(written(groups[position - 1] ?? ''))
  }
  await page.getByRole('button', { name: '核对无误，继续' }).click()
}
