/** A UUIDv7 in its 36-character text form; stored as a 16-byte BLOB. The tag names the record it points to. */
export type Id<Tag extends string = string> = string & { readonly __id: Tag }

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

export function isId(value: unknown): value is Id {
  return typeof value === 'string' && UUID.test(value)
}
