/**
 * What start-up is measured against: one static page in one window, on the same runtime, protocol and settings as the
 * program, and nothing else. `page.js` marks when it was painted; the bench reads the mark.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow, protocol } from 'electron'

const TYPES = { '/': 'text/html; charset=utf-8', '/page.js': 'text/javascript; charset=utf-8' }
const POLICY = "default-src 'none'; script-src 'self'"

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }])
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()

void app.whenReady().then(() => {
  protocol.handle('app', async (request) => {
    const { pathname } = new URL(request.url)
    const type = TYPES[pathname]
    if (type === undefined) return new Response(null, { status: 404 })
    const content = await readFile(join(import.meta.dirname, pathname === '/' ? 'index.html' : pathname))
    return new Response(content, { headers: { 'Content-Type': type, 'Content-Security-Policy': POLICY } })
  })
  const window = new BrowserWindow({
    width: 1366,
    height: 728,
    show: false,
    backgroundColor: '#ffffff',
    autoHideMenuBar: true,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL('app://local/')
})
app.on('window-all-closed', () => app.quit())
