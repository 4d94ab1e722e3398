import { app, type BrowserWindow, shell } from 'electron'
import type { OutputOf } from '../shared/api/contracts.ts'
import { apiError } from '../shared/api/errors.ts'
import type { Envelope } from '../shared/api/envelope.ts'
import type { PrintOutcome } from '../shared/api/shell.ts'
import { isLocalPath } from './local-path.ts'

export interface ShellParts {
  readonly window: () => BrowserWindow | undefined
  /** Where the ledger lies now, as the store said; never a path from the window. */
  readonly dataFolder: () => string
  readonly log: (line: string) => void
}

type ShellCalls = {
  readonly 'shell.info': () => Promise<OutputOf<'shell.info'>>
  readonly 'shell.print': () => Promise<OutputOf<'shell.print'>>
  readonly 'shell.openDataFolder': () => Promise<OutputOf<'shell.openDataFolder'>>
  readonly 'shell.relaunch': () => Promise<OutputOf<'shell.relaunch'>>
  readonly 'shell.quit': () => Promise<OutputOf<'shell.quit'>>
}

/** The calls that main answers itself; none of them takes an input. */
function shellCalls({ window, dataFolder, log }: ShellParts): ShellCalls {
  return {
    'shell.info': async () => ({
      appVersion: app.getVersion(),
      runtime: __FALLBACK__ ? 'fallback' : 'official',
      electronVersion: process.versions.electron,
      platform: process.platform,
    }),
    'shell.print': async () => ({ outcome: await printPage(window(), log) }),
    'shell.openDataFolder': async () => {
      const folder = dataFolder()
      if (!isLocalPath(folder)) return { opened: false }
      const failure = await shell.openPath(folder)
      if (failure !== '') log(`data folder not opened: ${failure}`)
      return { opened: failure === '' }
    },
    'shell.relaunch': async () => {
      app.relaunch()
      app.quit()
      return { relaunching: true }
    },
    'shell.quit': async () => {
      app.quit()
      return { quitting: true }
    },
  }
}

/** Builds the answerer of main's own calls. */
export function answerShellCalls(parts: ShellParts): (name: string) => Promise<Envelope> {
  const calls = new Map<string, () => Promise<unknown>>(Object.entries(shellCalls(parts)))
  return async (name) => {
    const call = calls.get(name)
    return call === undefined ? { ok: false, error: apiError('unknown-call') } : { ok: true, value: await call() }
  }
}

/** Chromium's word for a dialog that the person closed; everything else is a page that was lost. */
const LEFT = /cancel/i

/** The system's print dialog with what is on screen. A PC without a printer is asked after only when nothing was printed: the dialog may offer a file. */
async function printPage(window: BrowserWindow | undefined, log: ShellParts['log']): Promise<PrintOutcome> {
  if (window === undefined) return 'not-taken'
  const refusal = await new Promise<string | null>((resolve) => {
    window.webContents.print({ printBackground: true }, (success, reason) => resolve(success ? null : reason))
  })
  if (refusal === null) return 'printed'
  if (LEFT.test(refusal)) return 'left'
  log(`page not printed: ${refusal}`)
  return (await window.webContents.getPrintersAsync()).length === 0 ? 'no-printer' : 'not-taken'
}
