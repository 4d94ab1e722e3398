import type { CaseTab } from '../../../shared/api/cases.ts'
import { encumbranceKindLabels } from '../../../shared/model/asset-record.ts'
import { claimKindLabels } from '../../../shared/model/claim.ts'
import { listingKindLabels, obstacleKindLabels, roundEventKindLabels } from '../../../shared/model/enforcement.ts'
import { extraSecurityKindLabels } from '../../../shared/model/extra-security.ts'
import { costKindLabels } from '../../../shared/model/proceeding.ts'
import { proceedingEventKindLabels } from '../../../shared/model/proceeding-event.ts'
import { riskFactKindLabels } from '../../../shared/model/risk-fact.ts'
import { recordKinds } from '../kernel/record-kinds.ts'
import { joined, type Source } from './source.ts'

/** Records without a name of their own: found by the numbers of their papers and by what was written down of them. */

const TITLE_LENGTH = 60

interface Recorded {
  readonly tab: CaseTab
  /** Where the result is a note of the record, not the record. */
  readonly word?: string
  /** The columns of its numbers, the one that it is best known by first. */
  readonly numbers?: readonly string[]
  /** The columns of its words; the first one filled stands in the results. */
  readonly texts?: readonly string[]
  /** The words of its column `kind`, where records of the table are of several. */
  readonly kinds?: Readonly<Record<string, string>>
}

const recorded: Readonly<Record<string, Recorded>> = {
  case_file: { tab: 'overview', word: '户备注', texts: ['note'] },
  case_team: { tab: 'overview', texts: ['reason', 'open_points', 'papers'] },
  case_transfer: { tab: 'overview', texts: ['note'] },
  handover: { tab: 'overview', texts: ['reason', 'open_points', 'papers'] },
  key_debtor: { tab: 'overview', texts: ['grounds'] },
  recovery_plan: { tab: 'overview', texts: ['situation', 'route_reason', 'obstacles', 'change_reason'] },
  deadline_decision: { tab: 'overview', texts: ['text'] },
  loan: { tab: 'debt', word: '借据备注', numbers: ['acceleration_notice_no'], texts: ['note', 'acceleration_ground'] },
  co_borrower: { tab: 'debt', texts: ['basis', 'note'] },
  loan_extension: { tab: 'debt', numbers: ['agreement_no'], texts: ['note'] },
  loan_supplement: { tab: 'debt', numbers: ['agreement_no'], texts: ['content'] },
  schedule_version: { tab: 'debt', numbers: ['agreement_no'], texts: ['note'] },
  account_deduction: { tab: 'debt', texts: ['clause', 'fund_basis', 'note'] },
  waiver: { tab: 'debt', texts: ['reason', 'comparison', 'search_result', 'responsibility', 'note'] },
  waiver_decision: { tab: 'debt', numbers: ['paper_no'], texts: ['opinion'] },
  guarantee: { tab: 'guarantees', numbers: ['contract_no'], texts: ['note', 'period_doubt', 'refinance_proof'] },
  extra_security: { tab: 'guarantees', texts: ['description', 'note'], kinds: extraSecurityKindLabels },
  asset_valuation: { tab: 'collateral', numbers: ['report_no'], texts: ['basis', 'valued_by', 'note'] },
  asset_inspection: { tab: 'collateral', texts: ['condition', 'occupant', 'liquidity_reason', 'note'] },
  asset_lease: { tab: 'collateral', texts: ['tenant', 'note'] },
  asset_insurance: { tab: 'collateral', numbers: ['policy_no'], texts: ['insurer', 'note'] },
  asset_encumbrance: { tab: 'collateral', numbers: ['paper_no'], texts: ['holder', 'note'], kinds: encumbranceKindLabels },
  competing_creditor: { tab: 'collateral', numbers: ['case_no'], texts: ['name', 'secured_by', 'note'] },
  debtor_act: { tab: 'collateral', numbers: ['case_no'], texts: ['description', 'counterparty', 'proof', 'note'] },
  preservation_order: { tab: 'preservation', numbers: ['ruling_no', 'notice_no'], texts: ['note'] },
  preservation_period: { tab: 'preservation', numbers: ['paper_no'], texts: ['note'] },
  preservation_result: { tab: 'preservation', numbers: ['paper_no'], texts: ['answered_by', 'note'] },
  preservation_rank_change: { tab: 'preservation', numbers: ['paper_no'], texts: ['note'] },
  preservation_renewal: { tab: 'preservation', numbers: ['paper_no', 'proof_no'], texts: ['note'] },
  preservation_security: { tab: 'preservation', numbers: ['letter_no'], texts: ['provider', 'note'] },
  preservation_release: { tab: 'preservation', numbers: ['paper_no'], texts: ['part_text', 'note'] },
  disposal_right: { tab: 'preservation', numbers: ['request_no', 'first_case_no', 'answer_paper_no'], texts: ['note'] },
  prior_measure: { tab: 'preservation', numbers: ['case_no'], texts: ['creditor', 'note'] },
  proceeding_event: { tab: 'proceedings', numbers: ['paper_no'], texts: ['note', 'place', 'proof'], kinds: proceedingEventKindLabels },
  claim_item: { tab: 'proceedings', texts: ['text'], kinds: claimKindLabels },
  judgment: { tab: 'proceedings', numbers: ['document_no'], texts: ['terms'] },
  judgment_term: { tab: 'proceedings', texts: ['text', 'interest_text'], kinds: claimKindLabels },
  judgment_instalment: { tab: 'proceedings', texts: ['note'] },
  cost: { tab: 'proceedings', numbers: ['invoice_no', 'contract_no'], texts: ['note'], kinds: costKindLabels },
  enforcement: { tab: 'proceedings', texts: ['note'] },
  enforcement_collection: { tab: 'proceedings', numbers: ['voucher_no'], texts: ['note'] },
  reference_price: { tab: 'proceedings', numbers: ['report_no'], texts: ['agency', 'note'] },
  auction_round: { tab: 'proceedings', numbers: ['ruling_no'], texts: ['buyer', 'platform', 'note'] },
  in_kind_settlement: { tab: 'proceedings', numbers: ['ruling_no'], texts: ['note'] },
  enforcement_round: { tab: 'proceedings', numbers: ['ruling_no'], texts: ['ground', 'note'], kinds: roundEventKindLabels },
  debtor_listing: { tab: 'proceedings', numbers: ['paper_no'], texts: ['removal_reason'], kinds: listingKindLabels },
  distribution_plan: { tab: 'proceedings', texts: ['note'] },
  enforcement_obstacle: { tab: 'proceedings', texts: ['finding', 'measure'], kinds: obstacleKindLabels },
  contact_permit: { tab: 'contacts', texts: ['basis', 'person_name'] },
  visit: { tab: 'contacts', texts: ['purpose'] },
  notice_service: { tab: 'contacts', numbers: ['tracking_no', 'proof_ref'], texts: ['signer_name', 'return_reason'] },
  outsourcing: { tab: 'contacts', numbers: ['contract_no'], texts: ['agency', 'evaluation', 'note'] },
  write_off: { tab: 'write-off', numbers: ['decision_no', 'responsibility_no'], texts: ['cause', 'remedies', 'property', 'origin', 'open_points', 'memo'] },
  write_off_opinion: { tab: 'write-off', texts: ['opinion'] },
  write_off_accountability: { tab: 'write-off', numbers: ['paper_no'], texts: ['outcome'] },
  kept_claim: { tab: 'write-off', numbers: ['file_no', 'off_sheet_no'] },
  kept_entry: { tab: 'write-off', numbers: ['paper_no'], texts: ['note', 'basis', 'other_name'] },
  loan_classification: { tab: 'write-off', texts: ['reason', 'opinion', 'review_opinion'] },
  risk_fact: { tab: 'write-off', texts: ['note', 'proof'], kinds: riskFactKindLabels },
}

export const recordedSources: readonly Source[] = Object.entries(recorded).map(([table, { tab, word = recordKinds[table], numbers = [], texts = [], kinds }]) => {
  const [ownNumbers, ownTexts] = [numbers.map(ofRecord), texts.map(ofRecord)]
  return {
    kind: 'note', table, tab,
    words: (kind) => [word, kind === null ? undefined : kinds?.[kind]].filter((word) => word !== undefined).join(' · '),
    select: `SELECT t.id, ${table === 'case_file' ? 't.id' : 't.case_id'} AS case_id, substr(${firstOf([...ownNumbers, ...ownTexts])}, 1, ${TITLE_LENGTH}) AS title, ${kinds ? 't.kind' : 'NULL'} AS label,
      CASE WHEN ${firstOf(ownNumbers)} IS NOT NULL THEN substr(${firstOf(ownTexts)}, 1, ${TITLE_LENGTH}) END AS detail, NULL AS name, ${listOf(ownNumbers)} AS numbers, NULL AS tails, ${listOf(ownTexts)} AS texts
      FROM ${table} t WHERE t.voided_at IS NULL AND ${firstOf([...ownNumbers, ...ownTexts])} IS NOT NULL`,
  }
})

function ofRecord(column: string): string {
  return `t.${column}`
}

function firstOf(columns: readonly string[]): string {
  return `coalesce(${[...columns, 'NULL', 'NULL'].join(', ')})`
}

function listOf(columns: readonly string[]): string {
  return columns.length === 0 ? 'NULL' : joined(...columns)
}
