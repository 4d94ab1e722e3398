/** A field that two people (or two windows of time) filled in differently. */
export interface FieldConflict {
  readonly key: string
  readonly mine: unknown
  readonly theirs: unknown
}

/** The record as it stands now, after somebody else saved it. */
export interface LatestRecord<V> {
  readonly version: number
  readonly values: V
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The fields that I changed and that now say something else than what I wrote. */
export function conflictsBetween<V extends object>(base: V, mine: V, theirs: V): readonly FieldConflict[] {
  const mineByKey = new Map<string, unknown>(Object.entries(mine))
  const baseByKey = new Map<string, unknown>(Object.entries(base))
  return Object.entries(theirs).flatMap(([key, value]: [string, unknown]) => {
    const written = mineByKey.get(key)
    const changedByThem = !same(value, baseByKey.get(key))
    return changedByThem && !same(value, written) ? [{ key, mine: written, theirs: value }] : []
  })
}

/** Their record with my changes on top: what I did not touch follows them. */
export function mergedOver<V extends object>(base: V, mine: V, theirs: V): V {
  const baseByKey = new Map<string, unknown>(Object.entries(base))
  const changed = Object.fromEntries(Object.entries(mine).filter(([key, value]: [string, unknown]) => !same(value, baseByKey.get(key))))
  return { ...theirs, ...changed }
}
