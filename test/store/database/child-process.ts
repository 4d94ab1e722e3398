import { spawn } from 'node:child_process'
import type { ChildProcessByStdio } from 'node:child_process'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { onTestFinished } from 'vitest'
import type { LedgerFolder } from '../../../electron/store/database/folder.ts'
import type { FileKey } from '../../../electron/store/database/key-wrap.ts'

type Child = ChildProcessByStdio<null, Readable, Readable>

export type ChildTask = 'hold' | 'write' | 'migrate' | 'backup' | 'restore' | 'renew'

export interface ChildOptions {
  readonly key?: FileKey
  /** The step at which it stands still. */
  readonly stopAt?: string
  readonly backupPath?: string
}

/** A second process at work on a ledger, and what it has said so far. */
export interface LedgerChild {
  readonly pid: number
  /** Resolves when it has said the line; rejects with its errors when it ends without. */
  readonly hears: (line: string) => Promise<void>
  readonly lines: () => readonly string[]
  /** SIGKILL; resolves when it is gone. */
  readonly kill: () => Promise<void>
}

export function startChild(task: ChildTask, folder: LedgerFolder, options: ChildOptions = {}): LedgerChild {
  const entry = join(import.meta.dirname, 'ledger-child.ts')
  const parameters = [task, folder.root, options.key?.toString('hex') ?? '', options.stopAt ?? '', options.backupPath ?? '']
  const child = spawn(process.execPath, [entry, ...parameters], { stdio: ['ignore', 'pipe', 'pipe'] })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const said = { out: '', errors: '' }
  child.stdout.on('data', (text: Buffer) => (said.out += text.toString('utf8')))
  child.stderr.on('data', (text: Buffer) => (said.errors += text.toString('utf8')))
  const lines = (): string[] => said.out.split('\n').slice(0, -1)
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL')
    await gone
  }
  onTestFinished(kill)
  return { pid: child.pid ?? 0, hears: (line) => hears(child, said, line), lines, kill }
}

function hears(child: Child, said: { out: string; errors: string }, line: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (said.out.split('\n').includes(line)) resolve()
    }
    child.stdout.on('data', look)
    child.once('close', () => reject(new Error(`the child ended before "${line}": ${said.errors}`)))
    look()
  })
}
