import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document, Footer, Header, Packer, Paragraph, TextRun } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fen } from '../../shared/model/fen.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { branchWithAccount } from './support/branch.ts'
import { household, once, yuan } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

let store: TestStore
let caseId: Id<'case'>

beforeEach(async () => {
  store = await openLedger(isoDate('2026-11-20'))
  await branchWithAccount(store)
  const { file, loan } = await household(store, '周远山<&>', null, 'JD-2023-0001')
  caseId = file.id
  await store.ask('loans.addEntry', { ...once(), entry: { kind: 'opening-balance', loanId: loan.id, valueDate: isoDate('2026-10-31'), memo: null, principalFen: yuan(400_000), interestFen: yuan(2_000), penaltyFen: yuan(10_000), compoundFen: yuan(345.67), undividedInterestFen: fen(0), costFen: null, certifiedBy: '核心系统余额表', interestPaidTo: null, oldestDueOn: null } })
})

afterEach(() => store.close())

async function template(name: string, lines: readonly string[]): Promise<string> {
  const path = join(store.folder, name)
  writeFileSync(path, await Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] })))
  return path
}

const load = (path: string) => store.ask('paperTemplates.load', { ...once(), form: 'letter-overdue' }, [path])

async function letterText(): Promise<string> {
  const choices = { ...(await store.ask('documents.proposeChoices', { caseId })), act: 'demand' as const, payBy: isoDate('2026-12-05') }
  const { bytes } = await store.ask('documents.preview', { caseId, choices, form: 'letter-overdue' })
  return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '')
}

test('the branch own wording is filled from the same figures, list by list; retired, the own wording of the program is back', async () => {
  const path = await template('催收函.docx', ['{银行}致{户名}', '{#借据}', '借据{借据号}本金{本金}元', '{/借据}', '合计{本息合计大写}', '{出具日}'])
  expect(await load(path)).toMatchObject({ fileName: '催收函.docx', unknown: [], broken: null, missing: [] })
  const text = await letterText()
  expect(text).toContain('周远山&lt;&amp;&gt;')
  expect(text).toContain('借据JD-2023-0001本金400,000.00元')
  expect(text).toContain('合计人民币')
  expect(text).not.toContain('{')
  expect(text).not.toContain('回　执')
  const row = (await store.ask('paperTemplates.list', {})).find(({ form }) => form === 'letter-overdue')
  if (!row?.current) throw new Error('no template')
  expect(row.current).toMatchObject({ edition: 1, fileName: '催收函.docx' })
  await store.ask('paperTemplates.retire', { ...once(), id: row.current.id, version: row.current.version, reason: '恢复程序自带文本' })
  expect(await letterText()).toContain('回　执')
})

test('every version stays to be looked at, with what became of it', async () => {
  const first = await template('第一稿.docx', ['{银行}{户名}{出具日}'])
  await load(first)
  await load(await template('第二稿.docx', ['{银行}{户名}{出具日}第二稿']))
  const standings = async () => (await store.ask('paperTemplates.versions', {})).map(({ edition, fileName, standing }) => `${edition} ${fileName} ${standing}`)
  expect(await standings()).toEqual(['2 第二稿.docx in-use', '1 第一稿.docx replaced'])
  const oldest = (await store.ask('paperTemplates.versions', {})).at(-1)
  const row = (await store.ask('paperTemplates.list', {})).find(({ form }) => form === 'letter-overdue')
  if (!row?.current || oldest === undefined) throw new Error('no template')
  const copy = join(store.folder, '另存.docx')
  await store.ask('paperTemplates.saveCopy', { id: oldest.id, fileName: '第一稿.docx' }, [copy])
  expect(readFileSync(copy).equals(readFileSync(first))).toBe(true)
  await store.ask('paperTemplates.retire', { ...once(), id: row.current.id, version: row.current.version, reason: '恢复程序自带文本' })
  expect(await standings()).toEqual(['2 第二稿.docx retired', '1 第一稿.docx retired'])
})

test('a dry run names what is unknown, missing or broken, and keeps nothing', async () => {
  expect(await load(await template('错字段.docx', ['{户名} {客户号}']))).toMatchObject({ unknown: ['客户号'] })
  expect(await load(await template('没收尾.docx', ['{#借据}{借据号}']))).toMatchObject({ broken: expect.stringContaining('借据') })
  expect(await store.ask('paperTemplates.tryOut', { form: 'letter-overdue' }, [await template('少字段.docx', ['{户名}'])])).toMatchObject({ unknown: [], missing: ['银行', '出具日'] })
  const path = join(store.folder, '不是文档.docx')
  writeFileSync(path, 'nonsense')
  expect((await load(path)).broken).not.toBeNull()
  expect((await store.ask('paperTemplates.list', {})).every(({ current }) => current === null)).toBe(true)
})

const tryOut = (path: string) => store.ask('paperTemplates.tryOut', { form: 'letter-overdue' }, [path])

/** A template whose container says that it is something else, or holds more. */
async function disguised(name: string, change: (parts: Record<string, Uint8Array>) => Record<string, Uint8Array>): Promise<string> {
  const path = join(store.folder, name)
  const parts = unzipSync(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('{户名}{银行}{出具日}')] }] })))
  writeFileSync(path, zipSync(change(parts)))
  return path
}

const typedAs = (type: string) => (parts: Record<string, Uint8Array>) => ({
  ...parts, '[Content_Types].xml': strToU8(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array()).replace('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', type)),
})

test('fields in heads and feet count, and so do those that Word has split over runs', async () => {
  const path = join(store.folder, '页眉.docx')
  const children = [new Paragraph({ children: ['{户', '名', '}'].map((text, index) => new TextRun({ text, bold: index === 1 })) })]
  const section = (foot: string) => new Document({ sections: [{ headers: { default: new Header({ children: [new Paragraph('{银行}')] }) }, footers: { default: new Footer({ children: [new Paragraph(foot)] }) }, children }] })
  writeFileSync(path, await Packer.toBuffer(section('{出具日}')))
  expect(await load(path)).toMatchObject({ unknown: [], misplaced: [], broken: null, missing: [], fields: 3 })
  expect(await letterText()).toContain('周远山&lt;&amp;&gt;')
  writeFileSync(path, await Packer.toBuffer(section('{页脚}')))
  expect(await tryOut(path)).toMatchObject({ unknown: ['页脚'] })
})

test('a field that stands where nothing fills it is told with its place', async () => {
  const found = await load(await template('错位.docx', ['{借据号} {户名} {姓名} {借据} {#户名}{/户名}', '{#借据}{户名}{借据号}{/借据}']))
  expect(found.misplaced).toEqual([
    '{借据号}只能写在{#借据}和{/借据}之间', '{姓名}只能写在{#当事人}和{/当事人}或者{#收件人}和{/收件人}之间', '{借据}是重复段，请写成{#借据} … {/借据}', '{#户名}不是重复段，请写成{户名}',
  ])
  expect((await store.ask('paperTemplates.list', {})).every(({ current }) => current === null)).toBe(true)
})

test('what cannot serve is refused in words: no Word file, macros, a Word template, broken tags, too large', async () => {
  const brokenOf = async (path: string) => (await tryOut(path)).broken ?? ''
  const nonsense = join(store.folder, '图片.docx')
  writeFileSync(nonsense, Buffer.from([0xff, 0xd8, 0xff, 0xe0]))
  expect(await brokenOf(nonsense)).toContain('不是 Word 文档，或者文件已损坏')
  expect(await brokenOf(await disguised('宏.docm', (parts) => ({ ...parts, 'word/vbaProject.bin': new Uint8Array(8) })))).toContain('含有宏')
  expect(await brokenOf(await disguised('宏类型.docx', typedAs('application/vnd.ms-word.document.macroEnabled.main+xml')))).toContain('含有宏')
  expect(await brokenOf(await disguised('模板.dotx', typedAs('application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml')))).toContain('另存为“Word 文档（*.docx）”')
  expect(await brokenOf(await disguised('炸弹.docx', (parts) => ({ ...parts, 'word/media/a.bin': new Uint8Array(65 * 1_048_576) })))).toContain('解压后超过 64 MB')
  expect(await brokenOf(await disguised('残缺.docx', (parts) => ({ ...parts, 'word/document.xml': strToU8('<w:document><w:p>{户名}') })))).not.toMatch(/[A-Za-z]{6,}/)
  expect(await brokenOf(await template('没收尾.docx', ['{#借据}{借据号}']))).toBe('重复段{#借据}没有结束，请在段尾写上{/借据}')
  expect((await tryOut(await template('没开头.docx', ['{户名}{/借据}']))).misplaced).toEqual(['{/借据}没有对应的开始，请在段首写上{#借据}'])
  for (const [name, line] of [['半边.docx', '{银行}致{户名'], ['另半边.docx', '户名} {银行}']] as const) expect(await brokenOf(await template(name, [line])), name).toMatch(/户名.*的花括号不成对/)
  expect(await brokenOf(await template('断开.docx', ['{户名', '}']))).toBe('“{户名”的花括号没有右半边')
  const large = join(store.folder, '大.docx')
  writeFileSync(large, Buffer.alloc(20 * 1_048_576))
  await expect(tryOut(large)).rejects.toThrow('模板超过 5 MB')
})

test('an element-style form takes no template, and a new version follows the old', async () => {
  const path = await template('模板.docx', ['{户名} {银行} {出具日}'])
  await expect(store.ask('paperTemplates.load', { ...once(), form: 'complaint-financial-loan' }, [path])).rejects.toThrow('要素式文书')
  await load(path)
  await load(path)
  expect((await store.ask('paperTemplates.list', {})).find(({ form }) => form === 'letter-overdue')?.current?.edition).toBe(2)
})
