import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GuaranteeFacts } from '../../shared/model/guarantee.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { eventOf, fresh, household, loanOf, once, person, proceedingOf, repayment, yuan } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await openLedger(isoDate('2026-11-22'))
})
afterAll(() => store.close())

let serial = 0
/** A household of its own with a guarantor; the loan fell due on 2024-03-21. */
async function guaranteed(more: Partial<GuaranteeFacts> = {}) {
  serial += 1
  const name = `保证测试${serial}`
  const { borrower, file, loan } = await household(store, name, `BZ${serial}`, `BZ20230000${serial}`)
  const guarantor = (await store.ask('parties.save', { ...fresh(), facts: person(`${name}之友`, null) })).id
  const facts: GuaranteeFacts = {
    caseId: file.id, guarantorId: guarantor, loanIds: [loan.id], mode: 'joint', contractName: '保证合同', contractNo: null, signedOn: isoDate('2023-03-20'), isMaximum: false,
    fixedOn: null, capFen: null, scope: null, periodText: '主债务履行期届满之日起三年', periodFrom: null, periodTo: null, isLetter: false, note: null, counterForId: null,
    modeNotAgreed: false, jurisdictionClause: null, jurisdictionText: null, arbitrationAgreed: null, capGroup: null, sharePercent: null, periodKind: 'duration', periodCount: 3, periodUnit: 'year', periodDoubt: null, refinanceKnown: null,
    refinanceProof: null, ...more,
  }
  const saved = await store.ask('guarantees.save', { ...fresh(), facts })
  return { borrower, file, loan, guarantor, facts, saved }
}

async function suit(caseId: Id<'case'>, loanId: Id<'loan'>, defendants: readonly Id<'party'>[], more: { filedOn: string; status?: 'docketed' | 'withdrawn' }) {
  const parties = defendants.map((partyId, index) => ({ partyId, side: 'defendant' as const, role: index === 0 ? ('borrower' as const) : ('guarantor' as const) }))
  const saved = await store.ask('proceedings.save', {
    ...fresh(),
    facts: {
      caseId, kind: 'first-instance', ledgerNo: null, parentId: null, loanIds: [loanId], court: null, division: null, judge: null, clerk: null, courtPhone: null, parties,
      caseNo: null, claimFen: null, status: more.status ?? 'docketed', statusText: null, note: null,
    },
  })
  await store.ask('proceedings.saveEvent', {
    ...fresh(),
    facts: { proceedingId: saved.id, kind: 'filed', day: isoDate(more.filedOn), time: null, partyId: null, way: null, dueOn: null, paperNo: null, place: null, proof: null, note: null },
  })
}

const periodOf = async (caseId: Id<'case'>) => {
  const [first] = await store.ask('guarantees.periods', { caseId })
  if (!first) throw new Error('the guarantee has a period')
  return first
}
const limitationOf = async (caseId: Id<'case'>) => {
  const [loan] = await store.ask('loans.ofCase', { caseId })
  if (!loan) throw new Error('the household has a loan')
  return store.ask('loans.limitation', { loanId: loan.id })
}

describe('what cannot be', () => {
  test('is refused beside its field', async () => {
    const { facts, guarantor, borrower } = await guaranteed()
    const refusal = async (more: Partial<GuaranteeFacts>) => (await store.refusal('guarantees.save', { ...fresh(), facts: { ...facts, ...more } })).fields
    expect(await refusal({ guarantorId: borrower.id })).toEqual({ 'facts.guarantorId': '保证人不能是借款人本人，请核对' })
    expect(await refusal({ counterForId: guarantor })).toEqual({ 'facts.counterForId': '反担保的担保对象不能是反担保人本人，请核对' })
    expect(await refusal({ periodFrom: isoDate('2026-01-02'), periodTo: isoDate('2026-01-01') })).toEqual({ 'facts.periodTo': '保证期间止日不能早于起日' })
    expect(await refusal({ periodKind: 'until', periodTo: null })).toEqual({ 'facts.periodTo': '约定至某日的，请填写该日' })
    expect(await refusal({ periodCount: null })).toEqual({ 'facts.periodCount': '请填写期间长度' })
  })

  test('nor can a guarantor become the borrower of his household', async () => {
    const { file, guarantor } = await guaranteed()
    const { caseFile } = await store.ask('cases.overview', { caseId: file.id })
    const facts = { borrowerId: guarantor, unitId: caseFile.unitId, managerId: null, status: 'open' as const, closedOn: null, note: null }
    const refusal = await store.refusal('cases.save', { ...once(), id: file.id, version: caseFile.version, facts })
    expect(refusal.fields?.['facts.borrowerId']).toContain('保证人')
  })
})

describe('voiding', () => {
  test('a loan that is guaranteed or sued on names what hangs there; without it, it goes', async () => {
    const { file, facts, saved, borrower } = await guaranteed()
    const bare = await store.ask('loans.save', { ...fresh(), facts: loanOf(file.id, 'BZ2023008801') })
    const voidLoan = () => ({ ...once(), id: bare.id, version: bare.version, reason: '重复登记' })
    const wider = await store.ask('guarantees.save', { ...once(), id: saved.id, version: saved.version, facts: { ...facts, loanIds: [...facts.loanIds, bare.id] } })
    await suit(file.id, bare.id, [borrower.id], { filedOn: '2026-02-10' })
    expect((await store.refusal('loans.void', voidLoan())).message).toContain('该借据下还有保证 1 条、诉讼和执行程序 1 条，不能作废')
    const [sued] = (await store.ask('proceedings.ofCase', { caseId: file.id })).proceedings
    if (!sued) throw new Error('the suit is there')
    await store.ask('proceedings.void', { ...once(), id: sued.id, version: sued.version, reason: '登记错户' })
    await store.ask('guarantees.save', { ...once(), id: saved.id, version: wider.version, facts })
    await store.ask('loans.void', voidLoan())
  })

  test('a guarantee with a counter-guarantee stays until that is voided', async () => {
    const { facts, saved, guarantor } = await guaranteed()
    const counter = (await store.ask('parties.save', { ...fresh(), facts: person('反担保人甲', null) })).id
    const behind = await store.ask('guarantees.save', { ...fresh(), facts: { ...facts, guarantorId: counter, counterForId: guarantor } })
    const act = () => ({ ...once(), id: saved.id, version: saved.version, reason: '重复登记' })
    expect(await store.refusal('guarantees.void', act())).toMatchObject({ code: 'has-dependents', message: expect.stringContaining('反担保 1 条') })
    await store.ask('guarantees.void', { ...once(), id: behind.id, version: behind.version, reason: '重复登记' })
    await store.ask('guarantees.void', act())
  })

  test('a suit that an enforcement follows stays, and says so', async () => {
    const { file, loan, borrower } = await guaranteed()
    await suit(file.id, loan.id, [borrower.id], { filedOn: '2026-02-10' })
    const [first] = (await store.ask('proceedings.ofCase', { caseId: file.id })).proceedings
    if (!first) throw new Error('the suit is there')
    await store.ask('proceedings.save', { ...fresh(), facts: proceedingOf(file.id, 'enforcement', { parentId: first.id, loanIds: [loan.id] }) })
    const refusal = await store.refusal('proceedings.void', { ...once(), id: first.id, version: first.version, reason: '重复登记' })
    expect(refusal).toMatchObject({ code: 'has-dependents', message: expect.stringContaining('后续程序 1 条') })
  })
})

describe('the guarantee period', () => {
  test('runs from the due day as agreed, and a suit against the guarantor meets it', async () => {
    const { file, loan, borrower, guarantor } = await guaranteed()
    expect((await periodOf(file.id)).answer.value).toMatchObject({ start: '2024-03-21', due: { nominal: '2027-03-21' }, outcome: { status: 'alive' } })
    await suit(file.id, loan.id, [borrower.id, guarantor], { filedOn: '2026-02-10' })
    expect((await periodOf(file.id)).answer.value?.outcome).toMatchObject({ status: 'met', metBy: { on: '2026-02-10', act: { kind: 'suit-guarantor' } } })
  })

  test('a suit that was withdrawn before it reached him, or that names the borrower alone, meets nothing', async () => {
    const withdrawn = await guaranteed()
    await suit(withdrawn.file.id, withdrawn.loan.id, [withdrawn.borrower.id, withdrawn.guarantor], { filedOn: '2026-02-10', status: 'withdrawn' })
    expect((await periodOf(withdrawn.file.id)).answer.value?.outcome.status).toBe('alive')
    const alone = await guaranteed()
    await suit(alone.file.id, alone.loan.id, [alone.borrower.id], { filedOn: '2026-02-10' })
    expect((await periodOf(alone.file.id)).answer.value?.outcome.status).toBe('alive')
  })

  test('six months where nothing is agreed have passed; the words of the doubt stand beside the answer', async () => {
    const { file } = await guaranteed({ periodKind: 'none', periodCount: null, periodUnit: null, periodDoubt: '手写“仅担保一年”与条款不一致', refinanceKnown: 'unknown' })
    const { answer } = await periodOf(file.id)
    expect(answer.value).toMatchObject({ due: { nominal: '2024-09-21' }, outcome: { status: 'released' } })
    expect(answer.cautions.map(({ code }) => code)).toEqual(expect.arrayContaining(['period-doubt', 'refinance']))
  })

  test('what the record lacks is asked for by its fact', async () => {
    const { file } = await guaranteed({ signedOn: null, mode: 'unknown', periodKind: null, periodCount: null, periodUnit: null })
    const { answer } = await periodOf(file.id)
    expect(answer.value).toBeNull()
    expect(answer.missing.map(({ fact }) => fact)).toEqual(['contractDate', 'agreed'])
  })

  test('a maximum-amount guarantee has one period over its loans, from the later of certainty and the last due day', async () => {
    const { file, facts, saved } = await guaranteed({ isMaximum: true, capFen: yuan(500_000), fixedOn: isoDate('2024-01-31') })
    const second = await store.ask('loans.save', { ...fresh(), facts: loanOf(file.id, 'BZ2023009999', { dueOn: isoDate('2025-06-30') }) })
    await store.ask('guarantees.save', { ...once(), id: saved.id, version: saved.version, facts: { ...facts, loanIds: [...facts.loanIds, second.id] } })
    const periods = await store.ask('guarantees.periods', { caseId: file.id })
    expect(periods).toHaveLength(1)
    expect(periods[0]?.answer.value).toMatchObject({ start: '2025-06-30', due: { nominal: '2028-06-30' } })
  })

  test('a counter-guarantee secures the guarantor, not the bank: it names him and has no period here', async () => {
    const { file, facts, guarantor } = await guaranteed({ capGroup: '共用1' })
    const counter = (await store.ask('parties.save', { ...fresh(), facts: person('反担保人', null) })).id
    await store.ask('guarantees.save', { ...fresh(), facts: { ...facts, guarantorId: counter, counterForId: guarantor, capGroup: '共用1' } })
    expect(await store.ask('guarantees.periods', { caseId: file.id })).toHaveLength(1)
    const rows = await store.ask('guarantees.ofCase', { caseId: file.id })
    expect(rows.map((row) => [row.guarantorName, row.counterForName, row.capSharers])).toEqual([
      [expect.stringContaining('之友'), null, ['反担保人']],
      ['反担保人', expect.stringContaining('之友'), [expect.stringContaining('之友')]],
    ])
  })
})

describe('a loan repaid in instalments', () => {
  /** Five of 100,000 a year: 100,000 of the 500,000 lent was repaid before the certified balance. */
  const YEARLY = ['2023-09-21', '2023-12-21', '2024-01-21', '2024-02-21', '2024-03-21'].map((dueOn) => ({ dueOn: isoDate(dueOn), principalFen: yuan(100_000), interestFen: null }))

  test('counts from its last instalment; the unpaid ones are told, and the earliest of them makes the safe day of the guarantee', async () => {
    const { file, loan } = await guaranteed({ periodKind: 'none', periodCount: null, periodUnit: null })
    const plan = { loanId: loan.id, source: 'contract' as const, agreementNo: null, fromOn: isoDate('2023-03-21'), instalments: YEARLY, note: null }
    await store.ask('loans.saveSchedule', { ...fresh(), facts: plan })
    const { value } = (await limitationOf(file.id)).answer
    expect(value).toMatchObject({
      start: '2024-03-21',
      instalments: [
        { due: '2023-12-21', last: '2026-12-21' }, { due: '2024-01-21', last: '2027-01-21' },
        { due: '2024-02-21', last: '2027-02-21' }, { due: '2024-03-21', last: '2027-03-21' },
      ],
    })
    const period = (await periodOf(file.id)).answer
    expect(period.value).toMatchObject({ start: '2024-03-21', due: { nominal: '2024-09-21', safe: '2024-06-21' } })
    expect(period.cautions.map(({ code }) => code)).toContain('guarantee-instalments')
  })

  test('one of a single row is due at once', async () => {
    const { file, loan } = await guaranteed()
    const plan = { loanId: loan.id, source: 'contract' as const, agreementNo: null, fromOn: isoDate('2023-03-21'), instalments: [{ dueOn: isoDate('2024-03-21'), principalFen: yuan(500_000), interestFen: null }], note: null }
    await store.ask('loans.saveSchedule', { ...fresh(), facts: plan })
    expect((await limitationOf(file.id)).answer.value).toMatchObject({ instalments: [] })
    expect((await periodOf(file.id)).answer.cautions.map(({ code }) => code)).not.toContain('guarantee-instalments')
  })
})

describe('the limitation of the guarantee debt', () => {
  test('does not run before the period is met, and for a joint guarantee from the request', async () => {
    const { file, loan, borrower, guarantor } = await guaranteed()
    expect((await periodOf(file.id)).limitation).toBeNull()
    await suit(file.id, loan.id, [borrower.id, guarantor], { filedOn: '2026-02-10' })
    expect((await periodOf(file.id)).limitation?.value).toMatchObject({ status: 'procedure-pending' })
  })

  test('of a general guarantee asks how enforcement against the debtor went, and runs from its end', async () => {
    const { file, loan, borrower } = await guaranteed({ mode: 'general' })
    await suit(file.id, loan.id, [borrower.id], { filedOn: '2024-06-10' })
    const asked = (await periodOf(file.id)).limitation
    expect(asked?.value).toBeNull()
    expect(asked?.missing.map(({ fact }) => fact)).toEqual(['enforcement'])
    const run = await store.ask('proceedings.save', {
      ...fresh(), facts: proceedingOf(file.id, 'enforcement', { loanIds: [loan.id], parties: [{ partyId: borrower.id, side: 'defendant', role: 'borrower' }], status: 'terminated-round' }),
    })
    await store.ask('proceedings.saveEvent', { ...fresh(), facts: eventOf(run.id, 'filed', '2025-01-10') })
    await store.ask('proceedings.saveEvent', { ...fresh(), facts: eventOf(run.id, 'closed', '2025-06-30') })
    expect((await periodOf(file.id)).limitation?.value).toMatchObject({ status: 'running', due: { nominal: '2028-06-30' } })
  })
})

describe('the limitation of a loan', () => {
  test('runs three years from the due day; a payment by the borrower interrupts it, one by the guarantor does not', async () => {
    const { file, loan } = await guaranteed()
    expect((await limitationOf(file.id)).answer.value).toMatchObject({ subject: true, start: '2024-03-21', due: { nominal: '2027-03-21' } })
    const byGuarantor = repayment(loan.id, '2026-11-05', 100)
    if (byGuarantor.kind !== 'repayment') throw new Error('a repayment is one')
    await store.ask('loans.addEntry', { ...once(), entry: { ...byGuarantor, payer: 'guarantor' } })
    expect((await limitationOf(file.id)).answer.value).toMatchObject({ due: { nominal: '2027-03-21' } })
    await store.ask('loans.addEntry', { ...once(), entry: repayment(loan.id, '2026-11-06', 100) })
    expect((await limitationOf(file.id)).answer.value).toMatchObject({ due: { nominal: '2029-11-06' } })
  })

  test('a demand that only a sheet names interrupts nothing and is pointed out', async () => {
    const { file, loan, borrower } = await guaranteed()
    const [row] = await store.ask('loans.ofCase', { caseId: file.id })
    await store.ask('loans.save', { ...once(), id: loan.id, version: row?.version ?? 0, facts: loanOf(file.id, row?.noteNo ?? '', { lastDemandOn: isoDate('2026-09-10') }) })
    const { answer } = await limitationOf(file.id)
    expect(answer.value).toMatchObject({ due: { nominal: '2027-03-21' } })
    expect(answer.cautions.map(({ code }) => code)).toContain('unproved-demand')
    await suit(file.id, loan.id, [borrower.id], { filedOn: '2026-02-10' })
    expect((await limitationOf(file.id)).answer.value).toMatchObject({ status: 'procedure-pending' })
  })
})

test('further security is kept from the demand to its end, in order of its days', async () => {
  const { file, guarantor } = await guaranteed()
  const facts = {
    caseId: file.id, kind: 'add-mortgage' as const, description: '追加厂房抵押', providerId: guarantor, askedOn: isoDate('2026-10-08'), promisedFor: isoDate('2026-12-01'),
    state: 'promised' as const, settledOn: null, valueFen: yuan(800_000), note: null,
  }
  const saved = await store.ask('guarantees.saveExtra', { ...fresh(), facts })
  expect(await store.ask('guarantees.extraOfCase', { caseId: file.id })).toMatchObject([{ id: saved.id, providerName: expect.stringContaining('之友'), state: 'promised' }])
  const refusal = await store.refusal('guarantees.saveExtra', { ...once(), id: saved.id, version: 1, facts: { ...facts, promisedFor: isoDate('2026-10-01') } })
  expect(refusal.fields).toEqual({ 'facts.promisedFor': '承诺办理日不能早于要求日期' })
  await store.ask('guarantees.voidExtra', { ...once(), id: saved.id, version: 1, reason: '重复登记' })
  expect(await store.ask('guarantees.extraOfCase', { caseId: file.id })).toEqual([])
})

describe('who is who in a household', () => {
  test('everybody stands with every role that the records give him, the strongest first', async () => {
    const { file, loan, borrower, guarantor, facts } = await guaranteed()
    const named = async (name: string) => (await store.ask('parties.save', { ...fresh(), facts: person(name, null) })).id
    const [counter, spouse, stranger] = [await named('反担保人乙'), await named('配偶乙'), await named('案外人乙')]
    await store.ask('guarantees.save', { ...fresh(), facts: { ...facts, guarantorId: counter, counterForId: guarantor } })
    await store.ask('collateral.save', {
      ...fresh(),
      facts: {
        caseId: file.id, asset: { kind: 'house', description: '柏树路 9 号', ownerId: guarantor, location: null, certificateNo: null, area: null, bankName: null, share: null }, loanIds: [loan.id], kind: 'mortgage',
        contractName: null, contractNo: null, signedOn: null, isMaximum: false, fixedOn: null, capFen: null, rank: 1, registration: 'unknown', registrationNo: null, registeredOn: null, note: null,
      },
    })
    await store.ask('parties.saveRelation', {
      ...fresh(),
      facts: { partyId: borrower.id, otherId: spouse, kind: 'spouse', jointDebt: 'unknown', ground: null, sharePercent: null, estateFen: null, since: null, endedOn: null, proof: null, note: null },
    })
    await suit(file.id, loan.id, [borrower.id, guarantor], { filedOn: '2026-02-10' })
    const roles = new Map((await store.ask('parties.ofCase', { caseId: file.id })).map((each) => [each.id, each.roles]))
    expect([...roles]).toEqual([[borrower.id, ['borrower']], [guarantor, ['guarantor', 'mortgagor']], [counter, ['counter-guarantor']], [spouse, ['spouse']]])
    expect(roles.has(stranger)).toBe(false)
  })
})
