/**
 * What of a case goes into a package. Every table of the schema stands in exactly one of these lists, which a test checks: a new
 * table cannot be forgotten.
 */

/** Records of a case. */
export const caseTables = [
  'write_off', 'write_off_material', 'write_off_opinion', 'write_off_accountability', 'kept_claim', 'kept_entry',
  'loan', 'co_borrower', 'loan_extension', 'loan_supplement', 'schedule_version', 'ledger_entry', 'guarantee', 'collateral', 'property_clue', 'debtor_act', 'extra_security', 'account_deduction',
  'asset_valuation', 'asset_inspection', 'asset_lease', 'asset_insurance', 'asset_encumbrance', 'competing_creditor',
  'proceeding', 'proceeding_event', 'claim_item', 'judgment', 'judgment_term', 'judgment_instalment', 'enforcement', 'cost',
  'preservation_order', 'preservation_item', 'preservation_period', 'preservation_result', 'preservation_rank_change', 'preservation_renewal',
  'preservation_security', 'preservation_release', 'disposal_right', 'prior_measure',
  'enforcement_collection', 'reference_price', 'auction_round', 'in_kind_settlement', 'enforcement_round', 'debtor_listing',
  'enforcement_objection', 'distribution_plan', 'enforcement_obstacle',
  'foreclosed_asset', 'foreclosed_count', 'foreclosed_letting', 'foreclosed_money', 'foreclosed_round', 'foreclosed_disposal',
  'waiver', 'waiver_decision',
  'contact', 'contact_permit', 'outsourcing', 'notice', 'notice_service',
  'evidence_waiver',
  'document', 'document_step', 'attachment', 'evidence_item', 'archive_item', 'archive_lending', 'case_team', 'recovery_plan', 'loan_duty', 'rights_check', 'handover', 'case_transfer', 'key_debtor', 'deadline_decision',
  'risk_fact', 'loan_classification',
] as const

/** Records of the people and things that a case names; they come along with it. */
export const partyTables = ['party_phone', 'party_address', 'party_relation'] as const
export const namedTables = ['party', 'asset'] as const

/** Rows without an identity of their own, as facts of the record that they hang on. */
export const linkTables = [
  { table: 'write_off_loan', owner: 'write_off', column: 'write_off_id' },
  { table: 'co_borrower_loan', owner: 'co_borrower', column: 'co_borrower_id' },
  { table: 'guarantee_loan', owner: 'guarantee', column: 'guarantee_id' },
  { table: 'collateral_loan', owner: 'collateral', column: 'collateral_id' },
  { table: 'proceeding_loan', owner: 'proceeding', column: 'proceeding_id' },
  { table: 'proceeding_party', owner: 'proceeding', column: 'proceeding_id' },
  { table: 'extension_consent', owner: 'loan_extension', column: 'extension_id' },
  { table: 'supplement_consent', owner: 'loan_supplement', column: 'supplement_id' },
  { table: 'waiver_line', owner: 'waiver', column: 'waiver_id' },
  { table: 'waiver_instalment', owner: 'waiver', column: 'waiver_id' },
  { table: 'instalment', owner: 'schedule_version', column: 'schedule_id' },
  { table: 'contact_colleague', owner: 'contact', column: 'contact_id' },
  { table: 'attachment_subject', owner: 'attachment', column: 'attachment_id' },
  { table: 'handover_original', owner: 'handover', column: 'handover_id' },
  { table: 'case_team_member', owner: 'case_team', column: 'team_id' },
] as const

/** Bytes that come along with their record. */
export const byteTables = ['document_file', 'attachment_content', 'attachment_chunk'] as const

/** Matched by their names on the other side. */
export const matchedTables = ['unit', 'staff'] as const

/** The ledger's own: how it was filled, what waits for review there, its log, its law, books bound of files that a package may leave out, and what is built from records. */
export const homeTables = [
  'write_off_standard', 'approval_chain', 'visit',
  'evidence_book', 'evidence_book_line', 'paper_rule', 'paper_run', 'paper_run_case', 'paper_template', 'paper_template_file',
  'agent', 'import_run', 'import_layout', 'import_list', 'import_change', 'saved_view', 'preference', 'audit_entry', 'audit_record', 'command_result',
  'proposal', 'review_mark', 'party_merge', 'branch_value', 'law_data', 'law_signer', 'signing_key', 'package_run', 'shared_version',
  'loan_position', 'case_summary', 'case_line_due', 'case_search', 'preservation_line', 'proceeding_summary', 'contact_due', 'contact_line', 'party_part', 'search_entry', 'search_text', 'search_due', 'audit_text', 'deadline', 'deadline_held', 'classification_run', 'classification_line',
  'deadline_tally', 'deadline_case_tally', 'deadline_part_tally', 'deadline_move', 'deadline_lead', 'case_limitation',
] as const
