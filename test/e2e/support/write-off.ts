import type { Locator, Page } from '@playwright/test'
import { newId } from '../../../electron/store/kernel/new-id.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { StaffRole } from '../../../shared/model/staff.ts'
import { unlockLedger } from './first-run.ts'
import { ask } from './household.ts'
import { invented } from './invented-files.ts'
import { expect } from './launch.ts'

/** The way of a write-off through the window: three people, the draft, its papers, the steps that are signed. */

export const REVIEWER = '白日依山尽黄河入海流'
export const APPROVER = '欲穷千里目更上一层楼'
export const once = () => ({ commandId: newId<'command'>() })

export async function open(page: Page, hash: string): Promise<void> {
  await page.evaluate((address) => {
    location.hash = address
  }, hash)
}

/** A colleague with an account of his own. */
export async function colleague(page: Page, name: string, role: StaffRole, passphrase: string): Promise<void> {
  const [unit] = await ask(page, 'organisation.units', {})
  const { id } = await ask(page, 'organisation.saveStaff', { ...once(), id: null, version: null, facts: { unitId: unit?.id ?? null, name, role, phone: null } })
  await ask(page, 'accounts.open', { ...once(), staffId: id, passphrase })
}

export async function switchTo(page: Page, passphrase: string): Promise<void> {
  await page.getByRole('button', { name: /切换人员/ }).click()
  await unlockLedger(page, passphrase)
}

/** The invented scan behind every paper that is missing. */
export async function fillMaterials(page: Page, caseId: Id<'case'>, attachmentId: Id<'attachment'>): Promise<void> {
  const [application] = (await ask(page, 'writeOff.ofCase', { caseId })).applications
  if (application === undefined) throw new Error('no application')
  for (const { key, state } of application.materials) {
    if (state === 'missing') await ask(page, 'writeOff.addMaterial', { ...once(), facts: { writeOffId: application.id, materialKey: key, attachmentId, reason: null } })
  }
}

/** Types what is left of each loan's interest beside the interest on the balance sheet; the refusal of too much says how much there is. */
export async function fillOffInterest(page: Page, drawer: Locator, onInterest: readonly number[]): Promise<void> {
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
export async function sign(page: Page, button: string, title: string, confirm: string, words: string | null = null): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: title })
  if (words !== null) await dialog.getByRole('textbox').fill(words)
  await dialog.getByRole('button', { name: confirm, exact: true }).click()
  await expect(dialog).toHaveCount(0)
}

/** From the list of candidates to a saved draft; `list` = 清单方式. */
export async function draftApplication(page: Page, borrower: string, way: '单户申请' | '清单方式' = '单户申请'): Promise<Locator> {
  await open(page, '#/write-off')
  await page.getByRole('grid', { name: '核销候选' }).getByRole('button', { name: borrower }).click()
  await page.getByRole('button', { name: '起草核销申请' }).click()
  const drawer = page.getByRole('dialog', { name: '起草核销申请' })
  if (way === '清单方式') {
    await drawer.getByRole('combobox', { name: '申请方式' }).click()
    await page.getByRole('option', { name: way }).click()
  }
  await drawer.getByLabel('责任认定', { exact: false }).first().click()
  await page.getByRole('option', { name: '尽职免责' }).click()
  await drawer.getByLabel('责任认定文号').fill('责认〔2026〕3号')
  await drawer.getByLabel('部门负责人').fill('江某')
  await drawer.getByLabel('单位负责人').fill('海某')
  return drawer
}

/** Adds the invented scan to the files of the household. */
export async function addScan(page: Page, caseId: Id<'case'>): Promise<Id<'attachment'>> {
  await open(page, `#/cases/${caseId}/attachments`)
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '添加文件' }).click()])
  await chooser.setFiles([invented().pdf])
  await expect.poll(async () => (await ask(page, 'attachments.ofCase', { caseId })).files.length).toBe(1)
  const [file] = (await ask(page, 'attachments.ofCase', { caseId })).files
  if (file === undefined) throw new Error('no attachment')
  return file.id
}
