/**
 * The README's pictures, taken from the real window on the sample ledgers: `node build/run.mjs screenshots`.
 * With `--all` every page in both sizes, into `test-results/screenshots`, to be looked at. Names and numbers are invented.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { caseTabs } from '../shared/api/cases.ts'
import { chooseFiles } from '../test/e2e/support/dialogs.ts'
import { ask, openNewLedger } from '../test/e2e/support/household.ts'
import { newId } from '../electron/store/kernel/new-id.ts'

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const
const samples = join(import.meta.dirname, '../test/fixtures/samples')
const everything = process.argv.includes('--all')
const target = everything ? join(import.meta.dirname, '../test-results/screenshots') : join(import.meta.dirname, 'screenshots')

/** Pages that the README shows. */
const shown = new Set(['case-list', 'case-debt', 'case-preservation', 'case-documents', 'toolbox'])

function sample(number: string): string {
  const name = readdirSync(samples).find((file) => file.startsWith(number))
  if (name === undefined) throw new Error(`no sample ${number}`)
  return join(samples, name)
}

async function importSamples(running: Awaited<ReturnType<typeof openNewLedger>>, numbers: readonly string[]): Promise<void> {
  await chooseFiles(running.app, numbers.map(sample))
  const session = await ask(running.page, 'imports.open', {})
  await ask(running.page, 'imports.dryRun', { sessionId: session.sessionId })
  await ask(running.page, 'imports.commit', { commandId: newId<'command'>(), sessionId: session.sessionId })
}

async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, address)
}

async function shoot(page: Page, name: string): Promise<void> {
  if (!everything && !shown.has(name)) return
  for (const { width, height } of everything ? SIZES : SIZES.slice(0, 1)) {
    await page.setViewportSize({ width, height })
    await page.waitForTimeout(1_500) // late chunks and the preview of a paper
    await page.screenshot({ path: join(target, everything ? `${name}-${width}.png` : `${name}.png`) })
  }
}

mkdirSync(target, { recursive: true })
const running = await openNewLedger()
try {
  const { page } = running
  await importSamples(running, ['01', '02'])
  await importSamples(running, ['03'])
  await page.reload()
  await page.getByRole('grid', { name: '案件' }).waitFor()
  await shoot(page, 'case-list')
  const list = await ask(page, 'cases.list', {
    filter: { search: '金沙永盛', unitIds: [], managerIds: [], riskClasses: [], stages: [], status: 'all', expiryWithinDays: null, principalFrom: null, principalTo: null },
    sort: { key: 'principalFen', descending: true },
    offset: 0,
    limit: 1,
  })
  const caseId = list.rows[0]?.id
  if (caseId === undefined) throw new Error('the sample household is not there')
  for (const tab of caseTabs) {
    await go(page, `#/cases/${caseId}/${tab}`)
    await shoot(page, `case-${tab}`)
  }
  for (const place of ['preservations', 'proceedings', 'contacts', 'parties', 'packages', 'toolbox', 'imports', 'settings', 'audit']) {
    await go(page, `#/${place}`)
    await shoot(page, place)
  }
} finally {
  await running.close()
  rmSync(running.dataFolder, { recursive: true, force: true })
}
