import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import { addHousehold, openNewLedger } from './support/household.ts'
import { expect, test } from './support/launch.ts'

const drawer = (page: Page) => page.getByRole('dialog')

/** Presses the key of an act on whatever tab is open, sees its form, and leaves it. */
async function expectAct(page: Page, keys: string, form: RegExp): Promise<void> {
  await page.keyboard.press(keys)
  await expect(page.getByRole('dialog', { name: form })).toBeVisible()
  // An open list of choices takes the first Esc for itself.
  await expect(async () => {
    await page.keyboard.press('Escape')
    await expect(drawer(page)).toHaveCount(0, { timeout: 1_000 })
  }).toPass()
}

test('the acts of every day are begun by their keys from any tab of a case', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/cases/${caseId}/overview`)
  await expect(page.getByRole('tab', { name: /概览/ })).toHaveAttribute('aria-selected', 'true')
  await expectAct(page, 'Control+Alt+r', /登记还款/)
  await expectAct(page, 'Control+Alt+x', /续封/)
  await expectAct(page, 'Control+Alt+e', /登记程序事件/)
  await expectAct(page, 'Control+Alt+z', /新增财产线索/)
  await expectAct(page, 'Control+Alt+c', /登记催收/)
  await expectAct(page, 'Control+Alt+b', /余额认定/)
  await expectAct(page, 'Control+Alt+h', /登记函件/)
  await page.keyboard.press('Control+0')
  await expect(page.getByRole('tab', { name: /日志/ })).toHaveAttribute('aria-selected', 'true')
})

test('the help lists the ten acts that are done most, each with its key', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await page.keyboard.press('F1')
  const help = drawer(page)
  const acts = help.locator('section').filter({ has: page.getByRole('heading', { name: '最常办的十件事' }) })
  await expect(acts.locator('dt')).toHaveCount(10)
  const keys = await acts.locator('dt').allTextContents()
  expect(new Set(keys).size).toBe(10)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await expect(page.getByLabel('全局查找')).toBeFocused()
  await page.keyboard.press('Alt+1')
  await page.keyboard.press('Control+Alt+n')
  await expect(page.getByRole('dialog', { name: /新建户/ })).toBeVisible()
})

test('a proposed step is registered from its line', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/cases/${caseId}/proceedings`)
  await page.getByRole('button', { name: '新增程序' }).first().click()
  await page.keyboard.press('Control+s')
  await expect(drawer(page)).toHaveCount(0)
  await page.getByRole('list', { name: '下一步' }).getByRole('button', { name: '登记递交材料' }).click()
  await drawer(page).getByLabel('日期').fill('20261120')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('grid', { name: '进程事件' })).toContainText('2026-11-20')
})

test('every page of the rail has its key, no two the same, and the rail needs no scrolling at 768 px', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await page.setViewportSize({ width: 1366, height: 768 })
  const entries = page.getByRole('navigation', { name: '主菜单' }).getByRole('link')
  const titles = await entries.evaluateAll((links) => links.map((link) => link.getAttribute('title') ?? ''))
  const keys = titles.map((title) => /Alt\+\w/.exec(title)?.[0])
  expect(keys).not.toContain(undefined)
  expect(new Set(keys).size).toBe(keys.length)
  for (const link of await entries.all()) {
    await link.click()
    await expect(page.getByRole('main')).not.toBeEmpty()
    await expect(link).toHaveAttribute('aria-current', 'page')
  }
  const rail = page.getByRole('navigation', { name: '主菜单' })
  expect(await rail.evaluate((element) => element.scrollHeight <= element.clientHeight)).toBe(true)
})
