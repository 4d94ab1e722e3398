import { type Id, isId } from '../../../shared/model/id.ts'

/** Text form → the 16 bytes that lie in the file. Cut by place: an import turns hundreds of thousands of them. */
export function idToBytes(id: Id): Buffer {
  return Buffer.from(id.slice(0, 8) + id.slice(9, 13) + id.slice(14, 18) + id.slice(19, 23) + id.slice(24), 'hex')
}

/**
 * The 16 bytes of the file → text form.
 * @throws RangeError when the bytes are not a UUIDv7: the file was written by something else.
 */
export function idFromBytes<Tag extends string>(bytes: Uint8Array): Id<Tag> {
  const hex = Buffer.from(bytes).toString('hex')
  const text = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  if (!isId<Tag>(text)) throw new RangeError('stored id is not a UUIDv7')
  return text
}
