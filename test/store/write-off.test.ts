import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fen } from '../../shared/model/fen.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { owedOnDay } from '../../electron/store/write-off/amounts.ts'
import type { Person } from '../../electron/store/kernel/context.ts'
import { colleague } from './support/colleague.ts'
import { fresh, household, once, yuan } from './support/facts.ts'
import type { TestStore } from './support/open-store.ts'
import { addFile, pdfOf } from './support/scans.ts'
import { WriteOffStage } from './support/write-off.ts'

const DAY = isoDate('2026-11-22')
let stage: WriteOffStage
let store: TestStore
let caseId: Id<'case'>
let loanId: Id<'loan'>
let clerk: Person
let reviewer: Person
let approver: Person

beforeEach(async () => {
  stage = await WriteOffStage.open()
  ;({ store, caseId, loanId, clerk, reviewer, approver } = stage)
})
afterEach(() => store.close())

describe('candidates', () => {
  const search = (more = {}) => store.ask('writeOff.candidates', { filter: { outcomes: [], codes: [], ...more }, offset: 0, limit: 50 })

  test('who meets a standard comes first, who nearly does says what is lacking', async () => {
    await household(store, '乔无讯', '000000198001010021', 'JD-2023-0002')
    const found = await search()
    expect(found.rows.map(({ borrowerName, outcome, itemNo }) => [borrowerName, outcome, itemNo])).toEqual([['周远山', 'meets', '十六']])
    expect(found.totals).toMatchObject({ looked: 2, meets: 1, nearly: 0 })
    await store.ask('classification.saveFact', { ...fresh(), facts: { caseId, loanId: null, kind: 'conviction', occurredOn: isoDate('2026-05-01'), endedOn: null, proof: '刑事判决书', note: null } })
    const [row] = (await search({ codes: ['general-6'] })).rows
    expect(row?.outcome).toBe('nearly')
    expect(row?.lacking.join()).toContain('没有登记')
  })

  test('the pursuit counts from its first day', async () => {
    store.clock.set(isoDate('2026-06-01'))
    expect((await search({ codes: ['general-16'] })).rows.map(({ outcome }) => outcome)).toEqual(['nearly'])
  })
})

describe('standards', () => {
  test('a correction waits for a second person, counts then, and the bundled text comes back', async () => {
    store.actAs(approver)
    const views = await store.ask('writeOff.standards', {})
    const standard = views.find((view) => view.standard.code === 'general-16')?.standard
    if (standard === undefined) throw new Error('no such standard')
    const corrected = { ...standard, itemNo: '十五', limits: standard.limits.map((limit) => (limit.kind === 'principal-most' ? { ...limit, fen: fen(1_00) } : limit)), status: 'own-copy' as const, source: '本行留存文本第15页' }
    expect((await store.refusal('writeOff.correctStandard', { ...once(), facts: corrected, reason: '按本行文本更正' })).code).toBe('awaits-review')
    store.actAs(null)
    const [held] = (await store.ask('review.waiting', { limit: 10 })).proposals
    if (held === undefined) throw new Error('nothing held')
    await store.ask('review.approve', { ...once(), proposalId: held.id })
    const now = (await store.ask('writeOff.standards', {})).find((view) => view.standard.code === 'general-16')
    expect(now).toMatchObject({ standard: { itemNo: '十五', status: 'own-copy' }, corrected: { reason: '按本行文本更正', byName: '阮审' } })
    expect((await store.ask('writeOff.candidates', { filter: { outcomes: [], codes: ['general-16'] }, offset: 0, limit: 50 })).rows).toEqual([])
  })

  test('a chain of fewer than three people, or one that ends without an approver, is refused', async () => {
    store.actAs(approver)
    const set = (steps: unknown) => store.refusal('writeOff.setChain', { ...once(), steps, reason: '按本行授权' })
    expect(Object.values((await set([{ label: '审批人', right: 'approve' }])).fields ?? {})).toEqual(['经办人之外至少两级，共三人'])
    expect(Object.values((await set([{ label: '甲', right: 'approve' }, { label: '乙', right: 'review' }])).fields ?? {})).toEqual(['最后一级应由有审批权限的人办理'])
  })
})

describe('a draft', () => {
  test('comes from the record: sums of the day, course of pursuit, how the claim arose', async () => {
    const prepared = await store.ask('writeOff.prepare', { caseId, standardCode: 'general-16', asOf: DAY })
    const owed = owedOnDay(store.home.ledger, caseId, DAY).get(loanId)
    expect(prepared.loans).toEqual([{ loanId, principalFen: owed?.principal, onInterestFen: 0, offInterestFen: 0, costFen: owed?.costs, provisionFen: 0 }])
    expect(prepared.origin).toContain('JD-2023-0001')
    expect(prepared.remedies).toContain('借款人周远山：自2026-01-10起共追索1次')
  })

  test('interest is typed as the books have it: what the ledger computes beyond it is a gap, never filled in', async () => {
    const given = await stage.facts()
    await stage.draft({ loans: given.loans.map((loan) => ({ ...loan, offInterestFen: fen(0) })) })
    const { gaps, loans } = await stage.application()
    expect(loans.map(({ offInterestFen }) => offInterestFen)).toEqual([0])
    expect(gaps.filter(({ code }) => code === 'amount').map(({ text }) => text)).toEqual([expect.stringContaining('表内、表外利息合计 0.00 元')])
  })

  test.each([
    ['principalFen', '本金超过当日台账余额'],
    ['onInterestFen', '表内利息超过当日台账余额'],
    ['offInterestFen', '表内、表外利息合计超过当日台账余额'],
    ['costFen', '垫付费用超过当日台账余额'],
  ] as const)('%s above the balance is refused beside its field, and nothing is saved', async (field, words) => {
    const given = await stage.facts()
    const error = await store.refusal('writeOff.save', { ...fresh(), facts: { ...given, loans: given.loans.map((loan) => ({ ...loan, [field]: yuan(99_000_000) })) } })
    expect(error.fields?.[`facts.loans.0.${field}`]).toContain(words)
    expect((await store.ask('writeOff.ofCase', { caseId })).applications).toEqual([])
  })

  test('a standard for another kind of borrower, a day to come and a loan in another application are refused', async () => {
    expect((await store.refusal('writeOff.save', { ...fresh(), facts: await stage.facts({ standardCode: 'general-13' }) })).fields?.['facts.standardCode']).toContain('只适用于单位借款人')
    expect((await store.refusal('writeOff.save', { ...fresh(), facts: await stage.facts({ asOf: isoDate('2026-12-01') }) })).fields).toHaveProperty('facts.asOf')
    await stage.draft()
    expect((await store.refusal('writeOff.save', { ...fresh(), facts: await stage.facts() })).fields?.['facts.loans.0.loanId']).toContain('已在另一份核销申请中')
  })

  test('is not submitted while something is missing; any single proof taken away makes it incomplete again', async () => {
    const { id } = await stage.draft()
    expect((await store.refusal('writeOff.submit', { ...once(), id, version: 1, opinion: '建议核销' })).code).toBe('write-off-incomplete')
    const files = await stage.fillMaterials(id)
    expect((await stage.application()).gaps).toEqual([])
    for (const line of (await stage.application()).materials) {
      const [proof] = line.proofs
      if (proof === undefined) throw new Error(line.key)
      await store.ask('writeOff.dropMaterial', { ...once(), id: proof.id, version: proof.version, reason: '换件' })
      expect((await stage.application()).gaps.map(({ text }) => text)).toEqual([line.label])
      await store.ask('writeOff.addMaterial', { ...once(), facts: { writeOffId: id, materialKey: line.key, attachmentId: proof.attachmentId, reason: null } })
    }
    const [file] = files
    if (file === undefined) throw new Error('no file')
    await store.ask('attachments.void', { ...once(), id: file, version: 1, reason: '扫描件有误' })
    expect((await stage.application()).gaps).toHaveLength(1)
  })

  test('a paper that does not apply needs a reason; a file of another household is refused', async () => {
    const { id } = await stage.draft()
    const other = await household(store, '他户', '000000198001010030', 'JD-2023-0009').catch(() => null)
    expect(other).not.toBeNull()
    const foreign = await addFile(store, other?.file.id ?? caseId, await pdfOf(1), '他户.pdf')
    const add = (more: object) => ({ ...once(), facts: { writeOffId: id, materialKey: 'security', attachmentId: null, reason: null, ...more } })
    expect((await store.refusal('writeOff.addMaterial', add({}))).fields).toHaveProperty('facts.attachmentId')
    expect((await store.refusal('writeOff.addMaterial', add({ attachmentId: foreign }))).fields?.['facts.attachmentId']).toContain('不在本户')
    await store.ask('writeOff.addMaterial', add({ reason: '信用贷款，无担保' }))
    expect((await stage.application()).materials.find(({ key }) => key === 'security')).toMatchObject({ state: 'not-applicable' })
  })
})

describe('from application to approval', () => {
  test('refused once, amended, resubmitted, approved: each opinion another person\'s', async () => {
    await stage.submitted()
    expect((await stage.refusedDecision()).code).toBe('forbidden')
    store.actAs(reviewer)
    await stage.decide('refuse', '请补充财产调查')
    store.actAs(clerk)
    const back = await stage.application()
    expect(back).toMatchObject({ state: 'refused', barred: null })
    store.actAs(reviewer)
    expect((await stage.application()).barred).toBe('核销申请由起草的经办人提交。')
    expect(await store.refusal('writeOff.submit', { ...once(), id: back.id, version: back.version, opinion: '已补充' })).toMatchObject({ code: 'forbidden', message: '核销申请由起草的经办人提交。' })
    store.actAs(clerk)
    await store.ask('writeOff.save', { ...once(), id: back.id, version: back.version, facts: await stage.facts({ openPoints: '财产调查已补充' }) })
    await store.ask('writeOff.submit', { ...once(), id: back.id, version: (await stage.application()).version, opinion: '已补充' })
    store.actAs(reviewer)
    await stage.decide('agree', '材料齐全')
    expect((await stage.refusedDecision()).code).toBe('forbidden')
    store.actAs(approver)
    await stage.decide('agree', '同意核销')
    const done = await stage.application()
    expect(done.state).toBe('approved')
    expect(done.opinions.map(({ round, label, personName, verdict }) => [round, label, personName, verdict])).toEqual([
      [1, '经办人', '褚思', 'submit'], [1, '复核人', '单雄', 'refuse'], [2, '经办人', '褚思', 'submit'], [2, '复核人', '单雄', 'agree'], [2, '审批人', '阮审', 'agree'],
    ])
  })

  test.each(['reviewer', 'approver', 'administrator'] as const)('a %s neither reviews nor approves his own application', async (role) => {
    const own = await colleague(store, '自办人', role)
    store.actAs(own)
    await stage.submitted()
    expect(await stage.refusedDecision()).toMatchObject({ code: 'own-proposal', message: '自己申请的核销不能由自己复核、审批。' })
    store.actAs(reviewer)
    await stage.decide('agree')
    store.actAs(own)
    expect((await stage.refusedDecision()).code).toBe('own-proposal')
  })

  test('who reviewed does not approve, and nothing is changed after submission', async () => {
    const chief = await colleague(store, '双岗', 'approver')
    store.actAs(clerk)
    const id = await stage.submitted()
    expect((await store.refusal('writeOff.save', { ...once(), id, version: (await stage.application()).version, facts: await stage.facts() })).code).toBe('write-off-fixed')
    store.actAs(chief)
    await stage.decide('agree')
    expect((await stage.refusedDecision()).message).toBe('每一级意见要由不同的人作出，您已在本轮发表过意见。')
  })
})
