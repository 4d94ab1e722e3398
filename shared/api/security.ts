import type { Id } from '../model/id.ts'
import { clueFacts, type ClueFacts, collateralFacts, type CollateralFacts } from '../model/asset.ts'
import { guaranteeFacts, type GuaranteeFacts } from '../model/guarantee.ts'
import type { Stored } from '../model/record.ts'
import { ofCase, type Saved, saveInput, voidInput } from './command-fields.ts'
import { command, output, query } from './contract.ts'

/** 担保: guarantees, collateral and property clues of a case. */
export type Guarantee = Stored<'guarantee', GuaranteeFacts> & { readonly guarantorName: string }
export type Collateral = Stored<'collateral', CollateralFacts> & { readonly assetId: Id<'asset'>; readonly ownerName: string | null }
export type PropertyClue = Stored<'clue', ClueFacts> & { readonly assetId: Id<'asset'>; readonly ownerName: string | null }

export const guarantees = {
  ofCase: query(ofCase, output<readonly Guarantee[]>()),
  save: command(saveInput<'guarantee', typeof guaranteeFacts>(guaranteeFacts), output<Saved<'guarantee'>>()),
  void: command(voidInput<'guarantee'>(), output<Saved<'guarantee'>>()),
}

export const collateral = {
  ofCase: query(ofCase, output<readonly Collateral[]>()),
  save: command(saveInput<'collateral', typeof collateralFacts>(collateralFacts), output<Saved<'collateral'>>()),
  void: command(voidInput<'collateral'>(), output<Saved<'collateral'>>()),
}

export const clues = {
  ofCase: query(ofCase, output<readonly PropertyClue[]>()),
  save: command(saveInput<'clue', typeof clueFacts>(clueFacts), output<Saved<'clue'>>()),
  void: command(voidInput<'clue'>(), output<Saved<'clue'>>()),
}
