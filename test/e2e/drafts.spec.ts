import type { Page } from '@playwright/test'
import { unlockLedger } from './support/first-run.ts'
import { addHousehold, openNewLedger } from './support/household.ts'
import { expect, test } from './support/launch.ts'

async function openClues(page: Page, caseId: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/cases/${caseId}/collateral`)
  await page.getByRole('button', { name: '新增财产线索' }).click()
}

/** Longer than a form waits before it writes what was typed. */
const KEPT_MILLISECONDS = 1_500

test('what was typed is there again after the program was killed', async ({ launch }) => {
  const first = await openNewLedger(launch)
  const { caseId } = await addHousehold(first.page)
  await openClues(first.page, caseId)
  await first.page.getByRole('dialog').getByLabel('财产名称').fill('白色货车一辆')
  await first.page.waitForTimeout(KEPT_MILLISECONDS)
  const ended = first.app.waitForEvent('close')
  first.app.process().kill('SIGKILL')
  await ended

  const { page } = await launch({ dataFolder: first.dataFolder, shellFolder: first.shellFolder })
  await unlockLedger(page)
  await openClues(page, caseId)
  await expect(page.getByRole('dialog').getByText('已恢复上次没有保存的内容')).toBeVisible()
  await expect(page.getByRole('dialog').getByLabel('财产名称')).toHaveValue('白色货车一辆')
})
