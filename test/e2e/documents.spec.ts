import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import { chooseFiles, chooseWhereToSave } from './support/dialogs.ts'
import { addHousehold, completeUnit, openNewLedger, QUIET_DAY } from './support/household.ts'
import { expect, temporaryFolder, test } from './support/launch.ts'

/** An act, the first words of its paper, and a field that it alone asks. */
const ACTS = [
  ['到期提示', '送达记录', '送达的通知书'],
  ['起诉（信用卡）', '民事起诉状', '卡号'],
  ['上诉', '民事上诉状', '改判请求'],
  ['失信、限制消费', '限制消费申请书', '申请的措施'],
  ['处置财产', '评估、拍卖申请书', '确定参考价的方式'],
  ['以物抵债', '以物抵债申请书', '审批文号'],
  ['变更申请执行人', '变更申请执行人申请书', '相对方'],
  ['追加被执行人', '追加被执行人申请书', '法定事由'],
  ['申报破产债权', '债权申报书', '管理人'],
  ['和解、还款协议', '还款协议', '减免金额'],
  ['债权转让公告', '债权转让通知暨债务催收联合公告', '本行的地位'],
  ['结清、解押', '贷款结清证明', '涉及的借据'],
] as const

const preview = (page: Page) => page.getByRole('document', { name: /预览/ })

async function openDocuments(page: Page, numbers: '1' | '3' = '1'): Promise<void> {
  const { caseId } = await addHousehold(page, '青山市云杉农机有限公司', numbers)
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/cases/${caseId}/documents`)
  await expect(page.getByRole('list', { name: '全套文书' })).toBeVisible()
}

test('a paper with required blanks is shown but not exported, and says where to fill them', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await openDocuments(page)
  await expect(preview(page)).toContainText('民事起诉状')
  await expect(page.getByRole('button', { name: '保存这一份' })).toBeDisabled()
  await page.getByRole('button', { name: '查看', exact: true }).click()
  const blank = page.getByRole('listitem').filter({ hasText: '必填：原告统一社会信用代码' })
  await expect(blank).toBeVisible()
  await blank.getByRole('button', { name: '去补充' }).click()
  await expect(page).toHaveURL(/#\/settings/)
})

test('the preview draws the very file without breaking the content security policy', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const refused: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text())
  })
  await completeUnit(page)
  await openDocuments(page)
  for (const title of ['民事起诉状', '财产保全申请书', '欠款本息明细表']) {
    await page.getByRole('list', { name: '全套文书' }).getByRole('button', { name: new RegExp(title) }).click()
    await expect(preview(page)).toContainText(title)
  }
  expect(refused).toEqual([])
})

test('a paper is saved where the person says, registered with its edition and hash, and reopened as it was', async ({ launch }) => {
  const { page, app } = await openNewLedger((options) => launch({ ...options, firstDay: QUIET_DAY }))
  await completeUnit(page)
  await openDocuments(page)
  const file = join(temporaryFolder('paper'), '起诉状.docx')
  await chooseWhereToSave(app, file)
  await page.getByRole('button', { name: '保存这一份' }).click()
  await expect(page.getByText('已保存并登记')).toBeVisible()
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
  const edition = page.getByRole('listitem').filter({ hasText: '第 1 版' })
  await expect(edition).toContainText('校验值')
  await edition.getByRole('button', { name: '查看', exact: true }).click()
  await expect(page.getByText('第 1 版，已导出')).toBeVisible()
  await expect(preview(page)).toContainText('民事起诉状')
  const again = join(temporaryFolder('paper'), '再存.docx')
  await chooseWhereToSave(app, again)
  await edition.getByRole('button', { name: '另存' }).click()
  await expect(page.getByText('已另存。')).toBeVisible()
  expect(readFileSync(again).equals(readFileSync(file))).toBe(true)
})

test('the whole kit goes into one folder after what is doubtful was restated and taken on', async ({ launch }) => {
  const { page, app } = await openNewLedger((options) => launch({ ...options, firstDay: QUIET_DAY }))
  await completeUnit(page)
  await openDocuments(page, '3')
  await page.getByLabel('可能难以执行的理由').fill('借款人近期变更登记并处置设备')
  await page.getByLabel('受诉法院').fill('青山市城东区人民法院')
  // the evidence list waits for its evidence, the mandate for an agent; everything else can go
  await expect(page.getByText('不能导出')).toHaveCount(2)
  const folder = temporaryFolder('kit')
  await chooseFiles(app, [folder])
  await page.getByRole('button', { name: '保存可导出的 9 份' }).click()
  const asking = page.getByRole('dialog', { name: '仍有需要核对的事项' })
  await expect(asking).toContainText('以下 2 份有必须先解决的问题，这次不会保存，全套并不完整')
  await expect(asking.getByRole('listitem').filter({ hasText: '证据目录' })).toBeVisible()
  await expect(asking).toContainText('校验位不符')
  await asking.getByRole('button', { name: '已核对，继续保存' }).click()
  await expect(page.getByText('已保存并登记')).toBeVisible()
  await expect(page.getByText(/还没有保存：.*证据目录/u)).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: '第 1 版' })).toHaveCount(9)
  expect(readdirSync(folder).filter((name) => name.endsWith('.docx'))).toHaveLength(9)
})

test('each act offers its own papers; the text form stands in for the table where a person wants it', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await completeUnit(page)
  await openDocuments(page)
  const papers = page.getByRole('list', { name: '全套文书' })
  await page.getByText('传统式', { exact: true }).click()
  await expect(preview(page)).toContainText('诉讼请求')
  await expect(papers).not.toContainText('金融借款合同纠纷')
  const act = page.getByRole('combobox', { name: '办理事项' })
  for (const [words, first] of [['续封、续冻', '续行财产保全申请书'], ['申请执行', '强制执行申请书'], ['催收函件', '催收逾期贷款本息通知书']] as const) {
    await act.click()
    await page.getByRole('option', { name: words, exact: true }).click()
    await expect(papers.getByRole('button').first()).toContainText(first)
    await expect(preview(page)).toContainText(first)
  }
})

test('every act asks for what its own papers need, and shows them', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await completeUnit(page)
  await openDocuments(page)
  const act = page.getByRole('combobox', { name: '办理事项' })
  const choices = page.getByRole('tabpanel', { name: '出具事项' })
  for (const [words, paper, asked] of ACTS) {
    await act.click()
    await page.getByRole('option', { name: words, exact: true }).click()
    await expect(page.getByRole('list', { name: '全套文书' })).toContainText(paper)
    await expect(choices.getByText(asked, { exact: true }).first()).toBeVisible()
    await expectAccessible(page)
  }
})

test('what is said for an act stands in its paper', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await completeUnit(page)
  await openDocuments(page)
  await page.getByRole('combobox', { name: '办理事项' }).click()
  await page.getByRole('option', { name: '和解、还款协议', exact: true }).click()
  await page.getByRole('button', { name: '添加一期' }).click()
  await page.getByLabel('第 1 期应还日').fill('20271231')
  await page.getByLabel('第 1 期应还本金').fill('100000')
  await page.getByLabel('宽限').fill('15')
  await expect(preview(page)).toContainText('2027年12月31日')
  await expect(preview(page)).toContainText('100,000.00')
  await expect(preview(page)).toContainText('逾期超过15日')
})

test('a paper on its side is shown whole in a narrow column', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await completeUnit(page)
  await page.setViewportSize({ width: 1366, height: 768 })
  await openDocuments(page)
  await page.getByRole('list', { name: '全套文书' }).getByRole('button', { name: /欠款本息明细表/ }).click()
  await expect(preview(page)).toContainText('欠款本息明细表')
  await expect.poll(() => preview(page).evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)).toBe(true)
})
