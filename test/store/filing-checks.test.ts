import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { filingSnapshot } from '../../electron/store/filings/filing-snapshot.ts'
import type { FilingChoices } from '../../shared/api/documents.ts'
import { collateralFacts } from '../../shared/model/asset.ts'
import type { FilingAct } from '../../shared/model/filing.ts'
import { guaranteeFacts } from '../../shared/model/guarantee.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { branchWithAccount } from './support/branch.ts'
import { fresh, once, person } from './support/facts.ts'
import { filingHousehold } from './support/filing-household.ts'
import { measure, renewalFacts } from './support/measures.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

/** What runs out beside a kit, and which letters went before it, as the record itself has them. */

const DAY = isoDate('2026-11-22')

let store: TestStore
let caseId: Id<'case'>
let guarantorId: Id<'party'>
let choices: FilingChoices

beforeEach(async () => {
  store = await openLedger(DAY)
  ;({ caseId, guarantorId, choices } = await filingHousehold(store))
})
afterEach(() => store.close())

async function findings(act: FilingAct, code: string) {
  const { checks } = await store.ask('documents.review', { caseId, choices: { ...choices, act } })
  return checks.filter((check) => check.code === code)
}

test('a measure that is to be renewed within the week stops a suit, until its renewal was applied for', async () => {
  const { item } = await measure(store, caseId)
  const [stop] = await findings('sue', 'measure-expiring')
  expect(stop).toMatchObject({ level: 'red', tab: 'preservation' })
  expect(stop?.message).toContain('应于2026年11月26日前行使（届满日2026年12月4日）')
  const path = join(store.folder, '起诉状.docx')
  const refused = await store.refusal('documents.export', { ...once(), caseId, choices: { ...choices, act: 'sue' }, form: 'complaint-financial-loan', acceptAmber: true, fileName: '起诉状.docx' }, [path])
  expect(refused).toMatchObject({ code: 'document-blocked', message: expect.stringContaining('续封') })
  expect(await findings('renew', 'measure-expiring')).toEqual([])

  await store.ask('preservations.saveRenewal', { ...fresh(), facts: renewalFacts(item.id, { appliedOn: DAY }) })
  expect(await findings('sue', 'measure-expiring')).toMatchObject([{ level: 'amber', message: expect.stringContaining('已于2026年11月22日申请续行') }])
})

test('a measure that nobody will renew stops nothing once that was decided', async () => {
  await measure(store, caseId)
  const line = (await store.ask('deadlines.ofCase', { caseId })).find(({ kind }) => kind === 'preservation-expiry')
  if (!line) throw new Error('the measure has a deadline')
  await store.ask('deadlines.giveUp', { ...once(), id: line.id, reason: '账户余额已扣划完毕' })
  expect(await findings('sue', 'measure-expiring')).toEqual([])
})

test('periods of contracts that the papers do not name are not told with them', () => {
  const terms = filingSnapshot(store.home.ledger, caseId, { ...choices, act: 'enforce' }).terms ?? []
  expect(terms.map(({ kind }) => kind)).toContain('loan-limitation')
  const other = filingSnapshot(store.home.ledger, caseId, { ...choices, act: 'enforce', loanIds: [] }).terms ?? []
  expect(other.map(({ kind }) => kind)).not.toContain('loan-limitation')
  expect(filingSnapshot(store.home.ledger, caseId, { ...choices, act: 'demand' }).terms).toBeUndefined()
})

test('an arbitration clause of the guarantee stops the suit, and another court in the mortgage asks', async () => {
  expect(await findings('sue', 'arbitration')).toEqual([])
  const [guarantee] = await store.ask('guarantees.ofCase', { caseId })
  const [collateral] = await store.ask('collateral.ofCase', { caseId })
  if (!guarantee || !collateral) throw new Error('the household has a guarantee and a mortgage')
  const agreed = { jurisdictionClause: '第十四条', jurisdictionText: '因本合同发生的争议提交青石仲裁委员会仲裁', arbitrationAgreed: true }
  await store.ask('guarantees.save', { ...once(), id: guarantee.id, version: guarantee.version, facts: { ...guaranteeFacts.strip().parse(guarantee), ...agreed } })
  expect(await findings('sue', 'arbitration')).toMatchObject([{ level: 'red', tab: 'guarantees', message: expect.stringContaining('青农商保字〔2023〕第0001号') }])

  const elsewhere = { jurisdictionClause: '16', jurisdictionText: '向抵押物所在地的金沙市向阳区人民法院起诉', arbitrationAgreed: false }
  await store.ask('collateral.save', { ...once(), id: collateral.id, version: collateral.version, facts: { ...collateralFacts.strip().parse(collateral), ...elsewhere } })
  expect(await findings('sue', 'court-differs')).toMatchObject([{ level: 'amber', tab: 'collateral', message: expect.stringContaining('约定由金沙市向阳区人民法院管辖') }])
  const { collateral: [mortgage], guarantees: [surety] } = filingSnapshot(store.home.ledger, caseId, choices)
  expect(mortgage?.jurisdiction).toEqual({ kind: 'court', clause: '16', wording: elsewhere.jurisdictionText, courtName: '金沙市向阳区人民法院' })
  expect(surety?.jurisdiction).toEqual({ kind: 'arbitration', clause: '第十四条', wording: agreed.jurisdictionText, courtName: null })
})

test('the court is read out of the clause, whatever stands before it', () => {
  const { loans: [loan] } = filingSnapshot(store.home.ledger, caseId, choices)
  expect(loan?.jurisdiction).toMatchObject({ kind: 'court', courtName: '青石市白河区人民法院' })
})

async function sentLetter(): Promise<Id<'document'>> {
  await branchWithAccount(store)
  const letter = { ...choices, act: 'demand' as const, letterNo: '城东催〔2026〕001号', payBy: isoDate('2026-12-05'), addresseeIds: [guarantorId] }
  const { id } = await store.ask('documents.export', { ...once(), caseId, choices: letter, form: 'letter-guarantor', acceptAmber: true, fileName: '通知书.docx' }, [join(store.folder, '通知书.docx')])
  const step = { documentId: id, happenedOn: DAY, words: null }
  await store.ask('documentLife.approve', { ...once(), ...step })
  await store.ask('documentLife.send', { ...once(), ...step, dispatches: [{ partyId: guarantorId, way: 'post', address: '青石市南塘路236号', trackingNo: '1000000000001' }] })
  return id
}

test('a letter that went out is told in the complaint and in its record of service', async () => {
  await sentLetter()
  const { demands } = filingSnapshot(store.home.ledger, caseId, choices)
  expect(demands).toMatchObject([{ documentKind: '督促履行保证责任通知书', documentNo: '城东催〔2026〕001号', date: DAY, toId: guarantorId, wording: 'personal', channel: 'ems', trackingNo: '1000000000001', result: null, arriveDate: null }])
  const [service] = (await store.ask('notices.ofCase', { caseId }))[0]?.services ?? []
  if (!service) throw new Error('no service')
  const { noticeId, partyId, way, address, addressAgreed, trackingNo, sentOn } = service
  const facts = { noticeId, partyId, way, address, addressAgreed, trackingNo, sentOn, result: 'delivered' as const, resultOn: DAY, signerName: '赵怡梅', signerRelation: 'self' as const, receiptSigned: true, receiptDated: true, proofKind: 'signed-receipt' as const, proofRef: null, returnReason: null }
  await store.ask('notices.saveService', { ...once(), id: service.id, version: service.version, facts })
  expect(filingSnapshot(store.home.ledger, caseId, choices).demands).toMatchObject([{ result: 'signed', signer: '赵怡梅', signDate: DAY, arriveDate: DAY }])
  expect(await findings('sue', 'letter-wording')).toEqual([])
})

test('a letter worded for a person asks when its receiver turns out to be a company', async () => {
  await sentLetter()
  const guarantor = (await store.ask('parties.ofCase', { caseId })).find(({ id }) => id === guarantorId)
  if (!guarantor) throw new Error('no guarantor')
  await store.ask('parties.save', { ...once(), id: guarantorId, version: guarantor.version, facts: { ...person('赵怡梅商行', null), kind: 'organisation', idType: 'uscc', domicile: '青石市南塘路236号' } })
  expect(await findings('sue', 'letter-wording')).toMatchObject([{ level: 'amber', message: expect.stringContaining('用的是个人文本，应使用对公文本') }])
})
