import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { newId } from '../../electron/store/kernel/new-id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { expectAccessible } from './support/accessibility.ts'
import { addColleague } from './support/colleagues.ts'
import { chooseWhereToSave } from './support/dialogs.ts'
import { addHousehold, ask, openNewLedger } from './support/household.ts'
import { expect, temporaryFolder, test } from './support/launch.ts'
import { picture } from './support/picture.ts'

const open = (page: Page, hash: string) => page.evaluate((address) => void (location.hash = address), hash)

async function choose(page: Page, within: string, label: string, option: string): Promise<void> {
  await page.getByRole('dialog').getByRole('group', { name: within }).getByRole('combobox', { name: label, exact: true }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

test('a case from the front line is received with its papers, and both see who still does what', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  await addColleague(page, '许强', '经办')
  await open(page, `#/cases/${caseId}/overview`)
  const section = page.getByRole('region', { name: '一线移交' })
  await expect(section).toContainText('没有登记')
  await section.getByRole('button', { name: '登记接收' }).click()
  const form = page.getByRole('dialog', { name: '登记接收' })
  await expect(form.getByLabel('移交单位')).not.toHaveValue('')
  await form.getByLabel('移交单位').fill('城东支行')
  await form.getByLabel('一线责任人').fill('李一帆')
  await form.getByLabel('移交日期').fill('20261008')
  await form.getByRole('combobox', { name: '接收人' }).click()
  await page.getByRole('option', { name: '许强' }).click()
  await page.keyboard.press('Control+S')
  await expect(form.getByText('请至少写明一项留在一线的职责')).toBeVisible()
  await form.getByLabel('继续催收').fill('客户经理每月上门一次，结果登记在催收记录')
  await form.getByLabel('账户监测').fill('账户有入账当日告知保全部门')
  await form.getByRole('button', { name: '添加材料' }).click()
  await choose(page, '材料 1', '类别', '借款合同')
  await expect(form.getByLabel('材料 1 名称')).toHaveValue('借款合同')
  await form.getByRole('button', { name: '添加材料' }).click()
  await choose(page, '材料 2', '类别', '借款合同')
  await page.keyboard.press('Control+S')
  await expect(form.getByText('与第 1 项的名称和编号相同')).toBeVisible()
  await choose(page, '材料 2', '类别', '催收通知及回执')
  await form.getByRole('group', { name: '材料 2' }).getByLabel('份数').fill('2')
  await expectAccessible(page)
  await picture(page, 'transfer-form')
  await page.keyboard.press('Control+S')
  await expect(section).toContainText('城东支行 李一帆 → 许强')
  await expect(section).toContainText('客户经理每月上门一次')
  await expect(section).toContainText('借款合同 1 份、催收通知及回执 2 份')
  await expectAccessible(page)
  await picture(page, 'transfer-section')

  await section.getByRole('button', { name: '将 2 项登入档案原件' }).click()
  await expect(section.getByRole('button', { name: /登入档案原件/ })).toHaveCount(0)
  await open(page, `#/cases/${caseId}/attachments`)
  await expect(page.getByRole('grid', { name: '档案原件' }).getByRole('row', { name: /催收通知及回执/ })).toContainText('承办人 许强')

  await open(page, `#/cases/${caseId}/overview`)
  await section.getByRole('button', { name: '登记接收' }).click()
  await page.getByRole('dialog').getByLabel('一线责任人').fill('李一帆')
  await page.getByRole('dialog').getByLabel('移交日期').fill('20261101')
  await page.getByRole('dialog').getByRole('combobox', { name: '接收人' }).click()
  await page.getByRole('option', { name: '许强' }).click()
  await page.getByRole('dialog').getByLabel('送达协助').fill('法院送达时到场指认')
  await page.keyboard.press('Control+S')
  await expect(page.getByRole('dialog').getByText('本户 2026-10-08 移交后还没有退回一线')).toBeVisible()
  await page.keyboard.press('Escape')
  await section.getByRole('button', { name: '修改 2026-10-08 的移交' }).click()
  const editing = page.getByRole('dialog', { name: '一线移交：城东支行 2026-10-08' })
  await editing.getByLabel('退回日期').fill('2026-10-01')
  await page.keyboard.press('Control+S')
  await expect(editing.getByText('退回日期不能早于移交日期')).toBeVisible()
  await editing.getByLabel('退回日期').fill('2026-11-01')
  await page.keyboard.press('Control+S')
  await expect(section).toContainText('2026-11-01 退回')
})

test('the ledger of transfers is narrowed and exported', async ({ launch }) => {
  const { page, app } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  const [receiver] = (await ask(page, 'cases.choices', {})).managers
  if (receiver === undefined) throw new Error('no colleague')
  const none = { papers: [], keptCollection: null, keptService: null, keptInspection: null, keptMonitoring: null, keptPapers: null, note: null }
  const facts = { ...none, caseId, frontPerson: '李一帆', receiverId: receiver.id }
  await open(page, '#/papers/transfers')
  const ledger = page.getByRole('region', { name: '移交台账' })
  await expect(ledger).toContainText('这里汇总一线移交保全部门的户')
  await ask(page, 'transfers.save', { commandId: newId<'command'>(), id: null, version: null, facts: { ...facts, handedOn: isoDate('2026-03-02'), fromUnit: '公司业务部', keptService: '送达时到场指认', returnedOn: isoDate('2026-06-30') } })
  await ask(page, 'transfers.save', { commandId: newId<'command'>(), id: null, version: null, facts: { ...facts, handedOn: isoDate('2026-10-08'), fromUnit: '城东支行', keptCollection: '每月上门一次', keptMonitoring: '入账当日告知', returnedOn: null } })
  await page.reload()
  await open(page, '#/papers/transfers')
  const rows = ledger.getByRole('grid', { name: '移交台账' })
  await expect(rows).toContainText('公司业务部')
  await expectAccessible(page)
  await picture(page, 'transfer-ledger')
  await ledger.getByText('保全部门管理 1').click()
  await expect(rows).not.toContainText('公司业务部')
  await expect(rows).toContainText('每月上门一次')
  const sheet = join(temporaryFolder('transfers'), '移交台账.xlsx')
  await chooseWhereToSave(app, sheet)
  await ledger.getByRole('button', { name: /导出/ }).click()
  await expect.poll(() => existsSync(sheet)).toBe(true)
  await rows.getByRole('button', { name: '青山市云杉农机有限公司' }).click()
  await expect(page.getByRole('region', { name: '一线移交' })).toContainText('城东支行 李一帆')
})
