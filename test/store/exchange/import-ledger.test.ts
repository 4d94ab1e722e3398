import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ShellEvent } from '../../../shared/api/events.ts'
import type { Id } from '../../../shared/model/id.ts'
import { isoDate } from '../../../shared/model/iso-date.ts'
import { verifyChain } from '../../../electron/store/audit/append.ts'
import { originOf } from '../../../electron/store/audit/origin.ts'
import { auditOfCase } from '../../../electron/store/audit/read.ts'
import { idFromBytes } from '../../../electron/store/database/id-bytes.ts'
import { answerRows, cancelImport, commitSession, configureSheet, dryRunImport, listImports, openImport, saveRejectedRows, undoCommittedImport } from '../../../electron/store/exchange/import/imports.ts'
import { readWorkbook } from '../../../electron/store/exchange/import/read-workbook.ts'
import { cellText } from '../../../electron/store/exchange/import/sheet-model.ts'
import { newId } from '../../../electron/store/kernel/new-id.ts'
import { callWith, commandId, contents, countsOf, importFiles, open, rowsOf, samplePath, value } from './import-calls.ts'
import { samples } from './sample-files.ts'
import { testLedger } from './test-ledger.ts'
import { sheetXml, textRow, workbook } from './workbook-builder.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baoquan-import-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function file(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

const MONTH_END = isoDate('2026-10-31')
const HEADS = ['借据编号', '客户名称', '证件号码', '合同金额', '合同余额', '结欠利息', '合同起始日', '合同到期日', '还款方式', '结息方式', '管户机构', '担保人']
const TITLE = textRow(1, '编制日期：2026-10-31')
const LOAN = ['JJ1', '甲商贸有限公司', '91000000570663068D', '1000000', '500000.37', '100.01', '2022-03-08', '2024-03-08', '按季付息到期还本', '按季(20日)', '城东支行', '乙某']

function ledgerSheet(...loans: readonly (readonly string[])[]): Uint8Array {
  return workbook(sheetXml([TITLE, textRow(2, ...HEADS), ...loans.map((loan, i) => textRow(i + 3, ...loan))].join('')))
}

function personal(note: string, id: string): readonly string[] {
  return LOAN.with(0, note).with(1, '李四').with(2, id)
}

async function importBytes(ledger: ReturnType<typeof testLedger>, name: string, bytes: Uint8Array | string) {
  const call = callWith(ledger, [await file(name, bytes)])
  const { sessionId } = await openImport(call)
  const dryRun = await dryRunImport({ sessionId }, call)
  const rows = await rowsOf(ledger, sessionId)
  const { imports } = await commitSession({ sessionId, commandId: commandId() }, call)
  return { dryRun, rows, imports }
}

function undo(ledger: ReturnType<typeof testLedger>, importId: Id<'import'>) {
  return undoCommittedImport({ importId, commandId: commandId() }, callWith(ledger))
}

describe('the branch brings its own workbooks', () => {
  it('a balance above the amount of its contract waits until a person accepts it', async () => {
    const ledger = testLedger()
    const call = callWith(ledger, [await file('above.xlsx', ledgerSheet(LOAN.with(3, '50.00'), LOAN.with(0, 'JJ2').with(4, '1000000')))])
    const { sessionId } = await openImport(call)
    expect(countsOf(await dryRunImport({ sessionId }, call))).toEqual([expect.objectContaining({ confirm: 1, new: 1 })])
    const [row] = await rowsOf(ledger, sessionId, '1', ['confirm'])
    expect(row?.issues.map(({ message }) => message)).toContain('余额 500,000.37 元大于合同金额 50.00 元，请核对原表和两列的单位（元、万元）')
    const [answered] = await answerRows({ sessionId, sheetKey: '1', rows: [{ rowNumber: row?.rowNumber ?? 0, answers: { row: 'accept' } }] }, call)
    expect(answered?.status).toBe('new')
  })

  it('loans, litigation and repayments join, and a second time changes nothing', async () => {
    const ledger = testLedger()
    const first = await importFiles(ledger, samples.loans, samples.litigation, samples.repayments)
    expect(countsOf(first.dryRun)).toEqual([{ new: 36, skipped: 5 }, { new: 29 }, { new: 30, same: 29 }, { new: 43 }, { new: 51 }, { new: 70 }])
    const before = contents(ledger)
    const second = await importFiles(ledger, samples.repayments, samples.litigation, samples.loans)
    expect(countsOf(second.dryRun)).toEqual([{ same: 36, skipped: 5 }, { same: 29 }, { same: 59 }, { same: 43 }, { same: 51 }, { same: 70 }])
    expect(contents(ledger)).toBe(before)
    expect(verifyChain(ledger).brokenAt).toBeNull()
  })

  it('one household per borrower and unit, with certified balances to the fen', async () => {
    const ledger = testLedger()
    await importFiles(ledger, samples.loans)
    expect(value(ledger, `SELECT count(*) FROM case_file f JOIN party p ON p.id = f.borrower_id WHERE p.name = '白河鑫源纺织有限公司'`)).toBe(2)
    expect(value(ledger, `SELECT count(*) FROM party WHERE name = '白河鑫源纺织有限公司'`)).toBe(1)
    expect(value(ledger, `SELECT sum(principal_fen) FROM ledger_entry WHERE kind = 'opening-balance' AND value_date = '2026-10-31'`)).toBe(6_036_234_681)
    expect(value(ledger, 'SELECT sum(principal_fen) FROM case_summary')).toBe(6_036_234_681)
    expect(value(ledger, 'SELECT sum(undivided_interest_fen) > 0 AND sum(interest_fen) = 0 FROM ledger_entry')).toBe(1)
  })

  it('suits complete the guarantors of their own loans and carry judgment, enforcement, order, term and renewal', async () => {
    const ledger = testLedger()
    await importFiles(ledger, samples.loans, samples.litigation)
    expect(value(ledger, `SELECT p.id_no FROM guarantee g JOIN guarantee_loan gl ON gl.guarantee_id = g.id JOIN loan l ON l.id = gl.loan_id JOIN party p ON p.id = g.guarantor_id WHERE l.note_no = 'JJ2023100000' AND p.name = '赵怡梅'`)).toBe('000000196304149187')
    expect(value(ledger, `SELECT e.case_no FROM proceeding s JOIN proceeding e ON e.parent_id = s.id WHERE s.ledger_no = 'SS0006' AND e.status = 'terminated-round'`)).toBe('（2025）示0102执332号')
    expect(value(ledger, `SELECT group_concat(ends_on, ' ') FROM (SELECT ends_on FROM preservation_period p JOIN preservation_item i ON i.id = p.item_id JOIN asset a ON a.id = i.asset_id WHERE a.description = '柳林宏远建材有限公司56%股权' ORDER BY ends_on)`)).toBe('2027-09-17 2030-09-17')
    expect(value(ledger, `SELECT count(*) FROM preservation_item i WHERE i.rank = 'waiting' AND EXISTS (SELECT 1 FROM preservation_period p WHERE p.item_id = i.id)`)).toBe(0)
    expect(value(ledger, `SELECT claim_fen FROM proceeding WHERE ledger_no = 'SS0006' AND kind = 'first-instance'`)).toBe(41_479_742)
  })

  it('an address goes to 住所地 of an organisation and to 经常居住地 of a person', async () => {
    const ledger = testLedger()
    await importFiles(ledger, samples.loans, samples.litigation)
    const withAddress = (kind: string) => value(ledger, `SELECT count(domicile) || '/' || count(residence) FROM party WHERE kind = '${kind}' AND coalesce(domicile, residence) IS NOT NULL`)
    expect([withAddress('organisation'), withAddress('person')]).toEqual(['19/0', '0/38'])
    const moved = testLedger()
    const heads = [...HEADS, '住址']
    const sheet = (...loans: readonly (readonly string[])[]) => workbook(sheetXml([TITLE, textRow(2, ...heads), ...loans.map((loan, i) => textRow(i + 3, ...loan))].join('')))
    const bare = [...LOAN.with(1, '甲某').with(2, ''), '示范区甲路1号']
    await importBytes(moved, 'a.xlsx', sheet(bare))
    expect(value(moved, `SELECT kind || residence FROM party WHERE name = '甲某'`)).toBe('person示范区甲路1号')
    await importBytes(moved, 'b.xlsx', sheet(bare.with(2, LOAN[2] ?? '')))
    expect(moved.raw.prepare(`SELECT kind, domicile, residence FROM party WHERE name = '甲某'`).get()).toEqual({ kind: 'organisation', domicile: '示范区甲路1号', residence: null })
  })

  it('the follow-up sheet in 万元 agrees within its rounding and writes nothing', async () => {
    const ledger = testLedger()
    await importFiles(ledger, samples.loans)
    const before = contents(ledger)
    const { sessionId } = await open(ledger, samples.keyDebtors)
    expect(countsOf(await dryRunImport({ sessionId }, callWith(ledger)))).toEqual([{ same: 14, skipped: 1 }])
    expect((await rowsOf(ledger, sessionId)).flatMap(({ issues }) => issues)).toEqual([])
    await commitSession({ sessionId, commandId: commandId() }, callWith(ledger))
    expect(contents(ledger)).toBe(before)
  })

  it('rows that name a loan or suit that the ledger does not hold are refused with what to do', async () => {
    const ledger = testLedger()
    const { sessionId } = await open(ledger, samples.litigation)
    expect(countsOf(await dryRunImport({ sessionId }, callWith(ledger)))).toEqual([{ rejected: 29 }, { rejected: 59 }, { rejected: 43 }, { rejected: 51 }])
    expect((await rowsOf(ledger, sessionId))[0]?.issues[0]?.message).toContain('请先导入贷款台账')
  })
})

describe('a later sheet', () => {
  it('shows what changes and changes only that; a balance is a check', async () => {
    const ledger = testLedger()
    await importBytes(ledger, 'a.xlsx', ledgerSheet(LOAN))
    const changed = LOAN.with(4, '450000.00').with(7, '2025-03-08').with(11, '乙某、丙某')
    const { rows } = await importBytes(ledger, 'b.xlsx', ledgerSheet(changed))
    expect(rows[0]).toMatchObject({ status: 'changed', differences: [{ label: '合同到期日', before: '2024-03-08', after: '2025-03-08' }, { label: '担保人', before: null, after: '丙某' }] })
    expect(rows[0]?.issues.map(({ code }) => code)).toEqual(['balance-differs'])
    expect(value(ledger, 'SELECT due_on FROM loan')).toBe('2025-03-08')
    expect(value(ledger, 'SELECT group_concat(principal_fen) FROM ledger_entry')).toBe('50000037')
    expect(value(ledger, 'SELECT count(*) FROM guarantee')).toBe(2)
  })

  it('asks before it touches a loan that stands under another number', async () => {
    const ledger = testLedger()
    await importBytes(ledger, 'a.xlsx', ledgerSheet(LOAN))
    const { rows } = await importBytes(ledger, 'b.xlsx', ledgerSheet(LOAN.with(2, '91000000449469730M').with(7, '2025-03-08')))
    expect(rows[0]).toMatchObject({ status: 'confirm', issues: [{ code: 'party-conflict' }], questions: [{ code: 'row' }] })
    expect(value(ledger, 'SELECT count(*) FROM party WHERE id_no IS NOT NULL')).toBe(1)
    expect(value(ledger, 'SELECT due_on FROM loan')).toBe('2024-03-08')
  })

  it('keeps namesakes with other numbers, and names without one, apart', async () => {
    const ledger = testLedger()
    await importBytes(ledger, 'a.xlsx', ledgerSheet(personal('JJ1', '000000198010039918'), personal('JJ2', ''), personal('JJ3', '')))
    expect(value(ledger, `SELECT count(*) FROM party WHERE name = '李四'`)).toBe(3)
    const { rows } = await importBytes(ledger, 'b.xlsx', ledgerSheet(personal('JJ4', '00000019740928315X')))
    expect(rows[0]).toMatchObject({ status: 'new' })
    expect(rows[0]?.issues[0]?.message).toContain('分别登记')
  })

  it('takes two equal repayments on one day as two, and both only once', async () => {
    const ledger = testLedger()
    await importBytes(ledger, 'a.xlsx', ledgerSheet(LOAN))
    const table = '借据编号,客户名称,还款日期,还款金额\nJJ1,甲商贸有限公司,2026-11-02,100\nJJ1,甲商贸有限公司,2026-11-02,100\nJJ1,甲商贸有限公司,2026-12-30,5\n'
    const first = await importBytes(ledger, 'r.csv', table)
    expect(first.rows.map(({ status }) => status)).toEqual(['new', 'new', 'rejected'])
    expect(first.rows[2]?.issues[0]?.code).toBe('date-in-future')
    const second = await importBytes(ledger, 'r2.csv', table.replace(/\n$/, '\nJJ1,甲商贸有限公司,2026-11-02,100\n'))
    expect(second.rows.map(({ status }) => status)).toEqual(['same', 'same', 'rejected', 'new'])
    expect(value(ledger, `SELECT count(*) FROM ledger_entry WHERE kind = 'repayment'`)).toBe(3)
  })
})

describe('what the person decides', () => {
  it('is asked for rows that a short sheet leaves incomplete, and lets them in', async () => {
    const ledger = testLedger()
    const call = callWith(ledger)
    const { sessionId, sheets } = await open(ledger, samples.defects)
    await expect(dryRunImport({ sessionId }, call)).rejects.toMatchObject({ error: { code: 'import-unmapped' } })
    const [sheet] = sheets
    if (!sheet) throw new Error('no sheet')
    const { included, kind, headerRows, unit, columns } = sheet
    const settings = { included, kind, headerRows: [...headerRows], unit, asOf: MONTH_END, columns: columns.map(({ index, field }) => ({ index, field })) }
    await configureSheet({ sessionId, sheetKey: '1', settings }, call)
    expect(countsOf(await dryRunImport({ sessionId }, call))).toEqual([{ rejected: 2, confirm: 5, skipped: 2 }])
    const row = (await rowsOf(ledger, sessionId)).find(({ rowNumber }) => rowNumber === 8)
    expect(row?.questions.map(({ code, options }) => [code, options.length])).toEqual([['dueOn', 31], ['contractAmount', 1], ['drawdownOn', 0], ['repaymentMethod', 6], ['settlement', 5], ['row', 2]])
    const answers = { dueOn: '2024-12-31', contractAmount: '55,000.00元', drawdownOn: '2024-12-31', repaymentMethod: '到期一次还本付息', settlement: '利随本清', row: 'accept' }
    const rows = [{ rowNumber: 8, answers }, { rowNumber: 9, answers: { row: 'skip' } }]
    expect(await answerRows({ sessionId, sheetKey: '1', rows }, call)).toMatchObject([{ status: 'new', answers }, { status: 'skipped' }])
    await commitSession({ sessionId, commandId: commandId() }, call)
    expect(value(ledger, 'SELECT group_concat(note_no) FROM loan')).toBe('JJ9000004')
    expect(value(ledger, 'SELECT principal_fen FROM ledger_entry')).toBe(5_500_000)
  })

  it('about columns is remembered for the layout', async () => {
    const ledger = testLedger()
    const heads = HEADS.with(0, '本行自编号')
    const path = await file('own.xlsx', workbook(sheetXml([TITLE, textRow(2, ...heads), textRow(3, ...LOAN)].join(''))))
    const call = callWith(ledger, [path])
    const first = await openImport(call)
    const [sheet] = first.sheets
    expect(sheet).toMatchObject({ kind: null, included: false, remembered: false })
    const columns = heads.map((_, index) => ({ index, field: null }))
    const base = { included: true, kind: 'loans' as const, headerRows: [2], unit: 'yuan' as const, asOf: null }
    const proposed = await configureSheet({ sessionId: first.sessionId, sheetKey: '1', settings: { ...base, columns } }, call)
    expect(proposed.unmappedRequired).toEqual(['借据编号'])
    const corrected = proposed.columns.map(({ index, field }) => ({ index, field: index === 0 ? 'noteNo' : field }))
    await configureSheet({ sessionId: first.sessionId, sheetKey: '1', settings: { ...base, asOf: MONTH_END, columns: corrected } }, call)
    expect(countsOf(await dryRunImport({ sessionId: first.sessionId }, call))).toEqual([{ new: 1 }])
    await commitSession({ sessionId: first.sessionId, commandId: commandId() }, call)
    const second = await openImport(call)
    expect(second.sheets[0]).toMatchObject({ kind: 'loans', remembered: true, unmappedRequired: [] })
  })
})

describe('10,000 rows', () => {
  const loans = Array.from({ length: 10_000 }, (_, i) => LOAN.with(0, `JJ${i}`).with(1, `示例${i}商贸有限公司`).with(2, '').with(11, ''))

  it('are all taken, other calls are served meanwhile, and the transaction is one', async () => {
    const ledger = testLedger()
    const done = new AbortController()
    let served = 0
    const other = (async () => {
      while (!done.signal.aborted) {
        served += 1
        await setImmediate()
      }
    })()
    const { dryRun } = await importBytes(ledger, 'large.xlsx', ledgerSheet(...loans))
    done.abort()
    await other
    expect(countsOf(dryRun)).toEqual([{ new: 10_000 }])
    expect(value(ledger, 'SELECT count(*) FROM case_summary')).toBe(10_000)
    expect(value(ledger, 'SELECT sum(principal_fen) FROM case_summary')).toBe(50_000_037 * 10_000)
    expect(value(ledger, `SELECT count(*) FROM audit_entry WHERE command = 'imports.commit'`)).toBe(1)
    expect(served).toBeGreaterThan(30)
  }, 60_000)
})

describe('where a record comes from', () => {
  it('names the sheet that it was read from', async () => {
    const ledger = testLedger()
    await importBytes(ledger, '台账.xlsx', ledgerSheet(LOAN))
    const row = ledger.raw.prepare<[], { id: Buffer }>('SELECT id FROM loan').get()
    expect(row && originOf(ledger, { recordId: idFromBytes<string>(row.id) })).toMatchObject({ changed: null, sheet: { fileName: '台账.xlsx' } })
  })
})

describe('one transaction', () => {
  it('a repeat of the commit answers the same; another command finds the session gone', async () => {
    const ledger = testLedger()
    const { sessionId } = await open(ledger, samples.loans)
    const id = commandId()
    const first = await commitSession({ sessionId, commandId: id }, callWith(ledger))
    expect(await commitSession({ sessionId, commandId: id }, callWith(ledger))).toEqual(first)
    await expect(commitSession({ sessionId, commandId: commandId() }, callWith(ledger))).rejects.toMatchObject({ error: { code: 'import-gone' } })
    expect(value(ledger, `SELECT count(*) FROM audit_entry WHERE command = 'imports.commit'`)).toBe(1)
  })

  it('a failure in the middle leaves nothing behind', async () => {
    const ledger = testLedger()
    const before = contents(ledger)
    ledger.raw.exec(`CREATE TRIGGER full BEFORE INSERT ON collateral WHEN (SELECT count(*) FROM collateral) = 5 BEGIN SELECT RAISE(ABORT, 'disk'); END`)
    const { sessionId } = await open(ledger, samples.loans)
    await expect(commitSession({ sessionId, commandId: commandId() }, callWith(ledger))).rejects.toThrow('disk')
    expect(contents(ledger)).toBe(before)
    expect(value(ledger, 'SELECT count(*) FROM import_run')).toBe(0)
  })

  it('compares again when the ledger has changed since the dry run', async () => {
    const ledger = testLedger()
    const early = await open(ledger, samples.loans)
    await dryRunImport({ sessionId: early.sessionId }, callWith(ledger))
    await importFiles(ledger, samples.loans)
    const before = contents(ledger)
    const { imports } = await commitSession({ sessionId: early.sessionId, commandId: commandId() }, callWith(ledger))
    expect(imports[0]?.counts).toMatchObject({ new: 0, same: 36 })
    expect(contents(ledger)).toBe(before)
  })

  it('a cancelled comparison stops, tells its progress, and leaves nothing', async () => {
    const ledger = testLedger()
    const loans = Array.from({ length: 3000 }, (_, i) => LOAN.with(0, `JJ${i}`).with(1, `示例${i}公司`).with(2, ''))
    const events: ShellEvent[] = []
    const call = callWith(ledger, [await file('long.xlsx', ledgerSheet(...loans))], events)
    const { sessionId } = await openImport(call)
    const running = dryRunImport({ sessionId }, { ...call, emit: (event) => {
      events.push(event)
      if (event.kind === 'progress' && event.label === '正在与台账对照') cancelImport({ sessionId }, call)
    } })
    await expect(running).rejects.toThrow()
    expect(events).toContainEqual(expect.objectContaining({ kind: 'progress', task: sessionId, label: '正在核对各行' }))
    await expect(dryRunImport({ sessionId }, call)).rejects.toMatchObject({ error: { code: 'import-gone' } })
    expect(value(ledger, 'SELECT count(*) FROM party')).toBe(0)
  })
})

function logOf(ledger: ReturnType<typeof testLedger>, noteNo: string) {
  const bytes = ledger.raw.prepare<[string], { case_id: Buffer }>('SELECT case_id FROM loan WHERE note_no = ?').get(noteNo)?.case_id
  if (!bytes) throw new Error('no such loan')
  return auditOfCase(ledger, { caseId: idFromBytes<'case'>(bytes), before: null, limit: 50 })
}

describe('the log of a household', () => {
  it('tells which file it came from, what a later one changed, and that it was undone', async () => {
    const ledger = testLedger()
    await importBytes(ledger, 'a.xlsx', ledgerSheet(LOAN, LOAN.with(0, 'JJ2').with(1, '乙商贸有限公司').with(2, '')))
    const { imports } = await importBytes(ledger, 'b.xlsx', ledgerSheet(LOAN.with(7, '2025-03-08')))
    const [changed, made] = logOf(ledger, 'JJ1')
    expect(made).toMatchObject({ summary: '由导入《a.xlsx》建立', changes: [] })
    expect(changed).toMatchObject({ summary: '由导入《b.xlsx》补充或更新', personName: '管理员', changes: [{ label: expect.any(String), before: '2024-03-08', after: '2025-03-08' }] })
    expect(logOf(ledger, 'JJ2').map(({ summary }) => summary)).toEqual(['由导入《a.xlsx》建立'])
    await undo(ledger, imports[0]?.importId ?? newId<'import'>())
    expect(logOf(ledger, 'JJ1').map(({ summary }) => summary)).toEqual(['撤销导入《b.xlsx》', '由导入《b.xlsx》补充或更新', '由导入《a.xlsx》建立'])
    expect(logOf(ledger, 'JJ1')[0]?.changes).toEqual([{ label: expect.any(String), before: '2025-03-08', after: '2024-03-08' }])
  })
})

describe('undo', () => {
  it('takes all sheets of the import back and restores what it changed', async () => {
    const ledger = testLedger()
    await importFiles(ledger, samples.loans)
    const live = () => ['party', 'case_file', 'loan', 'guarantee', 'proceeding', 'preservation_item', 'cost', 'ledger_entry'].map((table) => value(ledger, `SELECT count(*) FROM ${table} WHERE voided_at IS NULL`))
    const before = { live: live(), residence: value(ledger, 'SELECT count(*) FROM party WHERE residence IS NOT NULL'), stages: value(ledger, `SELECT group_concat(DISTINCT stage) FROM case_summary`) }
    const { imports } = await importFiles(ledger, samples.litigation)
    expect(live()).not.toEqual(before.live)
    const [first] = imports
    if (!first) throw new Error('no import')
    expect((await undo(ledger, first.importId)).state).toBe('undone')
    expect({ live: live(), residence: value(ledger, 'SELECT count(*) FROM party WHERE residence IS NOT NULL AND voided_at IS NULL'), stages: value(ledger, `SELECT group_concat(DISTINCT stage) FROM case_summary`) }).toEqual(before)
    expect(first.togetherWith).toHaveLength(3)
    expect(listImports(callWith(ledger)).map(({ togetherWith }) => togetherWith.length)).toEqual([3, 3, 3, 3, 0])
    expect(listImports(callWith(ledger)).map(({ state }) => state)).toEqual(['undone', 'undone', 'undone', 'undone', 'committed'])
    const again = await importFiles(ledger, samples.litigation)
    expect(countsOf(again.dryRun)[0]).toEqual({ new: 29 })
    expect(verifyChain(ledger).brokenAt).toBeNull()
  })

  it('empties the list of households and makes room for the same file', async () => {
    const ledger = testLedger()
    const { imports } = await importFiles(ledger, samples.loans)
    const [run] = imports
    if (!run) throw new Error('no import')
    await undo(ledger, run.importId)
    expect(value(ledger, 'SELECT count(*) FROM case_summary')).toBe(0)
    expect(countsOf((await importFiles(ledger, samples.loans)).dryRun)).toEqual([{ new: 36, skipped: 5 }])
    await expect(undo(ledger, run.importId)).rejects.toThrow('已经撤销')
  })

  it('is refused once somebody has built on it, and says by what', async () => {
    const ledger = testLedger()
    const { imports } = await importFiles(ledger, samples.loans)
    const [run] = imports
    if (!run) throw new Error('no import')
    await importFiles(ledger, samples.repayments)
    await expect(undo(ledger, run.importId)).rejects.toThrow('又登记了 70 条台账分录')
    const changed = testLedger()
    const other = (await importFiles(changed, samples.loans)).imports[0]
    changed.raw.exec(`UPDATE loan SET version = 2 WHERE note_no = 'JJ2020100037'`)
    await expect(undo(changed, other?.importId ?? newId<'import'>())).rejects.toThrow('1 条借据已改动')
  })
})

describe('rows that were not taken', () => {
  it('are saved as a copy of the sheet with the reasons beside them', async () => {
    const ledger = testLedger()
    const { sessionId } = await openImport(callWith(ledger, [samplePath(samples.litigation)]))
    const path = join(folder, 'rejected.xlsx')
    expect(await saveRejectedRows({ sessionId, sheetKey: '1', fileName: 'rejected' }, callWith(ledger, [path]))).toEqual({ rows: 29 })
    const [copy] = await readWorkbook(new Uint8Array(await readFile(path)), path)
    expect(copy?.rows).toHaveLength(30)
    const texts = copy?.rows.map((row) => Array.from(row.cells, (cell) => (cell ? cellText(cell) : ''))) ?? []
    expect(texts[0]?.at(-1)).toBe('未导入原因')
    expect(texts[1]?.slice(0, 5)).toEqual(['SS0001', 'JJ2023100000', '金沙瑞丰物流有限公司', '91000000249833665K', '2025-04-21'])
    expect(texts[1]?.at(-1)).toContain('请先导入贷款台账')
  })

  it('and files that cannot be read stand beside those that can', async () => {
    const ledger = testLedger()
    const old = await file('旧.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]))
    const session = await openImport(callWith(ledger, [old, samplePath(samples.loans)]))
    expect(session.unreadable).toEqual([{ fileName: '旧.xls', message: expect.stringContaining('另存为 .xlsx') }])
    expect(session.sheets).toMatchObject([{ fileName: samples.loans, kind: 'loans', included: true, rowCount: 41, asOf: '2026-10-31' }])
    expect(session.sheets[0]?.sums).toHaveLength(10)
    expect(session.sheets[0]?.sums.every(({ agrees }) => agrees)).toBe(true)
  })
})
