import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './support/launch.ts'
import { projectRoot } from './support/runtime.ts'

test.describe('what the page can reach', () => {
  test('two functions, and nothing of Node or Electron', async ({ launch }) => {
    const { page } = await launch()
    const reach = await page.evaluate(() => ({
      bridge: Object.keys(Reflect.get(window, 'baoquan')).toSorted(),
      foreign: ['require', 'process', 'module', 'global', 'Buffer', 'electron', 'ipcRenderer', '__dirname'].filter((name) => name in window),
    }))
    expect(reach).toEqual({ bridge: ['call', 'onEvent'], foreign: [] })
  })

  test('the preload is one file that requires electron alone', () => {
    const bundle = readFileSync(join(projectRoot, 'out/preload/preload.cjs'), 'utf8')
    const required = [...bundle.matchAll(/require\(\s*([^)]*?)\s*\)/g)].map((match) => match[1])
    expect(required.map((name) => name?.replace(/["'`]/g, ''))).toEqual(['electron'])
    expect(bundle).not.toMatch(/\bimport\s*\(/)
  })

  for (const name of ['constructor', '__proto__', 'toString', 'vault.constructor', 'no.such', 'vault.status\0']) {
    test(`the call ${JSON.stringify(name)} is refused by code`, async ({ launch }) => {
      const { page } = await launch()
      const answer = await page.evaluate((call) => Object(window).baoquan.call(call, {}), name)
      expect(answer).toMatchObject({ ok: false, error: { code: 'unknown-call' } })
    })
  }
})

test.describe('who may call', () => {
  test('a frame inside our own page is refused, though its origin is ours', async ({ launch }) => {
    const { app } = await launch()
    const answers = await callFromForeign(app, { address: 'app://local/', inFrame: true })
    expect(answers).toMatchObject({ top: { ok: true }, frame: { ok: false, error: { code: 'bad-sender' } } })
  })

  test('a page of another origin is refused', async ({ launch }) => {
    const { app } = await launch()
    const answers = await callFromForeign(app, { address: 'data:text/html,<p>foreign</p>', inFrame: false })
    expect(answers).toMatchObject({ top: { ok: false, error: { code: 'bad-sender' } } })
  })
})

test.describe('permissions', () => {
  test('none is granted, whether asked for or looked up', async ({ launch }) => {
    const { page } = await launch()
    const answers = await page.evaluate(async () => {
      return {
        notification: await Notification.requestPermission(),
        geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
        camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'granted', String),
        screen: await navigator.mediaDevices.getDisplayMedia().then(() => 'granted', String),
        clipboard: await navigator.clipboard.readText().then(() => 'granted', String),
      }
    })
    expect(answers.notification).toBe('denied')
    expect(answers.geolocation).toBe('denied')
    expect(answers.clipboard).toContain('NotAllowedError')
    expect(answers.camera).not.toBe('granted')
    expect(answers.screen).not.toBe('granted')
  })
})

test.describe('the content security policy', () => {
  test('the page itself breaks it nowhere', async ({ launch }) => {
    const { page } = await launch()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    await page.reload()
    await page.waitForSelector('#root > *', { state: 'attached' })
    await page.waitForTimeout(500)
    expect(complaints.filter((text) => /content security policy/i.test(text))).toEqual([])
  })

  test('inline script, inline handler, eval and a style without the nonce do nothing', async ({ launch }) => {
    const { page } = await launch()
    const effects = await page.evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = 'window.injected = true'
      document.body.append(script)
      const image = document.createElement('div')
      image.innerHTML = '<img src="app://local/none.png" onerror="window.handled = true">'
      document.body.append(image)
      const style = document.createElement('style')
      style.textContent = 'body { outline: 7px solid rgb(1, 2, 3) }'
      document.head.append(style)
      // A text for a timer is eval without the debugger's own exemption.
      Reflect.apply(setTimeout, window, ['window.evaluated = true'])
      await new Promise((resolve) => setTimeout(resolve, 300))
      return { injected: 'injected' in window, handled: 'handled' in window, evaluated: 'evaluated' in window, styled: getComputedStyle(document.body).outlineColor === 'rgb(1, 2, 3)' }
    })
    expect(effects).toEqual({ injected: false, handled: false, evaluated: false, styled: false })
  })

  test('each response has a nonce of its own', async ({ launch }) => {
    const { app } = await launch()
    const policies = await app.evaluate(async ({ net }) => {
      const responses = await Promise.all([net.fetch('app://local/'), net.fetch('app://local/')])
      return Promise.all(responses.map(async (response) => ({ policy: response.headers.get('content-security-policy') ?? '', body: await response.text() })))
    })
    const nonces = policies.map(({ policy }) => /'nonce-([^']+)'/.exec(policy)?.[1] ?? '')
    expect(new Set(nonces).size).toBe(2)
    policies.forEach(({ body }, index) => {
      expect(body).toContain(nonces[index])
      expect(body).not.toContain('__NONCE__')
    })
  })
})

test.describe('the app protocol', () => {
  test('gives no file outside the bundle, no other host, no other method', async ({ launch }) => {
    const { app } = await launch()
    const statuses = await app.evaluate(async ({ net }) => {
      const ask = async (address: string, method = 'GET'): Promise<number> => (await net.fetch(address, { method })).status
      return {
        start: await ask('app://local/'),
        raw: await ask('app://local/../../package.json'),
        dots: await ask('app://local/%2e%2e/%2e%2e/package.json'),
        slashes: await ask('app://local/..%2f..%2fpackage.json'),
        backslashes: await ask('app://local/..%5c..%5cpackage.json'),
        absolute: await ask('app://local//etc/passwd'),
        host: await ask('app://evil/index.html'),
        post: await ask('app://local/', 'POST'),
        folder: await ask('app://local/assets'),
      }
    })
    expect(statuses).toEqual({ start: 200, raw: 404, dots: 404, slashes: 404, backslashes: 404, absolute: 404, host: 403, post: 405, folder: 404 })
  })
})

test.describe('the offline lock', () => {
  test.use({ networkExpected: true })

  test('cancels what tries to leave, before a byte is sent, and logs it', async ({ launch }) => {
    let requests = 0
    const server = createServer((_request, response) => {
      requests += 1
      response.end('reached')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    try {
      const { port }: AddressInfo = Object(server.address())
      const running = await launch()
      const outcome = await running.app.evaluate(
        async ({ net }, address) => net.fetch(address).then((response) => response.text(), (error: unknown) => String(error)),
        `http://127.0.0.1:${port}/secret?name=somebody`,
      )
      expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT')
      expect(requests).toBe(0)
      expect(running.log()).toContain(`refused request to http://127.0.0.1:${port}`)
      expect(running.log()).not.toContain('somebody')
    } finally {
      server.close()
    }
  })
})

/**
 * Opens a window that a careless change might make (the preload in every frame, a page without a policy) and calls from
 * its page, or from a frame of the same origin in it.
 */
function callFromForeign(app: ElectronApplication, where: { readonly address: string; readonly inFrame: boolean }): Promise<unknown> {
  return app.evaluate(
    async ({ BrowserWindow, session }, { address, inFrame, preload }) => {
      session.defaultSession.protocol.unhandle('app')
      session.defaultSession.protocol.handle('app', () => new Response('<p>careless</p>', { headers: { 'Content-Type': 'text/html' } }))
      const foreign = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, nodeIntegrationInSubFrames: true } })
      try {
        await foreign.loadURL(address)
        return await foreign.webContents.executeJavaScript(`(async () => {
          const top = await window.baoquan.call('shell.info', {})
          if (!${inFrame}) return { top }
          const frame = document.createElement('iframe')
          frame.src = 'app://local/frame'
          const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
          document.body.append(frame)
          await loaded
          return { top, frame: await frame.contentWindow.baoquan.call('shell.info', {}) }
        })()`)
      } finally {
        foreign.destroy()
      }
    },
    { ...where, preload: join(projectRoot, 'out/preload/preload.cjs') },
  )
}
