import { rmSync } from 'node:fs'
import { isoDate } from '../../shared/model/iso-date.ts'
import { openStore } from '../store/support/open-store.ts'
import { branchStock } from './invented-stock.ts'
import { timed, type Waits, watchTurns } from './measure.ts'
import { atMost, type Finding, noted, shown, table, title } from './report.ts'
import { readHandedKey } from './start-up/handed-key.ts'
import { copyOfKeptLedger, dataFolderIn } from './written-ledger.ts'

const WAIT_LIMIT_MS = 100
const DAY = isoDate('2026-11-22')
const PERIODS = { week: isoDate('2026-10-05'), month: isoDate('2026-09-12'), quarter: isoDate('2026-07-12'), year: isoDate('2025-10-12') } as const
const TO = isoDate('2026-10-11')

/** 催收指标 over the contacts of a large branch: how long it takes, and how long other calls wait meanwhile. */
export async function benchCollectionKpi(): Promise<readonly Finding[]> {
  title('collection ratios over 200,000 contacts of 50,000 cases')
  const folder = await copyOfKeptLedger(branchStock)
  const store = openStore(DAY, folder)
  try {
    const { key, slotId } = readHandedKey(dataFolderIn(folder))
    await store.home.open(key, slotId)
    const measured: { readonly period: string; readonly calls: number; readonly milliseconds: number; readonly longest: number }[] = []
    for (const [period, from] of Object.entries(PERIODS)) {
      const waits: Waits = { longest: 0, running: true }
      const watching = watchTurns(waits)
      let calls = 0
      const milliseconds = await timed(async () => (calls = (await store.ask('contacts.kpi', { from, to: TO })).total.counts.calls))
      waits.running = false
      await watching
      if (calls === 0) throw new Error(`no calls are counted in the ${period}: nothing is no measure`)
      measured.push({ period, calls, milliseconds, longest: waits.longest })
    }
    table(['period', 'calls', 'time', 'longest time without a turn for other calls'], measured.map((each) => [each.period, String(each.calls), shown(each.milliseconds, 'ms'), shown(each.longest, 'ms')]))
    return [
      atMost('longest wait of other calls while collection ratios are counted', Math.max(...measured.map(({ longest }) => longest)), WAIT_LIMIT_MS, 'ms'),
      noted('collection ratios of a year', measured.at(-1)?.milliseconds ?? 0, 'ms', 'counted in slices'),
    ]
  } finally {
    store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
