import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { replacesEveryone, teamChange } from '../../shared/model/team.ts'
import { newId } from '../../electron/store/kernel/new-id.ts'
import { readWordFile } from '../documents/support/word-file.ts'
import { callOf } from './support/contacts.ts'
import { fresh, household, once, person, proceedingOf, yuan } from './support/facts.ts'
import { measure } from './support/measures.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

let store: TestStore
let caseId: Id<'case'>
let loanId: Id<'loan'>
let borrowerId: Id<'party'>
let people: Record<'chu' | 'shan' | 'xu' | 'wei', Id<'staff'>>

beforeEach(async () => {
  store = await openLedger(isoDate('2026-11-22'))
  const made = await household(store, '金沙瑞丰物流有限公司', '91000000249833665K', 'JJ2023100000')
  caseId = made.file.id
  loanId = made.loan.id
  borrowerId = made.borrower.id
  const add = async (name: string) => (await store.ask('organisation.saveStaff', { ...fresh(), facts: { unitId: made.unit.id, name, role: 'case-manager', phone: null } })).id
  people = { chu: await add('褚思'), shan: await add('单雄'), xu: await add('许强'), wei: await add('魏文') }
})
afterEach(() => store.close())

const team = (...members: readonly Id<'staff'>[]) => ({ caseId, members: members.map((staffId, index) => ({ staffId, fixed: index === 0 })), reason: null, papers: null, openPoints: null })
const guaranteed = {
  mode: 'joint' as const, contractName: '保证合同', contractNo: '青农商保字〔2023〕第7号', signedOn: isoDate('2023-03-20'), isMaximum: false, fixedOn: null, capFen: null, jurisdictionClause: null,
  jurisdictionText: null, arbitrationAgreed: null, scope: null, periodText: null, periodFrom: null, periodTo: null, isLetter: false, note: null,
}
const standing = async () => (await store.ask('teams.ofCase', { caseId })).team

describe('the team of a case', () => {
  test('has two or three people, each once, one of them fixed', async () => {
    for (const facts of [team(people.chu), team(people.chu, people.shan, people.xu, people.wei), team(people.chu, people.chu)]) {
      expect((await store.refusal('teams.save', { ...fresh(), facts })).code).toBe('invalid-input')
    }
    const nobodyFixed = { ...team(people.chu, people.shan), members: [people.chu, people.shan].map((staffId) => ({ staffId, fixed: false })) }
    expect(await store.refusal('teams.save', { ...fresh(), facts: nobodyFixed })).toMatchObject({ fields: { 'facts.members': '请指定一名固定成员' } })
    await store.ask('teams.save', { ...fresh(), facts: team(people.chu, people.shan) })
    expect((await standing())?.members.map(({ name, fixed }) => [name, fixed])).toEqual([['褚思', true], ['单雄', false]])
  })

  test('keeps somebody who knows the case, or says why not', async () => {
    const saved = await store.ask('teams.save', { ...fresh(), facts: team(people.chu, people.shan) })
    const all = { ...once(), id: saved.id, version: saved.version, facts: team(people.xu, people.wei) }
    expect(await store.refusal('teams.save', all)).toMatchObject({ fields: { 'facts.reason': expect.stringContaining('一次换掉全部成员') } })
    await store.ask('teams.save', { ...all, facts: { ...all.facts, reason: '支行撤并，整组移交' } })
    expect((await standing())?.members.map(({ name }) => name)).toEqual(['许强', '魏文'])
    expect((await store.refusal('teams.save', { ...all, ...once() })).code).toBe('stale-version')
  })
})

test.each([
  [[], [1], false],
  [[0, 1], [1, 2], false],
  [[0, 1], [2, 3], true],
] as const)('from %j to %j replaces everyone: %s', (before, after, expected) => {
  const ids = [0, 1, 2, 3].map(() => newId<'staff'>())
  const of = (places: readonly number[]) => ids.filter((_, place) => places.includes(place))
  expect(replacesEveryone(of(before), of(after))).toBe(expected)
})

test('the warning over a load is the branch\'s own number', async () => {
  expect((await store.ask('teams.loads', {})).limit).toBe(80)
  await store.ask('law.setValue', { ...once(), key: 'casesPerManager', version: null, facts: { value: '30', reason: '保全部2026年第1次会议' } })
  expect((await store.ask('teams.loads', {})).limit).toBe(30)
})

test('loans for which somebody is still to be named are listed, of open cases that the person sees', async () => {
  const first = { offset: 0, limit: 20 }
  expect(await store.ask('teams.loansWithoutDuty', first)).toMatchObject({ total: 1, rows: [{ loanId, caseId, borrowerName: '金沙瑞丰物流有限公司', lenderName: null, collectorName: null }] })
  const saved = await store.ask('teams.saveDuty', { ...fresh(), facts: { loanId, lenderId: people.chu, collectorId: null } })
  expect((await store.ask('teams.loansWithoutDuty', first)).rows).toMatchObject([{ lenderName: '褚思', collectorName: null }])
  store.actAs({ ...store.home.ledger.person, role: 'case-manager', unitId: null })
  expect(await store.ask('teams.loansWithoutDuty', first)).toEqual({ total: 0, rows: [] })
  store.actAs(null)
  await store.ask('teams.saveDuty', { ...once(), ...saved, facts: { loanId, lenderId: people.chu, collectorId: people.xu } })
  expect(await store.ask('teams.loansWithoutDuty', first)).toEqual({ total: 0, rows: [] })
})

test('the two duties of a loan are kept apart; what nobody answers for is seen', async () => {
  expect((await store.ask('teams.ofCase', { caseId })).duties).toMatchObject([{ noteNo: 'JJ2023100000', lenderName: null, collectorName: null }])
  await store.ask('teams.saveDuty', { ...fresh(), facts: { loanId, lenderId: people.chu, collectorId: people.shan } })
  expect((await store.ask('teams.ofCase', { caseId })).duties).toMatchObject([{ lenderName: '褚思', collectorName: '单雄' }])
})

async function keepFile(fileName: string): Promise<void> {
  const bytes = new TextEncoder().encode('抵押权证扫描件')
  const { uploadId } = await store.ask('attachments.begin', { caseId, fileName, sizeBytes: bytes.length })
  await store.ask('attachments.append', { uploadId, ordinal: 0, bytes })
  await store.ask('attachments.finish', { ...once(), uploadId, facts: { caseId, fileName, kind: 'registration', takenOn: null, subjects: [], evidenceId: null, note: null } })
}

describe('a handover', () => {
  const handOver = (more: object = {}) => ({ ...once(), facts: { caseIds: [caseId], toId: people.xu, handedOn: isoDate('2026-11-22'), papers: '借款合同原件 1 份\n抵押权证 1 份', openPoints: '借款人承诺 12 月 5 日还款 1 万元', reason: '岗位轮换', ...more } })

  beforeEach(async () => {
    await store.ask('teams.handOver', handOver({ toId: people.chu, reason: '首次分派' }))
    await store.ask('teams.save', { ...fresh(), facts: team(people.chu, people.shan) })
    await store.ask('teams.saveDuty', { ...fresh(), facts: { loanId, lenderId: people.chu, collectorId: people.chu } })
  })

  test('moves the case, the place in the team and the recovery duty, and keeps the record', async () => {
    await store.ask('teams.handOver', handOver())
    expect((await store.ask('cases.overview', { caseId })).managerName).toBe('许强')
    const { handovers, duties } = await store.ask('teams.ofCase', { caseId })
    expect((await standing())?.members.map(({ name, fixed }) => [name, fixed])).toEqual([['许强', true], ['单雄', false]])
    expect(duties).toMatchObject([{ lenderName: '褚思', collectorName: '许强' }])
    expect(handovers[0]).toMatchObject({ fromName: '褚思', toName: '许强', handedOn: '2026-11-22', reason: '岗位轮换' })
    expect(await store.ask('teams.loads', {})).toEqual({ limit: 80, rows: [{ staffId: people.xu, cases: 1, principalFen: yuan(400_000) }] })
  })

  test('is the only way from one manager to another, or to nobody; where nobody keeps the case its first manager is entered with it', async () => {
    const { id, version, borrowerId, unitId, status, closedOn } = (await store.ask('cases.overview', { caseId })).caseFile
    const saveWith = (managerId: Id<'staff'> | null, more: object = {}) => ({ ...once(), id, version, facts: { borrowerId, unitId, managerId, status, closedOn, note: null }, ...more })
    for (const other of [people.xu, null]) {
      expect(await store.refusal('cases.save', saveWith(other))).toMatchObject({ code: 'invalid-input', fields: { 'facts.managerId': expect.stringContaining('办理“移交”') } })
    }
    expect((await store.refusal('cases.save', saveWith(null, { version: version - 1 }))).code).toBe('stale-version')
    expect((await store.ask('cases.overview', { caseId })).managerName).toBe('褚思')
    await store.ask('cases.save', saveWith(people.chu))
    const other = await household(store, '单家旺', '000000198010039918', 'JJ2020100037')
    const fileOf = async () => (await store.ask('cases.overview', { caseId: other.file.id })).caseFile
    const unkept = await fileOf()
    await store.ask('cases.save', { ...once(), id: unkept.id, version: unkept.version, facts: { borrowerId: unkept.borrowerId, unitId: unkept.unitId, managerId: people.xu, status: 'open', closedOn: null, note: null } })
    expect((await fileOf()).managerId).toBe(people.xu)
  })

  test('takes many cases at once, on one paper for two signatures', async () => {
    const other = await household(store, '单家旺', '000000198010039918', 'JJ2020100037')
    const { actId, cases } = await store.ask('teams.handOver', handOver({ caseIds: [caseId, other.file.id] }))
    expect(cases).toBe(2)
    const path = join(store.folder, '交接单.docx')
    await store.ask('teams.exportHandover', { actId, fileName: '交接单.docx' }, [path])
    const words = readWordFile(readFileSync(path)).documentXml.replaceAll(/<[^>]+>/g, '')
    for (const part of ['案件交接单', '金沙瑞丰物流有限公司', '单家旺', 'JJ2020100037', '1．借款合同原件 1 份', '借款人承诺 12 月 5 日还款 1 万元', '三、未了的期限和时效', '贷款诉讼时效（借据 JJ2020100037）', '移交人（签字）', '接手人（签字）']) expect(words).toContain(part)
  })

  test('lists what was promised and not paid, and the files, by itself', async () => {
    const promise = { promiseDueOn: isoDate('2026-12-05'), promiseWay: 'counter' as const, promiseFen: yuan(10_000) }
    await store.ask('contacts.save', { ...fresh(), facts: callOf(caseId, people.chu, { partyId: borrowerId, relation: 'debtor', personName: '韩彦', target: '12300000001', outcome: 'promised', ...promise }), targetFrom: 'typed' })
    await keepFile('抵押权证.txt')
    const { actId } = await store.ask('teams.handOver', handOver({ openPoints: null }))
    const path = join(store.folder, '交接单.docx')
    await store.ask('teams.exportHandover', { actId, fileName: '交接单.docx' }, [path])
    const words = readWordFile(readFileSync(path)).documentXml.replaceAll(/<[^>]+>/g, '')
    expect(words).toContain('金沙瑞丰物流有限公司：韩彦2026年11月22日承诺于2026年12月5日还款，尚差10,000.00元，未到期')
    expect(words).toContain('金沙瑞丰物流有限公司：抵押权证.txt')
  })

  test('tells what is owed on the day, who and what answers for it, and what is held', async () => {
    const guarantorId = (await store.ask('parties.save', { ...fresh(), facts: person('柏某山', '000000198001010013') })).id
    await store.ask('guarantees.save', { ...fresh(), facts: { ...guaranteed, caseId, guarantorId, loanIds: [loanId] } })
    await store.ask('proceedings.save', { ...fresh(), facts: proceedingOf(caseId, 'first-instance', { court: '金沙县人民法院', caseNo: '（2026）青0101民初121号', judge: '林某' }) })
    await measure(store, caseId)
    const { actId } = await store.ask('teams.handOver', handOver({ handedOn: isoDate('2026-10-31') }))
    const path = join(store.folder, '交接单.docx')
    await store.ask('teams.exportHandover', { actId, fileName: '交接单.docx' }, [path])
    const words = readWordFile(readFileSync(path)).documentXml.replaceAll(/<[^>]+>/g, '')
    for (const fact of [
      '金沙瑞丰物流有限公司：借据JJ2023100000，截至2026年10月31日欠本金400,000.00元、利息罚息复利12,345.67元、费用0.00元，合计412,345.67元',
      '金沙瑞丰物流有限公司：保证人柏某山，连带责任保证，青农商保字〔2023〕第7号', '一审，金沙县人民法院，（2026）青0101民初121号，', '承办法官林某', '冻结青石农商行账户存款，首封，期限至2026年12月4日',
    ]) expect(words).toContain(fact)
  })

  test('is refused to whom it lies already, for a day ahead, and without a reason', async () => {
    expect((await store.refusal('teams.handOver', handOver({ toId: people.chu }))).fields).toHaveProperty(['facts.toId'])
    expect((await store.refusal('teams.handOver', handOver({ handedOn: isoDate('2026-11-23') }))).fields).toHaveProperty(['facts.handedOn'])
    expect((await store.refusal('teams.handOver', handOver({ reason: '' }))).fields).toHaveProperty(['facts.reason'])
  })
})

test.each([
  ['a first team', [], [0, 1], null],
  ['the same team', [0, 1], [0, 1], null],
  ['one leaves, one joins', [0, 1], [0, 2], { from: [1], to: [2] }],
  ['one leaves, nobody joins', [0, 1, 2], [0, 1], { from: [2], to: [0, 1] }],
  ['one joins', [0, 1], [0, 1, 2], { from: [0], to: [2] }],
  ['the fixed member changes', [0, 1], [1, 0], { from: [0], to: [1] }],
  ['everybody changes', [0, 1], [2, 3], { from: [0, 1], to: [2, 3] }],
] as const)('who hands over to whom: %s', (_, before, after, expected) => {
  const ids = [0, 1, 2, 3].map(() => newId<'staff'>())
  const at = (places: readonly number[]) => places.flatMap((place) => ids[place] ?? [])
  const of = (places: readonly number[]) => at(places).map((staffId, index) => ({ staffId, fixed: index === 0 }))
  expect(teamChange(of(before), of(after))).toEqual(expected && { from: at(expected.from), to: at(expected.to) })
})

const change = async (members: readonly Id<'staff'>[], more: object = {}) => {
  const now = await standing()
  return store.ask('teams.save', { ...once(), id: now?.id ?? null, version: now?.version ?? null, facts: { ...team(...members), ...more } })
}
const changes = async () => (await store.ask('teams.ofCase', { caseId })).teamChanges
const handedTo = (toId: Id<'staff'>) => ({ ...once(), facts: { caseIds: [caseId], toId, handedOn: isoDate('2026-11-22'), papers: null, openPoints: null, reason: '岗位轮换' } })

describe('each change of the team has its paper', () => {
  test('with who leaves, who joins, what goes over, what runs, and the team before and after', async () => {
    await change([people.chu, people.shan])
    expect(await changes()).toEqual([])
    const { id } = await change([people.chu, people.xu], { reason: '单雄调离', papers: '外访照片 3 张', openPoints: '约见保证人' })
    expect(await changes()).toEqual([{ teamId: id, changedOn: expect.any(String), fromNames: ['单雄'], toNames: ['许强'], reason: '单雄调离' }])
    const path = join(store.folder, '小组交接单.docx')
    await store.ask('teams.exportTeamChange', { caseId, teamId: id, fileName: '小组交接单.docx' }, [path])
    const words = readWordFile(readFileSync(path)).documentXml.replaceAll(/<[^>]+>/g, '')
    for (const part of ['案件交接单', '移交人：单雄', '接手人：许强', '小组变动：由褚思（固定）、单雄变更为褚思（固定）、许强', '1．外访照片 3 张', '1．约见保证人', '贷款诉讼时效（借据 JJ2023100000）', '监交人（签字）']) expect(words).toContain(part)
  })

  test('and a change by a handover stands on the paper of the handover alone', async () => {
    await store.ask('teams.handOver', handedTo(people.chu))
    await change([people.chu, people.shan])
    await store.ask('teams.handOver', handedTo(people.xu))
    expect((await standing())?.members.map(({ name }) => name)).toEqual(['许强', '单雄'])
    expect(await changes()).toEqual([])
    await change([people.xu, people.wei])
    expect(await changes()).toMatchObject([{ fromNames: ['单雄'], toNames: ['魏文'] }])
  })

  test('a team of another case, and one that no change made, have none', async () => {
    const { id } = await change([people.chu, people.shan])
    expect((await store.refusal('teams.exportTeamChange', { caseId, teamId: id, fileName: 'x.docx' })).code).toBe('not-found')
  })
})
