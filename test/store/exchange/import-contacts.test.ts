import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { answerRows, commitSession, dryRunImport, openImport, saveRejectedRows, undoCommittedImport } from '../../../electron/store/exchange/import/imports.ts'
import { idFromBytes } from '../../../electron/store/database/id-bytes.ts'
import type { Ledger } from '../../../electron/store/kernel/context.ts'
import type { DryRunRow } from '../../../shared/api/imports.ts'
import { callWith, commandId, importFiles, rowsOf, value } from './import-calls.ts'
import { samples } from './sample-files.ts'
import { testLedger } from './test-ledger.ts'
import { sheetXml, textRow, workbook } from './workbook-builder.ts'

const HEADS = ['借据编号', '客户名称', '催记时间', '催收方式', '催收对象', '催记结果', '催记内容', '催收员姓名', '承诺还款日期', '承诺还款金额', '承诺还款方式', '留存证据']
const ROW = ['JJ2023100000', '', '2026-09-10 10:15', '电话催收', '', '接通', '称月底前筹款', '周某、吴某', '', '', '', '']

let folder = ''
let ledger: Ledger
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baoquan-contacts-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))
beforeEach(async () => {
  ledger = testLedger()
  await importFiles(ledger, samples.loans)
})

async function openSheet(...rows: readonly (readonly string[])[]) {
  const path = join(folder, '催收记录.xlsx')
  await writeFile(path, workbook(sheetXml([textRow(1, ...HEADS), ...rows.map((row, index) => textRow(index + 2, ...row))].join(''))))
  const session = await openImport(callWith(ledger, [path]))
  await dryRunImport({ sessionId: session.sessionId }, callWith(ledger))
  return session
}

async function rowsIn(sessionId: Awaited<ReturnType<typeof openSheet>>['sessionId'], sheetKey: string): Promise<readonly DryRunRow[]> {
  return rowsOf(ledger, sessionId, sheetKey)
}

function commit(sessionId: Awaited<ReturnType<typeof openSheet>>['sessionId']) {
  return commitSession({ sessionId, commandId: commandId() }, callWith(ledger))
}

const kept = () => ledger.raw.prepare(`SELECT c.channel, c.occurred_on, c.occurred_at, c.outcome, c.relation, c.guard_verdict, c.promise_fen, p.name,
  (SELECT group_concat(s.name, '、') FROM contact_colleague k JOIN staff s ON s.id = k.staff_id WHERE k.contact_id = c.id) AS staff
  FROM contact c LEFT JOIN party p ON p.id = c.party_id WHERE c.voided_at IS NULL ORDER BY c.occurred_on`).all()

it('a collection sheet is known by its heads; a call goes to the borrower of the loan, with its hour, its colleagues and its words', async () => {
  const { sessionId, sheets } = await openSheet(ROW)
  expect(sheets).toMatchObject([{ kind: 'contacts', unmappedRequired: [] }])
  expect(await rowsIn(sessionId, sheets[0]?.sheetKey ?? '')).toMatchObject([{ status: 'new', issues: [] }])
  await commit(sessionId)
  expect(kept()).toMatchObject([{ channel: 'call', occurred_on: '2026-09-10', occurred_at: '10:15', outcome: 'reached', relation: 'debtor', guard_verdict: 'allow' }])
  expect(kept()[0]).toHaveProperty('staff', expect.stringContaining('周某'))
})

it('the same file once more brings nothing, and the undo takes everything back', async () => {
  const first = await openSheet(ROW, ROW.with(2, '2026-09-12 09:00').with(5, '无人接听'))
  const { imports } = await commit(first.sessionId)
  expect(kept()).toHaveLength(2)
  const second = await openSheet(ROW, ROW.with(2, '2026-09-12 09:00').with(5, '无人接听'))
  expect((await rowsIn(second.sessionId, second.sheets[0]?.sheetKey ?? '')).map(({ status }) => status)).toEqual(['same', 'same'])
  const [run] = imports
  if (!run) throw new Error('the sheet was committed')
  await undoCommittedImport({ importId: run.importId, commandId: commandId() }, callWith(ledger))
  expect(kept()).toEqual([])
  expect(value(ledger, `SELECT count(*) FROM contact WHERE void_reason LIKE '撤销导入%'`)).toBe(2)
})

it('a promise is one only with its day, its way and its sum', async () => {
  const promised = ROW.with(5, '承诺还款')
  const { sessionId, sheets } = await openSheet(promised.with(8, '2026-09-30').with(9, '5000').with(10, '转账'), promised.with(2, '2026-09-11 10:00').with(8, '2026-09-30'))
  expect((await rowsIn(sessionId, sheets[0]?.sheetKey ?? '')).map(({ issues }) => issues.map(({ code }) => code))).toEqual([[], ['facts-missing']])
  await commit(sessionId)
  expect(kept()).toMatchObject([{ outcome: 'promised', promise_fen: 500_000 }, { outcome: 'reached', promise_fen: null }])
})

it('a recording without its number is taken, and the row says that the number is still to be entered', async () => {
  const { sessionId, sheets } = await openSheet(ROW.with(11, '通话录音'), ROW.with(2, '2026-09-11 10:00').with(11, '工作记录'))
  const rows = await rowsIn(sessionId, sheets[0]?.sheetKey ?? '')
  expect(rows.map(({ status, issues }) => [status, issues.map(({ message }) => message)])).toEqual([['new', [expect.stringContaining('没有录音编号')]], ['new', []]])
  await commit(sessionId)
  expect(kept()).toHaveLength(2)
})

it('what is missing is asked and what is wrong is refused, each with its reason; the refused rows go to a file of their own', async () => {
  const { sessionId, sheets } = await openSheet(
    ROW.with(2, '2026-09-10'),
    ROW.with(0, 'JJ0000000000'),
    ROW.with(2, '2027-01-05 10:00'),
    ROW.with(3, '托梦'),
  )
  const sheetKey = sheets[0]?.sheetKey ?? ''
  const rows = await rowsIn(sessionId, sheetKey)
  expect(rows.map(({ status }) => status)).toEqual(['confirm', 'rejected', 'rejected', 'confirm'])
  expect(rows[0]?.questions.map(({ code }) => code)).toEqual(['occurredAt', 'row'])
  expect(rows[1]?.issues[0]?.message).toContain('还没有登记，请先导入贷款台账，再导入催收记录')
  expect(rows[2]?.issues[0]?.message).toContain('晚于今天')
  await answerRows({ sessionId, sheetKey, rows: [{ rowNumber: rows[0]?.rowNumber ?? 0, answers: { occurredAt: '14:00' } }] }, callWith(ledger))
  await dryRunImport({ sessionId }, callWith(ledger))
  const path = join(folder, '拒绝的行.xlsx')
  await saveRejectedRows({ sessionId, sheetKey, fileName: '拒绝的行.xlsx' }, callWith(ledger, [path]))
  expect((await readFile(path)).byteLength).toBeGreaterThan(0)
  await commit(sessionId)
  expect(kept()).toMatchObject([{ occurred_at: '14:00' }])
})

it('a contact that the rules bar waits for a person and is kept as a breach', async () => {
  const { sessionId, sheets } = await openSheet(ROW.with(2, '2026-09-10 22:40'))
  const sheetKey = sheets[0]?.sheetKey ?? ''
  const [row] = await rowsIn(sessionId, sheetKey)
  expect(row).toMatchObject({ status: 'confirm' })
  expect(row?.issues[0]?.message).toMatch(/不得联系|不得催收/)
  await answerRows({ sessionId, sheetKey, rows: [{ rowNumber: row?.rowNumber ?? 0, answers: { row: 'accept' } }] }, callWith(ledger))
  await dryRunImport({ sessionId }, callWith(ledger))
  await commit(sessionId)
  expect(kept()).toMatchObject([{ guard_verdict: 'needs-approval' }])
  expect(value(ledger, 'SELECT breach_reason FROM contact')).toContain('原表没有写明原因')
})

it('the loans cannot be taken back while contacts stand on their households', async () => {
  const loans = idFromBytes<'import'>(Buffer.from(String(value(ledger, `SELECT hex(id) FROM import_run WHERE kind = 'loans'`)), 'hex'))
  const { sessionId } = await openSheet(ROW)
  await commit(sessionId)
  await expect(undoCommittedImport({ importId: loans, commandId: commandId() }, callWith(ledger))).rejects.toThrow(/催收记录/)
})
