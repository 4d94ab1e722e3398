import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { FromStore, StoreInit } from '../../electron/store/messages.ts'
import { startAsChild, type StoreProcess } from '../../electron/store-host.ts'

// The fallback's way of starting the store, with a real child. The other way needs Electron: test/e2e/store-utility.spec.ts.
vi.mock('electron', () => ({ utilityProcess: {} }))

const stub = fileURLToPath(new URL('./support/stub-store.ts', import.meta.url))
const init: StoreInit = { dataFolder: '/d', migrationsFolder: '/m', appVersion: '1', platform: 'linux', userName: 'u', hostName: 'h', firstDay: null }
const started: StoreProcess[] = []

function start(): StoreProcess {
  const child = startAsChild(stub, process.execPath)
  started.push(child)
  return child
}

function nextMessage(child: StoreProcess): Promise<FromStore> {
  return new Promise((resolve) => {
    child.onMessage(resolve)
  })
}

function exitOf(child: StoreProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.onExit(resolve)
  })
}

afterEach(() => {
  for (const child of started.splice(0)) child.kill()
})

describe('the store as a plain child', () => {
  test('is told where it is and says that it is ready', async () => {
    const child = start()
    child.send({ init })
    expect(await nextMessage(child)).toEqual({ ready: true })
  })
  test('values that JSON would lose cross both ways', async () => {
    const child = start()
    const input = { bytes: new Uint8Array([0, 255]), map: new Map([['a', 1]]), at: new Date(0), fen: 12n ** 20n, nothing: undefined }
    child.send({ id: 1, name: 'echo', input, paths: ['/甲/乙.xlsx'] })
    expect(await nextMessage(child)).toEqual({ id: 1, envelope: { ok: true, value: { input, paths: ['/甲/乙.xlsx'] } } })
  })
  test('it inherits no environment but PATH: no NODE_OPTIONS reaches it', async () => {
    vi.stubEnv('NODE_OPTIONS', '--no-warnings')
    const child = start()
    child.send({ id: 1, name: 'environment', input: {} })
    const message = await nextMessage(child)
    const names = 'envelope' in message && message.envelope.ok ? message.envelope.value : null
    vi.unstubAllEnvs()
    expect(names).toEqual(expect.arrayContaining(['PATH']))
    expect(names).not.toEqual(expect.arrayContaining(['NODE_OPTIONS']))
    expect(names).not.toEqual(expect.arrayContaining(['HOME']))
  })
  test('its exit code is told once', async () => {
    const child = start()
    const exits = vi.fn()
    child.onExit(exits)
    const exited = exitOf(child)
    child.send({ id: 1, name: 'crash', input: {} })
    expect(await exited).toBe(7)
    expect(exits.mock.calls).toEqual([[7]])
  })
  test('an executable that is not there is an exit, not an exception', async () => {
    expect(await exitOf(startAsChild(stub, '/no/such/node'))).toBeNull()
  })
  test('a message to a child that has gone is dropped', async () => {
    const child = start()
    const exited = exitOf(child)
    child.send({ close: true })
    expect(await exited).toBe(0)
    expect(() => child.send({ id: 2, name: 'late', input: {} })).not.toThrow()
  })
})

test('a child whose parent was killed ends itself', async () => {
  const parentSource = `
    import { fork } from 'node:child_process'
    const child = fork(${JSON.stringify(stub)}, [], { serialization: 'advanced', execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    child.once('message', () => process.stdout.write(String(child.pid) + '\\n'))
    child.send({ init: {} })
  `
  const parent = spawn(process.execPath, ['--input-type=module', '-e', parentSource], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [chunk] = await once(parent.stdout, 'data')
  const childPid = Number(String(chunk))
  expect(isAlive(childPid)).toBe(true)
  parent.kill('SIGKILL')
  await vi.waitFor(() => expect(isAlive(childPid)).toBe(false), { timeout: 5_000 })
})

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
