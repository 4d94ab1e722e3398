import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssetFacts, ClueFacts, CollateralFacts } from '../../shared/model/asset.ts'
import { blankDetails } from '../../shared/model/asset-detail.ts'
import type { CreditorFacts, EncumbranceFacts, InspectionFacts, InsuranceFacts, LeaseFacts, ValuationFacts } from '../../shared/model/asset-record.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { eventOf, fresh, household, once, proceedingOf, yuan } from './support/facts.ts'
import { itemFacts, orderFacts } from './support/measures.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await openLedger(isoDate('2026-11-22'))
})
afterAll(() => store.close())

const house = (ownerId: Id<'party'> | null, more: Partial<AssetFacts> = {}): AssetFacts => ({
  kind: 'house', description: '柳巷 3 号住宅', ownerId, location: '青石县柳巷 3 号', certificateNo: '青房权证 000301 号', area: '98.5 平方米', bankName: null, share: null, detail: null, ...more,
})

const collateralFacts = (caseId: Id<'case'>, loanId: Id<'loan'>, ownerId: Id<'party'> | null, more: Partial<CollateralFacts> = {}): CollateralFacts => ({
  caseId, asset: house(ownerId), loanIds: [loanId], kind: 'mortgage', contractName: '抵押合同', contractNo: '青农商抵字 1 号', signedOn: isoDate('2023-03-20'), isMaximum: false, fixedOn: null,
  capFen: null, rank: 1, registration: 'registered', registrationNo: null, registeredOn: isoDate('2023-03-21'), registry: null, securedFen: null, pledgeForm: null, sealKnownOn: null, jurisdictionClause: null, jurisdictionText: null, arbitrationAgreed: null, note: null, ...more,
})

const clueFacts = (caseId: Id<'case'>, more: Partial<ClueFacts> = {}): ClueFacts => ({
  caseId, asset: house(null, { description: '城南商铺' }), sourceKind: 'registry', source: '不动产登记中心查询', foundOn: isoDate('2026-11-01'), checkedOn: null, state: 'pending', priority: 'normal',
  estimateFen: yuan(200_000), note: null, ...more,
})

let serial = 0
async function mortgaged(more: Partial<CollateralFacts> = {}) {
  serial += 1
  const { borrower, file, loan } = await household(store, `财产测试${serial}`, `CC${serial}`, `CC20230000${serial}`)
  await store.ask('collateral.save', { ...fresh(), facts: collateralFacts(file.id, loan.id, borrower.id, more) })
  const [collateral] = await store.ask('collateral.ofCase', { caseId: file.id })
  if (!collateral) throw new Error('the household has a collateral')
  return { caseId: file.id, loanId: loan.id, ownerId: borrower.id, collateral, assetId: collateral.assetId, of: { caseId: file.id, assetId: collateral.assetId } }
}

const valuation = (more: Partial<ValuationFacts>): Omit<ValuationFacts, 'caseId' | 'assetId'> => ({
  valuedOn: isoDate('2026-05-01'), method: 'external', valueFen: yuan(900_000), valuedBy: '青石评估', reportNo: null, basis: '市场比较法', note: null, ...more,
})
const inspection = (more: Partial<InspectionFacts>): Omit<InspectionFacts, 'caseId' | 'assetId'> => ({
  checkedOn: isoDate('2026-10-01'), way: 'on-site', checkedBy: '林某、松某', condition: null, occupancy: 'owner', occupant: null, soleHome: 'unknown', householdSize: null, homeArea: null,
  liquidity: null, liquidityReason: null, note: null, ...more,
})
const lease = (more: Partial<LeaseFacts>): Omit<LeaseFacts, 'caseId' | 'assetId'> => ({
  tenant: '柳某', signedOn: isoDate('2022-01-01'), possessionOn: isoDate('2022-01-10'), startsOn: isoDate('2022-01-10'), endsOn: isoDate('2032-01-09'), rentFen: yuan(12_000), rentPer: 'year',
  paidTo: null, endedOn: null, note: null, ...more,
})
const insurance = (more: Partial<InsuranceFacts>): Omit<InsuranceFacts, 'caseId' | 'assetId'> => ({
  insurer: '某财险青石支公司', policyNo: null, insuredFen: yuan(800_000), startsOn: isoDate('2026-01-01'), endsOn: isoDate('2026-12-31'), beneficiary: 'bank', claim: 'none', lostOn: null,
  claimBy: null, paidFen: null, note: null, ...more,
})
const encumbrance = (more: Partial<EncumbranceFacts>): Omit<EncumbranceFacts, 'caseId' | 'assetId'> => ({
  kind: 'mortgage', holder: '另一银行', rankNo: 2, court: null, paperNo: null, amountFen: yuan(300_000), startsOn: isoDate('2024-02-01'), endsOn: null, learnedOn: isoDate('2026-10-01'), endedOn: null,
  note: null, ...more,
})

describe('a thing by its kind', () => {
  test('keeps the facts of its kind, and only those', async () => {
    const { caseId, loanId, collateral } = await mortgaged()
    const detail = { ...blankDetails.house, use: 'dwelling' as const, floor: '3/6 层', builtYear: 2012 }
    const facts = collateralFacts(caseId, loanId, collateral.asset.ownerId)
    await store.ask('collateral.save', { ...once(), id: collateral.id, version: collateral.version, facts: { ...facts, asset: house(collateral.asset.ownerId, { detail }) } })
    const [saved] = await store.ask('collateral.ofCase', { caseId })
    expect(saved?.asset.detail).toEqual(detail)
    const wrong = await store.refusal('collateral.save', { ...fresh(), facts: { ...facts, asset: house(null, { detail: { ...blankDetails.vehicle, vin: 'LSVAB2182E2100001' } }) } })
    expect(wrong.fields).toEqual({ 'facts.asset.detail': '补充信息与财产种类不符，请重新选择财产种类' })
  })

  test('an area says its unit and is more than nothing', async () => {
    const { caseId } = await mortgaged()
    const saved = async (area: string) => {
      await store.ask('clues.save', { ...fresh(), facts: clueFacts(caseId, { asset: house(null, { description: `面积 ${area}`, area }) }) })
      return (await store.ask('clues.ofCase', { caseId })).find(({ asset }) => asset.description === `面积 ${area}`)?.asset.area
    }
    expect(await saved('98.5㎡')).toBe('98.5 平方米')
    expect(await saved('3.2亩')).toBe('3.2 亩')
    for (const area of ['-5 平方米', '0 平方米', '很大']) {
      const { fields } = await store.refusal('clues.save', { ...fresh(), facts: clueFacts(caseId, { asset: house(null, { area }) }) })
      expect(Object.keys(fields ?? {}), area).toEqual(['facts.asset.area'])
    }
  })
})

describe('what is found out about a thing', () => {
  test('the newest valuation is the value, and tells when it is older than a year', async () => {
    const { caseId, of } = await mortgaged()
    const standing = async () => (await store.ask('collateral.ofCase', { caseId }))[0]?.standing.valuation
    expect(await standing()).toBeNull()
    await store.ask('assets.saveValuation', { ...fresh(), facts: { ...of, ...valuation({ valuedOn: isoDate('2025-11-21'), valueFen: yuan(950_000) }) } })
    expect(await standing()).toMatchObject({ valueFen: yuan(950_000), old: true })
    await store.ask('assets.saveValuation', { ...fresh(), facts: { ...of, ...valuation({ valuedOn: isoDate('2025-11-22'), valueFen: yuan(880_000) }) } })
    expect(await standing()).toMatchObject({ valueFen: yuan(880_000), old: false })
    await store.ask('assets.saveValuation', { ...fresh(), facts: { ...of, ...valuation({ valuedOn: isoDate('2023-03-10'), valueFen: yuan(990_000) }) } })
    expect(await standing()).toMatchObject({ valueFen: yuan(880_000) })
  })

  test('a lease before the mortgage binds the buyer, one after it gives way', async () => {
    const { of, assetId } = await mortgaged()
    await store.ask('assets.saveLease', { ...fresh(), facts: { ...of, ...lease({}) } })
    await store.ask('assets.saveLease', { ...fresh(), facts: { ...of, ...lease({ tenant: '杨某', signedOn: isoDate('2023-01-01'), possessionOn: isoDate('2023-06-01'), startsOn: isoDate('2023-06-01') }) } })
    await store.ask('assets.saveLease', { ...fresh(), facts: { ...of, ...lease({ tenant: '槐某', signedOn: null, possessionOn: null, startsOn: null }) } })
    const { leases } = await store.ask('assets.page', { assetId })
    const effectOf = (tenant: string) => leases.find((each) => each.tenant === tenant)?.effects[0]?.answer
    expect(effectOf('柳某')?.value).toBe('binds')
    expect(effectOf('杨某')?.value).toBe('gives-way')
    expect(effectOf('杨某')?.steps.map(({ source }) => source?.article)).toContain('拍卖变卖规定第二十八条')
    expect(effectOf('槐某')).toMatchObject({ value: null, missing: [{ fact: 'signedOn' }, { fact: 'possessionOn' }] })
  })

  test('sole home, liquidity, insurance and others’ rights stand beside the collateral', async () => {
    const { caseId, of } = await mortgaged()
    await store.ask('assets.saveInspection', { ...fresh(), facts: { ...of, ...inspection({ soleHome: 'yes', householdSize: 3, liquidity: 'hard', liquidityReason: '偏远，无成交' }) } })
    await store.ask('assets.saveInsurance', { ...fresh(), facts: { ...of, ...insurance({ claim: 'to-claim', lostOn: isoDate('2026-11-10'), claimBy: isoDate('2026-12-10') }) } })
    await store.ask('assets.saveEncumbrance', { ...fresh(), facts: { ...of, ...encumbrance({}) } })
    await store.ask('assets.saveEncumbrance', { ...fresh(), facts: { ...of, ...encumbrance({ kind: 'seizure', holder: '某公司', court: '青石县人民法院', paperNo: '（2026）青0001执9号' }) } })
    const [row] = await store.ask('collateral.ofCase', { caseId })
    expect(row?.standing).toMatchObject({
      inspection: { soleHome: 'yes', liquidity: 'hard' }, claimBy: '2026-12-10', insuredTo: '2026-12-31', encumbrances: 2, seals: ['查封、冻结 青石县人民法院 （2026）青0001执9号 某公司'],
    })
  })

  test('what cannot be is refused beside its field', async () => {
    const { of, caseId } = await mortgaged()
    const other = await mortgaged()
    const fieldsOf = async (call: Promise<{ fields?: Readonly<Record<string, string>> }>) => Object.keys((await call).fields ?? {})
    expect(await fieldsOf(store.refusal('assets.saveValuation', { ...fresh(), facts: { ...of, ...valuation({ valuedOn: isoDate('2026-11-23') }) } }))).toEqual(['facts.valuedOn'])
    expect(await fieldsOf(store.refusal('assets.saveValuation', { ...fresh(), facts: { ...of, ...valuation({ valuedOn: null }) } }))).toEqual(['facts.valuedOn'])
    expect(await fieldsOf(store.refusal('assets.saveLease', { ...fresh(), facts: { ...of, ...lease({ endsOn: isoDate('2021-12-31') }) } }))).toEqual(['facts.endsOn'])
    expect(await fieldsOf(store.refusal('assets.saveInspection', { ...fresh(), facts: { ...of, ...inspection({ liquidity: 'easy' }) } }))).toEqual(['facts.liquidityReason'])
    expect(await fieldsOf(store.refusal('assets.saveInsurance', { ...fresh(), facts: { ...of, ...insurance({ claim: 'to-claim' }) } }))).toEqual(['facts.lostOn', 'facts.claimBy'])
    expect(await fieldsOf(store.refusal('assets.saveValuation', { ...fresh(), facts: { caseId, assetId: other.assetId, ...valuation({}) } }))).toEqual(['facts.assetId'])
  })
})

describe('the exercise period of a mortgage', () => {
  test('ends with the limitation of the claim, and a suit against the owner exercises it', async () => {
    const { caseId, loanId, ownerId } = await mortgaged()
    const read = async () => (await store.ask('collateral.exercises', { caseId }))[0]?.answer
    expect((await read())?.value).toMatchObject({ status: 'alive', due: { nominal: '2027-03-21' } })
    const suit = await store.ask('proceedings.save', { ...fresh(), facts: { ...proceedingOf(caseId, 'first-instance'), loanIds: [loanId], parties: [{ partyId: ownerId, side: 'defendant', role: 'borrower' }] } })
    await store.ask('proceedings.saveEvent', { ...fresh(), facts: eventOf(suit.id, 'filed', '2026-06-01') })
    expect((await read())?.value?.status).toBe('exercised')
  })

  test('a pledge in the creditor’s hands knows none', async () => {
    const { caseId } = await mortgaged({ kind: 'pledge', pledgeForm: 'delivery', asset: house(null, { kind: 'equipment', description: '收割机', area: null }) })
    expect((await store.ask('collateral.exercises', { caseId }))[0]?.answer.value?.status).toBe('not-limited')
  })
})

describe('a clue', () => {
  test('comes from a lawful source or is not taken', async () => {
    const { caseId } = await mortgaged()
    const { sourceKind: _none, ...without } = clueFacts(caseId)
    const refused = await store.refusal('clues.save', { ...fresh(), facts: Object.assign(without, { sourceKind: 'private-detective' as 'visit' }) })
    expect(refused.fields).toEqual({ 'facts.sourceKind': '请选择线索来源' })
    expect((await store.refusal('clues.save', { ...fresh(), facts: clueFacts(caseId, { checkedOn: isoDate('2026-10-01') }) })).fields).toEqual({ 'facts.checkedOn': '核查日期不能早于发现日期' })
    expect((await store.refusal('clues.save', { ...fresh(), facts: clueFacts(caseId, { foundOn: isoDate('2026-11-23') }) })).fields).toHaveProperty('facts.foundOn')
    expect((await store.refusal('clues.save', { ...fresh(), facts: clueFacts(caseId, { state: 'ruled-out' }) })).fields).toHaveProperty('facts.note')
  })

  test('becomes a measure with the same thing, once, and the thing shows both', async () => {
    const { caseId } = await mortgaged()
    const clue = await store.ask('clues.save', { ...fresh(), facts: clueFacts(caseId) })
    const order = await store.ask('preservations.saveOrder', { ...fresh(), facts: orderFacts(caseId) })
    const [found] = await store.ask('clues.ofCase', { caseId })
    if (!found) throw new Error('the clue is there')
    await store.ask('preservations.saveItem', { ...fresh(), clueId: clue.id, facts: itemFacts(order.id, { asset: found.asset, measure: 'seal' }) })
    const [item] = (await store.ask('preservations.ofCase', { caseId })).items
    expect(item?.assetId).toBe(found.assetId)
    expect((await store.ask('clues.ofCase', { caseId }))[0]?.state).toBe('preserved')
    const page = await store.ask('assets.page', { assetId: found.assetId })
    expect(page.uses.map(({ use, detail }) => `${use} ${detail}`)).toEqual(['clue 已保全 不动产登记中心查询', 'preserved 查封 首封 在封'])
    const elsewhere = await mortgaged()
    const foreign = await store.ask('preservations.saveOrder', { ...fresh(), facts: orderFacts(elsewhere.caseId) })
    await store.refusal('preservations.saveItem', { ...fresh(), clueId: clue.id, facts: itemFacts(foreign.id) })
    expect((await store.ask('preservations.ofCase', { caseId: elsewhere.caseId })).items).toEqual([])
  })

  test('a seizure before our own measure is kept with that measure alone, and the thing shows it', async () => {
    const { caseId } = await mortgaged()
    const clue = await store.ask('clues.save', { ...fresh(), facts: clueFacts(caseId) })
    const order = await store.ask('preservations.saveOrder', { ...fresh(), facts: orderFacts(caseId) })
    const item = await store.ask('preservations.saveItem', { ...fresh(), clueId: clue.id, facts: itemFacts(order.id, { rank: 'waiting', waitingNo: 1 }) })
    const assetId = (await store.ask('preservations.ofCase', { caseId })).items[0]?.assetId
    if (assetId === undefined) throw new Error('the item has a thing')
    const refused = await store.refusal('assets.saveEncumbrance', { ...fresh(), facts: { caseId, assetId, ...encumbrance({ kind: 'seizure' }) } })
    expect(refused.fields).toHaveProperty('facts.kind')
    await store.ask('preservations.savePriorMeasure', {
      ...fresh(), facts: { itemId: item.id, rankNo: 1, creditor: '某公司', court: '青石县人民法院', caseNo: null, startsOn: isoDate('2026-01-01'), endsOn: null, claimFen: null, secured: false, endedOn: null, note: null },
    })
    expect((await store.ask('assets.page', { assetId })).priorMeasures.map(({ measure }) => measure.creditor)).toEqual(['某公司'])
  })
})

describe('a competing creditor', () => {
  const creditor = (caseId: Id<'case'>, more: Partial<CreditorFacts> = {}): CreditorFacts => ({
    caseId, name: '某建材公司', debtorId: null, claimFen: yuan(500_000), assetId: null, securedBy: null, stage: 'enforcing', court: '青石县人民法院', caseNo: '（2026）青0001执9号', sealedFirst: false,
    sealedOn: null, source: 'public-record', learnedOn: isoDate('2026-11-01'), note: null, ...more,
  })

  test('who sealed first names the court and the thing', async () => {
    const { caseId, assetId } = await mortgaged()
    expect((await store.refusal('assets.saveCreditor', { ...fresh(), facts: creditor(caseId, { sealedFirst: true, court: null }) })).fields).toEqual({ 'facts.court': '请填写首封法院', 'facts.assetId': '请选择被首封的财产' })
    expect((await store.refusal('assets.saveCreditor', { ...fresh(), facts: creditor(caseId, { learnedOn: isoDate('2026-12-01') }) })).fields).toHaveProperty('facts.learnedOn')
    const saved = await store.ask('assets.saveCreditor', { ...fresh(), facts: creditor(caseId, { sealedFirst: true, assetId, sealedOn: isoDate('2026-09-01') }) })
    expect(await store.ask('assets.creditorsOfCase', { caseId })).toMatchObject([{ name: '某建材公司', assetName: '柳巷 3 号住宅' }])
    expect((await store.ask('assets.page', { assetId })).creditors.map(({ name }) => name)).toEqual(['某建材公司'])
    await store.ask('assets.voidCreditor', { ...once(), id: saved.id, version: saved.version, reason: '重复登记' })
    expect(await store.ask('assets.creditorsOfCase', { caseId })).toEqual([])
  })
})
