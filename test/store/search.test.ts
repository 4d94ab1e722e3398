import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fen } from '../../shared/model/fen.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { unitFacts } from '../../shared/model/organisation.ts'
import { searchEverywhere } from '../../electron/store/search/search.ts'
import { sources } from '../../electron/store/search/sources.ts'
import { branchWithAccount } from './support/branch.ts'
import { callOf } from './support/contacts.ts'
import { fresh, household, once, person, proceedingOf, yuan } from './support/facts.ts'
import { orderFacts } from './support/measures.ts'
import { openLedger, PASSPHRASE, type TestStore } from './support/open-store.ts'

const blankUnit = unitFacts.parse({
  parentId: null, kind: 'sub-branch', name: '支行', uscc: null, domicile: null, registeredAddress: null, representativeName: null, representativeTitle: null,
  representativePhone: null, entityType: null, ownership: null, ownershipOther: null, accountName: null, accountBank: null, accountNo: null, department: null, contactName: null,
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
    caseId, sourceKind: 'registry' as const, source: null, estimateFen: null, note,
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

test.each(['', ' ', '，。', '"', 'a" OR "b', 'NEAR(', '*', 'p_roleborrower', 'roleborrower'])('what is typed is never read as a query: %j', async (text) => {
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

/** A suit of the household, for what hangs on one. */
async function addSuit(): Promise<Id<'proceeding'>> {
  return (await store.ask('proceedings.save', { ...fresh(), facts: proceedingOf(made.file.id, 'enforcement') })).id
}

const titlesAndTabs = async (text: string): Promise<unknown[]> => (await store.ask('search.everywhere', { text, limit: 8 })).hits.map(({ kind, tab, detail }) => [kind, tab, detail])

test('a contact is found by whom it was with and what was said, a notice by its number and words', async () => {
  const [staff] = await store.ask('organisation.staff', {})
  if (!staff) throw new Error('a new ledger has its administrator')
  await store.ask('contacts.save', { ...fresh(), facts: callOf(made.file.id, staff.id, { partyId: made.borrower.id, personName: '周远山', relation: 'debtor', occurredOn: isoDate('2026-11-19'), content: '称收割机已转卖给外甥' }), targetFrom: 'typed' })
  const notice = { caseId: made.file.id, kind: 'overdue' as const, docNo: '催〔2026〕17号', issuedOn: isoDate('2026-11-18'), body: '请于月底前到柜台结清', note: null }
  await store.ask('notices.save', { ...fresh(), facts: notice })
  expect(await titlesAndTabs('外甥')).toEqual([['contact', 'contacts', expect.stringContaining('收割机')]])
  expect(await hits('柜台')).toEqual(['contact 催〔2026〕17号 2026-11-18'])
})

test('what was asked of the court, what stands in the way and who objects is found at the proceedings', async () => {
  const proceedingId = await addSuit()
  const clue = await store.ask('clues.save', clueOf(made.file.id, '云杉路厂房'))
  const [known] = await store.ask('clues.ofCase', { caseId: made.file.id })
  if (!known || known.id !== clue.id) throw new Error('the clue was saved')
  const claim = { proceedingId, kind: 'other' as const, partyId: null, amountFen: null, countedTo: null, untilPaid: false, collateralId: null, capFen: null, outcome: null, grantedFen: null, text: '确认对苗圃经营权优先受偿' }
  await store.ask('proceedings.saveClaim', { ...fresh(), facts: claim })
  const obstacle = { proceedingId, assetId: known.assetId, kind: 'lease' as const, state: 'open' as const, finding: '自称租期二十年', measure: '申请除去租赁后拍卖', ownerId: null, dueOn: null, checkedOn: null, resolvedOn: null }
  await store.ask('enforcement.saveObstacle', { ...fresh(), facts: obstacle })
  const objection = { proceedingId, kind: 'third-party' as const, raisedBy: '何某松', assetId: null, raisedOn: isoDate('2026-10-09'), result: 'pending' as const, rulingNo: null, servedOn: null, followedOn: null, note: null }
  await store.ask('enforcement.saveObjection', { ...fresh(), facts: objection })
  expect(await titlesAndTabs('苗圃')).toEqual([['note', 'proceedings', '诉讼请求 · 其他']])
  expect(await hits('租期')).toEqual(['note 自称租期二十年'])
  expect(await hits('hms')).toEqual(['note 何某松'])
})

test('contracts, rulings, notices and postings are found by their numbers, wherever they were recorded', async () => {
  const guarantor = await store.ask('parties.save', { ...fresh(), facts: person('柏某山', null) })
  await store.ask('guarantees.save', { ...fresh(), facts: {
    caseId: made.file.id, guarantorId: guarantor.id, loanIds: [made.loan.id], mode: 'joint', contractName: null, contractNo: '青保字第2023-771号', signedOn: null, isMaximum: false, fixedOn: null, capFen: null,
    scope: null, periodText: null, periodFrom: null, periodTo: null, isLetter: false, note: '其配偶亦签字',
  } })
  await store.ask('preservations.saveOrder', { ...fresh(), facts: orderFacts(made.file.id, { rulingNo: '（2025）青01财保66号', noticeNo: '（2025）青01执保88号' }) })
  expect(await titlesAndTabs('青保字')).toEqual([['note', 'guarantees', '保证 · 其配偶亦签字']])
  for (const typed of ['771', '青保字第2023', '配偶']) expect(await hits(typed), typed).toEqual(['note 青保字第2023-771号'])
  for (const typed of ['财保66', '执保88号', '（2025）青01']) expect(await hits(typed), typed).toEqual(['note （2025）青01财保66号'])
})

/** Numbers that are found in another way, or that are no papers of a household. */
const FOUND_OTHERWISE = new Set([
  'case_file.case_no', 'loan.contract_no', 'loan.note_no',
  // what the bank keeps of itself and for its papers
  'agent.licence_no', 'unit.account_no', 'paper_rule.letter_no',
  // a movement of the account, its letting and its sale lie on the page of the thing itself, which is found
  'foreclosed_money.voucher_no', 'foreclosed_letting.approval_no', 'foreclosed_disposal.approval_no',
])

test('no number of a record is left out of the search', () => {
  const { raw } = store.home.ledger
  const tables = raw.prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%voided_at%'`).pluck().all()
  const numbers = tables.flatMap((table) =>
    raw.prepare<[], string>(`SELECT name FROM pragma_table_info('${table}') WHERE type = 'TEXT' AND substr(name, -3) = '_no'`).pluck().all().map((column) => `${table}.${column}`))
  const found = (number: string): boolean => {
    const [table, column] = number.split('.')
    return sources.some((source) => source.select.includes(`.${column}`) && (source.table === table || source.through?.[table ?? ''] !== undefined))
  }
  expect(numbers.length).toBeGreaterThan(40)
  expect(numbers.filter((number) => !found(number) && !FOUND_OTHERWISE.has(number))).toEqual([])
})

test('what each kind of record says can be read', () => {
  for (const { table, select, words } of sources) {
    expect(() => store.home.ledger.raw.prepare(select).all(), table).not.toThrow()
    expect(words(null), table).toEqual(expect.any(String))
  }
})

test('further security is found by what was asked for', async () => {
  const facts = { caseId: made.file.id, kind: 'add-mortgage' as const, description: '追加冷库抵押', providerId: null, askedOn: isoDate('2026-10-08'), promisedFor: null, state: 'asked' as const, settledOn: null, valueFen: null, note: null }
  await store.ask('guarantees.saveExtra', { ...fresh(), facts })
  expect(await titlesAndTabs('冷库')).toEqual([['note', 'guarantees', expect.any(String)]])
})

test('what belongs to a case is found in the unit that it goes to, and no longer in the one that it leaves', async () => {
  const { id: below } = await store.ask('organisation.saveUnit', { ...fresh(), facts: { ...blankUnit, name: '城东支行', parentId: made.unit.id } })
  await store.ask('clues.save', clueOf(made.file.id, '云杉路 1 号 2 幢厂房'))
  const clerk = { ...store.home.ledger.person, role: 'case-manager' as const, unitId: made.unit.id }
  const seenIn = async (unitId: Id<'unit'> | null): Promise<readonly string[]> => {
    store.actAs({ ...clerk, unitId })
    const found = await hits('厂房')
    store.actAs(null)
    return found
  }
  expect(await seenIn(clerk.unitId)).toEqual(['property 云杉路 1 号 2 幢厂房'])
  expect(await seenIn(below)).toEqual([])
  const facts = { borrowerId: made.borrower.id, unitId: below, managerId: null, status: 'open' as const, closedOn: null, note: null }
  await store.ask('cases.save', { ...once(), id: made.file.id, version: made.file.version, facts })
  expect(await seenIn(clerk.unitId)).toEqual([])
  expect(await seenIn(below)).toEqual(['property 云杉路 1 号 2 幢厂房'])
})

test('terms that an upgrade has left to be written are written at the next opening, of records and of the log', async () => {
  await store.ask('clues.save', clueOf(made.file.id, '云杉路 1 号 2 幢厂房'))
  const { raw } = store.home.ledger
  // an upgrade that makes entries cannot write what stands in them
  raw.exec(`UPDATE search_entry SET title = '', detail = ''`)
  raw.exec(`DELETE FROM search_text; DELETE FROM audit_text; INSERT INTO search_due SELECT 'entry', rowno FROM search_entry; INSERT INTO search_due SELECT 'log', sequence FROM audit_entry`)
  const before = [await hits('厂房'), await logged('周远山')]
  expect(before).toEqual([[], []])
  await store.ask('vault.lock', {})
  await store.ask('vault.unlock', { passphrase: PASSPHRASE })
  expect(await hits('厂房')).toEqual(['property 云杉路 1 号 2 幢厂房'])
  expect(await hits('zys')).toEqual(['party 周远山'])
  expect((await logged('周远山')).length).toBeGreaterThan(0)
  expect(store.home.ledger.raw.prepare('SELECT count(*) FROM search_due').pluck().get()).toBe(0)
  expect(store.events.filter((event) => event.kind === 'progress' && event.label === '正在整理检索').length).toBeGreaterThan(0)
})

/** A statement of what is owed, as the person words its purpose. */
async function keptPaper(): Promise<void> {
  await branchWithAccount(store)
  const { id: loanId } = made.loan
  await store.ask('loans.addEntry', { ...once(), entry: { kind: 'opening-balance', loanId, valueDate: isoDate('2026-10-31'), memo: null, principalFen: yuan(400_000), interestFen: yuan(2_000), penaltyFen: yuan(10_000), compoundFen: yuan(345.67), undividedInterestFen: fen(0), costFen: null, certifiedBy: '核心系统余额表', interestPaidTo: null, oldestDueOn: null } })
  const choices = { ...(await store.ask('documents.proposeChoices', { caseId: made.file.id })), act: 'demand' as const, letterNo: '城东催〔2026〕001号', payBy: isoDate('2026-12-05') }
  await store.ask('documents.export', { ...once(), caseId: made.file.id, choices, form: 'letter-overdue', acceptAmber: true, fileName: '通知书.docx' }, [join(store.folder, '通知书.docx')])
}

test('a kept paper is found by what it says, and after an upgrade as well', async () => {
  expect(await hits('城东催 逾期')).toEqual([])
  await keptPaper()
  const [found] = await hits('城东催 逾期')
  expect(found).toContain('paper ')
  expect(await hits('从未写过的话')).toEqual([])
  const { raw } = store.home.ledger
  raw.exec(`DELETE FROM search_text; INSERT INTO search_due SELECT 'entry', rowno FROM search_entry WHERE kind = 'paper'`)
  await store.ask('vault.lock', {})
  await store.ask('vault.unlock', { passphrase: PASSPHRASE })
  expect(await hits('城东催 逾期')).toEqual([found])
})

test('a paper whose file is damaged is still found by its title', async () => {
  await keptPaper()
  const [found] = await hits('周远山 逾期')
  const { raw } = store.home.ledger
  raw.exec(`UPDATE document_file SET bytes = x'00'; DELETE FROM search_text; INSERT INTO search_due SELECT 'entry', rowno FROM search_entry WHERE kind = 'paper'`)
  await store.ask('vault.lock', {})
  await store.ask('vault.unlock', { passphrase: PASSPHRASE })
  expect(await hits('周远山 逾期')).toEqual([])
  expect(await hits('通知书')).toEqual([found])
})

async function logged(text: string): Promise<readonly string[]> {
  return (await store.ask('audit.list', { staffId: null, from: null, to: null, sort: null, text, before: null, limit: 50 })).map(({ summary }) => summary)
}

test('a line of the log is found by any part of it, a single character and signs included', async () => {
  await store.ask('organisation.saveUnit', { ...fresh(), facts: { ...blankUnit, name: '城东（A-2）支行', parentId: made.unit.id } })
  for (const typed of ['城', '东（A', 'A-2）支', '（A-2）', '支行']) expect((await logged(typed)).some((summary) => summary.includes(typed)), typed).toBe(true)
  expect(await logged('A2')).toEqual([])
})
