import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { contentSecurityPolicy } from '../../electron/content-security-policy.ts'

// Rules of the security checklist that are best held by reading the sources: each has exactly one home.

const root = fileURLToPath(new URL('../..', import.meta.url))
const sources = ['electron', 'renderer', 'shared'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|html)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length)),
)

function homesOf(pattern: RegExp): string[] {
  return sources.filter((file) => pattern.test(readFileSync(join(root, file), 'utf8')))
}

describe('one home', () => {
  test.each<[string, RegExp, string[]]>([
    ['messages of the window come in at one gate', /\bipcMain\b/, ['electron/ipc-gate.ts']],
    ['the preload alone speaks to main', /\bipcRenderer\b/, ['electron/preload.ts']],
    ['windows are made in one place', /new BrowserWindow\b/, ['electron/window.ts']],
    ['the store is started in one place', /utilityProcess\.fork|\bfork\(entry/, ['electron/store-host.ts']],
    ['the system opens nothing but the data folder', /shell\.(openPath|showItemInFolder)/, ['electron/shell-calls.ts']],
  ])('%s', (_rule, pattern, homes) => {
    expect(homesOf(pattern)).toEqual(homes)
  })
  test('there is one handler, for one channel', () => {
    const gate = readFileSync(join(root, 'electron/ipc-gate.ts'), 'utf8')
    expect(gate.match(/ipcMain\.\w+\(/g)).toEqual(['ipcMain.handle('])
  })
})

describe('no home at all', () => {
  test.each<[string, RegExp]>([
    ['addresses are never opened outside', /openExternal/],
    ['no page of the program is a remote one or a file', /loadURL\((?!APP_START_URL)|loadFile\(/],
    ['text from the record is never made into HTML', /dangerouslySetInnerHTML|insertAdjacentHTML|\.outerHTML\s*=|document\.write/],
    ['no setting of the window is weakened', /nodeIntegration:\s*true|contextIsolation:\s*false|sandbox:\s*false|webSecurity:\s*false|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|webviewTag:\s*true/],
    ['the kind of build is never read from the environment', /process\.env\[?\.?['"]?(NODE_ENV|BAOQUAN|FALLBACK)/],
    ['no code from text', /\beval\(|new Function\(/],
  ])('%s', (_rule, pattern) => {
    expect(homesOf(pattern)).toEqual([])
  })
})

describe('the content security policy', () => {
  const policy = new Map(
    contentSecurityPolicy('abc').split('; ').map((directive): [string, string] => {
      const [name = '', ...values] = directive.split(' ')
      return [name, values.join(' ')]
    }),
  )
  test('scripts are our own files, no inline script, no eval', () => {
    expect(policy.get('script-src')).toBe("'self'")
    expect(policy.get('default-src')).toBe("'none'")
  })
  test('styles carry the nonce of their response', () => {
    expect(policy.get('style-src')).toBe("'self' 'nonce-abc'")
  })
  test.each(['object-src', 'base-uri', 'form-action', 'frame-ancestors', 'frame-src'])('%s is none', (name) => {
    expect(policy.get(name)).toBe("'none'")
  })
  test('nothing is unsafe, nothing is remote', () => {
    expect(contentSecurityPolicy('abc')).not.toMatch(/unsafe|https?:|\*/)
  })
})
