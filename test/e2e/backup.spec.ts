import type { Page } from '@playwright/test'
import { expect, test } from './support/launch.ts'
import { PASSPHRASE, setUpLedger, unlockLedger } from './support/first-run.ts'
import { picture } from './support/picture.ts'

test('a backup brings back the ledger of its moment, and the present one is kept aside', async ({ launch }) => {
  const { page } = await launch()
  await setUpLedger(page)
  await addAgent(page, '备份前某')
  await page.getByRole('link', { name: '备份与恢复' }).click()
  await page.getByRole('button', { name: '立即备份' }).first().click()
  await expect(page.getByText('备份完成并通过校验')).toBeVisible()
  await picture(page, 'backups')
  await addAgent(page, '备份后某')

  await page.getByRole('link', { name: '备份与恢复' }).click()
  await page.getByRole('button', { name: '从备份恢复' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('备份当时的口令').fill('不是这个口令吧一二三')
  await dialog.getByRole('button', { name: '恢复', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText('口令不正确')
  await picture(page, 'restore-wrong')
  await dialog.getByLabel('备份当时的口令').fill(PASSPHRASE)
  // The wrong attempt costs a pause; the right passphrase is taken after it.
  await expect(async () => {
    await dialog.getByRole('button', { name: '恢复', exact: true }).click({ timeout: 2000 })
    await expect(page.getByText('原来的台账另存为')).toBeVisible({ timeout: 4000 })
  }).toPass()

  const passphrase = page.getByLabel('口令', { exact: true })
  const menu = page.getByRole('navigation', { name: '主菜单' })
  await expect(passphrase.or(menu)).toBeVisible()
  if (await passphrase.isVisible()) await unlockLedger(page)
  await page.keyboard.press('Alt+3')
  await page.getByRole('link', { name: '诉讼代理人' }).click()
  await expect(page.getByRole('gridcell', { name: '备份前某' })).toBeVisible()
  await expect(page.getByRole('gridcell', { name: '备份后某' })).toHaveCount(0)
})

async function addAgent(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Alt+3')
  await page.getByRole('link', { name: '诉讼代理人' }).click()
  await page.getByRole('button', { name: '新增代理人' }).first().click()
  await page.getByLabel('姓名').fill(name)
  await page.keyboard.press('Control+S')
  await expect(page.getByRole('gridcell', { name })).toBeVisible()
}
