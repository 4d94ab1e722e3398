import { execFileSync } from 'node:child_process'
import { basename, join } from 'node:path'
import { temporaryFolder } from './launch.ts'

const CONVERT_MILLISECONDS = 120_000

export interface PrintedPaper {
  readonly pages: number
  readonly text: string
}

/** Prints Word files with LibreOffice, as an office without this program would see them; by file name. */
export function printPapers(files: readonly string[]): ReadonlyMap<string, PrintedPaper> {
  const folder = temporaryFolder('pdf')
  const profile = `-env:UserInstallation=file://${temporaryFolder('office')}`
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], { timeout: CONVERT_MILLISECONDS, stdio: 'ignore' })
  return new Map(files.map((file) => [basename(file), printed(join(folder, basename(file).replace(/\.docx$/, '.pdf')))]))
}

function printed(pdf: string): PrintedPaper {
  const pages = /^Pages:\s+(\d+)$/m.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))?.[1]
  // Without line breaks and blanks: where a line ends is a matter of fonts.
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, '')
  return { pages: Number(pages), text }
}
