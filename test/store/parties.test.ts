import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { AddressFacts, PhoneFacts } from '../../shared/model/party-contact.ts'
import type { RelationFacts } from '../../shared/model/party-relation.ts'
import { fresh, household, loanOf, once, openingBalance, person, yuan } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await openLedger(isoDate('2026-11-22'))
})
afterAll(() => store.close())

const phone = (partyId: Id<'party'>, number: string, more: Partial<PhoneFacts> = {}): PhoneFacts => ({
  partyId, number, status: 'in-use', source: 'own-statement', since: null, holder: null, agreed: false, note: null, ...more,
})
const address = (partyId: Id<'party'>, text: string, more: Partial<AddressFacts> = {}): AddressFacts => ({
  partyId, kind: 'actual', address: text, standing: 'unverified', standingOn: null, source: 'visit', since: null, proof: null, note: null, preferred: false, ...more,
})
const relation = (partyId: Id<'party'>, otherId: Id<'party'>, more: Partial<RelationFacts> = {}): RelationFacts => ({
  partyId, otherId, kind: 'spouse', jointDebt: null, ground: null, sharePercent: null, estateFen: null, since: null, endedOn: null, proof: null, note: null, ...more,
})

async function guaranteeOf(caseId: Id<'case'>, guarantorId: Id<'party'>, loanIds: Id<'loan'>[], capFen = yuan(0)) {
  return store.ask('guarantees.save', {
    ...fresh(),
    facts: {
      caseId, guarantorId, loanIds, mode: 'joint', contractName: '保证合同', contractNo: null, signedOn: isoDate('2023-03-20'), isMaximum: capFen > 0, fixedOn: null,
      capFen: capFen > 0 ? capFen : null, scope: null, periodText: null, periodFrom: null, periodTo: null, isLetter: false, note: null,
    },
  })
}

const profileOf = (partyId: Id<'party'>) => store.ask('parties.profile', { partyId })
const named = async (name: string, idNo: string | null = null) => (await store.ask('parties.save', { ...fresh(), facts: person(name, idNo) })).id

/** Every row of every table but the log, the answers and the clock's marks: what a reversal must restore. */
function wholeRecord(): unknown {
  const { raw } = store.home.ledger
  const tables = ['party', 'case_file', 'guarantee', 'asset', 'proceeding_party', 'party_phone', 'party_address', 'party_relation', 'case_summary']
  return Object.fromEntries(
    tables.map((table) => {
      const rows = raw.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY 1, 2, 3`).all()
      return [table, rows.map(({ version: _version, updated_at: _at, ...facts }) => facts)]
    }),
  )
}

describe('numbers and addresses', () => {
  test('what a form says becomes rows, and what a row says shows in the form', async () => {
    const partyId = (await store.ask('parties.save', { ...fresh(), facts: person('甘露', null, { phone: '13800010001、13800010002', domicile: '青山市一路 1 号' }) })).id
    const before = await profileOf(partyId)
    expect(before.phones.map((row) => [row.numberMasked, row.status])).toEqual([['138****0001', 'in-use'], ['138****0002', 'in-use']])
    expect(before.addresses).toMatchObject([{ kind: 'domicile', address: '青山市一路 1 号', standing: 'unverified' }])
    await store.ask('parties.saveAddress', { ...fresh(), facts: address(partyId, '青山市二路 2 号', { kind: 'domicile', source: 'household-register' }) })
    await store.ask('parties.saveAddress', { ...fresh(), facts: address(partyId, '青山市三路 3 号', { kind: 'contract-service', standing: 'returned', preferred: true }) })
    const after = await profileOf(partyId)
    expect(after.party).toMatchObject({ domicile: '青山市二路 2 号', serviceAddress: '青山市三路 3 号' })
    expect(after.addresses.filter((row) => row.preferred).map((row) => row.address)).toEqual(['青山市三路 3 号'])
  })

  test('an address that is replaced in the form stays as 已变更, and one that is given up cannot be tried first', async () => {
    const partyId = await named('包容')
    const version = async () => (await store.ask('parties.get', { partyId })).version
    await store.ask('parties.save', { ...once(), id: partyId, version: await version(), facts: person('包容', null, { residence: '旧址' }) })
    await store.ask('parties.save', { ...once(), id: partyId, version: await version(), facts: person('包容', null, { residence: '新址' }) })
    const { addresses } = await profileOf(partyId)
    expect(addresses.map((row) => [row.address, row.standing])).toEqual([['旧址', 'former'], ['新址', 'unverified']])
    const [old] = addresses
    if (!old) throw new Error('the old address is kept')
    const refusal = await store.refusal('parties.saveAddress', { ...once(), id: old.id, version: old.version, facts: address(partyId, '旧址', { kind: 'residence', standing: 'former', preferred: true }) })
    expect(refusal.fields).toMatchObject({ 'facts.preferred': '已变更或无效的地址不能作优先送达地址' })
  })

  test('a number of somebody else is no number of his any more and cannot come back through the form', async () => {
    const partyId = (await store.ask('parties.save', { ...fresh(), facts: person('蔡蓉', null, { phone: '13900020001' }) })).id
    const [row] = (await profileOf(partyId)).phones
    if (!row) throw new Error('the number has a row')
    await store.ask('parties.savePhone', { ...once(), id: row.id, version: row.version, facts: { ...phone(partyId, ''), number: null, status: 'not-own', holder: '机主为他人' } })
    const { party } = await profileOf(partyId)
    expect(party.phoneMasked).toBeNull()
    const refusal = await store.refusal('parties.save', { ...once(), id: partyId, version: party.version, facts: person('蔡蓉', null, { phone: '13900020001' }) })
    expect(refusal.fields?.['facts.phone']).toContain('非本人')
    expect(await store.refusal('parties.savePhone', { ...fresh(), facts: phone(partyId, '13900020001') })).toMatchObject({ code: 'duplicate-number' })
  })

  test('a household is found by any number of its borrower, whatever its state, and so is the party', async () => {
    const { borrower, file } = await household(store, '戴安', '000000198001010013', 'DJ2023000001')
    await store.ask('parties.savePhone', { ...fresh(), facts: phone(borrower.id, '13655557788') })
    await store.ask('parties.savePhone', { ...fresh(), facts: phone(borrower.id, '0000-6612399', { status: 'invalid' }) })
    const found = async (search: string) => {
      const filter = { search, unitIds: [], managerIds: [], riskClasses: [], stages: [], status: 'all' as const, expiryWithinDays: null, principalFrom: null, principalTo: null }
      return (await store.ask('cases.list', { filter, sort: { key: 'principalFen', descending: true }, offset: 0, limit: 10 })).rows.map((row) => row.id)
    }
    for (const digits of ['7788', '13655557788', '2399', '0001']) expect(await found(digits)).toContain(file.id)
    for (const typed of ['55557', '661239', '0013', '戴安', 'da', 'DJ2023000001']) {
      expect((await store.ask('parties.search', { text: typed, limit: 8 })).map((row) => row.id)).toContain(borrower.id)
    }
  })

  test('numbers are masked, and a look at one is in the log', async () => {
    const partyId = (await store.ask('parties.save', { ...fresh(), facts: person('邓洁', null, { phone: '13712340099' }) })).id
    const profile = await profileOf(partyId)
    expect(JSON.stringify(profile)).not.toContain('13712340099')
    const [row] = profile.phones
    if (!row) throw new Error('the number has a row')
    expect(await store.ask('parties.revealPhone', { ...once(), phoneId: row.id })).toEqual({ value: '13712340099' })
    const last = store.home.ledger.raw.prepare('SELECT command, summary FROM audit_entry ORDER BY sequence DESC LIMIT 1').get()
    expect(last).toEqual({ command: 'parties.revealPhone', summary: '查看 邓洁 的电话' })
  })
})

describe('relations', () => {
  test('are read from both sides, once for a marriage, never with oneself', async () => {
    const [husband, wife] = [await named('方强'), await named('范婷')]
    await store.ask('parties.saveRelation', { ...fresh(), facts: relation(husband, wife, { jointDebt: 'yes', ground: '共同签字' }) })
    expect((await profileOf(wife)).relations).toMatchObject([{ partyName: '方强', otherName: '范婷', kind: 'spouse', jointDebt: 'yes' }])
    expect(await store.refusal('parties.saveRelation', { ...fresh(), facts: relation(wife, husband) })).toMatchObject({ code: 'duplicate-number' })
    expect(await store.refusal('parties.saveRelation', { ...fresh(), facts: relation(wife, wife) })).toMatchObject({ fields: { 'facts.otherId': '关系人不能是当事人本人，请核对' } })
  })
})

describe('exposures', () => {
  test('one guarantor of two households is one party with both shown, and what is owed there', async () => {
    const first = await household(store, '冯凯', '00000019800101003X', 'FK2023000001')
    const second = await household(store, '高峰', '000000198010039918', 'GF2023000001')
    const guarantor = await named('葛青', '000000196603229742')
    await guaranteeOf(first.file.id, guarantor, [first.loan.id], yuan(300_000))
    await guaranteeOf(second.file.id, guarantor, [second.loan.id])
    const profile = await profileOf(guarantor)
    expect(profile.exposures.map((row) => [row.role, row.borrowerName, row.capFen, row.principalFen])).toEqual([
      ['guarantor', '冯凯', yuan(300_000), yuan(400_000)],
      ['guarantor', '高峰', null, yuan(400_000)],
    ])
    // to the ledger's day: 22 days of penalty at 5.40 % × 1.5 on 400,000, ACT/360, are 1,980.00 a household
    expect(profile.totals).toEqual({ borrowedFen: yuan(0), guaranteedFen: yuan(828_651.34) })
    const list = await store.ask('parties.list', { search: '葛青', role: 'guarantor', offset: 0, limit: 10 })
    expect(list).toMatchObject({ total: 1, rows: [{ name: '葛青', roles: ['guarantor'], caseCount: 2, guaranteedFen: yuan(828_651.34) }] })
    expect((await store.ask('parties.list', { search: '葛青', role: 'borrower', offset: 0, limit: 10 })).total).toBe(0)
  })

  test('a loan that a guarantor secures twice is counted once', async () => {
    const { file, loan } = await household(store, '古月', '000000197911155081', 'GY2023000001')
    const guarantor = await named('顾平')
    await guaranteeOf(file.id, guarantor, [loan.id])
    await guaranteeOf(file.id, guarantor, [loan.id])
    expect((await profileOf(guarantor)).totals.guaranteedFen).toBe(yuan(414_325.67))
  })
})

describe('merging', () => {
  async function twins() {
    const { file, loan } = await household(store, '郭亮', '000000196809268122', 'GL2023000001')
    const keep = (await store.ask('parties.save', { ...fresh(), facts: person('何静', '000000199306228907', { phone: '13500030001' }) })).id
    const drop = (await store.ask('parties.save', { ...fresh(), facts: person('何静', null, { phone: '13500030001、13500030002', domicile: '青山市四路 4 号' }) })).id
    const guarantee = await guaranteeOf(file.id, drop, [loan.id])
    const parties = [keep, drop].map((partyId) => ({ partyId, side: 'defendant' as const, role: 'guarantor' as const }))
    await store.ask('proceedings.save', {
      ...fresh(),
      facts: {
        caseId: file.id, kind: 'first-instance', ledgerNo: null, parentId: null, loanIds: [loan.id], court: null, division: null, judge: null, clerk: null, courtPhone: null,
        parties, caseNo: null, claimFen: null, status: 'docketed', statusText: null, note: null,
      },
    })
    return { file, loan, keep, drop, guarantee }
  }

  test('points everything to the kept party, once, and its reversal restores every row', async () => {
    const { file, keep, drop, guarantee } = await twins()
    const before = wholeRecord()
    const merge = await store.ask('parties.merge', { ...once(), keepId: keep, dropId: drop, reason: '同一身份证复印件' })
    const [moved] = await store.ask('guarantees.ofCase', { caseId: file.id })
    expect(moved).toMatchObject({ id: guarantee.id, guarantorId: keep, guarantorName: '何静', version: 2 })
    const { proceedings } = await store.ask('proceedings.ofCase', { caseId: file.id })
    expect(proceedings[0]?.parties).toEqual([{ partyId: keep, side: 'defendant', role: 'guarantor' }])
    const profile = await profileOf(keep)
    expect(profile.phones).toHaveLength(2)
    expect(profile.party).toMatchObject({ domicile: '青山市四路 4 号' })
    expect(profile.merges).toMatchObject([{ dropName: '何静', reason: '同一身份证复印件', personName: '林晓' }])
    expect(await profileOf(drop)).toMatchObject({ mergedInto: { id: keep } })
    expect((await store.ask('parties.search', { text: '何静', limit: 8 })).map((row) => row.id)).toEqual([keep])
    await store.ask('parties.undoMerge', { ...once(), id: merge.id, version: merge.version, reason: '实为两人' })
    expect(wholeRecord()).toEqual(before)
    expect(await store.ask('audit.verify', {})).toMatchObject({ brokenAt: null })
  })

  test('is refused for two numbers, for the numberless one to be kept, for a couple and for a guarantor and his borrower', async () => {
    const [one, other, numberless] = [await named('胡杨', '000000197010164271'), await named('胡杨', '000000198105121674'), await named('胡杨')]
    expect((await profileOf(one)).namesakes.map((row) => [row.id, row.otherNumber])).toEqual(expect.arrayContaining([[other, true], [numberless, false]]))
    const merge = (keepId: Id<'party'>, dropId: Id<'party'>) => store.refusal('parties.merge', { ...once(), keepId, dropId, reason: '同名' })
    expect(await merge(one, other)).toMatchObject({ code: 'party-conflict', message: expect.stringContaining('证件号码不同') })
    expect(await merge(numberless, one)).toMatchObject({ code: 'party-conflict', message: expect.stringContaining('应保留') })
    expect(await merge(one, one)).toMatchObject({ fields: { dropId: '请另选一名当事人' } })
    await store.ask('parties.saveRelation', { ...fresh(), facts: relation(one, numberless) })
    expect(await merge(one, numberless)).toMatchObject({ code: 'has-dependents', message: expect.stringContaining('登记了关系') })
    const { borrower, file, loan } = await household(store, '黄河', '000000198909129567', 'HH2023000001')
    const guarantor = await named('黄河')
    await guaranteeOf(file.id, guarantor, [loan.id])
    expect(await merge(borrower.id, guarantor)).toMatchObject({ message: expect.stringContaining('保证人就是借款人本人') })
  })

  test('is not taken back while a later act stands on it', async () => {
    const { keep, drop, guarantee, file, loan } = await twinsOf('霍光')
    const merge = await store.ask('parties.merge', { ...once(), keepId: keep, dropId: drop, reason: '同一人' })
    const other = await named('贾平')
    const [row] = await store.ask('guarantees.ofCase', { caseId: file.id })
    await store.ask('guarantees.save', {
      ...once(), id: guarantee.id, version: row?.version ?? 0,
      facts: {
        caseId: file.id, guarantorId: other, loanIds: [loan.id], mode: 'joint', contractName: null, contractNo: null, signedOn: null, isMaximum: false, fixedOn: null, capFen: null,
        scope: null, periodText: null, periodFrom: null, periodTo: null, isLetter: false, note: null,
      },
    })
    expect(await store.refusal('parties.undoMerge', { ...once(), id: merge.id, version: merge.version, reason: '误合并' })).toMatchObject({ code: 'has-dependents' })
    expect(await profileOf(drop)).toMatchObject({ mergedInto: { id: keep } })
  })

  async function twinsOf(name: string) {
    const { file, loan } = await household(store, '江涛', '000000197102149458', 'JT2023000001')
    const [keep, drop] = [await named(name, '00000019931206577X'), await named(name)]
    return { file, loan, keep, drop, guarantee: await guaranteeOf(file.id, drop, [loan.id]) }
  }
})

test('a second loan of a guaranteed household shows with its balance', async () => {
  const { file } = await household(store, '金鑫', '000000198904198918', 'JX2023000001')
  const loan = await store.ask('loans.save', { ...fresh(), facts: loanOf(file.id, 'JX2023000002') })
  await store.ask('loans.addEntry', { ...once(), entry: openingBalance(loan.id, '2026-10-31', 100_000) })
  const guarantor = await named('柯南')
  await guaranteeOf(file.id, guarantor, [loan.id])
  expect((await profileOf(guarantor)).exposures).toMatchObject([{ principalFen: yuan(100_000), interestFen: yuan(495) }])
})

test('pinyin and initials find a guarantor as they find a borrower, in the list and in the pickers', async () => {
  const own = (await store.ask('parties.save', { ...fresh(), facts: person('欧阳慕青', null) })).id
  for (const typed of ['ouyangmuqing', 'oymq', 'mq']) {
    expect((await store.ask('parties.search', { text: typed, limit: 10 })).map(({ id }) => id), typed).toContain(own)
    expect((await store.ask('parties.list', { search: typed, role: null, offset: 0, limit: 50 })).rows.map(({ id }) => id), typed).toContain(own)
  }
  expect(await store.ask('parties.search', { text: 'ouyangmuqingx', limit: 10 })).toEqual([])
})
