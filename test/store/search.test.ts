import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { unitFacts } from '../../shared/model/organisation.ts'
import { searchEverywhere } from '../../electron/store/search/search.ts'
import { fresh, household, once, person } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

const blankUnit = unitFacts.parse({
  parentId: null, kind: 'sub-branch', name: '支行', uscc: null, domicile: null, registeredAddress: null, representativeName: null, representativeTitle: null,
  representativePhone: null, entityType: null, ownership: null, accountName: null, accountBank: null, accountNo: null, department: null, contactName: null,
  contactPhone: null, serviceAddress: null,
})

let store: TestStore
let made: Awaited<ReturnType<typeof household>>

beforeEach(async () => {
  store = await openLedger(isoDate('2026-11-20'))
  made = await household(store, '周远山', '000000198001010013', 'JD-2023-0001')
})

afterEach(() => store.close())

/** Titles of what is found besides the cases, with their kind. */
async function hits(text: string): Promise<string[]> {
  const { hits: found } = await store.ask('search.everywhere', { text, limit: 8 })
  return found.map(({ kind, title }) => `${kind} ${title}`)
}

const clueOf = (caseId: Id<'case'>, description: string, note: string | null = null) => ({
  ...fresh(),
  facts: {
    caseId, source: null, estimateFen: null, note,
    asset: { kind: 'house' as const, description, ownerId: null, location: '青山市城东区云杉路 1 号', certificateNo: '青房权证 2019 第 004512 号', area: null, bankName: null, share: null },
  },
})

test('a person is found by characters, pinyin initials and the end of his number', async () => {
  for (const typed of ['周远山', '远山', 'zys', 'zhouyuan', '0013', '000000198001010013', '0001']) {
    expect(await hits(typed), typed).toContain('party 周远山')
  }
  const { cases } = await store.ask('search.everywhere', { text: 'zys', limit: 8 })
  expect(cases.map((row) => row.borrowerName)).toEqual(['周远山'])
})

test('a person is found by a number and an address that were added to him', async () => {
  const partyId = made.borrower.id
  await store.ask('parties.savePhone', { ...fresh(), facts: { partyId, number: '13900007788', status: 'in-use', source: null, since: null, holder: null, agreed: false, note: null } })
  expect(await hits('7788')).toEqual(['party 周远山'])
})

test('property is found by any two characters of its name, place and note, and by its certificate', async () => {
  await store.ask('clues.save', clueOf(made.file.id, '云杉路 1 号 2 幢厂房', '现由案外人占有使用'))
  for (const typed of ['厂房', '云杉', '城东区', '占有', '004512', '案外人 厂房']) expect(await hits(typed), typed).toEqual(['property 云杉路 1 号 2 幢厂房'])
  expect(await hits('厂库')).toEqual([])
  expect(await hits('案外人 住宅')).toEqual([])
})

test('a hit names its case and the tab where it lies', async () => {
  await store.ask('clues.save', clueOf(made.file.id, '云杉路 1 号 2 幢厂房'))
  const { hits: found } = await store.ask('search.everywhere', { text: '厂房', limit: 8 })
  expect(found).toMatchObject([{ kind: 'property', caseId: made.file.id, tab: 'collateral', borrowerName: '周远山', detail: '财产线索 · 青山市城东区云杉路 1 号' }])
})

test('a changed record is found by what it says now, a voided one not at all', async () => {
  const clue = await store.ask('clues.save', clueOf(made.file.id, '云杉路厂房'))
  const changed = await store.ask('clues.save', { ...clueOf(made.file.id, '杉湖路商铺'), id: clue.id, version: clue.version })
  expect(await hits('厂房')).toEqual([])
  expect(await hits('商铺')).toEqual(['property 杉湖路商铺'])
  await store.ask('clues.void', { ...once(), id: clue.id, version: changed.version, reason: '登记错户' })
  expect(await hits('商铺')).toEqual([])
})

test('nothing of a voided case is found but its people', async () => {
  const borrower = await store.ask('parties.save', { ...fresh(), facts: person('许青禾', null) })
  const file = await store.ask('cases.save', { ...fresh(), facts: { borrowerId: borrower.id, unitId: made.unit.id, managerId: null, status: 'open', closedOn: null, note: '待核对的厂房' } })
  expect(await hits('厂房')).toEqual(['note 待核对的厂房'])
  await store.ask('cases.void', { ...once(), id: file.id, version: file.version, reason: '重复建户' })
  expect(await hits('厂房')).toEqual([])
  expect(await hits('许青禾')).toEqual(['party 许青禾'])
})

test('notes are found by their words', async () => {
  const { id, version, borrowerId, unitId } = (await store.ask('cases.overview', { caseId: made.file.id })).caseFile
  await store.ask('cases.save', { ...once(), id, version, facts: { borrowerId, unitId, managerId: null, status: 'open', closedOn: null, note: '借款人承诺春节前变卖收割机还款' } })
  expect(await hits('收割机')).toEqual(['note 借款人承诺春节前变卖收割机还款'])
})

test.each(['', ' ', '，。', '"', 'a" OR "b', 'NEAR(', '*', '_kindparty', 'kindparty'])('what is typed is never read as a query: %j', async (text) => {
  expect(await hits(text)).toEqual([])
})

test('a colleague of another unit finds the people of the file and nothing of a case that he does not see', async () => {
  await store.ask('clues.save', clueOf(made.file.id, '云杉路厂房'))
  const unit = await store.ask('organisation.saveUnit', { ...fresh(), facts: { ...blankUnit, name: '城西支行', parentId: made.unit.id } })
  const { ledger } = store.home
  const colleague = { ...ledger, person: { ...ledger.person, role: 'case-manager' as const, unitId: unit.id } }
  const found = searchEverywhere(colleague, { text: '厂房', limit: 8 })
  expect(found).toEqual({ cases: [], hits: [] })
  expect(searchEverywhere(colleague, { text: '周远山', limit: 8 })).toMatchObject({ cases: [], hits: [{ kind: 'party', title: '周远山' }] })
})

test('of each kind no more than was asked for', async () => {
  for (let serial = 1; serial <= 12; serial += 1) await store.ask('parties.save', { ...fresh(), facts: person(`柏青${'山水林田湖草沙石土木金火'.charAt(serial - 1)}`, null) })
  const { hits: found } = await store.ask('search.everywhere', { text: '柏青', limit: 5 })
  expect(found).toHaveLength(5)
})
