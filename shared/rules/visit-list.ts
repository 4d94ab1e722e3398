/** The order of a day's visits by the text of their addresses, and where a visit stands (S023; design rule). No map is at hand: a district is what its name says. */
import { type ContactOutcome, spokenOutcomes } from '../model/contact.ts'
import type { IsoDate } from '../model/iso-date.ts'
import type { VisitState } from '../model/visit.ts'

/** The last of province, city and district that an address names, e.g. 东城区 of 示例省示例市东城区纺织路1号. */
const DISTRICT = /^(?:[^省区县市]{1,10}(?:省|自治区|市))*?([^省区县市]{1,10}(?:区|县|市|旗))/

interface AddressParts {
  /** Null where the address names none. */
  readonly district: string | null
  /** What follows the district: street, number, building. */
  readonly rest: string
}

/** The district that an address names, and what follows it. */
export function addressParts(address: string): AddressParts {
  const text = address.replaceAll(/\s/g, '')
  let rest = text
  let district: string | null = null
  for (let found = DISTRICT.exec(rest); found !== null; found = DISTRICT.exec(rest)) {
    district = found[1] ?? district
    rest = rest.slice(found[0].length)
  }
  return { district, rest }
}

const inChinese = new Intl.Collator('zh-CN', { numeric: true })

/** Visits by district, then street and house number (2号 before 10号); those without a district come last. Equal addresses keep their order. */
export function routeOrder<V extends { readonly address: string }>(visits: readonly V[]): V[] {
  const placed = visits.map((visit) => ({ visit, parts: addressParts(visit.address) }))
  return placed.toSorted((a, b) => byDistrict(a.parts.district, b.parts.district) || inChinese.compare(a.parts.rest, b.parts.rest)).map(({ visit }) => visit)
}

function byDistrict(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return inChinese.compare(a, b)
}

/** Where a visit stands: by what the contact entered for it says, else by whether its day has come. */
export function visitState(visitOn: IsoDate, outcome: ContactOutcome | null, today: IsoDate): VisitState {
  if (outcome !== null) return spokenOutcomes.has(outcome) ? 'met' : 'not-met'
  return visitOn < today ? 'unrecorded' : 'planned'
}
