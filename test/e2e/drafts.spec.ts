import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import { addColleague, OWN, switchTo } from './support/colleagues.ts'
import { PASSPHRASE, unlockLedger } from './support/first-run.ts'
import { addHousehold, ask, openNewLedger } from './support/household.ts'
import { expect, test } from './support/launch.ts'
import { goTo } from './support/views.ts'

async function openClues(page: Page, caseId: string): Promise<void> {
  await goTo(page, `/cases/${caseId}/collateral`)
  await page.getByRole('button', { name: '新增财产线索' }).click()
}

async function openClue(page: Page, caseId: string): Promise<Locator> {
  await goTo(page, `/cases/${caseId}/collateral`)
  await page.getByRole('grid', { name: '财产线索' }).locator('tbody tr').press('Enter')
  return page.getByRole('dialog')
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

test('what was typed a moment before the window is closed is there again', async ({ launch }) => {
  const first = await openNewLedger(launch)
  const { caseId } = await addHousehold(first.page)
  await openClues(first.page, caseId)
  await first.page.getByRole('dialog').getByLabel('财产名称').fill('白色货车一辆')
  const ended = first.app.waitForEvent('close')
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((each) => each.close()))
  await ended

  const { page } = await launch({ dataFolder: first.dataFolder, shellFolder: first.shellFolder })
  await unlockLedger(page)
  await openClues(page, caseId)
  await expect(page.getByRole('dialog').getByLabel('财产名称')).toHaveValue('白色货车一辆')
})

test('a draft that a colleague has overtaken is shown against what he saved, and takes nothing of it back', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  await addColleague(page, '许强', '经办')
  const mine = await openClue(page, caseId)
  await mine.getByLabel('来源说明').fill('房东告知')
  await page.waitForTimeout(KEPT_MILLISECONDS)

  await page.keyboard.press('Control+L')
  await unlockLedger(page, OWN)
  const his = await openClue(page, caseId)
  await expect(his.getByLabel('来源说明')).toHaveValue('走访')
  await his.getByLabel('来源说明').fill('人民银行查询')
  await his.getByLabel('备注').fill('账户已核实')
  await page.keyboard.press('Control+s')
  await expect(his).toHaveCount(0)

  await switchTo(page, PASSPHRASE)
  const again = await openClue(page, caseId)
  await expect(again.getByText('已恢复上次没有保存的内容')).toBeVisible()
  await expect(again.getByText('这条记录在您填写期间已被改动')).toBeVisible()
  await expect(again.getByRole('row', { name: '来源说明 人民银行查询 房东告知' })).toBeVisible()
  await expect(again.getByRole('row', { name: '备注 账户已核实 您没有改，采用现在的内容' })).toBeVisible()
  await expectAccessible(page)
  await expect(again.getByRole('button', { name: '保存' })).toBeDisabled()
  await again.getByRole('button', { name: '用我填的内容' }).click()
  await page.keyboard.press('Control+s')
  await expect(again).toHaveCount(0)
  const [clue] = await ask(page, 'clues.ofCase', { caseId })
  expect(clue).toMatchObject({ source: '房东告知', note: '账户已核实', version: 3 })
})
