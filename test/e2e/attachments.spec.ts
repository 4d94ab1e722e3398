import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility.ts'
import { chooseWhereToSave } from './support/dialogs.ts'
import { addHousehold, openNewLedger } from './support/household.ts'
import { expect, test } from './support/launch.ts'
import { invented } from './support/invented-files.ts'

async function openAttachments(page: Page): Promise<void> {
  const { caseId } = await addHousehold(page)
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/cases/${caseId}/attachments`)
  await expect(page.getByText('本户还没有附件')).toBeVisible()
}

async function addFiles(page: Page, paths: string[]): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '添加文件' }).click()])
  await chooser.setFiles(paths)
}

/** How many different colours a canvas shows: a blank one has one. */
function colours(canvas: Locator): Promise<number> {
  return canvas.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement) || element.width === 0) return 0
    const { data } = element.getContext('2d')?.getImageData(0, 0, element.width, element.height) ?? { data: [] }
    const seen = new Set<number>()
    for (let at = 0; at + 2 < data.length; at += 4) seen.add((Number(data[at]) << 16) | (Number(data[at + 1]) << 8) | Number(data[at + 2]))
    return seen.size
  })
}

test('scans are put in, looked at, tied to a loan and an evidence item, and saved again byte for byte', async ({ launch }) => {
  const running = await openNewLedger(launch)
  const { page } = running
  const files = invented()
  await openAttachments(page)
  await expectAccessible(page)
  await addFiles(page, [files.pdf, files.png])
  const list = page.getByRole('grid', { name: '附件' })
  await expect(list.getByRole('row')).toHaveCount(3)
  await expect(list).toContainText('合同')

  await list.getByRole('button', { name: '借款合同扫描件.pdf' }).click()
  const firstPage = page.getByRole('img', { name: /借款合同扫描件\.pdf 第 1 页，共 2 页/ })
  await expect(firstPage).toBeVisible()
  await expect.poll(() => colours(firstPage)).toBeGreaterThan(1)
  await expectAccessible(page)

  await page.getByRole('button', { name: '新增证据' }).click()
  const evidence = page.getByRole('dialog', { name: '新增证据' })
  await evidence.getByLabel('证据名称').fill('流动资金借款合同')
  await evidence.getByLabel('证明目的').fill('证明借款关系成立')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('grid', { name: '证据目录' })).toContainText('流动资金借款合同')

  await page.getByRole('button', { name: '修改', exact: true }).click()
  const form = page.getByRole('dialog', { name: /附件：/ })
  await form.getByRole('combobox', { name: '关联记录' }).fill('QS2023')
  await page.getByRole('option', { name: 'QS20230321001' }).click()
  await form.getByRole('combobox', { name: '归入证据' }).fill('流动')
  await page.getByRole('option', { name: /流动资金借款合同/ }).click()
  await expectAccessible(page)
  await page.keyboard.press('Control+s')
  await expect(list).toContainText('借据 QS20230321001')
  await expect(list).toContainText('第 1 组 流动资金借款合同')

  await list.getByRole('button', { name: '现场.png' }).click()
  const picture = page.getByRole('img', { name: '现场.png' })
  await expect(picture).toBeVisible()
  expect(await colours(picture)).toBeGreaterThan(1)

  await list.getByRole('button', { name: '借款合同扫描件.pdf' }).click()
  const copy = join(mkdtempSync(join(tmpdir(), 'baoquan-copy-')), '另存.pdf')
  await chooseWhereToSave(running.app, copy)
  await page.getByRole('button', { name: '另存' }).click()
  await expect(page.getByText('已另存')).toBeVisible()
  expect(readFileSync(copy).equals(readFileSync(files.pdf))).toBe(true)
})

test('a large file comes in while the page answers, the same file again is refused by name', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await openAttachments(page)
  const large = join(mkdtempSync(join(tmpdir(), 'baoquan-large-')), '监控录像.mp4')
  writeFileSync(large, randomBytes(48 * 1_048_576))
  await addFiles(page, [large])
  await expect(page.getByRole('progressbar', { name: /监控录像/ })).toBeVisible()
  await page.getByRole('tab', { name: /日志/ }).hover() // the window answers meanwhile
  const list = page.getByRole('grid', { name: '附件' })
  await expect(list).toContainText('48.0 MB')
  await addFiles(page, [large])
  await expect(page.getByRole('alert')).toContainText('本户已有内容完全相同的附件“监控录像.mp4”')
})
