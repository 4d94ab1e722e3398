import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import type { CallName, InputOf, OutputOf } from '../../../shared/api/contracts.ts'
import type { ApiError } from '../../../shared/api/errors.ts'
import type { ShellEvent } from '../../../shared/api/events.ts'
import type { Instant, IsoDate } from '../../../shared/model/iso-date.ts'
import { answer } from '../../../electron/store/kernel/dispatch.ts'
import type { Person } from '../../../electron/store/kernel/context.ts'
import type { Clock } from '../../../electron/store/kernel/clock.ts'
import type { Call } from '../../../electron/store/call.ts'
import type { FileKey } from '../../../electron/store/database/key-wrap.ts'
import { handlerNamed } from '../../../electron/store/opening-handlers.ts'
import { LedgerHome } from '../../../electron/store/vault/ledger-home.ts'

export const PASSPHRASE = 'zhang-Fu-Hai-58'
export const MIGRATIONS = join(import.meta.dirname, '../../../migrations')

/** A clock that a test moves by hand. */
export interface TestClock extends Clock {
  set(day: IsoDate): void
  advance(milliseconds: number): void
}

function isInstant(value: number): value is Instant {
  return Number.isSafeInteger(value)
}

export function testClock(day: IsoDate): TestClock {
  let today = day
  let now = Date.parse(`${day}T08:00:00Z`)
  return {
    today: () => today,
    now: () => {
      now += 1
      if (!isInstant(now)) throw new Error('not an instant')
      return now
    },
    set: (next) => {
      today = next
      now = Date.parse(`${next}T08:00:00Z`)
    },
    advance: (milliseconds) => {
      now += milliseconds
    },
  }
}

/** The whole back end in this process on a real encrypted file: calls go through contracts, handlers and the file. */
export interface TestStore {
  readonly home: LedgerHome
  readonly clock: TestClock
  readonly folder: string
  readonly events: ShellEvent[]
  /** The answer of a call that must succeed. */
  ask<N extends CallName>(name: N, input: InputOf<N>, paths?: readonly string[]): Promise<OutputOf<N>>
  /** The error of a call that must fail. */
  refusal(name: CallName, input: unknown, paths?: readonly string[]): Promise<ApiError>
  /** Makes the calls that follow as this person, without his passphrase; null: again as whoever unlocked the ledger. */
  actAs(person: Person | null): void
  close(): void
}

/** @param folder holds the ledger's folder `ledger`, written before or yet to be; removed when the store is closed */
export function openStore(day: IsoDate, folder = mkdtempSync(join(tmpdir(), 'baoquan-store-'))): TestStore {
  const clock = testClock(day)
  const events: ShellEvent[] = []
  const home = new LedgerHome({
    standardFolder: join(folder, 'ledger'),
    migrationsFolder: MIGRATIONS,
    appVersion: '0.0.0-test',
    clock,
    emit: (event) => events.push(event),
  })
  let actor: Person | null = null
  const call = (paths: readonly string[]): Call => ({
    home,
    get ledger() {
      return actor === null ? home.ledger : { ...home.ledger, person: actor }
    },
    get person() {
      return actor ?? home.person
    },
    paths,
    emit: (event) => events.push(event),
  })
  return {
    home,
    clock,
    folder,
    events,
    async ask<N extends CallName>(name: N, input: InputOf<N>, paths: readonly string[] = []): Promise<OutputOf<N>> {
      const envelope = await answer(handlerNamed, name, input, call(paths))
      if (!envelope.ok) throw new Error(`${name}: ${JSON.stringify(envelope.error)}`)
      return envelope.value as OutputOf<N>
    },
    async refusal(name, input, paths = []) {
      const envelope = await answer(handlerNamed, name, input, call(paths))
      if (envelope.ok) throw new Error(`${name} was expected to be refused`)
      return envelope.error
    },
    actAs(person) {
      actor = person
    },
    close() {
      home.lock()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The same with a ledger of its own set up and unlocked: own keys and ids, so that two of them are two ledgers. */
export async function openNewLedger(day: IsoDate): Promise<TestStore> {
  const store = openStore(day)
  await store.ask('vault.create', { organisation: { name: '青石农村商业银行股份有限公司', kind: 'bank' }, administrator: '林晓', passphrase: PASSPHRASE })
  return store
}

/** A ledger as it was left right after its set-up, closed; kept in memory. */
interface SetUpLedger {
  readonly files: ReadonlyMap<string, Buffer>
  readonly key: FileKey
  readonly slotId: string
  /** What the clock has moved on by: a copy goes on from there, or its first records would be older than its founding. */
  readonly elapsed: number
}

const setUpLedgers = new Map<IsoDate, Promise<SetUpLedger>>()

/**
 * The same, as a copy of one ledger for all tests of a file and a day: setting one up runs every migration and derives a key, which
 * takes longer than most tests.
 */
export async function openLedger(day: IsoDate): Promise<TestStore> {
  const setUp = setUpLedgers.get(day) ?? setUpOnce(day)
  setUpLedgers.set(day, setUp)
  const { files, key, slotId, elapsed } = await setUp
  const store = openStore(day)
  store.clock.advance(elapsed)
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(store.folder, name)), { recursive: true })
    writeFileSync(join(store.folder, name), bytes)
  }
  await store.home.open(key, slotId)
  return store
}

async function setUpOnce(day: IsoDate): Promise<SetUpLedger> {
  const store = await openNewLedger(day)
  const { file: { key }, slotId } = store.home
  const elapsed = store.clock.now() - testClock(day).now()
  store.home.lock()
  const names = readdirSync(store.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const files = new Map(names.map((entry) => [relative(store.folder, join(entry.parentPath, entry.name)), readFileSync(join(entry.parentPath, entry.name))]))
  store.close()
  return { files, key, slotId, elapsed }
}
