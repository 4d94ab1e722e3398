import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import { newId } from '../../electron/store/kernel/new-id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { foreclosedOf } from '../store/support/foreclosed.ts'
import { fresh, loanOf, openingBalance, yuan } from '../store/support/facts.ts'
import { rightFacts } from '../store/support/measures.ts'
import { addFullHousehold } from './support/full-household.ts'
import { addHousehold, ask, openNewLedger } from './support/household.ts'
import { expect, test } from './support/launch.ts'
import { picture } from './support/picture.ts'
import { goTo as go } from './support/views.ts'

test('a figure of the case list opens its lines by mouse and by key, and leads to the toolbox', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await addHousehold(page)
  await page.reload()
  const row = page.getByRole('grid', { name: '案件' }).locator('tbody tr').first()
  const interest = row.locator('[data-why]').nth(1)
  await interest.click()
  const reasons = page.getByRole('dialog')
  await expect(reasons).toContainText('云杉农机有限公司 欠息')
  await expect(reasons).toContainText('银发〔2003〕251号（2004-01-01起施行）')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(reasons).toHaveCount(0)
  await expect(row).toBeFocused()

  await page.keyboard.press('?')
  await expect(reasons).toContainText('本金余额')
  await reasons.getByRole('button', { name: /在工具箱中打开/ }).first().click()
  await expect(page.getByRole('heading', { name: '欠款本息明细', level: 1 })).toBeVisible()
})

test('the earliest due day of a row and its sum in another currency open their loans', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  const dollars = await ask(page, 'loans.save', { ...fresh(), facts: loanOf(caseId, 'QS20230321USD', { currency: 'USD' }) })
  await ask(page, 'loans.addEntry', { commandId: newId<'command'>(), entry: openingBalance(dollars.id, '2025-12-31', 8_000) })
  await page.reload()
  const row = page.getByRole('grid', { name: '案件' }).locator('tbody tr').first()
  const reasons = page.getByRole('dialog')
  await row.getByRole('button', { name: '2024-03-21' }).click()
  await expect(reasons).toContainText('云杉农机有限公司 最早到期日')
  await expect(reasons).toContainText('3笔借据的到期日，最早的是2024-03-21')
  await expect(reasons.getByRole('button', { name: /在工具箱中打开/ }).first()).toBeVisible()
  await expectAccessible(page)
  await picture(page, 'reasons-earliest')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: '选择显示的列' }).click()
  await page.getByRole('checkbox', { name: '其他币种' }).check()
  await page.keyboard.press('Escape')
  await row.getByRole('button', { name: /^USD / }).click()
  await expect(reasons).toContainText('云杉农机有限公司 外币欠款')
  await expect(reasons).toContainText('1笔借据相加，共')
  await expect(reasons).toContainText('QS20230321USD')
  await expectAccessible(page)
  await picture(page, 'reasons-foreign')
})

test('the working day in the bar says by which notice it is one', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await page.getByRole('banner').getByRole('button', { name: /^今日/ }).click()
  await expect(page.getByRole('dialog')).toContainText('国务院关于职工工作时间的规定第七条（1995-05-01起施行，施行日待核实）')
  await page.getByRole('dialog').getByRole('button', { name: '在工具箱中打开' }).click()
  await expect(page.getByRole('heading', { name: '工作日与到期日', level: 1 })).toBeVisible()
})

test('the lists over all households explain their days', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await addHousehold(page)
  const reasons = page.getByRole('dialog')

  await go(page, '/preservations')
  await page.getByRole('grid').locator('tbody tr').first().locator('[data-why]').first().click()
  await expect(reasons).toContainText('到期')
  await expect(reasons.getByRole('button', { name: '在工具箱中打开' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await go(page, '/proceedings')
  await page.getByRole('grid').locator('tbody tr').first().locator('[data-why]').first().click()
  await expect(reasons).toContainText('登记的日期')
  await expectAccessible(page)
})

test('guarantee period and limitation open in their tools with the recorded facts', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  await go(page, `/cases/${caseId}/guarantees`)
  await page.getByRole('button', { name: /的保证期间的计算依据/ }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: '在工具箱中打开' }).click()
  await expect(page.getByRole('heading', { name: '保证期间', level: 1 })).toBeVisible()
  await expect(page.getByLabel('保证合同签订日')).toHaveValue('2023-03-20')

  await go(page, `/cases/${caseId}/debt`)
  await page.getByRole('button', { name: /的诉讼时效的计算依据/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '在工具箱中打开' }).click()
  await expect(page.getByRole('heading', { name: '诉讼时效', level: 1 })).toBeVisible()
  await expect(page.getByLabel('债务到期日')).toHaveValue(/^20/)
})

test('the head of a case says where its next dates come from', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  await go(page, `/cases/${caseId}`)
  const dates = page.getByRole('region', { name: '最近期限' })
  await dates.getByRole('button', { name: /的计算依据$/ }).first().click()
  await expect(page.getByRole('dialog')).toContainText('复制为文本')
  await expectAccessible(page)
})

test('a date of the overview, what is owed after an entry and the figures of the weekly say where they come from', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  const reasons = page.getByRole('dialog')
  await go(page, `/cases/${caseId}/overview`)
  await page.getByRole('region', { name: '接下来的日期' }).getByRole('button', { name: /的计算依据$/ }).first().click()
  await expect(reasons).toContainText('复制为文本')
  await picture(page, 'reasons-overview')
  await page.keyboard.press('Escape')

  await go(page, `/cases/${caseId}/debt`)
  await page.getByRole('tab', { name: '台账分录' }).click()
  const entry = page.getByRole('grid', { name: '台账分录' }).locator('tbody tr').last()
  await entry.focus()
  await page.keyboard.press('?')
  await expect(reasons).toContainText('本笔罚息增减')
  await picture(page, 'reasons-entry')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(entry).toBeFocused()

  await go(page, '/papers/department')
  await page.getByRole('button', { name: '本周现金回收的计算依据' }).click()
  await expect(reasons).toContainText('已冲正的和登记抵债入账的不计')
  await picture(page, 'reasons-weekly')
  await page.keyboard.press('Escape')
  await page.getByLabel('年度回收目标').fill('1000000')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: '年度目标完成率的计算依据' }).click()
  await expect(reasons).toContainText('累计回收 ÷ 年度回收目标')
  await expectAccessible(page)
})

/** Opens the reasons of a figure, sees what they say, and follows their way into the toolbox. */
async function expectTool(page: Page, figure: Locator, said: string | RegExp, tool: string): Promise<void> {
  await figure.click()
  const reasons = page.getByRole('dialog')
  await expect(reasons).toContainText(said)
  await expect(reasons).toContainText('复制为文本')
  await reasons.getByRole('button', { name: /在工具箱中打开/ }).first().click()
  await expect(page.getByRole('heading', { name: tool, level: 1 })).toBeVisible()
}

test('the days of an enforcement, of a mortgage and of a loan open in their tools', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addFullHousehold(page)
  const why = (name: string) => page.getByRole('button', { name: `${name}的计算依据` })

  await go(page, `/cases/${caseId}/proceedings`)
  await page.getByRole('grid', { name: '诉讼和执行程序' }).getByRole('button', { name: '└ 执行', exact: true }).click()
  await expectTool(page, why('案外人异议'), '异议', '上诉等程序期限')
  await expect(page.getByRole('textbox', { name: /^日期/ }).first()).toHaveValue('2026-11-02')
  await go(page, `/cases/${caseId}/proceedings`)
  await page.getByRole('grid', { name: '诉讼和执行程序' }).getByRole('button', { name: '└ 执行', exact: true }).click()
  await expectTool(page, why('参考价有效期'), '2026-09-01', '工作日与到期日')
  await expect(page.getByRole('textbox', { name: /^起算日/ })).toHaveValue('2026-09-01')

  await go(page, `/cases/${caseId}/collateral`)
  await expectTool(page, why('云杉路 1 号 2 幢厂房的行使期间'), /诉讼时效/, '诉讼时效')

  await go(page, `/cases/${caseId}/debt`)
  await expectTool(page, page.getByRole('grid', { name: '借据和欠款' }).getByRole('button', { name: '2024-03-21' }).first(), '借款合同和借据登记的到期日', '欠款本息明细')

  await go(page, `/cases/${caseId}/guarantees`)
  await expect(page.getByRole('grid', { name: '保证', exact: true })).toBeVisible()
})

test('sums of a person and the load of a colleague say what they are made of', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { guarantorId } = await addFullHousehold(page)
  const reasons = page.getByRole('dialog')
  await go(page, `/parties/${guarantorId}`)
  await page.getByRole('button', { name: '柏某山 所保证的债权的计算依据' }).click()
  await expect(reasons).toContainText('QS20230321001')
  await expect(reasons).toContainText('2项相加')
  await page.keyboard.press('Escape')

  await go(page, '/parties')
  await page.getByRole('grid', { name: '当事人' }).getByRole('row', { name: /云杉农机/ }).locator('[data-why]').first().click()
  await expect(reasons).toContainText('青山市云杉农机有限公司 本人欠款')
  await page.keyboard.press('Escape')

  await go(page, '/settings/staff')
  await page.getByRole('grid', { name: '人员' }).locator('[data-why]').first().click()
  await expect(reasons).toContainText('在管本金')
})

test('the figures of the board say what they are added up from, and a line what its sum is taken from', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await addHousehold(page)
  await page.reload()
  await go(page, '/')
  const reasons = page.getByRole('dialog')
  for (const [figure, said] of [['当前筛选的欠款合计', '逐笔计算'], ['未了期限', '90 天后'], ['涉及金额', '各计一次'], ['金额合计', '各计一次']] as const) {
    await page.getByRole('button', { name: `${figure}的计算依据` }).click()
    await expect(reasons).toContainText(said)
    await page.keyboard.press('Escape')
    await expect(reasons).toHaveCount(0)
  }
  await page.getByRole('grid', { name: '期限', exact: true }).locator('tbody tr').filter({ hasText: '贷款诉讼时效' }).first().getByRole('button', { name: '贷款诉讼时效' }).click()
  await expectTool(page, page.getByRole('button', { name: '金额的计算依据' }), '该笔借据的欠款合计', '欠款本息明细')
})

test('each reason between two days opens its leg, and the whole change all of them', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  await go(page, `/cases/${caseId}/debt`)
  await page.getByRole('button', { name: '对比两日' }).click()
  const changes = page.getByRole('table', { name: /的增减$/ }).first()
  await changes.locator('tbody [data-why]').first().focus()
  await page.keyboard.press('Enter')
  const reasons = page.getByRole('dialog')
  await expect(reasons).toContainText('前一日已计')
  await expect(reasons).toContainText('银发〔2003〕251号')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expectTool(page, changes.locator('tfoot [data-why]'), '合计变动', '欠款本息明细')
})

test('candidates, conditions and classes of a household open what the record shows', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  const reasons = page.getByRole('dialog')
  await go(page, '/write-off')
  const candidate = page.getByRole('grid', { name: '核销候选' }).locator('tbody tr').first()
  await candidate.locator('[data-why]').first().click()
  await expect(reasons).toContainText('认定标准')
  await expect(reasons).toContainText('具备：')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expectTool(page, candidate.locator('[data-why]').nth(1), '本金余额', '欠款本息明细')

  await ask(page, 'classification.startRun', { commandId: newId<'command'>(), asOf: isoDate('2026-10-31') })
  await page.reload()
  await go(page, '/write-off/classes')
  const line = page.getByRole('grid', { name: '批量分类结果' }).locator('tbody tr').first()
  await line.locator('[data-why]').nth(1).click()
  await expect(reasons).toContainText('最早一笔未付款项')
  await page.keyboard.press('Escape')
  await line.locator('[data-why]').last().click()
  await expect(reasons).toContainText('风险分类办法')
  await page.keyboard.press('Escape')

  await go(page, `/cases/${caseId}/write-off`)
  const loan = page.getByRole('grid', { name: '五级分类' }).locator('tbody tr').first()
  await loan.locator('[data-why]').first().click()
  await expect(reasons).toContainText('逾期天数')
  await page.keyboard.press('Escape')
  await page.getByRole('grid', { name: '呆账认定标准' }).locator('[data-why]').first().click()
  await expect(reasons).toContainText('结论')
  await expectAccessible(page)
})

test('what was taken instead of money opens its period, its book value and its result', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  const { id } = await ask(page, 'foreclosed.save', { ...fresh(), facts: foreclosedOf(caseId) })
  await ask(page, 'foreclosed.saveMoney', { ...fresh(), facts: { foreclosedId: id, happenedOn: isoDate('2026-08-01'), kind: 'rent', amountFen: yuan(3_000), voucherNo: null, note: null } })
  await page.reload()
  await go(page, '/foreclosed')
  const row = page.getByRole('grid', { name: '抵债资产' }).locator('tbody tr').first()
  await expectTool(page, row.locator('[data-why]').first(), '银行抵债资产管理办法', '工作日与到期日')
  await expect(page.getByRole('textbox', { name: /^起算日/ })).toHaveValue('2026-05-08')

  await go(page, `/foreclosed/${id}`)
  await page.getByRole('article').getByRole('button', { name: '3,000.00' }).click()
  await expect(page.getByRole('dialog')).toContainText('2026-08-01')
  await expectAccessible(page)
})

test('a disposal right, a sale and a settlement in kind open in their tools with what is recorded', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addFullHousehold(page)
  const enforcement = async () => {
    await go(page, `/cases/${caseId}/proceedings`)
    await page.getByRole('grid', { name: '诉讼和执行程序' }).getByRole('button', { name: '└ 执行', exact: true }).click()
  }
  await enforcement()
  await expectTool(page, page.getByRole('button', { name: '下一次拍卖的计算依据' }), '第二次拍卖', '拍卖底价与下一次拍卖')
  const sale = page.getByRole('region', { name: '拍卖底价与下一次拍卖：结果' })
  await expect(sale).toContainText('560,000.00元')
  await expect(sale).toContainText('2026-12-10')

  const { items } = await ask(page, 'preservations.ofCase', { caseId })
  const [item] = items
  if (!item) throw new Error('a house is sealed')
  await ask(page, 'preservations.saveDisposalRight', { ...fresh(), facts: rightFacts(item.id) })
  const [proceeding] = (await ask(page, 'proceedings.ofCase', { caseId })).proceedings.filter(({ kind }) => kind === 'enforcement')
  if (!proceeding) throw new Error('an enforcement runs')
  await ask(page, 'enforcement.saveInKind', {
    ...fresh(),
    facts: { proceedingId: proceeding.id, assetId: item.assetId, ruledOn: isoDate('2026-11-20'), rulingNo: null, priceFen: yuan(560_000), claimFen: yuan(667_557.17), servedOn: null, loanId: null, entryId: null, note: null },
  })
  await page.reload()
  await enforcement()
  await expectTool(page, page.getByRole('button', { name: '以物抵债的计算依据' }), '剩余债权', '以物抵债')
  await expect(page.getByRole('region', { name: '以物抵债：结果' })).toContainText('107,557.17元')

  await go(page, `/cases/${caseId}/preservation`)
  await expectTool(page, page.getByRole('button', { name: '商请移送处置权的计算依据' }), '首先查封满六十日', '商请移送处置权')
  await expect(page.getByRole('textbox', { name: /^首先查封日/ })).toHaveValue('2026-09-10')
})
