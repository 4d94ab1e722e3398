/** Lead days that the branch sets for one kind, the address that an act on the board leads to, and parts of the board that are read by pages. */
import type { Page } from '@playwright/test'
import { emptyBoardFilter } from '../../shared/api/deadlines.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { fresh, loanOf } from '../store/support/facts.ts'
import { expectAccessible } from './support/accessibility.ts'
import { addHousehold, ask, openNewLedger } from './support/household.ts'
import { expect, test } from './support/launch.ts'

/** The seizure of the invented household ends on 2026-12-10. */
const TEN_DAYS_BEFORE = isoDate('2026-11-30')

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/${address}`)
}

async function urgencyOfSeizure(page: Page): Promise<string | undefined> {
  const { rows } = await ask(page, 'deadlines.board', { filter: { ...emptyBoardFilter, scope: 'branch', kinds: ['preservation-expiry'] }, offset: 0, limit: 10 })
  return rows[0]?.urgency
}

test('a kind has lead days of its own, which colour its lines and the banner', async ({ launch }) => {
  const { page } = await openNewLedger((options) => launch({ ...options, firstDay: TEN_DAYS_BEFORE }))
  await addHousehold(page)
  expect(await urgencyOfSeizure(page)).toBe('red')
  await goTo(page, 'settings/leads')
  const kinds = page.getByRole('grid', { name: '各类期限的提醒天数' })
  await kinds.getByRole('button', { name: '查封冻结续封' }).click()
  const drawer = page.getByRole('dialog', { name: '期限提醒：查封冻结续封' })
  await expectAccessible(page)
  await drawer.getByLabel('橙色提醒（天）').fill('90')
  await drawer.getByLabel('横幅提醒（天）').fill('30')
  await drawer.getByLabel('红色提醒（天）').fill('40')
  await drawer.getByLabel('理由').fill('法院续封排期较长')
  await page.keyboard.press('Control+s')
  await expect(drawer.getByText('红色提醒不能早于横幅提醒')).toBeVisible()
  await drawer.getByLabel('红色提醒（天）').fill('1')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('查封冻结续封的提醒天数已设定')).toBeVisible()
  await expect(kinds.getByRole('row', { name: /查封冻结续封/ })).toContainText('已设定')
  expect(await urgencyOfSeizure(page)).toBe('banner')
})

test('the act of a line leads to an address that names its record', async ({ launch }) => {
  const { page } = await openNewLedger((options) => launch({ ...options, firstDay: TEN_DAYS_BEFORE }))
  const { caseId } = await addHousehold(page)
  await page.reload()
  await page.getByRole('button', { name: '已知悉' }).click()
  await goTo(page, 'board/list')
  const { rows } = await ask(page, 'deadlines.board', { filter: { ...emptyBoardFilter, scope: 'branch', kinds: ['preservation-expiry'] }, offset: 0, limit: 10 })
  const itemId = rows[0]?.subjectId ?? ''
  await page.getByRole('grid', { name: '期限', exact: true }).getByRole('button', { name: '查封冻结续封' }).click()
  await page.getByRole('complementary', { name: '期限详情' }).getByRole('button', { name: '办理续封' }).click()
  await expect(page.getByRole('dialog', { name: /续封：云杉路/ })).toBeVisible()
  expect(new URL(page.url()).hash).toBe(`#/cases/${caseId}/preservation/${itemId}`)
  await page.reload()
  await expect(page.locator(`tr[data-record="${itemId}"]`)).toBeVisible()
})

test('a person with more lines than a page has them all by pages', async ({ launch }) => {
  const { page } = await openNewLedger((options) => launch({ ...options, firstDay: TEN_DAYS_BEFORE }))
  const { caseId } = await addHousehold(page)
  for (let number = 0; number < 60; number += 1) {
    await ask(page, 'loans.save', { ...fresh(), facts: loanOf(caseId, `QS2022${String(number).padStart(6, '0')}`, { dueOn: isoDate('2024-12-15') }) })
  }
  await page.reload()
  await page.getByRole('button', { name: '已知悉' }).click()
  await goTo(page, 'board/people')
  const part = page.getByRole('region', { name: '未指定责任人' })
  await expect(part.getByText(/^第 1–50 项，共 1\d\d 项$/)).toBeVisible()
  await expectAccessible(page)
  await part.getByRole('button', { name: '下一页' }).click()
  await expect(part.getByText(/^第 51–100 项/)).toBeVisible()
  await part.getByRole('button', { name: /未指定责任人/ }).click()
  await expect(part.getByRole('grid')).toHaveCount(0)
})
