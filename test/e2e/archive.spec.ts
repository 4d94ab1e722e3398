import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { isoDate } from '../../shared/model/iso-date.ts'
import { newId } from '../../electron/store/kernel/new-id.ts'
import { expectAccessible } from './support/accessibility.ts'
import { addColleague } from './support/colleagues.ts'
import { chooseWhereToSave } from './support/dialogs.ts'
import { addHousehold, ask, openNewLedger } from './support/household.ts'
import { expect, temporaryFolder, test } from './support/launch.ts'
import { picture } from './support/picture.ts'

const open = (page: Page, hash: string) => page.evaluate((address) => void (location.hash = address), hash)

async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole('dialog').getByRole('combobox', { name: label, exact: true }).click()
  await page.getByRole('option', { name: option }).first().click()
}

/** Two more originals, so that a list is one. */
async function addMore(page: Page, caseId: Awaited<ReturnType<typeof addHousehold>>['caseId']): Promise<void> {
  const none = { pages: null, formedOn: null, receivedOn: null, keeperId: null, attachmentId: null, evidenceId: null, subjectKind: null, subjectId: null, releasedOn: null, releasedTo: null, note: null }
  for (const facts of [
    { kind: 'loan-contract', name: '流动资金借款合同', paperNo: '青农商借字〔2023〕第1001号', place: '3-2-18' },
    { kind: 'judgment', name: '民事判决书', paperNo: '（2024）示0101民初1号', place: '3-2-18' },
  ] as const) {
    await ask(page, 'archive.saveItem', { commandId: newId<'command'>(), id: null, version: null, facts: { ...none, caseId, ...facts, form: 'original', copies: 1, keeping: 'archive-room' } })
  }
}

test('an original is entered, lent, seen as overdue in the register, and returned', async ({ launch }) => {
  const { page, app } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  await addColleague(page, '许强', '经办')
  await addMore(page, caseId)
  await open(page, `#/cases/${caseId}/attachments`)
  const section = page.getByRole('region', { name: '档案原件' })
  await section.getByRole('button', { name: '登记原件' }).click()
  const form = page.getByRole('dialog', { name: '登记原件' })
  await choose(page, '类别', '他项权证、登记证明')
  await form.getByLabel('原件名称').fill('不动产登记证明')
  await form.getByLabel('编号', { exact: true }).fill('示（2023）不动产证明第0000001号')
  await choose(page, '存放', '法院')
  await page.keyboard.press('Control+S')
  await expect(form.getByText('请写明是哪家法院、哪位律师或哪个地方')).toBeVisible()
  await choose(page, '存放', '保管箱')
  await form.getByLabel('卷号、柜号或地点').fill('A-12')
  await choose(page, '关联记录', /QS20230321001/)
  await expectAccessible(page)
  await picture(page, 'archive-item-form')
  await page.keyboard.press('Control+S')
  const table = section.getByRole('grid', { name: '档案原件' })
  await expect(table.getByRole('row', { name: /不动产登记证明/ })).toContainText('在库')

  await table.getByRole('button', { name: '借出 不动产登记证明' }).click()
  const lending = page.getByRole('dialog', { name: '借出：不动产登记证明' })
  await choose(page, '借阅人', '许强')
  await lending.getByLabel('用途').fill('开庭核对原件')
  await lending.getByLabel('借出日期').fill('2026-11-02')
  await lending.getByLabel('应还日期').fill('2026-10-30')
  await page.keyboard.press('Control+S')
  await expect(lending.getByText('应还日期不能早于借出日期')).toBeVisible()
  await lending.getByLabel('应还日期').fill('2026-11-16')
  await picture(page, 'archive-lending-form')
  await page.keyboard.press('Control+S')
  await expect(section).toContainText('3 项，借出 1 项，其中逾期未还 1 项')
  await expectAccessible(page)
  await picture(page, 'archive-section')

  const index = join(temporaryFolder('archive'), '档案目录.docx')
  await chooseWhereToSave(app, index)
  await section.getByRole('button', { name: '档案目录' }).click()
  await expect.poll(() => existsSync(index)).toBe(true)

  await open(page, '#/papers/archive')
  const register = page.getByRole('region', { name: '档案登记簿' })
  await expect(register.getByRole('grid', { name: '档案原件' })).toContainText('3-2-18')
  await picture(page, 'archive-register')
  await register.getByText('逾期未还 1').click()
  const rows = register.getByRole('grid', { name: '档案原件' })
  await expect(rows).toContainText('许强')
  await expect(rows).not.toContainText('民事判决书')
  await expectAccessible(page)
  await rows.getByRole('button', { name: '青山市云杉农机有限公司' }).click()
  await expect(page).toHaveURL(/attachments\/[0-9a-f-]{36}/)

  await section.getByRole('button', { name: '归还 不动产登记证明' }).click()
  const back = page.getByRole('dialog', { name: '借阅：不动产登记证明' })
  await back.getByLabel('归还日期').fill(isoDate('2026-11-20'))
  await choose(page, '收回人', '测试员')
  await page.keyboard.press('Control+S')
  await expect(table.getByRole('row', { name: /不动产登记证明/ })).toContainText('在库')
  await expect(page.getByRole('grid', { name: '借阅登记' })).toContainText('2026-11-20')
})
