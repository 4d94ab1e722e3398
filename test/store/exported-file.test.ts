import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { copyDurably, writeExport } from '../../electron/store/exchange/written-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baoquan-export-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bytes = Uint8Array.of(1, 2, 3)

test('a place that has gone, such as a pulled-out disk, is named as such', async () => {
  const gone = join(folder, 'gone', 'list.xlsx')
  expect(() => writeExport(gone, bytes)).toThrow(expect.objectContaining({ error: expect.objectContaining({ code: 'export-no-folder' }) }))
  writeExport(join(folder, 'source'), bytes)
  await expect(copyDurably(join(folder, 'source'), gone)).rejects.toMatchObject({ error: { code: 'export-no-folder' } })
})

test('a name that cannot be replaced is left as it is, and nothing unfinished stays beside it', () => {
  mkdirSync(join(folder, 'list.xlsx', 'inside'), { recursive: true })
  expect(() => writeExport(join(folder, 'list.xlsx'), bytes)).toThrow(expect.objectContaining({ error: expect.objectContaining({ code: 'export-exists' }) }))
  expect(readdirSync(folder)).toEqual(['list.xlsx'])
  expect(readdirSync(join(folder, 'list.xlsx'))).toEqual(['inside'])
})
