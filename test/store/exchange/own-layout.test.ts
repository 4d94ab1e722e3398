import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyCaseFilter } from '../../../shared/api/cases.ts'
import type { OwnLayoutRow } from '../../../shared/api/imports.ts'
import { isoDate } from '../../../shared/model/iso-date.ts'
import { commitSession, dryRunImport, openImport } from '../../../electron/store/exchange/import/imports.ts'
import { headText, readHeads } from '../../../electron/store/exchange/import/header.ts'
import { readWorkbook } from '../../../electron/store/exchange/import/read-workbook.ts'
import type { Sheet } from '../../../electron/store/exchange/import/sheet-model.ts'
import { exportOwnLayout, listOwnLayouts } from '../../../electron/store/exchange/own-layout/export-own-layout.ts'
import type { Ledger } from '../../../electron/store/kernel/context.ts'
import { callWith, commandId, countsOf, importFiles, value } from './import-calls.ts'
import { check, planFor, samples, sampleSheet } from './sample-files.ts'
import { testLedger } from './test-ledger.ts'
import { sheetXml, textRow, workbook } from './workbook-builder.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baoquan-layout-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const MONTH_END = isoDate('2026-10-31')

function layoutOf(ledger: Ledger, kind: OwnLayoutRow['kind']): OwnLayoutRow {
  const found = listOwnLayouts(ledger).find((layout) => layout.kind === kind)
  if (!found) throw new Error(`no layout of ${kind}`)
  return found
}

async function givenBack(ledger: Ledger, kind: OwnLayoutRow['kind'], asOf = MONTH_END): Promise<{ readonly sheet: Sheet; readonly path: string; readonly rows: number }> {
  const path = join(folder, `${kind}.xlsx`)
  const { fingerprint } = layoutOf(ledger, kind)
  const { rows } = await exportOwnLayout({ ledger, paths: [path] }, { commandId: commandId(), fingerprint, asOf, filter: emptyCaseFilter, fileName: 'x' })
  const [sheet] = await readWorkbook(new Uint8Array(await readFile(path)), path)
  if (!sheet) throw new Error('no sheet')
  return { sheet, path, rows }
}

/** What the importer reads from each row of a sheet, but for what the ledger keeps once for all rows of a household, or nowhere without an enforcement. */
async function facts(sheet: Sheet): Promise<readonly unknown[]> {
  const { rows } = await check(sheet)
  return rows.flatMap(({ draft }): unknown[] => {
    if (draft?.kind === 'loans') return [{ ...draft.facts, phone: null, managerName: null }]
    if (draft?.kind === 'proceedings' && draft.facts.enforcementNo === null) return [{ ...draft.facts, settlementReached: null }]
    return draft ? [draft.facts] : []
  })
}

async function loansIn(sheet: Sheet) {
  return (await check(sheet)).rows.flatMap(({ draft }) => (draft?.kind === 'loans' ? [draft.facts] : []))
}

async function partiesIn(sheet: Sheet) {
  const { rows } = await check(sheet)
  return new Map(rows.flatMap(({ draft }) => (draft?.kind === 'parties' ? [[JSON.stringify([draft.facts.ledgerNo, draft.facts.standing, draft.facts.name, draft.facts.identity]), draft.facts] as const] : [])))
}

/** The calls of a sheet in the order of their hours, but for the names, which the ledger fills in where the source left them out. */
async function contactsIn(sheet: Sheet): Promise<readonly unknown[]> {
  const { rows } = await check(sheet)
  return rows.flatMap(({ draft }) => (draft?.kind === 'contacts' ? [{ ...draft.facts, borrowerName: null, person: null }] : []))
}

function headings(sheet: Sheet): readonly string[] {
  return readHeads(sheet, planFor(sheet).header).map(headText)
}

async function dryRun(ledger: Ledger, path: string) {
  const { sessionId } = await openImport(callWith(ledger, [path]))
  return countsOf(await dryRunImport({ sessionId }, callWith(ledger)))
}

const sources = [
  ['loans', samples.loans, undefined],
  ['proceedings', samples.litigation, '诉讼台账'],
  ['preservations', samples.litigation, '查封台账'],
  ['costs', samples.litigation, '费用'],
  ['repayments', samples.repayments, undefined],
] as const

describe('an imported ledger is given back in its own columns, order and names', async () => {
  const ledger = testLedger()
  await importFiles(ledger, samples.loans, samples.litigation)
  const before = listOwnLayouts(ledger).length

  it('and the layout is remembered with the import, one for each sheet', () => {
    expect(before).toBe(5)
    expect(layoutOf(ledger, 'loans')).toMatchObject({ sheetName: '不良贷款台账', emptyHeadings: [], showsNumbers: true })
    expect(layoutOf(ledger, 'costs').showsNumbers).toBe(false)
  })

  it.each(sources.filter(([kind]) => kind !== 'repayments'))('%s: every heading and every fact of every row is that of the source', async (kind, file, sheetName) => {
    const source = await sampleSheet(file, sheetName)
    const { sheet, path } = await givenBack(ledger, kind)
    expect(headings(sheet)).toEqual(headings(source))
    expect(planFor(sheet)).toMatchObject({ kind, header: planFor(source).header, unit: planFor(source).unit })
    expect(await facts(sheet)).toEqual(await facts(source))
    const [counts] = await dryRun(ledger, path)
    expect(Object.keys(counts ?? {})).toEqual(['same'])
  })

  it('loans: a household of several notes has one manager and all its telephones', async () => {
    const back = await loansIn((await givenBack(ledger, 'loans')).sheet)
    const source = await loansIn(await sampleSheet(samples.loans))
    for (const [at, { borrowerName, phone }] of source.entries()) {
      expect(back[at]?.phone?.split('、')).toContain(phone)
      expect(source.filter((row) => row.borrowerName === borrowerName).map(({ managerName }) => managerName)).toContain(back[at]?.managerName)
    }
  })

  it('parties: everybody stands where the source has him; one party is one record, with all his telephones', async () => {
    const { sheet, path } = await givenBack(ledger, 'parties')
    const source = await sampleSheet(samples.litigation, '当事人')
    expect(headings(sheet)).toEqual(headings(source))
    const [back, wanted] = [await partiesIn(sheet), await partiesIn(source)]
    expect([...back.keys()].toSorted()).toEqual([...wanted.keys()].toSorted())
    for (const [key, { phone }] of wanted) expect(back.get(key)?.phone?.split('、')).toContain(phone)
    expect(await dryRun(ledger, path)).toEqual([{ same: 59 }])
  })

  it('the log says that full numbers were written out, and who did it', () => {
    expect(value(ledger, "SELECT summary FROM audit_entry WHERE command = 'imports.exportLayout' ORDER BY sequence LIMIT 1")).toMatch(/按原表式导出贷款台账 36 行，含完整证件号码或电话/)
  })
})

describe('running ledgers, follow-up sheets and foreclosed assets', async () => {
  const ledger = testLedger()
  await importFiles(ledger, samples.loans)
  await importFiles(ledger, samples.repayments)
  await importFiles(ledger, samples.foreclosed)
  await importFiles(ledger, samples.keyDebtors)

  it('repayments of a CSV in GBK come back row by row, two equal ones on one day too', async () => {
    const { sheet, path } = await givenBack(ledger, 'repayments')
    const source = await sampleSheet(samples.repayments)
    expect(headings(sheet)).toEqual(headings(source))
    expect(await facts(sheet)).toEqual(await facts(source))
    expect(await dryRun(ledger, path)).toEqual([{ same: 70 }])
  })

  it('foreclosed assets come back as they were read', async () => {
    const { sheet, path } = await givenBack(ledger, 'foreclosed-assets')
    const source = await sampleSheet(samples.foreclosed)
    expect(headings(sheet)).toEqual(headings(source))
    expect(await facts(sheet)).toEqual(await facts(source))
    expect(Object.keys((await dryRun(ledger, path))[0] ?? {})).toEqual(['same'])
  })

  it('a head of two rows in 万元 comes back merged as it was, with the loans of the whole stock', async () => {
    const { sheet, rows } = await givenBack(ledger, 'key-debtors')
    const source = await sampleSheet(samples.keyDebtors)
    expect(headings(sheet)).toEqual(headings(source))
    expect(planFor(sheet)).toMatchObject({ header: { first: 2, last: 3 }, unit: 'ten-thousand-yuan' })
    expect(sheet.merges.length).toBe(4)
    expect(rows).toBe(36)
  })
})

describe('a sheet of calls and visits', async () => {
  const ledger = testLedger()
  await importFiles(ledger, samples.loans)
  const heads = ['借据编号', '客户名称', '催记时间', '催收方式', '催收对象', '催记结果', '催记内容', '催收员姓名', '承诺还款日期', '承诺还款金额', '承诺还款方式']
  const rows = [
    ['JJ2023100000', '', '2026-09-10 10:15', '电话催收', '', '接通', '称月底前筹款', '周某', '', '', ''],
    ['JJ2023100000', '', '2026-09-12 09:00', '电话催收', '', '承诺还款', '同意先还一部分', '周某', '2026-09-30', '5000', '转账'],
    ['JJ2023100000', '', '2026-09-15 16:40', '短信', '', '已发送', '提醒到期', '周某', '', '', ''],
  ]

  it('comes back in its own columns, with every hour, word and promise, and changes nothing when it is read again', async () => {
    const path = join(folder, '催收记录.xlsx')
    await writeFile(path, workbook(sheetXml([textRow(1, ...heads), ...rows.map((row, index) => textRow(index + 2, ...row))].join(''))))
    const [source] = await readWorkbook(new Uint8Array(await readFile(path)), path)
    if (!source) throw new Error('no sheet')
    const { sessionId } = await openImport(callWith(ledger, [path]))
    await dryRunImport({ sessionId }, callWith(ledger))
    await commitSession({ sessionId, commandId: commandId() }, callWith(ledger))
    const { sheet, path: back } = await givenBack(ledger, 'contacts')
    expect(headings(sheet)).toEqual(headings(source))
    expect(sheet.rows.length).toBe(source.rows.length)
    expect(await contactsIn(sheet)).toEqual(await contactsIn(source))
    expect(await dryRun(ledger, back)).toEqual([{ same: rows.length }])
  })
})

describe('a record made after the import', async () => {
  const ledger = testLedger()
  await importFiles(ledger, samples.loans)

  it('is narrowed by the filter of the case list and never shows what the person does not see', async () => {
    const { fingerprint } = layoutOf(ledger, 'loans')
    const path = join(folder, 'narrow.xlsx')
    const call = { commandId: commandId(), fingerprint, asOf: MONTH_END, fileName: 'x' }
    const narrowed = await exportOwnLayout({ ledger, paths: [path] }, { ...call, filter: { ...emptyCaseFilter, riskClasses: ['loss'] } })
    expect(narrowed.rows).toBeGreaterThan(0)
    expect(narrowed.rows).toBeLessThan(36)
    const stranger: Ledger = { ...ledger, person: { ...ledger.person, role: 'case-manager', unitId: null } }
    expect(await exportOwnLayout({ ledger: stranger, paths: [path] }, { ...call, commandId: commandId(), filter: emptyCaseFilter })).toEqual({ rows: 0, foreignLoans: 0 })
  })

  it('refuses a day that has not come, beside its field', async () => {
    const { fingerprint } = layoutOf(ledger, 'loans')
    const late = exportOwnLayout({ ledger, paths: [join(folder, 'late.xlsx')] }, { commandId: commandId(), fingerprint, asOf: isoDate('2027-01-01'), filter: emptyCaseFilter, fileName: 'x' })
    await expect(late).rejects.toMatchObject({ error: { fields: { asOf: '截至日不能晚于今天' } } })
  })
})
