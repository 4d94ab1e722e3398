/** A UUIDv7 in its 36-character text form; stored as a 16-byte BLOB. The tag names the record it points to. */
export type Id<Tag extends string = string> = string & { readonly __id: Tag }

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Whether a value has the form of an id; which record it names is the caller's to know. */
export function isId<Tag extends string = string>(value: unknown): value is Id<Tag> {
  return typeof value === 'string' && UUID.test(value)
}
