import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { expectAccessible } from './support/accessibility.ts'
import { chooseWhereToSave } from './support/dialogs.ts'
import { addHousehold, openNewLedger } from './support/household.ts'
import { invented } from './support/invented-files.ts'
import { expect, test } from './support/launch.ts'

test('evidence is ticked off the usual list, put in order and bound with page numbers', async ({ launch }) => {
  const running = await openNewLedger(launch)
  const { page } = running
  const files = invented()
  const { caseId } = await addHousehold(page)
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/cases/${caseId}/attachments`)
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '添加文件' }).click()])
  await chooser.setFiles([files.pdf, files.png])
  await expect(page.getByRole('grid', { name: '附件' }).getByRole('row')).toHaveCount(3)

  await page.getByRole('button', { name: /常用清单/ }).click()
  const usual = page.getByRole('dialog', { name: '常用证据清单' })
  await usual.getByRole('checkbox', { name: '借款合同、授信协议' }).check()
  await usual.getByRole('checkbox', { name: '借据、借款凭证' }).check()
  await usual.getByRole('listitem').filter({ hasText: '合同管辖条款' }).getByRole('button', { name: '不涉及' }).click()
  await usual.getByLabel('不涉及的理由').fill('合同没有约定')
  await usual.getByLabel('不涉及的理由').press('Enter')
  await expect(usual.getByText('不涉及：合同没有约定')).toBeVisible()
  await expectAccessible(page)
  await usual.getByRole('button', { name: /登记所选/ }).click()
  const list = page.getByRole('grid', { name: '证据目录' })
  await expect(list.getByRole('row')).toHaveCount(3)

  for (const [file, evidence] of [['借款合同扫描件.pdf', '借款合同、授信协议'], ['现场.png', '借据、借款凭证']] as const) {
    await page.getByRole('grid', { name: '附件' }).getByRole('button', { name: file }).click()
    await page.getByRole('button', { name: '修改', exact: true }).click()
    const form = page.getByRole('dialog', { name: /附件：/ })
    await form.getByRole('combobox', { name: '归入证据' }).fill(evidence.slice(0, 4))
    await page.getByRole('option', { name: new RegExp(evidence) }).click()
    await page.keyboard.press('Control+s')
    await expect(form).toBeHidden()
  }

  await page.getByRole('button', { name: '调整顺序' }).click()
  const order = page.getByRole('dialog', { name: '调整证据顺序' })
  await order.getByRole('button', { name: '上移 借据、借款凭证' }).click()
  await expectAccessible(page)
  await order.getByRole('button', { name: '上移 借据、借款凭证' }).click()
  await order.getByRole('button', { name: '保存顺序' }).click()
  await expect(order).toBeHidden()

  const path = join(mkdtempSync(join(tmpdir(), 'baoquan-book-')), '证据册.pdf')
  await chooseWhereToSave(running.app, path)
  await page.getByRole('button', { name: '装订成册' }).click()
  await expect(page.getByText('已装订并编页，共 3 页')).toBeVisible()
  await expect(list.getByRole('row').nth(1)).toContainText('借据、借款凭证')
  await expect(list).toContainText('2–3')
  await expect(page.getByRole('list', { name: '已装订的证据册' })).toContainText('第 1 版')
  expect((await PDFDocument.load(readFileSync(path))).getPageCount()).toBe(3)
  await expectAccessible(page)
})
