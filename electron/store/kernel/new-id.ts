import { randomFillSync } from 'node:crypto'
import { v7 } from 'uuid'
import type { Id } from '../../../shared/model/id.ts'

const ID_BYTES = 16
/** Randomness is drawn for many ids at once: an import makes tens of thousands, and each draw asks the operating system. */
const pool = new Uint8Array(ID_BYTES * 256)
const draws = Array.from({ length: 256 }, (_, at) => pool.subarray(at * ID_BYTES, (at + 1) * ID_BYTES))
const fresh: Uint8Array[] = []

function randomBytes(): Uint8Array {
  const next = fresh.pop()
  if (next) return next
  randomFillSync(pool)
  fresh.push(...draws)
  return randomBytes()
}

/** Time and counter of the last id: within one millisecond, or when the clock was set back, the counter goes on (RFC 9562 6.2, method 1). */
const last = { msecs: 0, seq: 0 }
const HIGHEST_COUNT = 0x7fffffff

function countOn(random: Uint8Array): void {
  const now = Date.now()
  if (now <= last.msecs && last.seq < HIGHEST_COUNT) {
    last.seq += 1
    return
  }
  last.msecs = Math.max(now, last.msecs + 1)
  // the top bit stays clear, so that a count never runs out within its millisecond
  last.seq = new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 2
}

/** Where the digits of each byte stand in the text of a UUID; the dashes between them are there from the start. */
const DIGITS = Array.from('xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx').flatMap((sign, at) => (sign === 'x' ? [at] : []))
const HEX = Buffer.from('0123456789abcdef', 'latin1')
const bytes = new Uint8Array(ID_BYTES)
const written = Buffer.alloc(36, '-')

/** Written in place: a text put together of twenty pieces is copied once more as soon as it becomes a key. */
function textOf(id: Uint8Array): string {
  let digit = 0
  for (const byte of id) {
    written[DIGITS[digit] ?? 0] = HEX[byte >> 4] ?? 0
    written[DIGITS[digit + 1] ?? 0] = HEX[byte & 15] ?? 0
    digit += 2
  }
  return written.toString('latin1')
}

/** Where a UUID says its version; the whole shape is what the library is trusted with, tens of thousands of times in an import. */
function isTagged<Tag extends string>(text: string): text is Id<Tag> {
  return text.length === 36 && text[14] === '7'
}

/** A fresh UUIDv7: sorts by the time it was made, so that new rows go to the end of the file. */
export function newId<Tag extends string>(): Id<Tag> {
  const random = randomBytes()
  countOn(random)
  const text = textOf(v7({ random, msecs: last.msecs, seq: last.seq }, bytes))
  if (!isTagged<Tag>(text)) throw new Error('the uuid library did not make a version 7 id')
  return text
}
