import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import readXlsxFile from 'read-excel-file/node'
import { emptyRegisterFilter, type RegisterFilter } from '../../shared/api/document-register.ts'
import type { FilingChoices } from '../../shared/api/documents.ts'
import { filingActs } from '../../shared/model/filing.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { once } from './support/facts.ts'
import { filingHousehold } from './support/filing-household.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

/** 文书登记簿 across the cases, and the papers for approval from the record of a case. */

const DAY = isoDate('2026-11-22')

let store: TestStore
let caseId: Id<'case'>
let choices: FilingChoices

beforeEach(async () => {
  store = await openLedger(DAY)
  ;({ caseId, choices } = await filingHousehold(store))
})
afterEach(() => store.close())

const list = async (part: Partial<RegisterFilter> = {}) => (await store.ask('documentRegister.list', { filter: { ...emptyRegisterFilter, ...part }, offset: 0, limit: 50 })).rows
const save = (form: 'explanation-sheet' | 'recovery-plan', own: FilingChoices) =>
  store.ask('documents.export', { ...once(), caseId, choices: own, form, acceptAmber: true, fileName: `${form}.docx` }, [join(store.folder, `${form}.docx`)])

const planned = (): FilingChoices => ({ ...choices, act: 'plan', particulars: { ...choices.particulars, plan: { ...choices.particulars.plan, chosen: ['suit'], leader: '成守正' } } })

test('every paper stands in the register with its maker, is found by name, number, kind and state, and told with its last step', async () => {
  await save('explanation-sheet', { ...choices, act: 'explain' })
  const plan = await save('recovery-plan', planned())
  expect((await list()).map(({ form }) => form)).toEqual(['recovery-plan', 'explanation-sheet'])
  await store.ask('documentLife.submit', { ...once(), documentId: plan.id, happenedOn: DAY, words: '请审批' })
  const [row] = await list({ states: ['in-approval'] })
  expect(row).toMatchObject({ id: plan.id, caseId, title: '清收处置方案（一户一策）', edition: 1, last: { act: 'submit', on: DAY } })
  expect(row?.last?.byName).toBe(row?.createdByName)
  expect(await list({ search: '欠款情况' })).toHaveLength(1)
  expect(await list({ search: row?.borrowerName.slice(0, 3) ?? '' })).toHaveLength(2)
  expect(await list({ search: '没有这样的户' })).toEqual([])
  expect(await list({ search: '100%' })).toEqual([])
  expect(await list({ forms: ['explanation-sheet'], states: ['draft'] })).toHaveLength(1)
  expect(await store.ask('documentRegister.counts', { filter: { ...emptyRegisterFilter, states: ['served'] } })).toMatchObject({ draft: 1, 'in-approval': 1, served: 0 })
  expect((await store.ask('documentRegister.choices', {})).forms.map(({ form }) => form).toSorted()).toEqual(['explanation-sheet', 'recovery-plan'])
})

test('the register goes to Excel as it is narrowed', async () => {
  await save('explanation-sheet', { ...choices, act: 'explain' })
  await save('recovery-plan', planned())
  const path = join(store.folder, '登记簿.xlsx')
  expect(await store.ask('documentRegister.exportList', { filter: { ...emptyRegisterFilter, forms: ['recovery-plan'] }, fileName: '登记簿.xlsx' }, [path])).toEqual({ rows: 1 })
  const [sheet] = await readXlsxFile(path)
  expect(sheet?.data[0]).toContain('最近办理')
  expect(sheet?.data[1]?.[1]).toBe('清收处置方案（一户一策）')
})

test('papers for approval are built from the record: periods, missing evidence, the chain of the branch', async () => {
  await store.ask('paperRuns.saveRule', { ...once(), version: null, facts: { letterNo: null, fileName: null, opinionChain: '经办人、 部门负责人、行长' } })
  const review = await store.ask('documents.review', { caseId, choices: { ...choices, act: 'propose-suit' } })
  expect(review.forms.map(({ form }) => form)).toEqual(['suit-approval', 'interest-statement', 'evidence-list', 'complaint-financial-loan'])
  expect(review.blanks.filter(({ form }) => form === 'suit-approval').map(({ label }) => label)).toContain('立项方式')
  const { bytes } = await store.ask('documents.preview', { caseId, choices: { ...choices, act: 'propose-suit' }, form: 'suit-approval' })
  const { readWordFile, shownText } = await import('../documents/support/word-file.ts')
  const { paragraphs, tables } = readWordFile(bytes)
  const text = shownText([...paragraphs, ...tables.flat().flatMap(({ cells }) => cells.flat())])
  expect(text).toContain('贷款诉讼时效')
  expect(text).toContain('缺项：营业执照、金融许可证、负责人身份证明')
  expect((tables.at(-1) ?? []).map(({ cells }) => shownText(cells[0] ?? []))).toEqual(['环节', '经办人', '部门负责人', '行长'])
})

test.each(filingActs)('the kit of %s can be looked at with nothing said for it', async (act) => {
  const review = await store.ask('documents.review', { caseId, choices: { ...choices, act } })
  expect(review.forms.length).toBeGreaterThan(0)
  // a letter without an addressee is in nobody's number of copies
  for (const { form, title, copies, signers } of review.forms) expect([title.length > 0, copies >= 0, signers.length > 0], form).toEqual([true, true, true])
})
