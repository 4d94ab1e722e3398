import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guaranteeActs, limitationEvents } from '../../electron/store/contacts/acts.ts'
import { servicesOfCase } from '../../electron/store/contacts/notices.ts'
import type { ContactFacts } from '../../shared/model/contact.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { callOf, serviceOf } from './support/contacts.ts'
import { fresh, household, once, person, repayment, yuan } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

const DAY = isoDate('2026-11-22')
let store: TestStore
let staffId: Id<'staff'>
let notes = 0

beforeAll(async () => {
  store = await openLedger(DAY)
  staffId = store.home.ledger.person.id
})
afterAll(() => store.close())

/** A household of its own for a test, with a joint guarantor. */
async function debtor(name: string) {
  notes += 1
  const made = await household(store, name, `0000001980${String(notes).padStart(4, '0')}001X`, `JJ20240${String(notes).padStart(5, '0')}`)
  const guarantor = await store.ask('parties.save', { ...fresh(), facts: person(`${name}之保证人`, null, { phone: '12345670009' }) })
  await store.ask('guarantees.save', {
    ...fresh(),
    facts: {
      caseId: made.file.id, guarantorId: guarantor.id, loanIds: [made.loan.id], mode: 'joint', contractName: null, contractNo: null, signedOn: null, isMaximum: false, fixedOn: null,
      capFen: null, scope: null, periodText: null, periodFrom: null, periodTo: null, isLetter: false, note: null,
    },
  })
  const call = (more: Partial<ContactFacts> = {}) => callOf(made.file.id, staffId, { partyId: made.borrower.id, personName: name, relation: 'debtor', target: `1380000${String(notes).padStart(4, '0')}`, ...more })
  return { ...made, guarantor, call }
}

const save = (facts: ContactFacts) => store.ask('contacts.save', { ...fresh(), facts, targetFrom: 'typed' })
const refused = (facts: ContactFacts) => store.refusal('contacts.save', { ...fresh(), facts, targetFrom: 'typed' })
const page = (caseId: Id<'case'>) => store.ask('contacts.page', { filter: { caseId, mine: false, channel: null, breachesOnly: false, from: null, to: null }, offset: 0, limit: 50 })

describe('guards before a contact is saved', () => {
  test('a call at 22:30 is refused with the rule and the lawful way; one at 21:59 is kept', async () => {
    const { call } = await debtor('甲一')
    const error = await refused(call({ occurredAt: '22:30' }))
    expect(error.code).toBe('contact-barred')
    expect(error.message).toContain('22:00至次日8:00')
    expect(error.message).toContain('次日8:00后再联系')
    await save(call({ occurredAt: '21:59' }))
  })

  test('with the debtor\'s consent on record, from its day on', async () => {
    const { call, file, borrower } = await debtor('甲二')
    const permit = { caseId: file.id, partyId: borrower.id, personName: '甲二', kind: 'quiet-hours' as const, givenOn: isoDate('2026-11-21'), basis: '录音 0001' }
    await store.ask('contacts.savePermit', { ...fresh(), facts: permit })
    await save(call({ occurredAt: '22:30' }))
    expect((await refused(call({ occurredAt: '22:30', occurredOn: isoDate('2026-11-20') }))).code).toBe('contact-barred')
  })

  test('a parent is barred, the guarantor is not', async () => {
    const { call, guarantor } = await debtor('甲三')
    const error = await refused(call({ partyId: null, personName: '甲三之母', relation: 'relative', target: '13900000001' }))
    expect(error.message).toContain('不得联系无关第三人')
    await save(call({ partyId: guarantor.id, personName: '甲三之保证人', relation: 'guarantor' }))
  })

  test('a tie comes from the record: nobody is made a guarantor by the form, and one who is stays one', async () => {
    const { call, guarantor, file } = await debtor('甲四')
    expect((await refused(call({ partyId: null, personName: '路人', relation: 'guarantor' }))).fields).toHaveProperty(['facts.relation'])
    await save(call({ partyId: guarantor.id, personName: '甲四之保证人', relation: 'other' }))
    expect((await page(file.id)).rows[0]?.relation).toBe('guarantor')
  })

  test('a counter-guarantor answers to the guarantor alone: the bank does not collect from him', async () => {
    const { call, file, loan, guarantor } = await debtor('甲十九')
    const counter = await store.ask('parties.save', { ...fresh(), facts: person('甲十九之反担保人', null) })
    await store.ask('guarantees.save', {
      ...fresh(),
      facts: {
        caseId: file.id, guarantorId: counter.id, counterForId: guarantor.id, loanIds: [loan.id], mode: 'joint', contractName: null, contractNo: null, signedOn: null, isMaximum: false, fixedOn: null,
        capFen: null, scope: null, periodText: null, periodFrom: null, periodTo: null, isLetter: false, note: null,
      },
    })
    const own = { personName: '甲十九之反担保人', target: '12345670019', relation: 'other' } as const
    expect(await refused(call({ ...own, partyId: counter.id }))).toMatchObject({ code: 'contact-barred' })
    await save(call({ partyId: guarantor.id, personName: '甲十九之保证人', relation: 'guarantor', target: '12345670009' }))
  })

  test('the fourth effective call and the seventh unanswered attempt of a day are refused', async () => {
    const one = await debtor('甲五')
    for (const occurredAt of ['09:00', '10:00', '11:00']) await save(one.call({ occurredAt }))
    expect((await refused(one.call({ occurredAt: '14:00' }))).message).toContain('当日有效通话已达3次')
    const two = await debtor('甲六')
    for (let minute = 10; minute < 16; minute += 1) await save(two.call({ occurredAt: `09:${minute}`, outcome: 'not-reached' }))
    expect((await refused(two.call({ occurredAt: '15:00' }))).message).toContain('未接通已达6次')
    await save(two.call({ occurredAt: '15:00', target: '13900000002' }))
  })

  test('a wrong number stops in every case, another number of his does not', async () => {
    const one = await debtor('甲七')
    await save(one.call({ outcome: 'wrong-number', target: '13900000003' }))
    const other = await debtor('甲八')
    expect((await refused(other.call({ target: '13900000003' }))).message).toContain('非本人')
    await save(other.call({ target: '13900000004' }))
  })

  test('a number that the record of the party says is not his is not called', async () => {
    const { call, borrower } = await debtor('庚一')
    const phone = { partyId: borrower.id, number: '13900000008', status: 'not-own' as const, source: null, since: isoDate('2026-11-01'), holder: '路人', agreed: false, note: null }
    await store.ask('parties.savePhone', { ...fresh(), facts: phone })
    expect((await refused(call({ target: '13900000008' }))).message).toContain('非本人')
    await save(call({ target: '13900000009' }))
  })

  test('a debtor none of whose numbers works is out of reach: his relatives may be asked, with approval', async () => {
    const { call, borrower } = await debtor('庚三')
    const brother = call({ partyId: null, personName: '庚三之兄', relation: 'relative', target: '13900000011' })
    expect((await refused(brother)).message).toContain('不得联系')
    const { phones } = await store.ask('parties.profile', { partyId: borrower.id })
    for (const { id, version } of phones) {
      const facts = { partyId: borrower.id, number: null, status: 'invalid' as const, source: null, since: null, holder: null, agreed: false, note: null }
      await store.ask('parties.savePhone', { ...once(), id, version, facts })
    }
    expect((await refused(brother)).message).toContain('须经批准')
  })

  test('the spouse is approached only on a recorded finding that the debt is the couple\'s, and then with approval', async () => {
    const { call, file } = await debtor('庚二')
    const spouse = await store.ask('parties.save', { ...fresh(), facts: person('庚二之妻', null) })
    const wife = call({ partyId: spouse.id, personName: '庚二之妻', relation: 'spouse', target: '13900000010' })
    expect((await refused(wife)).message).toContain('不得联系无关第三人')
    const permit = (kind: 'joint-debt' | 'approved') => ({ caseId: file.id, partyId: spouse.id, personName: '庚二之妻', kind, givenOn: DAY, basis: '共同签字的借款合同' })
    await store.ask('contacts.savePermit', { ...fresh(), facts: permit('joint-debt') })
    expect((await refused(wife)).message).toContain('关联第三人须经审批')
    await store.ask('contacts.savePermit', { ...fresh(), facts: permit('approved') })
    await save(wife)
  })

  test('a third person who refused is left alone, even after an approval', async () => {
    const { call, file } = await debtor('甲九')
    for (const occurredAt of ['09:00', '09:10', '09:20']) await save(call({ occurredAt, outcome: 'not-reached' }))
    const mother = call({ partyId: null, personName: '甲九之母', relation: 'relative', target: '13900000005' })
    expect((await refused(mother)).message).toContain('须经批准')
    const permit = (kind: 'approved' | 'refused') => ({ caseId: file.id, partyId: null, personName: '甲九之母', kind, givenOn: DAY, basis: '部门负责人签批' })
    await store.ask('contacts.savePermit', { ...fresh(), facts: permit('approved') })
    await save(mother)
    await store.ask('contacts.savePermit', { ...fresh(), facts: permit('refused') })
    expect((await refused(mother)).message).toContain('对方已明确拒绝')
  })

  test('the answer comes before the save as well, and changing a contact does not count against itself', async () => {
    const { call, file } = await debtor('乙一')
    for (const occurredAt of ['09:00', '10:00', '11:00']) await save(call({ occurredAt }))
    const { caseId, channel, incoming, partyId, personName, relation, target, targetSource, occurredOn, occurredAt, colleagues, disclosed } = call({ occurredAt: '13:00' })
    const plan = { caseId, channel, incoming, partyId, personName, relation, target, targetSource, occurredOn, occurredAt, colleagues, disclosed }
    expect((await store.ask('contacts.check', { id: null, plan, targetFrom: 'typed' })).value.verdict).toBe('block')
    const [newest] = (await page(file.id)).rows
    if (!newest) throw new Error('three calls were kept')
    expect((await store.ask('contacts.check', { id: newest.id, plan, targetFrom: 'unchanged' })).value.verdict).toBe('allow')
    await store.ask('contacts.save', { ...once(), id: newest.id, version: newest.version, facts: call({ occurredAt: '11:00', content: '补记经过' }), targetFrom: 'unchanged' })
    expect((await page(file.id)).rows[0]).toMatchObject({ content: '补记经过', targetMasked: newest.targetMasked, version: 2 })
  })

  test('what took place all the same is kept as a breach with its reason, for whoever looks', async () => {
    const { call, file } = await debtor('乙二')
    await save(call({ occurredAt: '22:30', breachReason: '误拨，随即挂断' }))
    await save(call({ occurredAt: '10:30', breachReason: '多余的说明' }))
    const { rows } = await page(file.id)
    expect(rows.map((row) => [row.occurredAt, row.guardVerdict, row.breachReason])).toEqual([
      ['22:30', 'block', '误拨，随即挂断'],
      ['10:30', 'allow', null],
    ])
    const breaches = await store.ask('contacts.page', { filter: { caseId: null, mine: false, channel: null, breachesOnly: true, from: null, to: null }, offset: 0, limit: 50 })
    expect(breaches.rows.map((row) => row.borrowerName)).toEqual(['乙二'])
    const log = await store.ask('audit.ofCase', { caseId: file.id, before: null, limit: 10 })
    expect(log.some(({ summary }) => summary.includes('违规登记'))).toBe(true)
    expect(JSON.stringify(log)).not.toContain(call().target)
  })

  test('numbers go out covered; a number on record is used without the window ever seeing it', async () => {
    const { call, file } = await debtor('乙三')
    await store.ask('contacts.save', { ...fresh(), facts: call({ target: null }), targetFrom: 'on-record' })
    expect((await page(file.id)).rows[0]?.targetMasked).toBe('123****0001')
  })
})

describe('what a record must say', () => {
  test('a promise needs time, way and sum; a visit two colleagues, result, new facts and next step', async () => {
    const { call } = await debtor('丙一')
    expect((await refused(call({ outcome: 'promised', promiseFen: yuan(100) }))).fields).toMatchObject({ 'facts.promiseDueOn': '承诺要写明还款时间', 'facts.promiseWay': '承诺要写明还款方式' })
    const error = await refused(call({ channel: 'visit' }))
    expect(Object.keys(error.fields ?? {}).toSorted()).toEqual(['facts.colleagues', 'facts.content', 'facts.newFacts', 'facts.nextOn', 'facts.nextStep'])
    expect((await refused(call({ occurredOn: isoDate('2026-11-23') }))).fields).toHaveProperty(['facts.occurredOn'])
  })

  test('a recording is named by its number, so that it can be found', async () => {
    const { call } = await debtor('丙三')
    expect((await refused(call({ evidenceKind: 'recording' }))).fields).toEqual({ 'facts.evidenceRef': '通话录音要写明录音编号；录音作为附件添加的，写文件名' })
    await save(call({ evidenceKind: 'recording', evidenceRef: 'LY20261122-0031' }))
    await save(call({ occurredAt: '11:00', evidenceKind: 'note' }))
  })

  test('a visit with two names is kept with what each did', async () => {
    const { call, file } = await debtor('丙二')
    const colleague = await store.ask('organisation.saveStaff', { ...fresh(), facts: { unitId: null, name: '周记', role: 'case-manager', phone: null } })
    await save(call({
      channel: 'visit', target: '青山市云杉路 3 号', colleagues: [{ staffId, role: 'lead' }, { staffId: colleague.id, role: 'record' }], content: '见到本人', newFacts: '厂房已停产', nextStep: '寄催收函',
      nextOn: isoDate('2026-11-25'),
    }))
    const [row] = (await page(file.id)).rows
    expect(row?.colleagueNames).toEqual(['林晓', '周记'])
    expect(row?.colleagues.map(({ role }) => role)).toEqual(['lead', 'record'])
  })
})

describe('promises', () => {
  test('are kept, kept in part or broken by the repayments of the ledger', async () => {
    const { call, file, loan } = await debtor('丁一')
    const promise = (occurredOn: string, due: string, amount: number) =>
      save(call({ occurredOn: isoDate(occurredOn), outcome: 'promised', promiseDueOn: isoDate(due), promiseWay: 'transfer', promiseFen: yuan(amount) }))
    await promise('2026-11-02', '2026-11-05', 1_000)
    await promise('2026-11-06', '2026-11-10', 2_000)
    await promise('2026-11-11', '2026-11-15', 3_000)
    await promise('2026-11-16', '2026-11-20', 4_000)
    await promise('2026-11-21', '2026-11-30', 5_000)
    await store.ask('loans.addEntry', { ...once(), entry: repayment(loan.id, '2026-11-04', 1_000) })
    await store.ask('loans.addEntry', { ...once(), entry: repayment(loan.id, '2026-11-09', 500) })
    const { promises, twoBroken } = await store.ask('contacts.ofCase', { caseId: file.id })
    expect(promises.map(({ state, paidFen }) => [state, paidFen])).toEqual([['kept', 100_000], ['partly-kept', 50_000], ['broken', 0], ['broken', 0], ['open', 0]])
    expect(twoBroken).toBe(true)
    const due = await store.ask('contacts.promises', { mine: true, until: isoDate('2026-11-20'), offset: 0, limit: 3 })
    expect(due.rows.map(({ dueOn }) => dueOn)).toEqual(['2026-11-20', '2026-11-15', '2026-11-10'])
    expect(due.more).toBe(true)
  })
})

describe('letters and their service', () => {
  test('one letter shows who has not been served; a stranger\'s signature is grade C and serves nobody (C9)', async () => {
    const { file, borrower, guarantor } = await debtor('戊一')
    const letter = await store.ask('notices.save', { ...fresh(), facts: { caseId: file.id, kind: 'overdue', docNo: '催〔2026〕1号', issuedOn: isoDate('2026-11-18'), body: null, note: null } })
    const unserved = async () => (await store.ask('notices.ofCase', { caseId: file.id }))[0]?.unserved.map(({ name }) => name)
    expect(await unserved()).toEqual(['戊一', '戊一之保证人'])
    const bad = await store.ask('notices.saveService', { ...fresh(), facts: serviceOf(letter.id, borrower.id, { signerName: '邻居', signerRelation: 'stranger' }) })
    const [view] = await store.ask('notices.ofCase', { caseId: file.id })
    expect(view?.services[0]?.grade.value).toMatchObject({ grade: 'C', event: null })
    expect(await unserved()).toEqual(['戊一', '戊一之保证人'])
    await store.ask('notices.saveService', { ...once(), id: bad.id, version: bad.version, facts: serviceOf(letter.id, borrower.id) })
    await store.ask('notices.saveService', { ...fresh(), facts: serviceOf(letter.id, guarantor.id) })
    expect(await unserved()).toEqual([])
    const acts = servicesOfCase(store.home.ledger, file.id).map(({ id, partyId, grade }) => ({ recordId: id, partyId, graded: grade.value }))
    expect(limitationEvents(acts, borrower.id).map(({ kind, date }) => [kind, date])).toEqual([['demand-signed', '2026-11-18']])
    expect(guaranteeActs(acts, guarantor.id).map(({ kind, date }) => [kind, date])).toEqual([['request-guarantor', '2026-11-18']])
    expect(await store.refusal('notices.void', { ...once(), id: letter.id, version: 1, reason: '重复登记' })).toMatchObject({ code: 'has-dependents' })
  })

  test('a default is told to who answers for the debt: guarantors and givers of security, the spouse only on a finding; a demand on guarantors to them alone (S106, S113)', async () => {
    const { file, loan, borrower } = await debtor('戊四')
    const owner = await store.ask('parties.save', { ...fresh(), facts: person('戊四之抵押人', null) })
    await store.ask('collateral.save', {
      ...fresh(),
      facts: {
        caseId: file.id, asset: { kind: 'house', description: '柳巷 3 号住宅', ownerId: owner.id, location: null, certificateNo: null, area: null, bankName: null, share: null, detail: null }, loanIds: [loan.id], kind: 'mortgage',
        contractName: null, contractNo: null, signedOn: null, isMaximum: false, fixedOn: null, capFen: null, rank: 1, registration: 'registered', registrationNo: null, registeredOn: null, registry: null, securedFen: null,
        pledgeForm: null, sealKnownOn: null, jurisdictionClause: null, jurisdictionText: null, arbitrationAgreed: null, note: null,
      },
    })
    const spouse = await store.ask('parties.save', { ...fresh(), facts: person('戊四之妻', null) })
    const tie = { partyId: borrower.id, otherId: spouse.id, kind: 'spouse' as const, jointDebt: 'unknown' as const, ground: null, sharePercent: null, estateFen: null, since: null, endedOn: null, proof: null, note: null }
    const saved = await store.ask('parties.saveRelation', { ...fresh(), facts: tie })
    const letter = (kind: 'overdue' | 'guarantor-demand') => store.ask('notices.save', { ...fresh(), facts: { caseId: file.id, kind, docNo: null, issuedOn: DAY, body: null, note: null } })
    await letter('overdue')
    await letter('guarantor-demand')
    const unserved = async (of: 'overdue' | 'guarantor-demand') => (await store.ask('notices.ofCase', { caseId: file.id })).find(({ kind }) => kind === of)?.unserved.map(({ name }) => name)
    expect(await unserved('overdue')).toEqual(['戊四', '戊四之保证人', '戊四之抵押人'])
    expect(await unserved('guarantor-demand')).toEqual(['戊四之保证人'])
    await store.ask('parties.saveRelation', { ...once(), id: saved.id, version: saved.version, facts: { ...tie, jointDebt: 'yes', ground: '共同签字的借款合同' } })
    expect(await unserved('overdue')).toEqual(['戊四', '戊四之保证人', '戊四之抵押人', '戊四之妻'])
  })

  test('what a service lacks is asked for beside its field', async () => {
    const { file, borrower } = await debtor('戊二')
    const letter = await store.ask('notices.save', { ...fresh(), facts: { caseId: file.id, kind: 'overdue', docNo: null, issuedOn: DAY, body: null, note: null } })
    const error = await store.refusal('notices.saveService', { ...fresh(), facts: serviceOf(letter.id, borrower.id, { way: 'post', signerRelation: null }) })
    expect(error.fields).toMatchObject({ 'facts.trackingNo': '请填写邮件号', 'facts.signerRelation': '请写明谁签收、与受送达人是什么关系' })
  })

  test('an address or number that the record says is agreed needs no tick', async () => {
    const { file, borrower } = await debtor('辛一')
    const letter = await store.ask('notices.save', { ...fresh(), facts: { caseId: file.id, kind: 'overdue', docNo: null, issuedOn: DAY, body: null, note: null } })
    const address = { partyId: borrower.id, kind: 'contract-service' as const, address: '云杉路 18 号', standing: 'returned' as const, standingOn: null, source: null, since: null, proof: null, note: null, preferred: false }
    await store.ask('parties.saveAddress', { ...fresh(), facts: address })
    const sent = { way: 'post' as const, result: 'returned' as const, trackingNo: '1000000000001', returnReason: '逾期未取', signerRelation: null, proofKind: 'post-proof' as const }
    await store.ask('notices.saveService', { ...fresh(), facts: serviceOf(letter.id, borrower.id, { ...sent, address: '云杉路 18 号' }) })
    await store.ask('notices.saveService', { ...fresh(), facts: serviceOf(letter.id, borrower.id, { ...sent, address: '青石路 2 号' }) })
    const kept = servicesOfCase(store.home.ledger, file.id)
    expect(kept.map(({ address, addressAgreed, grade }) => [address, addressAgreed, grade.value.grade])).toEqual([['云杉路 18 号', true, 'B'], ['青石路 2 号', false, 'C']])
  })
})

describe('the day\'s work', () => {
  test('the newest contact of a case says what comes next; the list shows the later of its own and the ledger\'s demand', async () => {
    const { call, file } = await debtor('己一')
    await save(call({ occurredOn: isoDate('2026-11-10'), nextStep: '回访', nextOn: isoDate('2026-11-12') }))
    const dueOf = async () => (await store.ask('contacts.due', { mine: true, until: isoDate('2026-12-31'), offset: 0, limit: 200 })).rows.filter((row) => row.caseId === file.id)
    expect((await dueOf()).map(({ nextOn }) => nextOn)).toEqual(['2026-11-12'])
    const second = await save(call({ occurredOn: isoDate('2026-11-15'), nextStep: '上门', nextOn: isoDate('2026-11-28') }))
    expect((await dueOf()).map(({ nextOn }) => nextOn)).toEqual(['2026-11-28'])
    const newest = async () => (await store.ask('contacts.ofCase', { caseId: file.id })).newestDemandOn
    expect(await newest()).toBe('2026-11-15')
    await store.ask('contacts.void', { ...once(), id: second.id, version: second.version, reason: '登记错户' })
    expect((await dueOf()).map(({ nextOn }) => nextOn)).toEqual(['2026-11-12'])
    const row = store.home.ledger.raw.prepare('SELECT last_demand_on FROM case_summary WHERE case_no = (SELECT case_no FROM case_summary WHERE borrower_name = ?)').get('己一')
    expect(row).toEqual({ last_demand_on: '2026-11-10' })
  })

  test('the call list bars what the guards bar, and its export hands out no number that may not be called', async () => {
    const { call } = await debtor('己二')
    await save(call({ occurredOn: isoDate('2026-11-19'), nextStep: '再打', nextOn: isoDate('2026-11-20'), target: '13900000006' }))
    const { call: wrong } = await debtor('己三')
    await save(wrong({ occurredOn: isoDate('2026-11-19'), outcome: 'wrong-number', nextStep: '核实号码', nextOn: isoDate('2026-11-20'), target: '13900000007' }))
    const linesAt = async (time: string) =>
      (await store.ask('contacts.callList', { day: DAY, time, mine: true, offset: 0, limit: 200 })).rows.filter((row) => ['己二', '己三'].includes(row.borrowerName)).map((row) => [row.borrowerName, row.verdict])
    expect((await linesAt('10:00')).toSorted()).toEqual([['己三', 'block'], ['己二', 'allow']].toSorted())
    expect((await linesAt('22:10')).map(([, verdict]) => verdict)).toEqual(['block', 'block'])

    const folder = mkdtempSync(join(tmpdir(), 'calls-'))
    try {
      const path = join(folder, '名单.xlsx')
      const input = { ...once(), day: DAY, time: '10:00', mine: true, fullNumbers: true, conductRead: true as const, fileName: '名单.xlsx' }
      await store.ask('contacts.exportCallList', input, [path])
      const rows = await readSheet(path, 1)
      const numbers = new Map(rows.map((row) => [row[0], row[5]]))
      expect(numbers.get('己二')).toBe('13900000006')
      expect(numbers.get('己三') ?? '').toBe('')
      expect(JSON.stringify(await readSheet(path, 2))).toContain('不冒用法院')
      await store.ask('contacts.exportCallList', { ...input, ...once(), fullNumbers: false }, [path])
      expect(new Map((await readSheet(path, 1)).map((row) => [row[0], row[5]])).get('己二')).toBe('139****0006')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
