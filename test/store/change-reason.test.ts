import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { LoanFacts } from '../../shared/model/loan.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { emptyCaseFilter } from '../../shared/api/cases.ts'
import { loanInput } from '../../shared/api/loans.ts'
import { sheetXml, textRow, workbook } from './exchange/workbook-builder.ts'
import { because, household, loanOf, once } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

let store: TestStore
let caseId: Id<'case'>
let loanId: Id<'loan'>
beforeEach(async () => {
  store = await openLedger(isoDate('2026-11-22'))
  const { file, loan } = await household(store, '韩彦', '000000198010039918', 'JJ2023000001')
  ;[caseId, loanId] = [file.id, loan.id]
})
afterEach(() => store.close())

const loanSheet = workbook(sheetXml([
  textRow(1, '编制日期：2026-10-31'),
  textRow(2, '借据编号', '客户名称', '证件号码', '合同金额', '合同余额', '合同起始日', '合同到期日', '还款方式', '结息方式', '管户机构'),
  textRow(3, 'JJ1', '甲商贸有限公司', '91000000570663068D', '1000000', '500000.37', '2022-03-08', '2024-03-08', '按季付息到期还本', '按季(20日)', '城东支行'),
].join('')))

const moved = { dueOn: isoDate('2024-09-21') }
async function change(more: Partial<LoanFacts>) {
  const version = (await store.ask('loans.ofCase', { caseId }))[0]?.version ?? 0
  return { ...once(), id: loanId, version, facts: loanOf(caseId, 'JJ2023000001', more) }
}
const lastEntry = async () => (await store.ask('audit.ofCase', { caseId, before: null, limit: 1 }))[0]?.summary

test('who mends on the same day what he alone has entered gives no reason', async () => {
  await store.ask('loans.save', await change(moved))
  expect(await lastEntry()).toBe('修改借据 JJ2023000001')
})

test('from the next day on a date or sum is changed only with a word why, which stays with the log', async () => {
  store.clock.set(isoDate('2026-11-23'))
  const asked = await change(moved)
  expect(await store.refusal('loans.save', asked)).toMatchObject({ code: 'reason-needed' })
  expect((await store.ask('loans.ofCase', { caseId }))[0]?.dueOn).not.toBe('2024-09-21')
  await store.ask('loans.save', { ...asked, ...because })
  expect(await lastEntry()).toBe('修改借据 JJ2023000001（变更原因：与合同原件核对后更正）')
})

test('what no deadline rests on is changed without one', async () => {
  store.clock.set(isoDate('2026-11-23'))
  await store.ask('loans.save', await change({ note: '抵押物已实地查看' }))
  expect((await store.ask('loans.ofCase', { caseId }))[0]?.note).toBe('抵押物已实地查看')
})

test('what came by a sheet is mended on the day of the import as what was typed, and with a reason from the next', async () => {
  const path = join(store.folder, '台账.xlsx')
  writeFileSync(path, loanSheet)
  const { sessionId } = await store.ask('imports.open', {}, [path])
  await store.ask('imports.dryRun', { sessionId })
  await store.ask('imports.commit', { ...once(), sessionId })
  const { rows } = await store.ask('cases.list', { filter: emptyCaseFilter, sort: { key: 'principalFen', descending: true }, offset: 0, limit: 10 })
  const imported = rows.find((row) => row.id !== caseId)
  if (imported === undefined) throw new Error('a household was imported')
  const save = async (dueOn: string, more: object = {}) => {
    const [loan] = await store.ask('loans.ofCase', { caseId: imported.id })
    if (loan === undefined) throw new Error('a loan was imported')
    return { ...once(), ...more, id: loan.id, version: loan.version, facts: { ...loanInput.strip().parse(loan), dueOn: isoDate(dueOn) } }
  }
  await store.ask('loans.save', await save('2024-04-08'))
  store.clock.set(isoDate('2026-11-23'))
  expect(await store.refusal('loans.save', await save('2024-05-08'))).toMatchObject({ code: 'reason-needed' })
})

test('a reason of one character is refused beside its field', async () => {
  store.clock.set(isoDate('2026-11-23'))
  expect(await store.refusal('loans.save', { ...(await change(moved)), changeReason: '错' })).toMatchObject({ code: 'invalid-input', fields: { changeReason: '请写明变更原因' } })
})
