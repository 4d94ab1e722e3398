import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import { unlockLedger } from './support/first-run.ts'
import { addHousehold, ask, openNewLedger, renumberGuarantee } from './support/household.ts'
import { expect, test } from './support/launch.ts'

const strip = (page: Page) => page.getByRole('region', { name: '欠款余额（元）' })
const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name })

async function openCase(page: Page, part = 'debt') {
  const household = await addHousehold(page)
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/cases/${household.caseId}/${part}`)
  await expect(strip(page)).toBeVisible()
  return household
}

test('every tab shows its records and passes the accessibility rules', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await openCase(page, 'overview')
  const shows = [
    [/概览/, '户信息'], [/债权/, 'QS20230321001'], [/担保/, '柏某山'], [/抵质押物/, '云杉路 1 号 2 幢厂房'],
    [/诉讼执行/, '（2026）青0101民初121号'], [/保全/, '（2026）青0101财保11号'], [/文书/, '欠款本息明细表'], [/日志/, '登记保全期限'],
  ] as const
  for (const [name, text] of shows) {
    await tab(page, name).click()
    await expect(page.getByRole('tabpanel').getByText(text, { exact: false }).first()).toBeVisible()
    await expectAccessible(page)
  }
})

test('the debt follows the day in the head, and its lines add up to it', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await openCase(page)
  const day = page.getByLabel('截至日')
  await day.fill('2025-12-31')
  await expect(strip(page)).toContainText('662,345.67')
  await expect(strip(page)).toContainText('12,345.67')
  await day.fill('2026-01-31')
  // 31 days of penalty at 5.40 % × 1.5 on 400,000 and on 250,000, ACT/360: 2,790.00 + 1,743.75
  await expect(strip(page)).toContainText('4,533.75')
  await expect(strip(page)).toContainText('666,879.42')
  await expect(page.getByRole('grid', { name: '计息明细' }).locator('tfoot')).toContainText('2,790.00')
})

test('a repayment is registered, shown with its split, and taken back by a reversal', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await openCase(page)
  await page.getByLabel('截至日').fill('2026-04-01')
  await page.getByRole('button', { name: '登记还款' }).click()
  const drawer = page.getByRole('dialog', { name: '登记还款' })
  await drawer.getByRole('button', { name: '登记还款' }).click()
  await expect(drawer.getByLabel('还款金额')).toHaveAttribute('aria-invalid', 'true')
  await drawer.getByLabel('还款金额').fill('1000')
  await drawer.getByLabel('还款日').fill('20260401')
  await expectAccessible(page)
  await page.keyboard.press('Control+s')
  await expect(page.getByText('已登记还款 1,000.00 元，计入借据 QS20230321001')).toBeVisible()
  await tab(page, /台账分录/).click()
  const entries = page.getByRole('grid', { name: '台账分录' }).locator('tbody tr')
  await expect(entries).toHaveCount(3)
  const entry = entries.filter({ hasText: '1,000.00' })
  await expect(entry).toContainText('罚息 -1,000.00')
  await entry.getByRole('button', { name: '冲正' }).click()
  await page.getByLabel('冲正原因').fill('登记到了别的户')
  await page.getByRole('dialog').getByRole('button', { name: '冲正' }).click()
  await expect(page.getByText('已登记冲正')).toBeVisible()
  await expect(entries.filter({ hasText: '已冲正' })).toHaveCount(1)
})

test('tabs and the repayment have keys', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await openCase(page, 'overview')
  await page.keyboard.press('Control+2')
  await expect(tab(page, /债权/)).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('grid', { name: '借据和欠款' })).toBeVisible()
  await page.keyboard.press('Control+Alt+r')
  await expect(page.getByRole('dialog', { name: '登记还款' }).getByLabel('还款金额')).toBeFocused()
})

test('a masked number is shown after a click, and the click is in the log', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await openCase(page, 'overview')
  await expect(page.getByText('91000000MA0000001R')).toHaveCount(0)
  await page.getByRole('banner').or(page.locator('header')).getByRole('button', { name: '查看完整证件号码' }).first().click()
  await expect(page.getByText('91000000MA0000001R')).toBeVisible()
  await tab(page, /日志/).click()
  await expect(page.getByRole('tabpanel').getByText(/查看/).first()).toBeVisible()
})

test('a record that somebody else changed meanwhile is shown as a difference and not overwritten', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await openCase(page, 'guarantees')
  await page.getByRole('button', { name: '连带责任保证' }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByLabel('保证合同编号').fill('我改的编号')
  await renumberGuarantee(page, caseId, '别人改的编号')
  await drawer.getByRole('button', { name: '保存' }).click()
  await expect(drawer.getByText('这条记录在您填写期间已被改动')).toBeVisible()
  await expect(drawer.getByRole('cell', { name: '别人改的编号' })).toBeVisible()
  await drawer.getByRole('button', { name: '用我填的内容' }).click()
  await drawer.getByRole('button', { name: '保存' }).click()
  await expect(drawer).toHaveCount(0)
  await expect(page.getByText('保证已保存，改动记入“日志”。')).toBeVisible()
  expect((await ask(page, 'guarantees.ofCase', { caseId })).map((each) => each.contractNo)).toEqual(['我改的编号'])
})

test('voiding asks for the reason and keeps the record in the log', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await openCase(page, 'collateral')
  await page.getByRole('grid', { name: '财产线索' }).locator('tbody tr').press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: '作废' }).click()
  const confirm = page.getByRole('dialog', { name: /作废：财产线索/ })
  await expect(confirm.getByRole('button', { name: '作废' })).toBeDisabled()
  await confirm.getByLabel('作废原因').fill('账户已销户')
  await confirm.getByRole('button', { name: '作废' }).click()
  await expect(page.getByText('本户还没有财产线索')).toBeVisible()
  await tab(page, /日志/).click()
  await expect(page.getByRole('tabpanel')).toContainText('账户已销户')
})

test('a half-filled form is open again after the lock, even when it was locked in the middle of a word', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await openCase(page)
  await page.getByRole('button', { name: '登记还款' }).click()
  await page.getByRole('dialog').getByLabel('还款金额').fill('777')
  await page.keyboard.press('Control+L')
  await expect(page.getByRole('button', { name: '打开台账' })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await unlockLedger(page)
  await expect(page.getByRole('dialog').getByLabel('还款金额')).toHaveValue('777.00')
})

test('what was typed into a form survives leaving it', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await openCase(page, 'collateral')
  await page.getByRole('button', { name: '新增财产线索' }).click()
  await page.getByRole('dialog').getByLabel('财产名称').fill('白色货车一辆')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.reload()
  await page.getByRole('button', { name: '新增财产线索' }).click()
  await expect(page.getByRole('dialog').getByText('已恢复上次没有保存的内容')).toBeVisible()
  await expect(page.getByRole('dialog').getByLabel('财产名称')).toHaveValue('白色货车一辆')
})
