import { createHash } from 'node:crypto'
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isoDate } from '../../shared/model/iso-date.ts'
import { flushFile } from '../../electron/store/database/durable-file.ts'
import { carryDeadlines } from '../../electron/store/deadlines/daily.ts'
import { openNewLedger } from '../store/support/open-store.ts'
import { fillLedger } from './invented-ledger.ts'
import type { Stock } from './invented-stock.ts'
import { timed } from './measure.ts'
import { say, shown } from './report.ts'
import { handKeyOver } from './start-up/handed-key.ts'

const PROJECT = join(import.meta.dirname, '../..')
const KEPT = join(PROJECT, 'test-results', 'bench-ledgers')
/** What a written ledger follows from: the generator, the schema, and the projections that build the list. */
const SOURCES = [
  'test/bench/invented-*.ts', 'migrations/*', 'electron/store/database/*schema.ts', 'electron/store/{cases,contacts,deadlines,loans,proceedings,preservations,search}/*.ts', 'shared/rules/**/*.ts',
]

export const dataFolderIn = (folder: string): string => join(folder, 'ledger')

/** A filled and closed ledger in a folder of its own, with its key laid beside it. */
export async function writeLedger(stock: Stock): Promise<string> {
  const { folder, home } = await openNewLedger(isoDate(new Date().toISOString().slice(0, 10)))
  fillLedger(home.ledger, stock)
  await carryDeadlines(home.ledger)
  handKeyOver(dataFolderIn(folder), { key: home.file.key, slotId: home.slotId })
  home.lock()
  return folder
}

/** The same as a copy that may be changed: written once, and kept for later runs as long as what it follows from stays as it is. */
export async function copyOfKeptLedger(stock: Stock): Promise<string> {
  const kept = join(KEPT, `${stock.name}-${sourcesHash()}`)
  if (!existsSync(kept)) await keepLedger(stock, kept)
  const copy = mkdtempSync(join(tmpdir(), 'baoquan-bench-'))
  cpSync(kept, copy, { recursive: true })
  // Else the first commit on the copy would wait for all of it to reach the disk.
  flushFile(join(dataFolderIn(copy), 'ledger.db'))
  return copy
}

async function keepLedger(stock: Stock, kept: string): Promise<void> {
  rmSync(KEPT, { recursive: true, force: true })
  mkdirSync(KEPT, { recursive: true })
  const unfinished = `${kept}.part`
  const written = await timed(async () => {
    const folder = await writeLedger(stock)
    cpSync(folder, unfinished, { recursive: true })
    rmSync(folder, { recursive: true, force: true })
  })
  renameSync(unfinished, kept)
  say(`ledger invented in ${shown(written / 1_000, 's')}, kept for later runs`)
}

function sourcesHash(): string {
  const hash = createHash('sha256')
  for (const file of globSync(SOURCES, { cwd: PROJECT }).toSorted()) hash.update(file).update(readFileSync(join(PROJECT, file)))
  return hash.digest('hex').slice(0, 16)
}
