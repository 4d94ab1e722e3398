import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, temporaryFolder, test } from './support/launch.ts'
import { setUpLedger } from './support/first-run.ts'
import { picture } from './support/picture.ts'
import { projectRoot } from './support/runtime.ts'

const sample = (name: string): string => join(projectRoot, 'test', 'fixtures', 'samples', name)
const loanBook = sample('01-不良贷款台账.xlsx')
const litigation = sample('02-诉讼台账.xlsx')
const faulty = sample('05-缺陷样表.xlsx')

test('a branch’s workbooks become households; a second time changes nothing; an undo takes them back', async ({ launch }) => {
  const { app, page } = await launch()
  await setUpLedger(page)
  await choose(app, page, [loanBook, litigation])
  await expect(page.getByText('与表内合计、小计核对一致')).toBeVisible()
  await picture(page, 'import-mapping')

  await page.getByRole('button', { name: '下一步，逐行检查' }).click()
  await expect(page.getByRole('button', { name: '新增 36' })).toBeVisible()
  await expect(page.getByRole('button', { name: '拒绝 0' })).toBeDisabled()
  await picture(page, 'import-review')
  await write(page)
  await expect(page.getByText('已写入台账')).toBeVisible()
  await page.getByRole('button', { name: '查看案件' }).click()
  await expect(page.getByRole('region', { name: '案件列表' })).toContainText('60,362,346.81')

  await choose(app, page, [loanBook])
  await expect(page.getByText('这种格式以前导入过')).toBeVisible()
  await page.getByRole('button', { name: '下一步，逐行检查' }).click()
  await expect(page.getByRole('button', { name: '无变化 36' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^写入台账/ })).toBeDisabled()
  await page.getByRole('button', { name: '取消导入' }).click()
  await expect(page.getByText('已取消导入，没有改动任何数据')).toBeVisible()

  await undo(page, '费用')
  await expect(page.getByText('已撤销', { exact: true })).toHaveCount(5)
})

test('the faulty sheet: what is wrong stands on its cell, questions are answered together, refused rows can be taken away', async ({ launch }) => {
  const { app, page } = await launch()
  await setUpLedger(page)
  await choose(app, page, [faulty])
  await expect(page.getByRole('button', { name: '下一步，逐行检查' })).toBeDisabled()
  await page.getByLabel('余额日期').fill('2026.10.31')
  await page.getByLabel('余额日期').press('Tab')
  await page.getByRole('button', { name: '下一步，逐行检查' }).click()
  await expect(page.getByRole('button', { name: '拒绝 2', exact: true })).toBeVisible()
  await page.getByRole('button', { name: '拒绝 2', exact: true }).click()
  await expect(page.locator('td[data-bad]').first()).toBeVisible()
  await picture(page, 'import-faulty')

  const rejected = join(temporaryFolder('rejected'), '未通过.xlsx')
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, rejected)
  await page.getByRole('button', { name: '导出未通过的行' }).click()
  await expect(page.getByText('已保存未通过的')).toBeVisible()
  expect(existsSync(rejected)).toBe(true)
})

test('two columns chosen before the first is answered are both taken', async ({ launch }) => {
  const { app, page } = await launch()
  await setUpLedger(page)
  await choose(app, page, [loanBook])
  const picture = page.getByRole('region', { name: '工作表预览' })
  const fields = ['诉讼时效 对应', '联系电话 对应'].map((name) => picture.getByLabel(name))
  for (const field of fields) await expect(field).not.toHaveValue('')
  await picture.evaluate((region, names) => {
    for (const name of names) {
      const choice = region.querySelector<HTMLSelectElement>(`select[aria-label="${name}"]`)
      if (choice === null) throw new Error(`no column for ${name}`)
      choice.value = ''
      choice.dispatchEvent(new Event('change', { bubbles: true }))
    }
  }, ['诉讼时效 对应', '联系电话 对应'])
  await expect(page.getByRole('button', { name: '下一步，逐行检查' })).toBeEnabled()
  for (const field of fields) await expect(field).toHaveValue('')
})

test('a cancelled dialog changes nothing and says nothing', async ({ launch }) => {
  const { app, page } = await launch()
  await setUpLedger(page)
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] })
  })
  await page.keyboard.press('Alt+2')
  await page.getByRole('button', { name: '选择文件导入' }).click()
  await expect(page.getByRole('button', { name: '选择文件导入' })).toBeEnabled()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

/** Answers main's own dialog with these files, as a person would pick them. */
async function choose(app: ElectronApplication, page: Page, files: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: paths })
  }, [...files])
  await page.keyboard.press('Alt+2')
  await page.getByRole('button', { name: '选择文件导入' }).click()
  await page.getByRole('region', { name: '工作表预览' }).waitFor()
}

async function write(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^写入台账/ }).click()
  await page.getByRole('button', { name: '写入', exact: true }).click()
}

async function undo(page: Page, sheetName: string): Promise<void> {
  const row = page.getByRole('row').filter({ has: page.getByRole('gridcell', { name: sheetName, exact: true }) })
  await row.getByRole('button', { name: '撤销导入' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '撤销导入' }).click()
  await expect(row.getByText('已撤销')).toBeVisible()
}
