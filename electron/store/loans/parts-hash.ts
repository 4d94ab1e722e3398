import { createHash } from 'node:crypto'

/**
 * A digest of rows that lie in a table of their own. Kept on the record, it makes a change of the rows a change of the
 * record: the version goes up, and somebody who saw the old rows is told.
 */
export function partsHash(rows: readonly object[]): string {
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}
