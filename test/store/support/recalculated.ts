/** Workbooks as another program computes them: LibreOffice opens each, computes every formula and writes it again. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSheet } from 'read-excel-file/node'

export type SheetValues = readonly (readonly unknown[])[]

/** The values of the first sheet of each workbook after recalculation, in one run with a profile of its own. */
export async function recalculated(workbooks: Readonly<Record<string, Uint8Array>>): Promise<ReadonlyMap<string, SheetValues>> {
  const folder = mkdtempSync(join(tmpdir(), 'workbooks-'))
  const computed = join(folder, 'computed')
  mkdirSync(computed)
  try {
    const sources = Object.entries(workbooks).map(([name, bytes]) => {
      const path = join(folder, `${name}.xlsx`)
      writeFileSync(path, bytes)
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
