/**
 * The main job from end to end: a branch's own workbooks become households, a repayment is entered, the debt is read
 * as of two days, three papers leave as Word files that another office program prints, and the next day all is there.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { chooseFiles } from './support/dialogs.ts'
import { ORGANISATION, setUpLedger, unlockLedger } from './support/first-run.ts'
import { completeUnit } from './support/household.ts'
import { expect, temporaryFolder, test } from './support/launch.ts'
import { printPapers } from './support/office.ts'
import { projectRoot } from './support/runtime.ts'

const BORROWER = '柳林鑫源农业科技有限公司'
/** What this job is about; the kit of a suit holds more. */
const PAPERS = ['民事起诉状', '财产保全申请书', '欠款本息明细表']
/** A paper's own title stands within so many characters. */
const HEAD_CHARACTERS = 60
const INITIALS = 'llxynykj'
const samples = ['01-不良贷款台账.xlsx', '02-诉讼台账.xlsx'].map((name) => join(projectRoot, 'test', 'fixtures', 'samples', name))

test('from the branch’s workbooks to a filing in Word, and all of it there the next day', async ({ launch }) => {
  test.setTimeout(300_000)
  const first = await launch()
  const { page, app, dataFolder, shellFolder } = first
  await setUpLedger(page)
  await importSamples(app, page)
  await openByInitials(page)

  await splitInterest(page)
  const before = await debtAsOf(page, '2026-10-31')
  expect(before).toBe('2,305,927.28')
  await repay(page, '10000', '2026-11-10')
  const after = await debtAsOf(page, '2026-11-20')
  expect(after).not.toBe(before)
  await expect(page.getByRole('grid', { name: '计息明细' }).locator('tbody tr').first()).toBeVisible()

  await answerQuestions(page)
  const folder = temporaryFolder('filing')
  await exportKit(app, page, folder, '2026-11-20')
  checkPapers(folder, after)
  await first.close()

  const next = await launch({ dataFolder, shellFolder })
  await unlockLedger(next.page)
  await openByInitials(next.page)
  expect(await debtAsOf(next.page, '2026-11-20')).toBe(after)
  await next.page.getByRole('tab', { name: /文书/ }).click()
  await expect(next.page.getByRole('listitem').filter({ hasText: '第 1 版' })).toHaveCount(readdirSync(folder).length)
})

async function importSamples(app: ElectronApplication, page: Page): Promise<void> {
  await chooseFiles(app, samples)
  await page.keyboard.press('Alt+2')
  await page.getByRole('button', { name: '选择文件导入' }).click()
  await page.getByRole('button', { name: '下一步，逐行检查' }).click()
  await page.getByRole('button', { name: /^写入台账/ }).click()
  await page.getByRole('button', { name: '写入', exact: true }).click()
  await page.getByRole('button', { name: '查看案件' }).click()
  await expect(page.getByLabel('当前筛选的合计')).toContainText('60,362,346.81')
}

async function openByInitials(page: Page): Promise<void> {
  await page.keyboard.press('Alt+1')
  await expect(page.getByRole('region', { name: '案件列表' })).toBeVisible()
  await page.getByRole('searchbox', { name: '查找案件' }).fill(INITIALS)
  const rows = page.getByRole('grid', { name: '案件' }).locator('tbody tr')
  await expect(rows).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(rows.first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: BORROWER })).toBeVisible()
  await page.getByRole('tab', { name: /债权/ }).click()
}

/** The sheet gives the unpaid interest in one sum; a claim needs its parts, as the core system states them. */
async function splitInterest(page: Page): Promise<void> {
  await page.getByRole('button', { name: '登记余额认定' }).click()
  const drawer = page.getByRole('dialog', { name: /余额认定/ })
  await drawer.getByLabel('余额日期').fill('2026-10-31')
  await drawer.getByLabel('认定依据').fill('核心系统余额表')
  await drawer.getByLabel('本金余额').fill('2097630.75')
  await drawer.getByLabel('期内利息').fill('150000')
  await drawer.getByLabel('罚息').fill('50000')
  await drawer.getByLabel('复利').fill('8296.53')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('已登记余额认定')).toBeVisible()
}

async function repay(page: Page, amount: string, day: string): Promise<void> {
  await page.getByRole('button', { name: '登记还款' }).click()
  const drawer = page.getByRole('dialog', { name: '登记还款' })
  await drawer.getByLabel('还款金额').fill(amount)
  await drawer.getByLabel('还款日').fill(day)
  await page.keyboard.press('Control+s')
  await expect(page.getByText('已登记还款 10,000.00 元')).toBeVisible()
}

/** The household's total as of a day, as the head shows it. */
async function debtAsOf(page: Page, day: string): Promise<string> {
  const strip = page.getByRole('region', { name: '欠款余额（元）' })
  await strip.getByLabel('截至日').fill(day)
  await expect(page.getByText(`截至 ${day}，含当日`)).toBeVisible()
  await expect(strip).not.toHaveAttribute('data-stale')
  return (await strip.locator('dl > div').last().locator('dd').innerText()).trim()
}

/** What the sheets do not say and the court's form asks. */
async function answerQuestions(page: Page): Promise<void> {
  await completeUnit(page)
  await page.getByRole('tab', { name: /担保/ }).click()
  await page.getByRole('grid', { name: '保证', exact: true }).getByRole('button', { name: '待核对合同' }).click()
  await page.getByRole('dialog').getByRole('combobox', { name: '保证方式' }).click()
  await page.getByRole('option', { name: '连带责任保证' }).click()
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.getByRole('tab', { name: /抵质押物/ }).click()
  await page.getByRole('button', { name: '新增财产线索' }).click()
  const clue = page.getByRole('dialog')
  await clue.getByLabel('财产种类').click()
  await page.getByRole('option', { name: '银行存款' }).click()
  await clue.getByLabel('财产名称').fill('青石农商行账户存款')
  await clue.getByLabel('账号').fill('6200000000000001')
  await clue.getByLabel('开户行').fill('青石农商行营业部')
  await clue.getByRole('combobox', { name: '线索来源' }).click()
  await page.getByRole('option', { name: '本行账户和信贷档案' }).click()
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('grid', { name: '财产线索' })).toContainText('青石农商行账户存款')
}

async function exportKit(app: ElectronApplication, page: Page, folder: string, asOf: string): Promise<void> {
  await page.getByRole('tab', { name: /文书/ }).click()
  const choices = page.getByRole('tabpanel', { name: '出具事项' })
  await choices.getByLabel('截至日').fill(asOf)
  await choices.getByLabel('受诉法院').fill('青石市人民法院')
  await choices.getByLabel('可能难以执行的理由').fill('借款人近期处置设备，可能使判决难以执行')
  await choices.getByLabel('青石农商行账户存款').check()
  for (const title of PAPERS) await expect(page.getByRole('list', { name: '全套文书' }).getByRole('listitem').filter({ hasText: title }).first()).not.toContainText('不能导出')
  await expect(page.getByRole('document', { name: /预览/ })).toContainText('民事起诉状')
  await chooseFiles(app, [folder])
  await page.getByRole('button', { name: /^保存(全套|可导出的 \d+ 份)$/u }).click()
  const asking = page.getByRole('dialog', { name: '仍有需要核对的事项' })
  const saved = page.getByText('已保存并登记')
  await expect(asking.or(saved)).toBeVisible()
  if (await asking.isVisible()) await asking.getByRole('button', { name: '已核对，继续保存' }).click()
  await expect(saved).toBeVisible()
}

/** Another office program prints what was saved: right papers, right names, one figure on all of them. */
function checkPapers(folder: string, total: string): void {
  const files = readdirSync(folder).map((name) => join(folder, name))
  expect(files.length).toBeGreaterThanOrEqual(PAPERS.length)
  const papers = [...printPapers(files).values()]
  // by its head: the list of what was handed in names the others too
  const paper = (title: string) => papers.find(({ text }) => text.slice(0, HEAD_CHARACTERS).includes(title)) ?? { pages: 0, text: '' }
  const complaint = paper('民事起诉状（金融借款合同纠纷）')
  expect(complaint.pages).toBeGreaterThanOrEqual(5)
  expect(complaint.text).toContain(BORROWER)
  expect(complaint.text).toContain('魏振文')
  expect(complaint.text).toContain(ORGANISATION)
  expect(complaint.text).toContain(total)
  const application = paper('财产保全申请书')
  expect(application.pages).toBeLessThanOrEqual(3)
  expect(application.text).toContain('6200000000000001')
  expect(application.text).toContain(total)
  const statement = paper('欠款本息明细表')
  expect(statement.pages).toBeLessThanOrEqual(3)
  expect(statement.text).toContain('2,097,630.75')
  expect(statement.text).toContain(total)
}
