import type { Page } from '@playwright/test'
import { guaranteeFacts } from '../../shared/model/guarantee.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { formatYuan } from '../../shared/rules/money.ts'
import { fresh, loanOf, once, yuan } from '../store/support/facts.ts'
import { expectAccessible } from './support/accessibility.ts'
import { addHousehold, ask, openNewLedger } from './support/household.ts'
import { expect, test } from './support/launch.ts'

const NOTE = 'QS20230321009'

/** A household with a 等额本息 loan of one year that was lent and has no schedule yet; its guarantor stands for it too. */
async function openInstalmentLoan(page: Page) {
  const { caseId } = await addHousehold(page)
  const facts = loanOf(caseId, NOTE, { repaymentMethod: 'equal-instalment', settlement: 'monthly-anniversary', settlementDay: null, contractFen: yuan(120_000), disbursedFen: yuan(120_000) })
  const loan = await ask(page, 'loans.save', { ...fresh(), facts })
  await ask(page, 'loans.addEntry', { ...once(), entry: { kind: 'drawdown', loanId: loan.id, valueDate: isoDate('2023-03-21'), memo: null, amountFen: yuan(120_000) } })
  const [guarantee] = await ask(page, 'guarantees.ofCase', { caseId })
  if (!guarantee) throw new Error('the household has a guarantee')
  const stood = guaranteeFacts.strip().parse(guarantee)
  await ask(page, 'guarantees.save', { ...once(), id: guarantee.id, version: guarantee.version, facts: { ...stood, loanIds: [...stood.loanIds, loan.id] } })
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/cases/${caseId}/debt`)
  await page.getByRole('grid', { name: '借据和欠款' }).getByRole('button', { name: NOTE, exact: true }).click()
  return { caseId, loanId: loan.id }
}

const detail = (page: Page) => page.getByRole('region', { name: `借据 ${NOTE}` })
const view = (page: Page, name: string) => detail(page).getByRole('tab', { name }).click()

test('an instalment loan from its schedule to its acceleration', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId, loanId } = await openInstalmentLoan(page)

  await test.step('its schedule is made from the contract, checked and saved', async () => {
    await page.getByLabel('截至日').fill('2023-07-01')
    await detail(page).getByRole('button', { name: '录入还款计划' }).click()
    await detail(page).getByRole('button', { name: '登记还款计划' }).click()
    const drawer = page.getByRole('dialog', { name: `登记还款计划：${NOTE}` })
    await drawer.getByRole('button', { name: '生成各期' }).click()
    await expect(drawer.getByText('本金合计 120,000.00 元，与借款本金一致')).toBeVisible()
    await expect(drawer.getByLabel('第 1 期应还日')).toHaveValue('2023-04-21')
    await expectAccessible(page)
    await page.screenshot({ path: test.info().outputPath('schedule-form.png') })
    await drawer.getByRole('button', { name: '保存' }).click()
    await expect(drawer).toHaveCount(0)
    await expect(detail(page).getByRole('grid', { name: '还款计划' }).locator('tfoot')).toContainText('120,000.00')
    await page.screenshot({ path: test.info().outputPath('schedule.png') })
  })

  await test.step('an instalment is missed, then something is paid, wrongly entered and put right', async () => {
    await expect(detail(page).getByText(/逾期本金/)).toBeVisible()
    await page.keyboard.press('Control+Alt+r')
    const drawer = page.getByRole('dialog', { name: '登记还款' })
    await drawer.getByLabel('还款金额').fill('1000')
    await drawer.getByLabel('还款日').fill('2023-03-20')
    await page.keyboard.press('Control+s')
    await expect(drawer.getByText('日期早于放款日 2023-03-21，请核对')).toBeVisible()
    await drawer.getByLabel('还款日').fill('2023-05-10')
    await page.keyboard.press('Control+s')
    await expect(page.getByText(`已登记还款 1,000.00 元，计入借据 ${NOTE}`)).toBeVisible()
    await view(page, '台账分录')
    const entries = page.getByRole('grid', { name: '台账分录' }).locator('tbody tr')
    await entries.filter({ hasText: '1,000.00' }).getByRole('button', { name: '更正' }).click()
    const correction = page.getByRole('dialog', { name: '更正：2023-05-10 还款' })
    await correction.getByLabel('还款金额').fill('10000')
    await correction.getByRole('button', { name: '冲正并重新登记' }).click()
    await expect(correction.getByText('请写明更正原因', { exact: true })).toBeVisible()
    await correction.getByLabel('更正原因').fill('金额少录一个零')
    await page.screenshot({ path: test.info().outputPath('correction.png') })
    await page.keyboard.press('Control+s')
    await expect(page.getByText(`已更正还款 10,000.00 元，计入借据 ${NOTE}`)).toBeVisible()
    await expect(entries).toHaveCount(4)
    await expect(entries.filter({ hasText: '已冲正' })).toHaveCount(1)
  })

  await test.step('an extension asks for the guarantor who has not agreed', async () => {
    await view(page, '合同变更')
    await detail(page).getByRole('button', { name: '登记展期' }).click()
    const drawer = page.getByRole('dialog', { name: `登记展期：${NOTE}` })
    await drawer.getByLabel('签订日期').fill('2024-03-10')
    await drawer.getByLabel('展期后到期日').fill('2024-09-21')
    await expectAccessible(page)
    await page.screenshot({ path: test.info().outputPath('extension-form.png') })
    await drawer.getByRole('button', { name: '保存' }).click()
    await expect(drawer).toHaveCount(0)
    await expect(detail(page).getByText('柏某山 待核实')).toBeVisible()
    await page.getByLabel('截至日').fill('2024-04-30')
    await expect(detail(page).getByText('待补充：展期是否取得保证人的书面同意？')).toBeVisible()
  })

  await test.step('a supplement without the guarantor is told of where he stands', async () => {
    await detail(page).getByRole('button', { name: '登记补充协议' }).click()
    const drawer = page.getByRole('dialog', { name: `登记补充协议：${NOTE}` })
    await drawer.getByLabel('补充协议编号').fill('补字第3号')
    await drawer.getByLabel('生效日期').fill('2024-01-01')
    await drawer.getByRole('combobox', { name: '变更事项' }).click()
    await page.getByRole('option', { name: '利率、罚息', exact: true }).click()
    await drawer.getByLabel('变更内容').fill('年利率由 4.8% 调整为 5.4%')
    await drawer.getByRole('combobox', { name: '柏某山的意见' }).click()
    await page.getByRole('option', { name: '不同意', exact: true }).click()
    await expectAccessible(page)
    await page.screenshot({ path: test.info().outputPath('supplement-form.png') })
    await drawer.getByRole('button', { name: '保存' }).click()
    await expect(drawer).toHaveCount(0)
    await expect(detail(page).getByText('柏某山 不同意')).toBeVisible()
    await page.getByRole('tab', { name: '担保' }).click()
    await expect(page.getByText('合同变更未见保证人的书面同意')).toBeVisible()
    await expectAccessible(page)
    await page.screenshot({ path: test.info().outputPath('unconsented-change.png') })
    await page.getByRole('button', { name: '到债权页登记' }).last().click()
    await page.getByRole('grid', { name: '借据和欠款' }).getByRole('button', { name: NOTE, exact: true }).click()
    await view(page, '合同变更')
  })

  await test.step('the bank declares everything due, and the ledger shows the events with what was owed', async () => {
    await detail(page).getByRole('button', { name: '登记提前到期' }).click()
    const drawer = page.getByRole('dialog', { name: `宣布提前到期：${NOTE}` })
    await drawer.getByLabel('宣布提前到期日').fill('2024-05-15')
    await drawer.getByLabel('提前到期的事由').fill('连续三期未还款')
    await drawer.getByRole('button', { name: '保存' }).click()
    await expect(drawer).toHaveCount(0)
    await page.screenshot({ path: test.info().outputPath('agreements.png') })
    await page.getByLabel('截至日').fill('2024-06-30')
    await view(page, '台账分录')
    const grid = page.getByRole('grid', { name: '台账分录' })
    await expect(grid.locator('tbody tr').filter({ hasText: '展期至 2024-09-21' })).toHaveCount(1)
    await expect(grid.locator('tbody tr').filter({ hasText: '连续三期未还款' })).toHaveCount(1)
    await expectAccessible(page)
    await page.screenshot({ path: test.info().outputPath('entries.png') })
  })

  await test.step('the debt of two days is explained line by line', async () => {
    await page.getByRole('button', { name: '对比两日' }).click()
    await page.getByLabel('与', { exact: true }).fill('2023-05-01')
    const table = page.getByRole('table', { name: `借据 ${NOTE} 的增减` })
    await expect(table.locator('tbody tr').filter({ hasText: '还款' })).toContainText('-10,000.00')
    const { loans } = await ask(page, 'loans.difference', { caseId, from: isoDate('2023-05-01'), to: isoDate('2024-06-30') })
    const total = loans.find((each) => each.loanId === loanId)?.answer.value?.total
    if (total === undefined) throw new Error('the difference can be computed')
    await expect(table.locator('tfoot')).toContainText(formatYuan(total))
    await page.screenshot({ path: test.info().outputPath('difference.png'), fullPage: true })
  })
})

test('a loan in dollars never calls its sums yuan', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  const loan = await ask(page, 'loans.save', { ...fresh(), facts: loanOf(caseId, NOTE, { currency: 'USD', contractFen: yuan(80_000), disbursedFen: yuan(80_000) }) })
  await ask(page, 'loans.addEntry', { ...once(), entry: { kind: 'drawdown', loanId: loan.id, valueDate: isoDate('2023-03-21'), memo: null, amountFen: yuan(80_000) } })
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/cases/${caseId}/debt`)
  await page.getByRole('grid', { name: '借据和欠款' }).getByRole('button', { name: `${NOTE}（USD）` }).click()
  await expect(detail(page)).toContainText('逾期本金 80,000.00 USD')

  await page.getByRole('button', { name: '登记还款', exact: true }).click()
  const drawer = page.getByRole('dialog', { name: '登记还款' })
  await expect(drawer.getByRole('combobox', { name: '借据' })).toHaveValue(new RegExp(NOTE))
  await expect(drawer.getByText('USD')).toBeVisible()
  await drawer.getByLabel(/^还款金额/).fill('5000')
  await page.keyboard.press('Control+s')
  await expect(page.getByText(`已登记还款 5,000.00 USD，计入借据 ${NOTE}`)).toBeVisible()
  for (const name of ['台账分录', '合同要素', '计息明细']) {
    await view(page, name)
    await expect(detail(page).getByRole('tabpanel')).toContainText('USD')
    await expect(detail(page)).not.toContainText(/\d 元|（元）/)
  }
  await detail(page).getByRole('button', { name: /的计算依据$/ }).first().click()
  await expect(page.getByRole('dialog')).toContainText(/\d USD/)
  await expect(page.getByRole('dialog')).not.toContainText(/\d 元|\d元/)
})
