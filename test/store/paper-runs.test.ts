import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/node'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { emptyCaseFilter } from '../../shared/api/cases.ts'
import type { RunPlan } from '../../shared/api/paper-runs.ts'
import { fen } from '../../shared/model/fen.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { letterNumber, numberPrefix, paperRuleFacts, sequenceIn } from '../../shared/model/paper-rule.ts'
import { branchWithAccount } from './support/branch.ts'
import { newId } from '../../electron/store/kernel/new-id.ts'
import { unitFacts } from '../../shared/model/organisation.ts'
import { fresh, household, once, yuan } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

const DAY = isoDate('2026-11-20')
const plan: RunPlan = { act: 'demand', forms: ['letter-overdue'], traditional: false, asOf: DAY, filingOn: DAY, payBy: isoDate('2026-12-10'), reason: null, acceptAmber: true }

let store: TestStore

beforeEach(async () => {
  store = await openLedger(DAY)
  await branchWithAccount(store)
})

afterEach(() => store.close())

/** A household whose interest is divided, so that a letter can state it; `whole` false leaves it undivided. */
async function debtor(name: string, serial: number, whole = true): Promise<Id<'case'>> {
  const { file, loan } = await household(store, name, null, `JD-2023-${String(serial).padStart(4, '0')}`)
  if (whole) {
    await store.ask('loans.addEntry', { ...once(), entry: { kind: 'opening-balance', loanId: loan.id, valueDate: isoDate('2026-10-31'), memo: null, principalFen: yuan(400_000), interestFen: yuan(2_000), penaltyFen: yuan(10_000), compoundFen: yuan(345.67), undividedInterestFen: fen(0), costFen: null, certifiedBy: '核心系统余额表', interestPaidTo: null, oldestDueOn: null } })
  }
  return file.id
}

const begin = (caseIds: readonly Id<'case'>[] | null, more: Partial<RunPlan> = {}) => store.ask('paperRuns.begin', { ...once(), plan: { ...plan, ...more }, filter: emptyCaseFilter, caseIds: caseIds === null ? null : [...caseIds] })
const casesOf = (runId: Id<'paper-run'>) => store.ask('paperRuns.cases', { runId, state: null, offset: 0, limit: 200 })
const rule = (letterNo: string | null, fileName: string | null) => store.ask('paperRuns.saveRule', { ...once(), version: null, facts: { letterNo, fileName, opinionChain: null } })

test('letters for all that the filter finds: numbered and named by the rule, registered, with register and posting list', async () => {
  await rule('城东催〔{年}〕{序号}号', '{编号}-{户名}-{文书}')
  await debtor('周远山', 1)
  await debtor('吴小满', 2)
  const blocked = await debtor('郑长河', 3, false)
  const { id, cases } = await begin(null)
  expect(cases).toBe(3)
  const outcome = await store.ask('paperRuns.toFolder', { ...once(), runId: id }, [store.folder])
  expect(outcome).toEqual({ made: 2, refused: 1, papers: 2, left: 0 })
  const results = await casesOf(id)
  expect(results.find(({ caseId }) => caseId === blocked)).toMatchObject({ state: 'refused', words: expect.stringContaining('期内利息、罚息、复利') })
  const files = readdirSync(store.folder).filter((name) => name.endsWith('.docx')).toSorted()
  expect(files.map((name) => name.slice(0, 15))).toEqual(['城东催〔2026〕001号-周', '城东催〔2026〕002号-吴'].map((name) => expect.stringContaining(name.slice(0, 12))))
  const lists = readdirSync(store.folder).find((name) => name.startsWith('函件登记簿'))
  const [register, posting] = await readXlsxFile(readFileSync(join(store.folder, lists ?? '')))
  expect(register?.data).toHaveLength(3)
  expect(register?.data[1]).toEqual(expect.arrayContaining(['城东催〔2026〕001号', '催收逾期贷款本息通知书']))
  expect(posting?.data[1]).toEqual(expect.arrayContaining(['城东催〔2026〕001号催收逾期贷款本息通知书']))
})

test('a second go takes up what was left, and numbers go on', async () => {
  await rule('催{年}-{序号}', null)
  const first = await debtor('周远山', 1)
  const later = await debtor('吴小满', 2, false)
  const { id } = await begin([first, later])
  expect(await store.ask('paperRuns.toFolder', { ...once(), runId: id }, [store.folder])).toMatchObject({ made: 1, refused: 1 })
  const [loan] = await store.ask('loans.ofCase', { caseId: later })
  if (!loan) throw new Error('no loan')
  await store.ask('loans.addEntry', { ...once(), entry: { kind: 'opening-balance', loanId: loan.id, valueDate: isoDate('2026-10-31'), memo: null, principalFen: yuan(100_000), interestFen: yuan(500), penaltyFen: fen(0), compoundFen: fen(0), undividedInterestFen: fen(0), costFen: null, certifiedBy: '核心系统余额表', interestPaidTo: null, oldestDueOn: null } })
  expect(await store.ask('paperRuns.toFolder', { ...once(), runId: id }, [store.folder])).toEqual({ made: 2, refused: 0, papers: 2, left: 0 })
  const numbers = await Promise.all([first, later].map(async (caseId) => (await store.ask('documents.ofCase', { caseId }))[0]?.docNo))
  expect(numbers).toEqual(['催2026-001', '催2026-002'])
})

test('a run can be stopped between two cases and continued', async () => {
  const ids = [await debtor('周远山', 1), await debtor('吴小满', 2), await debtor('郑长河', 3)]
  const { id } = await begin(ids)
  const going = store.ask('paperRuns.toFolder', { ...once(), runId: id }, [store.folder])
  expect(await store.ask('paperRuns.stop', { runId: id })).toEqual({ stopped: true })
  const stopped = await going
  expect(stopped.left).toBeGreaterThan(0)
  expect(await store.ask('paperRuns.toFolder', { ...once(), runId: id }, [store.folder])).toMatchObject({ made: 3, left: 0 })
})

test('into one zip: the very bytes that are registered', async () => {
  const caseId = await debtor('周远山', 1)
  const { id } = await begin([caseId])
  const path = join(store.folder, '函件.zip')
  await store.ask('paperRuns.toZip', { ...once(), runId: id, fileName: '函件.zip' }, [path])
  const entries = unzipSync(readFileSync(path))
  const [paper] = await store.ask('documents.ofCase', { caseId })
  if (!paper) throw new Error('no paper')
  expect(Object.keys(entries)).toContain(paper.fileName)
  const { bytes } = await store.ask('documents.reopen', { documentId: paper.id })
  expect(Buffer.from(entries[paper.fileName] ?? []).equals(Buffer.from(bytes))).toBe(true)
  expect(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).toContain('周远山')
  expect(readdirSync(store.folder).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('somebody of another branch, who takes a run up, gets no line and no paper of households that he does not see', async () => {
  const { id } = await begin([await debtor('周远山', 1)])
  await store.ask('paperRuns.toFolder', { ...once(), runId: id }, [store.folder])
  const [paper] = await store.ask('documents.ofCase', { caseId: (await casesOf(id))[0]?.caseId ?? newId<'case'>() })
  if (!paper) throw new Error('no paper')
  const elsewhere = await store.ask('organisation.saveUnit', { ...fresh(), facts: unitFacts.strip().parse({ ...(await store.ask('organisation.units', {}))[0], parentId: (await store.ask('organisation.units', {}))[0]?.id, name: '西城支行', uscc: null }) })
  const folder = join(store.folder, 'elsewhere')
  mkdirSync(folder)
  store.actAs({ id: newId<'staff'>(), name: '西城经办', role: 'case-manager', unitId: elsewhere.id })
  await store.ask('paperRuns.toFolder', { ...once(), runId: id }, [folder])
  expect(readdirSync(folder)).toEqual([])
  for (const call of ['documents.reopen', 'documents.leftOutOf', 'documentLife.of'] as const) expect((await store.refusal(call, { documentId: paper.id })).code).toBe('forbidden')
  store.actAs(null)
})

test('a number in use by another household is refused, with the next free one', async () => {
  await rule('催{年}-{序号}', null)
  const [one, two] = [await debtor('周远山', 1), await debtor('吴小满', 2)]
  await store.ask('paperRuns.toFolder', { ...once(), runId: (await begin([one])).id }, [store.folder])
  const choices = { ...(await store.ask('documents.proposeChoices', { caseId: two })), act: 'demand' as const, payBy: DAY }
  expect(choices.letterNo).toBe('催2026-002')
  const taken = { ...once(), caseId: two, choices: { ...choices, letterNo: '催2026-001' }, form: 'letter-overdue' as const, acceptAmber: true, fileName: '函.docx' }
  await expect(store.ask('documents.export', taken, [join(store.folder, '函.docx')])).rejects.toThrow('下一个可用编号是“催2026-002”')
})

test('rules of numbers: what the words stand for, and what is not known is named', () => {
  expect(letterNumber('城东催〔{年}〕{序号}号', DAY, 7)).toBe('城东催〔2026〕007号')
  expect(letterNumber('{年}.{月}.{日}-{序号}', DAY, 1234)).toBe('2026.11.20-1234')
  expect(numberPrefix('城东催〔{年}〕{序号}号', DAY)).toBe('城东催〔2026〕')
  expect(sequenceIn('城东催〔{年}〕{序号}号', DAY, '城东催〔2026〕012号')).toBe(12)
  expect(sequenceIn('城东催〔{年}〕{序号}号', DAY, '城东催〔2026〕012号-2')).toBe(12)
  expect(sequenceIn('城东催〔{年}〕{序号}号', DAY, '城东催〔2025〕012号')).toBeNull()
  expect(paperRuleFacts.safeParse({ letterNo: '催{号码}', fileName: null, opinionChain: null }).error?.issues[0]?.message).toContain('不认识 {号码}')
})
