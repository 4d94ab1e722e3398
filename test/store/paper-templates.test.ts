import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
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

test('a dry run names what is unknown, missing or broken, and keeps nothing', async () => {
  expect(await load(await template('错字段.docx', ['{户名} {客户号}']))).toMatchObject({ unknown: ['客户号'] })
  expect(await load(await template('没收尾.docx', ['{#借据}{借据号}']))).toMatchObject({ broken: expect.stringContaining('借据') })
  expect(await store.ask('paperTemplates.tryOut', { form: 'letter-overdue' }, [await template('少字段.docx', ['{户名}'])])).toMatchObject({ unknown: [], missing: ['银行', '出具日'] })
  const path = join(store.folder, '不是文档.docx')
  writeFileSync(path, 'nonsense')
  expect((await load(path)).broken).not.toBeNull()
  expect((await store.ask('paperTemplates.list', {})).every(({ current }) => current === null)).toBe(true)
})

test('an element-style form takes no template, and a new version follows the old', async () => {
  const path = await template('模板.docx', ['{户名} {银行} {出具日}'])
  await expect(store.ask('paperTemplates.load', { ...once(), form: 'complaint-financial-loan' }, [path])).rejects.toThrow('要素式文书')
  await load(path)
  await load(path)
  expect((await store.ask('paperTemplates.list', {})).find(({ form }) => form === 'letter-overdue')?.current?.edition).toBe(2)
})
