import { z } from 'zod'
import { evidenceGroupNo } from '../model/evidence.ts'
import { idField, line } from '../model/fields.ts'
import type { Id } from '../model/id.ts'
import type { Instant } from '../model/iso-date.ts'
import { type UsualEvidence, usualEvidenceKeys } from '../model/usual-evidence.ts'
import { commandFields, ofCase, type Saved, voidInput } from './command-fields.ts'
import { command, output, query } from './contract.ts'

/** Where a line of the usual list stands: in the evidence list, put aside with a reason, still to come, or only if there is such a thing. */
export const usualStates = ['listed', 'waived', 'missing', 'if-any'] as const
export type UsualState = (typeof usualStates)[number]
export const usualStateLabels: Record<UsualState, string> = { listed: '已登记', waived: '不涉及', missing: '未登记', 'if-any': '视情况' }

export interface UsualLine {
  readonly usual: UsualEvidence
  readonly state: UsualState
  /** Files behind the evidence that stands for it. */
  readonly files: number
  /** Files of the case that belong behind it and stand behind no evidence yet. */
  readonly matching: readonly string[]
  readonly waiver: { readonly id: Id<'evidence-waiver'>; readonly version: number; readonly reason: string } | null
}

/** Where the pages of one evidence item are. */
export interface EvidencePages {
  readonly evidenceId: Id<'evidence'>
  /** As the list prints them, e.g. `3–12`, `另附`; null while it is not bound as it stands. */
  readonly pages: string | null
}

/** 证据册: one binding. */
export interface EvidenceBook {
  readonly id: Id<'evidence-book'>
  readonly edition: number
  readonly fileName: string
  readonly pageCount: number
  readonly sizeBytes: number
  readonly fileHash: string
  readonly createdAt: Instant
  readonly createdByName: string
}

export interface EvidenceState {
  readonly usual: readonly UsualLine[]
  readonly pages: readonly EvidencePages[]
  /** Newest first. */
  readonly books: readonly EvidenceBook[]
  /** The newest book holds the evidence as it stands now. */
  readonly current: boolean
  /** Files behind evidence that have no pages to bind: handed in beside the book. */
  readonly loose: readonly string[]
  /** How many files a binding would take. */
  readonly bindable: number
}

const pdf = [{ name: 'PDF 文件', extensions: ['pdf'] }]
const usualKey = z.enum(usualEvidenceKeys)

export const evidence = {
  ofCase: query(ofCase, output<EvidenceState>()),
  /** Puts lines of the usual list into the evidence list, with the files that belong behind them. */
  adopt: command(z.strictObject({ ...commandFields, caseId: idField<'case'>(), keys: z.array(usualKey).min(1, '请勾选证据').max(usualEvidenceKeys.length) }), output<{ readonly added: number; readonly files: number }>()),
  waive: command(z.strictObject({ ...commandFields, caseId: idField<'case'>(), key: usualKey, reason: line(200) }), output<Saved<'evidence-waiver'>>()),
  unwaive: command(voidInput<'evidence-waiver'>(), output<Saved<'evidence-waiver'>>()),
  /** The evidence and the files behind each, in the order in which they are to be bound. */
  arrange: command(
    z.strictObject({
      ...commandFields,
      caseId: idField<'case'>(),
      order: z.array(z.strictObject({ evidenceId: idField<'evidence'>(), groupNo: evidenceGroupNo, fileIds: z.array(idField<'attachment'>()).max(500) })).min(1).max(500),
    }),
    output<{ readonly moved: number }>(),
  ),
  /** Binds PDF and pictures in order into one file where the person says, and registers the pages. */
  bind: command(z.strictObject({ ...commandFields, caseId: idField<'case'>(), fileName: z.string().max(160) }), output<EvidenceBook>(), {
    dialog: { type: 'save', title: '保存证据册', filters: pdf, nameField: 'fileName' },
  }),
  stopBinding: command(z.strictObject({ caseId: idField<'case'>() }), output<{ readonly stopped: boolean }>()),
  /** Makes an earlier book again from its files; the bytes are those of then, or it is refused. */
  saveAgain: command(z.strictObject({ bookId: idField<'evidence-book'>(), fileName: z.string().max(200) }), output<{ readonly saved: true }>(), {
    right: 'export',
    dialog: { type: 'save', title: '另存证据册', filters: pdf, nameField: 'fileName' },
  }),
}

