import type { Page } from '@playwright/test'
import { unlockLedger } from './first-run.ts'
import { expect } from './launch.ts'

/** The passphrase of the colleague. */
export const OWN = '白日依山尽黄河入海流'
export const STAYING = '欲穷千里目更上一层楼'

/** 设置 → 人员: a new colleague, then his account, by the buttons of the page. */
export async function addColleague(page: Page, name: string, role: string, passphrase = OWN): Promise<void> {
  await page.getByRole('link', { name: '设置' }).click()
  await page.getByRole('link', { name: '人员' }).click()
  await page.getByRole('button', { name: '新增人员' }).click()
  await page.getByLabel('姓名').fill(name)
  await page.getByRole('combobox', { name: '岗位' }).click()
  await page.getByRole('option', { name: role }).click()
  await page.getByRole('combobox', { name: '所属机构' }).click()
  await page.getByRole('option').last().click()
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('row', { name: new RegExp(name) }).dblclick()
  await page.getByRole('button', { name: '开通账号' }).click()
  const dialog = page.getByRole('dialog', { name: `开通账号：${name}` })
  await dialog.getByLabel('新口令').fill(passphrase)
  await dialog.getByLabel('再输入一次').fill(passphrase)
  await dialog.getByRole('button', { name: '开通账号' }).click()
  await expect(page.getByRole('row', { name: new RegExp(`${name}.*可登录`) })).toBeVisible()
}

/** Locks, and opens the ledger as whoever has this passphrase. */
export async function switchTo(page: Page, passphrase: string): Promise<void> {
  await page.getByRole('button', { name: /切换人员/ }).click()
  await unlockLedger(page, passphrase)
}
