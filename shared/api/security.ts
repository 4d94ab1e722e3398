import type { Id } from '../model/id.ts'
import { clueFacts, type ClueFacts, type ClueSource, collateralFacts, type CollateralFacts } from '../model/asset.ts'
import { extraSecurityFacts, type ExtraSecurityFacts } from '../model/extra-security.ts'
import { guaranteeFacts, type GuaranteeFacts } from '../model/guarantee.ts'
import type { Stored } from '../model/record.ts'
import type { Answer } from '../rules/answer.ts'
import type { GuaranteeFacts as PeriodFacts, GuaranteePeriod } from '../rules/guarantee-period.ts'
import type { GuaranteeLimitationFacts } from '../rules/guarantee-limitation.ts'
import type { LimitationFacts } from '../rules/limitation.ts'
import type { LimitationOutcome } from '../rules/limitation-run.ts'
import type { MortgageExercise } from '../rules/mortgage-exercise.ts'
import type { AssetStanding } from './assets.ts'
import { ofCase, type Saved, saveInput, voidInput } from './command-fields.ts'
import { command, output, query } from './contract.ts'

/** 担保: guarantees, collateral and property clues of a case. */
export type Guarantee = Stored<'guarantee', GuaranteeFacts> & {
  readonly guarantorName: string
  /** Of a counter-guarantee: the guarantor whom it secures. */
  readonly counterForName: string | null
  /** The other guarantors under the same shared cap. */
  readonly capSharers: readonly string[]
}
export type ExtraSecurity = Stored<'extra-security', ExtraSecurityFacts> & { readonly providerName: string | null }

/** The guarantee period of one guarantee for these loans: the rule's own answer. */
export interface GuaranteePeriodView {
  readonly guaranteeId: Id<'guarantee'>
  readonly loanIds: readonly Id<'loan'>[]
  /** What the record answers to the rule's questions; null when the household itself is gone. */
  readonly facts: PeriodFacts | null
  readonly answer: Answer<GuaranteePeriod | null>
  /** 保证债务诉讼时效; null while the right was not exercised inside the period. */
  readonly limitation: Answer<LimitationOutcome | null> | null
  /** What the record answers to its questions; null while it does not run. */
  readonly limitationFacts: GuaranteeLimitationFacts | null
  /** A refusal of the rule in words, when the facts cannot be computed on. */
  readonly refusal: string | null
}
export type Collateral = Stored<'collateral', CollateralFacts> & { readonly assetId: Id<'asset'>; readonly ownerName: string | null; readonly standing: AssetStanding }
/** A clue that is older than the question of its source has none. */
export type PropertyClue = Stored<'clue', Omit<ClueFacts, 'sourceKind'>> & { readonly sourceKind: ClueSource | null; readonly assetId: Id<'asset'>; readonly ownerName: string | null; readonly standing: AssetStanding }

/** Until when one mortgage or pledge can be exercised: the rule's own answer. */
export interface CollateralExercise {
  readonly collateralId: Id<'collateral'>
  readonly answer: Answer<MortgageExercise | null>
  /** Of the claim whose limitation it ends with; null where none does. */
  readonly claimFacts: LimitationFacts | null
}

export const guarantees = {
  ofCase: query(ofCase, output<readonly Guarantee[]>()),
  save: command(saveInput<'guarantee', typeof guaranteeFacts>(guaranteeFacts), output<Saved<'guarantee'>>()),
  void: command(voidInput<'guarantee'>(), output<Saved<'guarantee'>>()),
  periods: query(ofCase, output<readonly GuaranteePeriodView[]>()),
  extraOfCase: query(ofCase, output<readonly ExtraSecurity[]>()),
  saveExtra: command(saveInput<'extra-security', typeof extraSecurityFacts>(extraSecurityFacts), output<Saved<'extra-security'>>()),
  voidExtra: command(voidInput<'extra-security'>(), output<Saved<'extra-security'>>()),
}

export const collateral = {
  ofCase: query(ofCase, output<readonly Collateral[]>()),
  save: command(saveInput<'collateral', typeof collateralFacts>(collateralFacts), output<Saved<'collateral'>>()),
  void: command(voidInput<'collateral'>(), output<Saved<'collateral'>>()),
  exercises: query(ofCase, output<readonly CollateralExercise[]>()),
}

export const clues = {
  ofCase: query(ofCase, output<readonly PropertyClue[]>()),
  save: command(saveInput<'clue', typeof clueFacts>(clueFacts), output<Saved<'clue'>>()),
  void: command(voidInput<'clue'>(), output<Saved<'clue'>>()),
}
