import { expect, test } from './support/launch.ts'

test('opens one window, and its page asks for the first act', async ({ launch }) => {
  const { page, app } = await launch()
  await expect(page.getByRole('button').first()).toBeVisible()
  expect(app.windows()).toHaveLength(1)
  await page.screenshot({ path: 'test-results/start.png' })
})

test('a build on the test runtime says so in its title', async ({ launch }) => {
  const { page, app } = await launch()
  const runtime = await page.evaluate(() => Object(window).baoquan.call('shell.info', {}))
  const titles = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()))
  expect(titles).toHaveLength(1)
  expect(titles[0]?.includes('TEST-RUNTIME')).toBe(runtime.value.runtime === 'fallback')
})
