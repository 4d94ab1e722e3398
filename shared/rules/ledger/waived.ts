/** Claim, waived and still owed of one balance, apart: what is owed and what waivers hold set aside make the claim. */
import type { Fen } from '../../model/fen.ts'
import { ZERO_FEN } from '../../model/fen.ts'
import type { WaivedKey } from '../../model/waiver.ts'
import type { Answer } from '../answer.ts'
import { addFen, formatSum, subtractFen } from '../money.ts'
import type { Balance } from './balance.ts'
import type { Component, ComponentAmounts } from './components.ts'
import { componentLabels, components, NO_AMOUNTS, totalOf } from './components.ts'
import type { KnownBalance } from './explain-figure.ts'

/** What each sum of a waiver is set against. */
export const waivedComponent: Readonly<Record<WaivedKey, Component>> = { interestFen: 'interest', penaltyFen: 'penalty', compoundFen: 'compound', undividedInterestFen: 'undivided', costFen: 'costs' }

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

/** Claim, waived and still owed in words: by component, then each waiver, then the sums. */
export function explainSplit({ value: balance, cautions, missing }: KnownBalance): Answer<ClaimSplit> {
  const split = claimSplit(balance)
  const parts = components
    .filter((component) => split.claim[component] !== ZERO_FEN)
    .map((component) => ({ label: componentLabels[component], detail: `债权${formatSum(split.claim[component], balance.currency)}，已减免${formatSum(split.waived[component], balance.currency)}，尚欠${formatSum(split.owed[component], balance.currency)}` }))
  const waivers = balance.movements
    .filter(({ kind }) => kind === 'waiver')
    .map(({ date, changes, note }) => ({ label: `${date} 减免`, detail: `${formatSum(subtractFen(ZERO_FEN, totalOf(changes)), balance.currency)}${note === undefined ? '' : `（${note}）`}` }))
  const sum = { label: '合计', detail: `截至${balance.asOf}（含当日）债权${formatSum(split.claimTotal, balance.currency)}，减已减免${formatSum(split.waivedTotal, balance.currency)}，尚欠${formatSum(split.owedTotal, balance.currency)}` }
  return { value: split, steps: [...parts, ...waivers, sum], cautions, missing }
}
