import { v7 } from 'uuid'
import { type Id, isId } from '../../shared/model/id.ts'

/** An id that came as text, from the address or a select; null when it is none. */
export function idOf<Tag extends string>(text: string | null | undefined): Id<Tag> | null {
  return isId<Tag>(text) ? text : null
}

/** The id of one act of the person; a retry of the same act sends it again. */
export function newCommandId(): Id<'command'> {
  const id = idOf<'command'>(v7())
  if (id === null) throw new Error('uuid did not give a version 7 id')
  return id
}
