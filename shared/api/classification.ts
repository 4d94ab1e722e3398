import { z } from 'zod'
import type { AgeingBucket, ClassificationState } from '../model/classification.ts'
import { classificationFacts } from '../model/classification.ts'
import type { Fen } from '../model/fen.ts'
import { dateField, idField, longText } from '../model/fields.ts'
import type { Id } from '../model/id.ts'
import type { Instant, IsoDate } from '../model/iso-date.ts'
import type { RiskClass } from '../model/loan.ts'
import type { Stored } from '../model/record.ts'
import { riskFactFacts, type RiskFactFacts } from '../model/risk-fact.ts'
import type { Answer } from '../rules/answer.ts'
import type { Classification } from '../rules/classification.ts'
import { commandFields, type Saved, saveInput, voidInput } from './command-fields.ts'
import type { PageOf } from './contacts.ts'
import { command, output, query } from './contract.ts'

/** 五级分类: what the rules propose for each loan, what three people made of it, and the runs over the stock. */

export type RiskFact = Stored<'risk-fact', RiskFactFacts>

export interface ClassificationView {
  readonly id: Id<'classification'>
  readonly version: number
  readonly caseId: Id<'case'>
  readonly borrowerName: string
  readonly loanId: Id<'loan'>
  readonly noteNo: string
  readonly asOf: IsoDate
  readonly classBefore: RiskClass | null
  readonly floorClass: RiskClass
  readonly riskClass: RiskClass
  readonly overdueDays: number | null
  readonly bucket: AgeingBucket
  readonly bounds: string
  /** The rules' reasons on the day, as they were proposed. */
  readonly grounds: readonly string[]
  readonly reason: string
  readonly state: ClassificationState
  readonly makerName: string
  readonly madeAt: Instant
  readonly reviewerName: string | null
  readonly reviewedAt: Instant | null
  readonly deciderName: string | null
  readonly decidedAt: Instant | null
  readonly reviewOpinion: string | null
  /** Of whoever approved or refused it. */
  readonly opinion: string | null
  /** Why the signed-in person cannot settle the step that comes next; null when he can, or nothing waits. */
  readonly barred: string | null
}

export interface LoanToClass {
  readonly loanId: Id<'loan'>
  readonly noteNo: string
  readonly current: RiskClass | null
  readonly overdueDays: number | null
  readonly answer: Answer<Classification | null>
  /** The ledger's own refusal in words, when the days cannot be computed. */
  readonly refusal: string | null
}

export interface ClassificationOfCase {
  readonly asOf: IsoDate
  readonly bounds: string
  readonly loans: readonly LoanToClass[]
  readonly history: readonly ClassificationView[]
  readonly facts: readonly RiskFact[]
}

export interface ClassificationRun {
  readonly id: Id<'classification-run'>
  readonly asOf: IsoDate
  /** The month-end that it is compared with; null for the first. */
  readonly comparedWith: IsoDate | null
  readonly bounds: string
  readonly loans: number
  readonly differing: number
  readonly moved: number
  readonly unknown: number
  readonly madeAt: Instant
}

export interface ClassificationLine {
  readonly loanId: Id<'loan'>
  readonly caseId: Id<'case'>
  readonly borrowerName: string
  readonly managerName: string | null
  readonly noteNo: string
  readonly principalFen: Fen
  readonly overdueDays: number | null
  readonly bucket: AgeingBucket | null
  readonly current: RiskClass | null
  readonly proposed: RiskClass | null
  readonly bucketBefore: AgeingBucket | null
  readonly proposedBefore: RiskClass | null
  /** A proposal for the loan waits already. */
  readonly waiting: boolean
}

/** 与台账不同: the class proposed is not the one in the ledger; 较上月变化: class or bucket is not that of the month before. */
export const lineFilters = ['differs', 'moved', 'unknown', 'all'] as const
export type LineFilter = (typeof lineFilters)[number]
export const lineFilterLabels: Record<LineFilter, string> = { differs: '与台账类别不同', moved: '较上月变化', unknown: '无法计算', all: '全部' }

const ofRun = { runId: idField<'classification-run'>(), filter: z.enum(lineFilters) } as const
const paging = { offset: z.number().int().min(0).max(1_000_000), limit: z.number().int().min(1).max(200) } as const

export const classification = {
  ofCase: query(z.strictObject({ caseId: idField<'case'>(), asOf: dateField }), output<ClassificationOfCase>()),
  saveFact: command(saveInput<'risk-fact', typeof riskFactFacts>(riskFactFacts), output<Saved<'risk-fact'>>()),
  voidFact: command(voidInput<'risk-fact'>(), output<Saved<'risk-fact'>>()),
  propose: command(z.strictObject({ ...commandFields, facts: classificationFacts }), output<Saved<'classification'>>()),
  /** The class of each line of a run that differs from the ledger, for all of them in one act; a loan with a proposal that waits is left out. */
  proposeLines: command(
    z.strictObject({ ...commandFields, runId: idField<'classification-run'>(), loanIds: z.array(idField<'loan'>()).min(1, '请选择借据').max(200, '一次最多 200 笔'), reason: longText(1000) }),
    output<{ readonly proposed: number }>(),
  ),
  waiting: query(z.strictObject(paging), output<PageOf<ClassificationView>>()),
  /** The next step of each: reviewed by one other person, approved by a third; a refusal ends it. */
  decide: command(
    z.strictObject({
      ...commandFields,
      items: z.array(z.strictObject({ id: idField<'classification'>(), version: z.number().int().positive() })).min(1, '请选择要处理的认定').max(200, '一次最多 200 笔'),
      verdict: z.enum(['pass', 'refuse']),
      opinion: longText(500).nullable(),
    }),
    output<{ readonly settled: number }>(),
    { right: 'review' },
  ),
  runs: query(z.strictObject({}), output<readonly ClassificationRun[]>()),
  startRun: command(z.strictObject({ ...commandFields, asOf: dateField }), output<{ readonly id: Id<'classification-run'>; readonly loans: number }>()),
  lines: query(z.strictObject({ ...ofRun, ...paging }), output<PageOf<ClassificationLine>>()),
  exportLines: command(z.strictObject({ ...commandFields, ...ofRun, fileName: z.string().max(120) }), output<{ readonly rows: number }>(), {
    dialog: { type: 'save', title: '导出五级分类', filters: [{ name: 'Excel 工作簿', extensions: ['xlsx'] }], nameField: 'fileName' },
    right: 'export',
  }),
}
