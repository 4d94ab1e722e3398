import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FilingChoices, ScopeLine } from '../../shared/api/documents.ts'
import type { FilingAct } from '../../shared/model/filing.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { fresh, household, loanOf, once, openingBalance, person, yuan } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

let store: TestStore
let home: Awaited<ReturnType<typeof household>>
let choices: FilingChoices

const NO_DETAIL = { location: null, area: null, bankName: null, share: null }

/** A debtor with a loan of his own, a guarantor, a mortgaged flat and a clue; and, in another household, a debt that he guarantees. */
beforeEach(async () => {
  store = await openLedger(isoDate('2026-11-22'))
  home = await household(store, '韩彦', '000000198010039918', 'JJ2023000001')
  await store.ask('loans.addEntry', { ...once(), entry: openingBalance(home.loan.id, '2026-11-01', 400_000) })
  choices = await store.ask('documents.proposeChoices', { caseId: home.file.id })
})
afterEach(() => store.close())

const review = (part: Partial<FilingChoices> = {}) => store.ask('documents.review', { caseId: home.file.id, choices: { ...choices, ...part } })
const lines = async (part: Partial<FilingChoices> = {}): Promise<readonly ScopeLine[]> => (await review(part)).scope ?? []
const stops = async (part: Partial<FilingChoices> = {}) => (await review(part)).checks.filter(({ code }) => code === 'left-out-unsaid')

/** What the balance says of a loan today, interest included. */
async function owed(noteNo: string) {
  const { loans } = await store.ask('loans.balance', { caseId: home.file.id, asOf: choices.asOf })
  return loans.find((loan) => loan.noteNo === noteNo)?.answer.value?.total
}

async function secondLoan(noteNo: string) {
  const loan = await store.ask('loans.save', { ...fresh(), facts: loanOf(home.file.id, noteNo) })
  await store.ask('loans.addEntry', { ...once(), entry: openingBalance(loan.id, '2026-11-01', 200_000) })
  return loan
}

async function guarantor(loanIds: (typeof home.loan.id)[]) {
  const { id } = await store.ask('parties.save', { ...fresh(), facts: person('赵怡梅', '000000196304149187') })
  return store.ask('guarantees.save', {
    ...fresh(), facts: {
      caseId: home.file.id, guarantorId: id, loanIds, mode: 'joint', contractName: null, contractNo: '保字1号', signedOn: isoDate('2023-03-20'), isMaximum: false, fixedOn: null, capFen: yuan(300_000), scope: null,
      periodText: null, periodFrom: null, periodTo: null, isLetter: false, note: null,
    },
  })
}

async function clue(description: string) {
  const asset = { kind: 'vehicle' as const, description, ownerId: null, certificateNo: null, ...NO_DETAIL }
  return store.ask('clues.save', { ...fresh(), facts: { caseId: home.file.id, asset, sourceKind: 'own-accounts', source: '流水', estimateFen: yuan(50_000), note: null } })
}

describe('what a filing could name of a debtor', () => {
  test('the debt that nobody thought of stops the papers until it is in them or left out with a reason (C5)', async () => {
    expect(await stops()).toEqual([])
    const card = await secondLoan('XYK0001')
    const [stop] = await stops()
    expect(stop).toMatchObject({ level: 'red', tab: 'documents', message: expect.stringContaining('本人借款 XYK0001') })
    expect((await lines()).find(({ name }) => name === 'XYK0001')).toMatchObject({ included: false, reason: null, amount: await owed('XYK0001'), otherCase: null })
    expect(await stops({ loanIds: [...choices.loanIds, card.id] })).toEqual([])
    const reason = { kind: 'loan' as const, id: card.id, reason: '信用卡另案起诉' }
    expect(await stops({ leftOut: [reason] })).toEqual([])
    expect((await lines({ leftOut: [reason] })).find(({ id }) => id === card.id)).toMatchObject({ included: false, reason: '信用卡另案起诉' })
  })

  test('a guarantor of a loan that is sued is in it, and of a payment order never', async () => {
    const { id } = await guarantor([home.loan.id])
    const standing = async (act: FilingAct) => (await lines({ act })).find((line) => line.id === id)
    expect(await standing('sue')).toMatchObject({ kind: 'guarantee', included: true, name: '赵怡梅 保字1号', amount: yuan(300_000) })
    expect(await standing('payment-order')).toMatchObject({ included: false })
    expect(await stops({ act: 'payment-order' })).toHaveLength(1)
  })

  test('property counts as named by the clue that names it', async () => {
    const { id } = await clue('重型货车一辆')
    const vehicle = async (clueIds: FilingChoices['clueIds']) => (await lines({ clueIds })).find(({ name }) => name === '重型货车一辆')
    expect(await vehicle([])).toMatchObject({ kind: 'property', included: false, amount: yuan(50_000) })
    expect(await vehicle([id])).toMatchObject({ included: true })
  })

  test('debts that he guarantees in another household are listed with its number', async () => {
    const other = await household(store, '沈立', '000000196603229742', 'JJ2024000002')
    await store.ask('loans.addEntry', { ...once(), entry: openingBalance(other.loan.id, '2026-11-01', 100_000) })
    const [debtor] = await store.ask('parties.ofCase', { caseId: home.file.id })
    if (debtor === undefined) throw new Error('no debtor')
    await store.ask('guarantees.save', {
      ...fresh(), facts: {
        caseId: other.file.id, guarantorId: debtor.id, loanIds: [other.loan.id], mode: 'joint', contractName: null, contractNo: null, signedOn: null, isMaximum: false, fixedOn: null, capFen: null, scope: null,
        periodText: null, periodFrom: null, periodTo: null, isLetter: false, note: null,
      },
    })
    const line = (await lines()).find(({ kind }) => kind === 'guaranteed-loan')
    expect(line).toMatchObject({ name: '沈立 JJ2024000002', included: false })
    expect(line?.amount).toBeGreaterThan(yuan(100_000))
    expect(line?.otherCase).not.toBeNull()
  })

  test('letters and renewals ask for none of it', async () => {
    await secondLoan('XYK0001')
    for (const act of ['demand', 'renew', 'settle'] as const) expect((await review({ act })).scope).toBeNull()
  })

  test('a settled loan is no debt any more', async () => {
    const loan = await store.ask('loans.save', { ...fresh(), facts: loanOf(home.file.id, 'JQ0001') })
    await store.ask('loans.addEntry', { ...once(), entry: openingBalance(loan.id, '2026-11-01', 0) })
    const line = (await lines()).find(({ id }) => id === loan.id)
    expect(line === undefined || (line.amount ?? 1) > 0).toBe(true)
  })
})

test('the reason is kept with the registered paper, and told when it is opened again', async () => {
  const card = await secondLoan('XYK0001')
  const complete = { ...choices, leftOut: [{ kind: 'loan' as const, id: card.id, reason: '信用卡另案起诉' }] }
  const path = join(store.folder, '明细表.docx')
  const paper = await store.ask('documents.export', { ...once(), caseId: home.file.id, choices: complete, form: 'interest-statement', acceptAmber: true, fileName: 'a.docx' }, [path])
  expect(readFileSync(path).length).toBeGreaterThan(0)
  expect(await store.ask('documents.leftOutOf', { documentId: paper.id })).toMatchObject([{ kind: 'loan', name: 'XYK0001', included: false, reason: '信用卡另案起诉' }])
})

test('a paper of the claim is not exported while something is unsaid', async () => {
  await secondLoan('XYK0001')
  const refused = await store.refusal('documents.export', { ...once(), caseId: home.file.id, choices, form: 'complaint-traditional', acceptAmber: true, fileName: 'a.docx' }, [join(store.folder, 'a.docx')])
  expect(refused).toMatchObject({ code: 'document-blocked', message: expect.stringContaining('XYK0001') })
})
