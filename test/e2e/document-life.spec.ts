import { join } from 'node:path'
import { newId } from '../../electron/store/kernel/new-id.ts'
import { unitFacts } from '../../shared/model/organisation.ts'
import { expectAccessible } from './support/accessibility.ts'
import { chooseWhereToSave } from './support/dialogs.ts'
import { addHousehold, ask, completeUnit, openNewLedger } from './support/household.ts'
import { expect, temporaryFolder, test, THE_DAY } from './support/launch.ts'

test('a letter is approved and sent; what came of it is registered beside it and settles where it stands', async ({ launch }) => {
  const { page, app } = await openNewLedger(launch)
  await completeUnit(page)
  const [unit] = await ask(page, 'organisation.units', {})
  if (!unit) throw new Error('a new ledger has its own unit')
  const account = { accountName: '青山银行股份有限公司', accountBank: '青山银行营业部', accountNo: '0000000000000001', contactName: '林某', contactPhone: '000-7654321' }
  await ask(page, 'organisation.saveUnit', { commandId: newId<'command'>(), id: unit.id, version: unit.version, facts: { ...unitFacts.strip().parse(unit), ...account } })
  const { caseId } = await addHousehold(page)
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/cases/${caseId}/documents`)
  await page.getByRole('combobox', { name: '办理事项' }).click()
  await page.getByRole('option', { name: '催收函件' }).click()
  await page.getByRole('list', { name: '全套文书' }).getByRole('button', { name: /催收逾期贷款/ }).click()
  await page.getByRole('textbox', { name: /还款期限/ }).fill('20261231')
  await chooseWhereToSave(app, join(temporaryFolder('letter'), '通知书.docx'))
  await page.getByRole('button', { name: '保存这一份' }).click()
  const doubts = page.getByRole('dialog', { name: '仍有需要核对的事项' })
  await doubts.getByRole('button', { name: '已核对，继续保存' }).click()
  await expect(page.getByText('已保存并登记')).toBeVisible()
  await page.getByRole('listitem').filter({ hasText: '第 1 版' }).getByRole('button', { name: '查看', exact: true }).click()

  const life = page.getByRole('region', { name: '文书流转' })
  await expect(life).toContainText('草稿')
  await life.getByRole('button', { name: '批准' }).click()
  await page.getByRole('dialog').getByLabel('审批意见').fill('同意发送')
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: '批准' }).click()
  await expect(life).toContainText('单人操作，未经复核')

  await life.getByRole('button', { name: '登记发出' }).click()
  const sending = page.getByRole('dialog')
  await sending.getByRole('button', { name: '登记发出' }).click()
  await expect(sending).toContainText('请填写邮件号')
  await sending.getByLabel(/的邮件号/).first().fill('1000000000001')
  await expectAccessible(page)
  await sending.getByRole('button', { name: '登记发出' }).click()
  await expect(life).toContainText('已发出')
  await expect(life.getByRole('list', { name: '收件人' })).toContainText('在途')
  await life.getByRole('button', { name: '登记结果' }).click()
  const service = page.getByRole('dialog')
  await service.getByRole('combobox', { name: '结果' }).click()
  await page.getByRole('option', { name: '已送达' }).click()
  await service.getByRole('textbox', { name: '送达、退回日期' }).fill(THE_DAY)
  await service.getByRole('combobox', { name: '签收人与受送达人的关系' }).click()
  await page.getByRole('option', { name: '法定代表人、主要负责人' }).click()
  await page.keyboard.press('Control+s')
  await expect(life.getByRole('list', { name: '收件人' })).toContainText('已送达')
  await expectAccessible(page)
})
