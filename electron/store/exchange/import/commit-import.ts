import type Database from 'better-sqlite3'
import { ApiFailure } from '../../../../shared/api/errors.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { noteDueLines } from '../../cases/due-lines.ts'
import { idToBytes } from '../../database/id-bytes.ts'
import { holdLog } from '../../database/write-ahead-log.ts'
import type { Ledger } from '../../kernel/context.ts'
import { perform } from '../../kernel/perform.ts'
import type { Work } from '../../kernel/work.ts'
import { tableNameOf } from '../../kernel/record-table.ts'
import { guardScope } from '../../kernel/scope.ts'
import { adoptContacts } from './adopt-contacts.ts'
import { broughtByRun, type BroughtSums } from './brought-sums.ts'
import type { ImportPlan } from './import-plan.ts'
import { insertRun } from './import-runs.ts'
import type { ImportRun } from './import-runs.ts'
import { forgetOldLists, keepList } from './import-lists.ts'
import type { GoneList, ListedRows } from './import-lists.ts'
import { rememberLayout } from './sheet-settings.ts'
import type { OwnSheet } from './sheet-settings.ts'
import { WriteRunner } from './prepared-writes.ts'
import type { PreparedWrites } from './prepared-writes.ts'

/** A sheet whose rows are written: how it was read, what it named, and what is gone from its former list. */
export interface WrittenSheet extends OwnSheet {
  readonly importId: Id<'import'>
  readonly listed: ListedRows
  readonly gone: GoneList | undefined
}

/** What one commit writes: the runs with how their sheets were read, their plan, and its statements. */
export interface ReadyImport {
  readonly runs: readonly ImportRun[]
  readonly sheets: readonly WrittenSheet[]
  readonly plan: ImportPlan
  readonly writes: PreparedWrites
}

/**
 * Does everything in one transaction with one audit entry, or nothing. The lines of the case list are noted as due: the caller has
 * them built after it.
 * @throws ApiFailure `forbidden` when it reaches cases that the person does not see; `stale-version` when a record that the import changes was changed meanwhile: compare again.
 */
export function commitImport(ledger: Ledger, commandId: Id<'command'>, ready: ReadyImport): readonly Id<'import'>[] {
  const names = [...new Set(ready.runs.map(({ fileName }) => fileName))].join('、')
  const act = { command: 'imports.commit', commandId, summary: `导入 ${names}`.slice(0, 500) }
  const brought = broughtByRun(ledger, ready.plan)
  return withLogHeld(ledger.raw, () => perform(ledger, act, (work) => writeAll(work, ready, brought)))
}

/** What stands in the write-ahead log is safe: moving it into the file waits for the next command, so that the transaction stays short. */
function withLogHeld<R>(raw: Database.Database, body: () => R): R {
  const letLogGo = holdLog(raw)
  try {
    return body()
  } finally {
    letLogGo()
  }
}

function writeAll(work: Work, ready: ReadyImport, brought: ReadonlyMap<Id<'import'>, BroughtSums>): readonly Id<'import'>[] {
  const { ledger } = work
  // a guarantee may be pointed at a party that a later row brings: the keys are checked at the end
  ledger.raw.pragma('defer_foreign_keys = ON')
  for (const run of ready.runs) insertRun(ledger, run, work.now, brought.get(run.id) ?? {})
  const runner = new WriteRunner(ledger.raw)
  for (const group of ready.writes.inserts) runner.insert(group)
  writeChanges(work, runner, ready.writes)
  for (const { id } of ready.runs) adoptContacts(ledger, id, work.now)
  noteRuns(work, ready)
  guardScope(ledger, [...ready.plan.touchedCases])
  noteDueLines(ledger, ready.plan.touchedCases)
  for (const sheet of ready.sheets) rememberSheet(ledger, sheet, work.now)
  return ready.runs.map(({ id }) => id)
}

/** The layout for the next file of the same source, and what the list named. */
function rememberSheet(ledger: Ledger, sheet: WrittenSheet, at: number): void {
  const { fingerprint } = sheet.settings
  rememberLayout(ledger, sheet, at)
  keepList(ledger, sheet.importId, { fingerprint, listed: sheet.listed }, sheet.gone)
  forgetOldLists(ledger, fingerprint)
}

/** Changes carry what was before, so that an undo can put it back. */
function writeChanges(work: Work, runner: WriteRunner, { changes }: PreparedWrites): void {
  const { raw } = work.ledger
  const remember = raw.prepare('INSERT INTO import_change (import_id, ordinal, record_table, record_id, given_version, before_json) VALUES (?, ?, ?, ?, ?, ?)')
  for (const [ordinal, { change, write }] of changes.entries()) {
    const { table, id, version, before, after, importId } = change
    if (runner.run(write) !== 1) throw new ApiFailure('stale-version', { message: '对照之后有记录被改动过，没有导入任何内容。请重新对照后再导入。' })
    remember.run(idToBytes(importId), ordinal, tableNameOf(table), idToBytes(id), version + 1, JSON.stringify(before))
    work.note(tableNameOf(table), id, before, after)
  }
}

/**
 * The log names each run with its file's hash and how many records of each table it made: the records carry the run's id, and
 * listing every one a second time would bloat the chain by megabytes.
 */
function noteRuns(work: Work, { runs, writes }: ReadyImport): void {
  for (const { id, fileName, fileHash, sheetName, counts } of runs) {
    work.note('import_run', id, null, { fileName, fileHash, sheetName, counts, made: writes.made.get(id) ?? {} })
  }
}
