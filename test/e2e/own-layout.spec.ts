import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { readWorkbook } from '../../electron/store/exchange/import/read-workbook.ts'
import { cellText } from '../../electron/store/exchange/import/sheet-model.ts'
import { sheetXml, textRow, workbook } from '../store/exchange/workbook-builder.ts'
import { expectAccessible } from './support/accessibility.ts'
import { setUpLedger } from './support/first-run.ts'
import { expect, temporaryFolder, test } from './support/launch.ts'

const HEADS = ['户名', '借据号', '贷款金额', '贷款余额', '欠息', '放款日期', '到期日', '还款方式', '结息方式', '机构', '支行自编号']
const first = ['甲商贸有限公司', 'JJ1', '1000000', '500000.37', '100.01', '2022-03-08', '2024-03-08', '按季付息到期还本', '按季(20日)', '城东支行', 'A-01']
const second = ['乙物流有限公司', 'JJ2', '2000000', '800000', '0', '2023-03-08', '2025-03-08', '按季付息到期还本', '按季(20日)', '城东支行', 'A-02']

function ownFile(folder: string, name: string, ...rows: readonly (readonly string[])[]): string {
  const path = join(folder, name)
  writeFileSync(path, workbook(sheetXml([textRow(1, '编制日期：2026-10-31'), textRow(2, ...HEADS), ...rows.map((row, at) => textRow(at + 3, ...row))].join(''))))
  return path
}

async function bring(app: ElectronApplication, page: Page, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)
  await page.getByRole('link', { name: '导入', exact: true }).click()
  await page.getByRole('button', { name: '选择文件导入' }).click()
  await page.getByRole('button', { name: '下一步，逐行检查' }).click()
}

async function picture(page: Page, name: string): Promise<void> {
  for (const [width, height] of [[1366, 768], [1920, 1080]] as const) {
    await page.setViewportSize({ width, height })
    await page.screenshot({ path: `test-results/${name}-${width}.png` })
  }
}

test('the next list tells which rows are gone; the ledger goes out again in the branch’s own columns', async ({ launch }) => {
  const { app, page } = await launch()
  const folder = temporaryFolder('own-layout')
  await setUpLedger(page)
  await bring(app, page, ownFile(folder, '十月.xlsx', first, second))
  await page.getByRole('button', { name: /^写入台账/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '写入', exact: true }).click()
  await expect(page.getByText('已写入台账')).toBeVisible()
  await page.getByRole('button', { name: '回到导入记录' }).click()

  await bring(app, page, ownFile(folder, '十一月.xlsx', second))
  await page.getByRole('button', { name: '消失 1 行，查看' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('JJ1 甲商贸有限公司')
  await expect(dialog).toContainText('500,000.37')
  await expectAccessible(page)
  await picture(page, 'import-gone')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '记下本次名单' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '写入', exact: true }).click()
  await expect(page.getByText('已写入台账')).toBeVisible()
  await page.getByRole('button', { name: '回到导入记录' }).click()
  await expect(page.getByRole('button', { name: '1 行消失，查看' })).toBeVisible()
  await picture(page, 'import-history')

  await page.getByRole('button', { name: '按原表式导出' }).click()
  await expect(page.getByRole('dialog')).toContainText('支行自编号')
  await page.getByLabel('截至日').fill('2026-10-31')
  await page.getByLabel('截至日').press('Tab')
  await expectAccessible(page)
  await picture(page, 'own-layout')
  const target = join(folder, '给回.xlsx')
  await app.evaluate(({ dialog: dialogs }, path) => {
    dialogs.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, target)
  await page.getByRole('dialog').getByRole('button', { name: '导出', exact: true }).click()
  await expect(page.getByText('已按原表式导出 2 行')).toBeVisible()
  const [sheet] = await readWorkbook(new Uint8Array(readFileSync(target)), target)
  const rows = sheet?.rows.map(({ cells }) => cells.map((cell) => (cell ? cellText(cell) : ''))) ?? []
  expect(rows[1]).toEqual(HEADS)
  expect(rows[2]?.slice(0, 5)).toEqual(['甲商贸有限公司', 'JJ1', '1000000', '500000.37', '100.01'])

  await page.getByRole('link', { name: '案件', exact: true }).click()
  await expect(page.getByRole('button', { name: '按原表式导出' })).toBeVisible()
  await picture(page, 'cases-toolbar')
})
