/** Claim, waived and still owed of one balance, apart: what is owed and what waivers hold set aside make the claim. */
import type { Fen } from '../../model/fen.ts'
import { addFen, subtractFen } from '../money.ts'
import type { Balance } from './balance.ts'
import type { Component, ComponentAmounts } from './components.ts'
import { components, NO_AMOUNTS, totalOf } from './components.ts'

export interface ClaimSplit {
  readonly claim: ComponentAmounts
  readonly waived: ComponentAmounts
  readonly owed: ComponentAmounts
  readonly claimTotal: Fen
  readonly waivedTotal: Fen
  readonly owedTotal: Fen
}

/** By component, in fen; the waivers of before the last certified balance among them. */
export function claimSplit(balance: Balance): ClaimSplit {
  const waived: Record<Component, Fen> = { ...balance.waivedBefore }
  const claim: Record<Component, Fen> = { ...NO_AMOUNTS }
  const owed: Record<Component, Fen> = { ...NO_AMOUNTS }
  for (const component of components) {
    for (const movement of balance.movements) if (movement.kind === 'waiver') waived[component] = subtractFen(waived[component], movement.changes[component])
    owed[component] = balance[component]
    claim[component] = addFen(owed[component], waived[component])
  }
  return { claim, waived, owed, claimTotal: totalOf(claim), waivedTotal: totalOf(waived), owedTotal: totalOf(owed) }
}
