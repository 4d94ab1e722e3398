import { expect, test } from './support/launch.ts'

test('opens one window with the program in it', async ({ launch }) => {
  const { page, app } = await launch()
  await expect(page.locator('#root')).not.toBeEmpty()
  expect(app.windows()).toHaveLength(1)
  await page.screenshot({ path: 'test-results/start.png' })
})
