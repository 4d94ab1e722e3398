import type { PassphraseFault } from './problem.ts'

/** design.md 4a. Counted in characters as people see them, so that ten Chinese characters are ten. */
export const SHORTEST_PASSPHRASE = 10
/** A bound on what is hashed; far beyond what anybody types. */
export const LONGEST_PASSPHRASE = 200

/** The same text typed by two input methods must be one passphrase: full-width and composed forms are folded. */
export function normalisePassphrase(text: string): string {
  return text.normalize('NFKC')
}

/** What speaks against a new passphrase; empty when nothing does. */
export function passphraseFaults(text: string): PassphraseFault[] {
  const characters = [...normalisePassphrase(text)]
  const faults: PassphraseFault[] = []
  if (characters.length < SHORTEST_PASSPHRASE) faults.push('too-short')
  if (characters.length > LONGEST_PASSPHRASE) faults.push('too-long')
  if (text.trim() !== text) faults.push('outer-blank')
  if (characters.length > 1 && new Set(characters).size === 1) faults.push('one-character-repeated')
  else if (characters.length > 1 && isPlainSequence(characters)) faults.push('plain-sequence')
  return faults
}

const DIGIT_ROW = '01234567890123456789'

/** 1234567890, 0987654321, abcdefghij: each character follows the one before by the same step of one. */
function isPlainSequence(characters: readonly string[]): boolean {
  const text = characters.join('')
  const reversed = [...characters].toReversed().join('')
  if (DIGIT_ROW.includes(text) || DIGIT_ROW.includes(reversed)) return true
  const codes = characters.map((character) => character.codePointAt(0) ?? 0)
  return [1, -1].some((step) => codes.every((code, i) => i === 0 || code - (codes[i - 1] ?? code) === step))
}
