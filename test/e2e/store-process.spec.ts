import { expect, test } from './support/launch.ts'
import { descendantsOf, isRunning } from './support/processes.ts'

/** The store's own process, whichever way this runtime starts it. */
function storeOf(mainPid: number): number {
  const store = descendantsOf(mainPid).find(({ commandLine }) => /store\.js|node\.mojom\.NodeService/.test(commandLine))
  if (store === undefined) throw new Error('the store does not run')
  return store.pid
}

test('a killed store is started again, the window is told, and calls are answered', async ({ launch }) => {
  const { app, page } = await launch()
  const mainPid = app.process().pid ?? 0
  await page.evaluate(() => {
    const heard: unknown[] = []
    Object.assign(window, { heard })
    Object(window).baoquan.onEvent((event: unknown) => heard.push(event))
  })
  const first = storeOf(mainPid)
  process.kill(first, 'SIGKILL')
  await expect.poll(() => page.evaluate(() => Object(window).heard)).toContainEqual({ kind: 'store-state', state: 'restarting' })
  await expect.poll(() => page.evaluate(() => Object(window).heard)).toContainEqual({ kind: 'store-state', state: 'ready' })
  expect(storeOf(mainPid)).not.toBe(first)
  expect(await page.evaluate(() => Object(window).baoquan.call('vault.status', {}))).toMatchObject({ ok: true })
})

test('when main is killed, the store does not stay behind with the ledger locked', async ({ launch }) => {
  const { app } = await launch()
  const mainPid = app.process().pid ?? 0
  const store = storeOf(mainPid)
  process.kill(mainPid, 'SIGKILL')
  await expect.poll(() => isRunning(store)).toBe(false)
})

test('closing the window ends everything', async ({ launch }) => {
  const { app } = await launch()
  const mainPid = app.process().pid ?? 0
  const started = descendantsOf(mainPid).map(({ pid }) => pid)
  expect(started.length).toBeGreaterThan(0)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((window) => window.close()))
  await expect.poll(() => [mainPid, ...started].filter((pid) => isRunning(pid))).toEqual([])
})

test('a second start brings the first window to the front and ends', async ({ launch }) => {
  const first = await launch()
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((window) => window.minimize()))
  const again = await first.startAgain()
  expect(again.exitCode).toBe(0)
  await expect.poll(() => first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isMinimized()))).toEqual([false])
  expect(first.app.windows()).toHaveLength(1)
})
