import { expect, test } from 'vitest'
import { addDays } from '../../../shared/rules/civil-date.ts'
import { NO_BRANCH_VALUES } from '../../../shared/rules/branch-values.ts'
import { caseDeadlines } from '../../../shared/rules/deadlines/case-deadlines.ts'
import { nextEdge } from '../../../shared/rules/deadlines/next-edge.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { BUNDLED_CALENDAR } from '../../../shared/rules/workdays.ts'
import { claims } from './claims.ts'
import { court } from './court.ts'
import { duties } from './duties.ts'
import { guarantees } from './guarantees.ts'
import { measures } from './measures.ts'
import { d, factsOf, type Pattern } from './pattern.ts'
import { terms } from './terms.ts'

/** A day change computes only the cases whose next edge has come: so nothing may change between two edges. */

const all = [...guarantees, ...measures, ...claims, ...court, ...duties, ...terms]
/** Days looked at before and after the day of the pattern. */
const BEFORE = 400
const AFTER = 800

interface Seen {
  readonly lines: string
  readonly edge: IsoDate | null
}

function seenOn({ facts }: Pattern, today: IsoDate): Seen {
  const recorded = factsOf(facts)
  const deadlines = caseDeadlines(recorded, { today, calendar: BUNDLED_CALENDAR, values: NO_BRANCH_VALUES })
  const lines = deadlines.map(({ key, standing, due, met, start }) => [key, standing, due, met, start.on])
  return { lines: JSON.stringify(lines), edge: nextEdge(recorded, deadlines, today) }
}

test.each(all.map((pattern) => [`${pattern.kind}: ${pattern.name}`, pattern] as const))('nothing changes before the next edge: %s', (_name, pattern) => {
  const middle = d(pattern.today)
  let held = seenOn(pattern, addDays(middle, -BEFORE))
  for (let offset = 1 - BEFORE; offset <= AFTER; offset += 1) {
    const today = addDays(middle, offset)
    const seen = seenOn(pattern, today)
    if (held.edge === null || today < held.edge) expect(`${today} ${seen.lines}`).toBe(`${today} ${held.lines}`)
    else held = seen
  }
})
