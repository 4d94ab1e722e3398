import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { carryFigures } from '../../electron/store/cases/daily-figures.ts'
import { buildDueLines } from '../../electron/store/cases/build-lines.ts'
import { noteDueLines } from '../../electron/store/cases/due-lines.ts'
import { closeLedger } from '../../electron/store/database/close.ts'
import { createLedger } from '../../electron/store/database/create.ts'
import { idToBytes } from '../../electron/store/database/id-bytes.ts'
import { computeManifest, loadMigrations, type Migration } from '../../electron/store/database/manifest.ts'
import { caseFile, ledgerEntry, loan, party, staff } from '../../electron/store/database/schema.ts'
import { newId } from '../../electron/store/kernel/new-id.ts'
import { columnName, insertRow } from '../../electron/store/kernel/record-table.ts'
import { valueOf } from '../../electron/store/vault/problem-errors.ts'
import { bringFiguresUp } from '../../electron/store/vault/daily-figures.ts'
import { type CaseRow, emptyCaseFilter } from '../../shared/api/cases.ts'
import { type IsoDate, isoDate } from '../../shared/model/iso-date.ts'
import type { LoanFacts } from '../../shared/model/loan.ts'
import { dayCounts, settlements } from '../../shared/model/loan-terms.ts'
import { addDays } from '../../shared/rules/civil-date.ts'
import { fresh, household, loanOf, once, openingBalance, person, repayment, yuan } from './support/facts.ts'
import { MIGRATIONS, openLedger, openStore, PASSPHRASE, type TestStore } from './support/open-store.ts'

const all = { filter: { ...emptyCaseFilter, status: 'all' as const }, sort: { key: 'borrowerName' as const, descending: false }, offset: 0, limit: 200 }

/** What the list shows against a whole computation of every loan to the ledger's day. */
async function expectEqualToBalances(store: TestStore, day: IsoDate): Promise<void> {
  const { rows } = await store.ask('cases.list', all)
  for (const row of rows) {
    const { loans } = await store.ask('loans.balance', { caseId: row.id, asOf: day })
    const values = loans.map(({ answer, refusal }) => {
      if (!answer.value) throw new Error(`${row.caseNo}: ${refusal ?? JSON.stringify(answer.missing)}`)
      return answer.value
    })
    const sum = (of: (value: (typeof values)[number]) => number) => values.reduce((total, value) => total + of(value), 0)
    expect({ case: row.caseNo, principal: row.principalFen, interest: row.interestFen, total: row.totalFen, on: row.balanceOn }).toEqual({
      case: row.caseNo,
      principal: sum(({ principal }) => principal),
      interest: sum(({ interest, penalty, compound, undivided }) => interest + penalty + compound + undivided),
      total: sum(({ total }) => total),
      on: day,
    })
  }
}

/** Loans of every settlement and day count, from a drawdown or a certified balance, some due in the days to come. */
const anyLoanFacts: fc.Arbitrary<Partial<LoanFacts>> = fc
  .record({
    drawn: fc.integer({ min: 30, max: 1_400 }),
    term: fc.integer({ min: 60, max: 1_500 }),
    settlement: fc.constantFrom(...settlements),
    dayCount: fc.constantFrom(...dayCounts),
    annualRate: fc.constantFrom('0', '3.45', '5.40', '7.1234'),
    compoundOn: fc.constantFrom('none' as const, 'interest' as const, 'interest-and-penalty' as const),
    dueDayRate: fc.constantFrom('penalty' as const, 'contract' as const),
    floating: fc.boolean(),
  })
  .map(({ drawn, term, floating, ...terms }) => {
    const drawdownOn = addDays(START, -drawn)
    const rate = floating ? { rateKind: 'lpr' as const, annualRate: null, lprTerm: '1Y' as const, lprPoints: 85, repricingMonths: 12 } : {}
    return { ...terms, ...rate, settlementDay: 20, drawdownOn, signedOn: drawdownOn, dueOn: addDays(drawdownOn, term) }
  })

const START = isoDate('2026-03-18')
/** Days apart, over settlements, quarter ends and maturities; the LPR in the bundle is known to the last of them. */
const STEPS = [1, 1, 2, 1, 30, 61, 62, 45] as const
const LOANS = 60

describe('figures of the list', () => {
  let store: TestStore
  beforeAll(async () => {
    store = await openLedger(START)
    const [unit] = await store.ask('organisation.units', {})
    if (!unit) throw new Error('a new ledger has its own unit')
    const cases = fc.sample(fc.tuple(anyLoanFacts, fc.boolean(), fc.array(fc.record({ ago: fc.integer({ min: 0, max: 29 }), amount: fc.integer({ min: 1, max: 60_000_00 }) }), { maxLength: 3 })), { seed: 31, numRuns: LOANS })
    for (const [index, [facts, certified, paid]] of cases.entries()) {
      const borrower = await store.ask('parties.save', { ...fresh(), facts: person(`户${index}`, null) })
      const file = await store.ask('cases.save', { ...fresh(), facts: { borrowerId: borrower.id, unitId: unit.id, managerId: null, status: 'open', closedOn: null, note: null } })
      const { id } = await store.ask('loans.save', { ...fresh(), facts: loanOf(file.id, `JJ${1000 + index}`, facts) })
      const drawn = { kind: 'drawdown' as const, loanId: id, valueDate: facts.drawdownOn ?? START, memo: null, amountFen: yuan(200_000) }
      await store.ask('loans.addEntry', { ...once(), entry: certified ? openingBalance(id, addDays(START, -30), 180_000, 321.09) : drawn })
      for (const { ago, amount } of paid) await store.ask('loans.addEntry', { ...once(), entry: repayment(id, addDays(START, -ago), amount / 100) })
    }
  }, 60_000)
  afterAll(() => store.close())

  test('equal a whole computation on the day of entry, and each day that they are carried to', async () => {
    await expectEqualToBalances(store, START)
    let day = START
    for (const step of STEPS) {
      day = addDays(day, step)
      store.clock.set(day)
      expect(await carryFigures(store.home.ledger)).toBe(LOANS)
      await expectEqualToBalances(store, day)
    }
    expect(await carryFigures(store.home.ledger)).toBe(0)
  })

  test('follow a clock that was set back', async () => {
    const day = addDays(START, 3)
    store.clock.set(day)
    expect(await carryFigures(store.home.ledger)).toBe(LOANS)
    await expectEqualToBalances(store, day)
  })

  test('are the same whether carried or built anew from the records', async () => {
    const carried = await store.ask('cases.list', all)
    noteDueLines(store.home.ledger, carried.rows.map(({ id }) => id))
    await buildDueLines(store.home.ledger, () => {})
    expect(await store.ask('cases.list', all)).toEqual(carried)
  })

  test('say of which day they are until the lines have followed, and the window hears of it once', async () => {
    const { figuresOn } = await store.ask('cases.totals', { filter: all.filter })
    const next = addDays(figuresOn ?? START, 1)
    store.clock.set(next)
    expect(await store.ask('cases.totals', { filter: all.filter })).toMatchObject({ figuresOn })
    store.events.length = 0
    await bringFiguresUp(store.home)
    await bringFiguresUp(store.home)
    const totals = await store.ask('cases.totals', { filter: all.filter })
    expect(totals).toMatchObject({ figuresOn: next, certifiedOnly: 0 })
    const { rows } = await store.ask('cases.list', all)
    expect(totals.totalFen).toBe(rows.reduce((sum, row) => sum + row.totalFen, 0))
    expect(store.events.filter((event) => event.kind === 'invalidate' && event.topics.includes('cases'))).toHaveLength(1)
  })
})

describe('a loan that the rules cannot compute', () => {
  test('stands as last certified, with that day, and is carried once its record is complete', async () => {
    const store = await openLedger(isoDate('2026-11-22'))
    const { file, loan: kept } = await household(store, '金沙瑞丰物流有限公司', '91000000249833665K', 'JJ2023100000')
    const { version } = await store.ask('loans.save', { ...fresh(), id: kept.id, version: kept.version, facts: loanOf(file.id, 'JJ2023100000', { annualRate: null }) })
    const row = async (): Promise<CaseRow | undefined> => (await store.ask('cases.list', all)).rows[0]
    expect(await row()).toMatchObject({ principalFen: 40_000_000, interestFen: 1_234_567, balanceOn: '2026-10-31' })
    store.clock.set(isoDate('2026-11-23'))
    await carryFigures(store.home.ledger)
    expect(await row()).toMatchObject({ interestFen: 1_234_567, balanceOn: '2026-10-31' })
    expect(await store.ask('cases.totals', { filter: all.filter })).toMatchObject({ figuresOn: '2026-11-23', certifiedOnly: 1 })
    await store.ask('loans.save', { commandId: newId<'command'>(), id: kept.id, version, facts: loanOf(file.id, 'JJ2023100000') })
    // 400,000.00 × 8.10 % ÷ 360 = 90.00 on each of the 23 days 11-01 … 11-23
    expect(await row()).toMatchObject({ interestFen: 1_234_567 + 23 * 9_000, balanceOn: '2026-11-23' })
    store.close()
  })
})

describe('a command on a household of several loans', () => {
  const SENTINEL_FEN = 77

  test('works out the positions anew of the loans that it changed, and of no other', async () => {
    const store = await openLedger(isoDate('2026-11-22'))
    const { file, loan: first } = await household(store, '金沙瑞丰物流有限公司', '91000000249833665K', 'JJ2023100000')
    const second = await store.ask('loans.save', { ...fresh(), facts: loanOf(file.id, 'JJ2023100001') })
    await store.ask('loans.addEntry', { ...once(), entry: openingBalance(second.id, '2026-10-31', 100_000) })
    const mark = store.home.ledger.raw.prepare('UPDATE loan_position SET cost_fen = ?')
    const marked = async (): Promise<number> => {
      const { loans } = await store.ask('loans.balance', { caseId: file.id, asOf: isoDate('2026-11-22') })
      expect(loans.every(({ answer }) => answer.value?.costs === 0)).toBe(true)
      return store.home.ledger.raw.prepare<[number], { marked: number }>('SELECT count(*) AS marked FROM loan_position WHERE cost_fen = ?').get(SENTINEL_FEN)?.marked ?? 0
    }

    mark.run(SENTINEL_FEN)
    const asset = { kind: 'house' as const, description: '南塘路 18 号房屋', ownerId: null, location: null, certificateNo: null, area: null, bankName: null, share: null }
    await store.ask('clues.save', { ...fresh(), facts: { caseId: file.id, asset, sourceKind: 'visit', source: '走访', estimateFen: null, note: null } })
    expect(await marked()).toBe(2)

    await store.ask('loans.addEntry', { ...once(), entry: repayment(second.id, '2026-11-02', 500) })
    expect(await marked()).toBe(1)

    mark.run(SENTINEL_FEN)
    const plan = { loanId: first.id, source: 'contract' as const, agreementNo: null, fromOn: isoDate('2023-03-21'), instalments: [{ dueOn: isoDate('2024-03-21'), principalFen: yuan(500_000), interestFen: null }], note: null }
    const saved = await store.ask('loans.saveSchedule', { ...fresh(), facts: plan })
    expect(await marked()).toBe(1)
    mark.run(SENTINEL_FEN)
    await store.ask('loans.voidSchedule', { ...once(), id: saved.id, version: saved.version, reason: '登记错了' })
    expect(await marked()).toBe(1)

    mark.run(SENTINEL_FEN)
    await store.ask('loans.save', { ...once(), id: first.id, version: first.version, facts: loanOf(file.id, 'JJ2023100000', { purpose: '购进原料' }) })
    expect(await marked()).toBe(1)
    store.close()
  })
})

describe('an upgrade', () => {
  test('from the version without positions that can be carried builds the list from the records', async () => {
    const day = isoDate('2026-11-22')
    const store = openStore(day)
    await writeOlderLedger(store)
    await store.ask('vault.unlock', { passphrase: PASSPHRASE })
    // 400,000.00 × 8.10 % ÷ 360 = 90.00 on each of the 22 days 11-01 … 11-22
    expect((await store.ask('cases.list', all)).rows).toMatchObject([{ borrowerName: '许强', principalFen: 40_000_000, interestFen: 22 * 9_000, balanceOn: day }])
    await expectEqualToBalances(store, day)
    // the day that the loan was extended to went over to a record of its own
    const [{ id: caseId } = { id: newId<'case'>() }] = (await store.ask('cases.list', all)).rows
    const [kept] = await store.ask('loans.ofCase', { caseId })
    expect([kept?.dueOn, kept?.maturityOn]).toEqual(['2024-03-21', '2024-06-21'])
    expect((await store.ask('loans.agreements', { loanId: kept?.id ?? newId<'loan'>() })).extensions).toMatchObject([{ oldDueOn: '2024-03-21', newDueOn: '2024-06-21', signedOn: null }])
    // the bank's own day count went over to what the branch sets for itself
    expect((await store.ask('law.inForce', {})).values).toEqual({ dayCount: { value: 'ACT/365', reason: '沿用机构资料中原来的默认计息基础' } })
    store.close()
  })
})

/** The shipped migrations before the one named, as the version before it had them. */
function migrationsBefore(id: string, { folder }: TestStore): readonly Migration[] {
  const to = join(folder, 'migrations')
  mkdirSync(to)
  const kept = computeManifest(MIGRATIONS).filter((migration) => migration.id < id)
  for (const { name } of kept) copyFileSync(join(MIGRATIONS, `${name}.sql`), join(to, `${name}.sql`))
  writeFileSync(join(to, 'manifest.json'), JSON.stringify(kept))
  return valueOf(loadMigrations(to))
}

/** A ledger of the version before, with one household as rows: this version's store cannot write into it. */
async function writeOlderLedger(store: TestStore): Promise<void> {
  const { clock, home } = store
  const made = valueOf(await createLedger(home.folder, { passphrase: PASSPHRASE, migrations: migrationsBefore('0005', store), clock: () => clock.now(), appVersion: '0.0.0-older' }))
  const { db } = made.ledger
  const [unitId, staffId, borrowerId, caseId, loanId] = [newId<'unit'>(), newId<'staff'>(), newId<'party'>(), newId<'case'>(), newId<'loan'>()]
  const mark = { version: 1, createdAt: clock.now(), createdBy: staffId, updatedAt: clock.now(), updatedBy: staffId }
  db.prepare("INSERT INTO unit (id, kind, name, default_day_count, version, created_at, created_by, updated_at, updated_by) VALUES (?, 'bank', '青石农村商业银行股份有限公司', 'ACT/365', 1, 1, ?, 1, ?)")
    .run(idToBytes(unitId), idToBytes(staffId), idToBytes(staffId))
  insertRow(db, staff, { id: staffId, unitId, name: '林晓', role: 'administrator', slotId: made.slotId, ...mark })
  insertRow(db, party, { id: borrowerId, kind: 'person', name: '许强', nameKey: '许强', status: 'normal', ...mark })
  insertRow(db, caseFile, { id: caseId, caseNo: 'H2026000001', borrowerId, unitId, status: 'open', ...mark })
  const columns = db.prepare<[], { name: string }>("SELECT name FROM pragma_table_info('loan')").all().map(({ name }) => name)
  const facts = Object.entries(loanOf(caseId, 'JJ2023100000')).filter(([key]) => columns.includes(columnName(key)))
  insertRow(db, loan, { id: loanId, ...Object.fromEntries(facts), ...mark })
  db.prepare("UPDATE loan SET extended_due_on = '2024-06-21'").run()
  insertRow(db, ledgerEntry, { id: newId<'entry'>(), caseId, loanId, sequence: 1, kind: 'opening-balance', valueDate: isoDate('2026-10-31'), principalFen: yuan(400_000), ...mark })
  valueOf(closeLedger(made.ledger))
}
