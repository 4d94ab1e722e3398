import { describe, expect, test, vi } from 'vitest'
import { contractNamed } from '../../shared/api/contract-named.ts'
import { callNames, contractOf } from '../../shared/api/contracts.ts'
import type { Envelope } from '../../shared/api/envelope.ts'
import { answerCall, type GateParts, type Sender } from '../../electron/ipc-gate.ts'

vi.mock('electron', () => ({ ipcMain: { handle: () => {} } }))

const OURS: Sender = { isMainFrame: true, origin: 'app://local' }
const answered: Envelope = { ok: true, value: 'answered' }

function gate(changes: Partial<GateParts> = {}): GateParts {
  return {
    contractNamed,
    askForPaths: vi.fn(async () => ['/chosen/file']),
    answerInShell: vi.fn(async () => answered),
    askStore: vi.fn(async () => answered),
    log: vi.fn(),
    ...changes,
  }
}

function codeOf(envelope: Envelope): string {
  return envelope.ok ? 'ok' : envelope.error.code
}

describe('who may ask', () => {
  test.each<[string, Sender]>([
    ['a frame inside our page', { isMainFrame: false, origin: 'app://local' }],
    ['another site', { isMainFrame: true, origin: 'https://evil.example' }],
    ['a host that looks like ours', { isMainFrame: true, origin: 'app://local.evil' }],
    ['a page without origin', { isMainFrame: true, origin: 'null' }],
    ['a frame that has gone', { isMainFrame: false, origin: '' }],
  ])('%s is refused, and nothing is asked', async (_who, sender) => {
    const parts = gate()
    for (const name of ['vault.status', 'shell.info', 'imports.open']) expect(codeOf(await answerCall(sender, name, {}, parts))).toBe('bad-sender')
    expect(parts.askStore).not.toHaveBeenCalled()
    expect(parts.answerInShell).not.toHaveBeenCalled()
    expect(parts.askForPaths).not.toHaveBeenCalled()
  })
})

describe('what may be asked', () => {
  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'vault.constructor', 'vault.__proto__', 'constructor.name', 'cases', 'cases.', '', 'api', 'vault.status ', 7, null, undefined, ['vault.status'], { name: 'vault.status' }])(
    '%j is no call',
    async (name) => {
      const parts = gate()
      expect(codeOf(await answerCall(OURS, name, {}, parts))).toBe('unknown-call')
      expect(parts.askStore).not.toHaveBeenCalled()
      expect(parts.answerInShell).not.toHaveBeenCalled()
    },
  )
})

describe('who answers', () => {
  test('every contract has exactly one way', async () => {
    for (const name of callNames) {
      const contract = contractOf(name)
      const parts = gate()
      expect(await answerCall(OURS, name, { a: 1 }, parts)).toEqual(answered)
      const inMain = contract?.handledBy === 'main'
      expect(parts.answerInShell).toHaveBeenCalledTimes(inMain ? 1 : 0)
      expect(parts.askStore).toHaveBeenCalledTimes(inMain ? 0 : 1)
      expect(parts.askForPaths).toHaveBeenCalledTimes(contract?.dialog === undefined ? 0 : 1)
    }
  })
  test('an ordinary call goes to the store as it came, without paths', async () => {
    const parts = gate()
    await answerCall(OURS, 'vault.status', { paths: ['/etc/passwd'] }, parts)
    expect(parts.askStore).toHaveBeenCalledWith('vault.status', { paths: ['/etc/passwd'] })
  })
  test('what the user chose goes beside the input', async () => {
    const parts = gate()
    await answerCall(OURS, 'imports.open', {}, parts)
    expect(parts.askForPaths).toHaveBeenCalledWith(contractOf('imports.open')?.dialog, {})
    expect(parts.askStore).toHaveBeenCalledWith('imports.open', {}, ['/chosen/file'])
  })
  test('a dialog that was left answers so, and the store is not asked', async () => {
    const parts = gate({ askForPaths: async () => 'cancelled' })
    expect(codeOf(await answerCall(OURS, 'imports.open', {}, parts))).toBe('cancelled')
    expect(parts.askStore).not.toHaveBeenCalled()
  })
})

test('an unexpected failure becomes a coded answer that names its log line and nothing else', async () => {
  const log = vi.fn()
  const parts = gate({ log, askStore: () => Promise.reject(new Error('ENOENT: /home/clerk/张三.db')) })
  const envelope = await answerCall(OURS, 'vault.status', {}, parts)
  expect(codeOf(envelope)).toBe('internal')
  expect(JSON.stringify(envelope)).not.toContain('ENOENT')
  const correlationId = envelope.ok ? '' : (envelope.error.correlationId ?? '')
  expect(correlationId).toMatch(/^[0-9a-f-]{36}$/)
  expect(log).toHaveBeenCalledWith(expect.stringContaining(correlationId))
})
