import { cpSync, rmSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { launchApp, temporaryFolder } from './launch.ts'

export const PASSPHRASE = '明月松间照清泉石上流'
export const ORGANISATION = '测试银行股份有限公司城东支行'
export const ADMINISTRATOR = '测试员'

/** Goes through the first run by its own buttons; answers with the recovery code that it showed. */
export async function setUpLedger(page: Page): Promise<readonly string[]> {
  await page.getByLabel('单位全称').fill(ORGANISATION)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('姓名').fill(ADMINISTRATOR)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('新口令').fill(PASSPHRASE)
  await page.getByLabel('再输入一次').fill(PASSPHRASE)
  await page.getByRole('button', { name: '建立台账' }).click()
  const code = page.getByRole('list', { name: '恢复码' }).getByRole('listitem')
  await code.first().waitFor()
  const groups = await code.allTextContents()
  await page.getByRole('button', { name: '暂不核对' }).click()
  await page.getByRole('button', { name: '以后再导入' }).click()
  await page.getByRole('navigation', { name: '主菜单' }).waitFor()
  return groups
}

/** Opens a ledger that was set up before. */
export async function unlockLedger(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('口令', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: '打开台账' }).click()
  await page.getByRole('navigation', { name: '主菜单' }).waitFor()
}

/** A data folder with a fresh ledger in it, closed; and its recovery code. The caller removes the folder. */
export async function freshLedger(): Promise<{ readonly dataFolder: string; readonly recoveryCode: readonly string[] }> {
  const first = await launchApp()
  const recoveryCode = await setUpLedger(first.page)
  await first.close()
  rmSync(first.shellFolder, { recursive: true, force: true })
  return { dataFolder: first.dataFolder, recoveryCode }
}

/** The same ledger once more, to do harm to. */
export function copyOfLedger(dataFolder: string): string {
  const copy = temporaryFolder('copy')
  cpSync(dataFolder, copy, { recursive: true })
  return copy
}
