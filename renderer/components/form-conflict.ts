/** A field that somebody else changed while I was filling in the form, to something else than what I have. */
export interface FieldConflict {
  readonly key: string
  readonly mine: unknown
  readonly theirs: unknown
  /** I changed it too: one of the two has to give way. Else it simply follows the record. */
  readonly both: boolean
}

/** The record as it stands now, after somebody else saved it. */
export interface LatestRecord<V> {
  readonly version: number
  readonly values: V
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What others changed meanwhile and I have not, or have otherwise: field by field, for the person to look at. */
export function conflictsBetween<V extends object>(base: V, mine: V, theirs: V): readonly FieldConflict[] {
  const mineByKey = new Map<string, unknown>(Object.entries(mine))
  const baseByKey = new Map<string, unknown>(Object.entries(base))
  return Object.entries(theirs).flatMap(([key, value]: [string, unknown]) => {
    const written = mineByKey.get(key)
    const before = baseByKey.get(key)
    return same(value, before) || same(value, written) ? [] : [{ key, mine: written, theirs: value, both: !same(written, before) }]
  })
}

/** Their record with my changes on top: what I did not touch follows them. */
export function mergedOver<V extends object>(base: V, mine: V, theirs: V): V {
  const baseByKey = new Map<string, unknown>(Object.entries(base))
  const changed = Object.fromEntries(Object.entries(mine).filter(([key, value]: [string, unknown]) => !same(value, baseByKey.get(key))))
  return { ...theirs, ...changed }
}

/** What was typed into a form and not saved, with the record over which it was typed. */
export interface Draft<V extends object> {
  readonly version: number | null
  readonly base: Partial<V>
  readonly values: Partial<V>
}

/** A form taken up again from its draft. */
export interface ResumedForm<V extends object> {
  readonly base: { readonly version: number | null; readonly values: V }
  readonly values: V
  /** The record of today, where somebody saved it after the draft was begun. */
  readonly overtakenBy: LatestRecord<V> | null
}

/**
 * Takes a draft up over the record as it stands now. A draft of an older version keeps that version and what it was typed over,
 * so that what others saved meanwhile is shown as a difference and never written over unseen. Null: nothing in it is unsaved.
 */
export function resumed<V extends object>({ version, base, values }: Draft<V>, now: { readonly version: number | null; readonly values: V }): ResumedForm<V> | null {
  const typed = { ...now.values, ...values }
  if (same(typed, now.values)) return null
  if (now.version === null || version === now.version) return { base: now, values: typed, overtakenBy: null }
  return { base: { version, values: { ...now.values, ...base } }, values: typed, overtakenBy: { version: now.version, values: now.values } }
}
