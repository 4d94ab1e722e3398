import type { DiligenceAct } from '../../../shared/api/diligence.ts'
import type { DiligenceActKind } from '../../../shared/model/diligence.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'

/** 履职报告: how one sort of record is read as acts. */

export interface ActScope {
  readonly caseId: Id<'case'>
  /** Null = everybody's. */
  readonly staffId: Id<'staff'> | null
  readonly from: IsoDate
  readonly to: IsoDate
}

/** What every sort of act has in common; `tied_id` is the record to which files of it are tied. */
interface ActRow {
  readonly id: Buffer
  readonly tied_id: Buffer
  readonly by_name: string | null
}

export type Told = Pick<DiligenceAct, 'what' | 'result'> & { readonly on: IsoDate; readonly proof: readonly (string | null)[] }

/** An act before it has a place among those of other sorts. */
type ReadAct = Omit<DiligenceAct, 'key'> & { readonly id: Id }

/** A sort of act: the rows of the case `@id` by `@by` (null = anybody), and their words. */
export function actsOf<Row extends object>(kind: DiligenceActKind, sql: string, tell: (row: Row) => Told) {
  return (ledger: Ledger, { caseId, staffId, from, to }: ActScope, filesOf: (id: Buffer) => readonly string[]): ReadAct[] => {
    const at = { id: idToBytes(caseId), by: staffId === null ? null : idToBytes(staffId) }
    return prepared<[typeof at], Row & ActRow>(ledger.raw, sql)
      .all(at)
      .map((row): ReadAct => {
        const { proof, ...told } = tell(row)
        const noted = proof.filter((part) => part !== null && part !== '')
        return { ...told, id: idFromBytes(row.id), kind, personName: row.by_name ?? '', evidence: [...noted, ...filesOf(row.tied_id)].filter((part) => part !== null) }
      })
      .filter(({ on }) => on >= from && on <= to)
  }
}

/** The rows of a table that `column` says somebody did, and his name as `by_name`. */
export const doneBy = (alias: string, column = 'created_by'): string =>
  `LEFT JOIN staff s ON s.id = ${alias}.${column} WHERE ${alias}.case_id = @id AND ${alias}.voided_at IS NULL AND ${alias}.${column} IS NOT NULL AND (@by IS NULL OR ${alias}.${column} = @by)`

export const joined = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join(' ')
