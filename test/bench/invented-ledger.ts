import type { Id } from '../../shared/model/id.ts'
import { fen, type Fen } from '../../shared/model/fen.ts'
import { isoDate, type IsoDate } from '../../shared/model/iso-date.ts'
import { riskClasses } from '../../shared/model/loan.ts'
import { addDays } from '../../shared/rules/civil-date.ts'
import { appendAuditEntry } from '../../electron/store/audit/append.ts'
import { projectCases } from '../../electron/store/cases/projection.ts'
import { partyPhone } from '../../electron/store/database/party-schema.ts'
import { preservationItem, preservationOrder, preservationPeriod } from '../../electron/store/database/preservation-schema.ts'
import { caseFile, ledgerEntry, loan, party, proceeding, staff, unit } from '../../electron/store/database/schema.ts'
import { asset, collateral, guarantee, propertyClue } from '../../electron/store/database/security-schema.ts'
import type { Ledger } from '../../electron/store/kernel/context.ts'
import { linkLoans } from '../../electron/store/kernel/links.ts'
import { newId } from '../../electron/store/kernel/new-id.ts'
import type { RecordChange } from '../../electron/store/kernel/work.ts'
import { insertRow } from '../../electron/store/kernel/record-table.ts'
import { indexCase } from '../../electron/store/search/index-records.ts'
import { nameKey } from '../../electron/store/parties/identity.ts'
import { addContacts } from './invented-contacts.ts'
import { inventedPerson, inventedPhone, inventedResidentId } from './invented-people.ts'
import { type Household, type Mark, markOf, pick } from './invented-places.ts'
import type { Stock } from './invented-stock.ts'

/** Households per transaction: few enough to keep the write-ahead log small. */
const BATCH = 2_000
const OPENING_DAY = isoDate('2025-12-31')
const UNITS = ['营业部', '城东支行', '白河支行', '南塘支行', '云溪支行', '金沙支行', '柳林支行', '东关支行']
const MANAGERS = ['高远', '罗敏', '梁斌', '林晓', '沈越', '何川', '邱宁', '宋立']
const COURTS = ['青山市城东区人民法院', '白河县人民法院', '南塘区人民法院']

export function inventedCaseNo(number: number): string {
  return `H2026${String(number).padStart(6, '0')}`
}

interface Placement {
  readonly unitIds: readonly Id<'unit'>[]
  readonly managerIds: readonly Id<'staff'>[]
}

/**
 * Fills an open ledger with an invented stock: households with loans on a certified balance, repayments since, suits and preservation
 * orders. Rows go in by prepared statements, the list by the store's own projection.
 */
export function fillLedger(ledger: Ledger, stock: Stock): void {
  const placement = addPlaces(ledger)
  for (let first = 0; first < stock.households; first += BATCH) {
    const last = Math.min(first + BATCH, stock.households)
    ledger.raw.transaction(() => {
      for (let number = first; number < last; number += 1) addHousehold(ledger, placement, stock, number)
    })()
  }
  const caseIds = ledger.db.select({ id: caseFile.id }).from(caseFile).all().map(({ id }) => id)
  ledger.raw.transaction(() => projectCases(ledger, caseIds))()
  if (stock.isWhole) ledger.raw.transaction(() => caseIds.forEach((caseId) => indexCase(ledger, caseId)))()
  ledger.raw.pragma('wal_checkpoint(TRUNCATE)')
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

function addHousehold(ledger: Ledger, { unitIds, managerIds }: Placement, stock: Stock, number: number): void {
  const mark = markOf(ledger)
  const borrowerId = newId<'party'>()
  const caseId = newId<'case'>()
  const name = inventedPerson(number)
  insertRow(ledger.raw, party, {
    id: borrowerId, kind: 'person', name, nameKey: nameKey(name), idType: 'resident-id', idNo: inventedResidentId(number), phone: inventedPhone(number), status: 'normal', ...mark,
  })
  insertRow(ledger.raw, partyPhone, { id: newId<'party-phone'>(), partyId: borrowerId, number: inventedPhone(number), status: 'in-use', agreed: false, ...mark })
  insertRow(ledger.raw, caseFile, {
    id: caseId, caseNo: inventedCaseNo(number), borrowerId, unitId: pick(unitIds, number), managerId: pick(managerIds, number, 3), status: Math.floor(number / 8) % 20 === 0 ? 'closed' : 'open', ...mark,
  })
  const household: Household = { caseId, borrowerId, number, mark }
  const loanIds = Array.from({ length: stock.loansOf(number) }, (_, index) => addLoan(ledger, household, index, stock.repaymentsOf(number, index)))
  addContacts(ledger, household, { count: stock.contactsOf(number), authors: [ledger.person.id, ...managerIds] })
  const orders = stock.ordersOf(number)
  if (orders > 0) addSuit(ledger, household, orders)
  if (stock.isWhole) {
    addSecurities(ledger, household, loanIds)
    addLog(ledger, household, loanIds)
  }
}

function addLoan(ledger: Ledger, { caseId, number, mark }: Household, index: number, repayments: number): Id<'loan'> {
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
  addOpeningBalance(ledger, { caseId, loanId }, fen(Math.round(contractFen * 0.8)), number, mark)
  for (let repaid = 0; repaid < repayments; repaid += 1) addRepayment(ledger, { caseId, loanId }, repaid, number, mark)
  return loanId
}

interface LoanOfCase {
  readonly caseId: Id<'case'>
  readonly loanId: Id<'loan'>
}

function addOpeningBalance(ledger: Ledger, owner: LoanOfCase, principalFen: Fen, number: number, mark: Mark): void {
  insertRow(ledger.raw, ledgerEntry, {
    id: newId<'entry'>(), ...owner, sequence: 1, kind: 'opening-balance', valueDate: OPENING_DAY, principalFen, undividedInterestFen: fen(100_000 + number), certifiedBy: '核心系统余额表', ...mark,
  })
}

function addRepayment(ledger: Ledger, owner: LoanOfCase, repaid: number, number: number, mark: Mark): void {
  insertRow(ledger.raw, ledgerEntry, {
    id: newId<'entry'>(), ...owner, sequence: repaid + 2, kind: 'repayment', valueDate: addDays(OPENING_DAY, 40 + (repaid % 9) * 31), amountFen: fen(50_000 + number), payer: 'borrower', ...mark,
  })
}

function addSuit(ledger: Ledger, household: Household, orders: number): void {
  const { caseId, number, mark } = household
  const proceedingId = newId<'proceeding'>()
  const ruledOn = addDays(isoDate('2024-01-10'), number % 900)
  const court = pick(COURTS, number)
  insertRow(ledger.raw, proceeding, { id: proceedingId, caseId, kind: 'first-instance', ledgerNo: `SS2026-${number}`, court, caseNo: `（2026）青0101民初${number}号`, status: 'docketed', docketedOn: ruledOn, ...mark })
  for (let order = 0; order < orders; order += 1) addOrder(ledger, household, { proceedingId, court, ruledOn, order })
}

interface OrderOfSuit {
  readonly proceedingId: Id<'proceeding'>
  readonly court: string
  readonly ruledOn: IsoDate
  /** Which of the suit's orders it is. */
  readonly order: number
}

function addOrder(ledger: Ledger, household: Household, { proceedingId, court, ruledOn, order }: OrderOfSuit): void {
  const { caseId, number, mark } = household
  const orderId = newId<'preservation-order'>()
  const itemId = newId<'preservation-item'>()
  insertRow(ledger.raw, preservationOrder, { id: orderId, caseId, proceedingId, stage: 'litigation', court, rulingNo: `（2026）青0101财保${number}号${order === 0 ? '' : `之${order}`}`, ruledOn, ...mark })
  insertRow(ledger.raw, preservationItem, { id: itemId, caseId, orderId, assetId: addAsset(ledger, household, `云杉路 ${number} 号房屋`), measure: 'seal', rank: 'first', status: 'in-force', ...mark })
  insertRow(ledger.raw, preservationPeriod, { id: newId<'preservation-period'>(), caseId, itemId, startsOn: ruledOn, endsOn: addDays(ruledOn, 1_095), source: 'notice', ...mark })
}

function addAsset(ledger: Ledger, { borrowerId, mark }: Household, description: string): Id<'asset'> {
  const id = newId<'asset'>()
  insertRow(ledger.raw, asset, { id, kind: 'house', description, ownerId: borrowerId, ...mark })
  return id
}

/** Numbers of guarantors follow on those of borrowers. */
const GUARANTORS_FROM = 500_000

function addSecurities(ledger: Ledger, household: Household, loanIds: readonly Id<'loan'>[]): void {
  const { caseId, number, mark } = household
  const guarantorId = newId<'party'>()
  const name = inventedPerson(number + 4_321)
  insertRow(ledger.raw, party, { id: guarantorId, kind: 'person', name, nameKey: nameKey(name), idType: 'resident-id', idNo: inventedResidentId(GUARANTORS_FROM + number), status: 'normal', ...mark })
  const guaranteeId = newId<'guarantee'>()
  insertRow(ledger.raw, guarantee, { id: guaranteeId, caseId, guarantorId, mode: 'joint', isMaximum: false, isLetter: false, contractName: '保证合同', ...mark })
  linkLoans(ledger.raw, 'guarantee_loan', guaranteeId, loanIds)
  const collateralId = newId<'collateral'>()
  insertRow(ledger.raw, collateral, { id: collateralId, caseId, assetId: addAsset(ledger, household, `青石路 ${number} 号商铺`), kind: 'mortgage', isMaximum: false, registration: 'registered', ...mark })
  linkLoans(ledger.raw, 'collateral_loan', collateralId, loanIds)
  insertRow(ledger.raw, propertyClue, { id: newId<'clue'>(), caseId, assetId: addAsset(ledger, household, `白河路 ${number} 号厂房`), source: '不动产登记中心查询', ...mark })
}

/** A line of the log for the case and for each loan, as their saving would have written. */
function addLog(ledger: Ledger, { caseId, number, mark }: Household, loanIds: readonly Id<'loan'>[]): void {
  const opened: RecordChange = { table: 'case_file', id: caseId, before: null, after: { status: 'open', note: null } }
  appendAuditEntry(ledger, { at: mark.createdAt, command: 'cases.save', commandId: null, caseId, summary: '新建户', changes: [opened] })
  for (const id of loanIds) {
    const after = { contractName: '流动资金借款合同', noteNo: `JJ${number}`, annualRate: '6.5', drawdownOn: OPENING_DAY, penaltyUplift: '50', repaymentMethod: 'monthly-interest' }
    const added: RecordChange = { table: 'loan', id, before: null, after }
    appendAuditEntry(ledger, { at: mark.createdAt, command: 'loans.save', commandId: null, caseId, summary: '新增借据', changes: [added] })
  }
}
