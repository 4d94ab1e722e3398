import { answer } from './kernel/dispatch.ts'
import { systemClock } from './kernel/system-clock.ts'
import { reportUnexpected } from './kernel/log.ts'
import type { Call } from './call.ts'
import type { StoreInit, StoreRequest } from './messages.ts'
import { handlerNamed } from './opening-handlers.ts'
import { openPort } from './port.ts'
import { startIdleLock } from './vault/idle-lock.ts'
import { LedgerHome } from './vault/ledger-home.ts'
import { startDailyFigures } from './vault/new-day.ts'

/** The store's line to main: told where the ledger lies, it answers one call after another until it is told to close. */
const port = openPort()
let home: LedgerHome | null = null
let running = 0
let whenQuiet: (() => void) | null = null

/**
 * Takes up the line to main.
 * @param beforeFirstCall for the bench alone, whose own entry opens the ledger here: its start-up is measured with the key handed over
 */
export function serveStore(beforeFirstCall: (home: LedgerHome) => Promise<void> = async () => {}): void {
  port.onGone(() => process.exit(0))
  port.onMessage((message) => {
    if ('init' in message) void start(message.init, beforeFirstCall)
    else if ('close' in message) closeWhenQuiet()
    else void serve(message)
  })
}

async function start(init: StoreInit, beforeFirstCall: (home: LedgerHome) => Promise<void>): Promise<void> {
  const made = new LedgerHome({
    standardFolder: init.dataFolder,
    migrationsFolder: init.migrationsFolder,
    appVersion: init.appVersion,
    clock: systemClock(init.firstDay),
    emit: (event) => port.send({ event }),
  })
  home = made
  startIdleLock(made, () => running > 0)
  startDailyFigures(made)
  await beforeFirstCall(made)
  port.send({ ready: true })
  port.send({ located: { dataFolder: made.folder.root } })
}

async function serve(request: StoreRequest): Promise<void> {
  if (!home) return
  running += 1
  try {
    port.send({ id: request.id, envelope: await answer(handlerNamed, request.name, request.input, callOf(home, request)) })
  } finally {
    running -= 1
    if (running === 0) whenQuiet?.()
  }
}

function callOf(at: LedgerHome, request: StoreRequest): Call {
  at.used(request.name)
  return {
    home: at,
    get ledger() {
      return at.ledger
    },
    get person() {
      return at.person
    },
    paths: request.paths ?? [],
    emit: (event) => port.send({ event }),
  }
}

/** Ends after the running command: a close never cuts one. */
function closeWhenQuiet(): void {
  whenQuiet = () => {
    try {
      home?.lock()
    } catch (error) {
      reportUnexpected('close', error)
      process.exit(1)
    }
    process.exit(0)
  }
  if (running === 0) whenQuiet()
}
