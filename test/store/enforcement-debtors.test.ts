import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { ProceedingFacts } from '../../shared/model/proceeding.ts'
import { fresh, once, person, proceedingOf, titleOf, yuan } from './support/facts.ts'
import { filingHousehold } from './support/filing-household.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

/** Enforcement goes against everybody whom the judgment binds: whoever is forgotten stops the papers and is named on the tab. */

let store: TestStore
beforeEach(async () => {
  store = await openLedger(isoDate('2026-11-22'))
})
afterEach(() => store.close())

type Household = Awaited<ReturnType<typeof filingHousehold>>
const defendant = (partyId: Id<'party'>, role: ProceedingFacts['parties'][number]['role']) => ({ partyId, side: 'defendant' as const, role })

/** A judgment against the borrower and the guarantor; one of its terms binds a shareholder who was no defendant of record. */
async function judged({ caseId, loanId, borrowerId, guarantorId }: Household) {
  const { id: shareholderId } = await store.ask('parties.save', { ...fresh(), facts: person('钱补足', '000000197001010017') })
  const parties = [defendant(borrowerId, 'borrower'), defendant(guarantorId, 'guarantor')]
  const suit = await store.ask('proceedings.save', { ...fresh(), facts: proceedingOf(caseId, 'first-instance', { loanIds: [loanId], parties, court: '青石市白河区人民法院' }) })
  const title = await store.ask('proceedings.saveJudgment', { ...fresh(), facts: titleOf(suit.id, '2026-06-03', { documentNo: '（2026）示0101民初9号', principalFen: yuan(395_000) }) })
  const term = { judgmentId: title.id, kind: 'principal' as const, liability: 'supplementary' as const, amountFen: null, interestFrom: null, interestText: null, collateralId: null, capFen: null, performBy: null, text: '在未出资范围内承担补充赔偿责任' }
  await store.ask('proceedings.saveTerm', { ...fresh(), facts: { ...term, partyId: shareholderId } })
  return { suitId: suit.id, shareholderId, parties }
}

async function stopsOf({ caseId, choices }: Household, proceedingId: Id<'proceeding'>): Promise<readonly string[]> {
  const { checks } = await store.ask('documents.review', { caseId, choices: { ...choices, act: 'enforce', proceedingId } })
  return checks.filter(({ code, level }) => code === 'debtor-left-out' && level === 'red').map(({ message }) => message)
}

test('the application lists every party of the judgment; each one missing is red until he stands in the proceeding', async () => {
  const household = await filingHousehold(store)
  const { suitId, shareholderId, parties } = await judged(household)
  const run = await store.ask('proceedings.save', { ...fresh(), facts: proceedingOf(household.caseId, 'enforcement', { parentId: suitId, parties: parties.slice(0, 1) }) })
  expect(await stopsOf(household, run.id)).toEqual([expect.stringContaining('赵怡梅'), expect.stringContaining('钱补足')])
  expect((await store.ask('enforcement.ofProceeding', { proceedingId: run.id })).leftOut).toEqual(['赵怡梅', '钱补足'])
  const everybody = proceedingOf(household.caseId, 'enforcement', { parentId: suitId, parties: [...parties, defendant(shareholderId, 'shareholder')] })
  await store.ask('proceedings.save', { ...once(), id: run.id, version: run.version, facts: everybody })
  expect(await stopsOf(household, run.id)).toEqual([])
  expect((await store.ask('enforcement.ofProceeding', { proceedingId: run.id })).leftOut).toEqual([])
})

test('before the enforcement is recorded, the papers list the defendants of the judgment and miss whom only a term binds', async () => {
  const household = await filingHousehold(store)
  const { suitId } = await judged(household)
  expect(await stopsOf(household, suitId)).toEqual([expect.stringContaining('钱补足')])
})
