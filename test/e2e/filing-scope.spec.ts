import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from './support/accessibility.ts'
import { chooseWhereToSave } from './support/dialogs.ts'
import { addHousehold, ask, completeUnit, openNewLedger, QUIET_DAY } from './support/household.ts'
import { expect, temporaryFolder, test } from './support/launch.ts'

test('a debt that the filing forgets stops its papers until it is in them or left out with a reason, which stays with the paper', async ({ launch }) => {
  const { page, app } = await openNewLedger((options) => launch({ ...options, firstDay: QUIET_DAY }))
  await completeUnit(page)
  const { caseId, loanIds } = await addHousehold(page)
  const choices = await ask(page, 'documents.proposeChoices', { caseId })
  await ask(page, 'preferences.set', { key: `filing:${caseId}`, value: { ...choices, loanIds: loanIds.slice(0, 1), clueIds: [] } })
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/cases/${caseId}/documents`)
  const save = page.getByRole('button', { name: '保存这一份' })
  await expect(save).toBeDisabled()
  // what the scope stops is not in the kit, and the kit says so
  const kit = page.getByRole('button', { name: /^保存可导出的 \d+ 份$/u })
  await kit.click()
  const asking = page.getByRole('dialog', { name: '仍有需要核对的事项' })
  await expect(asking).toContainText('这次不会保存，全套并不完整')
  await expect(asking.getByRole('listitem').filter({ hasText: '民事起诉状' }).first()).toBeVisible()
  await asking.getByRole('button', { name: '返回修改' }).click()
  await page.getByRole('tab', { name: '列入范围 2' }).click()
  await expect(page.getByText('还有 2 项既没有列入，也没有写明理由')).toBeVisible()
  const loans = page.getByRole('region', { name: '本人借款' })
  await expect(loans.getByRole('listitem').filter({ hasText: 'QS20230321001' })).toContainText('已列入')
  await expect(page.getByRole('region', { name: '保证人' })).toContainText('已列入')
  await expectAccessible(page)

  await loans.getByRole('textbox', { name: 'QS20230418001不列入的理由' }).fill('另案起诉')
  await expect(page.getByRole('tab', { name: '列入范围 1' })).toBeVisible()
  await page.getByRole('textbox', { name: '其余各项的理由' }).fill('起诉后再行保全')
  await page.getByRole('button', { name: '填入' }).click()
  await expect(page.getByText('全部列入，或者已写明理由')).toBeVisible()
  await page.getByRole('list', { name: '全套文书' }).getByRole('button', { name: /欠款本息明细表/u }).click()
  await expect(save).toBeEnabled()
  const file = join(temporaryFolder('scope'), '明细表.docx')
  await chooseWhereToSave(app, file)
  await save.click()
  const proceed = page.getByRole('button', { name: '已核对，继续保存' })
  if (await proceed.isVisible().catch(() => false)) await proceed.click()
  await expect(page.getByText('已保存并登记')).toBeVisible()
  expect(readFileSync(file).length).toBeGreaterThan(0)
  await page.getByRole('listitem').filter({ hasText: '第 1 版' }).getByRole('button', { name: '查看', exact: true }).click()
  await expect(page.getByText(/未列入：本人借款 QS20230418001（另案起诉）/u)).toBeVisible()
})

test('a contract without a signature stops the claim; what was seen in the contract file stays with the household', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await completeUnit(page)
  const { caseId } = await addHousehold(page)
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/cases/${caseId}/documents`)
  await page.getByRole('tab', { name: '权利基础' }).click()
  const contract = page.getByRole('region', { name: /^借款合同/u }).first()
  await expect(contract).toContainText('借款人签字、盖章')
  await contract.getByRole('combobox', { name: /借款人签字、盖章/u }).click()
  await page.getByRole('option', { name: '没有', exact: true }).click()
  await expect(contract.getByText('不能起诉')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('tab', { name: /校验/u }).click()
  await expect(page.getByRole('listitem').filter({ hasText: '借款人签字、盖章没有' })).toContainText('必须解决')
  await page.reload()
  await page.getByRole('tab', { name: '权利基础' }).click()
  await expect(page.getByRole('region', { name: /^借款合同/u }).first()).toContainText('不能起诉')
})
