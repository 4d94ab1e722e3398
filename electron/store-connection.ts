import { apiError } from '../shared/api/errors.ts'
import type { Envelope } from '../shared/api/envelope.ts'
import type { ShellEvent, StoreState } from '../shared/api/events.ts'
import { HOPELESS_EXIT, type FromStore, type StoreInit, type StoreRequest } from './store/messages.ts'
import { type RestartPolicy, restartDelay } from './store-restart.ts'
import type { StartStore, StoreProcess } from './store-host.ts'

export interface StoreConnectionOptions {
  readonly start: StartStore
  readonly init: StoreInit
  readonly restart: RestartPolicy
  /** How long `close` waits for a running command before it ends the store, in milliseconds. */
  readonly closeMilliseconds: number
  readonly onEvent: (event: ShellEvent) => void
  readonly onLocated: (dataFolder: string) => void
  readonly log: (line: string) => void
}

/** The one line to the store, over its restarts. */
export interface StoreConnection {
  /** Asks the store; a crash answers `store-restarted`, a store that cannot run `store-unavailable`. Never rejects. */
  call(name: string, input: unknown, paths?: readonly string[]): Promise<Envelope>
  /** Lets the running command end, then ends the store; resolves when it is gone. */
  close(): Promise<void>
  readonly state: StoreState
}

interface Waiting {
  readonly request: StoreRequest
  readonly answer: (envelope: Envelope) => void
}

/** Starts the store and keeps it running. */
export function connectStore(options: StoreConnectionOptions): StoreConnection {
  const waiting = new Map<number, Waiting>()
  const crashes: number[] = []
  let state: StoreState = 'starting'
  let lastId = 0
  let current: StoreProcess | undefined
  let closed: (() => void) | undefined
  let closing: Promise<void> | undefined

  launch()
  return {
    call(name, input, paths) {
      if (state === 'failed' || closing !== undefined) return Promise.resolve(failure('store-unavailable'))
      const request: StoreRequest = { id: ++lastId, name, input, ...(paths === undefined ? {} : { paths }) }
      return new Promise((resolve) => {
        waiting.set(request.id, { request, answer: resolve })
        // Before `ready` the request waits here: a store that dies while starting has not begun it.
        if (state === 'ready') current?.send(request)
      })
    },
    close() {
      closing ??= endStore()
      return closing
    },
    get state() {
      return state
    },
  }

  function launch(): void {
    const child = options.start()
    current = child
    child.onMessage((message) => receive(message))
    child.onExit((code) => {
      if (child === current) exited(code)
    })
    child.send({ init: options.init })
  }

  function receive(message: FromStore): void {
    if ('event' in message) options.onEvent(message.event)
    else if ('located' in message) options.onLocated(message.located.dataFolder)
    else if ('ready' in message) becomeReady()
    else settle(message.id, message.envelope)
  }

  function becomeReady(): void {
    tell('ready')
    for (const { request } of waiting.values()) current?.send(request)
  }

  function settle(id: number, envelope: Envelope): void {
    waiting.get(id)?.answer(envelope)
    waiting.delete(id)
  }

  function exited(code: number | null): void {
    current = undefined
    if (closing !== undefined) {
      settleAll('store-unavailable')
      closed?.()
      return
    }
    options.log(`store ended with ${code ?? 'no code'} while ${state}`)
    const begun = state === 'ready'
    const now = Date.now()
    crashes.push(now)
    const delay = code === HOPELESS_EXIT ? null : restartDelay(crashes, now, options.restart)
    // A command that was under way may have been saved or not: it is answered, never repeated blindly.
    if (begun) settleAll('store-restarted')
    if (delay === null) {
      settleAll('store-unavailable')
      tell('failed')
      return
    }
    tell('restarting')
    setTimeout(() => {
      if (closing === undefined) launch()
    }, delay)
  }

  function settleAll(code: 'store-restarted' | 'store-unavailable'): void {
    for (const { answer } of waiting.values()) answer(failure(code))
    waiting.clear()
  }

  function tell(next: StoreState): void {
    state = next
    options.onEvent({ kind: 'store-state', state: next })
  }

  function endStore(): Promise<void> {
    const child = current
    if (child === undefined) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        options.log('store did not close in time and was ended')
        child.kill()
      }, options.closeMilliseconds)
      closed = () => {
        clearTimeout(timer)
        resolve()
      }
      child.send({ close: true })
    })
  }
}

function failure(code: 'store-restarted' | 'store-unavailable'): Envelope {
  return { ok: false, error: apiError(code) }
}
