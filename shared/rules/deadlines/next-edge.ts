/** Until when the deadlines of a case hold without a new fact. */
import { isIsoDate, type IsoDate } from '../../model/iso-date.ts'
import type { CaseFacts } from './case-deadlines.ts'
import type { Deadline } from './deadline.ts'

const DAY_LENGTH = '2026-11-22'.length

function collectAhead(value: unknown, today: IsoDate, found: IsoDate[]): void {
  if (typeof value === 'string') {
    if (value.length === DAY_LENGTH && value > today && isIsoDate(value)) found.push(value)
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) collectAhead(part, today, found)
  }
}

/**
 * The next day on which a deadline of the case may change by itself: an edge that the rules themselves know, or a day that the record names for a time
 * to come, such as a hearing, a title's effect or an application entered for tomorrow. Null when none lies ahead.
 */
export function nextEdge(facts: CaseFacts, deadlines: readonly Deadline[], today: IsoDate): IsoDate | null {
  const found = deadlines.flatMap(({ edges }) => edges)
  collectAhead(facts, today, found)
  return found.reduce<IsoDate | null>((first, day) => (first === null || day < first ? day : first), null)
}
