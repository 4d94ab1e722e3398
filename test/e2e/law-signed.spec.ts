import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import { chooseFiles, chooseWhereToSave } from './support/dialogs.ts'
import { openNewLedger } from './support/household.ts'
import { expect, type RunningApp, temporaryFolder, test } from './support/launch.ts'
import { picture } from './support/picture.ts'

/** Invented texts, from a day far from any clock. */
const limitation = (years: number) =>
  JSON.stringify({ texts: [{ rule: 'limitation-length', from: '2098-01-01', article: '民法典（2097年修正）第一百八十八条', status: 'confirmed', text: `诉讼时效期间为${years}年`, figures: { years } }] })

async function openSettings(page: Page, section: 'rules' | 'law'): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/settings/${section}`)
  await expect(page.getByRole('grid', { name: section === 'rules' ? '规则表' : '可由本机构设定的规则' })).toBeVisible()
}

/** Chooses a file for the table of rules; answers with the dialog of a file that could be read. */
async function choose({ page, app }: RunningApp, path: string): Promise<Locator> {
  await openSettings(page, 'rules')
  await chooseFiles(app, [path])
  await page.getByRole('button', { name: '导入法规更新' }).click()
  return page.getByRole('dialog', { name: '导入法规文本（诉讼时效的长度）' })
}

/** Loads a text in the head office's ledger and signs it for others. */
async function signed(office: RunningApp, folder: string, years: number): Promise<string> {
  const plain = join(folder, `${years}.json`)
  writeFileSync(plain, limitation(years))
  const dialog = await choose(office, plain)
  await dialog.getByRole('textbox', { name: '出处' }).fill('全国人民代表大会公报')
  await dialog.getByRole('textbox', { name: '理由' }).fill('新法公布')
  await dialog.getByRole('button', { name: '核对无误，导入' }).click()
  await expect(dialog).toBeHidden()
  await openSettings(office.page, 'law')
  const path = join(folder, `${years}签发.json`)
  await chooseWhereToSave(office.app, path)
  await office.page.getByRole('grid', { name: '已导入的文件' }).getByRole('button', { name: '签发给其他机构' }).first().click()
  await expect.poll(() => existsSync(path)).toBe(true)
  // The notice of the file before may still be there.
  await expect(office.page.getByText('签发文件已保存').last()).toBeVisible()
  return path
}

test('a signed file: of nobody known, of a trusted office, changed on the way, older than what stands', async ({ launch }) => {
  const folder = temporaryFolder('law')
  const office = await openNewLedger(launch)
  const older = await signed(office, folder, 5)
  const newer = await signed(office, folder, 6)
  await office.close()

  const branch = await openNewLedger(launch)
  const { page } = branch
  // nobody knows the key yet: whole, but for a second person
  const unknown = await choose(branch, newer)
  await expect(unknown).toContainText('签名完整，但签发方不在信任的名单中，导入须由另一位有审批权限的同事复核')
  await picture(page, 'law-unknown')
  await expectAccessible(page)
  await unknown.getByRole('textbox', { name: '签发机构' }).fill('测试分行')
  await unknown.getByRole('button', { name: '信任该签发方' }).click()
  await expect(unknown).toContainText('已加入信任的签发方，请重新选择文件')
  await unknown.getByRole('button', { name: '取消' }).click()

  // trusted now: at once, with the words of the office
  const trusted = await choose(branch, newer)
  await expect(trusted).toContainText('签名核验无误，由测试分行于')
  await expect(trusted.getByRole('textbox', { name: '出处' })).toHaveValue('全国人民代表大会公报')
  await picture(page, 'law-trusted')
  await trusted.getByRole('button', { name: '核对无误，导入' }).click()
  await expect(trusted).toBeHidden()
  await expect(page.getByRole('grid', { name: '规则表' }).getByRole('row').filter({ hasText: '诉讼时效的长度' })).toContainText('有更新')

  // changed on the way: refused before anything is shown
  const forged = join(folder, '改过.json')
  writeFileSync(forged, readFileSync(newer, 'utf8').replace('诉讼时效期间为6年', '诉讼时效期间为9年'))
  const refused = await choose(branch, forged)
  await expect(page.getByRole('alert')).toContainText('在签发之后被改动过')
  await expect(refused).toBeHidden()
  await picture(page, 'law-forged')

  // older than what stands: said, and not taken at once
  const behind = await choose(branch, older)
  await expect(behind).toContainText('但早于已导入的诉讼时效的长度')
  await expect(behind).toContainText('导入会换回旧的内容，须由另一位有审批权限的同事复核')
  await expect(behind.getByRole('row').filter({ hasText: '2098-01-01起） 数值' })).toContainText('6年')
  await picture(page, 'law-older')
  await expectAccessible(page)
  await behind.getByRole('button', { name: '取消' }).click()

  await openSettings(page, 'law')
  await expect(page.getByRole('grid', { name: '已导入的文件' })).toContainText('测试分行')
  await expect(page.getByRole('grid', { name: '信任的签发方' })).toContainText('测试分行')
  await picture(page, 'law-files')
})
