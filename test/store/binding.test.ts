import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { bindFiles } from '../../electron/store/evidence/bind-files.ts'
import { photoTurn } from '../../electron/store/evidence/photo-orientation.ts'
import { household } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'
import { addFile, jpegHead, pdfOf, pngOf } from './support/scans.ts'

let store: TestStore
let caseId: Id<'case'>

beforeEach(async () => {
  store = await openLedger(isoDate('2026-11-20'))
  caseId = (await household(store, '周远山', '000000198001010013', 'JD-2023-0001')).file.id
})

afterEach(() => store.close())

const add = (bytes: Buffer, fileName: string) => addFile(store, caseId, bytes, fileName)

const asBound = (ids: readonly Id<'attachment'>[]) => ids.map((attachmentId, index) => ({ attachmentId, bookmark: `证据${index + 1}` }))

function textOf(bytes: Uint8Array): string[] {
  const path = join(store.folder, 'bound.pdf')
  writeFileSync(path, bytes)
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1)
}

test('binds PDF and pictures in order, every page stamped, and says which pages each file has', async () => {
  const ids = [await add(await pdfOf(3), '合同.pdf'), await add(pngOf(300, 200), '现场.png'), await add(Buffer.from('PK\u0003\u0004 word'), '函.docx'), await add(await pdfOf(2, 90), '凭证.pdf')]
  const bound = await bindFiles(store.home.ledger, asBound(ids))
  expect(bound.files.map(({ fromPage, toPage }) => [fromPage, toPage])).toEqual([[1, 3], [4, 4], [5, 6]])
  expect(bound.files.map(({ attachmentId }) => attachmentId)).toEqual([ids[0], ids[1], ids[3]])
  const pages = textOf(bound.bytes)
  expect(pages).toHaveLength(6)
  pages.forEach((page, index) => expect(page).toMatch(new RegExp(`(^|\\s)${index + 1}(\\s|$)`)))
  expect(pages[4]).toContain('original 1 of 2')
})

test('the book lists the evidence as bookmarks', async () => {
  const { bytes } = await bindFiles(store.home.ledger, asBound([await add(await pdfOf(1), '合同.pdf'), await add(await pdfOf(1, 180), '借据.pdf')]))
  const outlines = (await PDFDocument.load(bytes)).catalog.lookup(PDFName.of('Outlines'))
  expect(String(outlines)).toContain('/Count 2')
})

test('the same files give the same bytes, and the first number can be chosen', async () => {
  const ids = asBound([await add(await pdfOf(2), '合同.pdf'), await add(pngOf(60, 90, true), '截图.png')])
  const [once1, twice] = [await bindFiles(store.home.ledger, ids), await bindFiles(store.home.ledger, ids)]
  expect(twice.hash).toBe(once1.hash)
  const later = await bindFiles(store.home.ledger, ids, { firstNumber: 41 })
  expect(later.files.map(({ fromPage, toPage }) => [fromPage, toPage])).toEqual([[41, 42], [43, 43]])
  expect(textOf(later.bytes)[2]).toContain('43')
})

test('a file that cannot be read is refused by its name', async () => {
  const whole = await pdfOf(1)
  const damaged = await add(Buffer.from(`%PDF-1.7\n${'x'.repeat(500)}`), '坏扫描.pdf')
  await expect(bindFiles(store.home.ledger, asBound([await add(whole, '合同.pdf'), damaged]))).rejects.toMatchObject({ error: { code: 'evidence-unbindable', message: expect.stringContaining('坏扫描.pdf') } })
  const locked = await PDFDocument.create()
  locked.addPage()
  locked.encrypt({ userPassword: 'secret', ownerPassword: 'owner' })
  const closed = await add(Buffer.from(await locked.save()), '加密.pdf')
  await expect(bindFiles(store.home.ledger, asBound([closed]))).rejects.toMatchObject({ error: { message: expect.stringContaining('打开密码') } })
})

test('a file that only forbids changing is bound', async () => {
  const guarded = await PDFDocument.load(await pdfOf(2))
  guarded.encrypt({ ownerPassword: 'owner', permissions: { modifying: false } })
  const { pages, bytes } = await bindFiles(store.home.ledger, asBound([await add(Buffer.from(await guarded.save()), '银行回单.pdf')]))
  expect(pages).toBe(2)
  expect(textOf(bytes)[1]).toContain('original 2 of 2')
})

test('a photo stands upright as its camera noted', () => {
  expect([1, 3, 6, 8, 2].map((orientation) => photoTurn(jpegHead(40, 30, orientation)))).toEqual([0, 180, 90, 270, 0])
  expect(photoTurn(Buffer.from('ffd8ffdb', 'hex'))).toBe(0)
})

test('a stopped binding leaves nothing behind', async () => {
  const ids = asBound([await add(await pdfOf(1), '合同.pdf'), await add(await pdfOf(2), '借据.pdf')])
  let seen = 0
  await expect(bindFiles(store.home.ledger, ids, { stopped: () => seen > 0, onFile: () => (seen += 1) })).rejects.toMatchObject({ error: { code: 'cancelled' } })
  expect(seen).toBe(1)
})
