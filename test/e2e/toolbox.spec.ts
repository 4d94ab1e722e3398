import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { readSheet } from 'read-excel-file/node'
import { newId } from '../../electron/store/kernel/new-id.ts'
import type { IsoDate } from '../../shared/model/iso-date.ts'
import { formatYuan, sumFen } from '../../shared/rules/money.ts'
import { expectAccessible } from './support/accessibility.ts'
import { addHousehold, ask, openNewLedger } from './support/household.ts'
import { expect, test } from './support/launch.ts'

/** The next save dialog answers with this path, as if the person had chosen it. */
function answerSaveDialog(app: ElectronApplication, path: string): Promise<void> {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
}

/** What was last put on the clipboard, read by main: the page itself may not read it. */
function clipboardText(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ clipboard }) => clipboard.readText())
}

async function todayOf(page: Page): Promise<IsoDate> {
  const status = await ask(page, 'vault.status', {})
  if (status.state !== 'unlocked') throw new Error('the ledger is open')
  return status.today
}

async function openTool(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: '工具' }).getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
}

async function typeInterest(page: Page): Promise<void> {
  await page.getByLabel('起息日').fill('20240321')
  await page.getByLabel('止息日').fill('20250321')
  await page.getByLabel('计息基数').fill('500000')
  await page.getByLabel('年利率').fill('4.35')
}

test('computes by keyboard alone, keeps the inputs while the window lives, and forgets them after it', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await page.keyboard.press('Alt+4')
  await expect(page.getByLabel('起息日')).toBeFocused()
  for (const typed of ['20240321', '20250321', '500000', '4.35']) {
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
  }
  const result = page.getByRole('region', { name: '利息计算：结果' })
  // 500,000 × 4.35 % × 365 ÷ 360
  await expect(result.getByText('22,052.08元', { exact: true })).toBeVisible()
  await expect(result.getByText('365天')).toBeVisible()
  await page.keyboard.press('Alt+PageDown')
  await expect(page.getByRole('heading', { name: '欠款本息明细', level: 1 })).toBeVisible()
  await page.keyboard.press('Alt+PageUp')
  await expect(result.getByText('22,052.08元', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('计息基数')).toHaveValue('')
})

test('says what is wrong beside the field, and names what is still blank', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await page.keyboard.press('Alt+4')
  const result = page.getByRole('region', { name: '利息计算：结果' })
  await expect(result).toContainText('结果随即算出：起息日、止息日、计息基数、年利率')
  await typeInterest(page)
  await page.getByLabel('止息日').fill('20230101')
  await expect(page.getByRole('group', { name: '分段', exact: true }).getByRole('alert')).toContainText('早于起息日')
  await page.getByLabel('止息日').fill('2023-02-30')
  await expect(page.getByText('没有这一天，请核对年月日')).toBeVisible()
})

test('shows the article of each step, what is to be verified, and what is missing', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await page.keyboard.press('Alt+4')
  await openTool(page, '查封期限与续封')
  await page.getByLabel('起始日').fill('20240226')
  const result = page.getByRole('region', { name: '查封期限与续封：结果' })
  await expect(result).toContainText('还缺：保全的是存款、其他资金、动产、不动产还是其他财产权')
  await page.getByRole('combobox', { name: '保全财产' }).or(page.getByLabel('保全财产')).first().click()
  await page.getByRole('option', { name: '不动产', exact: true }).click()
  await expect(result).toContainText('2027-02-25')
  await expect(result).toContainText('民诉法解释第四百八十五条')
  await expect(result).toContainText('待核实')
})

test('copies as text, exports a workbook with formulas and a Word paper', async ({ launch }) => {
  const { page, app } = await openNewLedger(launch)
  const folder = mkdtempSync(join(tmpdir(), 'baoquan-tools-'))
  try {
    await page.keyboard.press('Alt+4')
    await typeInterest(page)
    await page.getByRole('button', { name: '复制为文本' }).click()
    await expect(page.getByText('已复制')).toBeVisible()
    expect(await clipboardText(app)).toContain('利息合计：22,052.08元')

    const [excel, word] = [join(folder, '利息.xlsx'), join(folder, '利息.docx')]
    await answerSaveDialog(app, excel)
    await page.getByRole('button', { name: '导出 Excel' }).click()
    await expect(page.getByText('Excel 已保存')).toBeVisible()
    expect((await readSheet(excel)).flat()).toContain(22_052.08)

    await answerSaveDialog(app, word)
    await page.getByRole('button', { name: '导出 Word' }).click()
    await expect.poll(() => existsSync(word)).toBe(true)
    expect(readFileSync(word).subarray(0, 2).toString()).toBe('PK')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('prints the result with its conditions, without the window around it', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await page.keyboard.press('Alt+4')
  await typeInterest(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeHidden()
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden()
  await expect(page.getByLabel('起息日')).toBeHidden()
  await expect(page.getByText('计算日：', { exact: false })).toBeVisible()
  await expect(page.getByRole('cell', { name: '22,052.08' }).first()).toBeVisible()
})

test('opens a loan of a case with its facts and comes to the same debt', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  await page.evaluate((address) => {
    location.hash = address
  }, `#/cases/${caseId}/debt`)
  const [loan] = (await ask(page, 'loans.balance', { caseId, asOf: await todayOf(page) })).loans
  const total = loan?.answer.value?.total
  if (loan === undefined || total === undefined) throw new Error('the household has a loan with a balance')
  const detail = page.getByRole('region', { name: `借据 ${loan.noteNo}` })
  await detail.getByRole('button', { name: '在工具箱中打开' }).click()
  await expect(page.getByRole('heading', { name: '欠款本息明细', level: 1 })).toBeVisible()
  await expect(page.getByRole('region', { name: '欠款本息明细：结果' })).toContainText(`${formatYuan(total)}元`)
})

test('shows of each part of the debt what it came from, and of the whole list as of which day it is', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  const today = await todayOf(page)
  const { loans } = await ask(page, 'loans.balance', { caseId, asOf: today })
  const [first] = loans
  const balance = first?.answer.value
  if (!first || !balance) throw new Error('the household has a loan with a balance')
  const owed = sumFen(loans.flatMap(({ answer }) => answer.value?.total ?? []))
  await page.reload()
  const foot = page.getByLabel('当前筛选的合计')
  await expect(foot).toContainText(`${formatYuan(owed)} 元`)
  await expect(foot).toContainText(today)
  await foot.getByRole('button', { name: '当前筛选的欠款合计的计算依据' }).click()
  await expect(page.getByRole('dialog')).toContainText('与户内同一天的余额一致')
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await page.evaluate((address) => {
    location.hash = address
  }, `#/cases/${caseId}/debt`)
  const strip = page.getByRole('region', { name: '欠款余额（元）' })
  await strip.getByRole('button', { name: `截至 ${today} 全户罚息的计算依据` }).click()
  const reasons = page.getByRole('dialog')
  await expect(reasons).toContainText('逾期罚息')
  await expect(reasons).toContainText('银发〔2003〕251号')
  await expectAccessible(page)
  await reasons.getByRole('button', { name: `在工具箱中打开 ${first.noteNo}` }).click()
  await expect(page.getByRole('region', { name: '欠款本息明细：结果' })).toContainText(`${formatYuan(balance.total)}元`)
})

test('opens a measure from the reasons of its renewal day, and computes on what the branch set', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  await ask(page, 'law.setValue', { commandId: newId<'command'>(), key: 'feeUnit', version: null, facts: { value: 'yuan', reason: '按法院通知' } })
  await ask(page, 'law.setValue', { commandId: newId<'command'>(), key: 'dayCount', version: null, facts: { value: 'ACT/365', reason: '总行信贷管理办法' } })
  await page.evaluate((address) => {
    location.hash = address
  }, `#/cases/${caseId}/preservation`)
  const [item] = (await ask(page, 'preservations.ofCase', { caseId })).items
  if (item === undefined || item.applyBy === null) throw new Error('the household has a measure that is to be renewed')
  await page.getByRole('button', { name: '续封申请截止的计算依据' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '在工具箱中打开' }).click()
  await expect(page.getByRole('heading', { name: '查封期限与续封', level: 1 })).toBeVisible()
  await expect(page.getByRole('region', { name: '查封期限与续封：结果' })).toContainText(item.applyBy)

  await openTool(page, '利息计算')
  await expect(page.getByRole('combobox', { name: '计息天数' })).toHaveValue('实际天数/365')

  await openTool(page, '诉讼费用')
  await page.getByLabel('诉讼请求金额').fill('662345.67')
  const fee = page.getByRole('region', { name: '诉讼费用：结果' })
  await expect(fee.getByText('10,423.00元', { exact: true }).first()).toBeVisible()
  await expect(fee).toContainText('本机构设定：元，理由：按法院通知')
})

test('every tool opens, says what it needs, and can be used by everybody', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await page.keyboard.press('Alt+4')
  const tools = page.getByRole('navigation', { name: '工具' }).getByRole('link')
  await expect(tools).toHaveCount(16)
  for (const name of await tools.allTextContents()) {
    await openTool(page, name)
    await expect(page.getByRole('region', { name: `${name}：结果` })).toContainText(/填好|还缺/)
    await expectAccessible(page)
  }
  await openTool(page, '利息计算')
  await typeInterest(page)
  await expect(page.getByRole('table')).toBeVisible()
  await expectAccessible(page)
})
