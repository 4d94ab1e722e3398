import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { newId } from '../../electron/store/kernel/new-id.ts'
import { expectAccessible } from './support/accessibility.ts'
import { chooseWhereToSave } from './support/dialogs.ts'
import { addColleague, OWN, STAYING, switchTo } from './support/colleagues.ts'
import { PASSPHRASE } from './support/first-run.ts'
import { addHousehold, ask, openNewLedger } from './support/household.ts'
import { expect, temporaryFolder, test } from './support/launch.ts'
import { settled } from './support/views.ts'

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, address)
}

/** Pictures of the page in both sizes for whoever looks at them; only where a folder for them is named. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['BAOQUAN_PICTURES']
  if (folder === undefined) return
  for (const [width, height] of [[1366, 768], [1920, 1080]] as const) {
    await page.setViewportSize({ width, height })
    await page.screenshot({ path: `${folder}/${name}-${width}.png` })
  }
}

test('two people make one change of a due date', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  await addColleague(page, '单雄', '复核')

  // what the administrator entered alone is first confirmed, line by line, without the mouse
  await switchTo(page, OWN)
  await expect(page.getByRole('button', { name: /单雄（复核）/ })).toBeVisible()
  await page.getByRole('link', { name: /待复核，\d+ 项/ }).click()
  await expectAccessible(page)
  await picture(page, 'review-unconfirmed')
  const text = await page.getByText(/条记录还没有第二位同事确认/).textContent()
  const waiting = Number(/(\d+) 条记录/.exec(text ?? '')?.[1])
  expect(waiting).toBeGreaterThan(3)
  for (let left = waiting; left > 0; left--) {
    await expect(page.getByRole('link', { name: `待复核，${left} 项` })).toBeVisible()
    await page.keyboard.press('Control+Enter')
  }
  await expect(page.getByText('没有等待复核的内容')).toBeVisible()

  await switchTo(page, PASSPHRASE)
  await goTo(page, `#/cases/${caseId}/debt`)
  await page.getByRole('tab', { name: '合同要素' }).click()
  await page.getByRole('button', { name: '修改借据和合同要素' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: /^到期日/ }).fill('2024-09-21')
  await page.keyboard.press('Control+S')
  const why = page.getByRole('dialog', { name: '变更原因' })
  await expect(why).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(why).toBeHidden()
  await expect(page.getByRole('dialog').getByRole('textbox', { name: /^到期日/ })).toHaveValue('2024-09-21')
  await page.keyboard.press('Control+S')
  await why.getByRole('textbox', { name: '变更原因' }).fill('与合同原件核对，原登记的到期日抄错')
  await expectAccessible(page)
  await picture(page, 'review-change-reason')
  await why.getByRole('button', { name: '保存改动' }).click()
  await expect(page.getByText('已提交复核').first()).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click()

  await switchTo(page, OWN)
  await page.getByRole('link', { name: '待复核，1 项' }).click()
  await expect(page.getByRole('row', { name: /到期日 2024-03-21 2024-09-21/ })).toBeVisible()
  await picture(page, 'review-proposal')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('没有等待复核的内容')).toBeVisible()
  await goTo(page, `#/cases/${caseId}/log`)
  await expect(page.getByText('复核通过测试员提出的：修改借据 QS20230321001')).toBeVisible()
})

test('a case is handed over with its record', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  await addColleague(page, '许强', '经办')
  await goTo(page, `#/cases/${caseId}/overview`)
  await page.getByRole('button', { name: '移交', exact: true }).click()
  const drawer = page.getByRole('dialog', { name: '移交' })
  await drawer.getByRole('combobox', { name: '接手人' }).click()
  await page.getByRole('option', { name: '许强' }).click()
  await drawer.getByLabel('移交材料').fill('借款合同原件 1 份')
  await drawer.getByLabel('移交原因').fill('岗位轮换')
  await expectAccessible(page)
  await picture(page, 'handover-form')
  await page.keyboard.press('Control+S')
  await expect(page.getByRole('region', { name: '办案小组' })).toContainText('未指定 → 许强（岗位轮换）')
  await picture(page, 'handover-done')
})

test('nobody approves his own change', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  await addColleague(page, '单雄', '复核')
  await goTo(page, `#/cases/${caseId}/debt`)
  await page.getByRole('tab', { name: '台账分录' }).click()
  const repayments = page.getByRole('grid', { name: '台账分录' }).getByRole('row', { name: /还款/ })
  await expect(repayments.getByText('未复核')).toHaveCount(0)
  await repayments.getByRole('button', { name: '更正' }).click()
  const drawer = page.getByRole('dialog', { name: /^更正/ })
  await drawer.getByRole('textbox', { name: /^还款金额/ }).fill('21000')
  await drawer.getByLabel('更正原因').fill('金额录错')
  await page.keyboard.press('Control+S')
  await expect(drawer.getByText('已提交复核')).toBeVisible()
  await drawer.getByRole('button', { name: '关闭' }).last().click()
  await expect(page.getByText(/^已更正/)).toHaveCount(0)
  await expect(repayments).toHaveCount(1)
  await expect(repayments.getByText('待复核')).toBeVisible()
  await picture(page, 'entries-waiting')

  await page.getByRole('link', { name: /^待复核/ }).click()
  await page.getByRole('row', { name: /更正还款/ }).click()
  await expect(page.getByText('自己提交或登记的内容要由另一位同事复核。')).toBeVisible()
  await expect(page.getByRole('button', { name: '核准' })).toHaveCount(0)
  await picture(page, 'review-own')
  await goTo(page, '#/cases')
  await expect(page.getByRole('grid', { name: '案件' }).getByRole('row', { name: /待复核/ })).toHaveCount(1)
})

test('several households go over in one act, with the warning over a load and one paper', async ({ launch }) => {
  const { app, page } = await openNewLedger(launch)
  await addHousehold(page)
  await addHousehold(page, '碧水县白茶合作社', '2')
  await ask(page, 'law.setValue', { commandId: newId<'command'>(), key: 'casesPerManager', version: null, facts: { value: '1', reason: '人员编制' } })
  await addColleague(page, '许强', '经办')
  await expect(page.getByRole('region', { name: '责任人不全的借据' })).toContainText('4 笔')
  await picture(page, 'staff')

  await goTo(page, '#/cases')
  await page.getByRole('button', { name: '移交', exact: true }).click()
  await page.getByRole('button', { name: '选中筛选出的户' }).click()
  await expect(page.getByRole('status').filter({ hasText: '已选 2 户' })).toBeVisible()
  await page.getByRole('checkbox', { name: '全选本页' }).uncheck()
  await expect(page.getByText('勾选要移交的户')).toBeVisible()
  await page.getByRole('checkbox', { name: '全选本页' }).check()
  await page.getByRole('button', { name: '办理移交' }).click()
  const drawer = page.getByRole('dialog', { name: '移交 2 户' })
  await drawer.getByRole('combobox', { name: '接手人' }).click()
  await page.getByRole('option', { name: '许强' }).click()
  await expect(drawer.getByText('现管 0 户，接手后 2 户，超过每人 1 户的提示线。')).toBeVisible()
  await drawer.getByLabel('移交原因').fill('岗位轮换')
  await expectAccessible(page)
  await picture(page, 'handover-many')
  await page.keyboard.press('Control+S')
  await expect(page.getByText('已把 2 户移交给许强')).toBeVisible()
  const path = join(temporaryFolder('paper'), '交接单.docx')
  await chooseWhereToSave(app, path)
  await page.getByRole('button', { name: '交接单' }).click()
  await expect.poll(() => existsSync(path)).toBe(true)
  await page.getByRole('button', { name: '完成' }).click()
  await expect(page.getByRole('grid', { name: '案件' }).getByRole('row', { name: /许强/ })).toHaveCount(2)
  await goTo(page, '#/settings/staff')
  await expect(page.getByRole('row', { name: /许强.*2，超过 1 户/ })).toBeVisible()
  await picture(page, 'staff-load')

  await page.getByRole('row', { name: /许强/ }).getByRole('gridcell').first().dblclick()
  await page.getByRole('button', { name: '停用账号' }).click()
  const closing = page.getByRole('dialog', { name: '停用账号：许强' })
  await closing.getByLabel('停用原因').fill('调离')
  await closing.getByRole('button', { name: '停用账号' }).click()
  const closed = page.getByRole('dialog', { name: '许强的账号已停用' })
  await expect(closed).toContainText('台账文件已换上新密钥')
  await expect(closed).toContainText('停用之前做的备份仍能用他当时的口令打开')
  await picture(page, 'account-closed')
  await closed.getByRole('link', { name: '重新生成恢复码' }).click()
  await expect(page).toHaveURL(/#\/settings\/access/)
})

test('an account is closed, the file gets a new key, and those who stay go on', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  await addColleague(page, '许强', '经办')
  await addColleague(page, '单雄', '复核', STAYING)
  await page.getByRole('row', { name: /许强/ }).getByRole('gridcell').first().dblclick()
  await page.getByRole('button', { name: '停用账号' }).click()
  const closing = page.getByRole('dialog', { name: '停用账号：许强' })
  await expect(closing).toContainText('停用之前做的备份仍能用他当时的口令打开')
  await closing.getByLabel('停用原因').fill('调离')
  await expectAccessible(page)
  await picture(page, 'account-closing')
  await closing.getByRole('button', { name: '停用账号' }).click()
  const closed = page.getByRole('dialog', { name: '许强的账号已停用' })
  await expect(closed).toContainText('台账文件已换上新密钥')
  await closed.getByRole('button', { name: '完成' }).click()

  // the open window goes on under the new key, and so does whoever signs in next
  await goTo(page, '#/settings/access')
  const fileKey = page.getByRole('region', { name: '文件密钥' })
  await expect(fileKey.getByText('还没有更换')).toHaveCount(0)
  await fileKey.getByRole('button', { name: '更换文件密钥' }).click()
  await expect(page.getByText('文件密钥已更换。')).toBeVisible()
  await expectAccessible(page)
  await picture(page, 'file-key')
  await goTo(page, '#/audit')
  await expect(page.getByText('更换台账文件的密钥').first()).toBeVisible()
  await switchTo(page, STAYING)
  await expect(page.getByRole('button', { name: /单雄（复核）/ })).toBeVisible()
  await goTo(page, `#/cases/${caseId}/overview`)
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await page.getByRole('button', { name: /切换人员/ }).click()
  await page.getByLabel('口令').fill(OWN)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/口令不正确/)).toBeVisible()
})

test('who may only read is offered no act that the store would refuse', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  await addColleague(page, '审阅', '审计')
  await switchTo(page, OWN)
  const acts = ['修改户信息', '登记还款', '其他分录', '新增借据', '修改程序', '登记结果', '办理续封', '登记催收', '添加文件']
  for (const tab of ['overview', 'debt', 'proceedings', 'preservation', 'contacts', 'attachments']) {
    await goTo(page, `#/cases/${caseId}/${tab}`)
    await settled(page)
    for (const name of acts) await expect(page.locator('main').getByRole('button', { name, exact: true }), `${name} on ${tab}`).toHaveCount(0)
  }
  await goTo(page, '#/imports')
  await expect(page.getByText('还没有导入过')).toBeVisible()
  await expect(page.getByRole('button', { name: '选择文件导入' })).toHaveCount(0)
})

test('both duties of a loan are named on its own page', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  await goTo(page, `#/cases/${caseId}/debt`)
  const duties = page.getByRole('region', { name: '责任人' })
  await expect(duties).toContainText('2 笔借据的责任人不全')
  await duties.getByRole('button', { name: 'QS20230321001' }).click()
  const drawer = page.getByRole('dialog', { name: '责任人：借据 QS20230321001' })
  await drawer.getByRole('combobox', { name: '放款责任人' }).click()
  await page.getByRole('option', { name: '测试员' }).click()
  await drawer.getByRole('combobox', { name: '清收责任人' }).click()
  await page.getByRole('option', { name: '测试员' }).last().click()
  await page.keyboard.press('Control+S')
  await expect(duties).toContainText('1 笔借据的责任人不全')
  await picture(page, 'duties')
})
