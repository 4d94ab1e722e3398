import type { Page } from '@playwright/test'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { newId } from '../../electron/store/kernel/new-id.ts'
import { yuan } from '../store/support/facts.ts'
import { expectAccessible } from './support/accessibility.ts'
import { addHousehold, ask, openNewLedger } from './support/household.ts'
import { expect, test } from './support/launch.ts'
import { picture } from './support/picture.ts'
import { keepWhatIsPrinted } from './support/printing.ts'

const fresh = () => ({ commandId: newId<'command'>(), id: null, version: null })

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, hash)
}

/** An enforcement of the household's suit against the borrower alone. */
async function addEnforcement(page: Page, caseId: Id<'case'>): Promise<Id<'proceeding'>> {
  const { proceedings } = await ask(page, 'proceedings.ofCase', { caseId })
  const suit = proceedings[0]
  if (!suit) throw new Error('the household has a suit')
  const facts = {
    caseId, kind: 'enforcement' as const, ledgerNo: null, parentId: suit.id, loanIds: [...suit.loanIds], parties: suit.parties.filter((party) => party.role === 'borrower'), court: suit.court, division: null,
    judge: null, clerk: null, courtPhone: null, caseNo: '（2026）青0101执88号', claimFen: null, status: 'in-enforcement' as const, statusText: null, note: null,
  }
  return (await ask(page, 'proceedings.save', { ...fresh(), facts })).id
}

test('a renewal goes from its preparation to the next term, and the course is read in one table', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  await go(page, `#/cases/${caseId}/preservation`)
  await page.getByRole('button', { name: '办理续封' }).last().click()
  const drawer = page.getByRole('dialog', { name: /续封：/ })
  await drawer.getByLabel('申请日期').fill('20261109')
  await drawer.getByLabel('进度').click()
  await page.getByRole('option', { name: '已续封' }).click()
  await drawer.getByLabel('答复日期').fill('20261110')
  await drawer.getByLabel('续封到期日').fill('20311210')
  await expect(drawer.getByText(/超过该类财产的最长期限3年/)).toBeVisible()
  await drawer.getByLabel('续封到期日').fill('20291210')
  await expectAccessible(page)
  await page.keyboard.press('Control+s')
  await expect(page.getByText('续封已保存')).toBeVisible()
  await expect(page.getByRole('grid', { name: '保全期限' })).toContainText('2029-12-10')
  await page.getByRole('button', { name: '登记结果' }).click()
  const result = page.getByRole('dialog', { name: /保全结果：/ })
  await result.getByLabel('保全结果').first().click()
  await page.getByRole('option', { name: '部分控制' }).click()
  await result.getByLabel('反馈日期').fill('20260301')
  await result.getByLabel('实际控制金额').fill('1234.56')
  await page.keyboard.press('Control+s')
  const course = page.getByRole('grid', { name: '保全经过' })
  await expect(course).toContainText('部分控制，1,234.56 元')
  await expect(course).toContainText('已续封，2026-11-09 申请，续至 2029-12-10')
  await expectAccessible(page)
})

test('the page of all measures lists, narrows and opens', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await addHousehold(page)
  await addHousehold(page, '青山市香樟商贸有限公司', '2')
  await page.keyboard.press('Alt+5')
  const rows = page.getByRole('grid', { name: '保全措施' }).locator('tbody tr')
  await expect(rows).toHaveCount(2)
  await expectAccessible(page)
  await page.getByRole('searchbox').fill('xz')
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('青山市香樟商贸有限公司')
  await page.keyboard.press('Enter')
  await expect(rows.first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid', { name: '被保全财产' })).toBeVisible()
})

test('a receipt of an enforcement is a repayment of the loan, and a debtor left out is named', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId, loanIds } = await addHousehold(page)
  const proceedingId = await addEnforcement(page, caseId)
  await go(page, `#/cases/${caseId}/proceedings/${proceedingId}`)
  await expect(page.getByText('判决的义务人 柏某山 没有列为被执行人')).toBeVisible()
  await page.getByRole('button', { name: '登记到账' }).click()
  const drawer = page.getByRole('dialog', { name: '登记执行到账' })
  await drawer.getByLabel('到账金额').fill('5000')
  await drawer.getByLabel('到账日期').fill('20261020')
  await drawer.getByLabel('来源').click()
  await page.getByRole('option', { name: '扣划存款' }).click()
  await drawer.getByLabel('入账借据').click()
  await page.getByRole('option', { name: 'QS20230321001' }).click()
  await expectAccessible(page)
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('grid', { name: '执行到账' })).toContainText('已计入 QS20230321001')
  const [loanId] = loanIds
  if (!loanId) throw new Error('the household has two loans')
  const repayments = (await ask(page, 'loans.entries', { loanId })).filter((entry) => entry.kind === 'repayment')
  expect(repayments.map((entry) => [entry.valueDate, entry.amountFen])).toContainEqual([isoDate('2026-10-20'), yuan(5_000)])
  await page.getByRole('button', { name: '唯一住房' }).first().click()
  const obstacle = page.getByRole('dialog', { name: '登记执行障碍' })
  await obstacle.getByLabel('核查情况').fill('户籍和不动产登记均未见其他住房')
  await obstacle.getByLabel('当地同类房屋月租金').fill('2000')
  await expect(obstacle).toContainText('应从变价款中扣除租金 120,000.00 元至 192,000.00 元')
  await expectAccessible(page)
  await picture(page, 'obstacle-sole-home')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('grid', { name: '执行障碍' })).toContainText('核查中')

  const assetId = (await ask(page, 'enforcement.ofProceeding', { proceedingId })).assets[0]?.id
  if (assetId === undefined) throw new Error('the household has seized things')
  const offset = { proceedingId, assetId, ruledOn: isoDate('2026-11-12'), rulingNo: null, priceFen: yuan(30_000), claimFen: yuan(500_000), servedOn: isoDate('2026-11-14'), loanId, entryId: null, note: null }
  await ask(page, 'enforcement.saveInKind', { ...fresh(), facts: offset })
  await page.reload()
  const rest = page.getByRole('region', { name: '处置后剩余债权' })
  await expect(rest).toContainText(/今日尚欠 [\d,]+\.\d{2} 元。就不足部分继续执行其他财产/)
  await rest.getByRole('button', { name: '处置后剩余债权的计算依据' }).click()
  await expect(page.getByText('2026-11-14所得30,000.00元计入借据QS20230321001', { exact: false })).toBeVisible()
  await expectAccessible(page)
  await picture(page, 'rest-after-disposal')
  await page.keyboard.press('Escape')
  await rest.getByRole('button', { name: '准备处置申请' }).click()
  await expect(page.getByRole('tab', { name: '文书', exact: false })).toHaveAttribute('aria-selected', 'true')
})

test('what hinders the sale of the things stands on one list with its measures, opens there and is printed', async ({ launch }) => {
  const { app, page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  const proceedingId = await addEnforcement(page, caseId)
  const printer = await keepWhatIsPrinted(app)
  const assetId = (await ask(page, 'enforcement.ofProceeding', { proceedingId })).assets[0]?.id
  if (assetId === undefined) throw new Error('the household has seized things')
  const check = { proceedingId, assetId, finding: '承租人自称租期二十年，租金一次付清，合同签在抵押之后', ownerId: null, checkedOn: isoDate('2026-11-10'), resolvedOn: null } as const
  await ask(page, 'enforcement.saveObstacle', { ...fresh(), facts: { ...check, kind: 'lease', state: 'open', measure: '申请除去租赁权后拍卖，同时调取租金流水核实是否为虚假长租', dueOn: isoDate('2026-12-15') } })
  await ask(page, 'enforcement.saveObstacle', { ...fresh(), facts: { ...check, kind: 'sole-home', state: 'checking', finding: null, measure: null, dueOn: null } })
  await ask(page, 'enforcement.saveObstacle', { ...fresh(), facts: { ...check, kind: 'false-claim', state: 'absent', measure: null, dueOn: null } })
  await go(page, `#/cases/${caseId}/collateral`)
  const list = page.getByRole('grid', { name: '执行障碍和措施' })
  await expect(list.locator('tbody tr')).toHaveCount(2)
  await expect(list).toContainText('申请除去租赁权后拍卖')
  await expect(page.getByRole('region', { name: '执行障碍和措施' })).toContainText('项财产的执行障碍还没有逐项核查完')
  await list.scrollIntoViewIfNeeded()
  await expectAccessible(page)
  await picture(page, 'obstacles-of-case')

  await list.getByText('唯一住房').click()
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog', { name: '执行障碍：唯一住房' })
  await form.getByLabel('应对措施').fill('提供临时住所，保留五至八年租金后腾退')
  await picture(page, 'obstacle-form')
  await page.keyboard.press('Control+s')
  await expect(list).toContainText('提供临时住所')
  await page.getByRole('button', { name: '打印措施清单' }).click()
  await expect.poll(() => printer.text()).toContain('执行障碍措施清单')
  expect(await printer.text()).toContain('提供临时住所，保留五至八年租金后腾退')
})
