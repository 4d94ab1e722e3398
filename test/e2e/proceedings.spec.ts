import type { Page } from '@playwright/test'
import { fen } from '../../shared/model/fen.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { eventOf, fresh, proceedingOf, titleOf, yuan } from '../store/support/facts.ts'
import { expectAccessible } from './support/accessibility.ts'
import { addHousehold, ask, openNewLedger, type TestHousehold } from './support/household.ts'
import { expect, test } from './support/launch.ts'

interface Family extends TestHousehold {
  readonly first: Id<'proceeding'>
  readonly appeal: Id<'proceeding'>
  readonly enforcement: Id<'proceeding'>
}

/** The household's suit grown up: mediation before it, judged, appealed, enforced; and a second suit in hand beside it. */
async function addFamily(page: Page): Promise<Family> {
  const household = await addHousehold(page)
  const { caseId, borrowerId } = household
  const parties = [{ partyId: borrowerId, side: 'defendant' as const, role: 'borrower' as const }]
  const court = '青山市城东区人民法院'
  const add = async (facts: ReturnType<typeof proceedingOf>) => (await ask(page, 'proceedings.save', { ...fresh(), facts })).id
  const happened = async (id: Id<'proceeding'>, ...days: readonly (readonly [Parameters<typeof eventOf>[1], string])[]) => {
    for (const [kind, day] of days) await ask(page, 'proceedings.saveEvent', { ...fresh(), facts: eventOf(id, kind, day) })
  }
  const mediation = await add(proceedingOf(caseId, 'pre-suit-mediation', { court, caseNo: '（2024）青0101民诉前调31号', status: 'completed', closing: 'other' }))
  await happened(mediation, ['filed', '2024-09-02'], ['docketed', '2024-09-06'], ['closed', '2024-10-08'])
  const first = await add(proceedingOf(caseId, 'first-instance', { court, parties, parentId: mediation, caseNo: '（2024）青0101民初880号', trialMode: 'ordinary', judge: '林某', status: 'completed', closing: 'judgment', claimFen: yuan(412_345.67) }))
  await happened(first, ['filed', '2024-10-15'], ['docketed', '2024-10-21'], ['hearing', '2025-01-09'])
  await ask(page, 'proceedings.saveJudgment', { ...fresh(), facts: titleOf(first, '2025-02-20', { documentNo: '（2024）青0101民初880号', servedOn: isoDate('2025-02-25'), principalFen: yuan(400_000) }) })
  await happened(first, ['appealed', '2025-03-05'])
  const appeal = await add(proceedingOf(caseId, 'second-instance', { court: '青山市中级人民法院', parties, parentId: first, caseNo: '（2025）青01民终77号', status: 'effective', closing: 'judgment' }))
  await happened(appeal, ['docketed', '2025-04-02'], ['hearing', '2025-05-06'])
  await ask(page, 'proceedings.saveJudgment', {
    ...fresh(),
    facts: titleOf(appeal, '2025-06-10', { documentNo: '（2025）青01民终77号', servedOn: isoDate('2025-06-16'), effectiveOn: isoDate('2025-06-16'), performBy: isoDate('2025-06-26'), principalFen: yuan(400_000) }),
  })
  const enforcement = await add(proceedingOf(caseId, 'enforcement', { court, parties, parentId: appeal, caseNo: '（2025）青0101执1501号', status: 'in-enforcement' }))
  await happened(enforcement, ['filed', '2025-07-15'], ['docketed', '2025-07-22'])
  return { ...household, first, appeal, enforcement }
}

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, hash)
}

async function pictures(page: Page, name: string): Promise<void> {
  for (const [width, height] of [[1366, 768], [1920, 1080]] as const) {
    await page.setViewportSize({ width, height })
    await page.screenshot({ path: `test-results/${name}-${width}.png` })
  }
}

test('mediation, suit, appeal and enforcement stand side by side, and a lane opens its proceeding', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId, appeal } = await addFamily(page)
  await goTo(page, `#/cases/${caseId}/proceedings/${appeal}`)
  const axis = page.getByRole('figure', { name: '诉讼进程时间轴' })
  for (const lane of [/诉前调解 .*2024-09-02 申请诉前调解/, /一审 （2024）.*2024-10-21 立案.*2025-02-20 裁判/, /二审 .*2025-06-16 生效/, /执行 （2025）.*2025-07-22 执行立案/, /查封/]) {
    await expect(axis.getByRole('button', { name: lane })).toBeVisible()
  }
  await expect(page.getByRole('article', { name: '二审 （2025）青01民终77号' })).toBeVisible()
  await pictures(page, 'proceedings-tab')
  await expectAccessible(page)
  await axis.getByRole('button', { name: /执行 （2025）/ }).press('Enter')
  const detail = page.getByRole('article', { name: '执行 （2025）青0101执1501号' })
  await expect(detail.getByRole('grid', { name: '进程事件' })).toContainText('2025-07-22')
  await expect(detail.getByRole('list', { name: '下一步' })).toContainText('满六个月未执行')
})

test('an event, a claim and a title are entered; slips are told beside the field', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  await goTo(page, `#/cases/${caseId}/proceedings`)
  const detail = page.getByRole('article', { name: '一审 （2026）青0101民初121号' })
  await detail.getByRole('button', { name: '登记事件' }).click()
  const event = page.getByRole('dialog', { name: '登记程序事件' })
  await event.getByRole('combobox', { name: '事件' }).click()
  await page.getByRole('option', { name: '缴纳诉讼费' }).click()
  await event.getByRole('textbox', { name: '日期' }).fill('2199-01-01')
  await page.keyboard.press('Control+s')
  await expect(event.getByText('日期在今天之后，尚未发生的事不能登记')).toBeVisible()
  await event.getByRole('textbox', { name: '日期' }).fill('20260221')
  await page.keyboard.press('Control+s')
  await expect(detail.getByRole('grid', { name: '进程事件' })).toContainText('缴纳诉讼费')
  await detail.getByRole('button', { name: '登记请求' }).click()
  const claim = page.getByRole('dialog', { name: '登记诉讼请求' })
  await claim.getByRole('textbox', { name: '金额' }).fill('400000')
  await page.keyboard.press('Control+s')
  await expect(detail.getByRole('grid', { name: '诉讼请求' })).toContainText('全体被告')
  await detail.getByRole('button', { name: '修改程序' }).click()
  const form = page.getByRole('dialog', { name: '一审 （2026）青0101民初121号' })
  await form.getByRole('textbox', { name: '案号' }).fill('(2026)青0101执121号')
  await page.keyboard.press('Control+s')
  await expect(form.getByText('与原件核对无误的，勾选“按原样保留”', { exact: false })).toBeVisible()
  await form.getByLabel('案号按原样保留').check()
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('grid', { name: '诉讼和执行程序' })).toContainText('（2026）青0101执121号')
  await pictures(page, 'proceedings-entry')
})

test('the list of all proceedings narrows to the titles that nobody enforced, and leads to the case', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addFamily(page)
  const won = await ask(page, 'proceedings.save', { ...fresh(), facts: proceedingOf(caseId, 'arbitration', { caseNo: '青仲裁字〔2025〕第12号', court: '青山仲裁委员会', status: 'effective' }) })
  await ask(page, 'proceedings.saveJudgment', { ...fresh(), facts: titleOf(won.id, '2025-03-10', { titleKind: 'award', effectiveOn: isoDate('2025-03-10'), performBy: isoDate('2025-03-30') }) })
  await page.keyboard.press('Alt+7')
  const list = page.getByRole('region', { name: '诉讼执行列表' })
  const table = list.getByRole('grid', { name: '诉讼和执行程序' })
  await expect(table).toContainText('（2025）青0101执1501号')
  await expect(table).not.toContainText('（2024）青0101民诉前调31号')
  await pictures(page, 'proceedings-list')
  await expectAccessible(page)
  await list.getByRole('button', { name: '胜诉未申请执行' }).click()
  await expect(table).toContainText('青仲裁字〔2025〕第12号')
  await expect(table).not.toContainText('民终77号')
  await list.getByRole('button', { name: '胜诉未执结' }).click()
  await expect(table).toContainText('（2025）青01民终77号')
  await table.getByText('（2025）青01民终77号').dblclick()
  await expect(page.getByRole('article', { name: '二审 （2025）青01民终77号' })).toBeVisible()
})

test('what was won and brought nothing in stands beside the board, and each figure opens the list that it is the sum of', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addFamily(page)
  const won = await ask(page, 'proceedings.save', { ...fresh(), facts: proceedingOf(caseId, 'arbitration', { caseNo: '青仲裁字〔2025〕第12号', court: '青山仲裁委员会', status: 'effective', claimFen: fen(51_234_500) }) })
  await ask(page, 'proceedings.saveJudgment', { ...fresh(), facts: titleOf(won.id, '2025-03-10', { titleKind: 'award', effectiveOn: isoDate('2025-03-10'), performBy: isoDate('2025-03-30') }) })
  await page.reload()
  await goTo(page, '/board/list')
  const titles = page.getByRole('region', { name: '胜诉案件' })
  await expect(titles.getByRole('definition')).toHaveText([/^2 件/, /^1 件　512,345.00 元$/])
  await pictures(page, 'board-won')
  await expectAccessible(page)
  await titles.getByRole('button', { name: /^1 件/ }).click()
  const list = page.getByRole('region', { name: '诉讼执行列表' })
  await expect(list.getByRole('grid', { name: '诉讼和执行程序' }).locator('tbody tr')).toHaveCount(1)
  await expect(list.getByRole('grid', { name: '诉讼和执行程序' })).toContainText('青仲裁字〔2025〕第12号')
})

test('a ruling that reached the bank asks for its appeal; what the second instance is about decides its term', async ({ launch }) => {
  const { page } = await openNewLedger((options) => launch({ ...options, firstDay: isoDate('2026-11-18') }))
  const { caseId, first, appeal } = await addFamily(page)
  await goTo(page, `#/cases/${caseId}/proceedings/${first}`)
  const suit = page.getByRole('article', { name: /^一审/u })
  await suit.getByRole('button', { name: '登记事件' }).click()
  const form = page.getByRole('dialog', { name: '登记程序事件' })
  await form.getByRole('combobox', { name: '事件' }).click()
  await page.getByRole('option', { name: '送达可上诉的裁定' }).click()
  await form.getByRole('textbox', { name: '日期' }).fill('2026-11-16')
  await expect(form.getByRole('combobox', { name: '送达给谁' })).toHaveAttribute('placeholder', '本行')
  await pictures(page, 'ruling-served')
  await page.keyboard.press('Control+s')
  await expect(form).toBeHidden()
  expect((await ask(page, 'deadlines.ofCase', { caseId })).filter(({ kind, nominal }) => kind === 'appeal' && nominal === '2026-11-26')).toMatchObject([{ state: 'running' }])

  await goTo(page, `#/cases/${caseId}/proceedings/${appeal}`)
  const second = page.getByRole('article', { name: /^二审/u })
  await second.getByRole('button', { name: '修改程序' }).click()
  const drawer = page.getByRole('dialog', { name: /^二审/u })
  await drawer.getByRole('combobox', { name: '上诉对象' }).click()
  await page.getByRole('option', { name: '裁定', exact: true }).click()
  await pictures(page, 'appeal-of')
  await expectAccessible(page)
  await page.keyboard.press('Control+s')
  await expect(drawer).toBeHidden()
  await expect(second).toContainText('上诉对象')
})
