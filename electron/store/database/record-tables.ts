import { getTableColumns, getTableName, is } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { RecordTable } from '../kernel/record-table.ts'
import * as archives from './archive-schema.ts'
import * as assets from './asset-schema.ts'
import * as attachments from './attachment-schema.ts'
import * as classification from './classification-schema.ts'
import * as contacts from './contact-schema.ts'
import * as debtorActs from './debtor-act-schema.ts'
import * as deadlines from './deadline-schema.ts'
import * as documents from './document-schema.ts'
import * as enforcement from './enforcement-schema.ts'
import * as foreclosed from './foreclosed-schema.ts'
import * as imports from './import-schema.ts'
import * as keyDebtors from './key-debtor-schema.ts'
import * as law from './law-schema.ts'
import * as loans from './loan-schema.ts'
import * as outsourcings from './outsourcing-schema.ts'
import * as packages from './package-schema.ts'
import * as parties from './party-schema.ts'
import * as people from './people-schema.ts'
import * as plans from './plan-schema.ts'
import * as preservations from './preservation-schema.ts'
import * as proceedings from './proceedings-schema.ts'
import * as transfers from './transfer-schema.ts'
import * as visits from './visit-schema.ts'
import * as waivers from './waiver-schema.ts'
import * as writeOffs from './write-off-schema.ts'
import * as rights from './rights-schema.ts'
import * as first from './schema.ts'
import * as securities from './security-schema.ts'

/** Every table of the schema as drizzle sees it, by the name that it has in the file. */
export const schemaTables: ReadonlyMap<string, SQLiteTable> = new Map(
  [plans, waivers, writeOffs, first, securities, documents, law, loans, imports, archives, attachments, preservations, enforcement, contacts, parties, people, proceedings, packages, assets, debtorActs, outsourcings, deadlines, classification, foreclosed, rights, transfers, keyDebtors, visits]
    .flatMap((module): unknown[] => Object.values(module))
    .filter((value) => is(value, SQLiteTable))
    .map((table) => [getTableName(table), table]),
)

/** Those that hold kept records. */
export const recordTables: ReadonlyMap<string, RecordTable> = new Map([...schemaTables].filter((entry): entry is [string, RecordTable] => isRecordTable(entry[1])))

function isRecordTable(table: SQLiteTable): table is RecordTable {
  const columns = getTableColumns(table)
  return ['id', 'version', 'updatedAt', 'voidedAt'].every((name) => name in columns)
}
