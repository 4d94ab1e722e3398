/** An empty window with one static page, on the program's own protocol: what start-up is measured against. */
import './main-marks.ts'
import { join } from 'node:path'
import { app, BrowserWindow, session } from 'electron'
import { APP_START_URL } from '../../../electron/app-origin.ts'
import { registerAppScheme, serveApp } from '../../../electron/app-protocol.ts'

registerAppScheme()
// No top-level await: Electron becomes ready only after this file has been evaluated.
void app.whenReady().then(openEmptyWindow)
app.on('window-all-closed', () => app.quit())

function openEmptyWindow(): void {
  const folder = app.getAppPath()
  serveApp(session.defaultSession, join(folder, 'page'))
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: { preload: join(folder, 'out', 'preload', 'empty-preload.cjs'), sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(APP_START_URL)
}
