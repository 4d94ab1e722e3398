import { customType, integer, text } from 'drizzle-orm/sqlite-core'
import type { Fen } from '../../../shared/model/fen.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { Instant, IsoDate } from '../../../shared/model/iso-date.ts'
import { idFromBytes, idToBytes } from './id-bytes.ts'

/** Column kinds: how each kind of fact lies in the file. Names come from the keys (snake_case casing). */

/** A UUIDv7, text in code and 16 bytes in the file. */
export const id = <Tag extends string>() =>
  customType<{ data: Id<Tag>; driverData: Buffer }>({
    dataType: () => 'blob',
    toDriver: (value) => idToBytes(value),
    fromDriver: (value) => idFromBytes<Tag>(value),
  })()

export const fenColumn = () => integer().$type<Fen>()
export const dateColumn = () => text().$type<IsoDate>()
export const instantColumn = () => integer().$type<Instant>()
/** Text of a closed list: the CHECK in the SQL and the enum of the model say the same. */
export const oneOf = <T extends readonly string[]>() => text().$type<T[number]>()

export const flag = () => integer({ mode: 'boolean' })

/** What a contract says on courts and arbitration. */
export const jurisdictionColumns = () => ({ jurisdictionClause: text(), jurisdictionText: text(), arbitrationAgreed: flag() })

/** On every record that people keep: who made it, its version, whether it was voided, which import brought it. */
export const recordedColumns = () => ({
  version: integer().notNull(),
  createdAt: instantColumn().notNull(),
  createdBy: id<'staff'>().notNull(),
  updatedAt: instantColumn().notNull(),
  updatedBy: id<'staff'>().notNull(),
  voidedAt: instantColumn(),
  voidReason: text(),
  importId: id<'import'>(),
})
