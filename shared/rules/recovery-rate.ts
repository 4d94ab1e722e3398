import type { Fen } from '../model/fen.ts'
import { divideHalfUp } from './money.ts'

/** How much of a target was reached, as `62.5%`, half up at one decimal; null without a target. Amounts in fen, not negative. */
export function recoveryRate(collected: Fen, target: Fen | null): string | null {
  if (target === null || target === 0) return null
  const tenths = divideHalfUp(BigInt(collected) * 1000n, BigInt(target))
  return `${tenths / 10n}.${tenths % 10n}%`
}
