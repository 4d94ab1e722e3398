import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import { PASSPHRASE, unlockLedger } from './support/first-run.ts'
import { addHousehold, openNewLedger } from './support/household.ts'
import { expect, test } from './support/launch.ts'

const OWN = '白日依山尽黄河入海流'

/** 设置 → 人员: a new colleague, then his account, by the buttons of the page. */
async function addColleague(page: Page, name: string, role: string): Promise<void> {
  await page.getByRole('link', { name: '设置' }).click()
  await page.getByRole('link', { name: '人员' }).click()
  await page.getByRole('button', { name: '新增人员' }).click()
  await page.getByLabel('姓名').fill(name)
  await page.getByRole('combobox', { name: '岗位' }).click()
  await page.getByRole('option', { name: role }).click()
  await page.getByRole('combobox', { name: '所属机构' }).click()
  await page.getByRole('option').last().click()
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('row', { name: new RegExp(name) }).dblclick()
  await page.getByRole('button', { name: '开通账号' }).click()
  const dialog = page.getByRole('dialog', { name: `开通账号：${name}` })
  await dialog.getByLabel('新口令').fill(OWN)
  await dialog.getByLabel('再输入一次').fill(OWN)
  await dialog.getByRole('button', { name: '开通账号' }).click()
  await expect(page.getByRole('row', { name: new RegExp(`${name}.*可登录`) })).toBeVisible()
}

async function switchTo(page: Page, passphrase: string): Promise<void> {
  await page.getByRole('button', { name: /切换人员/ }).click()
  await unlockLedger(page, passphrase)
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, address)
}

/** A picture of the page for whoever looks at it; only where a folder for it is named. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['BAOQUAN_PICTURES']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` })
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
