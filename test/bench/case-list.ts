import { type CaseSortKey, caseSortKeys, type CaseFilter, emptyCaseFilter } from '../../shared/api/cases.ts'
import { isoDate, type IsoDate } from '../../shared/model/iso-date.ts'
import { readName } from '../../electron/store/search/read-name.ts'
import { carryFigures } from '../../electron/store/cases/daily-figures.ts'
import { openLedger, type TestStore } from '../store/support/open-store.ts'
import { fillLedger } from './invented-ledger.ts'
import { listedStock } from './invented-stock.ts'
import { inventedPerson, inventedPhone, inventedResidentId } from './invented-people.ts'
import { medianOf, repeated, timed, watchTurns } from './measure.ts'
import { atMost, type Finding, say, shown, table, title } from './report.ts'

const HOUSEHOLDS = 50_000
const PAGE_ROWS = 50
const RUNS = 15
const PAGE_LIMIT_MS = 20
const SEARCH_LIMIT_MS = 40
const NEW_DAY_LIMIT_S = 8
const SLICE_LIMIT_MS = 30
/** The days after the one on which the list was filled. */
const NEXT_DAYS = [isoDate('2026-11-23'), isoDate('2026-11-24'), isoDate('2026-11-25')]

interface Look {
  readonly name: string
  readonly filter: CaseFilter
  readonly key?: CaseSortKey
  readonly offset?: number
}

/** Pages and searches of the case list over 50,000 households, as the window asks for them: through contract, handler and encrypted file. */
export async function benchCaseList(): Promise<readonly Finding[]> {
  title(`case list at ${HOUSEHOLDS.toLocaleString('en')} households, in the store`)
  const store = await openLedger(isoDate('2026-11-22'))
  try {
    const filled = await timed(() => fillLedger(store.home.ledger, listedStock(HOUSEHOLDS)))
    say(`ledger invented in ${shown(filled / 1_000, 's')}`)
    const slowestPage = await slowestOf(store, await pagesOf(store))
    const slowestSearch = await slowestOf(store, searches())
    const days: NewDay[] = []
    for (const day of NEXT_DAYS) days.push(await newDay(store, day))
    table(['figures carried to', 'time', 'longest time without a turn for other calls'], days.map(({ day, time, slice }) => [day, shown(time, 's'), shown(slice, 'ms')]))
    return [
      atMost(`page of the case list at 50,000 households (slowest: ${slowestPage.name})`, slowestPage.median, PAGE_LIMIT_MS, 'ms'),
      atMost(`search at 50,000 households (slowest: ${slowestSearch.name})`, slowestSearch.median, SEARCH_LIMIT_MS, 'ms'),
      atMost('figures of 50,000 households carried to a new day', medianOf(days.map(({ time }) => time)), NEW_DAY_LIMIT_S, 's'),
      // the best of the days: whatever else the machine does can only lengthen a slice
      atMost('longest slice of a new day', Math.min(...days.map(({ slice }) => slice)), SLICE_LIMIT_MS, 'ms'),
    ]
  } finally {
    store.close()
  }
}

interface NewDay {
  readonly day: IsoDate
  /** Seconds. */
  readonly time: number
  /** Milliseconds. */
  readonly slice: number
}

async function newDay(store: TestStore, day: IsoDate): Promise<NewDay> {
  store.clock.set(day)
  const waits = { longest: 0, running: true }
  const watching = watchTurns(waits)
  let carried = 0
  const time = await timed(async () => (carried = await carryFigures(store.home.ledger)))
  waits.running = false
  await watching
  if (carried !== HOUSEHOLDS) throw new Error(`${carried} of ${HOUSEHOLDS} households were carried`)
  return { day, time: time / 1_000, slice: waits.longest }
}

async function pagesOf(store: TestStore): Promise<readonly Look[]> {
  const { units, managers } = await store.ask('cases.choices', {})
  const unitIds = units.slice(1, 2).map(({ id }) => id)
  const managerIds = managers.slice(1, 2).map(({ id }) => id)
  return [
    ...caseSortKeys.map((key) => ({ name: `first page by ${key}`, filter: emptyCaseFilter, key })),
    ...caseSortKeys.map((key) => ({ name: `far page by ${key}`, filter: emptyCaseFilter, key, offset: 47_000 })),
    { name: 'one unit', filter: { ...emptyCaseFilter, unitIds } },
    { name: 'one manager by name', filter: { ...emptyCaseFilter, managerIds }, key: 'borrowerName' },
    { name: 'one class by interest', filter: { ...emptyCaseFilter, riskClasses: ['doubtful'] }, key: 'interestFen' },
    { name: 'one stage by expiry', filter: { ...emptyCaseFilter, stages: ['litigation'] }, key: 'nextExpiryOn' },
    { name: 'orders expiring by a day', filter: { ...emptyCaseFilter, expiryWithinDays: 90 }, key: 'nextExpiryOn' },
    { name: 'closed, of one unit and class', filter: { ...emptyCaseFilter, status: 'closed', unitIds, riskClasses: ['loss'] } },
  ]
}

function searches(): readonly Look[] {
  const name = inventedPerson(31_234)
  const { syllables } = readName(name)
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('')
  const texts: readonly (readonly [string, string])[] = [
    ['one letter', initials.slice(0, 1)],
    ['initials of two', initials.slice(0, 2)],
    ['initials of three', initials],
    ['full pinyin', syllables.join('')],
    ['one character', name.slice(0, 1)],
    ['two characters', name.slice(0, 2)],
    ['whole name', name],
    ['last four of an id', inventedResidentId(31_234).slice(-4)],
    ['last four of a phone', inventedPhone(31_234).slice(-4)],
    ['last digits of a note', '031234'],
    ['broad prefix of numbers', 'JJ20'],
    ['prefix of every household', 'H2026'],
    ['name and digits', `${name.slice(0, 1)} ${inventedResidentId(31_234).slice(-4)}`],
  ]
  return texts.map(([what, search]) => ({ name: what, filter: { ...emptyCaseFilter, search } }))
}

/** Prints the median and the slowest run of each and answers with the one whose median is highest. */
async function slowestOf(store: TestStore, looks: readonly Look[]): Promise<{ readonly name: string; readonly median: number }> {
  const measured: { name: string; rows: number; median: number; slowest: number }[] = []
  for (const { name, filter, key = 'principalFen', offset = 0 } of looks) {
    const input = { filter, sort: { key, descending: true }, offset, limit: PAGE_ROWS }
    const { rows } = await store.ask('cases.list', input)
    if (rows.length === 0) throw new Error(`${name} finds nothing: an empty answer is no measure`)
    const times = await repeated(RUNS, () => store.ask('cases.list', input))
    measured.push({ name, rows: rows.length, median: medianOf(times), slowest: Math.max(...times) })
  }
  table(['look', 'rows', 'median', 'slowest run'], measured.map(({ name, rows, median, slowest }) => [name, String(rows), shown(median, 'ms'), shown(slowest, 'ms')]))
  return measured.reduce((worst, next) => (next.median > worst.median ? next : worst))
}
