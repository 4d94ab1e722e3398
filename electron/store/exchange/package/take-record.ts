import { ApiFailure } from '../../../../shared/api/errors.ts'
import { type Id, isId } from '../../../../shared/model/id.ts'
import { idField } from '../../../../shared/model/fields.ts'
import { nextCaseNo } from '../../cases/cases.ts'
import { idToBytes } from '../../database/id-bytes.ts'
import { errnoOf } from '../../database/system-error.ts'
import type { Work } from '../../kernel/work.ts'
import { prepared } from '../../kernel/prepared.ts'
import { readRow, type RowValues } from '../../kernel/record-table.ts'
import { nextSequence } from '../../loans/entries.ts'
import { touchCasesOfBorrower } from '../../parties/parties.ts'
import { recordTable, type RecordState } from './packed-record.ts'
import type { ComparedRecord } from './review-package.ts'
import { linkTables } from './travelling-tables.ts'

/** One record of a package into this ledger, through the work of the command: audited, versioned and projected like any other change. */

const partyId = idField<'party'>()
const loanId = idField<'loan'>()
const caseId = idField<'case'>()

/**
 * Makes a record that only the package had.
 * @returns false when this ledger holds another record in its place already (its own team of the case, the same number of a party)
 */
export function addRecord(work: Work, { record }: ComparedRecord): boolean {
  const { voidReason, ...facts } = record.state.facts
  const table = recordTable(record.table)
  try {
    work.insert(table, record.id, { ...facts, ...ownNumbers(work, record.table, facts) })
  } catch (error) {
    if (errnoOf(error) === 'SQLITE_CONSTRAINT_UNIQUE') return false
    throw error
  }
  setLinks(work, record.table, record.id, record.state)
  if (typeof voidReason === 'string') work.void(table, record.id, 1, voidReason)
  touch(work, record)
  return true
}

/** Numbers that each ledger gives by itself. */
function ownNumbers({ ledger }: Work, table: string, facts: RecordState['facts']): RowValues {
  if (table === 'ledger_entry') return { sequence: nextSequence(ledger, loanId.parse(facts['loanId'])) }
  if (table !== 'case_file') return {}
  const taken = prepared<[unknown], { n: 1 }>(ledger.raw, 'SELECT 1 AS n FROM case_file WHERE case_no = ?').get(facts['caseNo'])
  return taken ? { caseNo: nextCaseNo(ledger) } : {}
}

/** Takes fields over: those that only the other side changed, and those that were decided for it. @returns whether anything differs now */
export function changeRecord(work: Work, { record, mine, take, conflicts }: ComparedRecord, isTheirs: (recordId: Id, key: string) => boolean): boolean {
  const keys = [...take, ...conflicts.map(({ key }) => key).filter((key) => isTheirs(record.id, key))]
  if (keys.length === 0 || mine === null) return false
  const table = recordTable(record.table)
  const { voidReason, ...values } = Object.fromEntries(keys.filter((key) => key in record.state.facts).map((key) => [key, record.state.facts[key] ?? null]))
  const derived = 'name' in values && record.table === 'party' ? { nameKey: record.state.facts['nameKey'] } : {}
  const version = work.update(table, record.id, versionOf(work, record), { ...values, ...derived })
  const links = keys.filter((key) => key in record.state.links)
  if (links.length > 0) setLinks(work, record.table, record.id, record.state, links)
  if (typeof voidReason === 'string') work.void(table, record.id, version, voidReason)
  touch(work, record)
  return true
}

function versionOf({ ledger }: Work, { table, id }: ComparedRecord['record']): number {
  const version = readRow(ledger.raw, recordTable(table), id)?.['version']
  if (typeof version !== 'number') throw new ApiFailure('not-found')
  return version
}

function setLinks(work: Work, owner: string, id: Id, { links }: RecordState, only: readonly string[] = Object.keys(links)): void {
  const { raw } = work.ledger
  for (const { table, column } of linkTables.filter((link) => link.owner === owner && only.includes(link.table))) {
    prepared<[Buffer]>(raw, `DELETE FROM ${table} WHERE ${column} = ?`).run(idToBytes(id))
    for (const row of links[table] ?? []) {
      const columns = Object.keys(row)
      const values = Object.values(row).map((value) => (isId(value) ? idToBytes(value) : value))
      prepared(raw, `INSERT INTO ${table} (${[column, ...columns].join(', ')}) VALUES (${['?', ...columns.map(() => '?')].join(', ')})`).run(idToBytes(id), ...values)
    }
    work.note(owner, id, null, { [table]: JSON.stringify(links[table] ?? []) })
  }
}

function touch(work: Work, { table, id, caseId: of, state }: ComparedRecord['record']): void {
  if (of !== null) work.touchCase(caseId.parse(of))
  if (table === 'party') touchCasesOfBorrower(work, partyId.parse(id))
  else if (of === null && isId(state.facts['partyId'])) touchCasesOfBorrower(work, partyId.parse(state.facts['partyId']))
}
