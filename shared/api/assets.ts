import { z } from 'zod'
import {
  creditorFacts, type CreditorFacts, encumbranceFacts, type EncumbranceFacts, inspectionFacts, type InspectionFacts, insuranceFacts, type InsuranceFacts, leaseFacts, type LeaseFacts,
  valuationFacts, type ValuationFacts,
} from '../model/asset-record.ts'
import type { AssetFacts, ClueState } from '../model/asset.ts'
import type { Fen } from '../model/fen.ts'
import { idField } from '../model/fields.ts'
import type { Id } from '../model/id.ts'
import type { IsoDate } from '../model/iso-date.ts'
import type { Stored } from '../model/record.ts'
import type { Answer } from '../rules/answer.ts'
import type { LeaseEffect } from '../rules/lease-effect.ts'
import type { CaseTab } from './cases.ts'
import { ofCase, type Saved, saveInput, voidInput } from './command-fields.ts'
import { command, output, query } from './contract.ts'
import type { PriorMeasure } from './preservation-chain.ts'

export type Valuation = Stored<'valuation', ValuationFacts> & { /** More than a year old, or of an unknown day. */ readonly old: boolean }
export type Inspection = Stored<'inspection', InspectionFacts>
export type Insurance = Stored<'insurance', InsuranceFacts>
export type Encumbrance = Stored<'encumbrance', EncumbranceFacts>
export type CompetingCreditor = Stored<'creditor', CreditorFacts> & { readonly assetName: string | null; readonly debtorName: string | null }

/** A lease, with what becomes of it against each of our mortgages on the thing. */
export type Lease = Stored<'lease', LeaseFacts> & {
  readonly effects: readonly { readonly collateralId: Id<'collateral'>; readonly contractNo: string | null; readonly answer: Answer<LeaseEffect | null> }[]
}

/** What a list shows of a thing: its newest valuation and inspection, and what stands against its sale. */
export interface AssetStanding {
  readonly valuation: Valuation | null
  readonly inspection: Inspection | null
  /** Leases that have not ended, in words. */
  readonly leases: readonly string[]
  /** A running lease that the buyer must take over by the recorded days. */
  readonly leaseBinds: boolean
  /** The newest policy's end; null without one. */
  readonly insuredTo: IsoDate | null
  /** A loss whose money nobody has claimed yet. */
  readonly claimBy: IsoDate | null
  /** Rights of others that stand. */
  readonly encumbrances: number
  /** Mortgages and pledges among them, in words. */
  readonly pledges: readonly string[]
  /** Those of them that a court has ordered, in words. */
  readonly seals: readonly string[]
}

export const assetUseLabels = { collateral: '抵质押物', clue: '财产线索', preserved: '被保全财产' } as const
export type AssetUse = keyof typeof assetUseLabels

/** One record of a household that points to the thing. */
export interface AssetUseRow {
  readonly use: AssetUse
  readonly caseId: Id<'case'>
  readonly caseNo: string
  readonly borrowerName: string
  readonly unitName: string
  /** The record in words: contract, state of the clue, measure and rank. */
  readonly detail: string
  readonly amountFen: Fen | null
  readonly state: ClueState | null
  readonly tab: CaseTab
}

/** Another court's measure that ranks before ours, as recorded with our own measure. */
export interface PriorMeasureRow {
  readonly caseId: Id<'case'>
  readonly borrowerName: string
  readonly measure: PriorMeasure
}

/** Everything known of a thing across the households that the reader sees. */
export interface AssetPage {
  readonly assetId: Id<'asset'>
  readonly asset: AssetFacts
  readonly ownerName: string | null
  readonly uses: readonly AssetUseRow[]
  /** Uses in households of units that the reader does not see. */
  readonly hiddenUses: number
  readonly valuations: readonly Valuation[]
  readonly inspections: readonly Inspection[]
  readonly leases: readonly Lease[]
  readonly insurances: readonly Insurance[]
  readonly encumbrances: readonly Encumbrance[]
  readonly priorMeasures: readonly PriorMeasureRow[]
  readonly creditors: readonly CompetingCreditor[]
}

export const assets = {
  page: query(z.strictObject({ assetId: idField<'asset'>() }), output<AssetPage>()),
  saveValuation: command(saveInput<'valuation', typeof valuationFacts>(valuationFacts), output<Saved<'valuation'>>()),
  voidValuation: command(voidInput<'valuation'>(), output<Saved<'valuation'>>()),
  saveInspection: command(saveInput<'inspection', typeof inspectionFacts>(inspectionFacts), output<Saved<'inspection'>>()),
  voidInspection: command(voidInput<'inspection'>(), output<Saved<'inspection'>>()),
  saveLease: command(saveInput<'lease', typeof leaseFacts>(leaseFacts), output<Saved<'lease'>>()),
  voidLease: command(voidInput<'lease'>(), output<Saved<'lease'>>()),
  saveInsurance: command(saveInput<'insurance', typeof insuranceFacts>(insuranceFacts), output<Saved<'insurance'>>()),
  voidInsurance: command(voidInput<'insurance'>(), output<Saved<'insurance'>>()),
  saveEncumbrance: command(saveInput<'encumbrance', typeof encumbranceFacts>(encumbranceFacts), output<Saved<'encumbrance'>>()),
  voidEncumbrance: command(voidInput<'encumbrance'>(), output<Saved<'encumbrance'>>()),
  creditorsOfCase: query(ofCase, output<readonly CompetingCreditor[]>()),
  saveCreditor: command(saveInput<'creditor', typeof creditorFacts>(creditorFacts), output<Saved<'creditor'>>()),
  voidCreditor: command(voidInput<'creditor'>(), output<Saved<'creditor'>>()),
}
