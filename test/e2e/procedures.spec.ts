import { expectAccessible } from './support/accessibility.ts'
import { openNewLedger } from './support/household.ts'
import { expect, test } from './support/launch.ts'

test('a procedure is explained step by step with the articles of the law table, and leads to its computation', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await page.keyboard.press('F1')
  await page.getByRole('dialog', { name: '帮助' }).getByRole('link', { name: '办案程序' }).click()
  await page.getByRole('navigation', { name: '办案程序' }).getByRole('link', { name: '支付令（督促程序）' }).click()
  const text = page.getByRole('article', { name: '支付令（督促程序）' })
  await expect(text).toContainText('民事诉讼法')
  await expect(text).toContainText('诉讼费用交纳办法第十四条第三项')
  await expectAccessible(page)
  for (const [width, height] of [[1366, 768], [1920, 1080]] as const) {
    await page.setViewportSize({ width, height })
    await page.screenshot({ path: `test-results/procedures-${width}.png` })
  }
  await text.getByRole('link', { name: '诉讼费用', exact: true }).click()
  await expect(page.getByRole('link', { name: '诉讼费用', exact: true })).toHaveAttribute('aria-current', 'page')
})
