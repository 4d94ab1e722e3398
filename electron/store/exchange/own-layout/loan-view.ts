import type { Fen } from '../../../../shared/model/fen.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import type { RepaymentMethod, Settlement } from '../../../../shared/model/loan-terms.ts'
import type { RiskClass, SecurityType } from '../../../../shared/model/loan.ts'
import { sumFen } from '../../../../shared/rules/money.ts'
import { idFromBytes } from '../../database/id-bytes.ts'
import type { Ledger } from '../../kernel/context.ts'
import { prepared } from '../../kernel/prepared.ts'
import { loanFigures } from '../../loans/position.ts'
import type { keyDebtorColumns } from '../import/key-debtor-sheet.ts'
import { joinedProperty } from '../import/free-text-values.ts'
import type { loanColumns } from '../import/loan-sheet.ts'
import { repaymentMethodWords, riskClassWords, securityTypeWords, settlementWords } from '../import/loan-terms-values.ts'
import { joined, type OwnRow, type OwnView, wordOf } from './own-view.ts'

interface LoanRow {
  readonly note_no: string
  readonly contract_no: string | null
  readonly product: string | null
  readonly security_type: SecurityType | null
  readonly contract_fen: Fen
  readonly annual_rate: string | null
  readonly penalty_uplift: string | null
  readonly drawdown_on: IsoDate
  readonly due_on: IsoDate
  readonly repayment_method: RepaymentMethod
  readonly settlement: Settlement
  readonly settlement_day: number | null
  readonly risk_class: RiskClass | null
  readonly last_demand_on: IsoDate | null
  readonly recorded_limitation_on: IsoDate | null
  readonly name: string
  readonly id_no: string | null
  readonly phone: string | null
  readonly address: string | null
  readonly manager: string | null
  readonly unit: string
}

/** A sheet has one column for sums and none for their currency. */
const IN_YUAN = "l.voided_at IS NULL AND l.currency = 'CNY'"

const LOAN = `SELECT l.*, p.name, p.id_no, p.phone, CASE p.kind WHEN 'organisation' THEN p.domicile ELSE p.residence END AS address, s.name AS manager, u.name AS unit
  FROM loan l JOIN case_file c ON c.id = l.case_id JOIN party p ON p.id = c.borrower_id JOIN unit u ON u.id = c.unit_id LEFT JOIN staff s ON s.id = c.manager_id WHERE l.id = ?`

const GUARANTORS = `SELECT p.name FROM guarantee_loan gl JOIN guarantee g ON g.id = gl.guarantee_id AND g.voided_at IS NULL JOIN party p ON p.id = g.guarantor_id WHERE gl.loan_id = ? ORDER BY g.id`

const COLLATERAL = `SELECT a.description AS name FROM collateral_loan cl JOIN collateral c ON c.id = cl.collateral_id AND c.voided_at IS NULL JOIN asset a ON a.id = c.asset_id
  WHERE cl.loan_id = ? ORDER BY c.id`

function names({ raw }: Ledger, sql: string, id: Buffer): readonly string[] {
  return prepared<[Buffer], { name: string }>(raw, sql).all(id).map(({ name }) => name)
}

function read(ledger: Ledger, id: Buffer): LoanRow[] {
  return prepared<[Buffer], LoanRow>(ledger.raw, LOAN).all(id)
}

interface Debt {
  readonly principal: Fen | null
  readonly interest: Fen | null
}

/** What the loan owes at the end of the day; a day that nobody can compute stays blank. */
function debtOn(ledger: Ledger, id: Buffer, asOf: IsoDate): Debt {
  const { on, principal, interest, penalty, compound, undivided } = loanFigures(ledger, idFromBytes<'loan'>(id), asOf)
  return on === null ? { principal: null, interest: null } : { principal, interest: sumFen([interest, penalty, compound, undivided]) }
}

/** 按月(20日), 按月(对日), 利随本清. */
function settlementText({ settlement, settlement_day: day }: LoanRow): string {
  const word = settlementWords[settlement]
  return day === null ? word : `${word}(${day}日)`
}

function loanRow(ledger: Ledger, id: Buffer, row: LoanRow, asOf: IsoDate): OwnRow<typeof loanColumns> {
  const debt = debtOn(ledger, id, asOf)
  return {
    noteNo: row.note_no,
    borrowerName: row.name,
    borrowerId: row.id_no,
    contractNo: row.contract_no,
    product: row.product,
    securityType: wordOf(securityTypeWords, row.security_type),
    contractAmount: row.contract_fen,
    principalBalance: debt.principal,
    interestOwed: debt.interest,
    interestOnBalance: null,
    interestOffBalance: null,
    annualRate: row.annual_rate,
    penaltyUplift: row.penalty_uplift,
    drawdownOn: row.drawdown_on,
    dueOn: row.due_on,
    repaymentMethod: wordOf(repaymentMethodWords, row.repayment_method),
    settlement: settlementText(row),
    riskClass: wordOf(riskClassWords, row.risk_class),
    guarantors: joined(names(ledger, GUARANTORS, id)),
    collateral: joinedProperty(names(ledger, COLLATERAL, id)),
    lastDemandOn: row.last_demand_on,
    limitationOn: row.recorded_limitation_on,
    managerName: row.manager,
    unitName: row.unit,
    phone: row.phone,
    address: row.address,
  }
}

/** 不良贷款台账: one row per loan note in yuan. On and off the balance sheet are the accountants' split, which no record here keeps. */
export const loanView: OwnView<typeof loanColumns> = {
  subjects: `SELECT l.id, l.case_id FROM loan l WHERE ${IN_YUAN} ORDER BY l.id`,
  rows: (ledger, id, asOf) => read(ledger, id).filter(({ drawdown_on: from }) => from <= asOf).map((row) => loanRow(ledger, id, row, asOf)),
  notKept: ['interestOnBalance', 'interestOffBalance'],
}

const SUIT = `SELECT pr.case_no, pr.claim_fen,
    (SELECT sum(ci.amount_fen) FROM claim_item ci WHERE ci.proceeding_id = pr.id AND ci.voided_at IS NULL AND ci.kind = 'interest') AS interest_fen
  FROM proceeding_loan pl JOIN proceeding pr ON pr.id = pl.proceeding_id AND pr.voided_at IS NULL AND pr.kind NOT IN ('enforcement', 'resumed-enforcement')
  WHERE pl.loan_id = ? ORDER BY pr.id DESC LIMIT 1`

/** What came in the year up to a day: in money, and in things taken instead of it. */
const RECOVERED = `SELECT coalesce(sum(CASE WHEN f.id IS NULL THEN e.amount_fen END), 0) AS cash, coalesce(sum(CASE WHEN f.id IS NOT NULL THEN e.amount_fen END), 0) AS other
  FROM ledger_entry e LEFT JOIN foreclosed_asset f ON f.entry_id = e.id AND f.voided_at IS NULL
  WHERE e.loan_id = ? AND e.kind = 'repayment' AND e.voided_at IS NULL AND e.value_date BETWEEN ? AND ?
    AND NOT EXISTS (SELECT 1 FROM ledger_entry r WHERE r.reverses_id = e.id AND r.voided_at IS NULL)`

function keyDebtorRow(ledger: Ledger, id: Buffer, row: LoanRow, asOf: IsoDate): OwnRow<typeof keyDebtorColumns> {
  const debt = debtOn(ledger, id, asOf)
  const suit = prepared<[Buffer], { case_no: string | null; claim_fen: Fen | null; interest_fen: Fen | null }>(ledger.raw, SUIT).get(id)
  const recovered = prepared<[Buffer, string, string], { cash: Fen; other: Fen }>(ledger.raw, RECOVERED).get(id, `${asOf.slice(0, 4)}-01-01`, asOf)
  return {
    noteNo: row.note_no,
    name: row.name,
    identity: row.id_no,
    phone: row.phone,
    principal: debt.principal,
    interest: debt.interest,
    dueOn: row.due_on,
    caseNo: suit?.case_no ?? null,
    claimAmount: suit?.claim_fen ?? null,
    claimInterest: suit?.interest_fen ?? null,
    cashRecovered: recovered?.cash ?? null,
    otherRecovered: recovered?.other ?? null,
  }
}

/** 重点户清收台账: the same loans, with their suit and what the year has brought. */
export const keyDebtorView: OwnView<typeof keyDebtorColumns> = {
  subjects: loanView.subjects,
  rows: (ledger, id, asOf) => read(ledger, id).filter(({ drawdown_on: from }) => from <= asOf).map((row) => keyDebtorRow(ledger, id, row, asOf)),
  notKept: [],
}
