import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { commitSession, dryRunImport, goneRows, listImports, openImport, undoCommittedImport } from '../../../electron/store/exchange/import/imports.ts'
import { newId } from '../../../electron/store/kernel/new-id.ts'
import type { Ledger } from '../../../electron/store/kernel/context.ts'
import { callWith, commandId, importFiles, value } from './import-calls.ts'
import { samples } from './sample-files.ts'
import { testLedger } from './test-ledger.ts'
import { sheetXml, textRow, workbook } from './workbook-builder.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baoquan-gone-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const HEADS = ['借据编号', '客户名称', '合同金额', '合同余额', '合同起始日', '合同到期日', '还款方式', '结息方式', '管户机构']
const loan = (note: string, name: string): readonly string[] => [note, name, '1000000', '500000', '2022-03-08', '2024-03-08', '按季付息到期还本', '按季(20日)', '城东支行']
const A = loan('JJ1', '甲商贸有限公司')
const B = loan('JJ2', '乙物流有限公司')
const C = loan('JJ3', '丙置业有限公司')

async function open(ledger: Ledger, name: string, ...rows: readonly (readonly string[])[]) {
  const path = join(folder, name)
  await writeFile(path, workbook(sheetXml([textRow(1, '编制日期：2026-10-31'), textRow(2, ...HEADS), ...rows.map((row, i) => textRow(i + 3, ...row))].join(''))))
  const { sessionId } = await openImport(callWith(ledger, [path]))
  const dryRun = await dryRunImport({ sessionId }, callWith(ledger))
  return { sessionId, gone: dryRun.sheets[0]?.gone }
}

async function bring(ledger: Ledger, name: string, ...rows: readonly (readonly string[])[]) {
  const { sessionId } = await open(ledger, name, ...rows)
  const { imports } = await commitSession({ sessionId, commandId: commandId() }, callWith(ledger))
  return imports
}

const page = { offset: 0, limit: 50 }

it('the first list has nothing to be compared with', async () => {
  expect((await open(testLedger(), '一.xlsx', A, B)).gone).toBeNull()
})

it('rows of the former list that the newer one does not name are told in the dry run, with household and balance, and stay as they are', async () => {
  const ledger = testLedger()
  await bring(ledger, '一.xlsx', A, B)
  const { sessionId, gone } = await open(ledger, '二.xlsx', B, C)
  expect(gone).toBe(1)
  const told = await goneRows({ of: { sessionId, sheetKey: '1' }, ...page }, callWith(ledger))
  expect(told).toMatchObject({ fileName: '一.xlsx', total: 1, rows: [{ title: 'JJ1 甲商贸有限公司', principalFen: 50_000_000 }] })
  expect(told.rows[0]?.caseId).not.toBeNull()

  const { imports } = await commitSession({ sessionId, commandId: commandId() }, callWith(ledger))
  expect(imports[0]).toMatchObject({ gone: 1 })
  expect(value(ledger, 'SELECT count(*) FROM loan WHERE voided_at IS NULL')).toBe(3)
})

it('the report keeps what was gone when the list was written, whatever comes later', async () => {
  const ledger = testLedger()
  await bring(ledger, '一.xlsx', A, B)
  const [second] = await bring(ledger, '二.xlsx', B, C)
  await bring(ledger, '三.xlsx', A, C)
  if (!second) throw new Error('not imported')
  const told = await goneRows({ of: { importId: second.importId }, ...page }, callWith(ledger))
  expect(told.rows.map(({ title }) => title)).toEqual(['JJ1 甲商贸有限公司'])
  expect(listImports(callWith(ledger)).map(({ fileName, gone }) => [fileName, gone])).toEqual([['三.xlsx', 1], ['二.xlsx', 1], ['一.xlsx', null]])
})

it('a list that was undone is no former list: the one before it is', async () => {
  const ledger = testLedger()
  await bring(ledger, '一.xlsx', A, B)
  const [second] = await bring(ledger, '二.xlsx', B, C)
  if (!second) throw new Error('not imported')
  await undoCommittedImport({ importId: second.importId, commandId: commandId() }, callWith(ledger))
  expect((await open(ledger, '三.xlsx', A, B)).gone).toBe(0)
})

it('only the two newest lists keep what they named', async () => {
  const ledger = testLedger()
  for (const name of ['一.xlsx', '二.xlsx', '三.xlsx', '四.xlsx']) await bring(ledger, name, A, B)
  expect(value(ledger, 'SELECT count(*) FROM import_list WHERE listed_json IS NOT NULL')).toBe(2)
})

it('payments and contacts are no lists: a newer file of them leaves nothing out', async () => {
  const ledger = testLedger()
  await importFiles(ledger, samples.loans)
  await importFiles(ledger, samples.repayments)
  const { dryRun } = await importFiles(ledger, samples.repayments)
  expect(dryRun.sheets[0]?.gone).toBeNull()
})

it('households of another unit are nobody else’s news', async () => {
  const ledger = testLedger()
  await bring(ledger, '一.xlsx', A, B)
  const stranger: Ledger = { ...ledger, person: { ...ledger.person, id: newId<'staff'>(), role: 'case-manager', unitId: newId<'unit'>() } }
  expect((await open(stranger, '二.xlsx', C)).gone).toBe(0)
})
