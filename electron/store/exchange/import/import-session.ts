import { createHash } from 'node:crypto'
import { ApiFailure } from '../../../../shared/api/errors.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { Ledger } from '../../kernel/context.ts'
import { newId } from '../../kernel/new-id.ts'
import type { RowDecision } from './check-sheet.ts'
import type { Comparison } from './compare-sheets.ts'
import { ROW_QUESTION } from './row-match.ts'
import type { Sheet } from './sheet-model.ts'
import { firstSettings } from './sheet-settings.ts'
import type { SheetSettings } from './sheet-settings.ts'

/** One sheet of the files that were chosen, with how it is to be read and what people answered about its rows. */
export interface SessionSheet {
  readonly sheetKey: string
  readonly importId: Id<'import'>
  readonly fileName: string
  readonly fileHash: string
  /** Null for a CSV, which has no sheets. */
  readonly sheetName: string | null
  readonly sheet: Sheet
  settings: SheetSettings
  readonly answers: Map<number, Readonly<Record<string, string>>>
}

export interface ChosenFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sheets: readonly Sheet[]
}

/**
 * An import between the choice of its files and its commit. It lives in memory alone: cancelled, locked away or killed, it
 * has left nothing in the ledger.
 */
export class ImportSession {
  readonly id: Id<'import-session'> = newId<'import-session'>()
  readonly sheets: SessionSheet[] = []
  readonly unreadable: { readonly fileName: string; readonly message: string }[] = []
  comparison: Comparison | null = null
  /** Head of the audit chain when the comparison was made: another one means that it must be made again. */
  comparedAt = 0
  #running: AbortController | null = null

  addFile(ledger: Ledger, { name, bytes, sheets }: ChosenFile): void {
    const fileHash = createHash('sha256').update(bytes).digest('hex')
    const isTable = /\.(?:csv|txt)$/i.test(name)
    for (const sheet of sheets.filter(({ rows }) => rows.length > 0)) {
      this.sheets.push({
        sheetKey: `${this.sheets.length + 1}`,
        importId: newId<'import'>(),
        fileName: name,
        fileHash,
        sheetName: isTable ? null : sheet.name,
        sheet,
        settings: firstSettings(ledger, sheet),
        answers: new Map(),
      })
    }
  }

  /** @throws ApiFailure `import-gone` */
  sheet(sheetKey: string): SessionSheet {
    const found = this.sheets.find((sheet) => sheet.sheetKey === sheetKey)
    if (!found) throw new ApiFailure('import-gone')
    return found
  }

  /** Starts long work that `cancel` can stop; work that is still running is stopped first. */
  start(): AbortSignal {
    this.#running?.abort()
    this.#running = new AbortController()
    return this.#running.signal
  }

  cancel(): void {
    this.#running?.abort()
  }
}

/** The answers about a row as the checks understand them: what to do with it, and what was chosen for its fields. */
export function decisionOf(answers: Readonly<Record<string, string>>): RowDecision {
  const corrections = new Map(Object.entries(answers).filter(([code, value]) => code !== ROW_QUESTION && value !== ''))
  return { corrections, accepted: answers[ROW_QUESTION] === 'accept', skipped: answers[ROW_QUESTION] === 'skip' }
}

/** Sessions of an unlocked ledger; locking drops the ledger and with it what was read. */
const sessions = new WeakMap<object, Map<Id<'import-session'>, ImportSession>>()

export function openSession(ledger: Ledger): ImportSession {
  const session = new ImportSession()
  const own = sessions.get(ledger.raw) ?? new Map<Id<'import-session'>, ImportSession>()
  sessions.set(ledger.raw, own.set(session.id, session))
  return session
}

/** @throws ApiFailure `import-gone` when the session has ended, or its ledger was locked meanwhile. */
export function sessionOf(ledger: Ledger, id: Id<'import-session'>): ImportSession {
  const session = sessions.get(ledger.raw)?.get(id)
  if (!session) throw new ApiFailure('import-gone')
  return session
}

export function hasSession(ledger: Ledger, id: Id<'import-session'>): boolean {
  return sessions.get(ledger.raw)?.has(id) === true
}

export function endSession(ledger: Ledger, id: Id<'import-session'>): void {
  sessions.get(ledger.raw)?.delete(id)
}
