import { z } from 'zod'
import { type PaperForm, paperForms } from '../model/filing.ts'
import { idField } from '../model/fields.ts'
import type { Id } from '../model/id.ts'
import type { Instant } from '../model/iso-date.ts'
import { commandFields, type Saved, voidInput } from './command-fields.ts'
import { command, output, query } from './contract.ts'

/** A word in braces that a template may use, and what stands there. */
export interface TemplateField {
  readonly name: string
  readonly meaning: string
  /** The list within which it stands, e.g. 借据; null = anywhere. */
  readonly within: string | null
}

export interface TemplateRow {
  readonly form: PaperForm
  readonly title: string
  /** The version in use; null = the program's own wording. */
  readonly current: { readonly id: Id<'paper-template'>; readonly version: number; readonly edition: number; readonly fileName: string; readonly createdAt: Instant; readonly createdByName: string } | null
}

/** One version that was taken into use, whatever became of it since. */
export interface TemplateVersion {
  readonly id: Id<'paper-template'>
  readonly title: string
  readonly edition: number
  readonly fileName: string
  readonly createdAt: Instant
  readonly createdByName: string
  readonly standing: 'in-use' | 'replaced' | 'retired'
}

/** What a dry run found: nothing is kept while something is unknown. */
export interface DryRun {
  readonly fileName: string
  /** Words that the program does not know, and why the file could not be filled. */
  readonly unknown: readonly string[]
  /** Known fields that stand where nothing fills them, each with where it belongs. */
  readonly misplaced: readonly string[]
  readonly broken: string | null
  /** Fields that a paper of this kind should have and the template does not. */
  readonly missing: readonly string[]
  readonly fields: number
}

const word = [{ name: 'Word 文档', extensions: ['docx'] }]
const ofForm = z.strictObject({ form: z.enum(paperForms) })

export const paperTemplates = {
  list: query(z.strictObject({}), output<readonly TemplateRow[]>()),
  /** Every version of every form, the newest first. */
  versions: query(z.strictObject({}), output<readonly TemplateVersion[]>()),
  fields: query(z.strictObject({}), output<readonly TemplateField[]>()),
  /** Tries a file without keeping it. */
  tryOut: command(ofForm, output<DryRun>(), { right: 'administer', dialog: { type: 'open', title: '选择要试用的模板', filters: word } }),
  /** Takes a file into use as the next version; refused while it has unknown fields. */
  load: command(z.strictObject({ ...commandFields, ...ofForm.shape }), output<DryRun>(), { right: 'administer', dialog: { type: 'open', title: '选择模板', filters: word } }),
  /** The file of a version as it was taken into use, to look at or to take up again. */
  saveCopy: command(z.strictObject({ id: idField<'paper-template'>(), fileName: z.string().max(200) }), output<{ readonly bytes: number }>(), { right: 'export', dialog: { type: 'save', title: '另存模板', filters: word, nameField: 'fileName' } }),
  /** Back to the program's own wording; the file stays in the ledger. */
  retire: command(voidInput<'paper-template'>(), output<Saved<'paper-template'>>(), { right: 'administer' }),
}
