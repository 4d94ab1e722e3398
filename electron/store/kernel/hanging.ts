import { ApiFailure } from '../../../shared/api/errors.ts'
import type { AttachmentSubjectKind } from '../../../shared/model/attachment.ts'
import type { Id } from '../../../shared/model/id.ts'
import { idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from './context.ts'
import { prepared } from './prepared.ts'

/** Records that hang on another: it cannot be voided while one of them stands. */
export interface Hanging {
  /** What staff call such a record. */
  readonly words: string
  /** Tables and conditions after `FROM`, over the record `@id`; counts those that stand. */
  readonly from: string
}

/** Rows of a table that name the record in a column of their own. */
export function rowsNaming(table: string, column: string, words: string): Hanging {
  return { words, from: `${table} WHERE ${column} = @id AND voided_at IS NULL` }
}

/** Records joined to it through a link of its own table. */
export function recordsLinked(link: string, table: string, column: string, words: string): Hanging {
  return { words, from: `${link} k JOIN ${table} t ON t.id = k.${table}_id WHERE k.${column} = @id AND t.voided_at IS NULL` }
}

/** Files tied to it. */
export function filesTied(kind: AttachmentSubjectKind): Hanging {
  return { words: '附件', from: `attachment_subject s JOIN attachment a ON a.id = s.attachment_id WHERE s.kind = '${kind}' AND s.subject_id = @id AND a.voided_at IS NULL` }
}

/**
 * Refuses to void a record while others hang on it, and names them with their number.
 * @param subject what is to be voided, in the words of the page
 * @param way what to do first
 * @throws ApiFailure has-dependents
 */
export function refuseHanging({ raw }: Pick<Ledger, 'raw'>, subject: string, id: Id, hangings: readonly Hanging[], way: string): void {
  const found = hangings.flatMap(({ words, from }) => {
    const count = prepared<[object], { n: number }>(raw, `SELECT count(*) AS n FROM ${from}`).get({ id: idToBytes(id) })?.n ?? 0
    return count === 0 ? [] : [`${words} ${count} 条`]
  })
  if (found.length > 0) throw new ApiFailure('has-dependents', { message: `${subject}还有${found.join('、')}，不能作废。${way}` })
}
