/** What the record adds to the papers of single acts: bankruptcy, sale, reminders, appeal, a debtor to be added. */
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filingSnapshot } from '../../electron/store/filings/filing-snapshot.ts'
import type { FilingChoices } from '../../shared/api/documents.ts'
import type { PaperForm } from '../../shared/model/filing.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { eventOf, fresh, loanOf, once, person, proceedingOf, titleOf, yuan } from './support/facts.ts'
import { filingHousehold } from './support/filing-household.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

let store: TestStore
let caseId: Id<'case'>
let choices: FilingChoices
let loanId: Id<'loan'>
let borrowerId: Id<'party'>
let guarantorId: Id<'party'>

beforeAll(async () => {
  store = await openLedger(isoDate('2026-11-22'))
  ;({ caseId, choices, loanId, borrowerId, guarantorId } = await filingHousehold(store))
})
afterAll(() => store.close())

type Groups = FilingChoices['particulars']

/** The choices of an act, with what was said for one group. */
function forAct<G extends keyof Groups>(act: FilingChoices['act'], group: G, said: Partial<Groups[G]>): FilingChoices {
  return { ...choices, act, particulars: { ...choices.particulars, [group]: { ...choices.particulars[group], ...said } } }
}

const snapshotOf = (own: FilingChoices) => filingSnapshot(store.home.ledger, caseId, own)

async function textOf(form: PaperForm, own: FilingChoices): Promise<string> {
  const { bytes } = await store.ask('documents.preview', { caseId, choices: own, form })
  return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '')
}

async function reds(own: FilingChoices): Promise<readonly string[]> {
  const review = await store.ask('documents.review', { caseId, choices: own })
  return review.checks.filter((check) => check.level === 'red').map((check) => check.code)
}

const enforcement = async () => {
  const parties = [{ partyId: borrowerId, side: 'defendant' as const, role: 'borrower' as const }]
  const suit = await store.ask('proceedings.save', { ...fresh(), facts: proceedingOf(caseId, 'first-instance', { loanIds: [loanId], parties, court: '青石市白河区人民法院', caseNo: '（2026）冀0101民初1号' }) })
  await store.ask('proceedings.saveJudgment', {
    ...fresh(),
    facts: titleOf(suit.id, '2026-09-01', { documentNo: '（2026）冀0101民初1号', servedOn: isoDate('2026-11-16'), effectiveOn: isoDate('2026-09-20'), principalFen: yuan(395_000), interestFen: yuan(1_000), terms: '被告偿还借款本金' }),
  })
  return store.ask('proceedings.save', { ...fresh(), facts: proceedingOf(caseId, 'enforcement', { parentId: suit.id, loanIds: [loanId], parties, court: '青石市白河区人民法院', caseNo: '（2026）冀0101执1号', status: 'in-enforcement' }) })
}

test('清收处置方案: the version that holds fills what nobody typed for the paper; what was typed goes over it', async () => {
  const facts = {
    caseId, recoverability: 'with-effort', route: 'court', routeReason: '抵押物足值', situation: '货款未回，停产三个月', goalFen: yuan(300_000), goalOn: isoDate('2027-06-30'), obstacles: '抵押物被占用',
    measures: [{ measure: '申请首封', ownerId: null, dueOn: isoDate('2026-12-15'), checkpoint: '裁定送达' }], reviewOn: isoDate('2027-01-31'), changeReason: null,
  } as const
  await store.ask('plans.save', { ...once(), edition: null, facts: { ...facts, measures: [...facts.measures] } })
  const text = await textOf('recovery-plan', forAct('plan', 'plan', { leader: '周行长' }))
  for (const words of ['货款未回，停产三个月', '申请首封', '裁定送达', '☑诉讼执行', '第1版', '司法途径：抵押物足值', '300,000.00元，2027年6月30日前', '抵押物被占用', '周行长']) expect(text).toContain(words)
  const typed = await textOf('recovery-plan', forAct('plan', 'plan', { cause: '另行说明', chosen: ['cash'] }))
  expect(typed).toContain('另行说明')
  expect(typed).toContain('☑现金清收')
  expect(typed).not.toContain('货款未回')
})

describe('to an enforcing court', () => {
  let runId: Id<'proceeding'>
  beforeAll(async () => {
    runId = (await enforcement()).id
  })

  test('the things for sale come from the record with the rounds of their sale, and the price from the one that failed', async () => {
    const [shop] = await store.ask('collateral.ofCase', { caseId })
    if (!shop) throw new Error('no collateral')
    const round = { proceedingId: runId, assetId: shop.assetId, online: true, platform: null, noticeOn: null, closedOn: null, priceFen: null, buyer: null, rulingNo: null, note: null } as const
    await store.ask('enforcement.saveAuction', { ...fresh(), facts: { ...round, round: 'first', startPriceFen: yuan(420_000), opensOn: isoDate('2026-10-01'), result: 'failed' } })
    const own = forAct('take-in-kind', 'inKind', { approvalNo: '青农商资保〔2026〕1号', taxBearer: 'by-law' })
    expect(snapshotOf(own).saleObjects).toMatchObject([{ object: '云溪路57号商铺', mortgage: '抵押给我行，第1顺位', rank: null, rounds: [{ round: 'first', startPrice: 42_000_000 }] }])
    expect(await textOf('in-kind-application', own)).toContain('以一拍保留价420,000.00元交付申请执行人')
    expect(await reds(own)).toEqual([])
  })

  test('a debtor to be added is named though the title does not bind him', async () => {
    const own = forAct('add-debtor', 'addition', { partyId: guarantorId, ground: 'sole-shareholder', range: '全部债务' })
    const snapshot = snapshotOf({ ...own, reason: '财产混同' })
    expect(snapshot.parties.map((party) => party.name)).toEqual(['金沙瑞丰物流有限公司', '赵怡梅'])
    expect(await textOf('debtor-addition', { ...own, reason: '财产混同' })).toContain('追加赵怡梅为（2026）冀0101执1号案的被执行人')
  })

  test('an appeal is due fifteen days after the service of the judgment', async () => {
    const own = { ...forAct('appeal', 'appeal', { items: '二', change: '支持优先受偿' }), court: '青石市中级人民法院', reason: '原审漏判' }
    expect(snapshotOf(own).appeal).toMatchObject({ servedOn: '2026-11-16', appealBy: '2026-12-01' })
    expect(await reds(own)).toEqual([])
    expect(await reds({ ...own, filingOn: isoDate('2026-12-02') })).toContain('appeal-late')
  })
})

describe('in bankruptcy', () => {
  test('interest ends on the eve of the acceptance, and both readings are shown', async () => {
    const run = await store.ask('proceedings.save', { ...fresh(), facts: proceedingOf(caseId, 'bankruptcy', { court: '青石市中级人民法院', caseNo: '（2026）冀01破1号' }) })
    await store.ask('proceedings.saveEvent', { ...fresh(), facts: eventOf(run.id, 'docketed', '2026-11-21') })
    await store.ask('proceedings.saveEvent', { ...fresh(), facts: eventOf(run.id, 'claims-notice', '2026-11-21', { dueOn: isoDate('2027-01-20') }) })
    const own = forAct('claim-in-bankruptcy', 'bankruptcy', { administrator: '示例律师事务所', secured: yuan(300_000) })
    expect(await reds(own)).toContain('bankruptcy-as-of')
    const asOf = { ...own, asOf: isoDate('2026-11-20') }
    const snapshot = snapshotOf(asOf)
    expect(snapshot.bankruptcy).toMatchObject({ acceptedOn: '2026-11-21', interestTo: '2026-11-20', claimBy: '2027-01-20', caseNo: '（2026）冀01破1号' })
    expect(snapshot.bankruptcy?.onAcceptance?.penalty).toBeGreaterThan(snapshot.totals.penalty ?? 0)
    expect(await reds(asOf)).not.toContain('bankruptcy-as-of')
  })
})

describe('reminders', () => {
  test('compute what will be owed on the day of settlement and at maturity, if nothing is paid', async () => {
    const file = await store.ask('cases.save', { ...fresh(), facts: { borrowerId: guarantorId, unitId: (await store.ask('organisation.units', {}))[0]?.id ?? ('' as never), managerId: null, status: 'open', closedOn: null, note: null } })
    const loan = await store.ask('loans.save', { ...fresh(), facts: loanOf(file.id, 'JJ2026000001', { signedOn: isoDate('2026-10-20'), drawdownOn: isoDate('2026-10-21'), dueOn: isoDate('2026-12-21'), contractFen: yuan(120_000), disbursedFen: yuan(120_000) }) })
    const own: FilingChoices = { ...choices, act: 'remind', loanIds: [loan.id], payBy: isoDate('2026-12-19'), clueIds: [], agentIds: [] }
    await store.ask('loans.addEntry', { ...once(), entry: { kind: 'drawdown', loanId: loan.id, valueDate: isoDate('2026-10-21'), memo: null, amountFen: yuan(120_000) } as never })
    const { loans } = filingSnapshot(store.home.ledger, file.id, own)
    expect(loans[0]?.ahead).toMatchObject({ principalAtDue: 12_000_000 })
    expect(loans[0]?.ahead?.interest ?? 0).toBeGreaterThan(loans[0]?.ledger.interest ?? 0)
    expect(loans[0]?.ahead?.interestAtDue ?? 0).toBeGreaterThan(0)
  })
})

describe('a suit on a loan', () => {
  const OTHER = '是☑　形式：保证金　签订时间：2026年3月1日否□'

  test('other security is asked for until somebody says; then the form ticks and says it', async () => {
    const silent: FilingChoices = { ...choices, act: 'sue' }
    const asked = async (own: FilingChoices) => (await store.ask('documents.review', { caseId, choices: own })).blanks.map((blank) => blank.label)
    const unanswered = await textOf('complaint-financial-loan', silent)
    expect(unanswered.slice(unanswered.indexOf('16. 其他担保方式'), unanswered.indexOf('17. '))).not.toContain('☑')
    expect(await asked(silent)).toContain('其他担保方式')
    expect(await asked(forAct('sue', 'otherSecurity', { answer: 'none' }))).not.toContain('其他担保方式')
    expect(await textOf('complaint-financial-loan', forAct('sue', 'otherSecurity', { answer: 'none', form: '保证金' }))).toMatch(/16\. 其他担保方式是□　形式：\s+签订时间：\s+否☑/u)
    const given = forAct('sue', 'otherSecurity', { answer: 'given', form: '保证金', signedOn: isoDate('2026-03-01') })
    expect(await textOf('complaint-financial-loan', given)).toContain(OTHER)
    expect(await textOf('complaint-credit-card', forAct('sue-card', 'otherSecurity', given.particulars.otherSecurity))).toContain(OTHER)
  })

  test('what the ownership of a debtor is, if none of the boxes, stands on its blank', async () => {
    const { version } = await store.ask('parties.get', { partyId: borrowerId })
    const facts = { ...person('金沙瑞丰物流有限公司', null), idNo: undefined, phone: undefined, kind: 'organisation' as const, idType: 'uscc' as const }
    await store.ask('parties.save', { ...once(), id: borrowerId, version, facts: { ...facts, ownership: 'other', ownershipOther: '集体' } })
    const own: FilingChoices = { ...choices, act: 'sue' }
    expect(await textOf('complaint-financial-loan', own)).toContain('民营□　其他集体')
    expect((await store.ask('documents.review', { caseId, choices: own })).blanks.map((blank) => blank.label).join()).not.toContain('其他所有制')
  })
})

describe('a suit on a card', () => {
  test('claims its charges once, in the sum of the claim and of the preservation', async () => {
    const own = forAct('sue-card', 'card', { cardNo: '0000', standards: '日万分之五', damages: yuan(1_200), handling: yuan(0) })
    const plain = snapshotOf({ ...choices, act: 'sue' })
    const snapshot = snapshotOf(own)
    expect((snapshot.totals.claim ?? 0) - (plain.totals.claim ?? 0)).toBe(120_000)
    expect(snapshot.otherClaims).toEqual([{ wording: '支付违约金1,200.00元', amount: 120_000 }])
  })
})
