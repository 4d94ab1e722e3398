import type { DiligenceAct } from '../../../shared/api/diligence.ts'
import type { DiligenceActKind } from '../../../shared/model/diligence.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'

/** 履职报告: how one sort of record is read as acts. */

export interface ActScope {
  /** Null = every household. */
  readonly caseId: Id<'case'> | null
  /** Null = everybody's. */
  readonly staffId: Id<'staff'> | null
  readonly from: IsoDate
  readonly to: IsoDate
}

/** What every sort of act has in common; `tied_id` is the record to which files of it are tied. */
interface ActRow {
  readonly id: Buffer
  readonly case_id: Buffer
  readonly tied_id: Buffer
  readonly by_name: string | null
}

export type Told = Pick<DiligenceAct, 'what' | 'result'> & { readonly on: IsoDate; readonly proof: readonly (string | null)[] }

/** An act before it has a place among those of other sorts. */
type ReadAct = Omit<DiligenceAct, 'key'> & { readonly id: Id; readonly caseId: Id<'case'> }

export type FilesOf = (caseId: Id<'case'>, tiedId: Buffer) => readonly string[]

/** In the SQL of a sort, the place of the condition on its `case_id`: one household goes by the index, all of them by no condition. */
export const THE_CASES = '%CASES%'

/** A sort of act: the rows of the household, or of every one, by `@by` (null = anybody), and their words. */
export function actsOf<Row extends object>(kind: DiligenceActKind, sql: string, tell: (row: Row) => Told) {
  return (ledger: Ledger, { caseId, staffId, from, to }: ActScope, filesOf: FilesOf): ReadAct[] => {
    const by = staffId === null ? null : idToBytes(staffId)
    const at = caseId === null ? { by } : { by, id: idToBytes(caseId) }
    return prepared<[typeof at], Row & ActRow>(ledger.raw, sql.replace(THE_CASES, caseId === null ? 'IS NOT NULL' : '= @id'))
      .all(at)
      .map((row) => ({ row, told: tell(row) }))
      .filter(({ told: { on } }) => on >= from && on <= to)
      .map(({ row, told: { proof, ...told } }): ReadAct => {
        const of = idFromBytes<'case'>(row.case_id)
        const noted = proof.filter((part) => part !== null).filter((part) => part !== '')
        return { ...told, id: idFromBytes(row.id), caseId: of, kind, personName: row.by_name ?? '', evidence: [...noted, ...filesOf(of, row.tied_id)] }
      })
  }
}

/** The rows of a table that `column` says somebody did, and his name as `by_name`. */
export const doneBy = (alias: string, column = 'created_by'): string =>
  `LEFT JOIN staff s ON s.id = ${alias}.${column} WHERE ${alias}.case_id ${THE_CASES} AND ${alias}.voided_at IS NULL AND ${alias}.${column} IS NOT NULL AND (@by IS NULL OR ${alias}.${column} = @by)`

export const joined = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join(' ')
