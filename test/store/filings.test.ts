import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { unzipSync, strFromU8 } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FilingChoices } from '../../shared/api/documents.ts'
import { guaranteeFacts } from '../../shared/model/guarantee.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { filingSnapshot } from '../../electron/store/filings/filing-snapshot.ts'
import { fresh, household, once, person, repayment, yuan } from './support/facts.ts'
import { filingHousehold } from './support/filing-household.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

let store: TestStore
let caseId: Awaited<ReturnType<typeof household>>['file']['id']
let choices: FilingChoices

beforeAll(async () => {
  store = await openLedger(isoDate('2026-11-22'))
  ;({ caseId, choices } = await filingHousehold(store))
})
afterAll(() => store.close())

const textOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '')
const grouped = (fen: number) => (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

describe('a kit from the record', () => {
  test('has one figure set, equal to the balance to the fen', async () => {
    const { loans } = await store.ask('loans.balance', { caseId, asOf: choices.asOf })
    const balance = loans[0]?.answer.value
    const snapshot = filingSnapshot(store.home.ledger, caseId, choices)
    expect(balance).toMatchObject({ principal: snapshot.totals.principal, interest: snapshot.totals.interest, penalty: snapshot.totals.penalty, compound: snapshot.totals.compound })
    expect(snapshot.totals.claim).toBe(balance?.total)
    const complaint = textOf((await store.ask('documents.preview', { caseId, choices, form: 'complaint-financial-loan' })).bytes)
    const statement = textOf((await store.ask('documents.preview', { caseId, choices, form: 'interest-statement' })).bytes)
    for (const amount of [snapshot.totals.principal, snapshot.totals.penalty, snapshot.totals.compound, snapshot.totals.claim]) {
      expect(complaint.replaceAll(',', '')).toContain(grouped(amount ?? 0).replaceAll(',', ''))
      expect(statement.replaceAll(',', '')).toContain(grouped(amount ?? 0).replaceAll(',', ''))
    }
    expect(`${complaint}${statement}`).not.toMatch(/undefined|null|NaN/)
  })

  test('goes against who answers to the bank: a counter-guarantor is neither sued nor cited', async () => {
    const before = filingSnapshot(store.home.ledger, caseId, choices)
    const [kept] = await store.ask('guarantees.ofCase', { caseId })
    if (!kept) throw new Error('the household has a guarantor')
    const counter = await store.ask('parties.save', { ...fresh(), facts: person('何柏', null) })
    const { id, version } = await store.ask('guarantees.save', {
      ...fresh(), facts: { ...guaranteeFacts.strip().parse(kept), guarantorId: counter.id, counterForId: kept.guarantorId, contractNo: '反保〔2023〕1号' },
    })
    const snapshot = filingSnapshot(store.home.ledger, caseId, choices)
    expect([snapshot.parties, snapshot.guarantees, snapshot.rights]).toEqual([before.parties, before.guarantees, before.rights])
    await store.ask('guarantees.void', { ...once(), id, version, reason: '试登' })
  })

  test('names what the branch itself set, with its reason, in the statement and in the complaint', async () => {
    const set = '计息天数按本机构设定：实际天数/360，理由：总行信贷管理办法'
    const { id, version } = await store.ask('law.setValue', { ...once(), version: null, key: 'dayCount', facts: { value: 'ACT/360', reason: '总行信贷管理办法' } })
    for (const form of ['interest-statement', 'complaint-financial-loan'] as const) expect(textOf((await store.ask('documents.preview', { caseId, choices, form })).bytes)).toContain(set)
    await store.ask('law.clearValue', { ...once(), id, version, reason: '改按合同逐笔核对' })
    for (const form of ['interest-statement', 'complaint-financial-loan'] as const) expect(textOf((await store.ask('documents.preview', { caseId, choices, form })).bytes)).not.toContain('本机构设定')
  })

  test('is ready when the record is complete, and says what would stop it', async () => {
    const review = await store.ask('documents.review', { caseId, choices })
    expect(review.checks.filter((check) => check.level === 'red')).toEqual([])
    expect(review.blanks.filter((blank) => blank.blocking).map((blank) => blank.form)).toEqual(['evidence-list'])
    expect(review.forms.slice(0, 3).map((form) => form.copies)).toEqual([3, expect.any(Number), expect.any(Number)])
  })

  test('undivided interest stops the export and is asked for by name', async () => {
    const { file } = await household(store, '韩彦', '000000198010039918', 'JJ2023000001')
    const own = await store.ask('documents.proposeChoices', { caseId: file.id })
    const path = join(store.folder, '不应写出.docx')
    const error = await store.refusal('documents.export', { ...once(), caseId: file.id, choices: own, form: 'complaint-financial-loan', acceptAmber: true, fileName: 'a.docx' }, [path])
    expect(error.code).toBe('document-blocked')
    expect(readdirSync(store.folder)).not.toContain('不应写出.docx')
    expect(await store.ask('documents.ofCase', { caseId: file.id })).toEqual([])
  })
})

describe('what the record says by itself', () => {
  test('sex, birth date and kind of document are read from a valid id number, the penalty rate from its uplift', async () => {
    const { file } = await household(store, '李群', '000000197911155081', 'JJ2023000005')
    const own = await store.ask('documents.proposeChoices', { caseId: file.id })
    const snapshot = filingSnapshot(store.home.ledger, file.id, own)
    expect(snapshot.parties[0]).toMatchObject({ sex: 'female', birth: '1979-11-15', idType: '居民身份证' })
    expect(snapshot.loans[0]).toMatchObject({ rate: '5.40', penaltyRate: '8.1' })
  })

  test('undivided interest is a question, not a wrong sum', async () => {
    const { file } = await household(store, '王敏', '000000196809268122', 'JJ2023000006')
    const review = await store.ask('documents.review', { caseId: file.id, choices: await store.ask('documents.proposeChoices', { caseId: file.id }) })
    expect(review.checks.map((check) => check.code)).not.toContain('statement-sum')
    expect(review.blanks.filter((blank) => blank.blocking).map((blank) => blank.question).join()).toContain('期内利息、罚息、复利各多少')
  })

  test('court fees booked on the account stay out of the claim, and the statement still sums', async () => {
    const { file, loan } = await household(store, '孔春', '000000198805267180', 'JJ2023000007')
    const fee = await store.ask('proceedings.saveCost', { ...fresh(), facts: { caseId: file.id, proceedingId: null, kind: 'acceptance-fee', amountFen: yuan(8_500), paidOn: isoDate('2026-11-05'), bearer: 'defendant', contractNo: null, invoiceNo: null, note: null } })
    await store.ask('loans.addEntry', { ...once(), entry: { kind: 'cost', loanId: loan.id, valueDate: isoDate('2026-11-05'), memo: null, amountFen: yuan(8_500), costId: fee.id } })
    const own = await store.ask('documents.proposeChoices', { caseId: file.id })
    const snapshot = filingSnapshot(store.home.ledger, file.id, own)
    expect(snapshot.loans[0]?.ledger.otherFees).toBe(0)
    const review = await store.ask('documents.review', { caseId: file.id, choices: own })
    expect(review.checks.map((check) => check.code)).not.toContain('statement-sum')
  })
})

describe('an export', () => {
  test('is written whole, registered with its hash and snapshot, and opens again as it was', async () => {
    const path = join(store.folder, '民事起诉状.docx')
    const row = await store.ask('documents.export', { ...once(), caseId, choices, form: 'complaint-financial-loan', acceptAmber: true, fileName: '民事起诉状.docx' }, [path])
    const bytes = readFileSync(path)
    expect(row).toMatchObject({ edition: 1, fileName: '民事起诉状.docx', asOf: '2026-11-22', fileHash: createHash('sha256').update(bytes).digest('hex'), createdByName: '林晓' })
    await store.ask('loans.addEntry', { ...once(), entry: repayment(choices.loanIds[0] ?? ('' as never), '2026-11-20', 10_000) })
    const again = await store.ask('documents.reopen', { documentId: row.id })
    expect(Buffer.from(again.bytes).equals(bytes)).toBe(true)
    const second = await store.ask('documents.export', { ...once(), caseId, choices, form: 'complaint-financial-loan', acceptAmber: true, fileName: '民事起诉状.docx' }, [path])
    expect(second.edition).toBe(2)
    expect(second.fileHash).not.toBe(row.fileHash)
  })

  test('of a kit goes into one folder and replaces nothing that lies there', async () => {
    const folder = join(store.folder, 'kit')
    mkdirSync(folder)
    const forms = ['complaint-financial-loan', 'preservation-application', 'interest-statement'] as const
    const names = (await store.ask('documents.review', { caseId, choices })).forms.map((form) => form.fileName)
    writeFileSync(join(folder, names[0] ?? ''), 'mine')
    const rows = await store.ask('documents.exportKit', { ...once(), caseId, choices, forms: [...forms], acceptAmber: true }, [folder])
    expect(rows.map((row) => row.form)).toEqual(forms)
    expect(readFileSync(join(folder, names[0] ?? ''), 'utf8')).toBe('mine')
    expect(readdirSync(folder)).toHaveLength(4)
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test('what needs weighing is asked about, not let through', async () => {
    const own = { ...choices, mediation: null }
    const review = await store.ask('documents.review', { caseId, choices: own })
    if (review.checks.some((check) => check.level === 'amber')) {
      expect(await store.refusal('documents.export', { ...once(), caseId, choices: own, form: 'complaint-financial-loan', acceptAmber: false, fileName: 'a.docx' }, [join(store.folder, 'x.docx')])).toMatchObject({ code: 'document-blocked' })
    }
    expect(review.checks.length + review.blanks.length).toBeGreaterThan(0)
  })
})
