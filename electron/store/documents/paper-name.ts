import { documentFileName } from './paper/file-name.ts'
import type { FilingSnapshot } from './snapshot.ts'

/** `户名-文书-截至20261121.docx`: which household, which paper, on which figures. */
export function paperFileName({ caseTitle, asOf }: FilingSnapshot, title: string): string {
  return documentFileName([caseTitle, title, `截至${asOf.replaceAll('-', '')}`])
}
