import { isoDate } from '../../shared/model/iso-date.ts'
import type { Person } from '../../electron/store/kernel/context.ts'
import { openStore, type TestStore } from '../store/support/open-store.ts'
import { branchStock } from './invented-stock.ts'
import { type List, longLists, type Look } from './list-looks.ts'
import { medianOf, repeated } from './measure.ts'
import { atMost, type Finding, shown, table, title } from './report.ts'
import { readHandedKey } from './start-up/handed-key.ts'
import { copyOfKeptLedger, dataFolderIn } from './written-ledger.ts'

const RUNS = 7
const LIMIT_MS = 40
const MANY_ROWS = 1_000_000
const DAY = isoDate('2026-11-22')

/**
 * Every long list but the case list and the board, which have benches of their own: the first and the farthest page of each order and
 * narrowing, as the whole branch is seen and as one unit is, through contract, handler and encrypted file.
 */
export async function benchLists(): Promise<readonly Finding[]> {
  title('long lists over 50,000 cases: 200,000 contacts, 60,000 proceedings and orders, 100,000 parties, 200,000 lines of the log, in the store')
  const folder = await copyOfKeptLedger(branchStock)
  const store = openStore(DAY, folder)
  try {
    const { key, slotId } = readHandedKey(dataFolderIn(folder))
    await store.home.open(key, slotId)
    return await measureLists(store)
  } finally {
    store.close()
  }
}

async function measureLists(store: TestStore): Promise<readonly Finding[]> {
  const ofUnit = await headOfOneUnit(store)
  const findings: Finding[] = []
  for (const list of longLists(store)) {
    const times = [...(await timesOf(list)), ...(await timesOf(seenBy(store, ofUnit, list)))]
    table([list.name, 'rows', 'median', 'slowest run'], times.map(({ look, rows, median, slowest }) => [look, String(rows), shown(median, 'ms'), shown(slowest, 'ms')]))
    const worst = times.reduce((first, next) => (next.median > first.median ? next : first))
    findings.push(atMost(`${list.name} (slowest: ${worst.look})`, worst.median, LIMIT_MS, 'ms'))
  }
  return findings
}

/** Somebody with every right whose sight ends with one of the eight units. */
async function headOfOneUnit(store: TestStore): Promise<Person> {
  const { units } = await store.ask('cases.choices', {})
  const unitId = units[1]?.id
  if (unitId === undefined) throw new Error('the invented branch has units')
  return { ...store.home.ledger.person, unitId }
}

function seenBy(store: TestStore, person: Person, { looks, ...list }: List): List {
  const asPerson = (page: Look['page']): Look['page'] => async (offset) => {
    store.actAs(person)
    try {
      return await page(offset)
    } finally {
      store.actAs(null)
    }
  }
  return { ...list, looks: looks.map((look) => ({ name: `${look.name}, of one unit`, page: asPerson(look.page) })) }
}

interface Time {
  readonly look: string
  readonly rows: number
  readonly median: number
  readonly slowest: number
}

async function timesOf({ looks, pageRows }: List): Promise<readonly Time[]> {
  const times: Time[] = []
  for (const { name, page } of looks) {
    times.push(await timeOf(`first page ${name}`, page, 0))
    if (pageRows !== null) times.push(await timeOf(`far page ${name}`, page, await farthestPage(page, pageRows)))
  }
  return times
}

async function timeOf(look: string, page: Look['page'], offset: number): Promise<Time> {
  const rows = (await page(offset)).length
  if (rows === 0) throw new Error(`${look} is empty: an empty answer is no measure`)
  const times = await repeated(RUNS, () => page(offset))
  return { look: offset === 0 ? look : `${look}, from ${offset.toLocaleString('en')}`, rows, median: medianOf(times), slowest: Math.max(...times) }
}

/** Where the last page begins that still has rows. */
async function farthestPage(page: Look['page'], rows: number): Promise<number> {
  let [filled, empty] = [0, MANY_ROWS / rows]
  while (empty - filled > 1) {
    const middle = Math.floor((filled + empty) / 2)
    if ((await page(middle * rows)).length > 0) filled = middle
    else empty = middle
  }
  return filled * rows
}
