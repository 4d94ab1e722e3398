import type { Proceeding } from '../../../../shared/api/proceedings.ts'
import type { Id } from '../../../../shared/model/id.ts'

export interface FamilyMember {
  readonly proceeding: Proceeding
  /** 0 for a proceeding of its own, 1 for its appeal or enforcement, and so on. */
  readonly depth: number
}

/** Proceedings with what grew out of each right under it; one whose parent is not there stands on its own. */
export function inFamilyOrder(proceedings: readonly Proceeding[]): readonly FamilyMember[] {
  const known = new Set(proceedings.map(({ id }) => id))
  const childrenOf = (parent: Id<'proceeding'> | null, depth: number): FamilyMember[] =>
    proceedings
      .filter(({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null) === parent)
      .flatMap((proceeding) => [{ proceeding, depth }, ...childrenOf(proceeding.id, depth + 1)])
  return childrenOf(null, 0)
}
