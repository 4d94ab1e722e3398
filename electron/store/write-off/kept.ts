import { and, asc, desc, eq, isNull, type SQL } from 'drizzle-orm'
import type { PageOf } from '../../../shared/api/contacts.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { KeptClaimView, KeptEntryView, KeptYear } from '../../../shared/api/write-off.ts'
import { deadlineKindLabels, type DeadlineKind } from '../../../shared/model/deadline.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { sumFen } from '../../../shared/rules/money.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import { caseFile, loan, party, staff } from '../database/schema.ts'
import { keptClaim, keptEntry, writeOff } from '../database/write-off-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import { caseSight, unitClause } from '../kernel/scope.ts'
import { accountabilityOf } from './accountability-record.ts'

/** 账销案存: what was written off is kept like any claim; its periods and orders run on with the household's own records. */

export function keptOfCase(ledger: Ledger, caseId: Id<'case'>): KeptClaimView[] {
  return claims(ledger, eq(keptClaim.caseId, caseId))
}

export function keptPage(ledger: Ledger, { offset, limit }: ParsedOf<'writeOff.kept'>): PageOf<KeptClaimView> {
  const all = allKept(ledger)
  return { rows: all.slice(offset, offset + limit), more: all.length > offset + limit }
}

export function allKept(ledger: Ledger): KeptClaimView[] {
  const sees = caseSight(ledger)
  return claims(ledger, undefined).filter(({ caseId }) => sees(caseId))
}

function claims(ledger: Ledger, condition: SQL | undefined): KeptClaimView[] {
  const rows = ledger.db
    .select({ row: keptClaim, borrowerName: party.name, managerName: staff.name, decisionNo: writeOff.decisionNo, responsibility: writeOff.responsibility })
    .from(keptClaim)
    .innerJoin(writeOff, eq(writeOff.id, keptClaim.writeOffId))
    .innerJoin(caseFile, eq(caseFile.id, keptClaim.caseId))
    .innerJoin(party, eq(party.id, caseFile.borrowerId))
    .leftJoin(staff, eq(staff.id, keptClaim.managerId))
    .where(and(isNull(keptClaim.voidedAt), condition))
    .orderBy(desc(keptClaim.openedOn), asc(keptClaim.fileNo))
    .all()
  return rows.map(({ row, borrowerName, managerName, decisionNo, responsibility }) => {
    const entries = entriesOf(ledger, row.id)
    const recovered = entries.filter(({ kind }) => kind === 'recovery')
    return {
      id: row.id, version: row.version, caseId: row.caseId, writeOffId: row.writeOffId, borrowerName, fileNo: row.fileNo, offSheetNo: row.offSheetNo, managerName: managerName ?? '',
      openedOn: row.openedOn, decisionNo: decisionNo ?? '', state: row.state, responsibility, accountability: accountabilityOf(ledger, row.writeOffId), ...writtenOff(ledger, row.writeOffId),
      recoveredFen: sumFen(recovered.flatMap(({ principalFen, interestFen, costFen }) => [principalFen, interestFen, costFen])), entries, nextDeadline: row.state === 'pursued' ? nextDeadline(ledger, row.caseId) : null,
    }
  })
}

function writtenOff({ raw }: Ledger, writeOffId: Id<'write-off'>): { readonly principalFen: Fen; readonly interestFen: Fen } {
  const row = prepared<[Buffer], { principalFen: Fen; interestFen: Fen }>(
    raw,
    'SELECT coalesce(sum(principal_fen), 0) AS principalFen, coalesce(sum(on_interest_fen), 0) AS interestFen FROM write_off_loan WHERE write_off_id = ?',
  ).get(idToBytes(writeOffId))
  if (!row) throw new Error('an aggregate answers with one row')
  return row
}

function entriesOf({ db }: Ledger, claimId: Id<'kept-claim'>): KeptEntryView[] {
  return db
    .select({ row: keptEntry, noteNo: loan.noteNo })
    .from(keptEntry)
    .leftJoin(loan, eq(loan.id, keptEntry.loanId))
    .where(and(eq(keptEntry.keptClaimId, claimId), isNull(keptEntry.voidedAt)))
    .orderBy(asc(keptEntry.happenedOn), asc(keptEntry.createdAt))
    .all()
    .map(({ row: { id, version, kind, happenedOn, principalFen, interestFen, costFen, priceFen, account, otherName, ground, basis, paperNo, note }, noteNo }) => ({
      id, version, kind, happenedOn, noteNo, principalFen, interestFen, costFen, priceFen, account, otherName, ground, basis, paperNo, note,
    }))
}

/** The board goes on for a household that was written off: the first day that is still open. A claim that is over counts down to none, though what runs stays on the board. */
function nextDeadline({ raw }: Ledger, caseId: Id<'case'>): KeptClaimView['nextDeadline'] {
  const row = prepared<[Buffer], { id: Buffer; safe: IsoDate; kind: DeadlineKind; subject_text: string }>(
    raw,
    "SELECT id, safe, kind, subject_text FROM deadline WHERE case_id = ? AND standing = 'running' AND safe IS NOT NULL ORDER BY safe LIMIT 1",
  ).get(idToBytes(caseId))
  return row === undefined ? null : { id: idFromBytes(row.id), on: row.safe, text: `${deadlineKindLabels[row.kind]} ${row.subject_text}` }
}

const YEARS = `SELECT year, sum(opened) AS opened, sum(openedFen) AS openedFen, sum(principal) AS recoveredPrincipalFen, sum(interest) AS recoveredInterestFen, sum(cost) AS recoveredCostFen,
    sum(transferred) AS transferredFen, sum(ended) AS ended FROM (
  SELECT CAST(substr(k.opened_on, 1, 4) AS INTEGER) AS year, 1 AS opened,
    (SELECT coalesce(sum(l.principal_fen + l.on_interest_fen + l.cost_fen), 0) FROM write_off_loan l WHERE l.write_off_id = k.write_off_id) AS openedFen, 0 AS principal, 0 AS interest, 0 AS cost, 0 AS transferred, 0 AS ended
  FROM kept_claim k JOIN case_file f ON f.id = k.case_id WHERE k.voided_at IS NULL AND %SCOPE%
  UNION ALL
  SELECT CAST(substr(e.happened_on, 1, 4) AS INTEGER), 0, 0, e.principal_fen, e.interest_fen, e.cost_fen, coalesce(e.price_fen, 0), e.kind = 'ended'
  FROM kept_entry e JOIN case_file f ON f.id = e.case_id WHERE e.voided_at IS NULL AND %SCOPE%)
  GROUP BY year ORDER BY year DESC`

/** The statement of the kept register, year by year. */
export function keptYears(ledger: Ledger): KeptYear[] {
  const scope = unitClause(ledger, 'f.unit_id')
  const parameters = scope === null ? [] : [...scope.parameters, ...scope.parameters]
  return ledger.raw.prepare<Buffer[], KeptYear>(YEARS.replaceAll('%SCOPE%', scope?.sql ?? '1')).all(...parameters)
}
