import { getTableName } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { EvidenceKind } from '../../../shared/model/contact.ts'
import type { ProceedingEventKind } from '../../../shared/model/proceeding-event.ts'
import type { HeldRight } from '../../../shared/model/review.ts'
import type { DateReading } from '../../../shared/rules/worse-reading.ts'
import { contact, noticeService } from '../database/contact-schema.ts'
import { deadlineDecision, deadlineLead } from '../database/deadline-schema.ts'
import { assetInspection, assetInsurance, assetLease, assetValuation } from '../database/asset-schema.ts'
import { debtorAct } from '../database/debtor-act-schema.ts'
import { auctionRound, debtorListing, distributionPlan, enforcementObjection, referencePrice } from '../database/enforcement-schema.ts'
import { foreclosedAsset, foreclosedCount, foreclosedDisposal } from '../database/foreclosed-schema.ts'
import { importRun } from '../database/import-schema.ts'
import { packageRun } from '../database/package-schema.ts'
import { branchValue, lawData, lawSigner } from '../database/law-schema.ts'
import { extensionConsent, instalment, loanExtension, scheduleVersion } from '../database/loan-schema.ts'
import { outsourcing } from '../database/outsourcing-schema.ts'
import { recoveryPlan } from '../database/plan-schema.ts'
import * as preservations from '../database/preservation-schema.ts'
import { judgmentInstalment, proceedingEvent } from '../database/proceedings-schema.ts'
import * as schema from '../database/schema.ts'
import * as securities from '../database/security-schema.ts'
import { approvalChain, writeOffAccountability, writeOffStandard } from '../database/write-off-schema.ts'
import type { RowValues } from '../kernel/record-table.ts'

/**
 * What needs four eyes: the one table of it. Facts of a record are declared below by table; the kernel watches every command's changes for them
 * (`gate.ts`), so a command has nothing to do for its review, and a new one is held as soon as it touches a declared fact.
 *
 * To declare a table: its drizzle definition, who settles it (`review`: 复核 and above; `approve`: 审批 and above), and its facts, each a date with how it feeds
 * a period (`worse-reading.ts`), or `plain`. A new record with such a fact is saved at once and counts as 未复核 until somebody else confirms it; a
 * change or voiding of one is held as a proposal while somebody else could settle it. `concerns` leaves rows out that carry the columns but not the
 * meaning; `counts` names rows that feed a period only once they say so, so that coming to say so is like a new record; `held` names new rows that wait like a change: those that take a fact back, and those that every case of the branch is computed on at once.
 * `parts` names rows that have no record of their own: noted under the record's id, a change of them is a change of the record.
 */
export interface SensitiveTable {
  readonly table: SQLiteTable
  /** The record in the words of the interface. */
  readonly word: string
  readonly needs: HeldRight
  readonly facts: Readonly<Record<string, DateReading | 'plain'>>
  readonly parts?: readonly RecordPart[]
  readonly concerns?: (row: RowValues) => boolean
  /** Rows that feed no period as long as this is false: nothing of them is watched until then. */
  readonly counts?: (row: RowValues) => boolean
  /** How a row of each kind feeds a period with its dates, where its kind decides it; rows of other kinds feed none, and are nobody's concern. */
  readonly byKind?: Readonly<Partial<Record<string, DateReading>>>
  readonly held?: (row: RowValues) => boolean
  /** Of facts that feed a period with some of their values only: which. A change between two others is nobody's concern. */
  readonly matters?: Readonly<Partial<Record<string, (value: unknown) => boolean>>>
}

/** Rows of a record, kept in a table without ids and versions. */
export interface RecordPart {
  readonly table: SQLiteTable
  /** The fact under which the command notes them, in the words of the log. */
  readonly fact: string
}

/** Kinds of entries that say by themselves what is owed or how it grows, and the one that takes an entry back. */
const restating: ReadonlySet<unknown> = new Set(['opening-balance', 'judgment', 'correction', 'reversal', 'rate-change', 'misuse', 'interest-stop'])

/** Events that a period is counted from, and those that meet one. */
const eventReadings: Readonly<Partial<Record<ProceedingEventKind, DateReading>>> = {
  filed: 'meets', 'claim-filed': 'meets', appealed: 'meets', 'fee-paid': 'meets', objection: 'meets', 'jurisdiction-objection': 'meets', 'extension-asked': 'meets',
  docketed: 'starts', 'complaint-served': 'starts', 'notice-published': 'starts', 'evidence-deadline': 'starts', 'order-served': 'starts', 'judgment-served': 'starts',
  'objection-ruling': 'starts', 'distribution-plan': 'starts', 'claims-notice': 'starts', closed: 'starts', 'ruling-served': 'starts', 'retrial-ground': 'starts',
  'fee-notice': 'starts', 'fee-topup-notice': 'starts', 'mediation-agreed': 'starts', 'order-objected': 'starts', 'distribution-objected': 'starts', 'obstacle-ended': 'starts',
}

/** What a loan earns and in which order a payment is taken: every balance is computed from it. */
const loanTerms = [
  'currency', 'drawdownOn', 'rateKind', 'annualRate', 'lprTerm', 'lprPoints', 'repricingMonths', 'repricingFrom', 'lprFixing', 'dayCount', 'repaymentMethod', 'settlement', 'settlementDay',
  'penaltyKind', 'penaltyUplift', 'penaltyRate', 'misuseKind', 'misuseUplift', 'misuseRate', 'compoundOn', 'compoundRateInTerm', 'compoundJoins', 'dueDayRate', 'allocationOrder', 'inclusiveEnd',
] as const satisfies readonly (keyof typeof schema.loan.$inferSelect)[]
const asPlain = (facts: readonly string[]): Readonly<Record<string, 'plain'>> => Object.fromEntries(facts.map((fact) => [fact, 'plain' as const]))

/** A proceeding that is over lets periods begin anew, or lets them stand as if it had never been (`limitation-facts.ts`, `period-facts.ts`). */
const isOver = (status: unknown) => status === 'completed' || status === 'terminated-round' || status === 'withdrawn'
/** What is no longer seized has no end to be seen to (`measure-facts.ts`). */
const isFreed = (status: unknown) => status === 'released' || status === 'disposed'

/** What proves a demand; a recording or a note never moves a period (`demand-grade.ts`). */
const provesDemand: ReadonlySet<unknown> = new Set<EvidenceKind>(['signed-paper', 'message-log', 'notary'])

const always = () => true
const givesUp = (row: RowValues) => row['kind'] === 'give-up'

const declared: readonly SensitiveTable[] = [
  { table: schema.caseFile, word: '户', needs: 'approve', facts: { status: 'plain', closedOn: 'plain' }, concerns: (row) => row['status'] === 'closed' },
  {
    table: schema.loan,
    word: '借据',
    needs: 'review',
    facts: {
      dueOn: 'starts', acceleratedOn: 'starts', accelerationNoticeOn: 'starts', accelerationArrivedOn: 'starts',
      lastDemandOn: 'holds', recordedLimitationOn: 'holds', ...asPlain(loanTerms),
    },
  },
  {
    table: schema.ledgerEntry,
    word: '台账分录',
    needs: 'review',
    facts: { principalFen: 'plain', interestFen: 'plain', penaltyFen: 'plain', compoundFen: 'plain', undividedInterestFen: 'plain', costFen: 'plain', valueDate: 'plain', reversesId: 'plain' },
    concerns: (row) => restating.has(row['kind']),
    held: (row) => row['kind'] === 'reversal',
  },
  // A guarantor who did not agree is bound to the former day.
  { table: loanExtension, word: '展期', needs: 'review', facts: { oldDueOn: 'starts', newDueOn: 'holds', annualRate: 'plain' }, parts: [{ table: extensionConsent, fact: 'consents' }] },
  // From which day a plan is in force decides between plans and starts nothing by itself; its due days do.
  { table: scheduleVersion, word: '还款计划', needs: 'review', facts: { fromOn: 'plain' }, parts: [{ table: instalment, fact: 'instalments' }] },
  // How long the period is hangs on the agreed length as much as on its days; whether it is kept, on the loans that it is for.
  {
    table: securities.guarantee,
    word: '保证',
    needs: 'review',
    facts: { mode: 'plain', modeNotAgreed: 'plain', fixedOn: 'starts', periodKind: 'plain', periodCount: 'plain', periodUnit: 'plain', periodText: 'plain', periodFrom: 'starts', periodTo: 'holds' },
    parts: [{ table: securities.guaranteeLoan, fact: 'loanIds' }],
  },
  // Whom it is against and over which loans decides whose periods it meets.
  {
    table: schema.proceeding,
    word: '程序',
    needs: 'review',
    facts: { kind: 'plain', trialMode: 'plain', appealOf: 'plain', status: 'plain' },
    matters: { status: isOver },
    parts: [{ table: schema.proceedingLoan, fact: 'loanIds' }, { table: schema.proceedingParty, fact: 'parties' }],
  },
  // The first day of a measure starts what follows it; the first day of a renewal must not come after the end of the term before (`measure-facts.ts`).
  { table: preservations.preservationPeriod, word: '保全期限', needs: 'review', facts: { startsOn: 'starts', endsOn: 'holds' } },
  { table: proceedingEvent, word: '程序事件', needs: 'review', facts: { kind: 'plain', day: 'starts', dueOn: 'starts' }, byKind: eventReadings },
  { table: schema.judgment, word: '裁判', needs: 'review', facts: { servedOn: 'starts', effectiveOn: 'starts', performBy: 'starts' } },
  { table: judgmentInstalment, word: '分期付款', needs: 'review', facts: { dueOn: 'starts', paidOn: 'meets' } },
  { table: schema.enforcement, word: '执行情况', needs: 'review', facts: { appliedOn: 'meets', terminatedRoundOn: 'starts', resumedOn: 'meets' } },
  { table: enforcementObjection, word: '执行异议', needs: 'review', facts: { servedOn: 'starts', followedOn: 'meets' } },
  { table: distributionPlan, word: '分配方案', needs: 'review', facts: { planReceivedOn: 'starts', objectedOn: 'meets' } },
  { table: referencePrice, word: '参考价', needs: 'review', facts: { pricedOn: 'starts', receivedOn: 'starts', validUntil: 'holds', objectedOn: 'meets' } },
  // What was not sold is put up again, or taken, within a time from the close; before that a round is the court's own act and starts nothing.
  { table: auctionRound, word: '流拍', needs: 'review', facts: { closedOn: 'starts', result: 'plain' }, counts: (row) => row['result'] === 'failed' && row['closedOn'] !== null },
  { table: debtorListing, word: '失信名单', needs: 'review', facts: { listedOn: 'holds', removedOn: 'meets', ground: 'plain' }, counts: (row) => row['kind'] === 'defaulter' && row['ground'] !== null },
  // A demand that arrived, or was signed for, restarts 诉讼时效 and meets 保证期间.
  {
    table: noticeService,
    word: '送达',
    needs: 'review',
    facts: { way: 'plain', result: 'plain', resultOn: 'holds', partyId: 'plain', addressAgreed: 'plain', signerRelation: 'plain', receiptSigned: 'plain', receiptDated: 'plain', proofKind: 'plain' },
    counts: (row) => row['result'] !== 'in-transit' && row['resultOn'] !== null,
  },
  {
    table: contact,
    word: '催收记录',
    needs: 'review',
    facts: { channel: 'plain', occurredOn: 'holds', outcome: 'plain', partyId: 'plain', relation: 'plain', targetAgreed: 'plain', evidenceKind: 'plain' },
    counts: (row) => provesDemand.has(row['evidenceKind']),
  },
  // What is released has no end any more to be seen to.
  { table: preservations.preservationItem, word: '被保全财产', needs: 'review', facts: { status: 'plain', releasedOn: 'plain' }, matters: { status: isFreed }, concerns: (row) => isFreed(row['status']) },
  // Only a ruling that refuses something can be reviewed at the bank's request; its other days bind the court alone.
  {
    table: preservations.preservationOrder,
    word: '保全裁定',
    needs: 'review',
    facts: { outcome: 'plain', servedOn: 'starts', reviewOn: 'meets' },
    counts: (row) => (row['outcome'] === 'refused' || row['outcome'] === 'partly') && row['servedOn'] !== null,
  },
  { table: preservations.renewal, word: '续封', needs: 'review', facts: { appliedOn: 'meets' }, counts: (row) => row['appliedOn'] !== null },
  { table: preservations.disposalRight, word: '处置权', needs: 'review', facts: { firstSealOn: 'starts', requestSentOn: 'meets', requestReceivedOn: 'starts', answeredOn: 'meets' } },
  { table: debtorAct, word: '可撤销行为', needs: 'review', facts: { actedOn: 'starts', knownOn: 'starts', suedOn: 'meets' } },
  { table: foreclosedAsset, word: '抵债资产', needs: 'review', facts: { acquiredOn: 'starts', rightValidUntil: 'holds' } },
  { table: foreclosedDisposal, word: '抵债资产处置', needs: 'review', facts: { disposedOn: 'meets' } },
  // A count meets its quarter and moves the next one.
  { table: foreclosedCount, word: '抵债资产盘点', needs: 'review', facts: { countedOn: 'holds' } },
  { table: outsourcing, word: '委外催收', needs: 'review', facts: { handedOn: 'starts', contractUntil: 'holds', evaluatedOn: 'holds', returnedOn: 'meets' } },
  { table: writeOffAccountability, word: '责任追究', needs: 'review', facts: { settledOn: 'meets' } },
  // A right that is given up is lost for good: only a second person's word takes a line off the board.
  { table: deadlineDecision, word: '放弃办理', needs: 'approve', facts: { text: 'plain' }, concerns: givesUp, held: givesUp },
  { table: deadlineLead, word: '期限提醒天数', needs: 'approve', facts: { orangeDays: 'plain', bannerDays: 'plain', redDays: 'plain' }, held: always },
  { table: securities.collateral, word: '抵质押物', needs: 'review', facts: { capFen: 'plain', rank: 'plain', fixedOn: 'plain', registeredOn: 'plain' }, parts: [{ table: securities.collateralLoan, fact: 'loanIds' }] },
  { table: assetValuation, word: '评估', needs: 'review', facts: { valueFen: 'plain', valuedOn: 'plain' } },
  { table: assetInspection, word: '现状核查', needs: 'review', facts: { soleHome: 'plain', liquidity: 'plain' } },
  { table: assetLease, word: '租赁', needs: 'review', facts: { signedOn: 'plain', possessionOn: 'plain', endsOn: 'plain' } },
  { table: assetInsurance, word: '保险', needs: 'review', facts: { endsOn: 'holds', claimBy: 'holds' } },
  {
    table: recoveryPlan,
    word: '清收处置方案',
    needs: 'approve',
    facts: { recoverability: 'plain', route: 'plain', goalFen: 'plain', measuresJson: 'plain', reviewOn: 'plain' },
    held: always,
  },
  { table: branchValue, word: '本机构取值', needs: 'approve', facts: { value: 'plain' }, held: always },
  // A file that a trusted ledger signed has been passed by two people there.
  { table: lawData, word: '规则数据', needs: 'approve', facts: { source: 'plain', fileName: 'plain' }, held: always, concerns: (row) => typeof row['signedBy'] !== 'string' },
  { table: lawSigner, word: '更新文件签发方', needs: 'approve', facts: { name: 'plain', publicKey: 'plain' }, held: always },
  { table: writeOffStandard, word: '呆账认定标准', needs: 'approve', facts: { standardJson: 'plain', validFrom: 'plain' }, held: always },
  { table: approvalChain, word: '核销审批链', needs: 'approve', facts: { stepsJson: 'plain' }, held: always },
  { table: importRun, word: '导入', needs: 'review', facts: { fileName: 'plain' } },
  { table: packageRun, word: '案件数据包', needs: 'review', facts: { sender: 'plain' } },
]

/** The same by the names that changes carry. */
export const sensitiveTables: ReadonlyMap<string, SensitiveTable> = new Map(declared.map((one) => [getTableName(one.table), one]))

/** Of which record's table the rows of a table without records are part. */
export const recordOfPart: ReadonlyMap<string, string> = new Map(declared.flatMap(({ table, parts = [] }) => parts.map((part) => [getTableName(part.table), getTableName(table)] as const)))

/** What of a record is watched, by the names that its changes carry. */
export function watchedFacts({ facts, parts = [] }: SensitiveTable): string[] {
  return [...Object.keys(facts), ...parts.map(({ fact }) => fact)]
}

/** Commands that are held whole, whatever they change. */
export const heldCommands: Readonly<Record<string, HeldRight>> = { 'imports.undo': 'approve', 'parties.merge': 'review', 'parties.undoMerge': 'review' }

/** Commands that count as one new record: an import is confirmed as the sheet that it was, not row by row. */
export const countedAsOne: Readonly<Record<string, string>> = { 'imports.commit': 'import_run', 'packages.take': 'package_run' }

/** How a fact of a row feeds a period; `plain` where it feeds none. */
export function readingOf(table: SensitiveTable, fact: string, kind: unknown): DateReading | 'plain' {
  const declaredAs = table.facts[fact] ?? 'plain'
  if (declaredAs === 'plain' || table.byKind === undefined) return declaredAs
  return table.byKind[String(kind)] ?? 'plain'
}

/** Whether a row of this kind is watched at all. */
export function isWatched(table: SensitiveTable, kind: unknown): boolean {
  return table.byKind === undefined || table.byKind[String(kind)] !== undefined
}
