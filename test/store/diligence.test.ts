import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Id } from '../../shared/model/id.ts'
import { type IsoDate, isoDate } from '../../shared/model/iso-date.ts'
import { readWordFile, shownText } from '../documents/support/word-file.ts'
import type { Person } from '../../electron/store/kernel/context.ts'
import { callOf } from './support/contacts.ts'
import { disposalOf, foreclosedOf } from './support/foreclosed.ts'
import { fresh, household, once, repayment } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'
import { addFile, pdfOf } from './support/scans.ts'

/** 履职报告: who did what, when and with which evidence, and how the periods went. */

let store: TestStore
let caseId: Id<'case'>
let loanId: Id<'loan'>
let colleague: Person

beforeEach(async () => {
  store = await openLedger(isoDate('2026-11-22'))
  const made = await household(store, '周远山', '000000198001010013', 'JD-2023-0001')
  caseId = made.file.id
  loanId = made.loan.id
  const { unitId } = store.home.ledger.person
  const saved = await store.ask('organisation.saveStaff', { ...fresh(), facts: { unitId, name: '褚思', role: 'case-manager', phone: null } })
  colleague = { id: saved.id, name: '褚思', role: 'case-manager', unitId }
})
afterEach(() => store.close())

async function called(on: string): Promise<Id<'contact'>> {
  const { id: staffId } = store.home.ledger.person
  const borrower = (await store.ask('contacts.ofCase', { caseId })).persons.find(({ relation }) => relation === 'debtor')
  const facts = callOf(caseId, staffId, { partyId: borrower?.partyId ?? null, personName: '周远山', relation: 'debtor', target: '13800000001', occurredOn: isoDate(on) })
  return (await store.ask('contacts.save', { ...fresh(), facts, targetFrom: 'typed' })).id
}

/** Of the one household. */
async function reportOf(more: { readonly staffId?: Id<'staff'>; readonly from?: IsoDate; readonly to?: IsoDate } = {}) {
  const { personName, households } = await store.ask('diligence.report', { caseId, staffId: null, from: isoDate('2026-01-01'), to: isoDate('2026-11-22'), ...more })
  const [own] = households
  if (own === undefined || households.length > 1) throw new Error('one household was asked for')
  return { personName, acts: own.acts, periods: own.periods }
}

test('acts stand in the order of their days, with who did them and the files tied to them', async () => {
  const contact = await called('2026-03-10')
  store.actAs(colleague)
  await store.ask('loans.addEntry', { ...once(), entry: repayment(loanId, '2026-11-02', 500) })
  store.actAs(null)
  const file = await addFile(store, caseId, await pdfOf(1), '通话记录.pdf')
  const [kept] = (await store.ask('attachments.ofCase', { caseId })).files
  if (kept === undefined) throw new Error('no file')
  await store.ask('attachments.save', { ...once(), id: file, version: kept.version, facts: { caseId, fileName: '通话记录.pdf', kind: 'recording', takenOn: null, subjects: [{ kind: 'contact', id: contact }], evidenceId: null, note: null } })
  const { acts, personName } = await reportOf()
  expect(personName).toBeNull()
  expect(acts.map(({ on, kind, personName: by }) => [on, kind, by])).toEqual([['2026-03-10', 'contact', '林晓'], ['2026-11-02', 'repayment', '褚思']])
  expect(acts[0]?.evidence).toContain('通话记录.pdf')
  expect(acts[1]?.result).toBe('500.00元')
  const own = await reportOf({ staffId: colleague.id })
  expect([own.personName, own.acts.map(({ kind }) => kind)]).toEqual(['褚思', ['repayment']])
})

test('a contact is the work of those who made it, not of whoever typed it in', async () => {
  const borrower = (await store.ask('contacts.ofCase', { caseId })).persons.find(({ relation }) => relation === 'debtor')
  const facts = callOf(caseId, colleague.id, { partyId: borrower?.partyId ?? null, personName: '周远山', relation: 'debtor', target: '13800000001', occurredOn: isoDate('2026-03-10') })
  await store.ask('contacts.save', { ...fresh(), facts, targetFrom: 'typed' })
  expect((await reportOf({ staffId: colleague.id })).acts.map(({ kind, personName }) => [kind, personName])).toEqual([['contact', '褚思']])
  expect((await reportOf({ staffId: store.home.ledger.person.id })).acts).toEqual([])
})

test('foreclosed assets taken in, counted and sold stand in it', async () => {
  const { id } = await store.ask('foreclosed.save', { ...fresh(), facts: foreclosedOf(caseId, { acquiredOn: isoDate('2026-08-10') }) })
  await store.ask('foreclosed.saveCount', { ...fresh(), facts: { foreclosedId: id, countedOn: isoDate('2026-09-20'), countedBy: '高远', agrees: true, use: 'idle', finding: null } })
  await store.ask('foreclosed.saveDisposal', { ...fresh(), facts: disposalOf(id, { approvalNo: '青农商资〔2026〕9号' }) })
  const { acts } = await reportOf()
  expect(acts.map(({ what, result, evidence }) => [what, result, evidence])).toEqual([
    ['接收抵债资产 白河路 12 号商铺', '法院裁定', ['（2026）示0102执15号之三']], ['盘点抵债资产 白河路 12 号商铺', '账实相符', []], ['处置抵债资产 白河路 12 号商铺', '180,000.00元', ['青农商资〔2026〕9号']],
  ])
})

test('only the days asked for count, and days in the wrong order are refused', async () => {
  await called('2026-03-10')
  await called('2026-06-10')
  expect((await reportOf({ from: isoDate('2026-04-01') })).acts.map(({ on }) => on)).toEqual(['2026-06-10'])
  expect((await reportOf({ to: isoDate('2026-06-10') })).acts).toHaveLength(2)
  expect((await store.refusal('diligence.report', { caseId, staffId: null, from: '2026-11-22', to: '2026-11-21' })).fields).toHaveProperty(['to'])
})

test('a voided act and a reversed repayment are no work done', async () => {
  const id = await called('2026-03-10')
  const entry = await store.ask('loans.addEntry', { ...once(), entry: repayment(loanId, '2026-11-02', 500) })
  await store.ask('contacts.void', { ...once(), id, version: 1, reason: '登记错误' })
  await store.ask('loans.addEntry', { ...once(), entry: { kind: 'reversal', loanId, valueDate: isoDate('2026-11-02'), memo: null, reversesId: entry.id, reason: '重复记账' } })
  expect((await reportOf()).acts).toEqual([])
})

test('each period of the household is kept, lapsed, running or given up as the board has it', async () => {
  const rows = await store.ask('deadlines.ofCase', { caseId })
  const { periods } = await reportOf()
  const words = { met: 'kept', lapsed: 'lapsed', running: 'running', 'given-up': 'given-up' } as const
  const expected = rows.flatMap(({ id, state }) => (state in words ? [[id, words[state as keyof typeof words]]] : []))
  expect(periods.map(({ id, standing }) => [id, standing])).toEqual(expected)
  expect(expected.length).toBeGreaterThan(0)
  store.clock.set(isoDate('2036-11-22'))
  const later = await reportOf({ to: isoDate('2036-11-22') })
  expect(later.periods.some(({ standing }) => standing === 'lapsed')).toBe(true)
  expect((await reportOf({ staffId: colleague.id })).periods).toEqual([])
})

test('on paper it says the same', async () => {
  await called('2026-03-10')
  const path = join(store.folder, '履职报告.docx')
  await store.ask('diligence.exportReport', { caseId, staffId: null, from: isoDate('2026-01-01'), to: isoDate('2026-11-22'), fileName: '履职报告.docx' }, [path])
  const { paragraphs, tables } = readWordFile(new Uint8Array(readFileSync(path)))
  const text = shownText([...paragraphs, ...tables.flat().flatMap(({ cells }) => cells.flat())])
  for (const words of ['履职报告', '周远山', '本户全部经办人员', '催收1次', '2026年3月10日', '林晓', '三、期限管理', '2026年1月1日至2026年11月22日']) expect(text).toContain(words)
  expect(text.split('\n').filter((line) => /^[一二三四]、/.test(line))).toHaveLength(4)
  expect(text).not.toMatch(/undefined|null|NaN/)
})

test('of one person over all households: each with its own acts and the periods he answers for, and on paper', async () => {
  await called('2026-03-10')
  const second = await household(store, '祁向南', '000000198202020024', 'JD-2023-0002')
  store.actAs(colleague)
  await store.ask('loans.addEntry', { ...once(), entry: repayment(second.loan.id, '2026-11-02', 500) })
  await store.ask('loans.addEntry', { ...once(), entry: repayment(loanId, '2026-11-03', 700) })
  store.actAs(null)
  const scope = { caseId: null, staffId: colleague.id, from: isoDate('2026-01-01'), to: isoDate('2026-11-22') }
  const { personName, households } = await store.ask('diligence.report', scope)
  expect(personName).toBe('褚思')
  expect(households.map((one) => [one.caseId, one.acts.map(({ result }) => result), one.periods.length])).toEqual([[caseId, ['700.00元'], 0], [second.file.id, ['500.00元'], 0]])
  const [line] = await store.ask('deadlines.ofCase', { caseId })
  if (line === undefined) throw new Error('the loan has a period')
  await store.ask('deadlines.assign', { ...once(), id: line.id, assigneeId: colleague.id, text: null })
  const owned = (await store.ask('diligence.report', scope)).households
  expect(owned.map(({ periods }) => periods.map(({ id, ownerName }) => [id, ownerName]))).toEqual([[[line.id, '褚思']], []])
  const path = join(store.folder, '履职报告 褚思.docx')
  await store.ask('diligence.exportReport', { ...scope, fileName: '履职报告 褚思.docx' }, [path])
  const { paragraphs, tables } = readWordFile(new Uint8Array(readFileSync(path)))
  const text = shownText([...paragraphs, ...tables.flat().flatMap(({ cells }) => cells.flat())])
  for (const words of ['褚思', '共2户', '二、分户汇总', '三、履职记录', `（${households[0]?.caseNo ?? ''}）`, `（${households[1]?.caseNo ?? ''}）`, '500.00元', '700.00元']) expect(text).toContain(words)
  expect((await store.refusal('diligence.report', { ...scope, staffId: null })).fields).toHaveProperty(['staffId'])
})

test('a person over all households: those outside the reader’s sight stay out', async () => {
  await called('2026-03-10')
  const { id } = await store.ask('organisation.saveStaff', { ...fresh(), facts: { unitId: null, name: '邬某', role: 'case-manager', phone: null } })
  const scope = { caseId: null, staffId: store.home.ledger.person.id, from: isoDate('2026-01-01'), to: isoDate('2026-11-22') }
  expect((await store.ask('diligence.report', scope)).households).toHaveLength(1)
  store.actAs({ id, name: '邬某', role: 'case-manager', unitId: null })
  expect((await store.ask('diligence.report', scope)).households).toEqual([])
})
