/** How long a task of ours holds the window while the board is read, narrowed and opened: the browser's own long tasks, written beside the test as a figure. */
import type { Page } from '@playwright/test'
import { isoDate } from '../../shared/model/iso-date.ts'
import { fresh, loanOf } from '../store/support/facts.ts'
import { addHousehold, ask, openNewLedger } from './support/household.ts'
import { expect, test } from './support/launch.ts'

/** What the browser calls a long task, and what the board is held to on a PC that does nothing else. */
const LONG_MS = 50
/** A window that stands still for so long is broken on any machine, however busy: the figure itself is no matter of passing. */
const FROZEN_MS = 1_000
const LOANS = 40

/** Collects what the browser itself calls a long task, from now on. */
async function watchLongTasks(page: Page): Promise<() => Promise<readonly number[]>> {
  await page.evaluate(() => {
    const found: number[] = []
    new PerformanceObserver((list) => found.push(...list.getEntries().map(({ duration }) => Math.round(duration)))).observe({ type: 'longtask' })
    Object.assign(window, { longTasks: found })
  })
  return () => page.evaluate((): readonly number[] => Reflect.get(window, 'longTasks'))
}

test('reading, narrowing and opening lines never freezes the window', async ({ launch }) => {
  const { page } = await openNewLedger((options) => launch({ ...options, firstDay: isoDate('2026-11-30') }))
  const { caseId } = await addHousehold(page)
  for (let number = 0; number < LOANS; number += 1) {
    await ask(page, 'loans.save', { ...fresh(), facts: loanOf(caseId, `QS2022${String(number).padStart(6, '0')}`, { dueOn: isoDate(`2025-${String((number % 12) + 1).padStart(2, '0')}-15`) }) })
  }
  await page.evaluate(() => {
    location.hash = '#/board'
  })
  await page.reload()
  await page.getByRole('button', { name: '已知悉' }).click()
  const lines = page.getByRole('grid', { name: '期限', exact: true }).locator('tbody tr')
  await expect(lines.first()).toBeVisible()
  // What the first visit loads and compiles is the start, which the bench measures.
  const views = ['日历', '按人', '按日']
  for (const view of views) await page.getByText(view, { exact: true }).click()
  await expect(lines.first()).toBeVisible()
  const longTasks = await watchLongTasks(page)
  for (const view of views) {
    await page.getByText(view, { exact: true }).click()
    await page.waitForTimeout(300)
  }
  await page.getByRole('button', { name: /^90 天后/ }).click()
  await page.waitForTimeout(300)
  await lines.first().getByRole('button').first().click()
  await expect(page.getByRole('complementary', { name: '期限详情' })).toContainText('计算依据')
  await page.waitForTimeout(300)
  const found = await longTasks()
  test.info().annotations.push({ type: 'figure', description: `tasks over ${LONG_MS} ms on the board: ${found.filter((duration) => duration > LONG_MS).join(', ') || 'none'}` })
  expect(Math.max(0, ...found)).toBeLessThan(FROZEN_MS)
})
