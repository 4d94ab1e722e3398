import type { Fact, RecordState } from './packed-record.ts'

/**
 * One record on two PCs, field by field, against the last version that both had. Pure.
 * - new: only the package has it
 * - same: nothing differs
 * - theirs: only the other side changed it; mine: only this side did (the package is older)
 * - merged: both changed it, in different fields
 * - conflict: both changed the same field, or nobody knows which of two values was there before
 */
export type Standing = 'new' | 'same' | 'theirs' | 'mine' | 'merged' | 'conflict'

export interface FieldConflict {
  readonly key: string
  readonly mine: Fact
  readonly theirs: Fact
}

export interface Compared {
  readonly standing: Standing
  /** Fields to take over from the package, by key; links under the name of their table. */
  readonly take: readonly string[]
  readonly conflicts: readonly FieldConflict[]
}

/** Fields that each ledger gives by itself: a number in its own order, what is derived from another field. */
const local = new Set(['caseNo', 'sequence', 'nameKey', 'contentHash', 'occurrence'])

const NEW: Compared = { standing: 'new', take: [], conflicts: [] }

export function compareRecord(mine: RecordState | null, theirs: RecordState, base: RecordState | null): Compared {
  if (mine === null) return NEW
  const fields = [...factFields(mine, theirs, base), ...linkFields(mine, theirs, base)].filter(({ mine: own, theirs: other }) => own !== other)
  if (fields.length === 0) return { standing: 'same', take: [], conflicts: [] }
  const take = fields.filter((field) => field.base !== undefined && field.mine === field.base).map(({ key }) => key)
  const kept = fields.filter((field) => field.base !== undefined && field.theirs === field.base)
  const conflicts = fields.filter(({ key }) => !take.includes(key) && !kept.some((field) => field.key === key))
  return { standing: standingOf(take.length, kept.length, conflicts.length), take, conflicts: conflicts.map(({ key, mine: own, theirs: other }) => ({ key, mine: own, theirs: other })) }
}

function standingOf(taken: number, kept: number, conflicts: number): Standing {
  if (conflicts > 0) return 'conflict'
  if (taken > 0) return kept > 0 ? 'merged' : 'theirs'
  return 'mine'
}

interface Field {
  readonly key: string
  readonly mine: Fact
  readonly theirs: Fact
  /** Absent while the two sides have no version in common. */
  readonly base: Fact | undefined
}

/** A field that the package does not know (it was packed by an older version) is not compared. */
function factFields(mine: RecordState, theirs: RecordState, base: RecordState | null): Field[] {
  return Object.entries(theirs.facts)
    .filter(([key]) => !local.has(key) && key in mine.facts)
    .map(([key, value]) => ({ key, mine: mine.facts[key] ?? null, theirs: value, base: base === null ? undefined : (base.facts[key] ?? null) }))
}

function linkFields(mine: RecordState, theirs: RecordState, base: RecordState | null): Field[] {
  return Object.entries(theirs.links).map(([key, rows]) => ({
    key,
    mine: JSON.stringify(mine.links[key] ?? []),
    theirs: JSON.stringify(rows),
    base: base === null ? undefined : JSON.stringify(base.links[key] ?? []),
  }))
}
