import { emptyBoardFilter } from '../../shared/api/deadlines.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { idToBytes } from '../../electron/store/database/id-bytes.ts'
import { projectDeadlines } from '../../electron/store/deadlines/project.ts'
import { household, once, repayment } from '../store/support/facts.ts'
import { measure } from '../store/support/measures.ts'
import { openLedger, type TestStore } from '../store/support/open-store.ts'
import { medianOf, repeated } from './measure.ts'
import { atMost, type Finding, title } from './report.ts'

const LINES = 300_000
const CASES = 50_000
const PEOPLE = 61
const RUNS = 15
/** Lines that a day of the calendar shows. */
const ON_A_DAY = 4
const PERSON_LIMIT_MS = 30
const BRANCH_LIMIT_MS = 120
const RECOMPUTE_LIMIT_MS = 15

/** The board over a large stock, and what one more fact costs a household. */
export async function benchDeadlines(): Promise<readonly Finding[]> {
  title(`the deadline board: ${LINES.toLocaleString('en')} lines of ${CASES.toLocaleString('en')} cases`)
  const store = await openLedger(isoDate('2026-11-22'))
  try {
    const { file, loan } = await household(store, '期限测试', '91000000249833665K', 'QX2023100000')
    await measure(store, file.id)
    const { ledger } = store.home
    for (let month = 1; month <= 9; month += 1) await store.ask('loans.addEntry', { ...once(), entry: repayment(loan.id, `2026-0${month}-15`, 100) })
    const recompute = await repeated(RUNS, () => projectDeadlines(ledger, [file.id], null))
    fillBoard(store)
    const page = (scope: 'me' | 'branch') => repeated(RUNS, () => store.ask('deadlines.board', { filter: { ...emptyBoardFilter, scope }, offset: 0, limit: 100 }))
    const totals = (scope: 'me' | 'branch') => repeated(RUNS, () => store.ask('deadlines.totals', { filter: { ...emptyBoardFilter, scope } }))
    const groups = (by: 'people' | 'courts') => repeated(RUNS, () => store.ask('deadlines.groups', { filter: { ...emptyBoardFilter, scope: 'branch' }, by }))
    const month = { ...emptyBoardFilter, scope: 'branch' as const, from: isoDate('2026-10-26'), to: isoDate('2026-12-06') }
    const days = await repeated(RUNS, () => store.ask('deadlines.days', { filter: month, most: ON_A_DAY }))
    return [
      atMost('recomputing a household after one fact, median', medianOf(recompute), RECOMPUTE_LIMIT_MS, 'ms'),
      atMost('board of one person, a page of 100', medianOf(await page('me')), PERSON_LIMIT_MS, 'ms'),
      atMost('board of one person, its totals', medianOf(await totals('me')), PERSON_LIMIT_MS, 'ms'),
      atMost('board of the branch, a page of 100', medianOf(await page('branch')), BRANCH_LIMIT_MS, 'ms'),
      atMost('board of the branch, its totals', medianOf(await totals('branch')), BRANCH_LIMIT_MS, 'ms'),
      atMost('board of the branch by person', medianOf(await groups('people')), BRANCH_LIMIT_MS, 'ms'),
      atMost('board of the branch by court', medianOf(await groups('courts')), BRANCH_LIMIT_MS, 'ms'),
      atMost('board of the branch, a month of the calendar', medianOf(days), BRANCH_LIMIT_MS, 'ms'),
    ]
  } finally {
    store.close()
  }
}

/** A blob in the form of an id, from a number. */
function uuid(number: string): string {
  return `unhex(printf('%012x', ${number}) || '70008000000000000000')`
}

/** Copies of the household's lines under other keys, over years and people: the lists read nothing but the lines. */
function fillBoard({ home }: TestStore): void {
  const { raw, person } = home.ledger
  raw.exec('DROP TABLE IF EXISTS temp.template; CREATE TEMP TABLE template AS SELECT * FROM deadline LIMIT 1')
  raw
    .prepare(
      `INSERT INTO deadline (id, deadline_key, case_id, case_rowno, unit_id, owner_id, assigned, kind, subject_id, start_id, subject_text, person_name, court, standing, nominal, rolled, safe, provisional, worth_fen, met_on, met_text, reason, pending)
       WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < ${LINES})
       SELECT ${uuid('i')}, 'bench:' || i, t.case_id, i % ${CASES}, t.unit_id, CASE WHEN i % ${PEOPLE} = 0 THEN ? ELSE ${uuid(`i % ${PEOPLE}`)} END, 0, t.kind, t.subject_id, t.start_id, t.subject_text, t.person_name, t.court,
         CASE i % 5 WHEN 0 THEN 'met' WHEN 1 THEN 'uncertain' ELSE 'running' END, date('2026-06-01', '+' || (i % 1500) || ' days'), date('2026-06-01', '+' || (i % 1500) || ' days'),
         date('2026-06-01', '+' || (i % 1500) || ' days'), 0, 100000, NULL, NULL, NULL, 0 FROM n, template t`,
    )
    .run(idToBytes(person.id))
}
