import { z } from 'zod'
import type { Fen } from '../model/fen.ts'
import { dateField, idField, line, longText } from '../model/fields.ts'
import type { Id } from '../model/id.ts'
import type { IsoDate } from '../model/iso-date.ts'
import type { Stored } from '../model/record.ts'
import { accountabilityFacts, type AccountabilityFacts, approvalSteps, type ApprovalStep, decisionFacts, type EndingGround, endingFacts, type KeptEntryKind, type KeptState, opinionVerdicts, type OpinionVerdict, recoveryFacts, type ResponsibilityFinding, transferFacts, writeOffFacts, type WriteOffFacts, writeOffMaterialFacts, writeOffReversalFacts, writeOffStates, type WriteOffState, type WriteOffWay } from '../model/write-off.ts'
import { type StandardCode, standardCodes, writeOffStandardFacts, type WriteOffStandard } from '../model/write-off-standard.ts'
import type { Answer } from '../rules/answer.ts'
import type { TaxReadiness } from '../rules/tax-loss.ts'
import { type MaterialState, type StandardAssessment, type StandardOutcome, standardOutcomes } from '../rules/write-off-readiness.ts'
import { commandFields, ofCase, type Saved, saveInput, voidInput } from './command-fields.ts'
import type { PageOf } from './contacts.ts'
import { command, output, query } from './contract.ts'

/** 呆账核销: standards, candidates, applications on their way through three people or more, the package, and what is kept afterwards. */

export interface StandardView {
  readonly standard: WriteOffStandard
  /** Null = as bundled. */
  readonly corrected: { readonly id: Id<'write-off-standard'>; readonly version: number; readonly reason: string; readonly byName: string } | null
}

export interface CandidateRow {
  readonly caseId: Id<'case'>
  readonly caseNo: string
  readonly borrowerName: string
  readonly managerName: string | null
  readonly principalFen: Fen
  readonly outcome: StandardOutcome
  readonly code: StandardCode
  readonly itemNo: string
  readonly title: string
  /** Other standards that are met or nearly met. */
  readonly others: number
  /** What the record does not show of the standard yet. */
  readonly lacking: readonly string[]
  /** An application of the household is on its way, or it is written off. */
  readonly state: WriteOffState | null
}

export interface CandidateTotals {
  readonly looked: number
  readonly meets: number
  readonly nearly: number
  readonly meetsPrincipalFen: Fen
}

export interface MaterialLine {
  readonly key: string
  readonly label: string
  readonly state: MaterialState
  readonly proofs: readonly { readonly id: Id<'write-off-material'>; readonly version: number; readonly attachmentId: Id<'attachment'> | null; readonly fileName: string | null; readonly reason: string | null }[]
}

export interface OpinionView {
  readonly round: number
  readonly step: number
  readonly label: string
  readonly personName: string
  readonly verdict: OpinionVerdict
  readonly opinion: string
  readonly givenOn: IsoDate
}

export interface WriteOffSums {
  readonly principalFen: Fen
  readonly onInterestFen: Fen
  readonly costFen: Fen
  /** 申请核销合计: principal, on-balance interest and advanced costs. */
  readonly totalFen: Fen
  readonly offInterestFen: Fen
  readonly provisionFen: Fen
}

export type WriteOffLoan = WriteOffFacts['loans'][number] & { readonly noteNo: string }

/** One act towards somebody who owes, for the history of pursuit. */
export interface PursuitAct {
  readonly on: IsoDate
  readonly way: string
  readonly result: string
}

export interface PursuedPerson {
  readonly name: string
  readonly role: string
  readonly acts: readonly PursuitAct[]
}

/** A guarantor without an act, sums that are no longer the ledger's, a missing paper: each stops submission, approval and the final package. */
export interface WriteOffGap {
  readonly code: 'material' | 'amount' | 'guarantor' | 'standard' | 'responsibility'
  /** What is wrong; of a missing paper its name. */
  readonly text: string
}

/** All that an application lacks in one sentence, the papers at its end. */
export function gapWords(gaps: readonly WriteOffGap[]): string {
  const papers = gaps.filter(({ code }) => code === 'material').map(({ text }) => text)
  const others = gaps.filter(({ code }) => code !== 'material').map(({ text }) => text)
  return [...others, ...(papers.length === 0 ? [] : [`缺材料：${papers.join('；')}`])].join('；')
}

export type WriteOffView = Stored<'write-off', Omit<WriteOffFacts, 'loans'>> & {
  readonly borrowerName: string
  readonly caseNo: string
  readonly state: WriteOffState
  readonly round: number
  readonly step: number
  readonly submittedOn: IsoDate | null
  readonly decisionNo: string | null
  readonly decidedOn: IsoDate | null
  readonly memo: string | null
  readonly loans: WriteOffLoan[]
  readonly sums: WriteOffSums
  readonly standard: WriteOffStandard
  readonly assessment: StandardAssessment
  readonly materials: readonly MaterialLine[]
  readonly gaps: readonly WriteOffGap[]
  /** What 申报表 asks and the record does not answer: it is printed as a blank. */
  readonly questions: readonly string[]
  readonly steps: readonly ApprovalStep[]
  readonly opinions: readonly OpinionView[]
  readonly pursuit: readonly PursuedPerson[]
  /** Why the signed-in person can neither submit it nor take the step that waits; null when he can, or nothing waits. */
  readonly barred: string | null
}

export interface WriteOffRow {
  readonly id: Id<'write-off'>
  readonly version: number
  readonly caseId: Id<'case'>
  readonly borrowerName: string
  readonly caseNo: string
  readonly itemNo: string
  readonly title: string
  readonly way: WriteOffWay
  readonly asOf: IsoDate
  readonly totalFen: Fen
  readonly state: WriteOffState
  /** Whose step it waits for. */
  readonly waitsFor: string | null
  readonly decisionNo: string | null
}

export interface KeptEntryView {
  readonly id: Id<'kept-entry'>
  readonly version: number
  readonly kind: KeptEntryKind
  readonly happenedOn: IsoDate
  readonly noteNo: string | null
  readonly principalFen: Fen
  readonly interestFen: Fen
  readonly costFen: Fen
  readonly priceFen: Fen | null
  readonly account: string | null
  readonly otherName: string | null
  readonly ground: EndingGround | null
  readonly basis: string | null
  readonly paperNo: string | null
  readonly note: string | null
}

export type Accountability = Stored<'write-off-accountability', AccountabilityFacts>

export interface KeptClaimView {
  readonly id: Id<'kept-claim'>
  readonly version: number
  readonly caseId: Id<'case'>
  readonly writeOffId: Id<'write-off'>
  readonly borrowerName: string
  readonly fileNo: string
  readonly offSheetNo: string | null
  readonly managerName: string
  readonly openedOn: IsoDate
  readonly decisionNo: string
  readonly state: KeptState
  readonly responsibility: ResponsibilityFinding
  /** What was done to those responsible; null while nothing is on record. */
  readonly accountability: Accountability | null
  readonly principalFen: Fen
  readonly interestFen: Fen
  readonly recoveredFen: Fen
  /** What is recovered of the sums written off. */
  readonly entries: readonly KeptEntryView[]
  /** The next day on which something lapses, from the deadline board; null also for a claim that is no longer pursued. */
  readonly nextDeadline: { readonly id: Id<'deadline'>; readonly on: IsoDate; readonly text: string } | null
}

/** One year of the kept register. */
export interface KeptYear {
  readonly year: number
  readonly opened: number
  readonly openedFen: Fen
  readonly recoveredPrincipalFen: Fen
  readonly recoveredInterestFen: Fen
  readonly recoveredCostFen: Fen
  readonly transferredFen: Fen
  readonly ended: number
}

export interface WriteOffOfCase {
  readonly assessments: readonly {
    readonly code: StandardCode
    readonly itemNo: string
    readonly title: string
    readonly assessment: StandardAssessment
    /** The same in steps. */
    readonly answer: Answer<StandardOutcome>
  }[]
  readonly tax: Answer<TaxReadiness | null>
  readonly applications: readonly WriteOffView[]
  readonly kept: readonly KeptClaimView[]
}

const paging = { offset: z.number().int().min(0).max(1_000_000), limit: z.number().int().min(1).max(200) } as const
const candidateFilter = z.strictObject({ outcomes: z.array(z.enum(standardOutcomes)).max(3), codes: z.array(z.enum(standardCodes)).max(40) })
export type CandidateFilter = z.infer<typeof candidateFilter>

const xlsx = (title: string) => ({ dialog: { type: 'save' as const, title, filters: [{ name: 'Excel 工作簿', extensions: ['xlsx'] }], nameField: 'fileName' }, right: 'export' as const })
const fileName = z.string().max(120)
const saved = output<Saved<'write-off'>>()
const ofVersion = { id: idField<'write-off'>(), version: z.number().int().positive() } as const

export const writeOff = {
  standards: query(z.strictObject({}), output<readonly StandardView[]>()),
  correctStandard: command(z.strictObject({ ...commandFields, facts: writeOffStandardFacts, reason: line(300) }), output<Saved<'write-off-standard'>>(), { right: 'law-data' }),
  dropCorrection: command(voidInput<'write-off-standard'>(), output<Saved<'write-off-standard'>>(), { right: 'law-data' }),
  chain: query(z.strictObject({}), output<{ readonly steps: readonly ApprovalStep[]; readonly reason: string | null }>()),
  setChain: command(z.strictObject({ ...commandFields, steps: approvalSteps, reason: line(300) }), output<Saved<'approval-chain'>>(), { right: 'law-data' }),
  candidates: query(z.strictObject({ filter: candidateFilter, ...paging }), output<PageOf<CandidateRow> & { readonly totals: CandidateTotals }>()),
  exportCandidates: command(z.strictObject({ ...commandFields, filter: candidateFilter, fileName }), output<{ readonly rows: number }>(), xlsx('导出核销候选')),
  ofCase: query(ofCase, output<WriteOffOfCase>()),
  /** The drafted texts and sums of a new application, from the record. */
  prepare: query(z.strictObject({ caseId: idField<'case'>(), standardCode: z.enum(standardCodes), asOf: dateField }), output<WriteOffFacts>()),
  list: query(z.strictObject({ states: z.array(z.enum(writeOffStates)).max(6), ...paging }), output<PageOf<WriteOffRow>>()),
  save: command(saveInput<'write-off', typeof writeOffFacts>(writeOffFacts), saved),
  void: command(voidInput<'write-off'>(), saved),
  addMaterial: command(z.strictObject({ ...commandFields, facts: writeOffMaterialFacts }), output<Saved<'write-off-material'>>()),
  dropMaterial: command(voidInput<'write-off-material'>(), output<Saved<'write-off-material'>>()),
  submit: command(z.strictObject({ ...commandFields, ...ofVersion, opinion: longText(1000) }), saved),
  decide: command(z.strictObject({ ...commandFields, ...ofVersion, verdict: z.enum(opinionVerdicts).exclude(['submit']), opinion: longText(1000) }), saved, { right: 'review' }),
  enterDecision: command(z.strictObject({ ...commandFields, version: z.number().int().positive(), facts: decisionFacts }), output<Saved<'kept-claim'>>()),
  /** 申请书, 申报表, index and the bound evidence into a folder; as a draft while something is missing. */
  exportPackage: command(z.strictObject({ ...commandFields, id: idField<'write-off'>(), draft: z.boolean() }), output<{ readonly files: readonly string[]; readonly pages: number }>(), {
    dialog: { type: 'folder', title: '保存核销申请材料' },
    right: 'export',
  }),
  /** 清单方式: one table for many applications that rely on one standard. */
  exportList: command(z.strictObject({ ...commandFields, ids: z.array(idField<'write-off'>()).min(1, '请选择申请').max(200), fileName }), output<{ readonly rows: number }>(), {
    dialog: { type: 'save', title: '导出核销清单', filters: [{ name: 'Word 文档', extensions: ['docx'] }], nameField: 'fileName' },
    right: 'export',
  }),
  kept: query(z.strictObject(paging), output<PageOf<KeptClaimView>>()),
  keptYears: query(z.strictObject({}), output<readonly KeptYear[]>()),
  exportKept: command(z.strictObject({ ...commandFields, fileName }), output<{ readonly rows: number }>(), xlsx('导出账销案存登记簿')),
  saveAccountability: command(saveInput<'write-off-accountability', typeof accountabilityFacts>(accountabilityFacts), output<Saved<'write-off-accountability'>>()),
  voidAccountability: command(voidInput<'write-off-accountability'>(), output<Saved<'write-off-accountability'>>()),
  recover: command(z.strictObject({ ...commandFields, facts: recoveryFacts }), output<Saved<'kept-entry'>>()),
  transfer: command(z.strictObject({ ...commandFields, facts: transferFacts }), output<Saved<'kept-entry'>>(), { right: 'approve' }),
  end: command(z.strictObject({ ...commandFields, facts: endingFacts }), output<Saved<'kept-entry'>>(), { right: 'approve' }),
  reverse: command(z.strictObject({ ...commandFields, facts: writeOffReversalFacts }), output<Saved<'kept-entry'>>(), { right: 'approve' }),
  voidRecovery: command(voidInput<'kept-entry'>(), output<Saved<'kept-entry'>>()),
}
