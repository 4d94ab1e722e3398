import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { Document, Packer, Paragraph } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { newId } from '../../electron/store/kernel/new-id.ts'
import { unitFacts } from '../../shared/model/organisation.ts'
import { expectAccessible } from './support/accessibility.ts'
import { chooseFiles, chooseWhereToSave } from './support/dialogs.ts'
import { addHousehold, ask, completeUnit, openNewLedger } from './support/household.ts'
import { expect, temporaryFolder, test } from './support/launch.ts'

/** 文书模板: the branch's own Word text is tried, taken into use, printed, replaced by a newer one and put out of use. */

const folder = () => temporaryFolder('templates')

async function template(name: string, lines: readonly string[]): Promise<string> {
  const path = join(folder(), name)
  writeFileSync(path, await Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] })))
  return path
}

async function withAccount(page: Page): Promise<void> {
  await completeUnit(page)
  const [unit] = await ask(page, 'organisation.units', {})
  if (!unit) throw new Error('a new ledger has its own unit')
  const account = { accountName: '青山银行股份有限公司', accountBank: '青山银行营业部', accountNo: '0000000000000001', contactName: '林某', contactPhone: '000-7654321' }
  await ask(page, 'organisation.saveUnit', { commandId: newId<'command'>(), id: unit.id, version: unit.version, facts: { ...unitFacts.strip().parse(unit), ...account } })
}

const open = (page: Page, hash: string) => page.evaluate((address) => void (location.hash = address), hash)

test('a template is tried by name of its fields, used, replaced and put out of use; element-style papers have none', async ({ launch }) => {
  const { page, app } = await openNewLedger(launch)
  await withAccount(page)
  const { caseId } = await addHousehold(page)
  await open(page, '#/settings/templates')
  const table = page.getByRole('grid', { name: '文书模板' })
  await expect(table).toContainText('催收逾期贷款本息通知书')
  await expect(table).not.toContainText('强制执行申请书（申请执行用）')
  await expect(page.getByRole('grid', { name: '可用的字段' })).toContainText('{本息合计大写}')
  await expectAccessible(page)

  await chooseFiles(app, [await template('错字段.docx', ['{户名}{客户号}{贷款号}'])])
  await page.getByRole('button', { name: '试用《催收逾期贷款本息通知书》模板' }).click()
  await expect(page.getByText('有不认识的字段：{客户号}、{贷款号}')).toBeVisible()
  await chooseFiles(app, [await template('少字段.docx', ['{户名}'])])
  await page.getByRole('button', { name: '试用《催收逾期贷款本息通知书》模板' }).click()
  await expect(page.getByText(/可以使用，共 1 个字段，还没有启用。没有用到：/)).toBeVisible()
  await chooseFiles(app, [await template('末行.docx', ['{户名}'])])
  await table.getByRole('button', { name: /^试用/ }).last().click()
  await expect(page.getByText(/“末行.docx”可以使用/)).toBeInViewport()
  await chooseFiles(app, [await template('括号.docx', ['{#借据}{借据号}'])])
  await page.getByRole('button', { name: '启用《催收逾期贷款本息通知书》模板' }).click()
  await expect(page.getByText('“括号.docx”没有启用：重复段{#借据}没有结束，请在段尾写上{/借据}。')).toBeVisible()

  const picture = join(folder(), '图片.docx')
  writeFileSync(picture, Buffer.from([0xff, 0xd8, 0xff, 0xe0]))
  await chooseFiles(app, [picture])
  await page.getByRole('button', { name: '启用《催收逾期贷款本息通知书》模板' }).click()
  await expect(page.getByText('“图片.docx”没有启用：不是 Word 文档，或者文件已损坏。请在 Word 中另存为“Word 文档（*.docx）”后重试。')).toBeVisible()
  await chooseFiles(app, [await template('错位.docx', ['{户名}{银行}{出具日}{借据号}'])])
  await page.getByRole('button', { name: '启用《催收逾期贷款本息通知书》模板' }).click()
  await expect(page.getByText('“错位.docx”有字段写错了位置：{借据号}只能写在{#借据}和{/借据}之间。没有启用，请改正后重试。')).toBeVisible()
  await expect(table).not.toContainText('第 1 版')

  const own = ['{银行}致{户名}：', '截至{截至日}，本息合计{本息合计}元（{本息合计大写}）。', '{出具日}']
  await chooseFiles(app, [await template('本行催收函.docx', own)])
  await page.getByRole('button', { name: '启用《催收逾期贷款本息通知书》模板' }).click()
  await expect(table).toContainText('第 1 版 本行催收函.docx')
  await chooseFiles(app, [await template('本行催收函2.docx', [...own, '本行第二稿'])])
  await page.getByRole('button', { name: '启用《催收逾期贷款本息通知书》模板' }).click()
  await expect(table).toContainText('第 2 版 本行催收函2.docx')
  const versions = page.getByRole('grid', { name: '历次版本' })
  await expect(versions).toContainText('第 1 版 本行催收函.docx')
  await expect(versions).toContainText('已被新版替换')
  const kept = join(folder(), '旧版.docx')
  await chooseWhereToSave(app, kept)
  await page.getByRole('button', { name: '另存《催收逾期贷款本息通知书》模板第 1 版' }).click()
  await expect(page.getByText('已另存 本行催收函.docx。')).toBeVisible()
  expect(readFileSync(kept).subarray(0, 2).toString()).toBe('PK')
  await expectAccessible(page)

  await open(page, `#/cases/${caseId}/documents`)
  await page.getByRole('combobox', { name: '办理事项' }).click()
  await page.getByRole('option', { name: '催收函件', exact: true }).click()
  await expect(page.getByRole('document', { name: /催收逾期贷款本息通知书预览/ })).toContainText('本行第二稿')
  const [choices] = [await ask(page, 'documents.proposeChoices', { caseId })]
  const file = join(folder(), '函.docx')
  await chooseWhereToSave(app, file)
  await ask(page, 'documents.export', { commandId: newId<'command'>(), caseId, choices: { ...choices, act: 'demand', payBy: choices.asOf }, form: 'letter-overdue', acceptAmber: true, fileName: '函.docx' })
  const xml = strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array())
  expect(xml.replaceAll(/<[^>]+>/g, '')).toMatch(/本息合计[\d,.]+元（人民币.*）。.*本行第二稿/)

  await open(page, '#/settings/templates')
  await page.getByRole('button', { name: '停用《催收逾期贷款本息通知书》模板' }).click()
  await expect(page.getByRole('button', { name: '停用《催收逾期贷款本息通知书》模板' })).toHaveCount(0)
})
