import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { RecoveryPlanFacts } from '../../shared/model/recovery-plan.ts'
import { colleague } from './support/colleague.ts'
import { household, once } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

let store: TestStore
let caseId: Id<'case'>

beforeEach(async () => {
  store = await openLedger(isoDate('2026-11-22'))
  caseId = (await household(store, '金沙瑞丰物流有限公司', '91000000249833665K', 'JJ2023100000')).file.id
})
afterEach(() => store.close())

function planOf(more: Partial<RecoveryPlanFacts> = {}): RecoveryPlanFacts {
  return {
    caseId, recoverability: 'with-effort', route: 'ordinary', routeReason: '债务人配合，先谈分期', situation: '货款未回，仍在经营', goalFen: null, goalOn: null, obstacles: null, reviewOn: isoDate('2027-01-31'), changeReason: null,
    measures: [{ measure: '签订分期还款协议', ownerId: null, dueOn: isoDate('2026-12-15'), checkpoint: '协议签署' }], ...more,
  }
}

const save = (edition: number | null, facts: RecoveryPlanFacts) => store.ask('plans.save', { ...once(), edition, facts })
const plans = () => store.ask('plans.ofCase', { caseId })

describe('清收处置方案', () => {
  test('a change of plan is a version of its own, with its reason; the one before it stays', async () => {
    await save(null, planOf())
    expect((await store.refusal('plans.save', { ...once(), edition: 1, facts: planOf({ route: 'court' }) })).fields).toEqual({ 'facts.changeReason': '修订方案要写明原因' })
    await save(1, planOf({ route: 'court', changeReason: '债务人失联，协商不成' }))
    expect((await plans()).map(({ edition, route, changeReason, authorName }) => [edition, route, changeReason, authorName])).toEqual([
      [2, 'court', '债务人失联，协商不成', '林晓'], [1, 'ordinary', null, '林晓'],
    ])
  })

  test('two people who revise the same version: the second is told', async () => {
    await save(null, planOf())
    await save(1, planOf({ changeReason: '甲改' }))
    expect((await store.refusal('plans.save', { ...once(), edition: 1, facts: planOf({ changeReason: '乙改' }) })).code).toBe('stale-version')
    expect((await store.refusal('plans.save', { ...once(), edition: null, facts: planOf() })).code).toBe('stale-version')
  })

  test('a version waits for a superior, who is named with it; until then the one before it holds', async () => {
    await save(null, planOf())
    const chief = await colleague(store, '单雄', 'approver')
    const waits = await store.refusal('plans.save', { ...once(), edition: 1, facts: planOf({ route: 'court', changeReason: '债务人失联' }) })
    expect(waits.code).toBe('awaits-review')
    expect((await plans()).map(({ edition }) => edition)).toEqual([1])
    store.actAs(chief)
    const [proposal] = (await store.ask('review.waiting', { limit: 10 })).proposals
    if (!proposal) throw new Error('the version waits')
    expect(proposal.changes.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['处置路径', '常规清收', '司法途径'], ['修订原因', null, '债务人失联'],
    ])
    await store.ask('review.approve', { ...once(), proposalId: proposal.id })
    expect((await plans())[0]).toMatchObject({ edition: 2, route: 'court', authorName: '林晓', approverName: '单雄' })
  })

  test('a first version that one person made alone names who confirmed it later', async () => {
    await save(null, planOf())
    const chief = await colleague(store, '单雄', 'approver')
    store.actAs(chief)
    const { unconfirmed } = await store.ask('review.ofCase', { caseId })
    const mark = unconfirmed.find(({ word }) => word === '清收处置方案')
    if (!mark) throw new Error('nobody confirmed the plan yet')
    await store.ask('review.confirm', { ...once(), markId: mark.id, version: mark.version })
    expect((await plans())[0]).toMatchObject({ approverName: '单雄' })
  })

  test('a plan without a measure, or with one that has no day, is refused', async () => {
    expect(Object.keys((await store.refusal('plans.save', { ...once(), edition: null, facts: planOf({ measures: [] }) })).fields ?? {})).toEqual(['facts.measures'])
  })
})
