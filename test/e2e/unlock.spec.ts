import { rmSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './support/launch.ts'
import { descendantsOf } from './support/processes.ts'
import { copyOfLedger, freshLedger, PASSPHRASE, unlockLedger } from './support/first-run.ts'

let ledger: Awaited<ReturnType<typeof freshLedger>>

test.beforeAll(async () => {
  ledger = await freshLedger()
})

test.afterAll(() => {
  rmSync(ledger.dataFolder, { recursive: true, force: true })
})

test('a wrong passphrase costs a pause that is counted down; the right one opens', async ({ launch }) => {
  const { page } = await launch({ dataFolder: copyOfLedger(ledger.dataFolder) })
  const field = page.getByLabel('口令', { exact: true })
  await field.fill('这不是台账的口令啊')
  await page.keyboard.press('Enter')
  await expect(page.getByText('口令不正确')).toBeVisible()
  await expect(page.getByRole('button', { name: /请等待 \d+ 秒/ })).toBeDisabled()
  await page.screenshot({ path: 'test-results/unlock-wrong.png' })
  await expect(page.getByRole('button', { name: '打开台账' })).toBeEnabled()
  await unlockLedger(page)
})

test('the recovery code opens the ledger and sets a new passphrase', async ({ launch }) => {
  const dataFolder = copyOfLedger(ledger.dataFolder)
  const first = await launch({ dataFolder })
  await first.page.getByText('忘记口令，用恢复码打开').click()
  await first.page.getByLabel('恢复码').fill(ledger.recoveryCode.join('-').toLowerCase())
  await first.page.getByLabel('新口令').fill('竹喧归浣女莲动下渔舟')
  await first.page.getByLabel('再输入一次').fill('竹喧归浣女莲动下渔舟')
  await first.page.screenshot({ path: 'test-results/unlock-recovery.png' })
  await first.page.getByRole('button', { name: '打开台账并启用新口令' }).click()
  await expect(first.page.getByRole('navigation', { name: '主菜单' })).toBeVisible()
  await first.page.keyboard.press('Control+L')
  await unlockLedger(first.page, '竹喧归浣女莲动下渔舟')
})

test('a misread recovery code is told apart from a wrong one', async ({ launch }) => {
  const { page } = await launch({ dataFolder: copyOfLedger(ledger.dataFolder) })
  await page.getByText('忘记口令，用恢复码打开').click()
  const [first = '', ...others] = ledger.recoveryCode
  await page.getByLabel('恢复码').fill([first.startsWith('7') ? `8${first.slice(1)}` : `7${first.slice(1)}`, ...others].join('-'))
  await page.getByLabel('新口令').fill('竹喧归浣女莲动下渔舟')
  await page.getByLabel('再输入一次').fill('竹喧归浣女莲动下渔舟')
  await page.getByRole('button', { name: '打开台账并启用新口令' }).click()
  await expect(page.getByText('恢复码有一处抄写错误')).toBeVisible()
})

test('what was being typed is there again after the lock, and nothing of the ledger shows meanwhile', async ({ launch }) => {
  const { page } = await launch({ dataFolder: copyOfLedger(ledger.dataFolder) })
  await unlockLedger(page)
  await page.keyboard.press('Alt+3')
  await page.getByRole('link', { name: '诉讼代理人' }).click()
  await page.getByRole('button', { name: '新增代理人' }).first().click()
  await page.getByLabel('姓名').fill('钱某某')
  await page.keyboard.press('Control+L')
  await expect(page.getByLabel('口令', { exact: true })).toBeVisible()
  await expect(page.getByLabel('姓名')).toBeHidden()
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeHidden()
  await page.screenshot({ path: 'test-results/unlock-locked.png' })
  await unlockLedger(page)
  await expect(page.getByLabel('姓名')).toHaveValue('钱某某')
})

test('a draft outlives the program', async ({ launch }) => {
  const dataFolder = copyOfLedger(ledger.dataFolder)
  const first = await launch({ dataFolder })
  await unlockLedger(first.page, PASSPHRASE)
  await openNewAgent(first.page)
  await first.page.getByLabel('姓名').fill('孙某某')
  await first.page.keyboard.press('Escape')
  await first.close()

  const second = await launch({ dataFolder, shellFolder: first.shellFolder })
  await unlockLedger(second.page)
  await openNewAgent(second.page)
  await expect(second.page.getByText('已恢复上次没有保存的内容')).toBeVisible()
  await expect(second.page.getByLabel('姓名')).toHaveValue('孙某某')
  await second.page.keyboard.press('Control+S')
  await expect(second.page.getByRole('gridcell', { name: '孙某某' })).toBeVisible()
})

test('a store that died is told of above the page; the passphrase leads back to what was being typed', async ({ launch }) => {
  const { app, page } = await launch({ dataFolder: copyOfLedger(ledger.dataFolder) })
  await unlockLedger(page)
  await openNewAgent(page)
  await page.getByLabel('姓名').fill('李某某')
  const store = descendantsOf(app.process().pid ?? 0).find(({ commandLine }) => /store\.js|node\.mojom\.NodeService/.test(commandLine))
  expect(store).toBeDefined()
  process.kill(store?.pid ?? 0, 'SIGKILL')
  await expect(page.getByText('后台服务意外停止，已重新启动')).toBeVisible()
  await page.screenshot({ path: 'test-results/store-restarted.png' })
  await unlockLedger(page)
  await expect(page.getByLabel('姓名')).toHaveValue('李某某')
})

async function openNewAgent(page: Page): Promise<void> {
  await page.keyboard.press('Alt+3')
  await page.getByRole('link', { name: '诉讼代理人' }).click()
  await page.getByRole('button', { name: '新增代理人' }).first().click()
}
