/** A part of a whole in percent. */
import { divideHalfUp } from './money.ts'

/** e.g. `62.5%`, rounded half up to one decimal; null where there is nothing to divide by. Neither may be negative. */
export function shareText(part: number, whole: number): string | null {
  if (whole === 0) return null
  const tenths = divideHalfUp(BigInt(part) * 1000n, BigInt(whole))
  return `${tenths / 10n}.${tenths % 10n}%`
}
