import { recordKinds } from '../../kernel/record-kinds.ts'
import type { RecordState } from './packed-record.ts'

/** The facts that name a record best, in this order. */
const naming = ['name', 'noteNo', 'description', 'caseNo', 'rulingNo', 'title', 'fileName', 'contractNo', 'documentNo', 'number', 'address', 'docNo', 'personName', 'tenant', 'insurer', 'holder', 'fromUnit', 'valuedOn', 'checkedOn', 'lentOn', 'valueDate', 'occurredOn', 'startsOn']

/** 借据 JD-2023-0001. */
export function recordWords(table: string, { facts }: RecordState): string {
  const name = naming.map((key) => facts[key]).find((value) => typeof value === 'string' && value !== '')
  return [recordKinds[table] ?? table, name].filter((part) => part !== undefined).join(' ')
}

/** Tables whose records have a word: a test compares them with those that travel. */
export const namedRecords: ReadonlySet<string> = new Set(Object.keys(recordKinds))
