import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import { chooseFiles } from './support/dialogs.ts'
import { ADMINISTRATOR } from './support/first-run.ts'
import { addHousehold, openNewLedger } from './support/household.ts'
import { expect, temporaryFolder, test } from './support/launch.ts'

/** Years far from any clock, so that the test means the same in every year. */
const NOTICE = JSON.stringify({ year: 2098, off: ['2098-01-01', '2098-10-01', '2098-10-02'], work: ['2098-10-11'] })

async function openLaw(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/settings/law'
  })
  await expect(page.getByRole('grid', { name: '可由本机构设定的规则' })).toBeVisible()
}

function fileOf(name: string, text: string): string {
  const path = join(temporaryFolder('law'), name)
  writeFileSync(path, text)
  return path
}

const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })

test('a value that the law leaves in doubt is set with its reason, fills a new loan, and goes back to the default', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  await openLaw(page)
  await expect(rowOf(page, '计息天数')).toContainText('待核实')
  await page.getByRole('button', { name: '计息天数' }).click()
  const drawer = page.getByRole('dialog', { name: '计息天数' })
  await expect(drawer).toContainText('有的合同和法院按365')
  await drawer.getByRole('combobox', { name: '本机构设定' }).click()
  await page.getByRole('option', { name: '实际天数/365' }).click()
  await drawer.getByRole('button', { name: '保存' }).click()
  await expect(drawer.getByText('请填写')).toBeVisible()
  await drawer.getByRole('textbox', { name: '理由' }).fill('总行法律部2026年第3号通知')
  await drawer.getByRole('button', { name: '保存' }).click()
  await expect(drawer).toBeHidden()
  await expect(rowOf(page, '计息天数')).toContainText('已设定')
  await expect(rowOf(page, '计息天数')).toContainText(ADMINISTRATOR)
  await expectAccessible(page)

  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/cases/${caseId}/debt`)
  await page.getByRole('button', { name: '新增借据' }).click()
  await expect(page.getByRole('combobox', { name: '计息天数' })).toHaveValue('实际天数/365')
  await page.getByRole('button', { name: '取消' }).click()

  await openLaw(page)
  await page.getByRole('button', { name: '计息天数' }).click()
  await page.getByRole('button', { name: '改回默认' }).click()
  await page.getByRole('textbox', { name: '作废原因' }).fill('改回行内惯例')
  await page.getByRole('button', { name: '作废', exact: true }).click()
  await expect(rowOf(page, '计息天数')).toContainText('待核实')
})

test('a year without a notice says so; a notice from a file is shown, loaded with its source, and listed', async ({ launch }) => {
  const { page, app } = await openNewLedger(launch)
  await openLaw(page)
  const holidays = page.getByRole('region', { name: '放假安排', exact: true })
  await expect(holidays).toContainText('没有，当年日期为暂定')
  await chooseFiles(app, [fileOf('坏的.json', '{"year":2098,"off":[],"work":[]}')])
  await holidays.getByRole('button', { name: '导入放假安排' }).click()
  await expect(holidays.getByRole('alert')).toContainText('没有国庆节')

  await chooseFiles(app, [fileOf('2098年放假安排.json', NOTICE)])
  await holidays.getByRole('button', { name: '导入放假安排' }).click()
  const dialog = page.getByRole('dialog', { name: '导入放假安排（2098年）' })
  await expect(dialog).toContainText('2098-10-01')
  await expect(dialog.getByRole('button', { name: '核对无误，导入' })).toBeDisabled()
  await dialog.getByRole('textbox', { name: '出处' }).fill('国务院办公厅关于2098年部分节假日安排的通知')
  await dialog.getByRole('textbox', { name: '理由' }).fill('新年度安排公布')
  await dialog.getByRole('button', { name: '核对无误，导入' }).click()
  await expect(dialog).toBeHidden()
  await expect(holidays.getByRole('row').filter({ hasText: '2098 年' })).toContainText('本机构导入')
  await expect(page.getByRole('grid', { name: '已导入的文件' })).toContainText('放假安排（2098年）')
})

test('LPR from a file: a month left out is refused, the next publications are loaded', async ({ launch }) => {
  const { page, app } = await openNewLedger(launch)
  await openLaw(page)
  const lpr = page.getByRole('region', { name: 'LPR' })
  await chooseFiles(app, [fileOf('lpr.csv', '公布日,1年期,5年期以上\n2026-11-20,2.90,3.40\n')])
  await lpr.getByRole('button', { name: '导入 LPR' }).click()
  await expect(lpr.getByRole('alert')).toContainText('缺少2026-10的公布记录')

  await chooseFiles(app, [fileOf('lpr.csv', '公布日,1年期,5年期以上\n2026-10-20,2.95,3.45\n2026-11-20,2.90,3.40\n')])
  await lpr.getByRole('button', { name: '导入 LPR' }).click()
  const dialog = page.getByRole('dialog', { name: '导入LPR（2026-10-20至2026-11-20，2期）' })
  await dialog.getByRole('textbox', { name: '出处' }).fill('全国银行间同业拆借中心网站')
  await dialog.getByRole('textbox', { name: '理由' }).fill('补录新公布的两期')
  await dialog.getByRole('button', { name: '核对无误，导入' }).click()
  await expect(lpr).toContainText('可用到 2026-12-19')
  await expect(lpr.getByRole('row').filter({ hasText: '2026-11-20' })).toContainText('2.90%')
})

/** Invented, from a day far from any clock. */
const TEXTS = JSON.stringify({
  texts: [{ rule: 'limitation-length', from: '2098-01-01', article: '民法典（2097年修正）第一百八十八条', status: 'confirmed', text: '诉讼时效期间为五年', figures: { years: 5 } }],
})

test('the table of rules is searched, opened and brought up to date by a file that is shown line by line', async ({ launch }) => {
  const { page, app } = await openNewLedger(launch)
  await page.evaluate(() => {
    location.hash = '#/settings/rules'
  })
  const rules = page.getByRole('grid', { name: '规则表' })
  await expect(rules).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('诉讼时效的长度')
  await expect(page.getByText('1 条规则')).toBeVisible()
  await page.getByRole('button', { name: '诉讼时效的长度' }).click()
  const drawer = page.getByRole('dialog', { name: /诉讼时效的长度/u })
  await expect(drawer).toContainText('民法通则第一百三十五条')
  await expect(drawer).toContainText('1987-01-01 至 2017-09-30')
  await drawer.getByRole('button', { name: '关闭' }).click()

  await chooseFiles(app, [fileOf('坏的.json', '{"texts":[]}')])
  await page.getByRole('button', { name: '导入法规更新' }).click()
  await expect(page.getByRole('alert')).toContainText('缺少文本的列表')
  await chooseFiles(app, [fileOf('2098.json', TEXTS)])
  await page.getByRole('button', { name: '导入法规更新' }).click()
  const dialog = page.getByRole('dialog', { name: '导入法规文本（诉讼时效的长度）' })
  await expect(dialog.getByRole('row').filter({ hasText: '2098-01-01起） 数值' })).toContainText('5年')
  await expect(dialog).toContainText('须由另一位有审批权限的同事复核')
  await expectAccessible(page)
  await dialog.getByRole('textbox', { name: '出处' }).fill('全国人民代表大会公报')
  await dialog.getByRole('textbox', { name: '理由' }).fill('新法公布')
  await dialog.getByRole('button', { name: '核对无误，导入' }).click()
  await expect(dialog).toBeHidden()
  await page.getByText('已更新', { exact: true }).click()
  await expect(rules.getByRole('row').filter({ hasText: '诉讼时效的长度' })).toContainText('有更新')
})
