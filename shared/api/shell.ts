import { z } from 'zod'
import { command, output, query } from './contract.ts'

export interface ShellInfo {
  readonly appVersion: string
  readonly runtime: 'official' | 'fallback'
  readonly electronVersion: string
  readonly platform: string
}

/** What the main process itself answers; it holds no business rule. */
export const shell = {
  info: query(z.strictObject({}), output<ShellInfo>(), { access: 'locked', handledBy: 'main' }),
  print: command(z.strictObject({}), output<{ readonly printed: boolean }>(), { access: 'locked', handledBy: 'main' }),
  openDataFolder: command(z.strictObject({}), output<{ readonly opened: boolean }>(), { access: 'locked', handledBy: 'main' }),
  relaunch: command(z.strictObject({}), output<{ readonly relaunching: true }>(), { access: 'locked', handledBy: 'main' }),
  quit: command(z.strictObject({}), output<{ readonly quitting: true }>(), { access: 'locked', handledBy: 'main' }),
}
