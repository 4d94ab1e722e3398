import type { ZodType } from 'zod'
import type { Saved } from '../../../../shared/api/command-fields.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { type RecordForm, useRecordForm } from '../../../components/use-record-form.ts'
import type { WayBack } from '../../../components/way-back.ts'
import { savedAndClosed } from './saved-and-closed.ts'
import { factsFrom } from './facts-from.ts'

/** A record as the store gave it. */
export type StoredVersion<Tag extends string> = { readonly id: Id<Tag>; readonly version: number }

/** The command that saves a record, as `useCommand` gives it. */
export interface SaveCommand<Facts, Tag extends string> {
  mutateAsync(act: (commandId: Id<'command'>) => { commandId: Id<'command'>; id: Id<Tag> | null; version: number | null; facts: Facts }): Promise<Saved<Tag>>
}

/** The command that voids a record, for the way back from a new one. */
export interface TakeBackCommand<Tag extends string> {
  mutateAsync(act: (commandId: Id<'command'>) => { commandId: Id<'command'>; id: Id<Tag>; version: number; reason: string }): Promise<unknown>
}

export interface DetailFormOptions<V extends object, Facts, Tag extends string> {
  /** What the record is called, e.g. 续封. */
  readonly what: string
  /** Names the draft, a new record's by what it hangs on; at most 70 characters. */
  readonly draftKey: string
  /** Null for a new record, which then begins with `blank`. */
  readonly record: (V & StoredVersion<Tag>) | null
  readonly blank: V
  readonly loadSchema: () => Promise<ZodType<Facts>>
  readonly save: SaveCommand<Facts, Tag>
  /** Null where a record of this kind is not voided. */
  readonly remove: TakeBackCommand<Tag> | null
  /** The records of this kind as they stand now, to show what somebody else changed meanwhile. */
  readonly latest: () => Promise<readonly (V & StoredVersion<Tag>)[]>
  readonly onClose: () => void
}

/** The form of one record of a case, or of a new one: saved under its version, compared with what stands there now, closed with a word on where it went. */
export function useDetailForm<V extends object, Facts, Tag extends string>(options: DetailFormOptions<V, Facts, Tag>): RecordForm<V> {
  const { what, draftKey, record, blank, loadSchema, save, remove, latest, onClose } = options
  const id = record?.id ?? null
  return useRecordForm<V, Facts, Saved<Tag>>({
    draftKey,
    initial: record === null ? blank : factsFrom(blank, record),
    version: record?.version ?? null,
    loadSchema,
    save: (facts, version) => save.mutateAsync((commandId) => ({ commandId, id, version, facts })),
    onSaved: (saved, back) => savedAndClosed(what, onClose)(saved, id === null ? newRecordBack(saved, remove) : back),
    readLatest: async () => {
      const found = (await latest()).find((each) => each.id === id)
      return found === undefined ? null : { version: found.version, values: factsFrom(blank, found) }
    },
  })
}

/** A record that was entered a moment ago is voided, as nothing is deleted. */
function newRecordBack<Tag extends string>({ id, version }: Saved<Tag>, remove: TakeBackCommand<Tag> | null): WayBack | null {
  if (remove === null) return null
  return { leaves: '已撤销，登记和作废', run: () => remove.mutateAsync((commandId) => ({ commandId, id, version, reason: '登记后当即撤销' })) }
}
