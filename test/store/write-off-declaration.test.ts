import { unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeOffDeclaration } from '../../electron/store/documents/write-off/declaration.ts'
import { paperOf } from '../../electron/store/write-off/package.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { fresh, once, person, proceedingOf, titleOf } from './support/facts.ts'
import { filingHousehold } from './support/filing-household.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

/** 呆账核销申报表 of a company: what it states of the borrower and of the courts, from the record. */

let store: TestStore
beforeEach(async () => {
  store = await openLedger(isoDate('2026-11-22'))
})
afterEach(() => store.close())

const NAME = '金沙瑞丰物流有限公司'

async function declared(caseId: Awaited<ReturnType<typeof filingHousehold>>['caseId']) {
  const [view] = (await store.ask('writeOff.ofCase', { caseId })).applications
  if (view === undefined) throw new Error('no application')
  const file = await writeOffDeclaration(paperOf(store.home.ledger, view, { draft: null, bound: [] }))
  return { questions: view.questions, words: new TextDecoder().decode(unzipSync(file)['word/document.xml']).replaceAll(/<[^>]+>/g, '') }
}

test('行业, 企业性质, titles and 终结日 come from the record; what it lacks is asked', async () => {
  const { caseId, borrowerId } = await filingHousehold(store)
  const run = await store.ask('proceedings.save', { ...fresh(), facts: proceedingOf(caseId, 'enforcement', { caseNo: '（2025）示0101执77号' }) })
  await store.ask('proceedings.saveJudgment', { ...fresh(), facts: titleOf(run.id, '2024-06-03', { documentNo: '（2024）示0101民初9号', effectiveOn: isoDate('2024-06-20') }) })
  await store.ask('enforcement.saveRound', {
    ...fresh(), facts: { proceedingId: run.id, kind: 'terminated', happenedOn: isoDate('2025-12-09'), ground: '没有可供执行的财产', rulingNo: '（2025）示0101执77号之二', unpaidFen: null, note: null },
  })
  const facts = await store.ask('writeOff.prepare', { caseId, standardCode: 'general-7', asOf: isoDate('2026-10-31') })
  await store.ask('writeOff.save', { ...fresh(), facts: { ...facts, departmentHead: '江部长', unitHead: '海行长' } })
  const before = await declared(caseId)
  expect(before.questions).toEqual(['借款人属于什么行业'])
  expect(before.words).toContain('企业性质有限责任公司，民营')
  expect(before.words).toContain('（2024）示0101民初9号判决书（2024年6月3日作出，2024年6月20日生效）')
  expect(before.words).toContain('终结（终本）日（2025）示0101执77号 2025年12月9日以（2025）示0101执77号之二裁定终结本次执行')

  const { version } = await store.ask('parties.get', { partyId: borrowerId })
  await store.ask('parties.save', { ...once(), id: borrowerId, version, facts: { ...person(NAME, null), idNo: undefined, phone: undefined, kind: 'organisation', industry: '道路货物运输业' } })
  const after = await declared(caseId)
  expect(after.questions).toEqual(['借款人是什么企业性质（主体类型、所有制）'])
  expect(after.words).toContain('行业道路货物运输业')
})
