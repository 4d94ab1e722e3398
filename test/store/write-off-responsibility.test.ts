import { afterEach, beforeEach, expect, test } from 'vitest'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { WriteOffFacts } from '../../shared/model/write-off.ts'
import { fresh, household } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

const DAY = isoDate('2026-11-20')

let store: TestStore
beforeEach(async () => {
  store = await openLedger(DAY)
})
afterEach(() => store.close())

/** What the application still lacks of the finding on those responsible. */
async function gaps(found: Pick<WriteOffFacts, 'responsibility' | 'responsibilityNo'>): Promise<readonly string[]> {
  const { file } = await household(store, '周远山', '000000198001010013', 'HX2023100001')
  const facts = await store.ask('writeOff.prepare', { caseId: file.id, standardCode: 'general-7', asOf: DAY })
  await store.ask('writeOff.save', { ...fresh(), facts: { ...facts, departmentHead: '江某', unitHead: '海某', ...found } })
  const [application] = (await store.ask('writeOff.ofCase', { caseId: file.id })).applications
  return application?.gaps.filter(({ code }) => code === 'responsibility').map(({ text }) => text) ?? ['no application']
}

test.each([
  ['pending', null, ['责任认定尚未作出']],
  ['diligence', null, ['没有填写责任认定文号']],
  ['diligence', '责认〔2026〕3号', []],
  ['exempt', '责认〔2026〕4号', []],
] as const)('a write-off after the finding %s (%s)', async (responsibility, responsibilityNo, expected) => {
  expect(await gaps({ responsibility, responsibilityNo })).toEqual(expected)
})
