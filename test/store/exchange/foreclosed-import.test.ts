import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { emptyForeclosedFilter, foreclosedStart } from '../../../shared/api/foreclosed.ts'
import { exportForeclosed } from '../../../electron/store/exchange/export-foreclosed.ts'
import { answerRows, commitSession, dryRunImport, openImport, undoCommittedImport } from '../../../electron/store/exchange/import/imports.ts'
import { caseFile, party } from '../../../electron/store/database/schema.ts'
import { newId } from '../../../electron/store/kernel/new-id.ts'
import { insertRow } from '../../../electron/store/kernel/record-table.ts'
import { callWith, commandId, countsOf, open, rowsOf, samplePath, value } from './import-calls.ts'
import { samples } from './sample-files.ts'
import { testLedger } from './test-ledger.ts'
import { sheetXml, textRow, workbook } from './workbook-builder.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baoquan-import-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const HEADS = ['流水号', '抵债资产名称', '抵债人名称', '取得时间', '取得方式', '抵债资产账面初始金额', '报告日抵债资产现状']

async function imported(ledger: ReturnType<typeof testLedger>, name: string, ...rows: readonly (readonly string[])[]) {
  const path = join(folder, name)
  await writeFile(path, workbook(sheetXml([textRow(1, ...HEADS), ...rows.map((row, i) => textRow(i + 2, ...row))].join(''))))
  const call = callWith(ledger, [path])
  const { sessionId } = await openImport(call)
  const dryRun = await dryRunImport({ sessionId }, call)
  return { sessionId, dryRun, rows: await rowsOf(ledger, sessionId) }
}

it('the branch brings its register: every row comes in, a second time changes nothing, and an undo takes all of it back', async () => {
  const ledger = testLedger()
  const { sessionId, sheets } = await open(ledger, samples.foreclosed)
  expect(sheets[0]?.kind).toBe('foreclosed-assets')
  expect(sheets[0]?.columns.map(({ field }) => field)).toEqual(['code', 'name', 'debtorName', 'acquiredOn', 'way', 'location', 'area', 'titleMoved', 'book', 'estimate', 'use', 'keeperName'])
  const first = await dryRunImport({ sessionId }, callWith(ledger))
  const total = Object.values(first.sheets[0]?.counts ?? {}).reduce((sum, n) => sum + n, 0)
  expect(countsOf(first)).toEqual([{ new: total }])
  const { imports } = await commitSession({ sessionId, commandId: commandId() }, callWith(ledger))
  expect(value(ledger, 'SELECT count(*) FROM foreclosed_asset')).toBe(total)
  expect(value(ledger, `SELECT book_fen || ' ' || estimate_fen || ' ' || kind || ' ' || use || ' ' || title_moved || ' ' || acquired_on FROM foreclosed_asset WHERE code = 'DZ1'`)).toBe('85000000 131000000 immovable idle no 2024-06-12')
  expect(value(ledger, `SELECT kind FROM foreclosed_asset WHERE code = 'DZ3'`)).toBe('movable')

  const again = await open(ledger, samples.foreclosed)
  expect(countsOf(await dryRunImport({ sessionId: again.sessionId }, callWith(ledger)))).toEqual([{ same: total }])

  const importId = imports[0]?.importId
  if (importId === undefined) throw new Error('one sheet was imported')
  await undoCommittedImport({ importId, commandId: commandId() }, callWith(ledger))
  expect(value(ledger, 'SELECT count(*) FROM foreclosed_asset WHERE voided_at IS NULL')).toBe(0)
  expect(value(ledger, 'SELECT count(*) FROM case_file WHERE voided_at IS NULL')).toBe(0)
})

it('what the branch brought goes out again as it came: its own heads with its own words, and nothing to change when it is read back', async () => {
  const ledger = testLedger()
  const { sessionId } = await open(ledger, samples.foreclosed)
  await commitSession({ sessionId, commandId: commandId() }, callWith(ledger))
  const path = join(folder, '台账.xlsx')
  const filter = { ...emptyForeclosedFilter, standings: [] }
  const { rows } = await exportForeclosed({ ledger, paths: [path] }, { ...foreclosedStart, filter, fileName: '台账.xlsx' })
  const [[heads = [], ...brought], [, ...written]] = await Promise.all([cellsOf(samplePath(samples.foreclosed)), cellsOf(path)])
  expect(rows).toBe(brought.length)
  const byCode = new Map(written.map((row) => [row[0], row]))
  expect(heads).toHaveLength(12)
  for (const row of brought) expect(byCode.get(row[0])?.slice(0, heads.length)).toEqual(row)
  const { sessionId: back } = await openImport(callWith(ledger, [path]))
  const again = await dryRunImport({ sessionId: back }, callWith(ledger))
  expect(countsOf(again)).toEqual([{ same: brought.length }])
})

/** Every cell of the first sheet as its words: days and areas as either side may write them. */
async function cellsOf(path: string): Promise<string[][]> {
  const day = (words: string) => words.replace(/^(\d{4})\.(\d{1,2})\.(\d{1,2})$/, (_, year: string, month: string, date: string) => `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
  return (await readSheet(path)).map((row) => row.map((cell) => day(cell === null ? '' : String(cell))))
}

it('asks for the kind that a name does not tell, and refuses what cannot be', async () => {
  const ledger = testLedger()
  const { sessionId, rows } = await imported(
    ledger, '抵债.xlsx',
    ['DZ1', '资产包一', '甲商贸有限公司', '2026-05-08', '法院裁定', '850000', '闲置'],
    ['DZ2', '厂房', '甲商贸有限公司', '2027-05-08', '法院裁定', '850000', '闲置'],
    ['DZ3', '厂房', '甲商贸有限公司', '2026-05-08', '法院裁定', '-1', '闲置'],
    ['DZ4', '仓库', '甲商贸有限公司', '2026-05-08', '法院裁定', '1', '闲置'],
  )
  expect(rows.map(({ status }) => status)).toEqual(['confirm', 'rejected', 'rejected', 'new'])
  const [row] = await answerRows({ sessionId, sheetKey: '1', rows: [{ rowNumber: 2, answers: { kind: '动产', row: 'accept' } }] }, callWith(ledger))
  expect(row).toMatchObject({ status: 'new' })
  await commitSession({ sessionId, commandId: commandId() }, callWith(ledger))
  expect(value(ledger, `SELECT group_concat(kind, ' ') FROM (SELECT kind FROM foreclosed_asset ORDER BY code)`)).toBe('movable immovable')
  expect(value(ledger, 'SELECT count(*) FROM case_file')).toBe(1)
})

it('joins the household of that name, and refuses to guess between two', async () => {
  const ledger = testLedger()
  await imported(ledger, '一.xlsx', ['DZ1', '厂房', '甲商贸有限公司', '2026-05-08', '法院裁定', '1', '闲置']).then(({ sessionId }) => commitSession({ sessionId, commandId: commandId() }, callWith(ledger)))
  const { sessionId, rows } = await imported(ledger, '二.xlsx', ['DZ1', '厂房一', '甲商贸有限公司', '2026-05-08', '法院裁定', '1', '出租'], ['DZ2', '仓库', '甲商贸有限公司', '2026-05-08', '协议抵债', '1', '闲置'])
  expect(rows.map(({ status }) => status)).toEqual(['changed', 'new'])
  expect(rows[0]?.differences).toEqual([{ label: '抵债资产名称', before: '厂房', after: '厂房一' }, { label: '现状', before: '闲置', after: '出租' }])
  await commitSession({ sessionId, commandId: commandId() }, callWith(ledger))
  expect(value(ledger, 'SELECT count(DISTINCT case_id) FROM foreclosed_asset')).toBe(1)
  const made = { version: 1, createdAt: 1, createdBy: ledger.person.id, updatedAt: 1, updatedBy: ledger.person.id }
  const namesake = newId<'party'>()
  insertRow(ledger.raw, party, { id: namesake, kind: 'organisation', name: '甲商贸有限公司', nameKey: value(ledger, 'SELECT name_key FROM party LIMIT 1'), status: 'normal', ...made })
  insertRow(ledger.raw, caseFile, { id: newId<'case'>(), rowno: 99, caseNo: 'H99', borrowerId: namesake, unitId: ledger.person.unitId, status: 'open', ...made })
  const third = await imported(ledger, '三.xlsx', ['DZ9', '厂房', '甲商贸有限公司', '2026-05-08', '法院裁定', '1', '闲置'])
  expect(third.rows[0]?.issues.map(({ code }) => code)).toEqual(['key-conflict'])
})
