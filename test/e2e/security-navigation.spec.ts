import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './support/launch.ts'

// Exploits: a page that was made to leave, or to open something. The offline lock would cancel some of these later; what
// is asserted here is that the guard itself stops them, so that each test fails without it.

const HOSTILE = ['https://evil.example/', 'file:///etc/passwd', 'app://evil/index.html', 'app://local.evil.example/']

const WAYS: readonly [string, (page: Page, address: string) => Promise<void>][] = [
  ['a changed location', (page, address) => page.evaluate((target) => location.assign(target), address)],
  [
    'a clicked link',
    (page, address) =>
      page.evaluate((target) => {
        const link = document.createElement('a')
        link.href = target
        document.body.append(link)
        link.click()
      }, address),
  ],
  [
    'a refresh in the head',
    (page, address) =>
      page.evaluate((target) => {
        const refresh = document.createElement('meta')
        refresh.httpEquiv = 'refresh'
        refresh.content = `0; url=${target}`
        document.head.append(refresh)
      }, address),
  ],
]

for (const [way, leave] of WAYS) {
  for (const address of HOSTILE) {
    test(`${way} to ${address} goes nowhere`, async ({ launch }) => {
      const { app, page } = await launch()
      await watchNavigations(app)
      await leave(page, address)
      await page.waitForTimeout(300)
      const attempts = await attemptedNavigations(app)
      expect(attempts.filter(({ prevented }) => !prevented)).toEqual([])
      // Chromium itself refuses file: from our origin, mostly without asking.
      if (!address.startsWith('file:')) expect(attempts).toContainEqual({ address, prevented: true })
      expect(page.url()).toBe('app://local/')
    })
  }
}

test('a redirect away from the program is not followed', async ({ launch }) => {
  const { app, page } = await launch()
  await app.evaluate(({ session, webContents }) => {
    const { protocol } = session.defaultSession
    protocol.unhandle('app')
    protocol.handle('app', () => new Response(null, { status: 302, headers: { Location: 'app://evil/stolen' } }))
    const redirected: string[] = []
    Object.assign(globalThis, { redirected })
    for (const contents of webContents.getAllWebContents()) contents.on('did-redirect-navigation', (event) => redirected.push(event.url))
  })
  await page.evaluate(() => location.assign('app://local/leave'))
  await page.waitForTimeout(500)
  expect(await app.evaluate(() => Object(globalThis).redirected)).toEqual([])
  expect(page.url()).toBe('app://local/')
})

test.describe('new windows', () => {
  for (const address of ['app://local/', 'about:blank', 'https://evil.example/']) {
    test(`window.open of ${address} opens none`, async ({ launch }) => {
      const { app, page } = await launch()
      expect(await page.evaluate((target) => window.open(target) === null, address)).toBe(true)
      await page.evaluate((target) => {
        const link = document.createElement('a')
        link.href = target
        link.target = '_blank'
        document.body.append(link)
        link.click()
      }, address)
      await page.waitForTimeout(300)
      expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
    })
  }
})

test('a webview cannot be attached, even in a window that would allow the tag', async ({ launch }) => {
  const { app } = await launch()
  const types = await app.evaluate(async ({ BrowserWindow, webContents }) => {
    const careless = new BrowserWindow({ show: false, webPreferences: { webviewTag: true, sandbox: true } })
    await careless.loadURL('app://local/')
    await careless.webContents.executeJavaScript(`{
      const view = document.createElement('webview')
      view.src = 'app://local/'
      document.body.append(view)
    }`)
    await new Promise((resolve) => setTimeout(resolve, 500))
    const found = webContents.getAllWebContents().map((contents) => contents.getType())
    careless.destroy()
    return found
  })
  expect(types).not.toContain('webview')
})

interface Attempt {
  readonly address: string
  readonly prevented: boolean
}

/** Notes what becomes of every navigation from now on; these listeners come after the program's own. */
async function watchNavigations(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ webContents }) => {
    const attempts: Attempt[] = []
    Object.assign(globalThis, { attempts })
    for (const contents of webContents.getAllWebContents()) {
      contents.on('will-navigate', (event) => attempts.push({ address: event.url, prevented: event.defaultPrevented }))
      contents.on('will-frame-navigate', (event) => attempts.push({ address: event.url, prevented: event.defaultPrevented }))
    }
  })
}

function attemptedNavigations(app: ElectronApplication): Promise<Attempt[]> {
  return app.evaluate(() => Object(globalThis).attempts)
}
