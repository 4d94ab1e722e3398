/** A date of the PC that cannot be believed, what waits for a superior, a day of the calendar with more lines than it shows, and the agency of a household. */
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { isoDate } from '../../shared/model/iso-date.ts'
import { fresh, loanOf } from '../store/support/facts.ts'
import { expectAccessible } from './support/accessibility.ts'
import { unlockLedger } from './support/first-run.ts'
import { addHousehold, ask, openNewLedger } from './support/household.ts'
import { expect, test } from './support/launch.ts'
import { picture } from './support/picture.ts'

/** The seizure of the invented household ends on 2026-12-10; it is to be renewed by 2026-12-02. */
const BEFORE = isoDate('2026-11-30')
const AFTER = isoDate('2026-12-20')

const lines = (page: Page): Locator => page.getByRole('grid', { name: '期限', exact: true }).locator('tbody tr')

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/${address}`)
}

async function told(page: Page): Promise<void> {
  await page.getByRole('button', { name: '已知悉' }).click()
}

test('a PC set back, or far ahead, is said on every page until its date is right', async ({ launch }) => {
  const first = await openNewLedger((options) => launch({ ...options, firstDay: BEFORE }))
  await addHousehold(first.page)
  await first.close()
  const on = async (day: string) => {
    const running = await launch({ dataFolder: first.dataFolder, shellFolder: first.shellFolder, firstDay: isoDate(day) })
    await unlockLedger(running.page)
    return running
  }
  const back = await on('2026-11-20')
  await expect(back.page.getByText('电脑日期早于台账最后一次登记的日期')).toBeVisible()
  await goTo(back.page, 'help')
  await expect(back.page.getByText('电脑日期早于台账最后一次登记的日期')).toBeVisible()
  await back.close()
  const ahead = await on('2028-02-01')
  await expect(ahead.page.getByText('电脑日期比台账最后一次登记晚了四百天以上')).toBeVisible()
  await ahead.close()
  const right = await on('2026-12-01')
  await expect(right.page.getByText('期限提示：')).toBeVisible()
  await expect(right.page.getByText(/电脑日期/)).toHaveCount(0)
})

interface Shown { readonly title: string; readonly body: string }

/** Writes down what the program hands to the system as a notification: a test machine has nothing that would show it. */
async function watchNotifications(app: ElectronApplication): Promise<() => Promise<readonly Shown[]>> {
  await app.evaluate(({ Notification }) => {
    const shown: Shown[] = []
    Notification.isSupported = () => true
    Notification.prototype.show = function note(this: Electron.Notification) {
      shown.push({ title: this.title, body: this.body })
    }
    Object.assign(globalThis, { shownNotifications: shown })
  })
  return () => app.evaluate((): readonly Shown[] => Reflect.get(globalThis, 'shownNotifications'))
}

test('the system tells what is due as the ledger opens, by figures alone', async ({ launch }) => {
  const first = await openNewLedger((options) => launch({ ...options, firstDay: BEFORE }))
  await addHousehold(first.page)
  await first.close()
  const { app, page } = await launch({ dataFolder: first.dataFolder, shellFolder: first.shellFolder, firstDay: AFTER })
  const notified = await watchNotifications(app)
  await unlockLedger(page)
  await expect.poll(notified).toEqual([{ title: '保全台账：期限提示', body: expect.stringMatching(/^已逾期 \d+ 项.*请打开工作台查看。$/) }])
})

test('what has lapsed untouched waits for a superior, who has just these lines listed', async ({ launch }) => {
  const first = await openNewLedger((options) => launch({ ...options, firstDay: BEFORE }))
  await addHousehold(first.page)
  await first.close()
  const { page } = await launch({ dataFolder: first.dataFolder, shellFolder: first.shellFolder, firstDay: AFTER })
  await unlockLedger(page)
  await expect(page.getByText('期限提示：')).toBeVisible()
  await picture(page, 'board-summary')
  await told(page)
  await goTo(page, 'board')
  const waiting = page.getByRole('region', { name: '督办' })
  await expect(waiting).toContainText(/\d+ 项已逾期、没有责任人/)
  await expect(lines(page).first()).toBeVisible()
  const all = await lines(page).count()
  await waiting.getByRole('button', { name: '只看督办' }).click()
  await expect(lines(page)).toHaveCount(1)
  await expect(lines(page)).toContainText('查封冻结续封')
  await expectAccessible(page)
  await picture(page, 'board-escalated')
  await waiting.getByRole('button', { name: '看全部期限' }).click()
  await expect(lines(page)).toHaveCount(all)
})

test('a day of the calendar lists what it has no room for', async ({ launch }) => {
  const { page } = await openNewLedger((options) => launch({ ...options, firstDay: BEFORE }))
  const { caseId } = await addHousehold(page)
  for (let number = 0; number < 6; number += 1) {
    await ask(page, 'loans.save', { ...fresh(), facts: loanOf(caseId, `RL2023${String(number).padStart(6, '0')}`, { dueOn: isoDate('2023-12-15') }) })
  }
  await page.reload()
  await told(page)
  await goTo(page, 'board')
  await page.getByText('日历', { exact: true }).click()
  await page.getByRole('button', { name: '往后' }).click()
  const more = page.getByRole('button', { name: /^2026-12-15 另有 \d+ 项，列出这一天/ })
  await expect(more).toBeVisible()
  await picture(page, 'board-calendar')
  await more.click()
  await expect(lines(page).first()).toContainText('2026-12-15')
  expect(await lines(page).count()).toBeGreaterThanOrEqual(6)
})

test('an agency that has the debt: what spoke against it, and when it is to be evaluated', async ({ launch }) => {
  const { page } = await openNewLedger((options) => launch({ ...options, firstDay: BEFORE }))
  const { caseId } = await addHousehold(page)
  await page.reload()
  await told(page)
  await goTo(page, `cases/${caseId}/contacts`)
  await page.getByRole('button', { name: '登记委外' }).click()
  const drawer = page.getByRole('dialog', { name: '登记委外催收' })
  await drawer.getByLabel('委外机构').fill('青山诚信资产服务有限公司')
  await drawer.getByLabel('合同到期日').fill('20270131')
  await drawer.getByLabel('移交日期').fill('20261110')
  await drawer.getByLabel('最近评估日期').fill('20251210')
  await expectAccessible(page)
  await picture(page, 'agency-form')
  await page.keyboard.press('Control+s')
  await expect(drawer).toHaveCount(0)
  const kept = page.getByRole('grid', { name: '委外催收' })
  await expect(kept).toContainText('没有登记告知债务人')
  await picture(page, 'agency')
  await goTo(page, 'board')
  const line = lines(page).filter({ hasText: '委外机构评估' })
  await expect(line).toContainText('2026-12-10')
  await line.getByRole('button', { name: '委外机构评估' }).click()
  const detail = page.getByRole('complementary', { name: '期限详情' })
  await expect(detail).toContainText('至少每年一次')
  await picture(page, 'board-agency')
  await detail.getByRole('button', { name: '登记评估' }).click()
  await expect(kept).toBeVisible()
})
