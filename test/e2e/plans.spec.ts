import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import { addColleague, OWN, switchTo } from './support/colleagues.ts'
import { PASSPHRASE } from './support/first-run.ts'
import { addHousehold, openNewLedger } from './support/household.ts'
import { expect, test } from './support/launch.ts'
import { goTo } from './support/views.ts'

const drawer = (page: Page) => page.getByRole('dialog', { name: /清收处置方案/ })

async function choose(page: Page, label: RegExp, option: string): Promise<void> {
  await drawer(page).getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

test('a plan is made, passed by a superior, and revised into a second version', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  await addColleague(page, '单雄', '审批')
  await goTo(page, `/cases/${caseId}/overview`)
  await page.getByRole('button', { name: '制定方案' }).click()
  await page.keyboard.press('Control+s')
  await expect(drawer(page).getByRole('combobox', { name: /^可收回性/ })).toBeFocused()
  await choose(page, /^可收回性/, '通过努力可以收回')
  await choose(page, /^处置路径/, '常规清收')
  await drawer(page).getByLabel('选择理由').fill('债务人配合，先谈分期')
  await drawer(page).getByLabel('成因及现状').fill('货款未回，仍在经营')
  const first = drawer(page).getByRole('group', { name: '措施 1' })
  await first.getByRole('textbox', { name: /^措施 1/ }).fill('签订分期还款协议')
  await first.getByLabel('完成日').fill('20261215')
  await drawer(page).getByLabel('下次复查日').fill('20270131')
  await expectAccessible(page)
  await page.keyboard.press('Control+s')
  await expect(drawer(page).getByText('已提交复核')).toBeVisible()
  await drawer(page).getByRole('button', { name: '关闭' }).last().click()

  await switchTo(page, OWN)
  await page.getByRole('link', { name: /^待复核/ }).click()
  await page.getByRole('row', { name: /清收处置方案/ }).click()
  await expect(page.getByRole('row', { name: /措施 .*1\. 签订分期还款协议/ })).toBeVisible()
  await page.getByRole('button', { name: '核准' }).click()
  await goTo(page, `/cases/${caseId}/overview`)
  const plan = page.getByRole('region', { name: '清收处置方案' })
  await expect(plan).toContainText(/第 1 版，测试员 .* 制定，单雄 核准/)

  await switchTo(page, PASSPHRASE)
  await goTo(page, `/cases/${caseId}/overview`)
  await page.getByRole('button', { name: '修订方案' }).click()
  await expect(drawer(page).getByLabel('选择理由')).toHaveValue('债务人配合，先谈分期')
  await page.keyboard.press('Control+s')
  await expect(drawer(page).getByLabel('修订原因')).toHaveAttribute('aria-invalid', 'true')
  await drawer(page).getByLabel('修订原因').fill('债务人失联')
  await choose(page, /^处置路径/, '司法途径')
  await page.keyboard.press('Control+s')
  await expect(drawer(page).getByText('已提交复核')).toBeVisible()
  await drawer(page).getByRole('button', { name: '关闭' }).last().click()
  await switchTo(page, OWN)
  await page.getByRole('link', { name: /^待复核/ }).click()
  await page.getByRole('row', { name: /修订清收处置方案/ }).click()
  await page.getByRole('button', { name: '核准' }).click()
  await goTo(page, `/cases/${caseId}/overview`)
  await expect(plan).toContainText('司法途径')
  await plan.getByRole('combobox', { name: '方案版本' }).click()
  await page.getByRole('option', { name: '第 1 版' }).click()
  await expect(plan).toContainText('常规清收')
  await expectAccessible(page)
})
