import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filingSnapshot } from '../../electron/store/filings/filing-snapshot.ts'
import type { CoBorrowerFacts } from '../../shared/model/co-borrower.ts'
import { guaranteeFacts } from '../../shared/model/guarantee.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { callOf } from './support/contacts.ts'
import { fresh, household, loanOf, once, person, yuan } from './support/facts.ts'
import { filingHousehold } from './support/filing-household.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await openLedger(isoDate('2026-11-22'))
})
afterAll(() => store.close())

let serial = 0
/** A household of its own whose loan a second person signed as borrower. */
async function borrowedTogether() {
  serial += 1
  const { borrower, file, loan } = await household(store, `共借测试${serial}`, `GJ${serial}`, `GJ20230000${serial}`)
  const partner = (await store.ask('parties.save', { ...fresh(), facts: person(`共借人${serial}`, null, { phone: '12345670031' }) })).id
  const facts: CoBorrowerFacts = { caseId: file.id, partyId: partner, loanIds: [loan.id], signedOn: isoDate('2023-03-20'), basis: '借款合同“共同借款人”处签字', note: null }
  const saved = await store.ask('coBorrowers.save', { ...fresh(), facts })
  return { borrower, file, loan, partner, facts, saved }
}

const refusalOf = async (facts: CoBorrowerFacts) => (await store.refusal('coBorrowers.save', { ...fresh(), facts })).fields

describe('a co-borrower', () => {
  test('stands in his household and on his own page with what he owes there', async () => {
    const { borrower, file, loan, partner } = await borrowedTogether()
    expect(await store.ask('coBorrowers.ofCase', { caseId: file.id })).toMatchObject([{ partyName: '共借人1', loanIds: [loan.id], basis: '借款合同“共同借款人”处签字' }])
    expect((await store.ask('parties.ofCase', { caseId: file.id })).map(({ id, roles }) => [id, roles])).toEqual([[borrower.id, ['borrower']], [partner, ['co-borrower']]])
    const profile = await store.ask('parties.profile', { partyId: partner })
    expect(profile.exposures).toMatchObject([{ role: 'co-borrower', caseId: file.id, principalFen: yuan(400_000), tab: 'debt' }])
    const own = await store.ask('parties.profile', { partyId: borrower.id })
    expect(profile.totals.borrowedFen).toBe(own.totals.borrowedFen)
    const { rows } = await store.ask('parties.list', { search: '共借人1', role: 'borrower', offset: 0, limit: 5 })
    expect(rows).toMatchObject([{ id: partner, caseCount: 1 }])
  })

  test('is a debtor to the collectors, and a letter is not served until it reached him', async () => {
    const { file, partner } = await borrowedTogether()
    const call = callOf(file.id, store.home.ledger.person.id, { partyId: partner, personName: '共借人2', relation: 'other', target: '12345670031' })
    const kept = await store.ask('contacts.save', { ...fresh(), facts: call, targetFrom: 'typed' })
    const { rows } = await store.ask('contacts.page', { filter: { caseId: file.id, mine: false, channel: null, breachesOnly: false, from: null, to: null }, offset: 0, limit: 5 })
    expect(rows).toMatchObject([{ id: kept.id, relation: 'co-debtor', guardVerdict: 'allow' }])
    await store.ask('notices.save', { ...fresh(), facts: { caseId: file.id, kind: 'overdue', docNo: null, issuedOn: isoDate('2026-11-20'), body: '请归还借款', note: null } })
    const [letter] = await store.ask('notices.ofCase', { caseId: file.id })
    expect(letter?.unserved.map(({ partyId, relation }) => [partyId, relation])).toContainEqual([partner, 'co-debtor'])
  })

  test('is sued as a borrower of his loan, right after the borrower', async () => {
    const { caseId, choices, borrowerId, loanId } = await filingHousehold(store)
    const partner = (await store.ask('parties.save', { ...fresh(), facts: person('赵某同', null) })).id
    await store.ask('coBorrowers.save', { ...fresh(), facts: { caseId, partyId: partner, loanIds: [loanId], signedOn: null, basis: '共同签字', note: null } })
    const snapshot = filingSnapshot(store.home.ledger, caseId, choices)
    expect(snapshot.parties.slice(0, 2).map(({ id, roles }) => [id, roles])).toEqual([[borrowerId, ['borrower', 'mortgagor']], [partner, ['co-borrower']]])
    expect(snapshot.loans.map(({ borrowerIds }) => borrowerIds)).toEqual([[borrowerId, partner]])
  })
})

describe('what cannot be', () => {
  test('is refused beside its field', async () => {
    const { facts, borrower, file, loan, partner } = await borrowedTogether()
    const other = await borrowedTogether()
    expect(await refusalOf({ ...facts, partyId: borrower.id })).toEqual({ 'facts.partyId': '此人是本户的借款人，不必再登记为共同借款人' })
    expect(await refusalOf(facts)).toEqual({ 'facts.partyId': '此人已登记为本户的共同借款人，请在那一条中增加借据' })
    const stranger = (await store.ask('parties.save', { ...fresh(), facts: person('案外人丙', null) })).id
    expect(await refusalOf({ ...facts, partyId: stranger, loanIds: [other.loan.id] })).toEqual({ 'facts.loanIds': '所选借据不在本户，请重新选择' })
    const guarantee = guaranteeFacts.parse({
      caseId: file.id, guarantorId: partner, loanIds: [loan.id], mode: 'joint', contractName: null, contractNo: null, signedOn: null, isMaximum: false, fixedOn: null, capFen: null, scope: null,
      periodText: null, periodFrom: null, periodTo: null, isLetter: false, note: null,
    })
    expect((await store.refusal('guarantees.save', { ...fresh(), facts: guarantee })).fields).toEqual({ 'facts.guarantorId': '此人是本户的共同借款人，不能同时是保证人。请核对合同' })
    await store.ask('guarantees.save', { ...fresh(), facts: { ...guarantee, guarantorId: stranger } })
    expect(await refusalOf({ ...facts, partyId: stranger })).toEqual({ 'facts.partyId': '此人是本户的保证人，不能同时是共同借款人。请核对合同，登记有误的先作废那笔保证' })
  })

  test('a loan stays while somebody owes it with the borrower; two who owe one debt together are never one person', async () => {
    const { borrower, file, partner, facts, saved } = await borrowedTogether()
    const second = await store.ask('loans.save', { ...fresh(), facts: loanOf(file.id, 'GJ2023009999') })
    const wider = await store.ask('coBorrowers.save', { ...once(), id: saved.id, version: saved.version, facts: { ...facts, loanIds: [...facts.loanIds, second.id] } })
    const act = () => ({ ...once(), id: second.id, version: second.version, reason: '重复登记' })
    expect(await store.refusal('loans.void', act())).toMatchObject({ code: 'has-dependents', message: expect.stringContaining('共同借款人 1 条') })
    const merge = (keepId: Id<'party'>, dropId: Id<'party'>) => store.refusal('parties.merge', { ...once(), keepId, dropId, reason: '同一人' })
    expect((await merge(borrower.id, partner)).message).toContain('一人是共同借款人')
    await store.ask('coBorrowers.void', { ...once(), id: saved.id, version: wider.version, reason: '登记错户' })
    expect(await store.ask('coBorrowers.ofCase', { caseId: file.id })).toEqual([])
    await store.ask('loans.void', act())
  })
})
