import { v7 } from 'uuid'
import { type Id, isId } from '../../../shared/model/id.ts'

function isTagged<Tag extends string>(text: string): text is Id<Tag> {
  return isId(text)
}

/** A fresh UUIDv7: sorts by the time it was made, so that new rows go to the end of the file. */
export function newId<Tag extends string>(): Id<Tag> {
  const text = v7()
  if (!isTagged<Tag>(text)) throw new Error('the uuid library did not make a version 7 id')
  return text
}
