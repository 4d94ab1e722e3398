import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import { chooseWhereToSave } from './support/dialogs.ts'
import { addHousehold, completeUnit, openNewLedger } from './support/household.ts'
import { expect, temporaryFolder, test } from './support/launch.ts'
import { keepWhatIsPrinted } from './support/printing.ts'

const open = (page: Page, hash: string) => page.evaluate((address) => void (location.hash = address), hash)
const preview = (page: Page) => page.getByRole('document', { name: /预览/ })

async function pickAct(page: Page, act: string): Promise<void> {
  await page.getByRole('combobox', { name: '办理事项' }).click()
  await page.getByRole('option', { name: act, exact: true }).click()
}

test('a plan is written, submitted, and found by the supervisor in the register, which opens it as it was', async ({ launch }) => {
  const { page, app } = await openNewLedger(launch)
  await completeUnit(page)
  const { caseId } = await addHousehold(page)
  await open(page, `#/cases/${caseId}/documents`)
  await pickAct(page, '清收处置方案（一户一策）')
  await expect(preview(page)).toContainText('五、处置路径比较')
  await page.getByRole('checkbox', { name: '诉讼执行' }).check()
  await page.getByRole('textbox', { name: '挂牌领导' }).fill('成守正')
  await page.getByRole('button', { name: '添加步骤' }).click()
  await page.getByLabel('步骤 1 措施').fill('申请续封，推动司法拍卖')
  await expect(preview(page)).toContainText('申请续封，推动司法拍卖')
  await page.getByRole('tab', { name: '提示', exact: true }).click()
  await expect(page.getByText('没有指定责任人和完成日')).toBeVisible()
  await expectAccessible(page)
  const file = join(temporaryFolder('plan'), '方案.docx')
  await chooseWhereToSave(app, file)
  await page.getByRole('button', { name: '保存这一份' }).click()
  const restated = page.getByRole('button', { name: '已核对，继续保存' })
  await expect(page.getByText('已保存并登记').or(restated)).toBeVisible()
  if (await restated.isVisible()) await restated.click()
  await expect(page.getByText('已保存并登记')).toBeVisible()
  expect(existsSync(file)).toBe(true)

  await open(page, '#/papers')
  const register = page.getByRole('region', { name: '文书登记簿' })
  const table = register.getByRole('grid', { name: '文书' })
  await expect(table).toContainText('清收处置方案（一户一策）')
  await expectAccessible(page)
  await table.getByRole('button', { name: '青山市云杉农机有限公司' }).click()
  await expect(page).toHaveURL(/documents\/[0-9a-f-]{36}/)
  await page.getByRole('button', { name: '提交审批' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '提交审批' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: '第 1 版' })).toContainText('审批中')
  await page.getByRole('button', { name: '回到当前草稿' }).click()
  await expect(page).toHaveURL(/documents$/)
  await open(page, '#/papers')
  await register.getByText(/^审批中 1/).click()
  await expect(table).toContainText('提交审批')
  await register.getByText(/^已送达/).click()
  await expect(register).toContainText('没有符合条件的文书')
})

test('on paper stands the preview alone, page size and margins from the file', async ({ launch }) => {
  const { page, app } = await openNewLedger(launch)
  await completeUnit(page)
  const { caseId } = await addHousehold(page)
  await open(page, `#/cases/${caseId}/documents`)
  await pickAct(page, '欠款说明')
  await expect(preview(page)).toContainText('欠款情况说明书')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeHidden()
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden()
  await expect(page.getByText('三、不还会怎样')).toBeVisible()
  const pages = await app.evaluate(async ({ BrowserWindow }) => {
    const bytes = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
    return bytes?.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0
  })
  expect(pages).toBeGreaterThanOrEqual(1)
  expect(pages).toBeLessThanOrEqual(3)
})

test('the very paper goes to the print dialog of the system; without a printer the person is told what to do', async ({ launch }) => {
  const { page, app } = await openNewLedger(launch)
  await completeUnit(page)
  const { caseId } = await addHousehold(page)
  await open(page, `#/cases/${caseId}/documents`)
  await pickAct(page, '欠款说明')
  await expect(preview(page)).toContainText('欠款情况说明书')
  const printer = await keepWhatIsPrinted(app, 'Print job failed')
  await page.getByRole('button', { name: '打印' }).click()
  await expect(page.getByText('没有打印：这台电脑没有可用的打印机。请连接或安装打印机后再试，也可以先保存文件，到有打印机的电脑上打印。')).toBeVisible()
  const printed = await printer.text()
  expect(printed).toContain('欠款情况说明书')
  expect(printed).toContain('五、有疑问或者有困难')
  expect(printed).not.toContain('办理事项')
  await expectAccessible(page)
  for (const [reason, shown] of [['Print job canceled', 0], ['Print job failed', 1]] as const) {
    await app.evaluate(({ BrowserWindow }, refusal) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      if (contents === undefined) throw new Error('the program has a window')
      contents.getPrintersAsync = () => Promise.resolve([{ name: 'HP', displayName: 'HP', description: '', status: 0, isDefault: true, options: {} }])
      contents.print = (_options, answered) => answered?.(false, refusal)
    }, reason)
    await page.keyboard.press('Control+p')
    await expect(page.getByText('没有打印：打印机没有接收。')).toHaveCount(shown)
  }
})

test('papers of the department: the week in figures and as a file, a supplier row by row', async ({ launch }) => {
  const { page, app } = await openNewLedger(launch)
  await completeUnit(page)
  await addHousehold(page)
  await open(page, '#/papers/department')
  const weekly = page.getByRole('region', { name: '清收进度周报' })
  await expect(weekly).toContainText('1 户，本金')
  await weekly.getByLabel('填报人').fill('何经办')
  const week = join(temporaryFolder('week'), '周报.docx')
  await chooseWhereToSave(app, week)
  await weekly.getByRole('button', { name: '保存周报' }).click()
  await expect.poll(() => existsSync(week)).toBe(true)
  const agency = page.getByRole('region', { name: '委外催收供应商资质审查表' })
  await agency.getByLabel('供应商名称').fill('示例催收服务有限公司')
  await agency.getByRole('radiogroup', { name: '法律支持' }).getByLabel('不符合').check()
  const review = join(temporaryFolder('review'), '审查.docx')
  await chooseWhereToSave(app, review)
  await agency.getByRole('button', { name: '保存审查表' }).click()
  await expect.poll(() => existsSync(review)).toBe(true)
  await expectAccessible(page)
  await open(page, '#/papers')
  await open(page, '#/papers/department')
  await expect(agency.getByLabel('供应商名称')).toHaveValue('示例催收服务有限公司')
})
