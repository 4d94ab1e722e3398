import { and, desc, eq, isNull, max } from 'drizzle-orm'
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import type { DryRun, TemplateRow, TemplateVersion } from '../../../shared/api/paper-templates.ts'
import { elementForms, type PaperForm, paperForms } from '../../../shared/model/filing.ts'
import { paperTemplate } from '../database/document-schema.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { staff } from '../database/schema.ts'
import { FORMS } from '../documents/forms.ts'
import { tryTemplate } from '../documents/template-file.ts'
import { writeExport } from '../exchange/written-file.ts'
import { chosenPath, refusalOfChosen } from '../kernel/chosen-path.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import { perform } from '../kernel/perform.ts'
import { prepared } from '../kernel/prepared.ts'
import { sha256 } from './sha256.ts'

/** 本机构模板: the branch's own wording in place of the program's; element-style forms keep the court's print (forms.md 0, point 5). */

const MAX_BYTES = 5 * 1_048_576

export function listTemplates(ledger: Ledger): TemplateRow[] {
  return paperForms.filter((form) => !elementForms.has(form)).map((form) => ({ form, title: FORMS[form].title, current: currentOf(ledger, form) }))
}

function currentOf({ db }: Ledger, form: PaperForm): TemplateRow['current'] {
  const found = db
    .select({ row: paperTemplate, createdByName: staff.name })
    .from(paperTemplate)
    .leftJoin(staff, eq(staff.id, paperTemplate.createdBy))
    .where(and(eq(paperTemplate.form, form), isNull(paperTemplate.voidedAt)))
    .orderBy(desc(paperTemplate.edition))
    .get()
  if (!found) return null
  const { id, version, edition, fileName, createdAt } = found.row
  return { id, version, edition, fileName, createdAt, createdByName: found.createdByName ?? '' }
}

/** Every version that was taken into use, whatever became of it. */
export function templateVersions({ db }: Ledger): TemplateVersion[] {
  const rows = db
    .select({ row: paperTemplate, createdByName: staff.name })
    .from(paperTemplate)
    .leftJoin(staff, eq(staff.id, paperTemplate.createdBy))
    .orderBy(desc(paperTemplate.createdAt), desc(paperTemplate.edition))
    .all()
  const newest = new Set<string>()
  return rows.flatMap(({ row, createdByName }) => {
    const form = paperForms.find((each) => each === row.form)
    if (form === undefined) return []
    const { id, edition, fileName, createdAt, voidedAt } = row
    const standing = voidedAt !== null ? 'retired' : newest.has(form) ? 'replaced' : 'in-use'
    if (standing === 'in-use') newest.add(form)
    return [{ id, title: FORMS[form].title, edition, fileName, createdAt, createdByName: createdByName ?? '', standing }]
  })
}

/** Writes the file of a version where the person said. @throws ApiFailure not-found */
export function saveTemplateCopy({ raw }: Ledger, paths: readonly string[], { id }: ParsedOf<'paperTemplates.saveCopy'>): { readonly bytes: number } {
  const found = prepared<[Buffer], { bytes: Buffer }>(raw, 'SELECT bytes FROM paper_template_file WHERE template_id = ?').get(idToBytes(id))
  if (found === undefined) throw new ApiFailure('not-found')
  writeExport(chosenPath(paths), found.bytes)
  return { bytes: found.bytes.length }
}

/** The bytes of the template in use, or null for the program's own wording. */
export function templateInUse({ raw }: Ledger, form: PaperForm): Buffer | null {
  if (elementForms.has(form)) return null
  const sql = 'SELECT f.bytes FROM paper_template t JOIN paper_template_file f ON f.template_id = t.id WHERE t.form = ? AND t.voided_at IS NULL ORDER BY t.edition DESC LIMIT 1'
  return prepared<[string], { bytes: Buffer }>(raw, sql).get(form)?.bytes ?? null
}

function chosenFile(paths: readonly string[], form: PaperForm): { readonly bytes: Buffer; readonly fileName: string } {
  if (elementForms.has(form)) throw new ApiFailure('paper-template', { message: '要素式文书的要素和格式不得改变，不能使用本机构模板。' })
  const path = chosenPath(paths)
  try {
    if (statSync(path).size > MAX_BYTES) throw new ApiFailure('paper-template', { message: '模板超过 5 MB。请压缩其中的图片后重试。' })
    return { bytes: readFileSync(path), fileName: basename(path) }
  } catch (error) {
    throw refusalOfChosen(error)
  }
}

/** Tries a file without keeping it. */
export async function tryOutTemplate(paths: readonly string[], { form }: ParsedOf<'paperTemplates.tryOut'>): Promise<DryRun> {
  const { bytes, fileName } = chosenFile(paths, form)
  return { fileName, ...(await tryTemplate(bytes)) }
}

/** Takes a file into use as the next version. What is unknown is answered by name, and nothing is kept then. */
export async function loadTemplate(ledger: Ledger, paths: readonly string[], input: ParsedOf<'paperTemplates.load'>): Promise<DryRun> {
  const { form } = input
  const { bytes, fileName } = chosenFile(paths, form)
  const found = await tryTemplate(bytes)
  if (found.broken !== null || found.unknown.length > 0 || found.misplaced.length > 0) return { fileName, ...found }
  const act = { command: 'paperTemplates.load', commandId: input.commandId, summary: `启用《${FORMS[form].title}》模板 ${fileName}` }
  perform(ledger, act, (work) => {
    const id = newId<'paper-template'>()
    const last = ledger.db.select({ edition: max(paperTemplate.edition) }).from(paperTemplate).where(eq(paperTemplate.form, form)).get()
    work.insert(paperTemplate, id, { form, edition: (last?.edition ?? 0) + 1, fileName, fileHash: sha256(bytes) })
    prepared(ledger.raw, 'INSERT INTO paper_template_file (template_id, bytes) VALUES (?, ?)').run(idToBytes(id), bytes)
  })
  return { fileName, ...found }
}

/** Every version of the form goes out of use: the program's own wording is printed again. */
export function retireTemplate(ledger: Ledger, input: ParsedOf<'paperTemplates.retire'>): Saved<'paper-template'> {
  return perform(ledger, { command: 'paperTemplates.retire', commandId: input.commandId, summary: '停用本机构模板' }, (work) => {
    const row = ledger.db.select().from(paperTemplate).where(eq(paperTemplate.id, input.id)).get()
    if (!row) throw new ApiFailure('not-found')
    const version = work.void(paperTemplate, row.id, input.version, input.reason)
    const older = ledger.db.select().from(paperTemplate).where(and(eq(paperTemplate.form, row.form), isNull(paperTemplate.voidedAt))).all()
    for (const each of older) work.void(paperTemplate, each.id, each.version, input.reason)
    return { id: row.id, version }
  })
}
