/**
 * Waivers and certified balances. A balance that the core system states while a waiver holds leaves out what is waived; should the waiver lapse
 * later, the debt revives (forms.md E5), so that what it had set aside is owed beside the certified sums from their day on.
 */
import { addFen } from '../money.ts'
import type { Fen } from '../../model/fen.ts'
import { ZERO_FEN } from '../../model/fen.ts'
import type { IsoDate } from '../../model/iso-date.ts'
import type { Component, ComponentAmounts } from './components.ts'
import { components, NO_AMOUNTS } from './components.ts'
import type { LedgerEntry, OpeningBalanceEntry, RestatingEntry, WaiverEntry } from './entries.ts'
import { hasLapsed } from './entries.ts'

export interface CertifiedWaivers {
  /** The balance to start from, with what has revived since. */
  readonly restated: RestatingEntry | undefined
  /** What waivers of before the balance still hold set aside. */
  readonly waived: ComponentAmounts
  /** What of the balance revived because a waiver of before it lapsed after it. */
  readonly revived: ComponentAmounts
}

/** A judgment settles the whole claim, waived or not: only a balance of the bank's own books leaves a waiver standing. */
function heldOn({ date }: OpeningBalanceEntry, standing: readonly LedgerEntry[]): readonly WaiverEntry[] {
  return standing.filter((entry) => entry.kind === 'waiver').filter((entry) => entry.date <= date && !hasLapsed(entry, date))
}

function amountOf({ amounts }: WaiverEntry, component: Component): Fen {
  return component === 'principal' ? ZERO_FEN : (amounts[component] ?? ZERO_FEN)
}

function sumOf(waivers: readonly WaiverEntry[]): ComponentAmounts {
  const sum: Record<Component, Fen> = { ...NO_AMOUNTS }
  for (const waiver of waivers) for (const component of components) sum[component] = addFen(sum[component], amountOf(waiver, component))
  return sum
}

function withRevived(entry: OpeningBalanceEntry, revived: ComponentAmounts): OpeningBalanceEntry {
  const part = (component: Exclude<Component, 'principal'>) => addFen(entry[component] ?? ZERO_FEN, revived[component])
  return { ...entry, interest: part('interest'), penalty: part('penalty'), compound: part('compound'), undivided: part('undivided'), costs: part('costs') }
}

/** What the waivers of before a restated balance mean for a computation that knows of lapses up to `knownOn`. Sums in fen. */
export function certifiedWaivers(restated: RestatingEntry | undefined, standing: readonly LedgerEntry[], knownOn: IsoDate): CertifiedWaivers {
  const held = restated?.kind === 'opening-balance' ? heldOn(restated, standing) : []
  if (restated?.kind !== 'opening-balance' || held.length === 0) return { restated, waived: NO_AMOUNTS, revived: NO_AMOUNTS }
  const revived = sumOf(held.filter((entry) => hasLapsed(entry, knownOn)))
  return { restated: withRevived(restated, revived), waived: sumOf(held.filter((entry) => !hasLapsed(entry, knownOn))), revived }
}
