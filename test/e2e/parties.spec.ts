import type { Page } from '@playwright/test'
import { newId } from '../../electron/store/kernel/new-id.ts'
import { person } from '../store/support/facts.ts'
import { expectAccessible } from './support/accessibility.ts'
import { addHousehold, ask, openNewLedger } from './support/household.ts'
import { expect, test } from './support/launch.ts'

async function open(page: Page, hash: string): Promise<void> {
  await page.evaluate((address) => {
    location.hash = address
  }, hash)
}

/** Chooses in a field of parties what the picker finds, so that nothing is typed twice. */
async function pick(page: Page, label: string, typed: string, option: RegExp): Promise<void> {
  await page.getByRole('dialog').getByLabel(label).fill(typed)
  await page.getByRole('option', { name: option }).click()
}

async function addGuarantor(page: Page, typed: string, known: boolean): Promise<void> {
  await page.getByRole('button', { name: '新增保证' }).click()
  await pick(page, '保证人', typed, known ? new RegExp(typed) : /新增当事人/)
  if (!known) {
    await page.getByRole('dialog', { name: '新增当事人' }).getByRole('button', { name: '保存' }).click()
    await expect(page.getByRole('dialog', { name: '新增保证' })).toBeVisible()
  }
  const dialog = page.getByRole('dialog', { name: '新增保证' })
  const loans = dialog.getByRole('checkbox', { name: /^QS2023/ })
  await expect(loans).toHaveCount(2)
  for (const box of await loans.all()) await box.check()
  await page.keyboard.press('Control+s')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('grid', { name: '保证' })).toContainText(typed)
}

test('one debtor, two loans, three guarantors of whom one guarantees another household: each person is entered once', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  await addHousehold(page, '青山市红松木业有限公司', '2')
  await open(page, `#/cases/${caseId}/guarantees`)
  await expect(page.getByRole('grid', { name: '保证' })).toContainText('柏某山')
  await addGuarantor(page, '松某林', false)
  // the picker finds him who guarantees the other household by the end of his id number
  await page.getByRole('button', { name: '新增保证' }).click()
  await pick(page, '保证人', '003X', /柏某山/)
  const dialog = page.getByRole('dialog', { name: '新增保证' })
  await dialog.getByRole('checkbox', { name: /^QS2023/ }).first().check()
  await page.keyboard.press('Control+s')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('grid', { name: '保证' }).locator('tbody tr')).toHaveCount(3)
  await expect(page.getByText('保证合同哪一天签订').first()).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('grid', { name: '保证' }).getByRole('link', { name: '柏某山' }).last().click()
  const exposures = page.getByRole('grid', { name: '身份和敞口' })
  await expect(exposures.locator('tbody tr').filter({ hasText: '保证人' })).toHaveCount(2)
  await expect(exposures).toContainText('青山市云杉农机有限公司')
  await expect(exposures).toContainText('青山市红松木业有限公司')
  await expectAccessible(page)
})

test('a question about the period leads to its field, and the answer shows the period with its reasons', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  await open(page, `#/cases/${caseId}/guarantees`)
  await page.getByRole('button', { name: '去填写' }).first().click()
  const dialog = page.getByRole('dialog', { name: '保证：柏某山' })
  await expect(dialog.getByLabel('保证期间怎样约定')).toBeFocused()
  await dialog.getByLabel('保证期间怎样约定').click()
  await page.getByRole('option', { name: '约定若干年月' }).click()
  await dialog.getByLabel('期间长度').fill('3')
  await dialog.getByLabel('期间单位').click()
  await page.getByRole('option', { name: '年', exact: true }).click()
  await page.keyboard.press('Control+s')
  await expect(dialog).toHaveCount(0)
  const row = page.getByRole('grid', { name: '保证' }).locator('tbody tr').first()
  await expect(row).toContainText('2027-03-21')
  await expect(row).toContainText('已在期间内主张：2026-02-10 起诉保证人')
  await row.getByRole('button', { name: '柏某山的保证期间的计算依据' }).click()
  await expect(page.getByText('民法典第六百九十二条').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: /债权/ }).click()
  await expect(page.getByText('程序进行中，时效中断').first()).toBeVisible()
})

test('numbers, addresses and relations are kept on the page of the party, and two records of one person are merged and parted', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { borrowerId } = await addHousehold(page)
  const twin = await ask(page, 'parties.save', { commandId: newId<'command'>(), id: null, version: null, facts: person('柏某山', null, { phone: '12345679999' }) })
  await page.keyboard.press('Alt+9')
  await page.getByRole('searchbox', { name: '查找当事人' }).fill('柏某山')
  const list = page.getByRole('grid', { name: '当事人' })
  await expect(list.locator('tbody tr')).toHaveCount(2)
  await expectAccessible(page)
  await list.locator('tbody tr').filter({ hasText: '保证人' }).getByRole('button', { name: '柏某山' }).click()
  await expect(page.getByRole('grid', { name: '电话' })).toContainText('123****0002')

  await page.getByRole('button', { name: '登记地址' }).click()
  const form = page.getByRole('dialog', { name: '登记地址' })
  await form.getByLabel('地址类别').click()
  await page.getByRole('option', { name: '合同约定送达地址' }).click()
  await form.getByRole('textbox', { name: '地址', exact: true }).fill('青山市城东区柏树路 9 号')
  await form.getByLabel('优先送达').check()
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('grid', { name: '地址' })).toContainText('起诉状“约定送达地址”')

  await page.getByRole('grid', { name: '同名当事人' }).getByRole('button', { name: '合并' }).click()
  const merge = page.getByRole('dialog', { name: '合并当事人：柏某山' })
  await merge.getByLabel('合并依据').fill('身份证复印件一致')
  await expectAccessible(page)
  await merge.getByRole('button', { name: '合并', exact: true }).click()
  await expect(page.getByRole('grid', { name: '电话' })).toContainText('123****9999')
  await page.getByRole('button', { name: '撤销合并' }).click()
  await page.getByRole('dialog').getByLabel('作废原因').fill('实为两人')
  await page.getByRole('dialog').getByRole('button', { name: '作废' }).click()
  await expect(page.getByRole('grid', { name: '同名当事人' })).toContainText('可能是同一人')
  await open(page, `#/parties/${twin.id}`)
  await expect(page.getByRole('grid', { name: '电话' })).toContainText('123****9999')

  await open(page, `#/parties/${borrowerId}`)
  await page.getByRole('button', { name: '登记关系' }).click()
  const relation = page.getByRole('dialog', { name: '登记关系' })
  await relation.getByRole('combobox', { name: '关系', exact: true }).click()
  await page.getByRole('option', { name: '实际控制人' }).click()
  await pick(page, '关系人', '0013', /柏某山/)
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('grid', { name: '关系' })).toContainText('实际控制人')
  await expectAccessible(page)
})
