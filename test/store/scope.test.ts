import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { join } from 'node:path'
import { emptyCaseFilter } from '../../shared/api/cases.ts'
import type { Id } from '../../shared/model/id.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import type { UnitFacts } from '../../shared/model/organisation.ts'
import type { StaffRole } from '../../shared/model/staff.ts'
import { newId } from '../../electron/store/kernel/new-id.ts'
import { fresh, loanOf, once, openingBalance, person, yuan } from './support/facts.ts'
import { openLedger, type TestStore } from './support/open-store.ts'

/** 总行 ─ 东城支行 ─ 东城保全部, and beside them 西城支行: one household in each. */
const names = { bank: '褚思', east: '金沙瑞丰物流有限公司', team: '单雄', west: '许强' }
type Place = keyof typeof names

let store: TestStore
const units = {} as Record<Place, Id<'unit'>>
const households = {} as Record<Place, { readonly caseId: Id<'case'>; readonly loanId: Id<'loan'> }>

beforeAll(async () => {
  store = await openLedger(isoDate('2026-11-22'))
  const [bank] = await store.ask('organisation.units', {})
  if (!bank) throw new Error('a new ledger has its own unit')
  units.bank = bank.id
  units.east = await addUnit('东城支行', units.bank)
  units.team = await addUnit('东城保全部', units.east)
  units.west = await addUnit('西城支行', units.bank)
  for (const [index, place] of (['bank', 'east', 'team', 'west'] as const).entries()) await addHousehold(place, index)
})
afterEach(() => store.actAs(null))
afterAll(() => store.close())

async function addUnit(name: string, parentId: Id<'unit'>): Promise<Id<'unit'>> {
  const facts: UnitFacts = {
    parentId, kind: 'sub-branch', name, uscc: null, domicile: null, registeredAddress: null, representativeName: null, representativeTitle: null, representativePhone: null,
    entityType: null, ownership: null, ownershipOther: null, accountName: null, accountBank: null, accountNo: null, department: null, contactName: null, contactPhone: null, serviceAddress: null,
  }
  return (await store.ask('organisation.saveUnit', { ...fresh(), facts })).id
}

async function addHousehold(place: Place, index: number): Promise<void> {
  const borrower = await store.ask('parties.save', { ...fresh(), facts: person(names[place], null) })
  const file = await store.ask('cases.save', { ...fresh(), facts: { borrowerId: borrower.id, unitId: units[place], managerId: null, status: 'open', closedOn: null, note: null } })
  const loan = await store.ask('loans.save', { ...fresh(), facts: loanOf(file.id, `JJ202310000${index}`) })
  await store.ask('loans.addEntry', { ...once(), entry: openingBalance(loan.id, '2026-10-31', 100_000) })
  households[place] = { caseId: file.id, loanId: loan.id }
}

function actAs(role: StaffRole, unitId: Id<'unit'> | null): void {
  store.actAs({ id: newId<'staff'>(), name: '测试', role, unitId })
}

const list = { filter: emptyCaseFilter, sort: { key: 'borrowerName' as const, descending: false }, offset: 0, limit: 50 }

async function seen(search = ''): Promise<string[]> {
  const page = await store.ask('cases.list', { ...list, filter: { ...emptyCaseFilter, search } })
  return page.rows.map((row) => row.borrowerName).toSorted()
}

const all = Object.values(names).toSorted()

describe('the list, its search, its sums and its export hold', () => {
  test.each([
    ['case-manager', 'east', [names.east]],
    ['case-manager', 'bank', [names.bank]],
    ['reviewer', 'east', [names.east, names.team].toSorted()],
    ['approver', 'east', [names.east, names.team].toSorted()],
    ['administrator', 'east', [names.east, names.team].toSorted()],
    ['administrator', 'bank', all],
    ['reviewer', 'team', [names.team]],
    ['auditor', 'team', all],
  ] as const)('for %s of %s: %j', async (role, place, expected) => {
    actAs(role, units[place])
    expect(await seen()).toEqual(expected)
    expect(await store.ask('cases.totals', { filter: emptyCaseFilter })).toMatchObject({ cases: expected.length, principalFen: yuan(100_000 * expected.length) })
    const path = join(store.folder, `${role}-${place}.xlsx`)
    expect(await store.ask('cases.exportList', { filter: emptyCaseFilter, sort: list.sort, columns: ['borrowerName'], fileName: 'x.xlsx' }, [path])).toEqual({ rows: expected.length })
    expect((await store.ask('cases.opening', {})).rows).toHaveLength(expected.length)
  })

  test('nothing of a household next door, even by its full name', async () => {
    actAs('case-manager', units.east)
    expect(await seen('许强')).toEqual([])
    expect(await seen('JJ2023100003')).toEqual([])
  })

  test('nothing for an account that has no unit', async () => {
    actAs('case-manager', null)
    expect(await seen()).toEqual([])
    expect((await store.ask('cases.choices', {})).units).toEqual([])
  })

  test('a unit that hangs on none counts as below the bank', async () => {
    store.home.ledger.raw.prepare('UPDATE unit SET parent_id = NULL WHERE name = ?').run('西城支行')
    actAs('administrator', units.bank)
    expect(await seen()).toEqual(all)
    store.actAs(null)
  })
})

describe('a call that names a household next door is refused, whatever it names it by', () => {
  const refused = { code: 'forbidden', message: expect.stringContaining('其他机构') }

  test('its case', async () => {
    actAs('case-manager', units.east)
    const { caseId } = households.west
    for (const name of ['cases.overview', 'loans.ofCase', 'guarantees.ofCase', 'proceedings.ofCase', 'preservations.ofCase', 'documents.ofCase', 'parties.ofCase'] as const) {
      expect(await store.refusal(name, { caseId }), name).toMatchObject(refused)
    }
    expect(await store.refusal('loans.balance', { caseId, asOf: '2026-11-22' })).toMatchObject(refused)
    expect(await store.refusal('audit.ofCase', { caseId, before: null, limit: 10 })).toMatchObject(refused)
  })

  test('a record of it', async () => {
    actAs('case-manager', units.east)
    const { caseId, loanId } = households.west
    expect(await store.refusal('loans.entries', { loanId })).toMatchObject(refused)
    expect(await store.refusal('loans.addEntry', { ...once(), entry: openingBalance(loanId, '2026-11-01', 1) })).toMatchObject(refused)
    expect(await store.refusal('loans.void', { ...once(), id: loanId, version: 1, reason: '试试' })).toMatchObject(refused)
    expect(await store.refusal('loans.save', { ...fresh(), facts: loanOf(caseId, 'JJ2023100009') })).toMatchObject(refused)
  })

  test('the history of a record of it, and of a thing what was done to it there', async () => {
    const asset = { kind: 'house' as const, description: '云溪路 3 号房屋', ownerId: null, location: null, certificateNo: null, area: null, bankName: null, share: null }
    const { caseId, loanId } = households.west
    await store.ask('clues.save', { ...fresh(), facts: { caseId, asset, sourceKind: 'visit', source: '走访', estimateFen: null, note: null } })
    const [clue] = await store.ask('clues.ofCase', { caseId })
    if (!clue) throw new Error('the clue was saved')
    const history = async () => (await store.ask('audit.ofRecord', { recordId: clue.assetId, before: null, limit: 10 })).length
    for (const [role, place, entries] of [['case-manager', 'west', 1], ['auditor', 'team', 1], ['case-manager', 'east', 0], ['reviewer', 'team', 0]] as const) {
      actAs(role, units[place])
      expect(await history(), `${role} of ${place}`).toBe(entries)
    }
    expect(await store.refusal('audit.ofRecord', { recordId: loanId, before: null, limit: 10 })).toMatchObject(refused)
    expect(await store.refusal('audit.origin', { recordId: loanId })).toMatchObject(refused)
  })

  test('a record of it among those of one\'s own', async () => {
    actAs('reviewer', units.east)
    const clash = { caseId: households.east.caseId, guarantorId: newId<'party'>(), contractName: '保证合同', loanIds: [households.east.loanId, households.west.loanId] }
    expect(await store.refusal('guarantees.save', { ...fresh(), facts: clash })).toMatchObject({ code: 'invalid-input' })
    actAs('case-manager', units.east)
    expect(await store.ask('loans.ofCase', { caseId: households.east.caseId })).toHaveLength(1)
  })

  test('but the auditor and the head see it', async () => {
    actAs('auditor', units.team)
    expect(await store.ask('loans.ofCase', { caseId: households.west.caseId })).toHaveLength(1)
    actAs('approver', units.bank)
    expect(await store.ask('loans.ofCase', { caseId: households.west.caseId })).toHaveLength(1)
  })

  test('nor can a case be opened or moved there', async () => {
    actAs('case-manager', units.east)
    const facts = { borrowerId: newId<'party'>(), unitId: units.west, managerId: null, status: 'open' as const, closedOn: null, note: null }
    expect(await store.refusal('cases.save', { ...fresh(), facts })).toMatchObject({ code: 'invalid-input', fields: { 'facts.unitId': expect.any(String) } })
  })
})
