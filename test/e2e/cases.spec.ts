import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { readSheet } from 'read-excel-file/node'
import { expectAccessible } from './support/accessibility.ts'
import { cancelSaving, chooseWhereToSave } from './support/dialogs.ts'
import { addHousehold, ask, openNewLedger } from './support/household.ts'
import { expect, temporaryFolder, test } from './support/launch.ts'
import { keepWhatIsPrinted } from './support/printing.ts'

const MACHINERY = '青山市云杉农机有限公司'
const TEA = '碧水县白茶合作社'

const rows = (page: Page) => page.getByRole('grid', { name: '案件' }).locator('tbody tr')
const search = (page: Page) => page.getByRole('searchbox', { name: '查找案件' })

test('an empty list says what belongs there and gives the first act', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await expect(page.getByText('这里列出全部案件，一户一行')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: '导入台账' }).click()
  await expect(page).toHaveURL(/#\/imports/)
})

test('the list answers while one types: name, initials, note number; and says when nothing fits', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await addHousehold(page, MACHINERY)
  await addHousehold(page, TEA, '2')
  await page.reload()
  await expect(rows(page)).toHaveCount(2)
  for (const [typed, found] of [['云杉', MACHINERY], ['bchz', TEA], ['QS20230321001', MACHINERY], ['bsx', TEA]] as const) {
    await search(page).fill(typed)
    await expect(rows(page)).toHaveCount(1)
    await expect(rows(page)).toContainText(found)
  }
  await search(page).fill('没有这一户')
  await expect(page.getByText('没有符合条件的案件')).toBeVisible()
  await page.getByRole('button', { name: '清除筛选，查看全部' }).click()
  await expect(rows(page)).toHaveCount(2)
  await expect(page.getByLabel('当前筛选的合计')).toContainText('户数2')
  await expectAccessible(page)
})

test('the list is worked by keys alone', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await addHousehold(page, MACHINERY)
  await addHousehold(page, TEA, '2')
  await page.reload()
  await expect(rows(page)).toHaveCount(2)
  await page.keyboard.press('Control+f')
  await expect(search(page)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(rows(page).nth(0)).toBeFocused()
  await page.keyboard.press('End')
  await expect(rows(page).nth(1)).toBeFocused()
  await page.keyboard.press('Home')
  const name = await rows(page).nth(0).locator('td').first().innerText()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
})

test('filter, sort, columns and a saved view are there again after a restart', async ({ launch }) => {
  const first = await openNewLedger(launch)
  await addHousehold(first.page, MACHINERY)
  await addHousehold(first.page, TEA, '2')
  await first.page.reload()
  await first.page.getByRole('button', { name: '户名', exact: true }).click()
  await expect(first.page.getByRole('columnheader', { name: '户名' })).toHaveAttribute('aria-sort', 'ascending')
  await first.page.getByRole('button', { name: '选择显示的列' }).click()
  await first.page.getByLabel('借据编号').check()
  await first.page.keyboard.press('Escape')
  await search(first.page).fill('bchz')
  await expect(rows(first.page)).toHaveCount(1)
  await first.page.getByRole('button', { name: '存为视图' }).click()
  await first.page.getByLabel('视图名称').fill('茶叶')
  await first.page.getByRole('button', { name: '保存' }).click()
  await expect(first.page.getByRole('button', { name: '茶叶', exact: true })).toBeVisible()
  await first.page.getByRole('button', { name: '全部在办' }).click()
  await expect(rows(first.page)).toHaveCount(2)
  await first.page.getByRole('button', { name: '茶叶', exact: true }).click()
  await expect(rows(first.page)).toHaveCount(1)
  await expect.poll(async () => JSON.stringify(await ask(first.page, 'preferences.get', { key: 'cases.list' }))).toContain('"search":"bchz"')
  await first.page.reload()
  await expect(search(first.page)).toHaveValue('bchz')
  await expect(first.page.getByRole('columnheader', { name: '借据编号' })).toBeVisible()
  await expect(rows(first.page)).toHaveCount(1)
})

test('what is shown goes to Excel, and a closed dialog changes nothing', async ({ launch }) => {
  const { page, app } = await openNewLedger(launch)
  await addHousehold(page, MACHINERY)
  await page.reload()
  await expect(rows(page)).toHaveCount(1)
  await cancelSaving(app)
  await page.getByRole('button', { name: '导出 Excel' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  const file = join(temporaryFolder('export'), '案件列表.xlsx')
  await chooseWhereToSave(app, file)
  await page.getByRole('button', { name: '导出 Excel' }).click()
  await expect(page.getByText('已导出 1 户')).toBeVisible()
  const cells = (await readSheet(readFileSync(file))).flat()
  expect(cells).toContain(MACHINERY)
})

test('what is shown goes to the printer: every row of the filter, its conditions and totals, and nothing of the window', async ({ launch }) => {
  const { page, app } = await openNewLedger(launch)
  await addHousehold(page, MACHINERY)
  await addHousehold(page, TEA, '2')
  await page.reload()
  await expect(rows(page)).toHaveCount(2)
  const { text: printed } = await keepWhatIsPrinted(app)
  await page.getByRole('button', { name: '打印', exact: true }).click()
  await expect.poll(printed).toContain(TEA)
  const all = await printed()
  expect(all).toContain('条件：在办')
  expect(all).toContain(MACHINERY)
  expect(all).toContain('户数2')
  expect(all).not.toContain('导出Excel')
  await search(page).fill('bchz')
  await expect(rows(page)).toHaveCount(1)
  await page.keyboard.press('Control+p')
  await expect.poll(printed).toContain('查找“bchz”')
  expect(await printed()).not.toContain(MACHINERY)
  await search(page).fill('没有这一户')
  await expect(page.getByText('没有符合条件的案件')).toBeVisible()
  await page.getByRole('button', { name: '打印', exact: true }).click()
  await expect(page.getByText('没有打印：当前筛选没有案件。')).toBeVisible()
})
