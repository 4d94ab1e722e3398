import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import { addHousehold, ask, openNewLedger } from './support/household.ts'
import { newId } from '../../electron/store/kernel/new-id.ts'
import { expect, test } from './support/launch.ts'

/** Types into the one search box and opens the only thing of this kind that it finds. */
async function find(page: Page, typed: string, found: RegExp): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(typed)
  const match = page.getByRole('option', { name: found }).first()
  await expect(match).toBeVisible()
  while ((await match.getAttribute('data-combobox-selected')) !== 'true') await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

test('a guarantor, a thing, a court number and a note are found from anywhere and opened where they lie', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  const { caseFile } = await ask(page, 'cases.overview', { caseId })
  const { id, version, borrowerId, unitId, managerId, status, closedOn } = caseFile
  await ask(page, 'cases.save', { commandId: newId<'command'>(), id, version, facts: { borrowerId, unitId, managerId, status, closedOn, note: '债务人称年底变卖收割机' } })

  await page.keyboard.press('Control+k')
  await page.keyboard.type('青山')
  await expect(page.getByRole('option').first()).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await find(page, 'bms', /柏某山/)
  await expect(page.getByRole('heading', { level: 1, name: '柏某山' })).toBeVisible()

  await find(page, '6200', /账户存款/)
  await expect(page.getByRole('tab', { name: /抵质押物/ })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('grid', { name: '财产线索' }).locator('tbody tr')).toBeFocused()

  await find(page, '民初121', /民初121号/)
  await expect(page.getByRole('grid', { name: '诉讼和执行程序' }).locator('tr[data-current]')).toContainText('民初121号')

  await find(page, '收割机', /户备注/)
  await expect(page.getByRole('tabpanel').getByText('债务人称年底变卖收割机')).toBeVisible()
})
