import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import { addHousehold, openNewLedger } from './support/household.ts'
import { expect, test } from './support/launch.ts'
import { choose, fill, save } from './support/named-drawer.ts'
import { picture } from './support/picture.ts'

async function open(page: Page, hash: string): Promise<void> {
  await page.evaluate((address) => {
    location.hash = address
  }, hash)
}

test('everything of a thing stands on its page, and the household shows what it says', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  await open(page, `#/cases/${caseId}/collateral`)
  const collateral = page.getByRole('grid', { name: '抵质押物' })
  await expect(collateral).toContainText('2029-02-10')
  await collateral.getByRole('link', { name: '云杉路 1 号 2 幢厂房' }).click()
  await expect(page.getByRole('article', { name: '财产 云杉路 1 号 2 幢厂房' })).toBeVisible()

  await page.getByRole('button', { name: '登记评估' }).click()
  await fill(page, '登记评估', { 评估日期: '2031-01-01', 评估价值: '900000' })
  await choose(page, '登记评估', '评估方法', '外部评估')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('dialog', { name: '登记评估' })).toContainText('尚未发生的事不能登记')
  await fill(page, '登记评估', { 评估日期: '2023-03-10' })
  await save(page, '登记评估')
  await expect(page.getByRole('grid', { name: '评估' })).toContainText('超过一年')

  await page.getByRole('button', { name: '登记租赁' }).click()
  await fill(page, '登记租赁', { 承租人: '柳某', 租赁合同签订日: '2022-01-01', 交付占有日: '2022-01-10', 起租日: '2022-01-10', 租期截止日: '2032-01-09' })
  await save(page, '登记租赁')
  await expect(page.getByRole('grid', { name: '租赁' })).toContainText('租赁在先，买受人须承受')

  await page.getByRole('button', { name: '登记他人权利' }).click()
  await choose(page, '登记他人权利', '权利种类', '抵押权')
  await fill(page, '登记他人权利', { 权利人: '青山农业担保公司', 金额: '300000' })
  await save(page, '登记他人权利')
  await expect(page.getByRole('grid', { name: '他人权利' })).toContainText('青山农业担保公司')
  await expectAccessible(page)

  await open(page, `#/cases/${caseId}/collateral`)
  await expect(collateral).toContainText('900,000.00')
  await expect(collateral).toContainText('先租后抵')
  await expectAccessible(page)
})

test('a clue goes on as a measure with the same thing, and the fields fit the kind', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  await open(page, `#/cases/${caseId}/collateral`)
  await page.getByRole('button', { name: '新增财产线索' }).click()
  const form = page.getByRole('dialog', { name: '新增财产线索' })
  await form.getByRole('combobox', { name: '财产种类' }).click()
  await expect(page.getByRole('group', { name: '债权类' }).getByRole('option')).toHaveText(['应收账款', '银行存款'])
  await page.screenshot({ path: 'test-results/asset-classes.png' })
  await page.keyboard.press('Escape')
  await choose(page, '新增财产线索', '财产种类', '车辆')
  await expect(form.getByLabel('车架号')).toBeVisible()
  await expect(form.getByLabel('楼层')).toHaveCount(0)
  await fill(page, '新增财产线索', { 财产名称: '青 A00001 号货车', 车架号: 'O' })
  await choose(page, '新增财产线索', '线索来源', '走访、现场查看')
  await choose(page, '新增财产线索', '办理顺序', '48 小时内办理')
  await expect(form).toContainText('先查封只在普通债权人之间有利')
  await page.keyboard.press('Control+s')
  await expect(form).toContainText('车架号为 6 至 17 位')
  await fill(page, '新增财产线索', { 车架号: 'LSVAB2182E2100001' })
  await save(page, '新增财产线索')
  await expect(page.getByText('1 条线索须在 48 小时内办理')).toBeVisible()
  await page.getByRole('button', { name: '准备保全材料' }).click()
  const papers = page.getByRole('list', { name: '全套文书' })
  for (const paper of ['财产保全申请书', '财产线索清单', '欠款本息明细表']) await expect(papers).toContainText(paper)
  await picture(page, 'urgent-kit')
  await page.goBack()

  await page.getByRole('button', { name: '登记保全 青 A00001 号货车' }).click()
  await expect(page.getByRole('dialog', { name: '新增被保全财产' }).getByLabel('车架号')).toHaveValue('LSVAB2182E2100001')
  await save(page, '新增被保全财产')
  const clues = page.getByRole('grid', { name: '财产线索' })
  await expect(clues.getByRole('row', { name: /青 A00001/ })).toContainText('已保全')
  await clues.getByRole('link', { name: '青 A00001 号货车' }).click()
  await expect(page.getByRole('grid', { name: '在各户的情况' })).toContainText('被保全财产')

  await open(page, `#/cases/${caseId}/collateral`)
  await page.getByRole('button', { name: '登记竞争债权人' }).click()
  await fill(page, '登记竞争债权人', { 债权人: '青山建材公司', 知悉日期: '2026-09-01' })
  await choose(page, '登记竞争债权人', '对谁的债权', '青山市云杉农机有限公司')
  await choose(page, '登记竞争债权人', '进展', '诉讼中')
  await choose(page, '登记竞争债权人', '信息来源', '公开信息（公示、裁判文书、拍卖公告）')
  await save(page, '登记竞争债权人')
  await expect(page.getByRole('grid', { name: '竞争债权人' }).getByRole('row', { name: /青山建材公司/ })).toContainText('青山市云杉农机有限公司')

  // a rival at court: what still waits should be put first
  await page.getByRole('button', { name: '新增财产线索' }).click()
  await choose(page, '新增财产线索', '财产种类', '车辆')
  await fill(page, '新增财产线索', { 财产名称: '青 A00002 号货车' })
  await choose(page, '新增财产线索', '线索来源', '走访、现场查看')
  await save(page, '新增财产线索')
  await expect(page.getByText('债权人青山建材公司诉讼中。2 条待处理的线索还没有列为“48 小时内办理”')).toBeVisible()
  await picture(page, 'clues')
  await expectAccessible(page)
})
