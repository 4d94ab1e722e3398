/** 撤销: what was saved a moment ago is taken back in the window, and both acts stay in the log. */
import type { Page } from '@playwright/test'
import { newId } from '../../electron/store/kernel/new-id.ts'
import { extraSecurityFacts } from '../../shared/model/extra-security.ts'
import { expectAccessible } from './support/accessibility.ts'
import { addHousehold, ask, openNewLedger, type TestHousehold } from './support/household.ts'
import { expect, test } from './support/launch.ts'
import { goTo } from './support/views.ts'

const undo = (page: Page) => page.getByRole('button', { name: '撤销', exact: true })
const asked = (page: Page, caseId: TestHousehold['caseId']) => ask(page, 'guarantees.extraOfCase', { caseId })

async function askForSecurity(page: Page, description: string): Promise<void> {
  await page.getByRole('button', { name: '登记补充担保' }).click()
  const form = page.getByRole('dialog', { name: '登记补充担保' })
  await form.getByRole('combobox', { name: '补充方式' }).click()
  await page.getByRole('option', { name: '追加抵押' }).click()
  await form.getByLabel('要求日期').fill('20261120')
  await form.getByLabel('内容').fill(description)
  await page.keyboard.press('Control+s')
  await expect(page.getByText('补充担保已保存，改动记入“日志”。')).toBeVisible()
}

async function changeSecurity(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: from }).click()
  await page.getByRole('dialog', { name: '补充担保' }).getByLabel('内容').fill(to)
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('button', { name: to })).toBeVisible()
}

test('a new record and a change are taken back; a change by somebody else since is not overwritten', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  await goTo(page, `/cases/${caseId}/guarantees`)

  await askForSecurity(page, '登记错了的厂房')
  await undo(page).click()
  await expect(page.getByText('补充担保已撤销，登记和作废都记入“日志”。')).toBeVisible()
  expect(await asked(page, caseId)).toHaveLength(0)

  await askForSecurity(page, '云杉路 3 号厂房')
  await expect(undo(page)).toHaveCount(1)
  await expectAccessible(page)
  await changeSecurity(page, '云杉路 3 号厂房', '云杉路 5 号厂房')
  await expect(undo(page)).toHaveCount(1)
  await undo(page).click()
  await expect(page.getByText('补充担保恢复为修改前的内容，两次改动都记入“日志”。')).toBeVisible()
  await expect(page.getByRole('button', { name: '云杉路 3 号厂房' })).toBeVisible()

  await changeSecurity(page, '云杉路 3 号厂房', '云杉路 7 号厂房')
  const [record] = await asked(page, caseId)
  if (record === undefined) throw new Error('the security that was asked for')
  const facts = { ...extraSecurityFacts.strip().parse(record), note: '他人补记' }
  await ask(page, 'guarantees.saveExtra', { commandId: newId<'command'>(), id: record.id, version: record.version, facts })
  await undo(page).click()
  await expect(page.getByText('没有撤销。这条记录已被改动过')).toBeVisible()
  expect(await asked(page, caseId)).toMatchObject([{ description: '云杉路 7 号厂房', note: '他人补记' }])
})
