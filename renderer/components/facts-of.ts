import type { Recorded } from '../../shared/model/fields.ts'

type History = keyof Recorded | 'id'

/** The facts of a kept record, without its identity and its history: what a form edits and a save sends. */
export function factsOf<R extends Recorded & { readonly id: string }>(record: R): Omit<R, History> {
  const {
    id: _id, version: _version, createdAt: _createdAt, createdBy: _createdBy, updatedAt: _updatedAt, updatedBy: _updatedBy,
    voidedAt: _voidedAt, voidReason: _voidReason, ...facts
  } = record
  return facts
}
