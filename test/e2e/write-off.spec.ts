import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { newId } from '../../electron/store/kernel/new-id.ts'
import type { Id } from '../../shared/model/id.ts'
import type { StaffRole } from '../../shared/model/staff.ts'
import { expectAccessible } from './support/accessibility.ts'
import { chooseFiles } from './support/dialogs.ts'
import { PASSPHRASE, unlockLedger } from './support/first-run.ts'
import { addHousehold, ask, openNewLedger } from './support/household.ts'
import { invented } from './support/invented-files.ts'
import { expect, temporaryFolder, test } from './support/launch.ts'

const REVIEWER = '白日依山尽黄河入海流'
const APPROVER = '欲穷千里目更上一层楼'
const once = () => ({ commandId: newId<'command'>() })

async function open(page: Page, hash: string): Promise<void> {
  await page.evaluate((address) => {
    location.hash = address
  }, hash)
}

/** A colleague with an account of his own. */
async function colleague(page: Page, name: string, role: StaffRole, passphrase: string): Promise<void> {
  const [unit] = await ask(page, 'organisation.units', {})
  const { id } = await ask(page, 'organisation.saveStaff', { ...once(), id: null, version: null, facts: { unitId: unit?.id ?? null, name, role, phone: null } })
  await ask(page, 'accounts.open', { ...once(), staffId: id, passphrase })
}

async function switchTo(page: Page, passphrase: string): Promise<void> {
  await page.getByRole('button', { name: /切换人员/ }).click()
  await unlockLedger(page, passphrase)
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

/** The invented scan behind every paper that is missing. */
async function fillMaterials(page: Page, caseId: Id<'case'>, attachmentId: Id<'attachment'>): Promise<void> {
  const [application] = (await ask(page, 'writeOff.ofCase', { caseId })).applications
  if (application === undefined) throw new Error('no application')
  for (const { key, state } of application.materials) {
    if (state === 'missing') await ask(page, 'writeOff.addMaterial', { ...once(), facts: { writeOffId: application.id, materialKey: key, attachmentId, reason: null } })
  }
}

/** Types what is left of each loan's interest beside the interest on the balance sheet; the refusal of too much says how much there is. */
async function fillOffInterest(page: Page, drawer: Locator, onInterest: readonly number[]): Promise<void> {
  const fields = await drawer.getByLabel('表外利息').all()
  for (const field of fields) await field.fill('99999999')
  await page.keyboard.press('Control+s')
  const most = /表内、表外利息合计超过当日台账余额 ([\d,.]+) 元/
  await expect(drawer.getByText(most)).toHaveCount(fields.length)
  for (const [index, words] of (await drawer.getByText(most).allInnerTexts()).entries()) {
    const [, interest = ''] = most.exec(words) ?? []
    await fields[index]?.fill((Number(interest.replaceAll(',', '')) - (onInterest[index] ?? 0)).toFixed(2))
  }
}

/** Signs the step that waits, with the words that stand in the dialog or others. */
async function sign(page: Page, button: string, title: string, confirm: string, words: string | null = null): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: title })
  if (words !== null) await dialog.getByRole('textbox').fill(words)
  await dialog.getByRole('button', { name: confirm, exact: true }).click()
  await expect(dialog).toHaveCount(0)
}

test('a debt goes from candidate to approval under three people, refused once, printed, and is pursued afterwards', async ({ launch }) => {
  const { app, page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  await colleague(page, '单雄', 'reviewer', REVIEWER)
  await colleague(page, '阮审', 'approver', APPROVER)
  const tab = `#/cases/${caseId}/write-off`

  // the candidate, and the draft from the record
  await page.getByRole('link', { name: /^分类核销/ }).click()
  const candidates = page.getByRole('grid', { name: '核销候选' })
  await expect(candidates).toContainText('第十三项 对公小额贷款')
  await expectAccessible(page)
  await picture(page, 'write-off-candidates')
  await candidates.getByRole('button', { name: '青山市云杉农机有限公司' }).click()
  await page.getByRole('button', { name: '起草核销申请' }).click()
  const drawer = page.getByRole('dialog', { name: '起草核销申请' })
  await drawer.getByLabel('责任认定', { exact: false }).first().click()
  await page.getByRole('option', { name: '尽职免责' }).click()
  await drawer.getByLabel('责任认定文号').fill('责认〔2026〕3号')
  await drawer.getByLabel('部门负责人').fill('江某')
  await drawer.getByLabel('单位负责人').fill('海某')
  await drawer.getByLabel('表内利息').first().fill('99999999')
  await page.keyboard.press('Control+s')
  await expect(drawer.getByText(/表内利息超过当日台账余额/).first()).toBeVisible()
  await drawer.getByLabel('表内利息').first().fill('1000')
  await fillOffInterest(page, drawer, [1000])
  await expectAccessible(page)
  await page.keyboard.press('Control+s')
  await expect(drawer).toHaveCount(0)
  const application = page.getByRole('article', { name: /核销申请 第十三项/ })
  await expect(application).toContainText('缺材料：责任认定报告')
  await expect(application.getByRole('button', { name: '提交审核' })).toBeDisabled()
  await expectAccessible(page)

  // its papers, then the way through the others, refused once
  const { pdf } = invented()
  await open(page, `#/cases/${caseId}/attachments`)
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '添加文件' }).click()])
  await chooser.setFiles([pdf])
  await expect.poll(async () => (await ask(page, 'attachments.ofCase', { caseId })).files.length).toBe(1)
  const [file] = (await ask(page, 'attachments.ofCase', { caseId })).files
  if (file === undefined) throw new Error('no attachment')
  await fillMaterials(page, caseId, file.id)
  await page.reload()
  await open(page, tab)
  await sign(page, '提交审核', '提交核销申请', '提交')
  await expect(application).toContainText('自己申请的核销不能由自己复核、审批')
  await switchTo(page, REVIEWER)
  await open(page, tab)
  await sign(page, '退回', '退回核销申请', '退回', '请说明保证人财产')
  await switchTo(page, PASSPHRASE)
  await open(page, tab)
  await sign(page, '提交审核', '提交核销申请', '提交', '保证人名下无财产，已补充')
  await switchTo(page, REVIEWER)
  await open(page, tab)
  await sign(page, '复核人同意', '同意核销', '同意')
  await expect(application).toContainText('每一级意见要由不同的人作出')
  await switchTo(page, APPROVER)
  await open(page, tab)
  await sign(page, '审批人同意', '同意核销', '同意')
  await expect(application).toContainText('已批准')
  await picture(page, 'write-off-application')

  // printed
  const folder = join(temporaryFolder('package'), 'package')
  mkdirSync(folder)
  await chooseFiles(app, [folder])
  await application.getByRole('button', { name: '导出申请材料' }).click()
  await expect.poll(() => readdirSync(folder).length).toBe(4)
  expect(readdirSync(folder).toSorted()).toContain('核销证据材料（青山市云杉农机有限公司）.pdf')

  // the decision, the kept register, a recovery; the seizure still alarms
  await application.getByRole('button', { name: '登记批复' }).click()
  const decision = page.getByRole('dialog', { name: '登记批复，转入账销案存' })
  await decision.getByLabel('批复文号').fill('呆核〔2026〕8号')
  await decision.getByLabel('批复日期').fill('2020-01-01')
  await decision.getByLabel('档案保管号').fill('ZXAC-2026-001')
  await decision.getByRole('combobox', { name: '管理责任人' }).click()
  await page.getByRole('option').first().click()
  await page.keyboard.press('Control+s')
  await expect(decision.getByText(/批复日期不能早于申请提交日/).first()).toBeVisible()
  await decision.getByLabel('批复日期').press('t')
  await page.keyboard.press('Control+s')
  await expect(decision).toHaveCount(0)
  const kept = page.getByRole('article', { name: '账销案存 ZXAC-2026-001' })
  await expect(kept).toContainText('追索中')
  await kept.getByRole('button', { name: '登记收回' }).click()
  const recovery = page.getByRole('dialog', { name: /登记收回/ })
  await recovery.getByRole('combobox', { name: '借据' }).click()
  await page.getByRole('option').first().click()
  await recovery.getByLabel('日期').press('t')
  await recovery.getByLabel('本金').fill('1500')
  await recovery.getByLabel('入账科目').fill('贷款损失准备')
  await page.keyboard.press('Control+s')
  await expect(recovery).toHaveCount(0)
  await expect(kept).toContainText('已收回 1,500.00 元')
  await expectAccessible(page)
  await picture(page, 'write-off-kept')
  await open(page, '#/write-off/kept')
  await expect(page.getByRole('grid', { name: '账销案存登记簿' })).toContainText('ZXAC-2026-001')
  await expect(page.getByRole('grid', { name: '分年度统计' })).toContainText('1,500.00')
  await picture(page, 'write-off-register')
  const deadlines = await ask(page, 'deadlines.ofCase', { caseId })
  expect(deadlines.some(({ kind, state }) => kind.startsWith('preservation') && state !== 'met')).toBe(true)
})

test('classes at month-end: what differs is proposed, reviewed and approved by three people', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await addHousehold(page)
  await colleague(page, '单雄', 'reviewer', REVIEWER)
  await colleague(page, '阮审', 'approver', APPROVER)
  await open(page, '#/write-off/classes')
  await page.getByLabel('分类日期').fill('2026-10-31')
  await page.getByRole('button', { name: '开始批量分类' }).click()
  const lines = page.getByRole('grid', { name: '批量分类结果' })
  await expect(lines.locator('tbody tr').first()).toContainText('损失')
  await expect(page.getByText(/M6 151–180天，M6\+ 181天以上/)).toBeVisible()
  await expectAccessible(page)
  await lines.getByRole('checkbox').first().check()
  await sign(page, '提出认定（2）', '提出分类认定', '提交复核')
  await picture(page, 'write-off-classes')
  await switchTo(page, REVIEWER)
  await open(page, '#/write-off/classes')
  await page.getByRole('button', { name: '复核通过' }).click()
  await expect(page.getByText('复核和审批要由两位同事分别办理。')).toBeVisible()
  await switchTo(page, APPROVER)
  await open(page, '#/write-off/classes')
  await page.getByRole('button', { name: '审批通过' }).click()
  await expect(page.getByRole('button', { name: '审批通过' })).toHaveCount(0)
  await open(page, '#/write-off/standards')
  await expect(page.getByRole('grid', { name: '认定标准' })).toContainText('第七项 诉讼、执行后不能收回')
  await expectAccessible(page)
  await picture(page, 'write-off-standards')
})
