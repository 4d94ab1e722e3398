import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { Contract, DialogSpec } from '../shared/api/contract.ts'
import { apiError, type ErrorCode } from '../shared/api/errors.ts'
import type { Envelope } from '../shared/api/envelope.ts'
import { APP_ORIGIN } from './app-origin.ts'
import type { Choice } from './dialogs.ts'

/** The frame that sent a call, as far as the gate looks at it. */
export interface Sender {
  readonly isMainFrame: boolean
  readonly origin: string
}

export interface GateParts {
  /** The contract of a name, if there is one. */
  readonly contractNamed: (name: string) => Promise<Contract | undefined>
  readonly askForPaths: (dialog: DialogSpec, input: unknown) => Promise<Choice>
  readonly answerInShell: (name: string) => Promise<Envelope>
  readonly askStore: (name: string, input: unknown, paths?: readonly string[]) => Promise<Envelope>
  readonly log: (line: string) => void
}

/**
 * The only place where the window's messages come in. The parts arrive late, so that reading the contracts does not
 * delay the first window; no call can be answered before.
 */
export function openGate(parts: Promise<GateParts>): void {
  ipcMain.handle('api', async (event, name: unknown, input: unknown) => answerCall(senderOf(event), name, input, await parts))
}

/** `senderFrame` is null when the frame has gone since. */
function senderOf(event: IpcMainInvokeEvent): Sender {
  const frame = event.senderFrame
  return { isMainFrame: frame !== null && frame === event.sender.mainFrame, origin: frame?.origin ?? '' }
}

/** Who may ask, what may be asked, who answers. Every path ends in an envelope. */
export async function answerCall(sender: Sender, name: unknown, input: unknown, parts: GateParts): Promise<Envelope> {
  if (!sender.isMainFrame || sender.origin !== APP_ORIGIN) return refused('bad-sender')
  const contract = typeof name === 'string' ? await parts.contractNamed(name) : undefined
  if (typeof name !== 'string' || contract === undefined) return refused('unknown-call')
  try {
    return await dispatch(name, contract, input, parts)
  } catch (error) {
    const correlationId = crypto.randomUUID()
    parts.log(`call ${name} failed (${correlationId}): ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    return { ok: false, error: apiError('internal', { correlationId }) }
  }
}

async function dispatch(name: string, contract: Contract, input: unknown, parts: GateParts): Promise<Envelope> {
  if (contract.handledBy === 'main') return parts.answerInShell(name)
  if (contract.dialog === undefined) return parts.askStore(name, input)
  const choice = await parts.askForPaths(contract.dialog, input)
  return choice === 'cancelled' ? refused('cancelled') : parts.askStore(name, input, choice)
}

function refused(code: ErrorCode): Envelope {
  return { ok: false, error: apiError(code) }
}
