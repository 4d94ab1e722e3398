import type { Id } from '../../shared/model/id.ts'
import { fen, type Fen } from '../../shared/model/fen.ts'
import { isoDate, type IsoDate } from '../../shared/model/iso-date.ts'
import { riskClasses } from '../../shared/model/loan.ts'
import { addDays } from '../../shared/rules/civil-date.ts'
import { projectCases } from '../../electron/store/cases/projection.ts'
import {
  asset, caseFile, ledgerEntry, loan, party, preservationItem, preservationOrder, preservationPeriod, proceeding, staff, unit,
} from '../../electron/store/database/schema.ts'
import type { Ledger } from '../../electron/store/kernel/context.ts'
import { newId } from '../../electron/store/kernel/new-id.ts'
import { insertRow } from '../../electron/store/kernel/record-table.ts'
import { nameKey } from '../../electron/store/parties/identity.ts'
import { inventedPerson, inventedPhone, inventedResidentId } from './invented-people.ts'

/** Households per transaction: few enough to keep the write-ahead log small. */
const BATCH = 2_000
const OPENING_DAY = isoDate('2025-12-31')
const UNITS = ['营业部', '城东支行', '白河支行', '南塘支行', '云溪支行', '金沙支行', '柳林支行', '东关支行']
const MANAGERS = ['高远', '罗敏', '梁斌', '林晓', '沈越', '何川', '邱宁', '宋立']
const COURTS = ['青山市城东区人民法院', '白河县人民法院', '南塘区人民法院']

interface Placement {
  readonly unitIds: readonly Id<'unit'>[]
  readonly managerIds: readonly Id<'staff'>[]
}

type Mark = ReturnType<typeof markOf>

/**
 * Fills an open ledger with invented households: each with one or two loans on a certified balance, repayments since, and for
 * every third one a suit with a preservation order. Rows go in by prepared statements, the list by the store's own projection.
 */
export function fillLedger(ledger: Ledger, households: number): void {
  const placement = addPlaces(ledger)
  for (let first = 0; first < households; first += BATCH) {
    const last = Math.min(first + BATCH, households)
    ledger.raw.transaction(() => {
      for (let number = first; number < last; number += 1) addHousehold(ledger, placement, number)
    })()
  }
  const caseIds = ledger.db.select({ id: caseFile.id }).from(caseFile).all().map(({ id }) => id)
  ledger.raw.transaction(() => projectCases(ledger, caseIds))()
  ledger.raw.pragma('wal_checkpoint(TRUNCATE)')
}

function markOf(ledger: Ledger) {
  const now = ledger.clock.now()
  return { version: 1, createdAt: now, createdBy: ledger.person.id, updatedAt: now, updatedBy: ledger.person.id }
}

function addPlaces(ledger: Ledger): Placement {
  const mark = markOf(ledger)
  const unitIds = UNITS.map((name) => {
    const id = newId<'unit'>()
    insertRow(ledger.raw, unit, { id, kind: 'sub-branch', name, ...mark })
    return id
  })
  const managerIds = MANAGERS.map((name, index) => {
    const id = newId<'staff'>()
    insertRow(ledger.raw, staff, { id, unitId: unitIds[index] ?? null, name, role: 'case-manager', ...mark })
    return id
  })
  return { unitIds, managerIds }
}

/** Spreads the households over a list, the same way in every run. */
function pick<T>(from: readonly T[], number: number, step = 1): T {
  const value = from[Math.floor(number / step) % from.length]
  if (value === undefined) throw new RangeError('nothing to pick from')
  return value
}

function addHousehold(ledger: Ledger, { unitIds, managerIds }: Placement, number: number): void {
  const mark = markOf(ledger)
  const borrowerId = newId<'party'>()
  const caseId = newId<'case'>()
  const name = inventedPerson(number)
  insertRow(ledger.raw, party, {
    id: borrowerId, kind: 'person', name, nameKey: nameKey(name), idType: 'resident-id', idNo: inventedResidentId(number), phone: inventedPhone(number), status: 'normal', ...mark,
  })
  insertRow(ledger.raw, caseFile, {
    id: caseId, caseNo: `H2026${String(number).padStart(6, '0')}`, borrowerId, unitId: pick(unitIds, number), managerId: pick(managerIds, number, 3), status: Math.floor(number / 8) % 20 === 0 ? 'closed' : 'open', ...mark,
  })
  const loans = number % 4 === 0 ? 2 : 1
  for (let index = 0; index < loans; index += 1) addLoan(ledger, caseId, number, index, mark)
  if (number % 3 === 0) addSuit(ledger, caseId, borrowerId, number, mark)
}

function addLoan(ledger: Ledger, caseId: Id<'case'>, number: number, index: number, mark: Mark): void {
  const loanId = newId<'loan'>()
  const noteNo = `JJ${2018 + (number % 6)}${index}${String(number).padStart(6, '0')}`
  const contractFen = fen(5_000_000 + (number % 4_000) * 25_000)
  const drawdownOn = addDays(isoDate('2019-01-05'), number % 1_500)
  insertRow(ledger.raw, loan, {
    id: loanId, caseId, contractName: '流动资金借款合同', contractNo: `青农商借字〔${2018 + (number % 6)}〕第${number}-${index}号`, noteNo, securityType: 'guarantee', currency: 'CNY', contractFen,
    drawdownOn, dueOn: addDays(drawdownOn, 1_095), rateKind: 'fixed', annualRate: '6.5', dayCount: 'ACT/360', repaymentMethod: 'monthly-interest', settlement: 'monthly', settlementDay: 20,
    penaltyKind: 'uplift', penaltyUplift: '50', compoundOn: 'interest', compoundRateInTerm: 'contract', dueDayRate: 'penalty', allocationOrder: 'costs-interest-principal',
    riskClass: pick(riskClasses, number, 7), lastDemandOn: addDays(OPENING_DAY, number % 300), ...mark,
  })
  addEntries(ledger, { caseId, loanId }, fen(Math.round(contractFen * 0.8)), number, mark)
}

interface LoanOfCase {
  readonly caseId: Id<'case'>
  readonly loanId: Id<'loan'>
}

function addEntries(ledger: Ledger, owner: LoanOfCase, principalFen: Fen, number: number, mark: Mark): void {
  insertRow(ledger.raw, ledgerEntry, {
    id: newId<'entry'>(), ...owner, sequence: 1, kind: 'opening-balance', valueDate: OPENING_DAY, principalFen, undividedInterestFen: fen(100_000 + number), certifiedBy: '核心系统余额表', ...mark,
  })
  for (let repaid = 0; repaid < number % 3; repaid += 1) {
    insertRow(ledger.raw, ledgerEntry, {
      id: newId<'entry'>(), ...owner, sequence: repaid + 2, kind: 'repayment', valueDate: addDays(OPENING_DAY, 40 + repaid * 31), amountFen: fen(50_000 + number), payer: 'borrower', ...mark,
    })
  }
}

function addSuit(ledger: Ledger, caseId: Id<'case'>, ownerId: Id<'party'>, number: number, mark: Mark): void {
  const proceedingId = newId<'proceeding'>()
  const orderId = newId<'preservation-order'>()
  const assetId = newId<'asset'>()
  const itemId = newId<'preservation-item'>()
  const ruledOn: IsoDate = addDays(isoDate('2024-01-10'), number % 900)
  const court = pick(COURTS, number)
  insertRow(ledger.raw, proceeding, { id: proceedingId, caseId, kind: 'first-instance', ledgerNo: `SS2026-${number}`, court, caseNo: `（2026）青0101民初${number}号`, status: 'docketed', docketedOn: ruledOn, ...mark })
  insertRow(ledger.raw, asset, { id: assetId, kind: 'house', description: `云杉路 ${number} 号房屋`, ownerId, ...mark })
  insertRow(ledger.raw, preservationOrder, { id: orderId, caseId, proceedingId, stage: 'litigation', court, rulingNo: `（2026）青0101财保${number}号`, ruledOn, ...mark })
  insertRow(ledger.raw, preservationItem, { id: itemId, caseId, orderId, assetId, measure: 'seal', rank: 'first', status: 'in-force', ...mark })
  insertRow(ledger.raw, preservationPeriod, { id: newId<'preservation-period'>(), caseId, itemId, startsOn: ruledOn, endsOn: addDays(ruledOn, 1_095), source: 'notice', ...mark })
}
