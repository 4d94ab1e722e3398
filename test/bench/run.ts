import { benchBalances } from './balances.ts'
import { benchBatch } from './batch.ts'
import { benchCaseList } from './case-list.ts'
import { benchCollectionKpi } from './collection-kpi.ts'
import { benchComplaint } from './complaint.ts'
import { benchDayChange } from './day-change.ts'
import { benchDeadlines } from './deadlines.ts'
import { benchImport } from './import.ts'
import { benchKit } from './kit.ts'
import { benchLists } from './lists.ts'
import { benchNewKey } from './new-key.ts'
import { benchPassphrase } from './passphrase.ts'
import { type Finding, machineLine, say, summary } from './report.ts'
import { benchScale, benchScaleStartUp } from './scale.ts'
import { benchSpreadsheet } from './spreadsheet.ts'
import { benchStartUp } from './start-up.ts'
import { benchWriteOff } from './write-off.ts'

/** Every measured thing by the name that `npm run bench -- <name> …` takes; without a name all of them run. */
const BENCHES: Readonly<Record<string, () => Promise<readonly Finding[]>>> = {
  'start-up': benchStartUp,
  import: benchImport,
  'case-list': benchCaseList,
  lists: benchLists,
  'collection-kpi': benchCollectionKpi,
  scale: benchScale,
  'scale-start-up': benchScaleStartUp,
  'new-key': benchNewKey,
  deadlines: benchDeadlines,
  'day-change': benchDayChange,
  'write-off': benchWriteOff,
  complaint: benchComplaint,
  kit: benchKit,
  batch: benchBatch,
  passphrase: benchPassphrase,
  balances: benchBalances,
  spreadsheet: benchSpreadsheet,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(BENCHES, name))
if (unknown.length > 0) throw new Error(`no such bench: ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`)

say(`npm run bench${asked.length === 0 ? '' : ` -- ${asked.join(' ')}`}`)
say(machineLine())
const findings: Finding[] = []
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length === 0 || asked.includes(name)) findings.push(...(await bench()))
}
summary(findings)
