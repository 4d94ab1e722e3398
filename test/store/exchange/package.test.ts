import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { tableNames } from '../../../electron/store/database/tables.ts'
import { schemaTables } from '../../../electron/store/database/record-tables.ts'
import { takePackage } from '../../../electron/store/exchange/package/take-package.ts'
import { namedRecords } from '../../../electron/store/exchange/package/record-words.ts'
import * as travelling from '../../../electron/store/exchange/package/travelling-tables.ts'
import type { OutputOf } from '../../../shared/api/contracts.ts'
import type { PackageDecision } from '../../../shared/api/packages.ts'
import { isoDate } from '../../../shared/model/iso-date.ts'
import { colleague } from '../support/colleague.ts'
import { fresh, household, loanOf, once, person, repayment, yuan } from '../support/facts.ts'
import { openLedger, openNewLedger, type TestStore } from '../support/open-store.ts'

const SECRET = '青山-移交-2026'
const DAY = isoDate('2026-11-20')

let here: TestStore
let there: TestStore
let folder: string
let made: Awaited<ReturnType<typeof household>>

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'baoquan-package-'))
  here = await openLedger(DAY)
  there = await openNewLedger(DAY)
  made = await household(here, '周远山', '000000198001010013', 'JD-2023-0001')
})

afterEach(() => {
  here.close()
  there.close()
  rmSync(folder, { recursive: true, force: true })
})

let serial = 0
async function pack(from: TestStore, withFiles = true): Promise<string> {
  const path = join(folder, `${++serial}.bqp`)
  await from.ask('packages.write', { ...once(), caseIds: [made.file.id], passphrase: SECRET, withFiles, fileName: '周远山' }, [path])
  return path
}

const open = (at: TestStore, path: string): Promise<OutputOf<'packages.open'>> => at.ask('packages.open', { passphrase: SECRET }, [path])

async function take(at: TestStore, path: string, take: PackageDecision['take'] = 'theirs') {
  const review = await open(at, path)
  const decisions = review.conflicts.flatMap(({ recordId, fields }) => fields.map(({ key }) => ({ recordId, key, take })))
  return at.ask('packages.take', { ...once(), sessionId: review.sessionId, unitId: null, decisions })
}

async function borrowerOf(at: TestStore) {
  const [party] = await at.ask('parties.ofCase', { caseId: made.file.id })
  if (!party) throw new Error('the case has a borrower')
  return party
}

async function saveBorrower(at: TestStore, more: Parameters<typeof person>[2]): Promise<void> {
  const { id, version, name, employer, jobTitle, note } = await borrowerOf(at)
  const { idNo: _idNo, phone: _phone, ...facts } = person(name, null, { employer, jobTitle, note, ...more })
  await at.ask('parties.save', { ...once(), id, version, facts })
}

/** Lines name the entries that they come from: those are the same on both sides, their order within a day is each ledger's own. */
const withoutIds = (loans: Awaited<ReturnType<typeof balance>>) => loans.map((loan) => JSON.parse(JSON.stringify(loan, (key, value: unknown) => (key === 'sequence' ? undefined : value))))

const balance = async (at: TestStore) => (await at.ask('loans.balance', { caseId: made.file.id, asOf: DAY })).loans

test('every table of the schema travels, is matched by name, or stays at home: none is forgotten', () => {
  const { caseTables, partyTables, namedTables, linkTables, byteTables, matchedTables, homeTables } = travelling
  const listed = ['case_file', ...caseTables, ...partyTables, ...namedTables, ...linkTables.map(({ table }) => table), ...byteTables, ...matchedTables, ...homeTables]
  expect(new Set(listed).size).toBe(listed.length)
  const inFile = tableNames(here.home.ledger.raw).filter((name) => !/^(sqlite_|baoquan_|schema_)|_(data|idx|content|docsize|config)$/.test(name) || name === 'attachment_content' || name === 'law_data')
  expect(inFile.filter((name) => !listed.includes(name)).toSorted()).toEqual([])
  expect([...schemaTables.keys()].filter((name) => !listed.includes(name))).toEqual([])
  expect(['case_file', ...caseTables, ...partyTables, ...namedTables].filter((name) => !namedRecords.has(name))).toEqual([])
})

test('a case comes to another ledger complete: the same debt, people, log of its own', async () => {
  await here.ask('loans.addEntry', { ...once(), entry: repayment(made.loan.id, '2026-11-10', 1_000) })
  const review = await open(there, await pack(here))
  expect(review).toMatchObject({
    sender: { organisation: '青石农村商业银行股份有限公司', person: '林晓', known: false, own: false },
    cases: [{ caseId: made.file.id, borrowerName: '周远山', isNew: true, blocked: null, counts: { conflict: 0 } }],
    conflicts: [], unknownUnits: [], unknownStaff: [],
  })
  const taken = await there.ask('packages.take', { ...once(), sessionId: review.sessionId, unitId: null, decisions: [] })
  expect(taken).toMatchObject({ cases: 1, changed: 0, skipped: [] })
  expect(await balance(there)).toEqual(await balance(here))
  expect((await there.ask('cases.list', { filter: { ...(await import('../../../shared/api/cases.ts')).emptyCaseFilter, search: 'zys' }, sort: { key: 'principalFen', descending: true }, offset: 0, limit: 10 })).rows).toHaveLength(1)
  expect(await there.ask('audit.verify', {})).toMatchObject({ brokenAt: null })
  expect(await there.ask('packages.history', {})).toMatchObject([{ sender: '青石农村商业银行股份有限公司 林晓', taken: { cases: 1 } }])
})

test('a find that must be seized within 48 hours arrives with its haste, and the papers for it can be made there', async () => {
  const asset = { kind: 'equipment' as const, description: '数控机床两台', ownerId: made.borrower.id, location: '城东厂区', certificateNo: null, area: null, bankName: null, share: null }
  const clue = { caseId: made.file.id, asset, sourceKind: 'visit' as const, source: '上门走访', foundOn: DAY, checkedOn: null, state: 'pending' as const, priority: 'within-48-hours' as const, estimateFen: yuan(200_000), note: '债务人正在转移设备' }
  await here.ask('clues.save', { ...fresh(), facts: clue })
  await take(there, await pack(here))
  const [found] = await there.ask('clues.ofCase', { caseId: made.file.id })
  expect(found).toMatchObject({ priority: 'within-48-hours', state: 'pending', estimateFen: 20_000_000, asset: { description: '数控机床两台', location: '城东厂区' } })
  const choices = await there.ask('documents.proposeChoices', { caseId: made.file.id })
  const { bytes } = await there.ask('documents.preview', { caseId: made.file.id, choices: { ...choices, act: 'preserve-before-suit' }, form: 'preservation-application' })
  expect(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '')).toContain('数控机床两台')
})

test('the same package again changes nothing', async () => {
  const path = await pack(here)
  await take(there, path)
  const before = await there.ask('audit.list', { staffId: null, from: null, to: null, sort: null, text: '', before: null, limit: 200 })
  const again = await take(there, path)
  expect(again).toMatchObject({ added: 0, changed: 0 })
  const after = await there.ask('audit.list', { staffId: null, from: null, to: null, sort: null, text: '', before: null, limit: 200 })
  expect(after.length - before.length).toBe(1)
})

test('changed on both sides in different fields: both are kept, nobody is asked', async () => {
  await take(there, await pack(here))
  await saveBorrower(there, { employer: '青山农机站' })
  await saveBorrower(here, { jobTitle: '站长' })
  const review = await open(here, await pack(there))
  expect(review.conflicts).toEqual([])
  await here.ask('packages.take', { ...once(), sessionId: review.sessionId, unitId: null, decisions: [] })
  expect(await borrowerOf(here)).toMatchObject({ employer: '青山农机站', jobTitle: '站长' })
})

test('changed on both sides in the same field: shown, decided by a person, refused while undecided', async () => {
  await take(there, await pack(here))
  await saveBorrower(there, { employer: '青山农机站' })
  await saveBorrower(here, { employer: '云杉合作社' })
  const path = await pack(there)
  const review = await open(here, path)
  expect(review.conflicts).toMatchObject([{ title: '当事人 周远山', fields: [{ label: '工作单位', mine: '云杉合作社', theirs: '青山农机站' }] }])
  const refused = await here.refusal('packages.take', { ...once(), sessionId: review.sessionId, unitId: null, decisions: [] })
  expect(refused).toMatchObject({ code: 'package-undecided', details: { undecided: 1 } })
  expect(await borrowerOf(here)).toMatchObject({ employer: '云杉合作社' })
  await take(here, path, 'theirs')
  expect(await borrowerOf(here)).toMatchObject({ employer: '青山农机站' })
})

test('what is older than this ledger’s own is not taken', async () => {
  const old = await pack(here)
  await take(there, old)
  await saveBorrower(there, { employer: '青山农机站' })
  const review = await open(there, old)
  expect(review.cases[0]?.counts).toMatchObject({ theirs: 0, conflict: 0 })
  expect(await take(there, old)).toMatchObject({ changed: 0 })
  expect(await borrowerOf(there)).toMatchObject({ employer: '青山农机站' })
})

test('back and forth several times, each side takes what the other changed since', async () => {
  await take(there, await pack(here))
  for (const round of [1, 2, 3]) {
    there.clock.advance(60_000)
    await saveBorrower(there, { note: `乙方第 ${round} 轮` })
    there.clock.advance(60_000)
    here.clock.advance(200_000)
    expect((await open(here, await pack(there))).conflicts).toEqual([])
    await take(here, await pack(there))
    expect(await borrowerOf(here)).toMatchObject({ note: `乙方第 ${round} 轮` })
    here.clock.advance(60_000)
    await saveBorrower(here, { jobTitle: `甲方第 ${round} 轮` })
    there.clock.advance(300_000)
    const back = await pack(here)
    expect((await open(there, back)).conflicts).toEqual([])
    await take(there, back)
    expect(await borrowerOf(there)).toMatchObject({ note: `乙方第 ${round} 轮`, jobTitle: `甲方第 ${round} 轮` })
  }
})

test('entries that both sides booked are both kept, in an order of each ledger', async () => {
  await take(there, await pack(here))
  await here.ask('loans.addEntry', { ...once(), entry: repayment(made.loan.id, '2026-11-10', 1_000) })
  await there.ask('loans.addEntry', { ...once(), entry: repayment(made.loan.id, '2026-11-12', 2_000) })
  await take(here, await pack(there))
  await take(there, await pack(here))
  const [a, b] = [await balance(here), await balance(there)]
  expect(JSON.stringify(a)).toContain('2026-11-12')
  expect(withoutIds(a)).toEqual(withoutIds(b))
})

test('a voided record is voided there', async () => {
  const loan = await here.ask('loans.save', { ...fresh(), facts: loanOf(made.file.id, 'JD-2023-0009') })
  await take(there, await pack(here))
  await here.ask('loans.void', { ...once(), id: loan.id, version: loan.version, reason: '重复登记' })
  await take(there, await pack(here))
  expect((await there.ask('loans.ofCase', { caseId: made.file.id })).map((row) => row.noteNo)).toEqual(['JD-2023-0001'])
})

test('somebody who was entered here and there apart is one person afterwards', async () => {
  const local = await there.ask('parties.save', { ...fresh(), facts: person('周远山', '000000198001010013') })
  await take(there, await pack(here))
  expect((await borrowerOf(there)).id).toBe(local.id)
})

test('a case or a loan that was entered apart is not joined: it says what to do', async () => {
  await household(there, '许青禾', '000000198502020022', 'JD-2023-0001')
  const review = await open(there, await pack(here))
  expect(review.cases[0]?.blocked).toContain('JD-2023-0001')
  expect(await take(there, join(folder, `${serial}.bqp`))).toMatchObject({ cases: 0 })
})

test('a file travels with the case and is stored once', async () => {
  const bytes = Buffer.from('%PDF-1.7 周远山 借款合同')
  const { uploadId } = await here.ask('attachments.begin', { caseId: made.file.id, fileName: '合同.pdf', sizeBytes: bytes.length })
  await here.ask('attachments.append', { uploadId, ordinal: 0, bytes: new Uint8Array(bytes) })
  await here.ask('attachments.finish', { ...once(), uploadId, facts: { caseId: made.file.id, fileName: '合同.pdf', kind: 'contract', takenOn: null, subjects: [], evidenceId: null, note: null } })
  await take(there, await pack(here, false))
  expect((await there.ask('attachments.ofCase', { caseId: made.file.id })).files).toEqual([])
  await take(there, await pack(here))
  const [file] = (await there.ask('attachments.ofCase', { caseId: made.file.id })).files
  expect(file).toMatchObject({ fileName: '合同.pdf', sizeBytes: bytes.length })
  if (file) expect(Buffer.from((await there.ask('attachments.read', { attachmentId: file.id, ordinal: 0 })).bytes).equals(bytes)).toBe(true)
})

test('nobody reads a package without its passphrase, and no name lies in it as plain text', async () => {
  const path = await pack(here)
  expect(readFileSync(path).includes('周远山')).toBe(false)
  expect(readFileSync(path).includes('青石农村商业银行')).toBe(false)
  expect((await there.refusal('packages.open', { passphrase: '别的口令别的口令' }, [path])).code).toBe('package-passphrase')
})

test.each([
  ['a bit changed in the middle', (bytes: Buffer) => { bytes[5000] = (bytes[5000] ?? 0) ^ 1 }, 'package-forged'],
  ['its header changed', (bytes: Buffer) => { const at = bytes.indexOf('"ledgerId":"') + 14; bytes.write(bytes.toString('latin1', at, at + 1) === '0' ? '1' : '0', at) }, 'package-forged'],
] as const)('a package with %s is refused', async (_what, harm, code) => {
  const path = await pack(here)
  const bytes = readFileSync(path)
  harm(bytes)
  writeFileSync(path, bytes)
  expect((await there.refusal('packages.open', { passphrase: SECRET }, [path])).code).toBe(code)
})

test.each([['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 30)], ['empty', () => Buffer.alloc(0)], ['something else', () => Buffer.from('这不是数据包'.repeat(100))]])(
  'a file that is %s is refused by name', async (_what, harm) => {
    const path = await pack(here)
    writeFileSync(path, harm(readFileSync(path)))
    expect((await there.refusal('packages.open', { passphrase: SECRET }, [path])).code).toBe('package-unreadable')
  },
)

test('cancelling, and locking, leave no copy behind after the next opening', async () => {
  const path = await pack(here)
  const copies = () => readdirSync(there.home.folder.root).filter((name) => name.startsWith('incoming-'))
  const review = await open(there, path)
  expect(copies()).toHaveLength(1)
  await there.ask('packages.cancel', { sessionId: review.sessionId })
  expect(copies()).toEqual([])
  expect((await there.refusal('packages.take', { ...once(), sessionId: review.sessionId, unitId: null, decisions: [] })).code).toBe('package-gone')
})

test('cases of a unit that is unknown here go to the unit that is chosen', async () => {
  const unit = await here.ask('organisation.units', {}).then(([root]) => root)
  if (!unit) throw new Error('a ledger has a unit')
  there.home.ledger.raw.prepare("UPDATE unit SET name = '另一家银行'").run()
  const review = await open(there, await pack(here))
  expect(review.unknownUnits).toEqual([unit.name])
  const input = { sessionId: review.sessionId, decisions: [] }
  expect((await there.refusal('packages.take', { ...once(), ...input, unitId: null })).code).toBe('package-unit')
  const [own] = await there.ask('organisation.units', {})
  await there.ask('packages.take', { ...once(), ...input, unitId: own?.id ?? null })
  expect((await there.ask('cases.overview', { caseId: made.file.id })).unitName).toBe('另一家银行')
})

test('a case of a unit that the person does not see cannot be taken over', async () => {
  await take(there, await pack(here))
  await saveBorrower(here, { employer: '青山农机站' })
  const review = await open(there, await pack(here))
  const { ledger } = there.home
  const stranger = { ...ledger, person: { ...ledger.person, role: 'case-manager' as const, unitId: null } }
  const taking = takePackage(stranger, { ...once(), sessionId: review.sessionId, unitId: null, decisions: [] })
  await expect(taking).rejects.toMatchObject({ error: { code: 'forbidden' } })
  expect(await borrowerOf(there)).toMatchObject({ employer: null })
})

test('papers rest on a package that nobody else has seen until a second person confirms it', async () => {
  await take(there, await pack(here))
  const reviewer = await colleague(there, '单雄', 'reviewer')
  const choices = await there.ask('documents.proposeChoices', { caseId: made.file.id })
  const unreviewed = async () => (await there.ask('documents.review', { caseId: made.file.id, choices })).checks.filter(({ code }) => code === 'unreviewed-facts').length
  expect(await unreviewed()).toBe(1)
  there.actAs(reviewer)
  for (const { id, version } of (await there.ask('review.waiting', { limit: 5 })).unconfirmed) await there.ask('review.confirm', { ...once(), markId: id, version })
  expect(await unreviewed()).toBe(0)
})
