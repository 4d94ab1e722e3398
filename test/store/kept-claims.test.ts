import { join } from 'node:path'
import readXlsxFile from 'read-excel-file/node'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fen } from '../../shared/model/fen.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { endingGrounds } from '../../shared/model/write-off.ts'
import { owedOnDay } from '../../electron/store/write-off/amounts.ts'
import type { Person } from '../../electron/store/kernel/context.ts'
import { fresh, once, yuan } from './support/facts.ts'
import type { TestStore } from './support/open-store.ts'
import { WriteOffStage } from './support/write-off.ts'

/** 账销案存: from the decision to the end of the claim. */

const DAY = isoDate('2026-11-22')
let stage: WriteOffStage
let store: TestStore
let caseId: Id<'case'>
let loanId: Id<'loan'>
let clerk: Person
let reviewer: Person

beforeEach(async () => {
  stage = await WriteOffStage.open()
  ;({ store, caseId, loanId, clerk, reviewer } = stage)
})
afterEach(() => store.close())

test('the decision cannot precede the application, and opens the kept register', async () => {
  const id = await stage.approved()
  const enter = async (more: object) => store.refusal('writeOff.enterDecision', { ...once(), version: (await stage.application()).version, facts: stage.decision(id, more) })
  expect((await enter({ decidedOn: isoDate('2026-11-21') })).fields?.['facts.decidedOn']).toContain('不能早于申请提交日')
  await store.ask('writeOff.enterDecision', { ...once(), version: (await stage.application()).version, facts: stage.decision(id) })
  const [kept] = (await store.ask('writeOff.kept', { offset: 0, limit: 10 })).rows
  expect(kept).toMatchObject({ fileNo: 'ZXAC-2026-001', managerName: '褚思', state: 'pursued', decisionNo: '呆核〔2026〕8号' })
})

test('without approval no decision', async () => {
  const id = await stage.submitted()
  expect((await store.refusal('writeOff.enterDecision', { ...once(), version: (await stage.application()).version, facts: stage.decision(id) })).code).toBe('write-off-not-approved')
})

test('its periods run on and the claim stays what the ledger says', async () => {
  const before = await store.ask('deadlines.ofCase', { caseId })
  const owedBefore = owedOnDay(store.home.ledger, caseId, DAY).get(loanId)
  await stage.writtenOff()
  const after = (await store.ask('deadlines.ofCase', { caseId })).filter(({ kind }) => kind !== 'write-off-follow-up')
  expect(after.map(({ kind, state, safe }) => [kind, state, safe])).toEqual(before.map(({ kind, state, safe }) => [kind, state, safe]))
  expect(before.length).toBeGreaterThan(0)
  expect(owedOnDay(store.home.ledger, caseId, DAY).get(loanId)).toEqual(owedBefore)
})

test('whoever was found responsible is called to account within two years: the line stands until that is on record', async () => {
  await stage.writtenOff({ responsibility: 'management' })
  const line = async () => (await store.ask('deadlines.ofCase', { caseId })).find(({ kind }) => kind === 'write-off-follow-up')
  const writeOffId = (await stage.application()).id
  const facts = { writeOffId, settledOn: DAY, paperNo: '青农商纪〔2026〕3号', outcome: '经办人通报批评' }
  // the day of the decision itself does not count: the period runs from the next
  expect(await line()).toMatchObject({ state: 'not-started', nominal: '2028-11-22', subjectText: '呆账核销 呆核〔2026〕8号' })
  expect((await store.refusal('writeOff.saveAccountability', { ...fresh(), facts: { ...facts, settledOn: isoDate('2026-11-21') } })).fields).toHaveProperty(['facts.settledOn'])
  await store.ask('writeOff.saveAccountability', { ...fresh(), facts })
  expect(await line()).toMatchObject({ state: 'met', met: { on: DAY, text: '责任追究 青农商纪〔2026〕3号' } })
  expect((await store.ask('writeOff.kept', { offset: 0, limit: 10 })).rows[0]?.accountability).toMatchObject({ paperNo: '青农商纪〔2026〕3号' })
  expect((await store.refusal('writeOff.saveAccountability', { ...fresh(), facts })).message).toContain('已经登记过')
})

test('a recovery is booked as decided, in the register, the ledger and the year; voiding it takes the entry back', async () => {
  const keptClaimId = await stage.writtenOff()
  const owed = owedOnDay(store.home.ledger, caseId, DAY).get(loanId)
  const recovery = { keptClaimId, loanId, happenedOn: DAY, principalFen: yuan(1000), interestFen: yuan(200), costFen: fen(0), account: '贷款损失准备', payerName: '周远山', paperNo: null, note: null }
  const saved = await store.ask('writeOff.recover', { ...once(), facts: recovery })
  const after = owedOnDay(store.home.ledger, caseId, DAY).get(loanId)
  expect(Number(owed?.principal) - Number(after?.principal)).toBe(100_000)
  const booked = (await store.ask('loans.entries', { loanId })).at(-1)
  if (booked?.kind !== 'repayment') throw new Error('no repayment was booked')
  expect([booked.amountFen, booked.fixedPrincipalFen, Number(booked.fixedInterestFen) + Number(booked.fixedPenaltyFen) + Number(booked.fixedCompoundFen)]).toEqual([120_000, 100_000, 20_000])
  expect((await store.ask('writeOff.keptYears', {}))[0]).toMatchObject({ year: 2026, opened: 1, recoveredPrincipalFen: 100_000, recoveredInterestFen: 20_000 })
  expect((await store.refusal('writeOff.voidRecovery', { ...once(), ...saved, reason: '入账有误' })).code).toBe('awaits-review')
  store.actAs(reviewer)
  const [held] = (await store.ask('review.waiting', { limit: 10 })).proposals
  if (held === undefined) throw new Error('nothing held')
  await store.ask('review.approve', { ...once(), proposalId: held.id })
  expect(owedOnDay(store.home.ledger, caseId, DAY).get(loanId)).toEqual(owed)
  const much = await store.refusal('writeOff.recover', { ...once(), facts: { ...recovery, principalFen: yuan(9_000_000) } })
  expect(much.fields?.['facts.principalFen']).toContain('超过当日仍欠')
})

test('the register goes to Excel in the columns of its form, with what the household goes on to say', async () => {
  await stage.writtenOff()
  const path = join(store.folder, '登记簿.xlsx')
  expect(await store.ask('writeOff.exportKept', { ...once(), fileName: '登记簿.xlsx' }, [path])).toEqual({ rows: 1 })
  const [sheet] = await readXlsxFile(path)
  const [head = [], row = []] = sheet?.data ?? []
  expect(head).toEqual([
    '序号', '借款人', '合同号/借据号', '核销批文号', '核销日期', '核销本金（元）', '核销利息（元）', '表外户号', '档案保管号', '担保人、担保物现状', '查封及到期日', '诉讼/执行案号、状态',
    '诉讼时效到期日', '申请执行时效到期日', '最近期限', '每次追索', '累计收回（元）', '收回及变动', '管理责任人', '状态', '备注',
  ])
  const under = (title: string) => row[head.indexOf(title)]
  expect(under('序号')).toBe(1)
  expect(under('合同号/借据号')).toContain('JD-2023-0001')
  expect(under('诉讼时效到期日')).toMatch(/^\d{4}-\d{2}-\d{2}/)
  expect(under('每次追索')).toContain('2026-01-10')
})

test('ended on a ground, nothing more is booked; a wrong write-off is taken back by an entry', async () => {
  const keptClaimId = await stage.writtenOff()
  const ofClaim = { keptClaimId, happenedOn: DAY, paperNo: null, note: null }
  expect((await store.refusal('writeOff.reverse', { ...once(), facts: { ...ofClaim, happenedOn: isoDate('2026-11-21'), basis: '认定有误' } })).fields).toHaveProperty('facts.happenedOn')
  await store.ask('writeOff.reverse', { ...once(), facts: { ...ofClaim, basis: '认定有误' } })
  expect((await stage.application()).state).toBe('reversed')
  expect((await store.refusal('writeOff.end', { ...once(), facts: { ...ofClaim, ground: 'court-settled', basis: '终结执行裁定' } })).code).toBe('kept-claim-over')
  store.actAs(clerk)
  expect((await store.refusal('writeOff.end', { ...once(), facts: { ...ofClaim, ground: 'court-settled', basis: '终结执行裁定' } })).code).toBe('forbidden')
})

test('the two years of a ground are told by the record, beside the ground', async () => {
  const keptClaimId = await stage.writtenOff()
  const facts = { keptClaimId, happenedOn: DAY, paperNo: null, note: null, ground: 'bankruptcy-two-years' as const, basis: '终结破产程序裁定' }
  const note = (occurredOn: string) => store.ask('classification.saveFact', { ...fresh(), facts: { caseId, loanId: null, kind: 'bankruptcy-closed', occurredOn: isoDate(occurredOn), endedOn: null, proof: '终结破产程序裁定书', note: null } })
  expect((await store.refusal('writeOff.end', { ...once(), facts })).fields?.['facts.ground']).toContain('请先在“风险事项”登记')
  await note('2024-11-22')
  expect((await store.refusal('writeOff.end', { ...once(), facts })).fields?.['facts.ground']).toContain('至2026-11-22才满两年')
  await note('2024-11-21')
  await store.ask('writeOff.end', { ...once(), facts })
  expect((await store.ask('writeOff.kept', { offset: 0, limit: 10 })).rows[0]).toMatchObject({ state: 'ended' })
})

test.each(endingGrounds)('ended on the ground %s, which the entry keeps', async (ground) => {
  const keptClaimId = await stage.writtenOff()
  for (const kind of ['bankruptcy-closed', 'claim-lost'] as const) {
    await store.ask('classification.saveFact', { ...fresh(), facts: { caseId, loanId: null, kind, occurredOn: isoDate('2024-11-01'), endedOn: null, proof: '裁判文书', note: null } })
  }
  await store.ask('writeOff.end', { ...once(), facts: { keptClaimId, happenedOn: DAY, paperNo: null, note: null, ground, basis: '证明材料' } })
  const [kept] = (await store.ask('writeOff.kept', { offset: 0, limit: 10 })).rows
  expect([kept?.state, kept?.nextDeadline, kept?.entries.map((entry) => entry.ground)]).toEqual(['ended', null, [ground]])
})
