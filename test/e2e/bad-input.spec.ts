/** What people get wrong, in the window: a clear message beside what is wrong, everything typed still there, nothing written. */
import { spawnSync } from 'node:child_process'
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unlockLedger } from './support/first-run.ts'
import { addHousehold, ask, openNewLedger } from './support/household.ts'
import { invented } from './support/invented-files.ts'
import { expect, test } from './support/launch.ts'
import { goTo } from './support/views.ts'

const BORROWER = '青山市云杉农机有限公司'
const MEGABYTE = 1_048_576

test('the borrower as his own guarantor is refused beside his name', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  await goTo(page, `/cases/${caseId}/guarantees`)
  await page.getByRole('button', { name: '新增保证' }).first().click()
  const form = page.getByRole('dialog')
  await form.getByRole('textbox', { name: /^保证人/ }).fill('qssys')
  await page.getByRole('option', { name: new RegExp(BORROWER) }).click()
  await form.getByLabel('保证合同编号').fill('青农商保字〔2023〕第1002号')
  for (const box of await form.getByRole('group', { name: '所保证的借据' }).getByRole('checkbox').all()) await box.check()
  await page.keyboard.press('Control+s')
  await expect(form.getByText('保证人不能是借款人本人，请核对')).toBeVisible()
  await expect(form.getByLabel('保证合同编号')).toHaveValue('青农商保字〔2023〕第1002号')
  expect(await ask(page, 'guarantees.ofCase', { caseId })).toHaveLength(1)
})

test('an address of a household that is not there offers the way back to the list', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  await goTo(page, '/cases/00000000-0000-7000-8000-000000000000/debt')
  const alert = page.getByRole('alert').filter({ hasText: '记录不存在' })
  await expect(alert.getByRole('button', { name: '重试' })).toHaveCount(0)
  await alert.getByRole('link', { name: '回到案件列表' }).click()
  await expect(page.getByRole('region', { name: '案件列表' })).toBeVisible()
})

test('a term that ends before it begins is refused beside its end', async ({ launch }) => {
  const { page } = await openNewLedger(launch)
  const { caseId } = await addHousehold(page)
  await goTo(page, `/cases/${caseId}/preservation`)
  await page.getByRole('button', { name: '登记期限' }).click()
  const form = page.getByRole('dialog', { name: /^登记期限/ })
  await form.getByLabel('起始日').fill('20261204')
  await form.getByLabel('到期日').fill('20261203')
  await page.keyboard.press('Control+s')
  await expect(form.getByLabel('到期日')).toHaveAttribute('aria-invalid', 'true')
  await expect(form.getByText('到期日不能早于起始日')).toBeVisible()
  await expect(form.getByLabel('到期日')).toBeFocused()
  const { items } = await ask(page, 'preservations.ofCase', { caseId })
  expect(items[0]?.periods).toHaveLength(1)
})

test('a file of 300 MB that the disk cannot take is refused by its size, and what there is stays whole', async ({ launch }) => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'baoquan-small-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'none', dataFolder]).status === 0
  test.skip(!mounted, 'this user may not mount a disk of its own')
  try {
    const running = await openNewLedger((options) => launch({ ...options, dataFolder }))
    const { page } = running
    const { caseId } = await addHousehold(page)
    await goTo(page, `/cases/${caseId}/attachments`)
    const add = async (path: string) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '添加文件' }).click()])
      await chooser.setFiles(path)
    }
    const list = page.getByRole('grid', { name: '附件' })
    const { pdf, png } = invented()
    await add(pdf)
    await expect(list.getByRole('row')).toHaveCount(2)

    await add(sparseFile('现场录像.mp4', 300 * MEGABYTE))
    const alert = page.getByRole('alert').filter({ hasText: '现场录像.mp4' })
    await expect(alert).toContainText('磁盘空间不足')
    await expect(alert).toContainText('已有数据不受影响')
    await expect(list.getByRole('row')).toHaveCount(2)

    // to the last megabyte: even a small file is refused, and the records can still be read
    const ballast = join(dataFolder, 'ballast')
    const { bavail, bsize } = statfsSync(dataFolder)
    writeFileSync(ballast, Buffer.alloc(bavail * bsize - MEGABYTE))
    await add(png)
    await expect(page.getByRole('alert').filter({ hasText: '现场.png' })).toContainText('磁盘空间不足')
    await goTo(page, `/cases/${caseId}/debt`)
    await expect(page.getByRole('grid', { name: '借据和欠款' })).toContainText('QS20230321001')

    rmSync(ballast)
    await goTo(page, `/cases/${caseId}/attachments`)
    await add(png)
    await expect(list.getByRole('row')).toHaveCount(3)
    await page.keyboard.press('Control+L')
    await unlockLedger(page)
    await expect(list.getByRole('row')).toHaveCount(3)
    expect((await ask(page, 'audit.verify', {})).brokenAt).toBeNull()
    await running.close()
  } finally {
    if (mounted) spawnSync('umount', ['-l', dataFolder])
    rmSync(dataFolder, { recursive: true, force: true })
  }
})

/** A file of that size that takes no room of its own. */
function sparseFile(name: string, bytes: number): string {
  const path = join(mkdtempSync(join(tmpdir(), 'baoquan-sparse-')), name)
  const file = openSync(path, 'w')
  ftruncateSync(file, bytes)
  closeSync(file)
  return path
}
