/** Facts of a form as rules take them: what is not answered is left out, not null. */
export type Known<Facts> = { [Key in keyof Facts]?: NonNullable<Facts[Key]> }

/** `known({ a: 1, b: null })` is `{ a: 1 }`. */
export function known<Facts extends object>(facts: Facts): Known<Facts>
export function known(facts: object): object {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== undefined))
}
