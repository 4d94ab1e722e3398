import type { CaseTab } from '../../../shared/api/cases.ts'
import type { ExposureRole, PartyExposure, PartyProfile } from '../../../shared/api/party-profile.ts'
import type { CaseStage } from '../../../shared/model/case.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import { type ProceedingKind, proceedingKindLabels } from '../../../shared/model/proceeding.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { type LoanLink, loanIdsOf } from '../kernel/links.ts'
import { unitsInScope } from '../kernel/scope.ts'
import { loansOfHousehold, owedLoans, owedOn } from './owed.ts'

/** Every part that a party plays in any household, each from its own record; one statement a kind of part. */

interface PartRow {
  readonly role: ExposureRole
  readonly case_id: Buffer
  readonly detail: string | null
  readonly cap: Fen | null
  readonly share: string | null
  readonly principal: Fen | null
  readonly interest: Fen | null
  /** The security whose loans are owed on, and the table that links it to them. */
  readonly secures: Buffer | null
  readonly link: LoanLink | null
  readonly tab: CaseTab
}

const PARTS = [
  `SELECT 'borrower' AS role, x.id AS case_id, s.note_nos AS detail, NULL AS cap, NULL AS share, s.principal_fen AS principal, s.interest_fen AS interest,
     NULL AS secures, NULL AS link, 'debt' AS tab
   FROM case_file x JOIN case_summary s ON s.case_id = x.id WHERE x.borrower_id = @party AND x.voided_at IS NULL`,
  `SELECT 'co-borrower', x.case_id, x.basis, NULL, NULL, NULL, NULL, x.id, 'co_borrower_loan', 'debt' FROM co_borrower x WHERE x.party_id = @party AND x.voided_at IS NULL`,
  `SELECT CASE WHEN x.counter_for_id IS NULL THEN 'guarantor' ELSE 'counter-guarantor' END, x.case_id, coalesce(x.contract_no, x.contract_name), x.cap_fen, x.share_percent, NULL, NULL,
     x.id, 'guarantee_loan', 'guarantees'
   FROM guarantee x WHERE x.guarantor_id = @party AND x.voided_at IS NULL`,
  `SELECT 'counter-secured', x.case_id, coalesce(x.contract_no, x.contract_name), x.cap_fen, NULL, NULL, NULL, NULL, NULL, 'guarantees'
   FROM guarantee x WHERE x.counter_for_id = @party AND x.voided_at IS NULL`,
  `SELECT CASE x.kind WHEN 'mortgage' THEN 'mortgagor' ELSE 'pledgor' END, x.case_id, a.description, x.cap_fen, NULL, NULL, NULL,
     x.id, 'collateral_loan', 'collateral'
   FROM collateral x JOIN asset a ON a.id = x.asset_id WHERE a.owner_id = @party AND x.voided_at IS NULL`,
  `SELECT 'clue-owner', x.case_id, a.description, NULL, NULL, NULL, NULL, NULL, NULL, 'collateral'
   FROM property_clue x JOIN asset a ON a.id = x.asset_id WHERE a.owner_id = @party AND x.voided_at IS NULL`,
  `SELECT 'preserved', x.case_id, a.description, NULL, NULL, NULL, NULL, NULL, NULL, 'preservation'
   FROM preservation_item x JOIN asset a ON a.id = x.asset_id WHERE a.owner_id = @party AND x.voided_at IS NULL`,
  `SELECT DISTINCT 'litigant', x.case_id, x.kind || ' ' || coalesce(x.case_no, ''), NULL, NULL, NULL, NULL, NULL, NULL, 'proceedings'
   FROM proceeding x JOIN proceeding_party pp ON pp.proceeding_id = x.id WHERE pp.party_id = @party AND x.voided_at IS NULL`,
  `SELECT x.kind, f.id, NULL, NULL, x.share_percent, NULL, NULL, NULL, NULL, 'overview'
   FROM party_relation x JOIN case_file f ON f.borrower_id = x.party_id AND f.voided_at IS NULL WHERE x.other_id = @party AND x.voided_at IS NULL AND x.ended_on IS NULL`,
  `SELECT x.kind, f.id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'overview'
   FROM party_relation x JOIN case_file f ON f.borrower_id = x.other_id AND f.voided_at IS NULL WHERE x.party_id = @party AND x.kind = 'spouse' AND x.voided_at IS NULL AND x.ended_on IS NULL`,
  `SELECT 'provider', x.case_id, x.description, x.value_fen, NULL, NULL, NULL, NULL, NULL, 'guarantees' FROM extra_security x WHERE x.provider_id = @party AND x.voided_at IS NULL`,
].join(' UNION ALL ')

interface ExposureRow extends PartRow {
  readonly case_no: string
  readonly borrower_name: string
  readonly unit_name: string
  readonly unit_id: Buffer
  readonly stage: CaseStage
}

/** The parts in households that the reader sees, and how many there are in others. */
export function exposuresOf(ledger: Ledger, partyId: Id<'party'>): Pick<PartyProfile, 'exposures' | 'hiddenExposures'> {
  const rows = ledger.raw
    .prepare<[{ party: Buffer }], ExposureRow>(
      `SELECT part.*, s.case_no, s.borrower_name, s.unit_name, s.unit_id, s.stage FROM (${PARTS}) part JOIN case_summary s ON s.case_id = part.case_id
       ORDER BY part.role = 'borrower' DESC, s.case_no, part.tab`,
    )
    .all({ party: idToBytes(partyId) })
  const units = unitsInScope(ledger, ledger.person)
  const seen = units === null ? rows : rows.filter((row) => units.includes(idFromBytes<'unit'>(row.unit_id)))
  return { exposures: seen.map((row) => exposureOf(ledger, row)), hiddenExposures: rows.length - seen.length }
}

function exposureOf(ledger: Ledger, row: ExposureRow): PartyExposure {
  const secured = row.secures === null || row.link === null ? null : loanIdsOf(ledger.raw, row.link, idFromBytes(row.secures))
  const owed = secured && owedOn(ledger, secured)
  const caseId = idFromBytes<'case'>(row.case_id)
  return {
    role: row.role,
    caseId,
    caseNo: row.case_no,
    borrowerName: row.borrower_name,
    unitName: row.unit_name,
    stage: row.stage,
    detail: row.role === 'litigant' ? proceedingWords(row.detail) : row.detail,
    capFen: row.cap,
    sharePercent: row.share,
    principalFen: owed?.principal ?? row.principal,
    interestFen: owed?.interest ?? row.interest,
    loans: owedLoans(ledger, secured ?? (row.role === 'borrower' ? loansOfHousehold(ledger, caseId) : [])),
    tab: row.tab,
  }
}

function isProceedingKind(text: string): text is ProceedingKind {
  return Object.hasOwn(proceedingKindLabels, text)
}

/** 一审 （2026）…号: the kind lies in the file as its code. */
function proceedingWords(detail: string | null): string | null {
  const [kind = '', ...rest] = (detail ?? '').split(' ')
  return [isProceedingKind(kind) ? proceedingKindLabels[kind] : kind, ...rest].join(' ').trim()
}
