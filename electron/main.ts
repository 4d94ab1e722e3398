import { hostname } from 'node:os'
import { join } from 'node:path'
import { app, type BrowserWindow, session } from 'electron'
import type { ShellEvent } from '../shared/api/events.ts'
import { type IsoDate, isoDate } from '../shared/model/iso-date.ts'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { defaultDataFolder, defaultShellFolder, type Surroundings } from './data-folder.ts'
import { notifyOfDeadlines } from './deadline-notification.ts'
import { PAGE_FLAGS } from './engine-flags.ts'
import { type GateParts, openGate } from './ipc-gate.ts'
import { openLog } from './log.ts'
import { guardNavigation } from './navigation-guard.ts'
import { lockOffline } from './offline-lock.ts'
import { denyPermissions } from './permissions.ts'
import { programFiles } from './program-files.ts'
import { isFirstInstance } from './single-instance.ts'
import { connectStore, type StoreConnection } from './store-connection.ts'
import { startAsChild, startAsUtility } from './store-host.ts'
import { RESTART_POLICY } from './store-restart.ts'
import { quietChromium } from './quiet-chromium.ts'
import { userName } from './user-name.ts'
import { bringToFront, openWindow } from './window.ts'

/** A running import or backup may take this long to come to a safe end when the program is closed. */
const CLOSE_MILLISECONDS = 60_000

/** Builds for users take no switch that moves the ledger or drops the sandbox. */
const forDevelopment = __FALLBACK__ || !app.isPackaged

const surroundings: Surroundings = {
  platform: process.platform,
  home: app.getPath('home'),
  localAppData: process.env['LOCALAPPDATA'],
  xdgDataHome: process.env['XDG_DATA_HOME'],
  xdgConfigHome: process.env['XDG_CONFIG_HOME'],
}
const files = programFiles({ appPath: app.getAppPath(), resourcesPath: process.resourcesPath, isPackaged: app.isPackaged, fallback: __FALLBACK__ })

let window: BrowserWindow | undefined

if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', defaultShellFolder(surroundings))
if (isFirstInstance(() => window !== undefined && bringToFront(window))) runProgram()
else app.exit(0)

function runProgram(): void {
  // As root every sandboxed child dies; `enableSandbox` would win over the switch and start them again for ever.
  if (!(forDevelopment && app.commandLine.hasSwitch('no-sandbox'))) app.enableSandbox()
  quietChromium(app.commandLine)
  app.commandLine.appendSwitch('js-flags', PAGE_FLAGS)
  registerAppScheme()
  guardNavigation()

  const log = openLog(join(app.getPath('userData'), 'logs'))
  let dataFolder = chosenDataFolder()
  const connect = (): StoreConnection =>
    connectStore({
      start: () => (__FALLBACK__ ? startAsChild(files.store, files.node) : startAsUtility(files.store)),
      init: {
        dataFolder,
        migrationsFolder: files.migrations,
        appVersion: app.getVersion(),
        platform: process.platform,
        userName: userName(),
        hostName: hostname(),
        firstDay: chosenFirstDay(),
      },
      restart: RESTART_POLICY,
      closeMilliseconds: CLOSE_MILLISECONDS,
      onEvent: tellWindow,
      onLocated: (folder) => {
        dataFolder = folder
      },
      log,
    })
  // A plain child need not wait for Electron, a utility process must.
  const early = __FALLBACK__ ? connect() : undefined

  // No top-level await: Electron becomes ready only after this file has been evaluated.
  void app.whenReady().then(() => {
    const store = early ?? connect()
    lockOffline(session.defaultSession, log)
    denyPermissions(session.defaultSession)
    serveApp(session.defaultSession, files.renderer)
    window = openWindow(files.preload, log)
    openGate(gateParts(store, () => dataFolder, log))
    window.webContents.on('dom-ready', () => tellWindow({ kind: 'store-state', state: store.state }))
    void installMenuLater()
    // Windows ends the session without asking the program to quit: the ledger is closed in the time that is left.
    window.on('session-end', () => void store.close())
    closeStoreBeforeQuit(store)
  })
}

function chosenDataFolder(): string {
  const switched = forDevelopment ? app.commandLine.getSwitchValue('data-folder') : ''
  return switched === '' ? defaultDataFolder(surroundings) : switched
}

/** A test sets the date of the program forward without touching the PC's. */
function chosenFirstDay(): IsoDate | null {
  const switched = forDevelopment ? app.commandLine.getSwitchValue('first-day') : ''
  return switched === '' ? null : isoDate(switched)
}

function tellWindow(event: ShellEvent): void {
  if (event.kind === 'deadlines-due') notifyOfDeadlines(event, window)
  if (window !== undefined && !window.isDestroyed()) window.webContents.send('event', event)
}

/** Loaded while the page loads in its own process: reading the contracts takes longer than opening the window. */
async function gateParts(store: StoreConnection, dataFolder: () => string, log: (line: string) => void): Promise<GateParts> {
  const [{ contractNamed }, { askForPaths }, { answerShellCalls }] = await Promise.all([
    import('../shared/api/contract-named.ts'),
    import('./dialogs.ts'),
    import('./shell-calls.ts'),
  ])
  return {
    contractNamed,
    askForPaths: async (spec, input) => (window === undefined ? 'cancelled' : askForPaths(window, spec, input)),
    answerInShell: answerShellCalls({ window: () => window, dataFolder, log }),
    askStore: (name, input, paths) => store.call(name, input, paths),
    log,
  }
}

async function installMenuLater(): Promise<void> {
  const { installMenu } = await import('./menu.ts')
  installMenu({ forDevelopers: !app.isPackaged })
}

/** The program ends only when the store has closed its file; Electron is asked a second time then. */
function closeStoreBeforeQuit(store: StoreConnection): void {
  let storeClosed = false
  app.on('before-quit', (event) => {
    if (storeClosed) return
    event.preventDefault()
    void store.close().then(() => {
      storeClosed = true
      app.quit()
    })
  })
  app.on('window-all-closed', () => app.quit())
}
