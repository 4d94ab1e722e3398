import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ATTACHMENT_CHUNK_BYTES, type AttachmentFacts } from '../../shared/model/attachment.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { clearUnfinished } from '../../electron/store/attachments/uploads.ts'
import { foreclosedOf } from './support/foreclosed.ts'
import { eventOf, fresh, household, once, proceedingOf, titleOf, yuan } from './support/facts.ts'
import { measure, renewalFacts } from './support/measures.ts'
import { openLedger, PASSPHRASE, type TestStore } from './support/open-store.ts'

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n', 'latin1')

let store: TestStore
let caseId: Id<'case'>
let loanId: Id<'loan'>

beforeEach(async () => {
  store = await openLedger(isoDate('2026-11-20'))
  const made = await household(store, '周远山', '000000198001010013', 'JD-2023-0001')
  caseId = made.file.id
  loanId = made.loan.id
})

afterEach(() => store.close())

const factsOf = (fileName: string, more: Partial<AttachmentFacts> = {}): AttachmentFacts => ({
  caseId, fileName, kind: 'contract', takenOn: null, subjects: [], evidenceId: null, note: null, ...more,
})

async function send(bytes: Buffer, fileName: string): Promise<Id<'upload'>> {
  const { uploadId } = await store.ask('attachments.begin', { caseId, fileName, sizeBytes: bytes.length })
  for (let ordinal = 0; ordinal * ATTACHMENT_CHUNK_BYTES < bytes.length; ordinal += 1) {
    await store.ask('attachments.append', { uploadId, ordinal, bytes: new Uint8Array(bytes.subarray(ordinal * ATTACHMENT_CHUNK_BYTES, (ordinal + 1) * ATTACHMENT_CHUNK_BYTES)) })
  }
  return uploadId
}

async function add(bytes: Buffer, fileName: string, more: Partial<AttachmentFacts> = {}) {
  return store.ask('attachments.finish', { ...once(), uploadId: await send(bytes, fileName), facts: factsOf(fileName, more) })
}

const count = (table: string) => store.home.ledger.raw.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n

test('a file of several pieces comes back byte for byte', async () => {
  const bytes = Buffer.concat([PDF, randomBytes(2 * ATTACHMENT_CHUNK_BYTES + 777)])
  const { id } = await add(bytes, '借款合同.pdf', { subjects: [{ kind: 'loan', id: loanId }] })
  const { files, totalBytes } = await store.ask('attachments.ofCase', { caseId })
  expect(files).toMatchObject([
    { id, fileName: '借款合同.pdf', mediaType: 'application/pdf', sizeBytes: bytes.length, chunkCount: 3, sha256: createHash('sha256').update(bytes).digest('hex'), subjectNames: [{ kind: 'loan', name: 'JD-2023-0001' }] },
  ])
  expect(totalBytes).toBe(bytes.length)
  const path = join(store.folder, '另存.pdf')
  await store.ask('attachments.saveCopy', { attachmentId: id, fileName: '借款合同.pdf' }, [path])
  expect(readFileSync(path).equals(bytes)).toBe(true)
})

test('no piece of a file lies in the folder as plain bytes', async () => {
  const bytes = Buffer.concat([PDF, Buffer.from('周远山 借款合同 正本'.repeat(2000))])
  await add(bytes, '借款合同.pdf')
  store.home.lock()
  const files = readdirSync(store.home.folder.root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files.length).toBeGreaterThan(1)
  for (const file of files) expect(readFileSync(join(file.parentPath, file.name)).includes('借款合同')).toBe(false)
  await store.ask('vault.unlock', { passphrase: PASSPHRASE })
})

test('equal bytes are stored once for two cases and refused twice in one', async () => {
  const other = await household(store, '许青禾', '000000198502020022', 'JD-2023-0002')
  const bytes = Buffer.concat([PDF, randomBytes(5000)])
  expect((await add(bytes, '合同.pdf')).keptOnce).toBe(false)
  const uploadId = await send(bytes, '合同副本.pdf')
  const refused = await store.refusal('attachments.finish', { ...once(), uploadId, facts: factsOf('合同副本.pdf') })
  expect(refused).toMatchObject({ code: 'attachment-there', message: expect.stringContaining('合同.pdf') })
  caseId = other.file.id
  expect((await add(bytes, '合同.pdf')).keptOnce).toBe(true)
  await clearUnfinished(store.home.ledger)
  await store.ask('attachments.cancel', { uploadId })
  await clearUnfinished(store.home.ledger)
  expect([count('attachment_content'), count('attachment_chunk')]).toEqual([1, 1])
  expect(await store.ask('attachments.storage', {})).toEqual({ files: 1, totalBytes: bytes.length })
})

test('a finished upload answers a repeat of its command without a second record', async () => {
  const uploadId = await send(PDF, '合同.pdf')
  const input = { ...once(), uploadId, facts: factsOf('合同.pdf') }
  const first = await store.ask('attachments.finish', input)
  expect(await store.ask('attachments.finish', input)).toEqual(first)
  expect(count('attachment')).toBe(1)
})

test('what was cut off by a lock belongs to nothing and is cleared away', async () => {
  const bytes = randomBytes(3 * ATTACHMENT_CHUNK_BYTES)
  const uploadId = await send(bytes, '录音.bin')
  store.home.lock()
  await store.ask('vault.unlock', { passphrase: PASSPHRASE })
  const refused = await store.refusal('attachments.finish', { ...once(), uploadId, facts: factsOf('录音.bin') })
  expect(refused.code).toBe('upload-gone')
  expect((await store.ask('attachments.ofCase', { caseId })).files).toEqual([])
  expect(count('attachment_chunk')).toBe(3)
  await clearUnfinished(store.home.ledger)
  expect([count('attachment_chunk'), count('attachment_content')]).toEqual([0, 0])
})

test.each([
  [0, 'attachment-empty'],
  [501 * ATTACHMENT_CHUNK_BYTES, 'attachment-too-large'],
])('a file of %d bytes is refused before a byte is sent', async (sizeBytes, code) => {
  expect((await store.refusal('attachments.begin', { caseId, fileName: 'a.pdf', sizeBytes })).code).toBe(code)
  expect(count('attachment_content')).toBe(0)
})

test('a piece that is missing, too long or too short stops the upload', async () => {
  const { uploadId } = await store.ask('attachments.begin', { caseId, fileName: 'a.pdf', sizeBytes: ATTACHMENT_CHUNK_BYTES + 10 })
  const whole = new Uint8Array(ATTACHMENT_CHUNK_BYTES)
  expect((await store.refusal('attachments.append', { uploadId, ordinal: 1, bytes: whole })).code).toBe('attachment-changed')
  expect((await store.refusal('attachments.append', { uploadId, ordinal: 0, bytes: whole.subarray(1) })).code).toBe('attachment-changed')
  await store.ask('attachments.append', { uploadId, ordinal: 0, bytes: whole })
  expect(await store.ask('attachments.append', { uploadId, ordinal: 0, bytes: whole })).toEqual({ received: ATTACHMENT_CHUNK_BYTES })
  expect((await store.refusal('attachments.finish', { ...once(), uploadId, facts: factsOf('a.pdf') })).code).toBe('attachment-changed')
})

test('a full disk while a large file comes in leaves the ledger as it was', async () => {
  const before = await add(PDF, '合同.pdf')
  const { raw } = store.home.ledger
  const pages = raw.pragma('page_count', { simple: true })
  raw.pragma(`max_page_count = ${Number(pages) + 600}`)
  const { uploadId } = await store.ask('attachments.begin', { caseId, fileName: '录像.mp4', sizeBytes: 300 * ATTACHMENT_CHUNK_BYTES })
  const piece = new Uint8Array(randomBytes(ATTACHMENT_CHUNK_BYTES))
  let refused = null
  for (let ordinal = 0; refused === null && ordinal < 5; ordinal += 1) {
    refused = await store.ask('attachments.append', { uploadId, ordinal, bytes: piece }).then(() => null, (error: unknown) => String(error))
  }
  expect(refused).toContain('disk-full')
  expect((await store.refusal('attachments.append', { uploadId, ordinal: 2, bytes: piece })).code).toBe('upload-gone')
  await clearUnfinished(store.home.ledger)
  expect((await store.ask('attachments.ofCase', { caseId })).files.map((file) => file.id)).toEqual([before.id])
  expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
})

test('a piece changed behind the program is noticed when the copy is saved, and no file is left', async () => {
  const { id } = await add(Buffer.concat([PDF, randomBytes(100)]), '合同.pdf')
  store.home.ledger.raw.prepare('UPDATE attachment_chunk SET bytes = ?').run(randomBytes(PDF.length + 100))
  const path = join(store.folder, '另存.pdf')
  expect((await store.refusal('attachments.saveCopy', { attachmentId: id, fileName: '合同.pdf' }, [path])).code).toBe('attachment-damaged')
  expect(existsSync(path)).toBe(false)
})

test('a file is renamed, tied to records and put behind an evidence item, with its history in the log', async () => {
  const { id, version } = await add(PDF, '扫描件1.pdf')
  const evidence = await store.ask('attachments.saveEvidence', { ...fresh(), facts: { caseId, groupNo: 1, name: '流动资金借款合同', purpose: '证明借贷关系成立', form: 'copy', source: null, copies: 1, usualKey: null, note: null } })
  const facts = factsOf('借款合同.pdf', { subjects: [{ kind: 'loan', id: loanId }], evidenceId: evidence.id, takenOn: isoDate('2023-03-20') })
  await store.ask('attachments.save', { ...once(), id, version, facts })
  const { files, evidence: list } = await store.ask('attachments.ofCase', { caseId })
  expect(files).toMatchObject([{ fileName: '借款合同.pdf', evidenceId: evidence.id, subjects: [{ kind: 'loan', id: loanId }] }])
  expect(list).toMatchObject([{ name: '流动资金借款合同', groupNo: 1 }])
  expect((await store.refusal('attachments.voidEvidence', { ...once(), ...evidence, reason: '登记错误' })).code).toBe('has-dependents')
  expect((await store.refusal('attachments.save', { ...once(), id, version, facts })).code).toBe('stale-version')
})

test('a file is tied to a foreclosed asset and to a waiver, and neither is voided under it', async () => {
  const asset = await store.ask('foreclosed.save', { ...fresh(), facts: foreclosedOf(caseId) })
  const nothing = { interestFen: yuan(0), penaltyFen: yuan(0), compoundFen: yuan(0), costFen: yuan(0) }
  const waiver = await store.ask('waivers.save', { ...fresh(), facts: {
    caseId, calculatedOn: isoDate('2026-11-20'), lines: [{ loanId, ...nothing, undividedInterestFen: yuan(100) }], instalments: [{ dueOn: isoDate('2026-12-31'), amountFen: yuan(1_000) }],
    source: null, reason: null, comparison: null, searchResult: null, responsibility: null, authority: null, note: null,
  } })
  await add(PDF, '以物抵债裁定.pdf', { subjects: [{ kind: 'foreclosed', id: asset.id }, { kind: 'waiver', id: waiver.id }] })
  const { files, subjects } = await store.ask('attachments.ofCase', { caseId })
  expect(files[0]?.subjectNames).toEqual([{ kind: 'foreclosed', id: asset.id, name: '白河路 12 号商铺' }, { kind: 'waiver', id: waiver.id, name: '截至2026-11-20的减免申请' }])
  expect(subjects.filter(({ kind }) => kind === 'foreclosed' || kind === 'waiver')).toHaveLength(2)
  expect((await store.refusal('foreclosed.void', { ...once(), ...asset, reason: '登记错误' })).message).toContain('附件 1 条')
  expect((await store.refusal('waivers.void', { ...once(), ...waiver, reason: '登记错误' })).message).toContain('附件 1 条')
})

test('evidence of another case is refused', async () => {
  const other = await household(store, '许青禾', '000000198502020022', 'JD-2023-0002')
  const evidence = await store.ask('attachments.saveEvidence', { ...fresh(), facts: { caseId: other.file.id, groupNo: 1, name: '合同', purpose: '证明', form: 'copy', source: null, copies: 1, usualKey: null, note: null } })
  const { id, version } = await add(PDF, '扫描件.pdf')
  const refused = await store.refusal('attachments.save', { ...once(), id, version, facts: factsOf('扫描件.pdf', { evidenceId: evidence.id }) })
  expect(refused.fields).toHaveProperty(['facts.evidenceId'])
  expect((await store.refusal('attachments.save', { ...once(), id, version, facts: factsOf('扫描件.pdf', { caseId: other.file.id }) })).code).toBe('not-found')
})

test('a voided file leaves the list and stays in the ledger', async () => {
  const { id, version } = await add(PDF, '扫描件.pdf')
  await store.ask('attachments.void', { ...once(), id, version, reason: '传错户' })
  expect((await store.ask('attachments.ofCase', { caseId })).files).toEqual([])
  expect(count('attachment_chunk')).toBe(1)
  expect((await add(PDF, '扫描件.pdf')).keptOnce).toBe(true)
})

test('the papers of each step are tied to the step: contract changes, valuations, events, judgments, costs, renewals, letters', async () => {
  const suit = await store.ask('proceedings.save', { ...fresh(), facts: proceedingOf(caseId, 'first-instance') })
  const { item } = await measure(store, caseId)
  const [{ assetId } = { assetId: null }] = (await store.ask('preservations.ofCase', { caseId })).items
  if (assetId === null) throw new Error('the measure is of a thing')
  const saved = [
    ['supplement', await store.ask('loans.saveSupplement', { ...fresh(), facts: { loanId, agreementNo: '补字第1号', signedOn: null, effectiveOn: isoDate('2024-01-01'), subject: 'other', content: '变更还款账户' } })],
    ['valuation', await store.ask('assets.saveValuation', { ...fresh(), facts: { caseId, assetId, valuedOn: isoDate('2026-05-01'), method: 'external', valueFen: yuan(300_000), valuedBy: null, reportNo: null, basis: null, note: null } })],
    ['proceeding-event', await store.ask('proceedings.saveEvent', { ...fresh(), facts: eventOf(suit.id, 'filed', '2026-03-02') })],
    ['judgment', await store.ask('proceedings.saveJudgment', { ...fresh(), facts: titleOf(suit.id, '2026-06-01') })],
    ['cost', await store.ask('proceedings.saveCost', { ...fresh(), facts: { caseId, proceedingId: suit.id, kind: 'acceptance-fee', amountFen: yuan(8_500), paidOn: null, bearer: 'defendant', contractNo: null, invoiceNo: null, note: null } })],
    ['renewal', await store.ask('preservations.saveRenewal', { ...fresh(), facts: renewalFacts(item.id, { state: 'preparing', appliedOn: null, proof: null }) })],
    ['notice', await store.ask('notices.save', { ...fresh(), facts: { caseId, kind: 'overdue', docNo: '催〔2026〕17号', issuedOn: isoDate('2026-11-18'), body: null, note: null } })],
  ] as const
  await add(PDF, '各步骤文书.pdf', { subjects: saved.map(([kind, { id }]) => ({ kind, id })) })
  const { files } = await store.ask('attachments.ofCase', { caseId })
  expect(Object.fromEntries((files[0]?.subjectNames ?? []).map(({ kind, name }) => [kind, name]))).toEqual({
    supplement: 'JD-2023-0001 补字第1号', valuation: '青石农商行账户存款 2026-05-01', 'proceeding-event': '递交材料 2026-03-02', judgment: '2026-06-01', cost: '案件受理费', renewal: '青石农商行账户存款',
    notice: '逾期催收通知书 催〔2026〕17号 2026-11-18',
  })
})
