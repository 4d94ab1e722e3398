import type { Id } from './id.ts'
import type { Recorded } from './fields.ts'

/** A kept record: the facts people entered, its identity, and who made it. */
export type Stored<Tag extends string, Facts> = Facts & Recorded & { readonly id: Id<Tag> }
