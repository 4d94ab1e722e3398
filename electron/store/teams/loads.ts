import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { Loads, LoansWithoutDuty } from '../../../shared/api/teams.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import { valueInForce } from '../../../shared/rules/branch-values.ts'
import { idFromBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { unitClause } from '../kernel/scope.ts'
import { lawOf } from '../law/law-of.ts'

interface LoadRow {
  readonly manager_id: Buffer | null
  readonly cases: number
  readonly principal: Fen
}

/** What each 管户人 carries of the open cases that the person sees, the heaviest first; those without one come under null. */
export function loads(ledger: Ledger): Loads {
  const inScope = unitClause(ledger, 'unit_id')
  const sql = `SELECT manager_id, count(*) AS cases, sum(principal_fen) AS principal FROM case_summary
    WHERE status = 'open' AND ${inScope?.sql ?? '1'} GROUP BY manager_id ORDER BY cases DESC`
  const rows = prepared<Buffer[], LoadRow>(ledger.raw, sql).all(...(inScope?.parameters ?? []))
  return {
    limit: valueInForce(lawOf(ledger).values, 'casesPerManager'),
    rows: rows.map((row) => ({ staffId: row.manager_id && idFromBytes<'staff'>(row.manager_id), cases: row.cases, principalFen: row.principal })),
  }
}

interface LackingRow {
  readonly id: Buffer
  readonly case_id: Buffer
  readonly borrower_name: string
  readonly note_no: string
  readonly lender: string | null
  readonly collector: string | null
}

const LACKING = `FROM loan l JOIN case_summary s ON s.case_id = l.case_id AND s.status = 'open'
  LEFT JOIN loan_duty d ON d.loan_id = l.id AND d.voided_at IS NULL
  LEFT JOIN staff lender ON lender.id = d.lender_id LEFT JOIN staff collector ON collector.id = d.collector_id
  WHERE l.voided_at IS NULL AND (d.lender_id IS NULL OR d.collector_id IS NULL)`

/** Loans of open cases for which 放款责任人 or 清收责任人 is still to be named, by household and note number. */
export function loansWithoutDuty(ledger: Ledger, { offset, limit }: ParsedOf<'teams.loansWithoutDuty'>): LoansWithoutDuty {
  const inScope = unitClause(ledger, 's.unit_id')
  const found = `${LACKING} AND ${inScope?.sql ?? '1'}`
  const parameters = inScope?.parameters ?? []
  const total = prepared<Buffer[], { n: number }>(ledger.raw, `SELECT count(*) AS n ${found}`).get(...parameters)?.n ?? 0
  const page = `SELECT l.id, l.case_id, s.borrower_name, l.note_no, lender.name AS lender, collector.name AS collector ${found} ORDER BY s.borrower_name, l.note_no LIMIT ? OFFSET ?`
  const rows = prepared<(Buffer | number)[], LackingRow>(ledger.raw, page).all(...parameters, limit, offset)
  return {
    total,
    rows: rows.map((row) => ({
      loanId: idFromBytes<'loan'>(row.id), caseId: idFromBytes<'case'>(row.case_id), borrowerName: row.borrower_name, noteNo: row.note_no, lenderName: row.lender, collectorName: row.collector,
    })),
  }
}
