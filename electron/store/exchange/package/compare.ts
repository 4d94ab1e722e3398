import type { Fact, RecordState } from './packed-record.ts'

/**
 * One record on two PCs, field by field, against the last version that both had, or the last two where packages crossed. Pure.
 * - new: only the package has it
 * - same: nothing differs
 * - theirs: only the other side changed it; mine: only this side did (the package is older)
 * - merged: both changed it, in different fields
 * - conflict: both changed the same field, or nobody knows which of two values was there before; or the other side voided what this
 *   side changed meanwhile
 * What this side voided stays as it is: a voided record takes nothing over.
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

export function compareRecord(mine: RecordState | null, theirs: RecordState, bases: readonly RecordState[]): Compared {
  if (mine === null) return NEW
  const fields = [...factFields(mine, theirs, bases), ...linkFields(mine, theirs, bases)].filter(({ mine: own, theirs: other }) => own !== other)
  if (fields.length === 0) return { standing: 'same', take: [], conflicts: [] }
  if (isVoided(mine) && !isVoided(theirs)) return { standing: 'mine', take: [], conflicts: [] }
  const kept = fields.filter((field) => wasBefore(field, field.theirs))
  const take = fields.filter((field) => wasBefore(field, field.mine) && !(field.key === VOIDED && kept.length > 0)).map(({ key }) => key)
  const conflicts = fields.filter((field) => !take.includes(field.key) && !kept.includes(field))
  return { standing: standingOf(take.length, kept.length, conflicts.length), take, conflicts: conflicts.map(({ key, mine: own, theirs: other }) => ({ key, mine: own, theirs: other })) }
}

/** Set when a record is voided, and never taken back. */
const VOIDED = 'voidReason'

function isVoided({ facts }: RecordState): boolean {
  return typeof facts[VOIDED] === 'string'
}

/** Whether a side still has what both had: then only the other one changed it. */
function wasBefore({ bases }: Field, value: Fact): boolean {
  return bases.length > 0 && bases.every((base) => base === value)
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
  /** In each version that both sides had; none while nothing was exchanged. */
  readonly bases: readonly Fact[]
}

/** A field that the package does not know (it was packed by an older version) is not compared. */
function factFields(mine: RecordState, theirs: RecordState, bases: readonly RecordState[]): Field[] {
  return Object.entries(theirs.facts)
    .filter(([key]) => !local.has(key) && key in mine.facts)
    .map(([key, value]) => ({ key, mine: mine.facts[key] ?? null, theirs: value, bases: bases.map((base) => base.facts[key] ?? null) }))
}

function linkFields(mine: RecordState, theirs: RecordState, bases: readonly RecordState[]): Field[] {
  return Object.entries(theirs.links).map(([key, rows]) => ({
    key,
    mine: JSON.stringify(mine.links[key] ?? []),
    theirs: JSON.stringify(rows),
    bases: bases.map((base) => JSON.stringify(base.links[key] ?? [])),
  }))
}
