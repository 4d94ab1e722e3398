import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type PaperForm, papersOf } from '../../shared/model/filing.ts'
import { isoDate } from '../../shared/model/iso-date.ts'
import { once } from '../store/support/facts.ts'
import { filingHousehold } from '../store/support/filing-household.ts'
import { openLedger, type TestStore } from '../store/support/open-store.ts'
import { medianOf, repeated } from './measure.ts'
import { atMost, type Finding, say, shown, title } from './report.ts'

const RUNS = 11
const PAPERS = 10
const LIMIT_MS = 250

/** The kit of a suit, from the record to the registered files in a folder: snapshot, checks, Word files, audit entry. */
export async function benchKit(): Promise<readonly Finding[]> {
  title('a ten-paper kit, made and saved by the store')
  const store = await openLedger(isoDate('2026-11-22'))
  try {
    return await measureKit(store)
  } finally {
    store.close()
  }
}

async function measureKit(store: TestStore): Promise<readonly Finding[]> {
  const { caseId, choices } = await filingHousehold(store)
  const forms = tenOf(papersOf('sue', false))
  const folder = join(store.folder, 'kit')
  mkdirSync(folder)
  const times = await repeated(RUNS, () => store.ask('documents.exportKit', { ...once(), caseId, choices, forms: [...forms], acceptAmber: true }, [folder]))
  const median = medianOf(times)
  say(`${forms.length} papers: ${shown(median, 'ms')}`)
  return [atMost('ten-paper kit in the store', median, LIMIT_MS, 'ms')]
}

/** The papers of the kit that this household can make: without evidence on file there is no list of it. */
function tenOf(kit: readonly PaperForm[]): readonly PaperForm[] {
  const forms: readonly PaperForm[] = [...kit.filter((form) => form !== 'evidence-list'), 'complaint-traditional']
  return forms.slice(0, PAPERS)
}
