import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { unzipSync } from 'fflate'
import type { OutputOf } from '../../shared/api/contracts.ts'
import { fen } from '../../shared/model/fen.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { StaffRole } from '../../shared/model/staff.ts'
import type { WriteOffFacts } from '../../shared/model/write-off.ts'
import { formatYuan, subtractFen } from '../../shared/rules/money.ts'
import { toChineseAmount } from '../../shared/rules/chinese-amount.ts'
import { owedOnDay, sumsOf } from '../../electron/store/write-off/amounts.ts'
import { requestWords, writeOffApplication } from '../../electron/store/documents/write-off/application.ts'
import { writeOffDeclaration } from '../../electron/store/documents/write-off/declaration.ts'
import { writeOffList } from '../../electron/store/documents/write-off/list.ts'
import { paperOf } from '../../electron/store/write-off/package.ts'
import type { Person } from '../../electron/store/kernel/context.ts'
import { faultsOf } from '../documents/support/valid-file.ts'
import { callOf } from './support/contacts.ts'
import { fresh, household, loanOf, once, openingBalance, repayment, yuan } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'
import { addFile, pdfOf } from './support/scans.ts'

const DAY = isoDate('2026-11-22')
let store: TestStore
let caseId: Id<'case'>
let loanId: Id<'loan'>
let clerk: Person
let reviewer: Person
let approver: Person

beforeEach(async () => {
  store = await openLedger(DAY)
  const made = await household(store, '周远山', '000000198001010013', 'JD-2023-0001')
  caseId = made.file.id
  loanId = made.loan.id
  await store.ask('classification.saveFact', { ...fresh(), facts: { caseId, loanId: null, kind: 'personal-business', occurredOn: isoDate('2023-03-21'), endedOn: null, proof: '贷款调查报告', note: null } })
  await call('2026-01-10')
  clerk = await colleague('褚思', 'case-manager')
  reviewer = await colleague('单雄', 'reviewer')
  approver = await colleague('阮审', 'approver')
  store.actAs(clerk)
})
afterEach(() => store.close())

async function colleague(name: string, role: StaffRole): Promise<Person> {
  store.actAs(null)
  const { unitId } = store.home.ledger.person
  const saved = await store.ask('organisation.saveStaff', { ...fresh(), facts: { unitId, name, role, phone: null } })
  store.home.ledger.raw.prepare('UPDATE staff SET slot_id = ? WHERE name = ?').run(`slot of ${name}`, name)
  return { id: saved.id, name, role, unitId }
}

async function call(on: string): Promise<void> {
  const { id: staffId } = store.home.ledger.person
  const borrower = (await store.ask('contacts.ofCase', { caseId })).persons.find(({ relation }) => relation === 'debtor')
  const facts = callOf(caseId, staffId, { partyId: borrower?.partyId ?? null, personName: '周远山', relation: 'debtor', target: '13800000001', occurredOn: isoDate(on) })
  await store.ask('contacts.save', { ...fresh(), facts, targetFrom: 'typed' })
}

/** As a person completes the draft: all interest stands off the balance sheet. */
async function facts(more: Partial<WriteOffFacts> = {}): Promise<WriteOffFacts> {
  const prepared = await store.ask('writeOff.prepare', { caseId, standardCode: 'general-16', asOf: DAY })
  const owed = owedOnDay(store.home.ledger, caseId, DAY)
  const loans = prepared.loans.map((loan) => ({ ...loan, offInterestFen: owed.get(loan.loanId)?.interest ?? fen(0) }))
  return { ...prepared, loans, departmentHead: '江部长', unitHead: '海行长', responsibility: 'exempt', responsibilityNo: '责认〔2026〕3号', ...more }
}
const draft = async (more: Partial<WriteOffFacts> = {}) => store.ask('writeOff.save', { ...fresh(), facts: await facts(more) })

async function application(): Promise<OutputOf<'writeOff.ofCase'>['applications'][number]> {
  const [newest] = (await store.ask('writeOff.ofCase', { caseId })).applications
  if (newest === undefined) throw new Error('no application')
  return newest
}

/** Puts one file behind every paper that is still missing. */
async function fillMaterials(id: Id<'write-off'>): Promise<Id<'attachment'>[]> {
  const missing = (await application()).materials.filter(({ state }) => state === 'missing')
  const files: Id<'attachment'>[] = []
  for (const [index, { key }] of missing.entries()) {
    const attachmentId = await addFile(store, caseId, await pdfOf(1 + (index % 2), 0).then((bytes) => Buffer.concat([bytes, Buffer.from(`\n% ${index}`)])), `${key}.pdf`)
    files.push(attachmentId)
    await store.ask('writeOff.addMaterial', { ...once(), facts: { writeOffId: id, materialKey: key, attachmentId, reason: null } })
  }
  return files
}

async function submitted(more: Partial<WriteOffFacts> = {}): Promise<Id<'write-off'>> {
  const { id } = await draft(more)
  await fillMaterials(id)
  await store.ask('writeOff.submit', { ...once(), id, version: (await application()).version, opinion: '建议核销' })
  return id
}

const decide = async (verdict: 'agree' | 'refuse', opinion = '同意') => {
  const { id, version } = await application()
  return store.ask('writeOff.decide', { ...once(), id, version, verdict, opinion })
}
const refusedDecision = async () => {
  const { id, version } = await application()
  return store.refusal('writeOff.decide', { ...once(), id, version, verdict: 'agree', opinion: '同意' })
}

async function approved(more: Partial<WriteOffFacts> = {}): Promise<Id<'write-off'>> {
  const id = await submitted(more)
  store.actAs(reviewer)
  await decide('agree')
  store.actAs(approver)
  await decide('agree')
  return id
}

const decision = (writeOffId: Id<'write-off'>, more = {}) => ({
  writeOffId, decisionNo: '呆核〔2026〕8号', decidedOn: DAY, memo: '借：贷款损失准备 贷：贷款', fileNo: 'ZXAC-2026-001', offSheetNo: null, managerId: clerk.id, ...more,
})

async function writtenOff(more: Partial<WriteOffFacts> = {}): Promise<Id<'kept-claim'>> {
  const writeOffId = await approved(more)
  return (await store.ask('writeOff.enterDecision', { ...once(), version: (await application()).version, facts: decision(writeOffId) })).id
}

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
    const given = await facts()
    await draft({ loans: given.loans.map((loan) => ({ ...loan, offInterestFen: fen(0) })) })
    const { gaps, loans } = await application()
    expect(loans.map(({ offInterestFen }) => offInterestFen)).toEqual([0])
    expect(gaps.filter(({ code }) => code === 'amount').map(({ text }) => text)).toEqual([expect.stringContaining('表内、表外利息合计 0.00 元')])
  })

  test.each([
    ['principalFen', '本金超过当日台账余额'],
    ['onInterestFen', '表内利息超过当日台账余额'],
    ['offInterestFen', '表内、表外利息合计超过当日台账余额'],
    ['costFen', '垫付费用超过当日台账余额'],
  ] as const)('%s above the balance is refused beside its field, and nothing is saved', async (field, words) => {
    const given = await facts()
    const error = await store.refusal('writeOff.save', { ...fresh(), facts: { ...given, loans: given.loans.map((loan) => ({ ...loan, [field]: yuan(99_000_000) })) } })
    expect(error.fields?.[`facts.loans.0.${field}`]).toContain(words)
    expect((await store.ask('writeOff.ofCase', { caseId })).applications).toEqual([])
  })

  test('a standard for another kind of borrower, a day to come and a loan in another application are refused', async () => {
    expect((await store.refusal('writeOff.save', { ...fresh(), facts: await facts({ standardCode: 'general-13' }) })).fields?.['facts.standardCode']).toContain('只适用于单位借款人')
    expect((await store.refusal('writeOff.save', { ...fresh(), facts: await facts({ asOf: isoDate('2026-12-01') }) })).fields).toHaveProperty('facts.asOf')
    await draft()
    expect((await store.refusal('writeOff.save', { ...fresh(), facts: await facts() })).fields?.['facts.loans.0.loanId']).toContain('已在另一份核销申请中')
  })

  test('is not submitted while something is missing; any single proof taken away makes it incomplete again', async () => {
    const { id } = await draft()
    expect((await store.refusal('writeOff.submit', { ...once(), id, version: 1, opinion: '建议核销' })).code).toBe('write-off-incomplete')
    const files = await fillMaterials(id)
    expect((await application()).gaps).toEqual([])
    for (const line of (await application()).materials) {
      const [proof] = line.proofs
      if (proof === undefined) throw new Error(line.key)
      await store.ask('writeOff.dropMaterial', { ...once(), id: proof.id, version: proof.version, reason: '换件' })
      expect((await application()).gaps.map(({ text }) => text)).toEqual([`缺材料：${line.label}`])
      await store.ask('writeOff.addMaterial', { ...once(), facts: { writeOffId: id, materialKey: line.key, attachmentId: proof.attachmentId, reason: null } })
    }
    const [file] = files
    if (file === undefined) throw new Error('no file')
    await store.ask('attachments.void', { ...once(), id: file, version: 1, reason: '扫描件有误' })
    expect((await application()).gaps).toHaveLength(1)
  })

  test('a paper that does not apply needs a reason; a file of another household is refused', async () => {
    const { id } = await draft()
    const other = await household(store, '他户', '000000198001010030', 'JD-2023-0009').catch(() => null)
    expect(other).not.toBeNull()
    const foreign = await addFile(store, other?.file.id ?? caseId, await pdfOf(1), '他户.pdf')
    const add = (more: object) => ({ ...once(), facts: { writeOffId: id, materialKey: 'security', attachmentId: null, reason: null, ...more } })
    expect((await store.refusal('writeOff.addMaterial', add({}))).fields).toHaveProperty('facts.attachmentId')
    expect((await store.refusal('writeOff.addMaterial', add({ attachmentId: foreign }))).fields?.['facts.attachmentId']).toContain('不在本户')
    await store.ask('writeOff.addMaterial', add({ reason: '信用贷款，无担保' }))
    expect((await application()).materials.find(({ key }) => key === 'security')).toMatchObject({ state: 'not-applicable' })
  })
})

describe('from application to approval', () => {
  test('refused once, amended, resubmitted, approved: each opinion another person\'s', async () => {
    await submitted()
    expect((await refusedDecision()).code).toBe('forbidden')
    store.actAs(reviewer)
    await decide('refuse', '请补充财产调查')
    store.actAs(clerk)
    const back = await application()
    expect(back.state).toBe('refused')
    await store.ask('writeOff.save', { ...once(), id: back.id, version: back.version, facts: await facts({ openPoints: '财产调查已补充' }) })
    await store.ask('writeOff.submit', { ...once(), id: back.id, version: (await application()).version, opinion: '已补充' })
    store.actAs(reviewer)
    await decide('agree', '材料齐全')
    expect((await refusedDecision()).code).toBe('forbidden')
    store.actAs(approver)
    await decide('agree', '同意核销')
    const done = await application()
    expect(done.state).toBe('approved')
    expect(done.opinions.map(({ round, label, personName, verdict }) => [round, label, personName, verdict])).toEqual([
      [1, '经办人', '褚思', 'submit'], [1, '复核人', '单雄', 'refuse'], [2, '经办人', '褚思', 'submit'], [2, '复核人', '单雄', 'agree'], [2, '审批人', '阮审', 'agree'],
    ])
  })

  test.each(['reviewer', 'approver', 'administrator'] as const)('a %s neither reviews nor approves his own application', async (role) => {
    clerk = await colleague('自办人', role)
    store.actAs(clerk)
    await submitted()
    expect(await refusedDecision()).toMatchObject({ code: 'own-proposal', message: '自己申请的核销不能由自己复核、审批。' })
    store.actAs(reviewer)
    await decide('agree')
    store.actAs(clerk)
    expect((await refusedDecision()).code).toBe('own-proposal')
  })

  test('who reviewed does not approve, and nothing is changed after submission', async () => {
    const chief = await colleague('双岗', 'approver')
    store.actAs(clerk)
    const id = await submitted()
    expect((await store.refusal('writeOff.save', { ...once(), id, version: (await application()).version, facts: await facts() })).code).toBe('write-off-fixed')
    store.actAs(chief)
    await decide('agree')
    expect((await refusedDecision()).message).toBe('每一级意见要由不同的人作出，您已在本轮发表过意见。')
  })
})

const plainWords = (file: Uint8Array) => new TextDecoder().decode(unzipSync(file)['word/document.xml']).replaceAll(/<[^>]+>/g, '')

/** An invented resident's number with its check digit. */
function residentNumber(made: number): string {
  const body = `0000001970010${String(1000 + made)}`
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0)
  return `${body}${'10X98765432'[sum % 11] ?? ''}`
}

describe('the package', () => {
  const wordsIn = (path: string) => plainWords(readFileSync(path))

  test('a draft says so on every page; a final one is refused while something is missing', async () => {
    const { id } = await draft()
    const folder = join(store.folder, 'out')
    mkdirSync(folder)
    expect((await store.refusal('writeOff.exportPackage', { ...once(), id, draft: false }, [folder])).code).toBe('write-off-incomplete')
    expect(readdirSync(folder)).toEqual([])
    await store.ask('writeOff.exportPackage', { ...once(), id, draft: true }, [folder])
    for (const file of readdirSync(folder).filter((each) => each.endsWith('.docx'))) expect(await faultsOf(readFileSync(join(folder, file)))).toEqual([])
    const [name] = readdirSync(folder).filter((file) => file.includes('申请书'))
    const header = unzipSync(readFileSync(join(folder, name ?? '')))['word/header1.xml']
    expect(new TextDecoder().decode(header)).toContain('草稿 尚缺')
  })

  test('application, declaration, index and the evidence in order, with its pages in the index', async () => {
    const id = await approved()
    const folder = join(store.folder, 'out')
    mkdirSync(folder)
    const { files, pages } = await store.ask('writeOff.exportPackage', { ...once(), id, draft: false }, [folder])
    expect(files).toEqual(['呆账核销申请书（周远山）.docx', '呆账核销申报表（周远山）.docx', '呆账核销材料清单（周远山）.docx', '核销证据材料（周远山）.pdf'])
    expect(files.every((file) => existsSync(join(folder, file)))).toBe(true)
    const { sums } = await application()
    const application_ = wordsIn(join(folder, files[0] ?? ''))
    expect(application_).toContain(`现申请核销${formatYuan(sums.totalFen)}元（大写${toChineseAmount(sums.totalFen)}）`)
    expect(application_).toContain('第十六项')
    expect(wordsIn(join(folder, files[1] ?? ''))).toContain(formatYuan(sums.totalFen))
    const index = wordsIn(join(folder, files[2] ?? ''))
    expect(index).toContain('已备')
    expect(pages).toBeGreaterThan(10)
    const again = await store.ask('writeOff.exportPackage', { ...once(), id, draft: false }, [folder])
    expect(again.files[0]).toBe('呆账核销申请书（周远山）(2).docx')
  })

  test('a list holds applications of one standard made for it', async () => {
    const { id } = await draft()
    const path = join(store.folder, '清单.docx')
    expect((await store.refusal('writeOff.exportList', { ...once(), ids: [id], fileName: '清单.docx' }, [path])).message).toContain('清单方式')
    await store.ask('writeOff.save', { ...once(), id, version: 1, facts: await facts({ way: 'list' }) })
    expect(await store.ask('writeOff.exportList', { ...once(), ids: [id], fileName: '清单.docx' }, [path])).toEqual({ rows: 1 })
    expect(wordsIn(path)).toContain(formatYuan((await application()).sums.totalFen))
  })

  test('sums equal the ledger and words equal the sums in every paper of 200 generated cases', async () => {
    const { ledger } = store.home
    const day = isoDate('2026-10-31')
    for (let made = 0; made < 200; made += 1) {
      const { file } = await household(store, `户${made}`, residentNumber(made), `GEN-${made}`)
      const loan = await store.ask('loans.save', { ...fresh(), facts: loanOf(file.id, `GEN-${made}-2`, { annualRate: `${3 + (made % 9)}.${made % 10}5`, settlement: made % 4 === 0 ? 'quarterly' : 'monthly' }) })
      await store.ask('loans.addEntry', { ...once(), entry: openingBalance(loan.id, `2026-0${1 + (made % 9)}-20`, 1000 + made * 37.13, made % 3 === 0 ? 12.34 + made : 0) })
      if (made % 2 === 0) await store.ask('loans.addEntry', { ...once(), entry: repayment(loan.id, '2026-10-11', 100 + made) })
      if (made % 5 === 0) await store.ask('loans.addEntry', { ...once(), entry: { kind: 'cost', loanId: loan.id, valueDate: isoDate('2026-10-12'), memo: null, amountFen: yuan(55.5 + made), costId: null } })
      const owed = owedOnDay(ledger, file.id, day)
      expect(owed.size).toBe(2)
      const base = await store.ask('writeOff.prepare', { caseId: file.id, standardCode: 'general-7', asOf: day })
      const loans = [...owed.values()].map((one, index) => ({ one, onInterestFen: fen(Math.floor(one.interest / (1 + ((made + index) % 4)))) })).map(({ one, onInterestFen }) => ({ loanId: one.loanId, principalFen: one.principal, onInterestFen, offInterestFen: subtractFen(one.interest, onInterestFen), costFen: one.costs, provisionFen: fen(0) }))
      await store.ask('writeOff.save', { ...fresh(), facts: { ...base, departmentHead: '江部长', unitHead: '海行长', loans } })
      const [view] = (await store.ask('writeOff.ofCase', { caseId: file.id })).applications
      if (view === undefined) throw new Error('not saved')
      for (const applied of view.loans) {
        const standing = owed.get(applied.loanId)
        expect([applied.principalFen, applied.onInterestFen + applied.offInterestFen, applied.costFen]).toEqual([standing?.principal, standing?.interest, standing?.costs])
      }
      const { sums } = view
      expect(sums).toEqual(sumsOf(view.loans))
      const paper = paperOf(ledger, view, { draft: null, bound: [] })
      expect(requestWords(paper)).toContain(`现申请核销${formatYuan(sums.totalFen)}元（大写${toChineseAmount(sums.totalFen)}）`)
      const figures = [sums.principalFen, sums.onInterestFen, sums.costFen, sums.totalFen].map((sum) => formatYuan(sum))
      const papers = [await writeOffApplication(paper), await writeOffDeclaration(paper), await writeOffList({ organisation: '青石农商行', printedOn: DAY, draft: null, applications: [view] })]
      for (const words of papers.map(plainWords)) for (const figure of figures) expect(words).toContain(figure)
      expect(view.gaps.filter(({ code }) => code === 'amount')).toEqual([])
    }
  }, 240_000)
})

describe('after approval', () => {
  test('the decision cannot precede the application, and opens the kept register', async () => {
    const id = await approved()
    const enter = async (more: object) => store.refusal('writeOff.enterDecision', { ...once(), version: (await application()).version, facts: decision(id, more) })
    expect((await enter({ decidedOn: isoDate('2026-11-21') })).fields?.['facts.decidedOn']).toContain('不能早于申请提交日')
    await store.ask('writeOff.enterDecision', { ...once(), version: (await application()).version, facts: decision(id) })
    const [kept] = (await store.ask('writeOff.kept', { offset: 0, limit: 10 })).rows
    expect(kept).toMatchObject({ fileNo: 'ZXAC-2026-001', managerName: '褚思', state: 'pursued', decisionNo: '呆核〔2026〕8号' })
  })

  test('without approval no decision', async () => {
    const id = await submitted()
    expect((await store.refusal('writeOff.enterDecision', { ...once(), version: (await application()).version, facts: decision(id) })).code).toBe('write-off-not-approved')
  })

  test('its periods run on and the claim stays what the ledger says', async () => {
    const before = await store.ask('deadlines.ofCase', { caseId })
    const owedBefore = owedOnDay(store.home.ledger, caseId, DAY).get(loanId)
    await writtenOff()
    const after = (await store.ask('deadlines.ofCase', { caseId })).filter(({ kind }) => kind !== 'write-off-follow-up')
    expect(after.map(({ kind, state, safe }) => [kind, state, safe])).toEqual(before.map(({ kind, state, safe }) => [kind, state, safe]))
    expect(before.length).toBeGreaterThan(0)
    expect(owedOnDay(store.home.ledger, caseId, DAY).get(loanId)).toEqual(owedBefore)
  })

  test('whoever was found responsible is called to account within two years: the line stands until that is on record', async () => {
    await writtenOff({ responsibility: 'management' })
    const line = async () => (await store.ask('deadlines.ofCase', { caseId })).find(({ kind }) => kind === 'write-off-follow-up')
    const writeOffId = (await application()).id
    const facts = { writeOffId, settledOn: DAY, paperNo: '青农商纪〔2026〕3号', outcome: '经办人通报批评' }
    // the day of the decision itself does not count: the period runs from the next
    expect(await line()).toMatchObject({ state: 'not-started', nominal: '2028-11-22', subjectText: '呆账核销 呆核〔2026〕8号' })
    expect((await store.refusal('writeOff.saveAccountability', { ...fresh(), facts: { ...facts, settledOn: isoDate('2026-11-21') } })).fields).toHaveProperty(['facts.settledOn'])
    await store.ask('writeOff.saveAccountability', { ...fresh(), facts })
    expect(await line()).toMatchObject({ state: 'met', met: { on: DAY, text: '责任追究 青农商纪〔2026〕3号' } })
    expect((await store.ask('writeOff.kept', { offset: 0, limit: 10 })).rows[0]?.accountability).toMatchObject({ paperNo: '青农商纪〔2026〕3号' })
    expect((await store.refusal('writeOff.saveAccountability', { ...fresh(), facts })).message).toContain('已经登记过')
  })

  test('a recovery is booked as decided, in the register, the ledger and the year; voiding it takes the entry back', async () => {
    const keptClaimId = await writtenOff()
    const owed = owedOnDay(store.home.ledger, caseId, DAY).get(loanId)
    const recovery = { keptClaimId, loanId, happenedOn: DAY, principalFen: yuan(1000), interestFen: yuan(200), costFen: fen(0), account: '贷款损失准备', payerName: '周远山', paperNo: null, note: null }
    const saved = await store.ask('writeOff.recover', { ...once(), facts: recovery })
    const after = owedOnDay(store.home.ledger, caseId, DAY).get(loanId)
    expect(Number(owed?.principal) - Number(after?.principal)).toBe(100_000)
    const booked = (await store.ask('loans.entries', { loanId })).at(-1)
    if (booked?.kind !== 'repayment') throw new Error('no repayment was booked')
    expect([booked.amountFen, booked.fixedPrincipalFen, Number(booked.fixedInterestFen) + Number(booked.fixedPenaltyFen) + Number(booked.fixedCompoundFen)]).toEqual([120_000, 100_000, 20_000])
    expect((await store.ask('writeOff.keptYears', {}))[0]).toMatchObject({ year: 2026, opened: 1, recoveredPrincipalFen: 100_000, recoveredInterestFen: 20_000 })
    expect((await store.refusal('writeOff.voidRecovery', { ...once(), ...saved, reason: '入账有误' })).code).toBe('awaits-review')
    store.actAs(reviewer)
    const [held] = (await store.ask('review.waiting', { limit: 10 })).proposals
    if (held === undefined) throw new Error('nothing held')
    await store.ask('review.approve', { ...once(), proposalId: held.id })
    expect(owedOnDay(store.home.ledger, caseId, DAY).get(loanId)).toEqual(owed)
    const much = await store.refusal('writeOff.recover', { ...once(), facts: { ...recovery, principalFen: yuan(9_000_000) } })
    expect(much.fields?.['facts.principalFen']).toContain('超过当日仍欠')
  })

  test('ended on a ground, nothing more is booked; a wrong write-off is taken back by an entry', async () => {
    const keptClaimId = await writtenOff()
    const ofClaim = { keptClaimId, happenedOn: DAY, paperNo: null, note: null }
    expect((await store.refusal('writeOff.reverse', { ...once(), facts: { ...ofClaim, happenedOn: isoDate('2026-11-21'), basis: '认定有误' } })).fields).toHaveProperty('facts.happenedOn')
    await store.ask('writeOff.reverse', { ...once(), facts: { ...ofClaim, basis: '认定有误' } })
    expect((await application()).state).toBe('reversed')
    expect((await store.refusal('writeOff.end', { ...once(), facts: { ...ofClaim, ground: 'court-settled', basis: '终结执行裁定' } })).code).toBe('kept-claim-over')
    store.actAs(clerk)
    expect((await store.refusal('writeOff.end', { ...once(), facts: { ...ofClaim, ground: 'court-settled', basis: '终结执行裁定' } })).code).toBe('forbidden')
  })
})
