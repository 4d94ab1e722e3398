import type { FormDefinition } from './form.ts'
import { documentFileName } from './paper/file-name.ts'
import type { FilingSnapshot } from './snapshot.ts'

export function printedTitle(form: FormDefinition, snapshot: FilingSnapshot): string {
  return form.printedTitle?.(snapshot) ?? form.title
}

/** `户名-文书-截至20261121.docx`: which household, which paper, on which figures. */
export function paperFileName(form: FormDefinition, snapshot: FilingSnapshot): string {
  return documentFileName([snapshot.caseTitle, printedTitle(form, snapshot), `截至${snapshot.asOf.replaceAll('-', '')}`])
}
