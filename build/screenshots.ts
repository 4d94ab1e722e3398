/**
 * The README's pictures, taken from the real window on the sample ledgers: `node build/run.mjs screenshots`. Names and numbers are invented.
 * With `--all` every page and every tab, full, empty and refused, in each size, into `test-results/screenshots`, to be looked at; a list
 * says where a page scrolls sideways. Words after `--all` name the views to take.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { newId } from '../electron/store/kernel/new-id.ts'
import { emptyCaseFilter } from '../shared/api/cases.ts'
import type { Id } from '../shared/model/id.ts'
import { chooseFiles } from '../test/e2e/support/dialogs.ts'
import { addColleague, addFullHousehold } from '../test/e2e/support/full-household.ts'
import { ask, openNewLedger } from '../test/e2e/support/household.ts'
import type { RunningApp } from '../test/e2e/support/launch.ts'
import { caseViews, formViews, goTo, leaveForm, placeViews, recordViews, show, sidewaysScrollers, type View } from '../test/e2e/support/views.ts'

/** Pages that the README shows. */
const README = ['case-list', 'board', 'case-overview', 'case-debt', 'case-preservation', 'case-documents', 'toolbox']
const SETTLE_MILLISECONDS = 900 // late chunks and the preview of a paper

interface Size {
  readonly name: string
  readonly width: number
  readonly height: number
}

const readmeSize: Size = { name: '1366', width: 1366, height: 768 }
/** 125 % leaves a window of 1366×768 the room of 1093×614. */
const sizes: readonly Size[] = [readmeSize, { name: '1920', width: 1920, height: 1080 }, { name: '125', width: 1093, height: 614 }]

const samples = join(import.meta.dirname, '../test/fixtures/samples')
const everything = process.argv.includes('--all')
const wanted = process.argv.slice(process.argv.indexOf('--all') + 1)
const target = everything ? join(import.meta.dirname, '../test-results/screenshots') : join(import.meta.dirname, 'screenshots')

function sample(number: string): string {
  const name = readdirSync(samples).find((file) => file.startsWith(number))
  if (name === undefined) throw new Error(`no sample ${number}`)
  return join(samples, name)
}

async function importSamples({ app, page }: RunningApp, numbers: readonly string[]): Promise<void> {
  await chooseFiles(app, numbers.map(sample))
  const session = await ask(page, 'imports.open', {})
  await ask(page, 'imports.dryRun', { sessionId: session.sessionId })
  await ask(page, 'imports.commit', { commandId: newId<'command'>(), sessionId: session.sessionId })
}

async function importedCase(page: Page): Promise<Id<'case'>> {
  const { rows } = await ask(page, 'cases.list', { filter: { ...emptyCaseFilter, search: '金沙永盛' }, sort: { key: 'principalFen', descending: true }, offset: 0, limit: 1 })
  const [row] = rows
  if (row === undefined) throw new Error('the sample household is not there')
  return row.id
}

async function shoot(page: Page, state: string, views: readonly View[], inSizes: readonly Size[]): Promise<void> {
  for (const view of views.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)))) {
    await page.setViewportSize(readmeSize)
    await show(page, view)
    for (const size of inSizes) {
      await page.setViewportSize(size)
      await page.waitForTimeout(SETTLE_MILLISECONDS)
      await page.screenshot({ path: join(target, `${state}-${view.name}-${size.name}.png`) })
      for (const table of await sidewaysScrollers(page)) process.stdout.write(`${state} ${view.name} ${size.name}: ${table}\n`)
    }
    await leaveForm(page)
  }
}

/** From now on the store refuses every call, as if its disk had gone. */
async function refuseEverything(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('api')
    ipcMain.handle('api', () => ({ ok: false, error: { code: 'internal', message: '程序出错，操作没有完成。请重试；再次出现时，请把编号告诉维护人员', correlationId: '0000' } }))
  })
}

async function shootEverything(running: RunningApp): Promise<void> {
  const { app, page } = running
  await shoot(page, 'empty', placeViews, [readmeSize])
  const household = await addFullHousehold(page)
  const [unit] = await ask(page, 'organisation.units', {})
  if (!unit) throw new Error('a new ledger has its own unit')
  const bare = await ask(page, 'cases.save', { commandId: newId<'command'>(), id: null, version: null, facts: { borrowerId: household.guarantorId, unitId: unit.id, managerId: null, status: 'open', closedOn: null, note: null } })
  await shoot(page, 'empty', caseViews(bare.id), [readmeSize])
  await importSamples(running, ['01', '02'])
  await importSamples(running, ['03'])
  await addColleague(page, household)
  await page.reload()
  await page.getByRole('button', { name: '已知悉' }).click()
  await shoot(page, 'full', [...placeViews, ...recordViews(household), ...formViews(household)], sizes)
  await page.reload()
  await goTo(page, `/cases/${household.caseId}`)
  await page.waitForTimeout(SETTLE_MILLISECONDS)
  await refuseEverything(app)
  await shoot(page, 'refused', [...placeViews, ...recordViews(household)], [readmeSize])
}

async function shootForReadme(running: RunningApp): Promise<void> {
  const { page } = running
  await importSamples(running, ['01', '02'])
  await importSamples(running, ['03'])
  await page.reload()
  await page.getByRole('button', { name: '已知悉' }).click()
  const caseId = await importedCase(page)
  const addresses: Readonly<Record<string, string>> = { 'case-list': '/cases', board: '/board/list', toolbox: '/toolbox' }
  for (const name of README) {
    await goTo(page, addresses[name] ?? `/cases/${caseId}/${name.replace('case-', '')}`)
    await page.setViewportSize(readmeSize)
    await page.waitForTimeout(2 * SETTLE_MILLISECONDS)
    await page.screenshot({ path: join(target, `${name}.png`) })
  }
}

mkdirSync(target, { recursive: true })
const running = await openNewLedger()
try {
  await (everything ? shootEverything(running) : shootForReadme(running))
} finally {
  await running.close()
  rmSync(running.dataFolder, { recursive: true, force: true })
}
