import { z } from 'zod'
import type { DocumentState } from '../model/document-life.ts'
import { dateField, idField, line, longText } from '../model/fields.ts'
import type { Fen } from '../model/fen.ts'
import { filingActs, type PaperForm, paperForms } from '../model/filing.ts'
import { filingParticulars } from '../model/filing-particulars.ts'
import { leftOutField, type ScopeKind } from '../model/filing-scope.ts'
import type { Id } from '../model/id.ts'
import type { Instant, IsoDate } from '../model/iso-date.ts'
import { preservationStages } from '../model/preservation.ts'
import type { CaseTab } from './cases.ts'
import { commandFields } from './command-fields.ts'
import { command, output, query } from './contract.ts'

/** What the person decides for one kit of papers: one as-of date and one figure set for all of them. */
export const filingChoices = z.strictObject({
  act: z.enum(filingActs).default('sue'),
  /** 传统式: the text form where a form is also a table. */
  traditional: z.boolean().default(false),
  asOf: dateField,
  filingOn: dateField,
  loanIds: z.array(idField<'loan'>()).min(1, '请选择借据').max(50),
  agentIds: z.array(idField<'agent'>()).max(2, '委托诉讼代理人最多两人'),
  court: line(100).nullable(),
  preservationStage: z.enum(preservationStages),
  /** 情况紧急的事实, for an application before suit. */
  urgency: longText(1000).nullable(),
  /** Why judgment would be hard to enforce. */
  ground: longText(1000).nullable(),
  clueIds: z.array(idField<'clue'>()).max(200),
  claimsAttorneyFee: z.boolean(),
  mediation: z.enum(['willing', 'unwilling', 'undecided']).nullable(),
  otherClaims: longText(1000).nullable(),
  /** The proceeding that an act after suit goes by: the one with the title, or the enforcement; null = the newest. */
  proceedingId: idField<'proceeding'>().nullable().default(null),
  /** 续封、解除: the measures that it is about; none = all in force. */
  itemIds: z.array(idField<'preservation-item'>()).max(200).default([]),
  /** Whom a letter goes to; none = all whom it is for. */
  addresseeIds: z.array(idField<'party'>()).max(50).default([]),
  /** 通知书编号. */
  letterNo: line(60).nullable().default(null),
  /** 限期: by when a letter asks for payment. */
  payBy: dateField.nullable().default(null),
  /** Why the suit is withdrawn, the measure lifted, the enforcement resumed. */
  reason: longText(1000).nullable().default(null),
  /** What single papers of the act have to be told beside. */
  particulars: filingParticulars.prefault({}),
  /** 未列入的理由: what of the debtor the filing leaves out, and why. */
  leftOut: z.array(leftOutField).max(500).default([]),
})
export type FilingChoices = z.infer<typeof filingChoices>

/** A blank of a paper that the record cannot fill: the question and where the answer belongs. */
export interface PaperBlank {
  readonly form: PaperForm
  readonly label: string
  readonly question: string
  readonly tab: CaseTab | 'settings'
  readonly blocking: boolean
}

/** A cross-check of forms.md G over the kit: red stops the export, amber asks. */
export interface PaperCheck {
  readonly code: string
  readonly level: 'red' | 'amber'
  readonly message: string
  readonly tab: CaseTab | 'settings'
}

export interface PaperPreview {
  readonly form: PaperForm
  readonly title: string
  readonly fileName: string
  /** The very file that would be saved. */
  readonly bytes: Uint8Array
}

/** Something of the debtor that the filing names, or leaves out with a reason. */
export interface ScopeLine {
  readonly kind: ScopeKind
  readonly id: string
  readonly name: string
  /** The number of the household, when it is another one. */
  readonly otherCase: string | null
  readonly amount: Fen | null
  readonly included: boolean
  readonly reason: string | null
}

export interface KitReview {
  /** Null for acts that pursue nobody in full. */
  readonly scope: readonly ScopeLine[] | null
  readonly blanks: readonly PaperBlank[]
  readonly checks: readonly PaperCheck[]
  readonly forms: readonly {
    readonly form: PaperForm
    readonly title: string
    readonly fileName: string
    readonly copies: number
    readonly copiesRule: string
    /** Who signs or seals, in order. */
    readonly signers: readonly string[]
    readonly state: 'ready' | 'blanks' | 'blocked'
  }[]
}

export interface DocumentRow {
  readonly id: Id<'document'>
  readonly form: PaperForm
  readonly title: string
  readonly asOf: IsoDate
  readonly edition: number
  readonly fileName: string
  readonly fileHash: string
  readonly state: DocumentState
  readonly docNo: string | null
  readonly createdAt: Instant
  readonly createdByName: string
}

const forCase = { caseId: idField<'case'>(), choices: filingChoices } as const
const word = [{ name: 'Word 文档', extensions: ['docx'] }]

export const documents = {
  /** Choices to begin with: all loans, today, the unit's agents, all clues. */
  proposeChoices: query(z.strictObject({ caseId: idField<'case'>() }), output<FilingChoices>()),
  review: query(z.strictObject(forCase), output<KitReview>()),
  preview: query(z.strictObject({ ...forCase, form: z.enum(paperForms) }), output<PaperPreview>()),
  /** Saves one paper where the person says and registers it with its snapshot and hash. */
  export: command(
    z.strictObject({ ...commandFields, ...forCase, form: z.enum(paperForms), acceptAmber: z.boolean(), fileName: z.string().max(160) }),
    output<DocumentRow>(),
    { dialog: { type: 'save', title: '保存文书', filters: word, nameField: 'fileName' } },
  ),
  /** All papers of the kit into one folder. */
  exportKit: command(
    z.strictObject({ ...commandFields, ...forCase, forms: z.array(z.enum(paperForms)).min(1), acceptAmber: z.boolean() }),
    output<readonly DocumentRow[]>(),
    { dialog: { type: 'folder', title: '选择保存文书的文件夹' } },
  ),
  ofCase: query(z.strictObject({ caseId: idField<'case'>() }), output<readonly DocumentRow[]>()),
  /** What a registered paper left out of the debtor, and why. */
  leftOutOf: query(z.strictObject({ documentId: idField<'document'>() }), output<readonly ScopeLine[]>()),
  reopen: query(z.strictObject({ documentId: idField<'document'>() }), output<PaperPreview>()),
  saveAgain: command(
    z.strictObject({ documentId: idField<'document'>(), fileName: z.string().max(160) }),
    output<{ readonly saved: true }>(),
    { right: 'export', dialog: { type: 'save', title: '另存文书', filters: word, nameField: 'fileName' } },
  ),
}
