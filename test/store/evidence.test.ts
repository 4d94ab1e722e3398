import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { EvidenceState } from '../../shared/api/evidence.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { UsualEvidenceKey } from '../../shared/model/usual-evidence.ts'
import { evidenceSnapshot } from '../../electron/store/filings/evidence-snapshot.ts'
import { fresh, household, once } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'
import { addFile, pdfOf, pngOf } from './support/scans.ts'

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

const state = () => store.ask('evidence.ofCase', { caseId })
const lineOf = ({ usual }: EvidenceState, key: UsualEvidenceKey) => usual.find((line) => line.usual.key === key)

async function item(name: string, groupNo = 1): Promise<Id<'evidence'>> {
  const facts = { caseId, groupNo, name, purpose: '证明借款关系', form: 'copy' as const, source: null, copies: 1, usualKey: null, note: null }
  return (await store.ask('attachments.saveEvidence', { ...fresh(), facts })).id
}

const bind = (name = '证据册.pdf') => store.ask('evidence.bind', { ...once(), caseId, fileName: name }, [join(store.folder, name)])

test('the usual list says what the record calls for, and files go behind what is ticked', async () => {
  await addFile(store, caseId, await pdfOf(2), '借款合同.pdf', { kind: 'contract', subjects: [{ kind: 'loan', id: loanId }] })
  await addFile(store, caseId, await pdfOf(1), '借据.pdf', { kind: 'loan-note' })
  const before = await state()
  expect(lineOf(before, 'loan-contract')).toMatchObject({ state: 'missing', matching: ['借款合同.pdf'] })
  expect(lineOf(before, 'guarantee-contract')?.state).toBe('if-any')
  expect(await store.ask('evidence.adopt', { ...once(), caseId, keys: ['loan-contract', 'loan-note', 'demand'] })).toEqual({ added: 3, files: 2 })
  const after = await state()
  expect(lineOf(after, 'loan-contract')).toMatchObject({ state: 'listed', files: 1 })
  expect(lineOf(after, 'demand')).toMatchObject({ state: 'listed', files: 0 })
  expect(await store.ask('evidence.adopt', { ...once(), caseId, keys: ['loan-contract'] })).toEqual({ added: 0, files: 0 })
})

test('what a case does not need is put aside with a reason, and taken up again', async () => {
  await store.ask('evidence.waive', { ...once(), caseId, key: 'service-clause', reason: '合同没有约定送达地址' })
  const waiver = lineOf(await state(), 'service-clause')?.waiver
  expect(waiver?.reason).toBe('合同没有约定送达地址')
  if (!waiver) throw new Error('no waiver')
  await store.ask('evidence.unwaive', { ...once(), id: waiver.id, version: waiver.version, reason: '重新需要该证据' })
  expect(lineOf(await state(), 'service-clause')).toMatchObject({ state: 'missing', waiver: null })
})

test('evidence is bound as arranged; the list takes its pages and loses them when the evidence changes', async () => {
  const [contract, photo, sound] = [await item('借款合同'), await item('现场照片'), await item('录音')]
  const first = await addFile(store, caseId, await pdfOf(3), '合同一.pdf', { evidenceId: contract })
  const second = await addFile(store, caseId, await pdfOf(2), '合同二.pdf', { evidenceId: contract })
  const picture = await addFile(store, caseId, pngOf(120, 80), '照片.png', { evidenceId: photo })
  const loose = await addFile(store, caseId, Buffer.from('RIFF sound'), '通话.amr', { evidenceId: sound })
  await store.ask('evidence.arrange', {
    ...once(), caseId,
    order: [{ evidenceId: photo, groupNo: 1, fileIds: [picture] }, { evidenceId: contract, groupNo: 1, fileIds: [second, first] }, { evidenceId: sound, groupNo: 1, fileIds: [loose] }],
  })
  const book = await bind()
  expect(book).toMatchObject({ edition: 1, pageCount: 6 })
  expect(readFileSync(join(store.folder, '证据册.pdf')).length).toBe(book.sizeBytes)
  const bound = await state()
  expect(bound).toMatchObject({ current: true, loose: ['通话.amr'], bindable: 3 })
  expect(bound.pages.map(({ pages }) => pages)).toEqual(['1', '2–6', '另附'])
  expect(evidenceSnapshot(store.home.ledger, caseId)).toMatchObject({ evidenceBook: { pages: 6, stale: false }, evidence: [{ name: '现场照片', pages: '1' }, { name: '借款合同', pages: '2–6' }, { name: '录音', pages: '另附' }] })

  await addFile(store, caseId, await pdfOf(1), '借据.pdf', { evidenceId: contract })
  expect(await state()).toMatchObject({ current: false })
  expect(evidenceSnapshot(store.home.ledger, caseId)).toMatchObject({ evidenceBook: { pages: null, stale: true } })
  expect(await bind('第二版.pdf')).toMatchObject({ edition: 2, pageCount: 7 })
})

test('an earlier book is made again byte for byte', async () => {
  const evidenceId = await item('借款合同')
  await addFile(store, caseId, await pdfOf(2), '合同.pdf', { evidenceId })
  const book = await bind()
  await addFile(store, caseId, await pdfOf(1), '补充.pdf', { evidenceId })
  await bind('第二版.pdf')
  const path = join(store.folder, '再存.pdf')
  await store.ask('evidence.saveAgain', { bookId: book.id, fileName: '再存.pdf' }, [path])
  expect(readFileSync(path).equals(readFileSync(join(store.folder, '证据册.pdf')))).toBe(true)
})

test('an order of a list that has changed meanwhile is refused', async () => {
  const contract = await item('借款合同')
  await item('借据')
  await expect(store.ask('evidence.arrange', { ...once(), caseId, order: [{ evidenceId: contract, groupNo: 1, fileIds: [] }] })).rejects.toThrow('stale-version')
})

test('nothing to bind is said in words', async () => {
  await item('借款合同')
  await expect(bind()).rejects.toThrow('还没有可以装订的证据')
})
