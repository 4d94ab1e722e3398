import { afterEach, beforeEach, expect, test } from 'vitest'
import type { FilingChoices } from '../../shared/api/documents.ts'
import type { RightsLine } from '../../shared/api/rights-basis.ts'
import type { RightsAnswer } from '../../shared/model/rights-check.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { fresh, household, loanOf, once, openingBalance } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

let store: TestStore
let home: Awaited<ReturnType<typeof household>>
let choices: FilingChoices

beforeEach(async () => {
  store = await openLedger(isoDate('2026-11-22'))
  home = await household(store, '韩彦', '000000198010039918', 'JJ2023000001')
  await store.ask('loans.addEntry', { ...once(), entry: openingBalance(home.loan.id, '2026-11-01', 400_000) })
  choices = await store.ask('documents.proposeChoices', { caseId: home.file.id })
})
afterEach(() => store.close())

const lines = () => store.ask('rightsBasis.ofCase', { caseId: home.file.id })
const line = async (label: string): Promise<RightsLine | undefined> => (await lines()).find((each) => each.label === label)
const answer = (given: RightsAnswer, note: string | null = null, part: object = {}) =>
  ({ ...fresh(), facts: { caseId: home.file.id, subjectId: home.loan.id, item: 'borrower-signature' as const, answer: given, note }, ...part })
const findings = async (part: Partial<FilingChoices> = {}) =>
  (await store.ask('documents.review', { caseId: home.file.id, choices: { ...choices, ...part } })).checks.filter(({ code }) => code === 'rights-basis').map(({ level, message }) => [level, message])

test('what the record tells is judged by itself, what only the contract file can tell stays open', async () => {
  expect(await line('借款人签字、盖章')).toMatchObject({ level: 'open', asked: { answer: null } })
  expect(await line('送达条款')).toMatchObject({ level: 'amber', asked: null })
  const { version } = (await store.ask('loans.ofCase', { caseId: home.file.id }))[0] ?? { version: 0 }
  await store.ask('loans.save', { ...once(), id: home.loan.id, version, facts: loanOf(home.file.id, 'JJ2023000001', { serviceClause: '13' }) })
  expect(await line('送达条款')).toMatchObject({ level: 'green', finding: null })
})

test('a contract that nobody signed stops the claim; a flaw is asked about; both leave letters alone', async () => {
  expect(await findings()).toEqual([])
  const saved = await store.ask('rightsBasis.save', answer('absent', '合同原件无签字'))
  expect(await findings()).toEqual([['red', expect.stringContaining('借款人签字、盖章没有：合同原件无签字')]])
  await store.ask('rightsBasis.save', { ...answer('flawed', '盖部门章'), ...once(), id: saved.id, version: saved.version })
  expect(await findings()).toEqual([['amber', expect.stringContaining('盖部门章')]])
  expect(await findings({ act: 'demand' })).toEqual([])
  await store.ask('rightsBasis.save', { ...answer('sound'), ...once(), id: saved.id, version: saved.version + 1 })
  expect(await findings()).toEqual([])
  expect(await line('借款人签字、盖章')).toMatchObject({ level: 'green' })
})

test('a flaw without words, a second answer to one point and a contract of another household are refused', async () => {
  expect(await store.refusal('rightsBasis.save', answer('flawed'))).toMatchObject({ fields: { 'facts.note': '请写明是什么瑕疵' } })
  await store.ask('rightsBasis.save', answer('sound'))
  expect((await store.refusal('rightsBasis.save', answer('sound'))).code).toBe('stale-version')
  const other = await household(store, '沈立', '000000196603229742', 'JJ2024000002')
  const foreign = { ...fresh(), facts: { ...answer('sound').facts, subjectId: other.loan.id } }
  expect(await store.refusal('rightsBasis.save', foreign)).toMatchObject({ fields: { 'facts.subjectId': expect.stringContaining('不在本户') } })
})
