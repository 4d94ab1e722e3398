/** Workbooks as another program computes them: LibreOffice opens each, computes every formula and writes it again. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'

const FIRST_SHEET = 'xl/worksheets/sheet1.xml'

/** The same workbook without the results that were written beside its formulas: what is read later was computed. */
function withoutResults(workbook: Uint8Array): Uint8Array {
  const files = unzipSync(workbook)
  const xml = strFromU8(files[FIRST_SHEET] ?? new Uint8Array())
  return zipSync({ ...files, [FIRST_SHEET]: strToU8(xml.replaceAll(/<\/f><v>[^<]*<\/v>/g, '</f>')) })
}

export type SheetValues = readonly (readonly unknown[])[]

/** The values of the first sheet of each workbook after recalculation, in one run with a profile of its own. */
export async function recalculated(workbooks: Readonly<Record<string, Uint8Array>>): Promise<ReadonlyMap<string, SheetValues>> {
  const folder = mkdtempSync(join(tmpdir(), 'workbooks-'))
  const computed = join(folder, 'computed')
  mkdirSync(computed)
  try {
    const sources = Object.entries(workbooks).map(([name, bytes]) => {
      const path = join(folder, `${name}.xlsx`)
      writeFileSync(path, withoutResults(bytes))
      return path
    })
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', computed, ...sources], { stdio: 'pipe' })
    const values = new Map<string, SheetValues>()
    for (const name of Object.keys(workbooks)) values.set(name, await readSheet(join(computed, `${name}.xlsx`)))
    return values
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
