import { fileURLToPath } from 'node:url'
import type { ShellEvent } from '../../../shared/api/events.ts'
import type { DryRun, DryRunRow, ImportRow, ImportSession, RowStatus } from '../../../shared/api/imports.ts'
import type { Id } from '../../../shared/model/id.ts'
import { commitSession, dryRunImport, importRows, openImport } from '../../../electron/store/exchange/import/imports.ts'
import type { ImportCall } from '../../../electron/store/exchange/import/imports.ts'
import type { Ledger } from '../../../electron/store/kernel/context.ts'
import { newId } from '../../../electron/store/kernel/new-id.ts'

export function samplePath(name: string): string {
  return fileURLToPath(new URL(`../../fixtures/samples/${name}`, import.meta.url))
}

export function callWith(ledger: Ledger, paths: readonly string[] = [], events: ShellEvent[] = []): ImportCall {
  return { ledger, paths, emit: (event) => events.push(event) }
}

export function open(ledger: Ledger, ...names: readonly string[]): Promise<ImportSession> {
  return openImport(callWith(ledger, names.map(samplePath)))
}

export function commandId(): Id<'command'> {
  return newId<'command'>()
}

/** Opens, compares and commits files as they are, without any correction. */
export async function importFiles(ledger: Ledger, ...names: readonly string[]): Promise<{ readonly dryRun: DryRun; readonly imports: readonly ImportRow[] }> {
  const { sessionId } = await open(ledger, ...names)
  const dryRun = await dryRunImport({ sessionId }, callWith(ledger))
  const { imports } = await commitSession({ sessionId, commandId: commandId() }, callWith(ledger))
  return { dryRun, imports }
}

export function countsOf(dryRun: DryRun): readonly Partial<Record<RowStatus, number>>[] {
  return dryRun.sheets.map(({ counts }) => Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0)))
}

export async function rowsOf(ledger: Ledger, sessionId: Id<'import-session'>, sheetKey = '1', statuses: RowStatus[] = []): Promise<readonly DryRunRow[]> {
  const { rows } = await importRows({ sessionId, sheetKey, statuses, offset: 0, limit: 200 }, callWith(ledger))
  return rows
}

export function value(ledger: Ledger, sql: string): unknown {
  return ledger.raw.prepare(sql).pluck().get()
}

/** Every row of the tables that hold records, as text: two states of a ledger are the same when these are. */
export function contents(ledger: Ledger): string {
  const tables = ['unit', 'staff', 'party', 'case_file', 'loan', 'ledger_entry', 'guarantee', 'guarantee_loan', 'asset', 'collateral', 'collateral_loan', 'proceeding', 'proceeding_loan', 'proceeding_party', 'judgment', 'enforcement', 'cost', 'preservation_order', 'preservation_item', 'preservation_period', 'case_summary', 'loan_position']
  return tables.map((table) => JSON.stringify(ledger.raw.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all())).join('\n')
}
