import type { Page } from '@playwright/test'
import { newId } from '../../electron/store/kernel/new-id.ts'
import { repayment } from '../store/support/facts.ts'
import { expectAccessible } from './support/accessibility.ts'
import { PASSPHRASE, unlockLedger } from './support/first-run.ts'
import { addHousehold, ask, openNewLedger } from './support/household.ts'
import { expect, test } from './support/launch.ts'

const OWN = '白日依山尽黄河入海流'
const once = () => ({ commandId: newId<'command'>() })

async function open(page: Page, hash: string): Promise<void> {
  await page.evaluate((address) => {
    location.hash = address
  }, hash)
}

test('a waiver is applied for, approved by another person, and lapses when its payment is missed', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId, loanIds } = await addHousehold(page)
  const [unit] = await ask(page, 'organisation.units', {})
  const saved = await ask(page, 'organisation.saveStaff', { ...once(), id: null, version: null, facts: { unitId: unit?.id ?? null, name: '单雄', role: 'approver', phone: null } })
  await ask(page, 'accounts.open', { ...once(), staffId: saved.id, passphrase: OWN })
  await open(page, `#/cases/${caseId}/debt`)

  await page.getByRole('button', { name: '申请减免' }).click()
  const form = page.getByRole('dialog', { name: '申请减免' })
  await form.getByLabel('债务截至日').fill('2026-09-01')
  await form.getByRole('group', { name: '借据 QS20230321001' }).getByLabel('罚息').fill('99999999')
  await form.getByLabel('第 1 期最迟还款日').fill('2026-10-31')
  await form.getByLabel('第 1 期还款金额').fill('100000')
  await page.keyboard.press('Control+s')
  await expect(form).toContainText('减免不能超过它')
  await form.getByRole('group', { name: '借据 QS20230321001' }).getByLabel('罚息').fill('8000')
  await page.keyboard.press('Control+s')
  await expect(form).toHaveCount(0)
  const waivers = page.getByRole('grid', { name: '减免息' })
  await expect(waivers).toContainText('待他人审批')
  await expect(waivers.getByRole('button', { name: '审批', exact: true })).toHaveCount(0)

  await page.getByRole('button', { name: /切换人员/ }).click()
  await unlockLedger(page, OWN)
  await open(page, `#/cases/${caseId}/debt`)
  await waivers.getByRole('button', { name: '审批', exact: true }).click()
  const decision = page.getByRole('dialog', { name: '审批减免' })
  await decision.getByRole('combobox', { name: '审批结论' }).click()
  await page.getByRole('option', { name: '同意', exact: true }).click()
  await decision.getByLabel('审批日期').fill('2026-08-31')
  await page.keyboard.press('Control+s')
  await expect(decision).toContainText('审批日期不能早于申请的债务截至日')
  await decision.getByLabel('审批日期').fill('2026-09-02')
  await page.keyboard.press('Control+s')
  await expect(decision).toHaveCount(0)
  // the day was missed: 2026-10-31 lies behind today
  await expect(waivers).toContainText('已失效')
  const split = page.getByRole('table', { name: '债权、已减免和尚欠' })
  await expect(split.getByRole('row', { name: /QS20230321001/ })).toContainText('0.00')

  await page.getByRole('button', { name: /切换人员/ }).click()
  await unlockLedger(page, PASSPHRASE)
  const [loanId] = loanIds
  if (loanId === undefined) throw new Error('the household has loans')
  await ask(page, 'loans.addEntry', { ...once(), entry: repayment(loanId, '2026-10-30', 100_000) })
  await open(page, `#/cases/${caseId}/overview`)
  await open(page, `#/cases/${caseId}/debt`)
  await expect(waivers).toContainText('已履行')
  await expect(split.getByRole('row', { name: /QS20230321001/ })).toContainText('8,000.00')
  await expectAccessible(page)
  const folder = process.env['BAOQUAN_PICTURES']
  if (folder === undefined) return
  for (const [width, height] of [[1366, 768], [1920, 1080]] as const) {
    await page.setViewportSize({ width, height })
    await page.getByRole('heading', { name: '减免息' }).scrollIntoViewIfNeeded()
    await page.screenshot({ path: `${folder}/waivers-${width}.png` })
  }
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('button', { name: '申请减免' }).click()
  await page.screenshot({ path: `${folder}/waiver-form-1366.png` })
})
