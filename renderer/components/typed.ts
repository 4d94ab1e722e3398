/** What a person's typing came to: a value, nothing yet, or why it is not one. */
export type Typed<T> = { readonly value: T | null; readonly problem: null } | { readonly value: null; readonly problem: string }

/** Digits and signs of a Chinese input method in their plain forms, without blanks. */
export function plainCharacters(text: string): string {
  return text
    .replaceAll(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll(/[。．]/g, '.')
    .replaceAll(/[−–—]/g, '-')
    .replaceAll(/\s+/g, '')
}
