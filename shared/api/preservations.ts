import { idField } from '../model/fields.ts'
import type { Id } from '../model/id.ts'
import type { IsoDate } from '../model/iso-date.ts'
import type { Answer } from '../rules/answer.ts'
import type { TermLimit } from '../rules/preservation-limit.ts'
import type { PreservationTerm } from '../rules/preservation-term.ts'
import {
  preservationItemFacts, type PreservationItemFacts, preservationOrderFacts, type PreservationOrderFacts, preservationPeriodFacts, type PreservationPeriodFacts,
} from '../model/preservation.ts'
import type { Stored } from '../model/record.ts'
import { ofCase, type Saved, saveInput, voidInput } from './command-fields.ts'
import { command, output, query } from './contract.ts'
import { chainCalls, type GivenSecurity, type ItemChain } from './preservation-chain.ts'
import { listCalls } from './preservation-list.ts'

export type PreservationOrder = Stored<'preservation-order', PreservationOrderFacts> & { readonly securities: readonly GivenSecurity[] }
export type PreservationPeriod = Stored<'preservation-period', PreservationPeriodFacts> & {
  /** Whether the written term is longer than the law allows; null where the law of that day is not held. */
  readonly limit: Answer<TermLimit | null>
}
export type PreservationItem = Stored<'preservation-item', PreservationItemFacts> & {
  readonly assetId: Id<'asset'>
  readonly ownerName: string | null
  readonly chain: ItemChain
  readonly periods: readonly PreservationPeriod[]
  /** 运行中的到期日: latest written end of an unvoided period; null for a waiting item or without a written term. */
  readonly runningEnd: IsoDate | null
  /** The day by which the renewal must be applied for (law.md R24). */
  readonly applyBy: IsoDate | null
  /** How both days came about: the rule's own answer; null for an item without a running period. */
  readonly term: Answer<PreservationTerm | null> | null
}

export interface PreservationsOfCase {
  readonly orders: readonly PreservationOrder[]
  readonly items: readonly PreservationItem[]
}

export const preservations = {
  ofCase: query(ofCase, output<PreservationsOfCase>()),
  saveOrder: command(saveInput<'preservation-order', typeof preservationOrderFacts>(preservationOrderFacts), output<Saved<'preservation-order'>>()),
  voidOrder: command(voidInput<'preservation-order'>(), output<Saved<'preservation-order'>>()),
  /** A new item may take up the thing of a clue, which is then marked as preserved. */
  saveItem: command(saveInput<'preservation-item', typeof preservationItemFacts>(preservationItemFacts).extend({ clueId: idField<'clue'>().nullable().default(null) }), output<Saved<'preservation-item'>>()),
  voidItem: command(voidInput<'preservation-item'>(), output<Saved<'preservation-item'>>()),
  savePeriod: command(saveInput<'preservation-period', typeof preservationPeriodFacts>(preservationPeriodFacts), output<Saved<'preservation-period'>>()),
  voidPeriod: command(voidInput<'preservation-period'>(), output<Saved<'preservation-period'>>()),
  ...chainCalls,
  ...listCalls,
}
