import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import { chooseFiles, chooseWhereToSave } from './support/dialogs.ts'
import { addHousehold, ask, openNewLedger } from './support/household.ts'
import { expect, type RunningApp, test } from './support/launch.ts'
import { newId } from '../../electron/store/kernel/new-id.ts'
import type { Id } from '../../shared/model/id.ts'
import { person } from '../store/support/facts.ts'

const SECRET = '青山移交口令 2026'
const BORROWER = '青山市云杉农机有限公司'

async function openPackages(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/packages'
  })
  await expect(page.getByRole('heading', { name: '案件数据包' })).toBeVisible()
}

async function write({ app, page }: RunningApp, path: string): Promise<void> {
  await openPackages(page)
  await chooseWhereToSave(app, path)
  const panel = page.getByRole('region', { name: '导出数据包' })
  await panel.getByRole('combobox', { name: '要导出的户' }).fill('qssys')
  await page.getByRole('option', { name: new RegExp(BORROWER) }).click()
  await page.keyboard.press('Escape')
  await panel.getByLabel('新口令').fill(SECRET)
  await panel.getByLabel('再输入一次').fill(SECRET)
  await panel.getByRole('button', { name: '保存数据包' }).click()
  await expect(panel.getByRole('status').filter({ hasText: '已导出 1 户' })).toBeVisible({ timeout: 20_000 })
}

async function receive({ app, page }: RunningApp, path: string): Promise<void> {
  await openPackages(page)
  await chooseFiles(app, [path])
  const panel = page.getByRole('region', { name: '接收数据包' })
  await panel.getByLabel('数据包口令').fill(SECRET)
  await panel.getByRole('button', { name: '选择数据包' }).click()
  await expect(page.getByRole('region', { name: '核对数据包' })).toBeVisible({ timeout: 20_000 })
}

async function changeNote(page: Page, partyId: Id<'party'>, note: string): Promise<void> {
  const party = await ask(page, 'parties.get', { partyId })
  const { idNo: _idNo, phone: _phone, ...facts } = person(party.name, null, { kind: 'organisation', idType: 'uscc', representativeName: party.representativeName, representativeTitle: party.representativeTitle, domicile: party.domicile, note })
  await ask(page, 'parties.save', { commandId: newId<'command'>(), id: partyId, version: party.version, facts })
}

test('a case goes to a second data folder, is changed on both, and comes back with the conflict shown, twice where it moves on meanwhile', async ({ launch }) => {
  test.setTimeout(180_000)
  const folder = mkdtempSync(join(tmpdir(), 'baoquan-copy-'))
  const here = await openNewLedger(launch)
  const { caseId, borrowerId } = await addHousehold(here.page)
  await openPackages(here.page)
  await expectAccessible(here.page)
  await write(here, join(folder, '去.bqp'))

  const there = await openNewLedger(launch)
  await receive(there, join(folder, '去.bqp'))
  const review = there.page.getByRole('region', { name: '核对数据包' })
  await expect(review).toContainText('第一次收到这个台账的数据包')
  await expect(review.getByRole('grid', { name: '数据包中的户' })).toContainText('新户')
  await expectAccessible(there.page)
  await review.getByRole('button', { name: '接收', exact: true }).click()
  await expect(there.page.getByText(/已接收 1 户/)).toBeVisible({ timeout: 20_000 })
  expect((await ask(there.page, 'loans.ofCase', { caseId })).length).toBe(2)

  await changeNote(here.page, borrowerId, '甲方备注')
  await changeNote(there.page, borrowerId, '乙方备注')
  await write(there, join(folder, '回.bqp'))
  await receive(here, join(folder, '回.bqp'))
  const back = here.page.getByRole('region', { name: '核对数据包' })
  await expect(back.getByRole('region', { name: '双方都改过的栏' })).toContainText('本机：甲方备注')
  await expect(back.getByRole('button', { name: /还有 1 栏没有选定/ })).toBeDisabled()
  await back.getByText('对方：乙方备注').click()
  await expectAccessible(here.page)
  // what was decided about is changed here once more: the decision holds no longer
  await changeNote(here.page, borrowerId, '甲方再改')
  await back.getByRole('button', { name: '接收', exact: true }).click()
  await expect(back).toContainText('打开数据包之后，本机又修改了其中待选定的栏，没有接收')
  expect((await ask(here.page, 'parties.get', { partyId: borrowerId })).note).toBe('甲方再改')
  await back.getByRole('button', { name: '不接收' }).click()
  await receive(here, join(folder, '回.bqp'))
  await expect(back.getByRole('region', { name: '双方都改过的栏' })).toContainText('本机：甲方再改')
  await back.getByText('对方：乙方备注').click()
  await back.getByRole('button', { name: '接收', exact: true }).click()
  await expect(here.page.getByText(/已接收 1 户/)).toBeVisible({ timeout: 20_000 })
  expect((await ask(here.page, 'parties.get', { partyId: borrowerId })).note).toBe('乙方备注')
})
