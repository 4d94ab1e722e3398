import type { FieldChange } from '../../../shared/api/audit.ts'
import * as assets from '../../../shared/model/asset-labels.ts'
import { archiveItemLabels, archiveLendingLabels } from '../../../shared/model/archive.ts'
import { debtorActLabels } from '../../../shared/model/debtor-act.ts'
import { outsourcingLabels } from '../../../shared/model/outsourcing.ts'
import * as enforcement from '../../../shared/model/enforcement-labels.ts'
import * as labels from '../../../shared/model/field-labels.ts'
import * as foreclosed from '../../../shared/model/foreclosed-asset.ts'
import * as chain from '../../../shared/model/preservation-chain-labels.ts'
import { visitLabels } from '../../../shared/model/visit.ts'
import * as waivers from '../../../shared/model/waiver.ts'
import { recoveryPlanLabels } from '../../../shared/model/recovery-plan.ts'
import { keyDebtorLabels } from '../../../shared/model/key-debtor.ts'
import { transferLabels } from '../../../shared/model/transfer.ts'
import * as team from '../../../shared/model/team.ts'
import { mask, maskPhone } from '../parties/identity.ts'
import type { NameOf } from './record-names.ts'
import { wordsFor } from './words.ts'

/** What a change says of one record: its facts before and after, by their names. */
export interface ChangedFacts {
  readonly table: string
  readonly id: string
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
}

const labelsByTable: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  unit: labels.unitLabels,
  agent: labels.agentLabels,
  staff: labels.staffLabels,
  party: labels.partyLabels,
  party_phone: labels.phoneLabels,
  party_address: labels.addressLabels,
  party_relation: labels.relationLabels,
  extra_security: labels.extraSecurityLabels,
  account_deduction: labels.deductionLabels,
  case_file: labels.caseLabels,
  loan: labels.loanLabels,
  ledger_entry: labels.entryLabels,
  loan_extension: labels.extensionLabels,
  extension_consent: labels.extensionLabels,
  loan_supplement: labels.supplementLabels,
  supplement_consent: labels.supplementLabels,
  schedule_version: labels.scheduleLabels,
  instalment: labels.scheduleLabels,
  co_borrower: labels.coBorrowerLabels,
  co_borrower_loan: labels.coBorrowerLabels,
  guarantee: labels.guaranteeLabels,
  guarantee_loan: labels.guaranteeLabels,
  asset: assets.assetLabels,
  asset_valuation: assets.valuationLabels,
  asset_inspection: assets.inspectionLabels,
  asset_lease: assets.leaseLabels,
  asset_insurance: assets.insuranceLabels,
  asset_encumbrance: assets.encumbranceLabels,
  competing_creditor: assets.creditorLabels,
  collateral: assets.collateralLabels,
  collateral_loan: assets.collateralLabels,
  property_clue: assets.clueLabels,
  debtor_act: debtorActLabels,
  outsourcing: outsourcingLabels,
  archive_item: archiveItemLabels,
  archive_lending: archiveLendingLabels,
  visit: visitLabels,
  proceeding: labels.proceedingLabels,
  proceeding_loan: labels.proceedingLabels,
  proceeding_party: labels.proceedingLabels,
  proceeding_event: labels.proceedingEventLabels,
  claim_item: labels.claimItemLabels,
  judgment: labels.judgmentLabels,
  judgment_term: labels.judgmentTermLabels,
  judgment_instalment: labels.judgmentInstalmentLabels,
  enforcement: labels.enforcementLabels,
  cost: labels.costLabels,
  preservation_order: labels.preservationOrderLabels,
  preservation_item: labels.preservationItemLabels,
  preservation_period: labels.preservationPeriodLabels,
  preservation_result: chain.preservationResultLabels,
  preservation_rank_change: chain.rankChangeLabels,
  preservation_renewal: chain.renewalLabels,
  preservation_security: chain.givenSecurityLabels,
  preservation_release: chain.releaseLabels,
  disposal_right: chain.disposalRightLabels,
  prior_measure: chain.priorMeasureLabels,
  enforcement_collection: enforcement.collectionLabels,
  reference_price: enforcement.referencePriceLabels,
  auction_round: enforcement.auctionLabels,
  in_kind_settlement: enforcement.inKindLabels,
  enforcement_round: enforcement.roundEventLabels,
  debtor_listing: enforcement.listingLabels,
  enforcement_objection: enforcement.objectionLabels,
  distribution_plan: enforcement.distributionLabels,
  risk_fact: labels.riskFactLabels,
  loan_classification: labels.classificationLabels,
  write_off: labels.writeOffLabels,
  write_off_loan: labels.writeOffLoanLabels,
  write_off_material: labels.writeOffMaterialLabels,
  write_off_opinion: labels.writeOffOpinionLabels,
  write_off_accountability: labels.accountabilityLabels,
  kept_claim: labels.writeOffLabels,
  kept_entry: labels.keptEntryLabels,
  enforcement_obstacle: enforcement.obstacleLabels,
  foreclosed_asset: foreclosed.foreclosedAssetLabels,
  foreclosed_count: foreclosed.foreclosedCountLabels,
  foreclosed_letting: foreclosed.foreclosedLettingLabels,
  foreclosed_money: foreclosed.foreclosedMoneyLabels,
  foreclosed_round: foreclosed.foreclosedRoundLabels,
  foreclosed_disposal: foreclosed.foreclosedDisposalLabels,
  waiver: waivers.waiverLabels,
  waiver_decision: waivers.waiverDecisionFactLabels,
  contact: { ...labels.contactLabels, guardVerdict: '规则结论', guardReasons: '违反的规则', standingAnswer: '号码、地址更新建议' },
  contact_colleague: labels.contactLabels,
  contact_permit: labels.permitLabels,
  notice: labels.noticeLabels,
  notice_service: { ...labels.serviceLabels, standingAnswer: '号码、地址更新建议' },
  // The key of a deadline is for the program; the summary names the line in words.
  deadline_decision: { kind: labels.deadlineDecisionLabels.kind, text: labels.deadlineDecisionLabels.text },
  deadline_lead: labels.deadlineLeadLabels,
  case_team: team.teamLabels,
  recovery_plan: { ...recoveryPlanLabels, measuresJson: recoveryPlanLabels.measures },
  loan_duty: team.dutyLabels,
  handover: { ...team.handoverLabels, originals: '随同移交的原件' },
  case_transfer: { ...transferLabels, papersJson: transferLabels.papers },
  key_debtor: keyDebtorLabels,
  import_run: { fileName: '文件' },
  package_run: { sender: '来自' },
  branch_value: { value: '取值', reason: '理由' },
  law_data: { contentJson: '内容', source: '出处', fileName: '文件', reason: '理由', signedBy: '签发方' },
  rights_check: { item: '核对事项', answer: '结果', note: '说明' },
  law_signer: { name: '签发方', fingerprint: '密钥指纹', reason: '理由' },
}

/** The household of a record says nothing to those who read the log of the household. */
const SAYS_NOTHING = 'caseId'

/** Facts that name another record. */
function isReference(key: string): boolean {
  return key.endsWith('Id') || key.endsWith('Ids')
}

/** A changed fact in words; `key` names it for those who look at the record as it stands. */
export interface NamedChange extends FieldChange {
  readonly key: string
}

/** The facts that a change touches, in the words of the interface; another record is called by its name, and left out where it has none. */
export function fieldChanges(change: ChangedFacts, nameOf: NameOf): NamedChange[] {
  const names = labelsByTable[change.table] ?? {}
  const keys = Object.keys({ ...change.before, ...change.after }).filter((key) => key !== SAYS_NOTHING)
  return keys.flatMap((key) => {
    const label = key === 'voidReason' ? '作废原因' : names[key]
    if (label === undefined) return []
    const inWords = (facts: ChangedFacts['before']) => wordsOfFact(key, facts?.[key], { table: change.table, nameOf })
    const [before, after] = [inWords(change.before), inWords(change.after)]
    return before === after ? [] : [{ key, label, before, after }]
  })
}

/** Id numbers and phones stay masked in the log too. */
export function wordsOfFact(key: string, value: unknown, { table, nameOf }: { readonly table: string; readonly nameOf: NameOf }): string | null {
  if (value === null || value === undefined) return null
  if (isReference(key)) return namesOf(value, nameOf)
  if (key === 'idNo') return mask(String(value))
  if (key === 'phone' || key === 'number' || key === 'target') return maskPhone(String(value))
  return wordsFor(key, value, table)
}

function namesOf(value: unknown, nameOf: NameOf): string | null {
  const ids: readonly unknown[] = Array.isArray(value) ? value : [value]
  const named = ids.flatMap((id) => (typeof id === 'string' ? (nameOf(id) ?? []) : []))
  return named.length === 0 ? null : named.join('、')
}
