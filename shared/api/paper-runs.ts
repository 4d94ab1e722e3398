import { z } from 'zod'
import { dateField, idField, longText } from '../model/fields.ts'
import { filingActs, type PaperForm, paperForms } from '../model/filing.ts'
import type { Id } from '../model/id.ts'
import type { Instant } from '../model/iso-date.ts'
import { paperRuleFacts, type PaperRuleFacts } from '../model/paper-rule.ts'
import { caseFilter } from './cases.ts'
import { commandFields } from './command-fields.ts'
import { command, output, query } from './contract.ts'

/** More than this in one run is taken in two. */
export const RUN_MAX_CASES = 5000

/** What a run makes of each case: one act, the papers of it that are wanted, one as-of date. */
export const runPlan = z.strictObject({
  act: z.enum(filingActs),
  /** None = all of the act that a case can have. */
  forms: z.array(z.enum(paperForms)).max(30),
  traditional: z.boolean(),
  asOf: dateField,
  filingOn: dateField,
  payBy: dateField.nullable(),
  reason: longText(1000).nullable(),
  /** Papers with doubts (amber) are made all the same, and the doubts are told with the result. */
  acceptAmber: z.boolean(),
})
export type RunPlan = z.infer<typeof runPlan>

export const runCaseStates = ['waiting', 'made', 'refused'] as const
export type RunCaseState = (typeof runCaseStates)[number]
export const runCaseStateLabels: Record<RunCaseState, string> = { waiting: '待出具', made: '已出具', refused: '不能出具' }

export interface RunRow {
  readonly id: Id<'paper-run'>
  readonly plan: RunPlan
  readonly createdAt: Instant
  readonly createdByName: string
  readonly cases: number
  readonly made: number
  readonly refused: number
  /** Papers registered by it. */
  readonly papers: number
}

export interface RunCase {
  readonly caseId: Id<'case'>
  readonly ordinal: number
  readonly borrowerName: string
  readonly state: RunCaseState
  /** The papers made, or why there are none. */
  readonly words: string | null
}

export interface RunOutcome {
  readonly made: number
  readonly refused: number
  readonly papers: number
  /** Cases that are still waiting, when it was stopped. */
  readonly left: number
}

export interface PaperOffer {
  readonly form: PaperForm
  readonly title: string
}

const run = z.strictObject({ runId: idField<'paper-run'>() })
const going = z.strictObject({ ...commandFields, ...run.shape })

export const paperRuns = {
  /** The papers of an act, by their titles. */
  papersOfAct: query(z.strictObject({ act: z.enum(filingActs), traditional: z.boolean() }), output<readonly PaperOffer[]>()),
  list: query(z.strictObject({}), output<readonly RunRow[]>()),
  cases: query(z.strictObject({ ...run.shape, state: z.enum(runCaseStates).nullable(), offset: z.number().int().nonnegative(), limit: z.number().int().min(1).max(200) }), output<readonly RunCase[]>()),
  /** Notes which cases and what; nothing is made yet. */
  begin: command(z.strictObject({ ...commandFields, plan: runPlan, filter: caseFilter, caseIds: z.array(idField<'case'>()).max(RUN_MAX_CASES).nullable() }), output<{ readonly id: Id<'paper-run'>; readonly cases: number }>(), { right: 'export' }),
  /** Makes what is waiting or was refused into a folder; a second go continues what was left. */
  toFolder: command(going, output<RunOutcome>(), { right: 'export', dialog: { type: 'folder', title: '选择保存文书的文件夹' } }),
  /** The same into one zip file. */
  toZip: command(z.strictObject({ ...going.shape, fileName: z.string().max(160) }), output<RunOutcome>(), {
    right: 'export',
    dialog: { type: 'save', title: '保存文书压缩包', filters: [{ name: 'ZIP 压缩包', extensions: ['zip'] }], nameField: 'fileName' },
  }),
  stop: command(run, output<{ readonly stopped: boolean }>(), { right: 'export' }),
  rule: query(z.strictObject({}), output<{ readonly version: number | null; readonly facts: PaperRuleFacts; readonly nextNo: string | null }>()),
  saveRule: command(z.strictObject({ ...commandFields, version: z.number().int().positive().nullable(), facts: paperRuleFacts }), output<{ readonly version: number }>(), { right: 'administer' }),
}
