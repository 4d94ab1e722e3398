import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DeductionFacts } from '../../shared/model/deduction.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { fresh, household, once, person, yuan } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

let store: TestStore
let caseId: Id<'case'>
let loanId: Id<'loan'>
let borrower: Id<'party'>
let guarantor: Id<'party'>
let stranger: Id<'party'>

beforeAll(async () => {
  store = await openLedger(isoDate('2026-11-22'))
  const made = await household(store, '韩彦', '000000198010039918', 'JJ2023000301')
  ;[caseId, loanId, borrower] = [made.file.id, made.loan.id, made.borrower.id]
  guarantor = (await store.ask('parties.save', { ...fresh(), facts: person('孔春', '000000198805267180') })).id
  stranger = (await store.ask('parties.save', { ...fresh(), facts: person('许强', null) })).id
  await store.ask('proceedings.save', {
    ...fresh(),
    facts: {
      caseId, kind: 'first-instance', ledgerNo: null, parentId: null, loanIds: [loanId], court: null, division: null, judge: null, clerk: null, courtPhone: null, caseNo: null, caseNoAsIs: false,
      parties: [{ partyId: borrower, side: 'defendant', role: 'borrower' }, { partyId: guarantor, side: 'defendant', role: 'guarantor' }],
      trialMode: null, claimFen: null, closing: null, status: 'docketed', statusText: null, note: null,
    },
  })
})
afterAll(() => store.close())

function taken(more: Partial<DeductionFacts> = {}): DeductionFacts {
  return {
    caseId, loanId, holderId: borrower, accountTail: '6602', deductedOn: isoDate('2026-11-20'), amountFen: yuan(3_000), clause: '借款合同第十二条', fundKind: 'own', fundBasis: '核对近一年流水',
    keptFen: null, noticeOn: isoDate('2026-11-20'), noticeWay: 'sms', note: null, ...more,
  }
}

const repayments = async () => (await store.ask('loans.entries', { loanId })).filter(({ kind }) => kind === 'repayment' || kind === 'reversal')

test('what was taken is a repayment of its loan, and is taken back with its record', async () => {
  const saved = await store.ask('deductions.save', { ...fresh(), facts: taken() })
  const [row] = await store.ask('deductions.ofCase', { caseId })
  expect(row).toMatchObject({ id: saved.id, holderName: '韩彦', noteNo: 'JJ2023000301', amountFen: yuan(3_000) })
  expect(await repayments()).toMatchObject([{ kind: 'repayment', amountFen: yuan(3_000), payer: 'borrower', valueDate: '2026-11-20', memo: '账户扣收：末四位 6602' }])

  const changed = await store.ask('deductions.save', { ...once(), id: saved.id, version: saved.version, facts: taken({ clause: '借款合同第十三条' }) })
  expect(await repayments()).toHaveLength(1)
  const other = await store.refusal('deductions.save', { ...once(), id: saved.id, version: changed.version, facts: taken({ amountFen: yuan(5_000) }) })
  expect(other.message).toContain('作废后重新登记')

  await store.ask('deductions.void', { ...once(), id: saved.id, version: changed.version, reason: '扣错账户，已退回' })
  expect(await store.ask('deductions.ofCase', { caseId })).toEqual([])
  expect((await repayments()).map(({ kind }) => kind)).toEqual(['repayment', 'reversal'])
})

test('a guarantor who pays so is named as the payer', async () => {
  await store.ask('deductions.save', { ...fresh(), facts: taken({ holderId: guarantor, amountFen: yuan(800), clause: '保证合同第六条' }) })
  expect((await repayments()).at(-1)).toMatchObject({ payer: 'guarantor', amountFen: yuan(800) })
})

test.each([
  ['whose account it is not to answer with', () => ({ holderId: stranger }), 'holderId'],
  ['that is a benefit', () => ({ fundKind: 'social-benefit' as const }), 'fundKind'],
  ['that is somebody else’s', () => ({ fundKind: 'third-party' as const }), 'fundKind'],
  ['that a court has frozen', () => ({ fundKind: 'controlled' as const }), 'fundKind'],
  ['of which nobody knows where it comes from', () => ({ fundKind: 'unclear' as const }), 'fundKind'],
  ['that is a wage with nothing left to live on', () => ({ fundKind: 'wage' as const }), 'keptFen'],
  ['of tomorrow', () => ({ deductedOn: isoDate('2026-11-23') }), 'deductedOn'],
  ['with a notice that nobody gave', () => ({ noticeWay: null }), 'noticeWay'],
  ['from an account with half a number', () => ({ accountTail: '66' }), 'accountTail'],
])('money %s is not taken, and nothing is booked', async (_what, more, field) => {
  const before = await repayments()
  const error = await store.refusal('deductions.save', { ...fresh(), facts: taken(more()) })
  expect(error.code).toBe('invalid-input')
  expect(Object.keys(error.fields ?? {})).toEqual([`facts.${field}`])
  expect(await repayments()).toEqual(before)
})

test('a wage is taken once its holder keeps what he lives on', async () => {
  const asked = { caseId, loanId, holderId: borrower, deductedOn: isoDate('2026-11-20'), noticeOn: null, keptFen: null }
  expect((await store.ask('deductions.check', { ...asked, fundKind: 'wage' })).value.verdict).toBe('block')
  expect((await store.ask('deductions.check', { ...asked, fundKind: 'wage', keptFen: yuan(2_500) })).value.verdict).toBe('allow')
  await store.ask('deductions.save', { ...fresh(), facts: taken({ fundKind: 'wage', keptFen: yuan(2_500), amountFen: yuan(600) }) })
  expect((await store.ask('deductions.ofCase', { caseId })).map(({ keptFen }) => keptFen)).toContain(yuan(2_500))
})

test('the history tells it in words', async () => {
  const [row] = await store.ask('deductions.ofCase', { caseId })
  if (!row) throw new Error('a sum was taken before')
  const [entry] = await store.ask('audit.ofRecord', { recordId: row.id, before: null, limit: 5 })
  expect(entry?.changes).toContainEqual({ label: '款项性质', before: null, after: '工资、养老金' })
})
