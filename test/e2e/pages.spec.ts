/** Every page and every tab, full and empty, in the smallest window that has to do: nothing scrolls sideways, and axe finds nothing. */
import { newId } from '../../electron/store/kernel/new-id.ts'
import { expectAccessible } from './support/accessibility.ts'
import { addColleague, addFullHousehold } from './support/full-household.ts'
import { addHousehold, ask, openNewLedger } from './support/household.ts'
import { expect, test } from './support/launch.ts'
import { caseViews, goTo, placeViews, recordViews, settled, sidewaysScrollers, type View } from './support/views.ts'
import type { Page } from '@playwright/test'

/** 1366×768, and what 125 % leaves of it. */
const SMALL = [{ width: 1366, height: 768 }, { width: 1093, height: 614 }] as const

async function expectFit(page: Page, { name, address }: View): Promise<void> {
  await test.step(name, async () => {
    await goTo(page, address)
    await settled(page)
    await expectAccessible(page)
    for (const size of SMALL) {
      await page.setViewportSize(size)
      // the tables answer to a new width one drawing later
      await expect.poll(() => sidewaysScrollers(page), { message: `${name} at ${size.width}` }).toEqual([])
    }
  })
}

test('pages of a ledger without anything say what belongs there', async ({ launch }) => {
  test.setTimeout(240_000)
  const { page } = await openNewLedger(launch)
  for (const view of placeViews) await expectFit(page, view)
})

test('pages and tabs full of records', async ({ launch }) => {
  test.setTimeout(300_000)
  const { page } = await openNewLedger(launch)
  const household = await addFullHousehold(page)
  await addColleague(page, household)
  await page.reload()
  for (const view of [...placeViews, ...recordViews(household)]) await expectFit(page, view)
})

test('words stay readable in the dark', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const address of ['/board/list', '/cases', `/cases/${caseId}/debt`, `/cases/${caseId}/proceedings`, '/settings/law']) {
    await goTo(page, address)
    await settled(page)
    await expectAccessible(page)
  }
})

test('tabs of a household of which nothing is known yet', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { guarantorId } = await addFullHousehold(page)
  const [unit] = await ask(page, 'organisation.units', {})
  if (!unit) throw new Error('a new ledger has its own unit')
  const bare = await ask(page, 'cases.save', {
    commandId: newId<'command'>(), id: null, version: null, facts: { borrowerId: guarantorId, unitId: unit.id, managerId: null, status: 'open', closedOn: null, note: null },
  })
  await page.reload()
  for (const view of caseViews(bare.id)) await expectFit(page, view)
})
