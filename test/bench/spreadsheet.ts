import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Balance, balanceAsOf } from '../../shared/rules/ledger.ts'
import { AS_OF, type LoanHistory, loanHistories, MONTHS } from './loan-histories.ts'
import { medianOf, pairs, repeated, timed } from './measure.ts'
import { atLeast, type Finding, notMeasured, say, shown, title } from './report.ts'
import { scheduleSheets } from './schedule-workbook.ts'
import { sheetFile } from './sheet-file.ts'

const LOANS = 1_000
const RUNS = 5
const CALC_PAIRS = 2
const LIMIT = 20
const NAME = '1,000 schedules: LibreOffice Calc / ours'

/** The schedules of 1,000 loans from their terms and entries: by us, and by LibreOffice Calc from live formulas in the same run. */
export async function benchSpreadsheet(): Promise<readonly Finding[]> {
  title(`schedules of 1,000 loans with ${MONTHS} months of entries, against LibreOffice Calc`)
  const folder = mkdtempSync(join(tmpdir(), 'baoquan-calc-'))
  try {
    return await measureIn(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureIn(folder: string): Promise<readonly Finding[]> {
  const empty = join(folder, 'empty.xlsx')
  writeFileSync(empty, sheetFile([{ name: 'totals', rows: [] }, { name: 'periods', rows: [] }]))
  const refusal = convert(folder, empty)
  if (refusal !== null) {
    say(`LibreOffice Calc cannot be run here (${refusal}). On Debian: apt-get install -y libreoffice-calc-nogui`)
    return [notMeasured(NAME, 'libreoffice-calc-nogui is not installed')]
  }
  const loans = loanHistories(LOANS)
  const balances = loans.map(balanceOf)
  const sheets = scheduleSheets(loans.map((loan, index) => ({ ...loan, lines: balances[index]?.lines ?? [] })))
  const schedule = join(folder, 'schedule.xlsx')
  writeFileSync(schedule, sheetFile(sheets))

  const ours = medianOf(await repeated(RUNS, () => loans.forEach((loan) => balanceOf(loan))))
  const calc = await pairs(CALC_PAIRS, () => timed(() => convert(folder, schedule)), () => timed(() => convert(folder, empty)))
  const recomputing = calc.ours - calc.other
  say(`${sheets[1]?.rows.length ?? 0} rows of formulas; totals of Calc and ours ${agreement(folder, balances)}`)
  say(`ours ${shown(ours, 'ms')}; Calc ${shown(calc.ours, 'ms')}, less ${shown(calc.other, 'ms')} for an empty sheet`)
  return [atLeast(NAME, recomputing / ours, LIMIT, 'times')]
}

function balanceOf({ terms, entries }: LoanHistory): Balance {
  const { value } = balanceAsOf(terms, entries, AS_OF)
  if (value === null) throw new Error('a whole history has a balance')
  return value
}

/** Null when Calc has written its result, else what stopped it. */
function convert(folder: string, file: string): string | null {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const run = spawnSync('soffice', [profile, '--headless', '--convert-to', 'csv', '--outdir', folder, file], { encoding: 'utf8' })
  if (run.error) return run.error.message
  return run.stdout.includes('using filter') ? null : (run.stderr.trim().split('\n').at(-1) ?? 'no answer')
}

/** The first sheet holds each loan's total as Calc computed it: a sheet that computes something else would be no comparison. */
function agreement(folder: string, balances: readonly Balance[]): string {
  const totals = readFileSync(join(folder, 'schedule.csv'), 'utf8').trim().split('\n').map(Number)
  const differing = balances.filter(({ total }, index) => total !== totals[index]).length
  return differing === 0 ? 'agree to the fen' : `differ on ${differing} loans`
}
