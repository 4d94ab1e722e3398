/** LibreOffice and poppler as a user's eyes: what a file becomes on paper. Both have to be installed. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface PrintedPaper {
  readonly name: string
  readonly pages: number
  readonly text: string
}

/** Turns Word files into PDF in one run of LibreOffice, with a profile of its own, and reads them. */
export function printPapers(files: Readonly<Record<string, Uint8Array>>): readonly PrintedPaper[] {
  const folder = mkdtempSync(join(tmpdir(), 'papers-'))
  try {
    const names = Object.keys(files)
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, `${name}.docx`), bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const sources = names.map((name) => join(folder, `${name}.docx`))
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...sources], { stdio: 'pipe' })
    return names.map((name) => {
      const pdf = join(folder, `${name}.pdf`)
      const pages = /Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))?.[1]
      return { name, pages: Number(pages), text: execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }) }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
