import { idOf } from '../../api/ids.ts'
import type { Id } from '../../../shared/model/id.ts'

/** What is ticked once the ticks of one page have changed: those of other pages stay. */
export function pickedWith(picked: ReadonlySet<string>, page: readonly { readonly id: string }[], onPage: ReadonlySet<string>): ReadonlySet<string> {
  const elsewhere = new Set(picked)
  for (const { id } of page) elsewhere.delete(id)
  return new Set([...elsewhere, ...onPage])
}

/** The ticked rows as ids of cases. */
export function caseIdsOf(picked: ReadonlySet<string>): readonly Id<'case'>[] {
  return [...picked].flatMap((id) => idOf<'case'>(id) ?? [])
}
