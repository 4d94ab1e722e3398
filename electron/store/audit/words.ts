import { isFen } from '../../../shared/model/fen.ts'
import { detailFacts } from '../../../shared/rules/asset-detail-words.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import * as assets from '../../../shared/model/asset.ts'
import { assetDetail } from '../../../shared/model/asset-detail.ts'
import * as assetRecords from '../../../shared/model/asset-record.ts'
import * as foreclosed from '../../../shared/model/foreclosed-asset.ts'
import { archiveFormLabels, archiveKeepingLabels, archiveKindLabels } from '../../../shared/model/archive.ts'
import { debtorActKindLabels } from '../../../shared/model/debtor-act.ts'
import * as guarantees from '../../../shared/model/guarantee.ts'
import * as enforcement from '../../../shared/model/enforcement.ts'
import * as entries from '../../../shared/model/ledger-entry.ts'
import * as deductions from '../../../shared/model/deduction.ts'
import * as extraSecurity from '../../../shared/model/extra-security.ts'
import * as loans from '../../../shared/model/loan.ts'
import * as agreements from '../../../shared/model/loan-agreement.ts'
import * as terms from '../../../shared/model/loan-terms.ts'
import * as organisations from '../../../shared/model/organisation.ts'
import * as parties from '../../../shared/model/party.ts'
import * as reach from '../../../shared/model/party-contact.ts'
import * as relations from '../../../shared/model/party-relation.ts'
import * as plans from '../../../shared/model/recovery-plan.ts'
import * as preservations from '../../../shared/model/preservation.ts'
import * as chain from '../../../shared/model/preservation-chain.ts'
import * as schedules from '../../../shared/model/repayment-schedule.ts'
import * as proceedings from '../../../shared/model/proceeding.ts'
import * as claims from '../../../shared/model/claim.ts'
import * as events from '../../../shared/model/proceeding-event.ts'
import * as staffs from '../../../shared/model/staff.ts'
import * as contacts from '../../../shared/model/contact.ts'
import * as notices from '../../../shared/model/notice.ts'
import * as cases from '../../../shared/model/case.ts'
import * as classes from '../../../shared/model/classification.ts'
import { riskFactKindLabels } from '../../../shared/model/risk-fact.ts'
import * as writeOffs from '../../../shared/model/write-off.ts'
import { waiverDecisionLabels } from '../../../shared/model/waiver.ts'
import * as deadlines from '../../../shared/model/deadline.ts'
import { holidayContent, lprContent, textsContent } from '../../../shared/model/law-data.ts'
import { rightsAnswerLabels, rightsItemLabels } from '../../../shared/model/rights-check.ts'
import { transferPapers } from '../../../shared/model/transfer.ts'
import { figureWords } from '../../../shared/rules/law-figures.ts'
import type { LoadedText } from '../../../shared/rules/loaded-text.ts'
import { updatableList } from '../../../shared/rules/law-table.ts'
import { paperListWords } from '../transfers/paper-words.ts'

type Words = Readonly<Record<string, string>>

/** Words of closed lists by the fact that holds them; where two records share a name, their lists are joined. */
const words: Readonly<Record<string, Words>> = {
  kind: {
    ...deadlines.deadlineKindLabels, ...deadlines.deadlineDecisionKindLabels,
    ...reach.addressKindLabels, ...relations.relationKindLabels, ...extraSecurity.extraSecurityKindLabels,
    ...organisations.unitKindLabels, ...parties.partyKindLabels, ...entries.entryKindLabels, ...assetRecords.encumbranceKindLabels, ...assets.assetKindLabels, ...assets.collateralKindLabels,
    ...proceedings.proceedingKindLabels, ...proceedings.costKindLabels, ...preservations.securityKindLabels, ...enforcement.roundEventKindLabels, ...enforcement.listingKindLabels,
    ...enforcement.objectionKindLabels, ...enforcement.obstacleKindLabels,
    ...contacts.permitKindLabels, ...notices.noticeKindLabels, ...waiverDecisionLabels, ...foreclosed.foreclosedKindLabels, ...foreclosed.foreclosedMoneyKindLabels,
    ...events.proceedingEventKindLabels, ...claims.claimKindLabels, ...riskFactKindLabels, ...debtorActKindLabels, ...writeOffs.keptEntryKindLabels,
    ...archiveKindLabels,
  },
  status: { ...cases.caseStatusLabels, ...parties.partyStatusLabels, ...proceedings.proceedingStatusLabels, ...preservations.itemStatusLabels, ...reach.phoneStatusLabels },
  role: staffs.staffRoleLabels,
  keeping: archiveKeepingLabels,
  form: archiveFormLabels,
  idType: parties.idTypeLabels,
  sex: parties.sexLabels,
  entityType: organisations.entityTypeLabels,
  ownership: organisations.ownershipLabels,
  power: { general: '一般授权', special: '特别授权' },
  defaultDayCount: terms.dayCountLabels,
  dayCount: terms.dayCountLabels,
  securityType: loans.securityTypeLabels,
  riskClass: loans.riskClassLabels,
  classBefore: loans.riskClassLabels,
  floorClass: loans.riskClassLabels,
  bucket: classes.ageingBucketLabels,
  rateKind: terms.rateKindLabels,
  lprTerm: terms.lprTermLabels,
  repaymentMethod: terms.repaymentMethodLabels,
  settlement: terms.settlementLabels,
  penaltyKind: terms.penaltyKindLabels,
  compoundOn: terms.compoundBaseLabels,
  compoundRateInTerm: terms.compoundRateInTermLabels,
  dueDayRate: terms.dueDayRateLabels,
  allocationOrder: terms.allocationOrderLabels,
  payer: entries.payerLabels,
  interestAfter: entries.interestAfterLabels,
  misuseKind: terms.penaltyKindLabels,
  compoundJoins: terms.compoundJoinLabels,
  lprFixing: terms.lprFixingLabels,
  subject: agreements.supplementSubjectLabels,
  mode: guarantees.guaranteeModeLabels,
  registration: assets.registrationKindLabels,
  bearer: proceedings.costBearerLabels,
  closing: proceedings.closingTypeLabels,
  trialMode: proceedings.trialModeLabels,
  appealOf: proceedings.appealSubjectLabels,
  titleKind: proceedings.titleKindLabels,
  liability: claims.liabilityLabels,
  stage: { ...preservations.preservationStageLabels, ...assetRecords.creditorStageLabels },
  measure: preservations.measureLabels,
  rank: preservations.rankLabels,
  security: preservations.securityKindLabels,
  outcome: { ...chain.resultOutcomeLabels, ...contacts.contactOutcomeLabels, ...claims.claimOutcomeLabels, ...preservations.orderOutcomeLabels },
  source: { ...assets.clueSourceLabels, ...schedules.scheduleSourceLabels, ...reach.contactSourceLabels, ...preservations.periodSourceLabels, ...enforcement.collectionSourceLabels },
  cause: chain.rankCauseLabels,
  proof: chain.filingProofLabels,
  ground: { ...chain.releaseGroundLabels, ...enforcement.listingGroundLabels, ...writeOffs.endingGroundLabels },
  answer: { ...chain.transferAnswerLabels, ...rightsAnswerLabels },
  item: rightsItemLabels,
  state: { ...assets.clueStateLabels, ...extraSecurity.extraSecurityStateLabels, ...chain.renewalStateLabels, ...enforcement.obstacleStateLabels, ...classes.classificationStateLabels, ...writeOffs.writeOffStateLabels, ...writeOffs.keptStateLabels },
  method: { ...assetRecords.valuationMethodLabels, ...enforcement.priceMethodLabels },
  sourceKind: assets.clueSourceLabels,
  priority: assets.cluePriorityLabels,
  recoverability: plans.recoverabilityLabels,
  route: plans.recoveryRouteLabels,
  fundKind: deductions.fundKindLabels,
  noticeWay: deductions.deductionNoticeWayLabels,
  pledgeForm: assets.pledgeFormLabels,
  occupancy: assetRecords.occupancyLabels,
  soleHome: assetRecords.soleHomeLabels,
  liquidity: assetRecords.liquidityLabels,
  rentPer: assetRecords.rentPeriodLabels,
  beneficiary: assetRecords.beneficiaryLabels,
  claim: assetRecords.insuranceClaimLabels,
  round: enforcement.saleRoundLabels,
  result: { ...foreclosed.foreclosedRoundResultLabels, ...enforcement.saleResultLabels, ...enforcement.objectionResultLabels, ...notices.serviceResultLabels },
  channel: contacts.contactChannelLabels,
  relation: contacts.contactRelationLabels,
  targetSource: contacts.targetSourceLabels,
  promiseWay: contacts.promiseWayLabels,
  evidenceKind: contacts.evidenceKindLabels,
  verdict: writeOffs.opinionVerdictLabels,
  responsibility: writeOffs.responsibilityFindingLabels,
  standingAnswer: reach.standingAnswerLabels,
  guardVerdict: { allow: '可以联系', 'needs-approval': '须经批准', block: '不得联系' },
  way: { ...foreclosed.acquisitionWayLabels, ...foreclosed.disposalWayLabels, ...assetRecords.inspectionWayLabels, ...notices.serviceWayLabels, ...events.serviceWayLabels, ...writeOffs.writeOffWayLabels },
  signerRelation: notices.signerRelationLabels,
  proofKind: notices.proofKindLabels,
  standing: reach.addressStandingLabels,
  jointDebt: relations.jointDebtLabels,
  periodKind: guarantees.agreedPeriodKindLabels,
  periodUnit: guarantees.periodUnitLabels,
  use: foreclosed.foreclosedUseLabels,
  titleMoved: foreclosed.titleMoveLabels,
  taxBearer: foreclosed.taxBearerLabels,
  planWay: foreclosed.disposalWayLabels,
  refinanceKnown: guarantees.refinanceKnowledgeLabels,
}

/** Lists of single records whose codes mean something else in the joined ones. */
const wordsOfTable: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  contact: { outcome: contacts.contactOutcomeLabels },
  preservation_order: { outcome: preservations.orderOutcomeLabels },
}

/** The unit that a form shows beside a number, which the name of the fact does not say. */
const units: Readonly<Record<string, string>> = {
  annualRate: '%', penaltyUplift: '%', penaltyRate: '%', misuseUplift: '%', misuseRate: '%', lprPoints: ' 个基点', repricingMonths: ' 个月',
}

/** What a law file holds, in full: whoever approves it compares it with the notice itself. */
function lawContentWords(json: string): string {
  const content: unknown = JSON.parse(json)
  const rates = lprContent.safeParse(content)
  if (rates.success) return rates.data.map(({ publishedOn, oneYear, fiveYear }) => `${publishedOn} 1年期${oneYear}%、5年期以上${fiveYear}%`).join('；')
  const texts = textsContent.safeParse(content)
  if (texts.success) return texts.data.map(textWords).join('；')
  const { year, off, work } = holidayContent.parse(content)
  return `${year}年放假${off.length}天：${off.join('、')}；调休上班${work.length}天${work.length === 0 ? '' : `：${work.join('、')}`}`
}

function textWords({ list, from, article, text, figures }: LoadedText): string {
  const name = updatableList(list)?.name ?? list
  const words = figureWords(figures)
  return `${name}${from === null ? '' : `（${from}起）`}：${article}，${text}${words === null ? '' : `，${words}`}`
}

/** The measures of a plan, one after the other. */
function measureWords(json: string): string {
  const measures = plans.planMeasures.parse(JSON.parse(json))
  return measures.map(({ measure, dueOn, checkpoint }, index) => `${index + 1}. ${measure}（${[dueOn, checkpoint].filter((part) => part !== null).join('，')}）`).join('；')
}

/** A fact's value as people read it: yuan for fen, words for codes, 是/否 for flags. `table`: whose fact it is, where a code means something else there. */
export function wordsFor(key: string, value: unknown, table: string): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (key === 'detail') return detailInWords(value)
  if (key.endsWith('Fen') && isFen(value)) return formatYuan(value)
  if (Array.isArray(value)) return `${value.length} 项`
  const text = String(value)
  if (key === 'contentJson') return lawContentWords(text)
  if (key === 'measuresJson') return measureWords(text)
  if (key === 'papersJson') return paperListWords(transferPapers.parse(JSON.parse(text)))
  return (wordsOfTable[table]?.[key] ?? words[key])?.[text] ?? `${text}${units[key] ?? ''}`
}

/** The facts of a thing's kind, which the log keeps as they lie in the file. */
function detailInWords(value: unknown): string {
  const detail = assetDetail.parse(JSON.parse(String(value)))
  return detailFacts(detail).map((fact) => `${fact.label} ${fact.value}`).join('，')
}
