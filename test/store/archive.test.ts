/** 档案: the index of a household's originals, their borrowing one at a time, the register across households, and what goes over with a handover. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import readXlsxFile from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { emptyArchiveFilter } from '../../shared/api/archive.ts'
import type { ArchiveItemFacts, ArchiveLendingFacts } from '../../shared/model/archive.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { readWordFile } from '../documents/support/word-file.ts'
import { fresh, household, once } from './support/facts.ts'
import { openLedger, openNewLedger, type TestStore } from './support/open-store.ts'

let store: TestStore
let caseId: Id<'case'>
let loanId: Id<'loan'>
let people: Record<'shan' | 'xu', Id<'staff'>>

beforeEach(async () => {
  store = await openLedger(isoDate('2026-11-22'))
  const made = await household(store, '金沙瑞丰物流有限公司', '91000000249833665K', 'JJ2023100000')
  caseId = made.file.id
  loanId = made.loan.id
  const add = async (name: string) => (await store.ask('organisation.saveStaff', { ...fresh(), facts: { unitId: made.unit.id, name, role: 'case-manager', phone: null } })).id
  people = { shan: await add('单家旺'), xu: await add('许强') }
})
afterEach(() => store.close())

const original = (more: Partial<ArchiveItemFacts> = {}): ArchiveItemFacts => ({
  caseId, kind: 'title-certificate', name: '不动产登记证明', paperNo: '示（2023）不动产证明第0000001号', form: 'original', copies: 1, pages: 2, formedOn: isoDate('2023-03-25'), receivedOn: isoDate('2023-04-01'),
  keeping: 'safe', keeperId: null, place: 'A-12', attachmentId: null, evidenceId: null, subjectKind: null, subjectId: null, releasedOn: null, releasedTo: null, note: null, ...more,
})

const borrowing = (itemId: Id<'archive-item'>, more: Partial<ArchiveLendingFacts> = {}): ArchiveLendingFacts => ({
  itemId, borrowerId: people.shan, borrowerName: null, purpose: '开庭核对原件', lentOn: isoDate('2026-11-02'), dueOn: isoDate('2026-11-16'), signed: true, returnedOn: null, receivedById: null, note: null, ...more,
})

const add = (more: Partial<ArchiveItemFacts> = {}) => store.ask('archive.saveItem', { ...fresh(), facts: original(more) })
const lend = (itemId: Id<'archive-item'>, more: Partial<ArchiveLendingFacts> = {}) => store.ask('archive.saveLending', { ...fresh(), facts: borrowing(itemId, more) })
const refusedItem = async (more: Partial<ArchiveItemFacts>) => (await store.refusal('archive.saveItem', { ...fresh(), facts: original(more) })).fields
const refusedLending = async (itemId: Id<'archive-item'>, more: Partial<ArchiveLendingFacts>) => (await store.refusal('archive.saveLending', { ...fresh(), facts: borrowing(itemId, more) })).fields
const ofCase = () => store.ask('archive.ofCase', { caseId })

describe('an original', () => {
  test('says what it is, where it lies, and which record it proves', async () => {
    const saved = await add({ subjectKind: 'loan', subjectId: loanId })
    expect((await ofCase()).items).toMatchObject([{ name: '不动产登记证明', keptAt: '保管箱 A-12', subjectName: '借据 JJ2023100000', standing: 'kept', out: null }])
    await store.ask('archive.saveItem', { ...once(), id: saved.id, version: saved.version, facts: original({ keeping: 'handler', keeperId: people.shan, place: null }) })
    expect((await ofCase()).items).toMatchObject([{ keptAt: '承办人 单家旺' }])
    const history = await store.ask('audit.ofRecord', { recordId: saved.id, before: null, limit: 20 })
    expect(JSON.stringify(history)).toContain('保管箱')
  })

  test('names its keeper or its place, and its links stay in the household', async () => {
    expect(await refusedItem({ keeping: 'handler', keeperId: null })).toHaveProperty(['facts.keeperId'])
    expect(await refusedItem({ keeping: 'court', place: null })).toHaveProperty(['facts.place'])
    expect(await refusedItem({ releasedOn: isoDate('2026-11-20') })).toHaveProperty(['facts.releasedTo'])
    expect(await refusedItem({ receivedOn: isoDate('2026-11-23') })).toHaveProperty(['facts.receivedOn'])
    const other = await household(store, '沁源机电有限公司', '91000000349833665K', 'JJ2024100000')
    expect(await refusedItem({ subjectKind: 'loan', subjectId: other.loan.id })).toHaveProperty(['facts.subjectId'])
  })

  test('is voided only while nobody ever borrowed it; what is gone for good is released', async () => {
    const { id, version } = await add()
    await lend(id, { returnedOn: isoDate('2026-11-10'), receivedById: people.xu })
    expect((await store.refusal('archive.voidItem', { ...once(), id, version, reason: '登记错误' })).code).toBe('has-dependents')
    await store.ask('archive.saveItem', { ...once(), id, version, facts: original({ releasedOn: isoDate('2026-11-20'), releasedTo: '结清，返还抵押人' }) })
    expect((await ofCase()).items).toMatchObject([{ standing: 'released' }])
    expect(await refusedLending(id, { lentOn: isoDate('2026-11-21'), dueOn: isoDate('2026-11-30') })).toHaveProperty(['facts.itemId'])
    const wrong = await add({ name: '重复登记的证明' })
    await store.ask('archive.voidItem', { ...once(), id: wrong.id, version: wrong.version, reason: '重复登记' })
    expect((await ofCase()).items).toHaveLength(1)
  })
})

describe('a borrowing', () => {
  test('is overdue from the day after its due day until it is returned', async () => {
    const { id } = await add()
    const out = await lend(id, { dueOn: isoDate('2026-11-22') })
    expect((await ofCase()).items).toMatchObject([{ standing: 'lent', out: { borrower: '单家旺', overdue: false } }])
    store.clock.set(isoDate('2026-11-23'))
    expect((await ofCase()).items).toMatchObject([{ standing: 'overdue', out: { overdue: true } }])
    await store.ask('archive.saveLending', { ...once(), id: out.id, version: out.version, facts: borrowing(id, { dueOn: isoDate('2026-11-22'), returnedOn: isoDate('2026-11-23'), receivedById: people.xu }) })
    expect(await ofCase()).toMatchObject({ items: [{ standing: 'kept', out: null }], lendings: [{ itemName: '不动产登记证明', receivedByName: '许强', overdue: false }] })
  })

  test('is of one borrower at a time, a colleague or somebody outside, never both', async () => {
    const { id, version } = await add()
    expect(await refusedLending(id, { borrowerId: null })).toHaveProperty(['facts.borrowerId'])
    expect(await refusedLending(id, { borrowerName: '示例律师事务所' })).toHaveProperty(['facts.borrowerName'])
    expect(await refusedLending(id, { dueOn: isoDate('2026-11-01') })).toHaveProperty(['facts.dueOn'])
    expect(await refusedLending(id, { returnedOn: isoDate('2026-11-10') })).toHaveProperty(['facts.receivedById'])
    await lend(id, { borrowerId: null, borrowerName: '示例律师事务所', returnedOn: isoDate('2026-11-10'), receivedById: people.xu })
    expect(await refusedLending(id, { lentOn: isoDate('2026-11-09') })).toHaveProperty(['facts.lentOn'])
    await lend(id, { lentOn: isoDate('2026-11-10') })
    expect((await refusedLending(id, { lentOn: isoDate('2026-11-12') }))?.['facts.lentOn']).toContain('还没有归还')
    expect((await store.refusal('archive.saveItem', { ...once(), id, version, facts: original({ releasedOn: isoDate('2026-11-20'), releasedTo: '结清' }) })).fields).toHaveProperty(['facts.releasedOn'])
    expect((await ofCase()).lendings.map(({ borrower }) => borrower)).toEqual(['单家旺', '示例律师事务所'])
  })

  test('taken back as a mistake leaves the original in its place', async () => {
    const { id } = await add()
    const out = await lend(id)
    await store.ask('archive.voidLending', { ...once(), id: out.id, version: out.version, reason: '登记错误' })
    expect(await ofCase()).toMatchObject({ items: [{ standing: 'kept' }], lendings: [] })
  })
})

describe('the register', () => {
  const page = (more: Partial<typeof emptyArchiveFilter> = {}) => store.ask('archive.page', { filter: { ...emptyArchiveFilter, ...more }, offset: 0, limit: 50 })

  test('shows who has what, narrowed by standing, holder, place and words; those out by their due day', async () => {
    const late = await add()
    const soon = await add({ kind: 'loan-contract', name: '流动资金借款合同', paperNo: '青农商借字〔2023〕第1号', keeping: 'archive-room', place: '3-2-18' })
    await add({ kind: 'judgment', name: '民事判决书', paperNo: null, keeping: 'handler', keeperId: people.xu, place: null })
    await lend(soon.id, { dueOn: isoDate('2026-11-30') })
    await lend(late.id)
    expect((await page()).rows.map(({ name }) => name)).toEqual(['民事判决书', '流动资金借款合同', '不动产登记证明'])
    expect((await page({ standings: ['lent', 'overdue'] })).rows.map(({ name, standing, out }) => [name, standing, out?.holder])).toEqual([['不动产登记证明', 'overdue', '单家旺'], ['流动资金借款合同', 'lent', '单家旺']])
    expect((await page({ standings: ['kept'] })).rows).toMatchObject([{ name: '民事判决书', keptAt: '承办人 许强' }])
    expect((await page({ holderIds: [people.xu] })).rows).toHaveLength(1)
    expect((await page({ keepings: ['safe'] })).rows).toMatchObject([{ name: '不动产登记证明' }])
    expect((await page({ search: '3-2-18' })).rows).toMatchObject([{ name: '流动资金借款合同' }])
    expect((await page({ search: 'jsrf' })).rows).toHaveLength(3)
    expect(await store.ask('archive.counts', { filter: { ...emptyArchiveFilter, standings: ['lent'] } })).toEqual({ kept: 1, lent: 1, overdue: 1, released: 0 })
  })

  test('goes to Excel as narrowed', async () => {
    const { id } = await add()
    await add({ name: '借款合同' })
    await lend(id)
    const path = join(store.folder, 'register.xlsx')
    expect(await store.ask('archive.exportList', { filter: { ...emptyArchiveFilter, standings: ['overdue'] }, fileName: 'register.xlsx' }, [path])).toEqual({ rows: 1 })
    const [sheet] = await readXlsxFile(path)
    expect(sheet?.data[1]).toEqual(expect.arrayContaining(['金沙瑞丰物流有限公司', '不动产登记证明', '保管箱 A-12', '逾期未还', '单家旺', '2026-11-16', '已签']))
  })

  test('is found by everybody who searches for the paper', async () => {
    await add()
    expect((await store.ask('search.everywhere', { text: '不动产登记证明', limit: 5 })).hits.map(({ title }) => title)).toContain('不动产登记证明')
  })
})

test('the index of a household is printed with its borrowings', async () => {
  const { id } = await add()
  await add({ kind: 'loan-contract', name: '流动资金借款合同', keeping: 'archive-room', place: '3-2-18' })
  await lend(id)
  const path = join(store.folder, 'index.docx')
  await store.ask('archive.exportIndex', { caseId, fileName: 'index.docx' }, [path])
  const words = JSON.stringify(await readWordFile(readFileSync(path)))
  for (const part of ['档案目录', '金沙瑞丰物流有限公司', '流动资金借款合同', '档案室 3-2-18', '逾期未还：单家旺，应于2026年11月16日归还', '借阅登记', '开庭核对原件']) expect(words).toContain(part)
})

test('what a colleague keeps or borrowed goes over with the household, and the paper lists it', async () => {
  await store.ask('teams.handOver', { ...once(), facts: { caseIds: [caseId], toId: people.shan, handedOn: isoDate('2026-11-01'), papers: null, openPoints: null, reason: '分配' } })
  const kept = await add({ name: '民事判决书', kind: 'judgment', paperNo: '（2023）示0101民初1号', keeping: 'handler', keeperId: people.shan, place: null })
  const lent = await add()
  await lend(lent.id)
  await add({ name: '借款合同', kind: 'loan-contract', keeping: 'archive-room', place: '3-2-18' })
  expect(await store.ask('archive.inHands', { caseIds: [caseId] })).toEqual({ originals: 2 })

  const { actId } = await store.ask('teams.handOver', { ...once(), facts: { caseIds: [caseId], toId: people.xu, handedOn: isoDate('2026-11-22'), papers: null, openPoints: null, reason: '岗位轮换' } })
  const after = await ofCase()
  expect(after.items.find(({ id }) => id === kept.id)).toMatchObject({ keptAt: '承办人 许强' })
  expect(after.lendings.map(({ borrower, lentOn, dueOn, returnedOn }) => [borrower, lentOn, dueOn, returnedOn])).toEqual([['许强', '2026-11-22', '2026-11-22', null], ['单家旺', '2026-11-02', '2026-11-16', '2026-11-22']])
  const path = join(store.folder, 'handover.docx')
  await store.ask('teams.exportHandover', { actId, fileName: 'handover.docx' }, [path])
  const words = JSON.stringify(await readWordFile(readFileSync(path)))
  for (const part of ['移交人手中的档案原件', '民事判决书 （2023）示0101民初1号，原件1份2页，本人保管', '不动产登记证明 示（2023）不动产证明第0000001号，原件1份2页，借阅，应于2026年11月16日归还']) expect(words).toContain(part)
  expect(words).not.toContain('借款合同')
})

/** An invented scan of the certificate. */
async function sendScan(): Promise<Id<'attachment'>> {
  const bytes = new TextEncoder().encode('%PDF-1.7 不动产登记证明')
  const { uploadId } = await store.ask('attachments.begin', { caseId, fileName: '登记证明.pdf', sizeBytes: bytes.length })
  await store.ask('attachments.append', { uploadId, ordinal: 0, bytes })
  const facts = { caseId, fileName: '登记证明.pdf', kind: 'registration' as const, takenOn: null, subjects: [], evidenceId: null, note: null }
  return (await store.ask('attachments.finish', { ...once(), uploadId, facts })).id
}

test('the archive travels with its household to another PC, with who has what and what went over', async () => {
  await store.ask('teams.handOver', { ...once(), facts: { caseIds: [caseId], toId: people.shan, handedOn: isoDate('2026-11-01'), papers: null, openPoints: null, reason: '分配' } })
  const { id } = await add({ keeping: 'handler', keeperId: people.shan, place: null, attachmentId: await sendScan() })
  await lend(id)
  const { actId } = await store.ask('teams.handOver', { ...once(), facts: { caseIds: [caseId], toId: people.xu, handedOn: isoDate('2026-11-20'), papers: null, openPoints: null, reason: '岗位轮换' } })
  const there = await openNewLedger(isoDate('2026-11-22'))
  try {
    const [unit] = await there.ask('organisation.units', {})
    for (const name of ['单家旺', '许强']) await there.ask('organisation.saveStaff', { ...fresh(), facts: { unitId: unit?.id ?? null, name, role: 'case-manager', phone: null } })
    const send = async (withFiles: boolean) => {
      const path = join(store.folder, `household-${withFiles}.bqp`)
      await store.ask('packages.write', { ...once(), caseIds: [caseId], passphrase: '青山-移交-2026', withFiles, fileName: 'household' }, [path])
      const { sessionId } = await there.ask('packages.open', { passphrase: '青山-移交-2026' }, [path])
      return there.ask('packages.take', { ...once(), sessionId, unitId: null, decisions: [] })
    }
    const scanThere = async () => (await there.ask('archive.ofCase', { caseId })).items.map(({ fileName }) => fileName)
    expect(await send(false)).toMatchObject({ cases: 1, skipped: [] })
    expect(await scanThere()).toEqual([null])
    const [{ version = 0, attachmentId = null } = {}] = (await there.ask('archive.ofCase', { caseId })).items
    const [keeper] = (await there.ask('cases.choices', {})).managers.filter(({ name }) => name === '许强')
    await there.ask('archive.saveItem', { ...once(), id, version, facts: original({ keeping: 'handler', keeperId: keeper?.id ?? null, place: null, attachmentId, note: '权证在交接人处' }) })
    await send(true)
    expect(await scanThere()).toEqual(['登记证明.pdf'])
    expect((await there.ask('archive.ofCase', { caseId })).items).toMatchObject([{ name: '不动产登记证明', keptAt: '承办人 许强', standing: 'overdue', out: { borrower: '许强', lentOn: '2026-11-20' } }])
    const paper = join(there.folder, 'handover.docx')
    await there.ask('teams.exportHandover', { actId, fileName: 'handover.docx' }, [paper])
    expect(JSON.stringify(await readWordFile(readFileSync(paper)))).toContain('不动产登记证明 示（2023）不动产证明第0000001号，原件1份2页，借阅')
  } finally {
    there.close()
  }
})
