import { readdirSync } from 'node:fs'
import { newId } from '../../electron/store/kernel/new-id.ts'
import { unitFacts } from '../../shared/model/organisation.ts'
import { expectAccessible } from './support/accessibility.ts'
import { chooseFiles } from './support/dialogs.ts'
import { addHousehold, ask, completeUnit, openNewLedger } from './support/household.ts'
import { expect, temporaryFolder, test } from './support/launch.ts'

test('letters of several households are made in one run, numbered by the rule, with the result of each', async ({ launch }) => {
  const { page, app } = await openNewLedger(launch)
  await completeUnit(page)
  const [unit] = await ask(page, 'organisation.units', {})
  if (!unit) throw new Error('a new ledger has its own unit')
  const account = { accountName: '青山银行股份有限公司', accountBank: '青山银行营业部', accountNo: '0000000000000001', contactName: '林某', contactPhone: '000-7654321' }
  await ask(page, 'organisation.saveUnit', { commandId: newId<'command'>(), id: unit.id, version: unit.version, facts: { ...unitFacts.strip().parse(unit), ...account } })
  await addHousehold(page)
  await addHousehold(page, '青山市松果商贸有限公司', '2')
  const open = (hash: string) => page.evaluate((address) => void (location.hash = address), hash)

  await open('#/settings/papers')
  await page.getByLabel('函件编号').fill('城东催〔{年}〕{号码}号')
  await page.getByRole('button', { name: '保存规则' }).click()
  await expect(page.getByText('不认识 {号码}')).toBeVisible()
  await page.getByLabel('函件编号').fill('城东催〔{年}〕{序号}号')
  await page.getByLabel('文件名').fill('{编号}-{户名}-{文书}')
  await page.getByRole('button', { name: '保存规则' }).click()
  await expect(page.getByText(/下一个编号：城东催〔\d{4}〕001号/)).toBeVisible()
  await expectAccessible(page)

  await open('#/papers/runs')
  const form = page.getByRole('region', { name: '新建批量出具' })
  await expect(form).toContainText('筛选出 2 户')
  await form.getByLabel('催收逾期贷款本息通知书').check()
  await form.getByRole('textbox', { name: '还款期限' }).fill('20261231')
  await form.getByRole('button', { name: '新建一批' }).click()
  const runs = page.getByRole('region', { name: '批次' })
  await expect(runs).toContainText('2 户')
  const folder = temporaryFolder('letters')
  await chooseFiles(app, [folder])
  await runs.getByRole('button', { name: '出具到文件夹' }).click()
  await expect(runs.getByText(/已出具 2 户、文书 2 份/)).toBeVisible()
  await expect(runs.getByRole('grid', { name: '各户结果' })).toContainText('催收逾期贷款本息通知书')
  await expectAccessible(page)
  const names = readdirSync(folder)
  expect(names.filter((name) => name.endsWith('.docx')).map((name) => /\d{3}号/.exec(name)?.[0]).toSorted()).toEqual(['001号', '002号'])
  expect(names.some((name) => name.startsWith('函件登记簿和交寄清单'))).toBe(true)
})
