import { ApiFailure } from '../../../shared/api/errors.ts'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { Id } from '../../../shared/model/id.ts'
import { newId } from './new-id.ts'
import type { NewValues, Work } from './work.ts'
import type { RecordTable } from './record-table.ts'

/** Which record a save is for: none yet, or the one that the person saw at a version. */
export interface SaveTarget<Tag extends string> {
  readonly id: Id<Tag> | null
  readonly version: number | null
}

/** Makes a new record or changes the one that was seen; refused when somebody changed it meanwhile. */
export function saveRecord<T extends RecordTable, Tag extends string>(work: Work, table: T, target: SaveTarget<Tag>, values: NewValues<T>): Saved<Tag> {
  if (target.id === null) {
    const id = newId<Tag>()
    return { id, version: work.insert(table, id, values) }
  }
  if (target.version === null) throw new ApiFailure('invalid-input', { fields: { version: '缺少版本号，请刷新后再保存' } })
  return { id: target.id, version: work.update(table, target.id, target.version, values) }
}
