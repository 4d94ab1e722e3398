import { z } from 'zod'
import { command, output, query } from './contract.ts'

export interface ShellInfo {
  readonly appVersion: string
  readonly runtime: 'official' | 'fallback'
  readonly electronVersion: string
  readonly platform: string
}

/** What became of a page that was to be printed: the person may have left the dialog, the PC may have no printer, or the printer may not have taken it. */
export type PrintOutcome = 'printed' | 'left' | 'no-printer' | 'not-taken'

/** What the main process itself answers; it holds no business rule. */
export const shell = {
  info: query(z.strictObject({}), output<ShellInfo>(), { access: 'locked', handledBy: 'main' }),
  print: command(z.strictObject({}), output<{ readonly outcome: PrintOutcome }>(), { access: 'locked', handledBy: 'main' }),
  openDataFolder: command(z.strictObject({}), output<{ readonly opened: boolean }>(), { access: 'locked', handledBy: 'main' }),
  relaunch: command(z.strictObject({}), output<{ readonly relaunching: true }>(), { access: 'locked', handledBy: 'main' }),
  quit: command(z.strictObject({}), output<{ readonly quitting: true }>(), { access: 'locked', handledBy: 'main' }),
}
