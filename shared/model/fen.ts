/**
 * Money: an integer number of fen (分), the only form in which sums are kept, passed and stored.
 * The brand keeps a plain number, or a number of yuan, from being taken for one.
 */
export type Fen = number & { readonly __brand: 'Fen' }

/** True for a safe integer; negative sums are valid (a difference, an overpayment). */
export function isFen(value: unknown): value is Fen {
  return Number.isSafeInteger(value)
}

/**
 * Takes an integer number of fen.
 * @throws RangeError when the number is fractional, not finite or beyond 2^53 (it would lose fen silently).
 */
export function fen(value: number): Fen {
  if (!isFen(value)) throw new RangeError(`not an integer number of fen: ${value}`)
  return value
}

export const ZERO_FEN: Fen = fen(0)
