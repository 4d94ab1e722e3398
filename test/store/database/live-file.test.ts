import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const STORE = join(import.meta.dirname, '../../../electron')

function sources(): { readonly name: string; readonly text: string }[] {
  return readdirSync(STORE, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(STORE, name), 'utf8') }))
}

function filesWith(pattern: RegExp): string[] {
  return sources().filter(({ text }) => pattern.test(text)).map(({ name }) => name).toSorted()
}

describe('rules on the live file that no type can hold', () => {
  it('it is never copied as a file: the log would be left out', () => {
    expect(filesWith(/\b(copyFile|copyFileSync|cpSync|fs\.cp)\b/)).toEqual([])
  })

  it('its bytes are read before it is opened, or through the handle that stays open as long as the connection: closing one would free the lock', () => {
    expect(filesWith(/(open|openSync|readFile|readFileSync|createReadStream|digestFile)\([^)]*folder\.database\b/)).toEqual([])
    expect(filesWith(/bytesHandle\(/)).toEqual(['store/database/live-bytes.ts', 'store/database/live-copy.ts'])
    expect(filesWith(/closeLive\(/)).toEqual(['store/database/close.ts', 'store/database/live-bytes.ts', 'store/database/open.ts', 'store/database/renew-key.ts'])
    expect(filesWith(/readFileHead\(/)).toEqual([
      'store/database/create.ts', 'store/database/header.ts', 'store/database/open.ts', 'store/database/renew-key.ts', 'store/database/restore.ts',
    ])
  })

  it('connections are opened in one place, so that none is without cipher and settings', () => {
    expect(filesWith(/new Database\(/)).toEqual(['store/database/cipher.ts', 'store/database/restore-journal.ts'])
  })

  it('nothing removes it', () => {
    expect(filesWith(/(rm|rmSync|unlink|unlinkSync|truncate|truncateSync)\([^)]*folder\.(database|slots|wal)\b/)).toEqual([])
  })
})
