import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fen } from '../../shared/model/fen.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { formatYuan, subtractFen } from '../../shared/rules/money.ts'
import { toChineseAmount } from '../../shared/rules/chinese-amount.ts'
import { owedOnDay, sumsOf } from '../../electron/store/write-off/amounts.ts'
import { requestWords, writeOffApplication } from '../../electron/store/documents/write-off/application.ts'
import { writeOffDeclaration } from '../../electron/store/documents/write-off/declaration.ts'
import { writeOffIndex } from '../../electron/store/documents/write-off/material-index.ts'
import { writeOffList } from '../../electron/store/documents/write-off/list.ts'
import { paperOf } from '../../electron/store/write-off/package.ts'
import { printPapers } from '../documents/support/office.ts'
import { faultsOf } from '../documents/support/valid-file.ts'
import { fresh, household, loanOf, once, openingBalance, repayment, yuan } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'
import { WriteOffStage } from './support/write-off.ts'

/** The papers of a write-off: what they say, what stops them, and that every one adds up. */

const DAY = isoDate('2026-11-22')
let stage: WriteOffStage
let store: TestStore

beforeEach(async () => {
  stage = await WriteOffStage.open()
  ;({ store } = stage)
})
afterEach(() => store.close())

const plainWords = (file: Uint8Array) => new TextDecoder().decode(unzipSync(file)['word/document.xml']).replaceAll(/<[^>]+>/g, '')

/** An invented resident's number with its check digit. */
function residentNumber(made: number): string {
  const body = `0000001970010${String(1000 + made)}`
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0)
  return `${body}${'10X98765432'[sum % 11] ?? ''}`
}

const wordsIn = (path: string) => plainWords(readFileSync(path))

test('a draft says so on every page; a final one is refused while something is missing', async () => {
  const { id } = await stage.draft()
  const folder = join(store.folder, 'out')
  mkdirSync(folder)
  expect((await store.refusal('writeOff.exportPackage', { ...once(), id, draft: false }, [folder])).code).toBe('write-off-incomplete')
  expect(readdirSync(folder)).toEqual([])
  await store.ask('writeOff.exportPackage', { ...once(), id, draft: true }, [folder])
  for (const file of readdirSync(folder).filter((each) => each.endsWith('.docx'))) expect(await faultsOf(readFileSync(join(folder, file)))).toEqual([])
  const [name] = readdirSync(folder).filter((file) => file.includes('申请书'))
  const header = unzipSync(readFileSync(join(folder, name ?? '')))['word/header1.xml']
  expect(new TextDecoder().decode(header)).toContain('草稿 尚缺')
})

test('application, declaration, index and the evidence in order, with its pages in the index', async () => {
  const id = await stage.approved()
  const folder = join(store.folder, 'out')
  mkdirSync(folder)
  const { files, pages } = await store.ask('writeOff.exportPackage', { ...once(), id, draft: false }, [folder])
  expect(files).toEqual(['呆账核销申请书（周远山）.docx', '呆账核销申报表（周远山）.docx', '呆账核销材料清单（周远山）.docx', '核销证据材料（周远山）.pdf'])
  expect(files.every((file) => existsSync(join(folder, file)))).toBe(true)
  const { sums } = await stage.application()
  const letter = wordsIn(join(folder, files[0] ?? ''))
  expect(letter).toContain(`现申请核销${formatYuan(sums.totalFen)}元（大写${toChineseAmount(sums.totalFen)}）`)
  expect(letter).toContain('第十六项')
  expect(wordsIn(join(folder, files[1] ?? ''))).toContain(formatYuan(sums.totalFen))
  const index = wordsIn(join(folder, files[2] ?? ''))
  expect(index).toContain('已备')
  expect(pages).toBeGreaterThan(10)
  expect((await PDFDocument.load(readFileSync(join(folder, files[3] ?? '')))).getPageCount()).toBe(pages)
  expect(index).toContain(`pursuit-records.pdf${pages}`)
  await store.ask('writeOff.exportPackage', { ...once(), id, draft: true }, [folder])
  expect(readdirSync(folder)).toHaveLength(8)
  const again = await store.ask('writeOff.exportPackage', { ...once(), id, draft: false }, [folder])
  expect(again.files[0]).toBe('呆账核销申请书（周远山）(2).docx')
})

test('LibreOffice opens every paper: the sum as on screen, 草稿 on each page of a draft and nowhere on a final one', async () => {
  const id = await stage.approved({ way: 'list' })
  const folder = join(store.folder, 'out')
  mkdirSync(folder)
  await store.ask('writeOff.exportPackage', { ...once(), id, draft: true }, [folder])
  await store.ask('writeOff.exportPackage', { ...once(), id, draft: false }, [folder])
  await store.ask('writeOff.exportList', { ...once(), ids: [id], fileName: '清单.docx' }, [join(folder, '呆账核销清单.docx')])
  const papers = readdirSync(folder).filter((file) => file.endsWith('.docx'))
  expect(papers).toHaveLength(7)
  const sum = formatYuan((await stage.application()).sums.totalFen)
  for (const { name, text } of printPapers(Object.fromEntries(papers.map((file) => [file.replace('.docx', ''), readFileSync(join(folder, file))])))) {
    expect(text.replaceAll(/\s/g, '')).toContain(sum)
    const sheets = text.split('\f').filter((sheet) => sheet.trim() !== '')
    for (const sheet of sheets) expect(sheet.includes('草稿')).toBe(name.endsWith('草稿'))
  }
}, 60_000)

test('an annex whose bytes are gone stops the whole package, by its name, and nothing is written', async () => {
  const id = await stage.approved()
  const folder = join(store.folder, 'out')
  mkdirSync(folder)
  const { raw } = store.home.ledger
  raw.pragma('foreign_keys = OFF')
  raw.exec("DELETE FROM attachment_chunk WHERE content_id = (SELECT content_id FROM attachment WHERE file_name = 'voucher.pdf')")
  const error = await store.refusal('writeOff.exportPackage', { ...once(), id, draft: false }, [folder])
  expect(error).toMatchObject({ code: 'attachment-damaged', message: expect.stringContaining('附件“voucher.pdf”的内容缺失') })
  expect(readdirSync(folder)).toEqual([])
})

test('a voided annex is missing again, and an application with it is neither submitted nor exported as final', async () => {
  const { id } = await stage.draft()
  const [file] = await stage.fillMaterials(id)
  if (file === undefined) throw new Error('no file')
  await store.ask('attachments.void', { ...once(), id: file, version: 1, reason: '扫描件有误' })
  const folder = join(store.folder, 'out')
  mkdirSync(folder)
  const words = { code: 'write-off-incomplete', message: expect.stringContaining('缺材料：借款合同、借据等债权发生资料') }
  expect(await store.refusal('writeOff.submit', { ...once(), id, version: (await stage.application()).version, opinion: '建议核销' })).toMatchObject(words)
  expect(await store.refusal('writeOff.exportPackage', { ...once(), id, draft: false }, [folder])).toMatchObject(words)
  expect(readdirSync(folder)).toEqual([])
  expect((await stage.application()).state).toBe('draft')
})

test('a list holds applications of one standard made for it', async () => {
  const { id } = await stage.draft()
  const path = join(store.folder, '清单.docx')
  expect((await store.refusal('writeOff.exportList', { ...once(), ids: [id], fileName: '清单.docx' }, [path])).message).toContain('清单方式')
  await store.ask('writeOff.save', { ...once(), id, version: 1, facts: await stage.facts({ way: 'list' }) })
  expect(await store.ask('writeOff.exportList', { ...once(), ids: [id], fileName: '清单.docx' }, [path])).toEqual({ rows: 1 })
  expect(wordsIn(path)).toContain(formatYuan((await stage.application()).sums.totalFen))
})

test('sums equal the ledger and words equal the sums in every paper of 200 generated cases', async () => {
  const { ledger } = store.home
  const day = isoDate('2026-10-31')
  for (let made = 0; made < 200; made += 1) {
    const { file } = await household(store, `户${made}`, residentNumber(made), `GEN-${made}`)
    const loan = await store.ask('loans.save', { ...fresh(), facts: loanOf(file.id, `GEN-${made}-2`, { annualRate: `${3 + (made % 9)}.${made % 10}5`, settlement: made % 4 === 0 ? 'quarterly' : 'monthly' }) })
    await store.ask('loans.addEntry', { ...once(), entry: openingBalance(loan.id, `2026-0${1 + (made % 9)}-20`, 1000 + made * 37.13, made % 3 === 0 ? 12.34 + made : 0) })
    if (made % 2 === 0) await store.ask('loans.addEntry', { ...once(), entry: repayment(loan.id, '2026-10-11', 100 + made) })
    if (made % 5 === 0) await store.ask('loans.addEntry', { ...once(), entry: { kind: 'cost', loanId: loan.id, valueDate: isoDate('2026-10-12'), memo: null, amountFen: yuan(55.5 + made), costId: null } })
    const owed = owedOnDay(ledger, file.id, day)
    expect(owed.size).toBe(2)
    const base = await store.ask('writeOff.prepare', { caseId: file.id, standardCode: 'general-7', asOf: day })
    const loans = [...owed.values()].map((one, index) => ({ one, onInterestFen: fen(Math.floor(one.interest / (1 + ((made + index) % 4)))) })).map(({ one, onInterestFen }) => ({ loanId: one.loanId, principalFen: one.principal, onInterestFen, offInterestFen: subtractFen(one.interest, onInterestFen), costFen: one.costs, provisionFen: fen(0) }))
    await store.ask('writeOff.save', { ...fresh(), facts: { ...base, departmentHead: '江部长', unitHead: '海行长', loans } })
    const [view] = (await store.ask('writeOff.ofCase', { caseId: file.id })).applications
    if (view === undefined) throw new Error('not saved')
    for (const applied of view.loans) {
      const standing = owed.get(applied.loanId)
      expect([applied.principalFen, applied.onInterestFen + applied.offInterestFen, applied.costFen]).toEqual([standing?.principal, standing?.interest, standing?.costs])
    }
    const { sums } = view
    expect(sums).toEqual(sumsOf(view.loans))
    const paper = paperOf(ledger, view, { draft: null, bound: [] })
    expect(requestWords(paper)).toContain(`现申请核销${formatYuan(sums.totalFen)}元（大写${toChineseAmount(sums.totalFen)}）`)
    const figures = [sums.principalFen, sums.onInterestFen, sums.costFen, sums.totalFen].map((sum) => formatYuan(sum))
    const papers = [await writeOffApplication(paper), await writeOffDeclaration(paper), await writeOffList({ organisation: '青石农商行', printedOn: DAY, draft: null, applications: [view] })]
    for (const words of papers.map(plainWords)) for (const figure of figures) expect(words).toContain(figure)
    const index = plainWords(await writeOffIndex(paper))
    expect(index).toContain(`申请核销${formatYuan(sums.totalFen)}元`)
    for (const { label } of view.materials) expect(index).toContain(label)
    expect(view.gaps.filter(({ code }) => code === 'amount')).toEqual([])
  }
}, 240_000)

test('the household travels without its files: a material whose scan stays behind stays behind with it', async () => {
  await stage.approved()
  const there = await openLedger(DAY)
  try {
    const path = join(store.folder, 'household.bqp')
    await store.ask('packages.write', { ...once(), caseIds: [stage.caseId], passphrase: '青山-移交-2026', withFiles: false, fileName: 'household' }, [path])
    const { sessionId } = await there.ask('packages.open', { passphrase: '青山-移交-2026' }, [path])
    expect(await there.ask('packages.take', { ...once(), sessionId, unitId: null, decisions: [] })).toMatchObject({ cases: 1 })
  } finally {
    there.close()
  }
})
