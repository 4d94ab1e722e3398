import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ShellEvent } from '../../shared/api/events.ts'
import { connectStore, type StoreConnection } from '../../electron/store-connection.ts'
import { restartDelay } from '../../electron/store-restart.ts'
import { type FromStore, HOPELESS_EXIT, type StoreInit, type ToStore } from '../../electron/store/messages.ts'
import type { StoreProcess } from '../../electron/store-host.ts'

const init: StoreInit = { dataFolder: '/d', migrationsFolder: '/m', appVersion: '1', platform: 'linux', userName: 'u', hostName: 'h', firstDay: null }
const policy = { maximumCrashes: 3, windowMilliseconds: 60_000, firstDelayMilliseconds: 100, longestDelayMilliseconds: 1_000 }

/** A store that does what the test says. */
class FakeStore implements StoreProcess {
  readonly received: ToStore[] = []
  killed = false
  private say: (message: FromStore) => void = () => {}
  private end: (code: number | null) => void = () => {}

  send(message: ToStore): void {
    this.received.push(message)
  }
  onMessage(listener: (message: FromStore) => void): void {
    this.say = listener
  }
  onExit(listener: (code: number | null) => void): void {
    this.end = listener
  }
  kill(): void {
    this.killed = true
    this.end(null)
  }
  says(message: FromStore): void {
    this.say(message)
  }
  exits(code: number | null): void {
    this.end(code)
  }
  get calls(): string[] {
    return this.received.flatMap((message) => ('name' in message ? [message.name] : []))
  }
}

let stores: FakeStore[]
let events: ShellEvent[]
let store: StoreConnection
const located = vi.fn()

/** The store that was started last. */
function latest(): FakeStore {
  const last = stores.at(-1)
  if (last === undefined) throw new Error('no store was started')
  return last
}

function states(): string[] {
  return events.flatMap((event) => (event.kind === 'store-state' ? [event.state] : []))
}

beforeEach(() => {
  vi.useFakeTimers()
  stores = []
  events = []
  store = connectStore({
    start: () => {
      const fake = new FakeStore()
      stores.push(fake)
      return fake
    },
    init,
    restart: policy,
    closeMilliseconds: 5_000,
    onEvent: (event) => events.push(event),
    onLocated: located,
    log: () => {},
  })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('calls', () => {
  test('the store is told where it is before anything else', () => {
    expect(latest().received).toEqual([{ init }])
  })
  test('a call made while it starts waits until it is ready', async () => {
    const answer = store.call('vault.status', {})
    expect(latest().calls).toEqual([])
    latest().says({ ready: true })
    expect(latest().calls).toEqual(['vault.status'])
    latest().says({ id: 1, envelope: { ok: true, value: 'x' } })
    expect(await answer).toEqual({ ok: true, value: 'x' })
  })
  test('answers find their own calls, in whatever order they come', async () => {
    latest().says({ ready: true })
    const first = store.call('a', {})
    const second = store.call('b', {}, ['/p'])
    expect(latest().received.at(-1)).toEqual({ id: 2, name: 'b', input: {}, paths: ['/p'] })
    latest().says({ id: 2, envelope: { ok: true, value: 'second' } })
    latest().says({ id: 1, envelope: { ok: true, value: 'first' } })
    expect([await first, await second]).toEqual([{ ok: true, value: 'first' }, { ok: true, value: 'second' }])
  })
  test('events pass to the window, the place of the ledger to main alone', () => {
    latest().says({ event: { kind: 'locked' } })
    latest().says({ located: { dataFolder: '/elsewhere' } })
    expect(events).toEqual([{ kind: 'locked' }])
    expect(located).toHaveBeenCalledWith('/elsewhere')
  })
})

describe('a crash', () => {
  test('answers what was under way, says so, and starts the store again with the same facts', async () => {
    latest().says({ ready: true })
    const lost = store.call('imports.commit', {})
    latest().exits(9)
    expect(await lost).toMatchObject({ ok: false, error: { code: 'store-restarted' } })
    expect(states()).toEqual(['ready', 'restarting'])
    await vi.advanceTimersByTimeAsync(100)
    expect(stores).toHaveLength(2)
    expect(latest().received).toEqual([{ init }])
    latest().says({ ready: true })
    expect(states()).toEqual(['ready', 'restarting', 'ready'])
  })
  test('a call made between crash and restart is served afterwards, once', async () => {
    latest().says({ ready: true })
    latest().exits(null)
    const waiting = store.call('cases.list', {})
    await vi.advanceTimersByTimeAsync(100)
    latest().says({ ready: true })
    expect(latest().calls).toEqual(['cases.list'])
    latest().says({ id: 1, envelope: { ok: true, value: [] } })
    expect(await waiting).toEqual({ ok: true, value: [] })
  })
  test('a store that dies while starting has begun nothing: the call stays', async () => {
    const waiting = store.call('vault.status', {})
    latest().exits(1)
    await vi.advanceTimersByTimeAsync(100)
    latest().says({ ready: true })
    latest().says({ id: 1, envelope: { ok: true, value: 'late' } })
    expect(await waiting).toEqual({ ok: true, value: 'late' })
  })
  test('after too many crashes it is given up, and every call is answered', async () => {
    const waiting = store.call('vault.status', {})
    for (let crash = 0; crash < policy.maximumCrashes + 1; crash += 1) {
      latest().exits(1)
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(stores).toHaveLength(policy.maximumCrashes + 1)
    expect(states().at(-1)).toBe('failed')
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'store-unavailable' } })
    expect(await store.call('vault.status', {})).toMatchObject({ ok: false, error: { code: 'store-unavailable' } })
  })
  test('a store that says it cannot run here is not started again', async () => {
    latest().exits(HOPELESS_EXIT)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(stores).toHaveLength(1)
    expect(states()).toEqual(['failed'])
  })
})

describe('closing', () => {
  test('waits for the command that is running, answers it, and does not restart', async () => {
    latest().says({ ready: true })
    const running = store.call('cases.save', {})
    const closed = vi.fn()
    void store.close().then(closed)
    expect(latest().received.at(-1)).toEqual({ close: true })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(closed).not.toHaveBeenCalled()
    latest().says({ id: 1, envelope: { ok: true, value: 'saved' } })
    latest().exits(0)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await running).toEqual({ ok: true, value: 'saved' })
    expect(closed).toHaveBeenCalledOnce()
    expect(stores).toHaveLength(1)
    expect(latest().killed).toBe(false)
  })
  test('a store that never ends is ended', async () => {
    latest().says({ ready: true })
    const closing = store.close()
    await vi.advanceTimersByTimeAsync(5_000)
    await closing
    expect(latest().killed).toBe(true)
  })
  test('closing twice is closing once', async () => {
    latest().says({ ready: true })
    const both = Promise.all([store.close(), store.close()])
    latest().exits(0)
    await both
    expect(latest().received.filter((message) => 'close' in message)).toHaveLength(1)
  })
})

describe('the wait before a restart', () => {
  test('doubles, up to the longest', () => {
    expect(restartDelay([0], 0, policy)).toBe(100)
    expect(restartDelay([0, 1], 1, policy)).toBe(200)
    expect(restartDelay([0, 1, 2], 2, { ...policy, longestDelayMilliseconds: 300 })).toBe(300)
  })
  test('old crashes do not count', () => {
    expect(restartDelay([0, 1, 2, 3, 100_000], 100_000, policy)).toBe(100)
    expect(restartDelay([0, 1, 2, 3], 3, policy)).toBeNull()
  })
})
