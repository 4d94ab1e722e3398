/**
 * Every form that a button of a household, a person, a thing or a foreclosed asset opens, in what 125 % leaves of the smallest window: axe finds nothing,
 * no word is cut off at the side, the way to save is in sight.
 */
import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import { addFullHousehold } from './support/full-household.ts'
import { openNewLedger } from './support/household.ts'
import { expect, test } from './support/launch.ts'
import { goTo, recordViews, settled } from './support/views.ts'

const AT_125_PERCENT = { width: 1093, height: 614 }
const QUIET_MILLISECONDS = 500

/** What the buttons are called that open a form. */
const OPENS = /^(登记|新增|制定|录入|修改|申请减免)/

/** How many there are once no section adds another. */
async function stillCount(page: Page, buttons: Locator): Promise<number> {
  for (let before = -1; ;) {
    await page.waitForTimeout(QUIET_MILLISECONDS)
    const now = await buttons.count()
    if (now === before) return now
    before = now
  }
}

/** Words wider than their place; a label for the screen reader alone has a place of one pixel. */
function cutOff(form: Locator): Promise<readonly string[]> {
  return form.evaluate((element) =>
    [element, ...element.querySelectorAll('*')]
      .filter((each) => each.clientWidth > 1 && each.scrollWidth > each.clientWidth + 1 && !(each instanceof HTMLInputElement) && getComputedStyle(each).overflowX !== 'visible')
      .map((each) => each.textContent),
  )
}

async function expectForm(page: Page): Promise<void> {
  const form = page.getByRole('dialog')
  await expect(form).toBeVisible()
  await expectAccessible(page)
  expect(await cutOff(form)).toEqual([])
  await expect(form.getByRole('button', { name: /保存|登记|提交/ }).last()).toBeInViewport()
}

test('each form of the pages of records', async ({ launch }) => {
  test.setTimeout(300_000)
  const { page } = await openNewLedger(launch)
  const household = await addFullHousehold(page)
  await page.setViewportSize(AT_125_PERCENT)
  let opened = 0
  for (const { name, address } of recordViews(household)) {
    await goTo(page, address)
    await settled(page)
    const buttons = page.getByRole('main').getByRole('button', { name: OPENS })
    const found = await stillCount(page, buttons)
    for (let at = 0; at < found; at += 1) {
      const button = buttons.nth(at)
      await test.step(`${name}: ${(await button.textContent()) ?? ''}`, async () => {
        await button.click()
        await expectForm(page)
        opened += 1
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toHaveCount(0)
      })
    }
  }
  expect(opened).toBeGreaterThan(50)
})
