import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openImport } from '../../electron/store/exchange/import/imports.ts'
import { readPackageHeader } from '../../electron/store/exchange/package/package-file.ts'
import { refusalOfChosen } from '../../electron/store/kernel/chosen-path.ts'
import { openFile } from '../../electron/store/law/opened-file.ts'
import { testLedger } from './exchange/test-ledger.ts'

/** A file that was chosen in the dialog and is gone, or held by Excel, by the time it is read: a shared folder has such moments. */

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baoquan-chosen-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const code = (expected: string) => expect.objectContaining({ error: expect.objectContaining({ code: expected }) })

test('a workbook that is gone is told beside its name, and the others are read', async () => {
  const there = join(folder, '台账.csv')
  writeFileSync(there, '借据编号,客户名称\nJJ1,张三\n')
  const session = await openImport({ ledger: testLedger(), paths: [join(folder, '已移走.xlsx'), there], emit: () => {} })
  expect(session.unreadable).toEqual([{ fileName: '已移走.xlsx', message: expect.stringMatching(/^找不到所选的文件/) }])
  expect(session.sheets.map(({ fileName }) => fileName)).toEqual(['台账.csv'])
})

test('a notice and a package that are gone are named as such', async () => {
  expect(() => openFile(join(folder, 'lpr.csv'))).toThrow(code('chosen-gone'))
  await expect(readPackageHeader(join(folder, 'case.bqp'))).rejects.toMatchObject({ error: { code: 'chosen-gone' } })
})

test('a file that another program holds is told apart, and a mistake of ours stays one', () => {
  expect(refusalOfChosen(Object.assign(new Error('busy'), { code: 'EBUSY' }))).toEqual(code('chosen-locked'))
  const mistake = new TypeError('x')
  expect(refusalOfChosen(mistake)).toBe(mistake)
})
