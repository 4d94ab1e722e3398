import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { isoDate } from '../../shared/model/iso-date.ts'
import { expectAccessible } from './support/accessibility.ts'
import { chooseWhereToSave } from './support/dialogs.ts'
import { unlockLedger } from './support/first-run.ts'
import { addHousehold, openNewLedger } from './support/household.ts'
import { expect, type RunningApp, test } from './support/launch.ts'

/** The seizure of the invented household ends on 2026-12-10. */
const TEN_DAYS_BEFORE = isoDate('2026-11-30')
const AFTER_IT = isoDate('2026-12-20')

const lines = (page: Page) => page.getByRole('grid', { name: '期限', exact: true }).locator('tbody tr')
const seizure = (page: Page) => lines(page).filter({ hasText: '查封冻结续封' })

async function openBoard(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: /工作台/ }).click()
  await lines(page).first().waitFor()
}

test('a seizure that ends in ten days is on every page, tells why, and its renewal is one click away', async ({ launch }) => {
  const { page } = await openNewLedger((options) => launch({ ...options, firstDay: TEN_DAYS_BEFORE }))
  await addHousehold(page)
  await page.reload()
  await expect(page.getByText('期限提示：')).toBeVisible()
  await expect(page.getByText(/查封冻结续封（.*2 幢厂房/).first()).toBeVisible()
  await page.getByRole('button', { name: '已知悉' }).click()
  await expect(page.getByText('期限提示：')).toBeHidden()
  await expect(page.getByText(/最早的是青山市云杉农机有限公司/)).toBeVisible()
  await openBoard(page)
  await expect(seizure(page)).toHaveCount(1)
  await seizure(page).getByRole('button', { name: '查封冻结续封' }).click()
  const detail = page.getByRole('complementary', { name: '期限详情' })
  await expect(detail.getByText('计算依据')).toBeVisible()
  await expectAccessible(page)
  await detail.getByRole('button', { name: '办理续封' }).click()
  const form = page.getByRole('dialog', { name: /续封：云杉路/ })
  await form.getByLabel('进度').click()
  await page.getByRole('option', { name: '已续封' }).click()
  await form.getByLabel('申请日期').fill('20261128')
  await form.getByLabel('递交凭证', { exact: true }).click()
  await page.getByRole('option').first().click()
  await form.getByLabel('答复日期').fill('20261129')
  await form.getByLabel('续封到期日').fill('20291210')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('续封已保存')).toBeVisible()
  await openBoard(page)
  await expect(seizure(page)).toHaveCount(1)
  await expect(seizure(page)).toContainText('2029-11-30')
})

test('each line offers its act and says why it is that day, without being opened first', async ({ launch }) => {
  const { page } = await openNewLedger((options) => launch({ ...options, firstDay: TEN_DAYS_BEFORE }))
  await addHousehold(page)
  await page.reload()
  await page.getByRole('button', { name: '已知悉' }).click()
  await openBoard(page)
  await page.setViewportSize({ width: 1366, height: 768 })
  const heads = page.getByRole('grid', { name: '期限', exact: true }).getByRole('columnheader')
  for (const head of ['应办日', '距今', '期限', '户名', '权利或财产', '金额（元）', '应办事项']) await expect(heads.filter({ hasText: head })).toBeVisible()
  await seizure(page).getByRole('button', { name: '为什么是2026-12-02' }).click()
  await expect(page.getByRole('complementary', { name: '期限详情' })).toContainText('计算依据')
  await seizure(page).getByRole('button', { name: '申请续行查封冻结' }).click()
  await expect(page.getByRole('list', { name: '全套文书' })).toContainText('续')
})

test('what lapsed while the program was closed is red at its next start and stays so', async ({ launch }) => {
  const first = await openNewLedger((options) => launch({ ...options, firstDay: TEN_DAYS_BEFORE }))
  await addHousehold(first.page)
  await first.close()
  const later: RunningApp = await launch({ dataFolder: first.dataFolder, shellFolder: first.shellFolder, firstDay: AFTER_IT })
  await unlockLedger(later.page)
  await expect(later.page.getByText(/已逾期 \d+ 项/).first()).toBeVisible()
  await openBoard(later.page)
  await expect(seizure(later.page)).toContainText('已过')
  await later.close()
  const again = await launch({ dataFolder: first.dataFolder, shellFolder: first.shellFolder, firstDay: AFTER_IT })
  await unlockLedger(again.page)
  await openBoard(again.page)
  await expect(seizure(again.page)).toContainText(/已过 \d+ 天/)
})

test('the board leaves as Excel, as a sheet to sign, and as a calendar that names nobody unasked', async ({ launch }) => {
  const { app, page, dataFolder } = await openNewLedger((options) => launch({ ...options, firstDay: TEN_DAYS_BEFORE }))
  await addHousehold(page)
  await page.reload()
  await openBoard(page)
  const calendar = join(dataFolder, 'board.ics')
  await chooseWhereToSave(app, calendar)
  await page.getByRole('button', { name: '导出', exact: true }).click()
  await page.getByRole('menuitem', { name: '日历文件（.ics）' }).click()
  await page.getByRole('dialog', { name: '导出日历文件' }).getByRole('button', { name: '导出日历文件' }).click()
  await expect(page.getByText(/已导出 \d+ 项到日历文件/)).toBeVisible()
  const written = readFileSync(calendar, 'utf8')
  expect(written).toContain('SUMMARY:查封冻结续封')
  expect(written).not.toMatch(/云杉|柏某山/)
  const sheet = join(dataFolder, 'sheet.docx')
  await chooseWhereToSave(app, sheet)
  await page.getByRole('button', { name: '导出', exact: true }).click()
  await page.getByRole('menuitem', { name: '时效核对单（Word）' }).click()
  await expect(page.getByText(/时效核对单已保存/)).toBeVisible()
  const document = unzipSync(readFileSync(sheet))['word/document.xml']
  expect(document === undefined ? '' : strFromU8(document)).toContain('查封冻结续封')
  const workbook = join(dataFolder, 'board.xlsx')
  await chooseWhereToSave(app, workbook)
  await page.getByRole('button', { name: '导出', exact: true }).click()
  await page.getByRole('menuitem', { name: '导出 Excel' }).click()
  await expect(page.getByText(/已导出 \d+ 项期限/)).toBeVisible()
  expect(readFileSync(workbook).length).toBeGreaterThan(1000)
})

test('the board on a calendar, by person and by court; a right is given up in writing', async ({ launch }) => {
  const { page } = await openNewLedger((options) => launch({ ...options, firstDay: TEN_DAYS_BEFORE }))
  await addHousehold(page)
  await page.reload()
  await openBoard(page)
  await page.getByText('日历', { exact: true }).click()
  const calendar = page.getByRole('region', { name: '期限日历' })
  await expect(calendar).toBeVisible()
  await expectAccessible(page)
  await calendar.getByText('周', { exact: true }).click()
  await expect(calendar.getByText('2026-11-30 至 2026-12-06')).toBeVisible()
  await expect(calendar).toContainText('查封冻结续封')
  await calendar.getByRole('button', { name: '往后' }).click()
  await expect(calendar.getByText('2026-12-07 至 2026-12-13')).toBeVisible()
  await expect(calendar).not.toContainText('查封冻结续封')
  await page.getByText('按法院', { exact: true }).click()
  await expect(page.getByRole('heading', { name: /青山市城东区人民法院/ })).toBeVisible()
  await page.getByText('按日', { exact: true }).click()
  await seizure(page).getByRole('button', { name: '查封冻结续封' }).click()
  await page.getByRole('button', { name: '放弃办理' }).click()
  const dialog = page.getByRole('dialog', { name: '放弃办理：查封冻结续封' })
  await dialog.getByLabel('放弃的理由').fill('房屋已拍卖，无须续封')
  await dialog.getByRole('button', { name: '放弃办理' }).click()
  await expect(seizure(page)).toHaveCount(0)
})

test('a household shows its deadlines, with their reasons and the act, and its sheet', async ({ launch }) => {
  const { app, page, dataFolder } = await openNewLedger((options) => launch({ ...options, firstDay: TEN_DAYS_BEFORE }))
  const { caseId } = await addHousehold(page)
  await page.evaluate((id) => {
    location.hash = `#/cases/${id}`
  }, caseId)
  const own = page.getByRole('grid', { name: '本户期限' })
  await expect(own).toContainText('查封冻结续封')
  await expect(page.getByRole('figure', { name: '案件时间轴' })).toContainText('查封冻结续封')
  const sheet = join(dataFolder, 'case.docx')
  await chooseWhereToSave(app, sheet)
  await page.getByRole('button', { name: '时效核对单' }).click()
  await expect(page.getByText(/时效核对单已保存，共 \d+ 项/)).toBeVisible()
  await own.getByRole('button', { name: '查封冻结续封' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: '办理续封' }).first().click()
  await expect(page.getByRole('dialog', { name: /续封：云杉路/ })).toBeVisible()
})
