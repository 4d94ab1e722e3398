import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSheet } from 'read-excel-file/node'
import { join } from 'node:path'
import { type CaseFilter, emptyCaseFilter } from '../../shared/api/cases.ts'
import { emptyBoardFilter } from '../../shared/api/deadlines.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { ageingBandNames } from '../../shared/model/case-list.ts'
import { securityTypes } from '../../shared/model/loan.ts'
import { daysBetween } from '../../shared/rules/civil-date.ts'
import { buildDueLines } from '../../electron/store/cases/build-lines.ts'
import { noteDueLines } from '../../electron/store/cases/due-lines.ts'
import { stageOf } from '../../electron/store/cases/stage.ts'
import { loanOf, once, household, person, repayment, fresh } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

let store: TestStore
beforeAll(async () => {
  store = await openLedger(isoDate('2026-11-22'))
  await household(store, '金沙瑞丰物流有限公司', '91000000249833665K', 'JJ2023100000')
  await household(store, '单雄', '000000198010039918', 'JJ2020100037')
  await household(store, '曾国燕', '000000199204202247', 'JJ2020100777')
})
afterAll(() => store.close())

const byPrincipal = { key: 'principalFen' as const, descending: true }

async function found(search: string): Promise<string[]> {
  const page = await store.ask('cases.list', { filter: { ...emptyCaseFilter, search }, sort: byPrincipal, offset: 0, limit: 50 })
  return page.rows.map((row) => row.borrowerName).toSorted()
}

describe('search finds a household by', () => {
  test.each([
    ['initials', 'jsrfwl', ['金沙瑞丰物流有限公司']],
    ['initials from the middle', 'wlyxgs', ['金沙瑞丰物流有限公司']],
    ['initials of a surname read as one', 'sx', ['单雄']],
    ['initials of 曾', 'zgy', ['曾国燕']],
    ['full pinyin', 'jinsharui', ['金沙瑞丰物流有限公司']],
    ['one character', '燕', ['曾国燕']],
    ['two characters in the middle', '物流', ['金沙瑞丰物流有限公司']],
    ['the end of an id', '9918', ['单雄']],
    ['the end of a credit code', '665k', ['金沙瑞丰物流有限公司']],
    ['the end of a note number', '0777', ['曾国燕']],
    ['a whole note number', 'JJ2023100000', ['金沙瑞丰物流有限公司']],
    ['a part of a contract number', '第0037号', ['单雄']],
    ['full-width typing', 'ＪＪ２０２３', ['金沙瑞丰物流有限公司']],
    ['two words that both hold', '金沙 jj2023', ['金沙瑞丰物流有限公司']],
    ['nothing that fits', '不存在的户', []],
    ['the end of a phone', '0001', ['单雄', '曾国燕', '金沙瑞丰物流有限公司']],
  ])('%s: %s', async (_, typed, names) => {
    expect(await found(typed)).toEqual(names)
  })

  test('quotes, stars and operators are text, not a query', async () => {
    for (const hostile of ['"', '*', '%', 'a" OR "b', 'NEAR(', ')', "'; DROP TABLE case_file; --", '^', '-', '🏦']) expect(await found(hostile)).toEqual([])
    expect(await found('" OR *')).toEqual([])
  })
})

describe('the list', () => {
  test('follows a repayment at once, and sorts and pages', async () => {
    const { loan, file } = await household(store, '许强', '000000197412203659', 'JJ2021100629')
    await store.ask('loans.addEntry', { ...once(), entry: repayment(loan.id, '2026-11-02', 312_345.67 + 90) })
    const page = await store.ask('cases.list', { filter: { ...emptyCaseFilter, search: 'xq' }, sort: byPrincipal, offset: 0, limit: 10 })
    // The payment of 11-02 meets 12,345.67 undivided interest, 400,000 × 8.10 % ÷ 360 = 90.00 for 11-01, then principal;
    // the 21 days of 11-02 … 11-22 then bear 100,000 × 8.10 % ÷ 360 = 22.50 each.
    expect(page.rows[0]).toMatchObject({ id: file.id, principalFen: 10_000_000, interestFen: 47_250, totalFen: 10_047_250, balanceOn: '2026-11-22' })
    const second = await store.ask('cases.list', { filter: emptyCaseFilter, sort: byPrincipal, offset: 3, limit: 10 })
    expect(second.rows.map((row) => row.borrowerName)).toEqual(['许强'])
  })

  test('sums its foot over the filter, not over the page', async () => {
    const totals = await store.ask('cases.totals', { filter: emptyCaseFilter })
    expect(totals).toMatchObject({ cases: 4, loans: 4, principalFen: 3 * 40_000_000 + 10_000_000 })
  })

  test('puts unknown dates last both ways', async () => {
    const { file } = await household(store, '褚思', '000000198103042876', 'JJ2023101073')
    const order = await store.ask('preservations.saveOrder', {
      ...fresh(), facts: { caseId: file.id, proceedingId: null, stage: 'litigation', court: null, rulingNo: '（2025）示0102财保1号', appliedOn: null, ruledOn: null, outcome: null, servedOn: null, reviewOn: null, reviewDecidedOn: null, noticeNo: null, judge: null, amountFen: null, security: null, note: null },
    })
    const asset = { kind: 'house' as const, description: '青石路31号', ownerId: null, location: null, certificateNo: null, area: null, bankName: null, share: null }
    const item = await store.ask('preservations.saveItem', {
      ...fresh(), facts: { orderId: order.id, asset, measure: 'seal', rank: 'first', waitingNo: null, status: 'in-force', valueFen: null, releasedOn: null, note: null },
    })
    const period = { itemId: item.id, startsOn: isoDate('2023-12-15'), endsOn: isoDate('2026-12-14'), source: 'notice' as const, paperNo: null, appliedOn: null, note: null }
    await store.ask('preservations.savePeriod', { ...fresh(), facts: period })
    for (const descending of [false, true]) {
      const page = await store.ask('cases.list', { filter: emptyCaseFilter, sort: { key: 'nextExpiryOn', descending }, offset: 0, limit: 50 })
      expect(page.rows[0]).toMatchObject({ borrowerName: '褚思', nextExpiryOn: '2026-12-14' })
    }
    const { items } = await store.ask('preservations.ofCase', { caseId: file.id })
    expect(items[0]).toMatchObject({ runningEnd: '2026-12-14', applyBy: '2026-12-04' }) // law.md R24's example
    expect(items[0]?.term?.steps.map((step) => step.source?.article ?? '').join()).toMatch(/财产保全规定|财产保全案件/)
  })

  test('orders that end soon are counted from the day itself, so that a saved view does not age', async () => {
    const within = async (days: number) =>
      (await store.ask('cases.list', { filter: { ...emptyCaseFilter, expiryWithinDays: days }, sort: byPrincipal, offset: 0, limit: 50 })).rows.map((row) => row.borrowerName)
    expect(await within(21)).toEqual([])
    expect(await within(22)).toEqual(['褚思'])
    store.clock.set(isoDate('2026-12-14'))
    expect(await within(-1)).toEqual([])
    store.clock.set(isoDate('2026-12-15'))
    expect(await within(-1)).toEqual(['褚思'])
    store.clock.set(isoDate('2026-11-22'))
  })

  test('is narrowed by kind of debtor, ageing, security, area and the state of the limitation', async () => {
    const narrowed = async (part: Partial<CaseFilter>) =>
      (await store.ask('cases.list', { filter: { ...emptyCaseFilter, ...part }, sort: byPrincipal, offset: 0, limit: 50 })).rows
    const company = await store.ask('parties.save', { ...fresh(), facts: person('南塘佳禾置业有限公司', null, { kind: 'organisation' }) })
    const [unit] = await store.ask('organisation.units', {})
    if (!unit) throw new Error('a ledger has a unit')
    await store.ask('cases.save', { ...fresh(), facts: { borrowerId: company.id, unitId: unit.id, managerId: null, status: 'open', closedOn: null, note: null } })
    await store.ask('parties.saveAddress', { ...fresh(), facts: { partyId: company.id, kind: 'actual', address: '示例市南塘区禾苗路 6 号', standing: 'unverified', standingOn: null, source: null, since: null, proof: null, note: null, preferred: false } })
    expect((await narrowed({ district: '南塘区' })).map(({ borrowerName }) => borrowerName)).toEqual(['南塘佳禾置业有限公司'])
    expect(await narrowed({ district: '北塘区' })).toEqual([])
    const all = await narrowed({})
    expect((await narrowed({ borrowerKinds: ['organisation'] })).map(({ borrowerName }) => borrowerName)).toEqual(['南塘佳禾置业有限公司'])
    expect(await narrowed({ borrowerKinds: ['person'] })).toHaveLength(all.length - 1)
    const secured = all.filter(({ securityType }) => securityType !== null)
    expect((await narrowed({ securityTypes: [...securityTypes] })).length).toBe(secured.length)
    const dueDays = new Map(all.map(({ id, earliestDueOn }) => [id, earliestDueOn === null ? null : daysBetween(earliestDueOn, isoDate('2026-11-22'))]))
    expect((await narrowed({ ageing: ['over-360'] })).map(({ id }) => id).toSorted()).toEqual(all.filter(({ id }) => (dueDays.get(id) ?? 0) > 360).map(({ id }) => id).toSorted())
    expect(await narrowed({ ageing: ['to-30', 'to-90'] })).toEqual([])
    const running = (await store.ask('deadlines.board', { filter: { ...emptyBoardFilter, scope: 'branch', kinds: ['loan-limitation'], states: ['running', 'lapsed'] }, offset: 0, limit: 50 })).rows
    expect(running.length).toBeGreaterThan(0)
    expect((await narrowed({ limitationWithinDays: 3650 })).map(({ id }) => id).toSorted()).toEqual([...new Set(running.map(({ caseId }) => caseId))].toSorted())
    expect(await narrowed({ limitationWithinDays: -1 })).toEqual([])
  })

  test('存量 and 新增 are all that has fallen due, and each cell of the matrix is the sum of the list behind it', async () => {
    const totals = (part: Partial<CaseFilter>) => store.ask('cases.totals', { filter: { ...emptyCaseFilter, ...part } })
    const [before, since] = [await totals({ arisen: ['before-year'] }), await totals({ arisen: ['this-year'] })]
    const due = await totals({ ageing: ageingBandNames.filter((band) => band !== 'not-due') })
    expect(before.cases).toBeGreaterThan(0)
    expect(before.cases + since.cases).toBe(due.cases)
    expect(await totals({ arisen: ['before-year', 'this-year'] })).toEqual(due)

    const { cells } = await store.ask('cases.matrix', { filter: emptyCaseFilter })
    const all = await totals({})
    expect(cells.reduce((sum, cell) => sum + cell.cases, 0)).toBe(all.cases)
    expect(cells.reduce((sum, cell) => sum + cell.principalFen, 0)).toBe(all.principalFen)
    for (const { riskClass, band, cases, principalFen } of cells) {
      if (riskClass !== null && band !== null) expect(await totals({ riskClasses: [riskClass], ageing: [band] })).toMatchObject({ cases, principalFen })
    }
    for (const band of ageingBandNames) {
      const inBand = cells.filter((cell) => cell.band === band).reduce((sum, cell) => sum + cell.cases, 0)
      expect((await totals({ ageing: [band] })).cases).toBe(inBand)
    }
  })

  test('a rebuilt projection is the same', async () => {
    const all = { filter: { ...emptyCaseFilter, status: 'all' as const }, sort: byPrincipal, offset: 0, limit: 200 }
    const before = await store.ask('cases.list', all)
    noteDueLines(store.home.ledger, before.rows.map(({ id }) => id))
    await buildDueLines(store.home.ledger, () => {})
    expect(await store.ask('cases.list', all)).toEqual(before)
  })

  test('is written to a workbook as shown', async () => {
    const path = join(store.folder, '案件.xlsx')
    const input = { filter: { ...emptyCaseFilter, search: 'jsrf' }, sort: byPrincipal, columns: ['borrowerName', 'principalFen', 'stage'] as const, fileName: '案件.xlsx' }
    expect(await store.ask('cases.exportList', { ...input, columns: [...input.columns] }, [path])).toEqual({ rows: 1 })
    expect(await readSheet(path)).toEqual([
      ['户名', '本金余额（元）', '阶段'],
      ['金沙瑞丰物流有限公司', 400_000, '催收'],
    ])
  })
})

describe('saved views', () => {
  test('are kept, renamed and removed', async () => {
    const definition = { filter: { ...emptyCaseFilter, stages: ['litigation' as const] }, sort: byPrincipal, columns: ['borrowerName' as const] }
    const saved = await store.ask('cases.saveView', { ...once(), id: null, name: '诉讼中', definition })
    expect(await store.ask('cases.views', {})).toEqual([{ id: saved.id, name: '诉讼中', definition }])
    await store.ask('cases.removeView', { ...once(), id: saved.id })
    expect(await store.ask('cases.views', {})).toEqual([])
  })
})

describe('the stage of a household', () => {
  test.each([
    ['collection', []],
    ['litigation', [{ kind: 'first-instance', status: 'docketed' }]],
    ['judged', [{ kind: 'first-instance', status: 'judged' }, { kind: 'first-instance', status: 'docketed' }]],
    ['enforcement', [{ kind: 'first-instance', status: 'effective' }, { kind: 'enforcement', status: 'in-enforcement' }]],
    ['terminated-round', [{ kind: 'first-instance', status: 'effective' }, { kind: 'enforcement', status: 'terminated-round' }]],
    ['judged', [{ kind: 'first-instance', status: 'judged' }, { kind: 'enforcement', status: 'completed' }]],
    ['bankruptcy', [{ kind: 'enforcement', status: 'in-enforcement' }, { kind: 'bankruptcy', status: 'docketed' }]],
    ['collection', [{ kind: 'first-instance', status: 'withdrawn' }]],
  ] as const)('%s', (stage, proceedings) => {
    expect(stageOf(proceedings)).toBe(stage)
  })
})

test('a loan added to a case counts in its line', async () => {
  const { file } = await household(store, '魏文', '000000199112132237', 'JJ2022100555')
  await store.ask('loans.save', { ...fresh(), facts: loanOf(file.id, 'JJ2022100556', { riskClass: 'loss' }) })
  const page = await store.ask('cases.list', { filter: { ...emptyCaseFilter, riskClasses: ['loss'] }, sort: byPrincipal, offset: 0, limit: 10 })
  expect(page.rows).toMatchObject([{ id: file.id, loanCount: 2, noteNos: 'JJ2022100555 JJ2022100556' }])
})
