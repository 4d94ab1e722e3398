import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isoDate } from '../../shared/model/iso-date.ts'
import { newId } from '../../electron/store/kernel/new-id.ts'
import { fresh, household, loanOf, once, person, repayment } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await openLedger(isoDate('2026-11-22'))
})
afterAll(() => store.close())

describe('saving', () => {
  test('a repeat of a command answers as the first time and changes nothing', async () => {
    const { loan } = await household(store, '韩彦', '000000198010039918', 'JJ2023000001')
    const input = { ...once(), entry: repayment(loan.id, '2026-11-10', 1_000) }
    const first = await store.ask('loans.addEntry', input)
    const second = await store.ask('loans.addEntry', input)
    expect(second).toEqual(first)
    expect(await store.ask('loans.entries', { loanId: loan.id })).toHaveLength(2)
  })

  test('one command id cannot serve two kinds of command', async () => {
    const commandId = newId<'command'>()
    await store.ask('parties.save', { commandId, id: null, version: null, facts: person('蒋欣', null) })
    const units = await store.ask('organisation.units', {})
    const error = await store.refusal('organisation.saveUnit', { commandId, id: null, version: null, facts: { ...units[0], name: '白河支行' } })
    expect(error.code).toBe('invalid-input')
  })

  test('a save on an old version is refused and the newer one stands', async () => {
    const { file, loan } = await household(store, '沈立', '000000196603229742', 'JJ2023000002')
    const target = { ...once(), id: loan.id, version: 1 }
    await store.ask('loans.save', { ...target, facts: loanOf(file.id, 'JJ2023000002', { purpose: '购进原料' }) })
    const error = await store.refusal('loans.save', { ...once(), id: loan.id, version: 1, facts: loanOf(file.id, 'JJ2023000002', { purpose: '装修' }) })
    expect(error).toMatchObject({ code: 'stale-version', details: { yourVersion: 1, currentVersion: 2 } })
    const [kept] = await store.ask('loans.ofCase', { caseId: file.id })
    expect(kept).toMatchObject({ purpose: '购进原料', version: 2 })
  })

  test('a save that changes nothing keeps the version', async () => {
    const { file, loan } = await household(store, '李群', '000000197911155081', 'JJ2023000003')
    const saved = await store.ask('loans.save', { ...once(), id: loan.id, version: 1, facts: loanOf(file.id, 'JJ2023000003') })
    expect(saved.version).toBe(1)
  })

  test('unknown keys, negative sums and days that do not exist are refused with the field', async () => {
    const { file } = await household(store, '王敏', '000000196809268122', 'JJ2023000004')
    const facts = { ...loanOf(file.id, 'JJ2023000005'), contractFen: -1, dueOn: '2023-02-30' }
    const error = await store.refusal('loans.save', { ...fresh(), facts })
    expect(error.code).toBe('invalid-input')
    expect(error.fields).toMatchObject({ 'facts.contractFen': '金额必须大于零', 'facts.dueOn': '日期不存在，或不在 1900 至 2199 年之间，请按 2026-11-21 的样式填写' })
    const blank = await store.refusal('loans.save', { ...fresh(), facts: { ...facts, contractFen: null, dueOn: null } })
    expect(blank.fields).toMatchObject({ 'facts.contractFen': '请填写', 'facts.dueOn': '请填写' })
    const extra = await store.refusal('cases.list', { filter: {}, sql: '1' })
    expect(extra.code).toBe('invalid-input')
  })

  test('a due date before the drawdown is refused beside its field', async () => {
    const { file } = await household(store, '秦思', '000000199306228907', 'JJ2023000006')
    const error = await store.refusal('loans.save', { ...fresh(), facts: loanOf(file.id, 'JJ2023000007', { dueOn: isoDate('2022-01-01') }) })
    expect(error.fields).toEqual({ 'facts.dueOn': '到期日不能早于放款日' })
  })
})

describe('one record for each', () => {
  test('a second party with the same id number is refused; under another name it is a conflict', async () => {
    await store.ask('parties.save', { ...fresh(), facts: person('孔春', '000000198805267180') })
    expect(await store.refusal('parties.save', { ...fresh(), facts: person('孔　春', '000000198805267180') })).toMatchObject({ code: 'duplicate-party' })
    expect(await store.refusal('parties.save', { ...fresh(), facts: person('孔秋', '000000198805267180') })).toMatchObject({ code: 'party-conflict' })
  })

  test('names alone stay apart', async () => {
    const one = await store.ask('parties.save', { ...fresh(), facts: person('李丽', null) })
    const two = await store.ask('parties.save', { ...fresh(), facts: person('李丽', null) })
    expect(one.id).not.toBe(two.id)
  })

  test('a borrower has one case in a unit, a note number belongs to one loan', async () => {
    const { borrower, unit, file } = await household(store, '周丽', '000000197010164271', 'JJ2023000008')
    const again = { borrowerId: borrower.id, unitId: unit.id, managerId: null, status: 'open' as const, closedOn: null, note: null }
    expect(await store.refusal('cases.save', { ...fresh(), facts: again })).toMatchObject({ code: 'duplicate-number' })
    expect(await store.refusal('loans.save', { ...fresh(), facts: loanOf(file.id, 'JJ2023000008') })).toMatchObject({ fields: { 'facts.noteNo': '该借据编号已登记，请核对' } })
  })

  test('a guarantor cannot be the borrower', async () => {
    const { borrower, file, loan } = await household(store, '张俊', '000000198105121674', 'JJ2023000009')
    const facts = {
      caseId: file.id, guarantorId: borrower.id, loanIds: [loan.id], mode: 'joint', contractName: null, contractNo: null, signedOn: null, isMaximum: false, fixedOn: null,
      capFen: null, scope: null, periodText: null, periodFrom: null, periodTo: null, isLetter: false, note: null,
    }
    expect(await store.refusal('guarantees.save', { ...fresh(), facts })).toMatchObject({ fields: { 'facts.guarantorId': '保证人不能是借款人本人，请核对' } })
  })
})

describe('voiding', () => {
  test('keeps the row with its reason; a loan with entries stays', async () => {
    const { loan, file } = await household(store, '陈春', '000000198909129567', 'JJ2023000010')
    expect(await store.refusal('loans.void', { ...once(), id: loan.id, version: 1, reason: '重复登记' })).toMatchObject({ code: 'has-dependents' })
    const empty = await store.ask('loans.save', { ...fresh(), facts: loanOf(file.id, 'JJ2023000011') })
    await store.ask('loans.void', { ...once(), id: empty.id, version: 1, reason: '重复登记' })
    expect(await store.ask('loans.ofCase', { caseId: file.id })).toHaveLength(1)
    const row = store.home.ledger.raw.prepare('SELECT void_reason FROM loan WHERE note_no = ?').get('JJ2023000011')
    expect(row).toEqual({ void_reason: '重复登记' })
  })

  test('a household with papers or records of any kind stays, and is told what it holds', async () => {
    const { file } = await household(store, '陈夏', '000000198909129575', 'JJ2023000912')
    await store.ask('notices.save', { ...fresh(), facts: { caseId: file.id, kind: 'overdue', docNo: null, issuedOn: isoDate('2026-01-05'), body: null, note: null } })
    const gone = () => store.refusal('cases.void', { ...once(), id: file.id, version: file.version, reason: '重复建户' })
    expect((await gone()).message).toBe('该户下还有借据 1 条、函件 1 条，不能作废。请先逐项作废或移走。')
    expect(store.home.ledger.raw.prepare('SELECT count(*) AS standing FROM case_file WHERE voided_at IS NULL AND id IN (SELECT case_id FROM loan WHERE note_no = ?)').get('JJ2023000912')).toEqual({ standing: 1 })
  })
})

describe('the file itself', () => {
  test('refuses to change or delete a booked entry or a line of the log', async () => {
    const { loan } = await household(store, '华雪', '000000197102149458', 'JJ2023000012')
    await store.ask('loans.addEntry', { ...once(), entry: repayment(loan.id, '2026-11-11', 500) })
    const { raw } = store.home.ledger
    expect(() => raw.prepare("UPDATE ledger_entry SET amount_fen = 1 WHERE kind = 'repayment'").run()).toThrow(/append-only/)
    expect(() => raw.prepare('DELETE FROM ledger_entry').run()).toThrow(/append-only/)
    expect(() => raw.prepare("UPDATE audit_entry SET summary = ''").run()).toThrow(/append-only/)
    expect(() => raw.prepare('DELETE FROM audit_entry').run()).toThrow(/append-only/)
  })

  test('refuses fractional fen however they come', () => {
    const { raw } = store.home.ledger
    const row = raw.prepare<[], { id: Buffer; case_id: Buffer }>('SELECT id, case_id FROM loan LIMIT 1').get()
    const insert = raw.prepare('INSERT INTO cost (id, case_id, kind, amount_fen, bearer, version, created_at, created_by, updated_at, updated_by) VALUES (zeroblob(16), ?, ?, ?, ?, 1, 1, zeroblob(16), 1, zeroblob(16))')
    expect(() => insert.run(row?.case_id, 'other', 1.5, 'defendant')).toThrow()
    expect(() => insert.run(row?.case_id, 'other', -1, 'defendant')).toThrow(/CHECK/)
  })
})

describe('the log', () => {
  test('tells who did what, with money in yuan and ids masked, and its chain holds', async () => {
    const { file, borrower } = await household(store, '姜娟', '00000019931206577X', 'JJ2023000013')
    const { value } = await store.ask('parties.reveal', { ...once(), partyId: borrower.id, caseId: file.id, field: 'idNo' })
    expect(value).toBe('00000019931206577X')
    const rows = await store.ask('audit.ofCase', { caseId: file.id, before: null, limit: 50 })
    expect(rows[0]).toMatchObject({ personName: '林晓', summary: '查看 姜娟 的证件号码' })
    expect(JSON.stringify(rows)).not.toContain('931206577')
    expect(rows.flatMap((row) => row.changes)).toContainEqual({ label: '本金', before: null, after: '400,000.00' })
    expect(await store.ask('audit.verify', {})).toMatchObject({ brokenAt: null })
  })
})

test('characters that nobody sees are left out of what is typed; the rest stays as it is', async () => {
  const saved = await store.ask('parties.save', { ...fresh(), facts: person('\u202e陶\u0000燕\n英🏦', null, { note: '第一行\n第二行\u200b' }) })
  expect(await store.ask('parties.get', { partyId: saved.id })).toMatchObject({ name: '陶燕英🏦', note: '第一行 第二行' })
  expect(await store.refusal('parties.save', { ...fresh(), facts: person('\u0000\u200b', null) })).toMatchObject({ fields: { 'facts.name': '请填写' } })
})

test('a party is shown masked, and told whether its number can be right', async () => {
  const right = await store.ask('parties.save', { ...fresh(), facts: person('吕帆', '000000198904198918', { phone: '12878363752' }) })
  expect(await store.ask('parties.get', { partyId: right.id })).toMatchObject({ idNoMasked: '0000**********8918', phoneMasked: '128****3752', idNoValid: true })
  const wrong = await store.ask('parties.save', { ...fresh(), facts: person('吕凡', '000000198904198919') })
  expect(await store.ask('parties.get', { partyId: wrong.id })).toMatchObject({ idNoValid: false })
})
