import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { ShellEvent } from '../../../shared/api/events.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { ClockStanding, VaultStatus } from '../../../shared/api/vault.ts'
import { lastLink } from '../audit/append.ts'
import { holdsSealedHead } from '../audit/sealed-head.ts'
import { countDue } from '../cases/due-lines.ts'
import { secondsToWait, readAttempts } from '../database/attempts.ts'
import { closeLedger } from '../database/close.ts'
import { ledgerFolder, type LedgerFolder } from '../database/folder.ts'
import type { FileKey } from '../database/key-wrap.ts'
import type { Ledger as FileLedger } from '../database/ledger.ts'
import { loadMigrations, type Migration } from '../database/manifest.ts'
import { findLedger, openLedger, type OpenedLedger } from '../database/open.ts'
import type { LedgerProblem, Outcome } from '../database/problem.ts'
import { setChainHead } from '../database/slots.ts'
import { hasHolidayTable, isRestDay, type WorkdayCalendar } from '../../../shared/rules/workdays.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Ledger, Person } from '../kernel/context.ts'
import { reportUnexpected } from '../kernel/log.ts'
import { lawOf } from '../law/law-of.ts'
import { hasDueTerms } from '../search/due-terms.ts'
import { clockStanding, lastWrittenOn } from './clock-check.ts'
import { notePlace, placeOfLedger } from './ledger-place.ts'
import { organisationName, personOfSlot } from './people.ts'
import { errorOf, valueOf } from './problem-errors.ts'

export interface HomeOptions {
  readonly standardFolder: string
  readonly migrationsFolder: string
  readonly appVersion: string
  readonly clock: Clock
  readonly emit: (event: ShellEvent) => void
}

interface OpenState {
  readonly ledger: Ledger
  readonly file: FileLedger
  readonly slotId: string
  readonly auditIntact: boolean
  readonly clock: ClockStanding
  readonly lastWrittenOn: IsoDate | null
}

/** The one ledger of this process: closed, or open under the person who unlocked it. Locking closes the file and drops the key. */
export class LedgerHome {
  readonly options: HomeOptions
  #open: OpenState | null = null
  /** Damage found by a check while the ledger was open: the page that says so, until a restore. */
  #refusal: LedgerProblem | null = null

  #lastUsedAt: number

  constructor(options: HomeOptions) {
    this.options = options
    this.#lastUsedAt = options.clock.now()
  }

  /** When a person last did something: what the window asks for by itself does not count. */
  get lastUsedAt(): number {
    return this.#lastUsedAt
  }

  used(callName: string): void {
    if (!ownCallsOfTheWindow.has(callName)) this.#lastUsedAt = this.clock.now()
  }

  get folder(): LedgerFolder {
    return ledgerFolder(placeOfLedger(this.options.standardFolder))
  }

  get clock(): Clock {
    return this.options.clock
  }

  /** The open ledger. @throws ApiFailure locked */
  get ledger(): Ledger {
    if (!this.#open) throw new ApiFailure('locked')
    return this.#open.ledger
  }

  /** Who is signed in, or null while the ledger is closed. */
  get person(): Person | null {
    return this.#open?.ledger.person ?? null
  }

  /** The open file, for backups and keys. @throws ApiFailure locked */
  get file(): FileLedger {
    if (!this.#open) throw new ApiFailure('locked')
    return this.#open.file
  }

  /** The key slot that was unlocked. @throws ApiFailure locked */
  get slotId(): string {
    if (!this.#open) throw new ApiFailure('locked')
    return this.#open.slotId
  }

  get isOpen(): boolean {
    return this.#open !== null
  }

  migrations(): readonly Migration[] {
    return valueOf(loadMigrations(this.options.migrationsFolder))
  }

  /** Where things stand: the page that the window shows. */
  status(): VaultStatus {
    if (this.#open) return unlockedStatus(this.#open)
    if (this.#refusal) return refusedStatus(this.#refusal)
    const found = findLedger(this.folder)
    if (found.ok) return { state: 'locked', waitSeconds: this.#secondsToWait(), ledgerName: null }
    if (this.#isFresh(found)) return { state: 'not-set-up', suggestedFolder: this.folder.root }
    return refusedStatus(found.problem)
  }

  /** A standard folder that is not there yet, or holds nothing of ours, is offered for set-up; a located one never is. */
  #isFresh(found: Outcome<unknown>): boolean {
    if (found.ok) return false
    if (found.problem.code === 'ledger-absent') return true
    return found.problem.code === 'folder-missing' && this.folder.root === this.options.standardFolder
  }

  #secondsToWait(): number {
    const now = this.clock.now()
    return secondsToWait(readAttempts(this.folder.attempts, now), now)
  }

  /** Works on the ledger of another folder from now on: one that the user located, or an empty one to set up. */
  moveTo(folder: string): VaultStatus {
    this.lock()
    this.#refusal = null
    notePlace(this.options.standardFolder, folder)
    return this.status()
  }

  /** Opens the file with its key, signs the person of the slot in, and builds the list lines that a killed process left undone. */
  async open(key: FileKey, slotId: string): Promise<OpenedLedger> {
    const opened = valueOf(
      await openLedger(this.folder, {
        key,
        migrations: this.migrations(),
        clock: () => this.clock.now(),
        appVersion: this.options.appVersion,
        onStep: (step) => this.options.emit({ kind: 'progress', task: 'open', done: 0, total: null, label: openingLabels[step] }),
      }),
    )
    this.signIn(opened, slotId)
    if (this.#open?.auditIntact === false) await this.noteBrokenLog()
    if (countDue(this.ledger) > 0) await this.buildDueLines()
    if (hasDueTerms(this.ledger)) await this.writeDueTerms()
    return opened
  }

  private async noteBrokenLog(): Promise<void> {
    const { noteBrokenLog } = await import('../audit/note-broken-log.ts')
    noteBrokenLog(this.ledger)
  }

  /** The rules that build a line are loaded for it alone: at a usual opening nothing is due. */
  private async buildDueLines(): Promise<void> {
    const { buildDueLines } = await import('../cases/build-lines.ts')
    await buildDueLines(this.ledger, (done, total) => this.options.emit({ kind: 'progress', task: 'open', done, total, label: '正在更新户列表' }))
  }

  private async writeDueTerms(): Promise<void> {
    const { writeDueTerms } = await import('../search/write-due-terms.ts')
    await writeDueTerms(this.ledger, (done, total) => this.options.emit({ kind: 'progress', task: 'open', done, total, label: '正在整理检索' }))
  }

  /** Opens the file, reads, and closes it again: for what must be known before anybody signs in. */
  async peek<R>(key: FileKey, read: (ledger: Pick<Ledger, 'db'>) => R): Promise<R> {
    const { ledger } = valueOf(await openLedger(this.folder, { key, migrations: this.migrations(), clock: () => this.clock.now(), appVersion: this.options.appVersion }))
    try {
      return read({ db: drizzle(ledger.db, { casing: 'snake_case' }) })
    } finally {
      closeLedger(ledger)
    }
  }

  /** @throws ApiFailure forbidden when the slot belongs to no account of this ledger; the file is closed then. */
  signIn(opened: OpenedLedger, slotId: string, newPerson?: Person): void {
    const db = drizzle(opened.ledger.db, { casing: 'snake_case' })
    const base = { raw: opened.ledger.db, db, clock: this.clock }
    const person = newPerson ?? personOfSlot(base, slotId)
    if (!person) {
      closeLedger(opened.ledger)
      throw new ApiFailure('forbidden', { message: '这个口令对应的账号已停用，请联系管理员。' })
    }
    this.#refusal = null
    const writtenOn = lastWrittenOn(base)
    this.#open = {
      ledger: { ...base, person },
      file: opened.ledger,
      slotId,
      auditIntact: holdsSealedHead(opened.ledger),
      clock: clockStanding(this.clock.today(), writtenOn),
      lastWrittenOn: writtenOn,
    }
  }

  /**
   * Closes the file and forgets the key. Safe to call at any time: a disk that takes no more bytes must not keep a
   * household on the screen, so what could not be written only goes to the log. The sealed head of the audit chain may
   * lag behind the chain; a clean end that was not noted makes the next opening check the file.
   */
  lock(): VaultStatus {
    if (this.#open) {
      const { ledger, file } = this.#open
      this.#open = null
      reportRefusal('seal the audit head at the lock', setChainHead(file.folder, file.key, lastLink(ledger)))
      reportRefusal('close the ledger at the lock', closeLedger(file))
    }
    return this.status()
  }

  /** The same ledger on a new connection, with the same person at it: its file has been exchanged. */
  continueOn(file: FileLedger): void {
    if (!this.#open) throw new ApiFailure('locked')
    const { ledger } = this.#open
    this.#open = { ...this.#open, file, ledger: { ...ledger, raw: file.db, db: drizzle(file.db, { casing: 'snake_case' }) } }
  }

  /** The connection is closed already, and nothing can be written any more: the next unlocking ends what was begun. */
  abandon(): void {
    this.#open = null
    this.options.emit({ kind: 'locked' })
  }

  /** Damage was found while working: nothing more is written; the page offers the newest verified backup. */
  refuse(problem: LedgerProblem): void {
    this.#refusal = problem
    this.lock()
  }

  forgetRefusal(): void {
    this.#refusal = null
  }
}

/** Calls that an untouched window makes by itself, on a timer or a notice. */
const ownCallsOfTheWindow = new Set(['vault.status', 'backups.overview', 'deadlines.counts', 'preferences.set'])

const openingLabels = { opening: '正在打开台账', 'backing-up': '升级前备份', upgrading: '正在升级台账' } as const

function unlockedStatus({ ledger, auditIntact, clock, lastWrittenOn: writtenOn }: OpenState): VaultStatus {
  const today = ledger.clock.today()
  return {
    state: 'unlocked', person: ledger.person, today, isWorkday: isWorkday(today, lawOf(ledger).calendar), organisation: organisationName(ledger), auditIntact, clock, lastWrittenOn: writtenOn,
  }
}

/** Null in a year without a holiday table: then nobody can say. */
function isWorkday(day: IsoDate, calendar: WorkdayCalendar): boolean | null {
  return hasHolidayTable(day, calendar) ? !isRestDay(day, calendar) : null
}

function refusedStatus(problem: LedgerProblem): VaultStatus {
  const { code, message, details } = errorOf(problem)
  return { state: 'refused', code, message, details: details ?? {} }
}

function reportRefusal(where: string, outcome: Outcome<unknown>): void {
  if (!outcome.ok) reportUnexpected(`${where} (${outcome.problem.code})`, null)
}
