import { join } from 'node:path'
import { app, BrowserWindow, screen } from 'electron'
import { APP_START_URL } from './app-origin.ts'
import { onScreen, readWindowState, SMALLEST_WINDOW, writeWindowState } from './window-state.ts'

const TITLE = __FALLBACK__ ? '保全台账 [TEST-RUNTIME 测试运行时，不得用于办公]' : '保全台账'
/** The page's own background, so that no white flash comes before it. */
const BACKGROUND = '#ffffff'
const MAXIMUM_RELOADS = 3

/** Makes the one window and loads the first page; it is shown when there is something to see. */
export function openWindow(preload: string, log: (line: string) => void): BrowserWindow {
  const stateFile = join(app.getPath('userData'), 'window.json')
  const state = onScreen(readWindowState(stateFile), screen.getAllDisplays().map((display) => display.workArea))
  const window = new BrowserWindow({
    ...placeOf(state),
    minWidth: SMALLEST_WINDOW.width,
    minHeight: SMALLEST_WINDOW.height,
    title: TITLE,
    backgroundColor: BACKGROUND,
    autoHideMenuBar: true,
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  window.on('page-title-updated', (event) => event.preventDefault())
  window.once('ready-to-show', () => {
    if (state.maximized) window.maximize()
    window.show()
  })
  window.on('close', () => writeWindowState(stateFile, { ...window.getNormalBounds(), maximized: window.isMaximized() }))
  reloadAfterCrash(window, log)
  void window.loadURL(APP_START_URL)
  return window
}

/** A page that died (out of memory, a driver) comes back; drafts lie in the store. Three times, then it stays as it is. */
function reloadAfterCrash(window: BrowserWindow, log: (line: string) => void): void {
  let reloads = 0
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    log(`page process ended: ${reason} ${exitCode}`)
    reloads += 1
    if (reloads <= MAXIMUM_RELOADS) void window.loadURL(APP_START_URL)
  })
}

function placeOf(state: { readonly x?: number; readonly y?: number; readonly width: number; readonly height: number }): {
  x?: number
  y?: number
  width: number
  height: number
} {
  const { x, y, width, height } = state
  return x === undefined || y === undefined ? { width, height } : { x, y, width, height }
}

/** Brings the window to the front, for a second start of the program. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
