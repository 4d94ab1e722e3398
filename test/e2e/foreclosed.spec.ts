import { foreclosedOf, roundOf } from '../store/support/foreclosed.ts'
import { fresh, yuan } from '../store/support/facts.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { expectAccessible } from './support/accessibility.ts'
import { addHousehold, ask, openNewLedger } from './support/household.ts'
import { expect, test } from './support/launch.ts'
import { choose, fill, save } from './support/named-drawer.ts'
import { picture } from './support/picture.ts'
import { open } from './support/write-off.ts'

test('an asset is taken in, let within its limits, and sold; its period is met on the board', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId, loanIds } = await addHousehold(page)
  await page.getByRole('link', { name: /^抵债资产/ }).click()
  await expect(page.getByText('这里登记抵债资产，按处置期限排列')).toBeVisible()
  await picture(page, 'foreclosed-empty')
  await page.getByRole('button', { name: '登记抵债资产' }).click()
  await page.getByRole('combobox', { name: '抵债人所在的户' }).fill('yunshan')
  await page.getByRole('option', { name: /云杉农机/ }).click()
  const form = '登记抵债资产'
  await fill(page, form, { 抵债资产名称: '云杉路 1 号 2 幢厂房', 取得日期: '2031-01-01', 抵债金额: '200000', 入账价值: '200000' })
  await choose(page, form, '资产类别', '不动产')
  await choose(page, form, '取得方式', '协议抵债')
  await choose(page, form, '冲抵的借据', 'QS20230321001')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('dialog', { name: form })).toContainText('尚未发生的事不能登记')
  await fill(page, form, { 取得日期: '2026-05-08' })
  await save(page, form)
  const article = page.getByRole('article', { name: '抵债资产 云杉路 1 号 2 幢厂房' })
  await expect(article).toContainText('2026-05-08 已冲抵')
  await expect(article).toContainText('2028-05-08')

  await page.getByRole('button', { name: '登记出租' }).click()
  await fill(page, '登记出租', { 承租人: '柳某', 起租日: '2026-06-01', 租期截止日: '2028-06-01', 租金: '3000' })
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('dialog', { name: '登记出租' })).toContainText('不能超过处置期限（2028-05-08）')
  await fill(page, '登记出租', { 租期截止日: '2027-05-31' })
  await save(page, '登记出租')

  await page.getByRole('button', { name: '登记拍卖' }).click()
  await fill(page, '登记拍卖', { 保留价: '190000', 开拍日: '2026-09-12' })
  await choose(page, '登记拍卖', '结果', '成交')
  await fill(page, '登记拍卖', { 成交价: '195000' })
  await save(page, '登记拍卖')
  await expect(page.getByRole('grid', { name: '拍卖和转让' })).toContainText('195,000.00')
  await page.getByRole('button', { name: '登记处置' }).click()
  await fill(page, '登记处置', { 处置日期: '2026-09-20', 收到现金: '195000', 处置税费: '5000' })
  await save(page, '登记处置')
  await expect(article).toContainText('已处置')
  await expect(article).toContainText('处置损失 10,000.00')
  await expectAccessible(page)
  await picture(page, 'foreclosed-detail')

  const [deadline] = (await ask(page, 'deadlines.ofCase', { caseId })).filter(({ kind }) => kind === 'foreclosed-disposal')
  expect(deadline).toMatchObject({ state: 'met', nominal: '2028-05-08' })

  await ask(page, 'foreclosed.save', { ...fresh(), facts: foreclosedOf(caseId, { code: 'DZ2', name: '数控车床两台', kind: 'movable', acquiredOn: isoDate('2025-03-18'), location: '城东仓库', bookFen: yuan(86_000), estimateFen: yuan(70_000) }) })
  const held = await ask(page, 'foreclosed.save', { ...fresh(), facts: foreclosedOf(caseId, { code: 'DZ3', name: '白河路 12 号商铺', loanId: loanIds[1] ?? null, appraiser: '示范评估公司', appraisedFen: yuan(210_000), taxFen: yuan(6_000), taxBearer: 'each-own' }) })
  await ask(page, 'foreclosed.saveRound', { ...fresh(), facts: roundOf(held.id) })
  await open(page, '#/foreclosed')
  const register = page.getByRole('grid', { name: '抵债资产' })
  await expect(register.getByRole('row', { name: /数控车床/ })).toContainText('超期未处置')
  await expect(page.getByLabel('当前筛选的合计')).toContainText('超期未处置1 项')
  await page.getByRole('button', { name: '类别' }).click()
  await page.getByLabel('有形资产').check()
  await expect(page.getByLabel('动产', { exact: true })).toBeChecked()
  await page.screenshot({ path: 'test-results/foreclosed-classes.png' })
  await page.keyboard.press('Escape')
  await expect(register.getByRole('row', { name: /数控车床/ })).toBeVisible()
  await page.getByRole('button', { name: '类别：2 项' }).click()
  await page.getByLabel('有形资产').uncheck()
  await page.keyboard.press('Escape')
  await expect(page.getByText('第 1–2 项')).toBeVisible()
  await register.getByRole('columnheader', { name: /入账价值/ }).getByRole('button').click()
  await expect(register.locator('tbody tr').first()).toContainText('数控车床')
  await register.getByRole('columnheader', { name: /入账价值/ }).getByRole('button').click()
  await expect(register.locator('tbody tr').first()).toContainText('白河路')
  await expectAccessible(page)
  await picture(page, 'foreclosed-register')
  await register.getByRole('row', { name: /白河路/ }).getByRole('button', { name: '白河路 12 号商铺' }).click()
  await expect(page.getByRole('grid', { name: '拍卖和转让' })).toContainText('流拍')
  await picture(page, 'foreclosed-held')
})
