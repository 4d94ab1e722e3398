import { randomInt } from 'node:crypto'

/** Crockford's 32 symbols: no I, L, O, U, so that a printed code is read back as it was printed. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 26 symbols × 5 bits = 130 random bits: beyond guessing without a slow hash. */
const RANDOM_SYMBOLS = 26
const CHECK_SYMBOLS = 2
const GROUP = 4
/** The largest prime that two symbols hold: every single wrong symbol and every swap of neighbours changes the rest. */
const CHECK_PRIME = 1021

/** The code as it was typed, brought to its 28 symbols; `mistyped` when its own check tells that it was misread. */
export type TypedRecoveryCode = { readonly state: 'well-formed'; readonly symbols: string } | { readonly state: 'mistyped' }

/** A fresh code in seven groups of four, e.g. `7K3M-…`; shown and printed once, kept nowhere. */
export function newRecoveryCode(): string {
  const random = Array.from({ length: RANDOM_SYMBOLS }, () => SYMBOLS.charAt(randomInt(SYMBOLS.length))).join('')
  return inGroups(random + checkOf(random))
}

/** Forgives case, blanks, dashes, full-width forms and the usual misreadings O→0, I and L→1. */
export function readRecoveryCode(typed: string): TypedRecoveryCode {
  const symbols = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  if (symbols.length !== RANDOM_SYMBOLS + CHECK_SYMBOLS) return { state: 'mistyped' }
  if ([...symbols].some((symbol) => !SYMBOLS.includes(symbol))) return { state: 'mistyped' }
  const random = symbols.slice(0, RANDOM_SYMBOLS)
  return checkOf(random) === symbols.slice(RANDOM_SYMBOLS) ? { state: 'well-formed', symbols } : { state: 'mistyped' }
}

function checkOf(random: string): string {
  let rest = 0
  for (const symbol of random) rest = (rest * SYMBOLS.length + SYMBOLS.indexOf(symbol)) % CHECK_PRIME
  const check = (rest * SYMBOLS.length * SYMBOLS.length) % CHECK_PRIME
  return SYMBOLS.charAt(Math.floor(check / SYMBOLS.length)) + SYMBOLS.charAt(check % SYMBOLS.length)
}

function inGroups(symbols: string): string {
  const groups: string[] = []
  for (let at = 0; at < symbols.length; at += GROUP) groups.push(symbols.slice(at, at + GROUP))
  return groups.join('-')
}
