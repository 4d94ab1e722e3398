import { z } from 'zod'
import type { Stored } from '../model/record.ts'
import {
  disposalRightFacts, type DisposalRightFacts, givenSecurityFacts, type GivenSecurityFacts, preservationResultFacts, type PreservationResultFacts, priorMeasureFacts,
  type PriorMeasureFacts, rankChangeFacts, type RankChangeFacts, releaseFacts, type ReleaseFacts, renewalFacts, type RenewalFacts,
} from '../model/preservation-chain.ts'
import type { Id } from '../model/id.ts'
import type { Answer } from '../rules/answer.ts'
import type { DisposalRight, DisposalRightFacts as DisposalRightRuleFacts } from '../rules/disposal-right.ts'
import { commandFields, type Saved, saveInput, voidInput } from './command-fields.ts'
import { command, output } from './contract.ts'

export type PreservationResult = Stored<'preservation-result', PreservationResultFacts>
export type RankChange = Stored<'rank-change', RankChangeFacts> & {
  readonly fromRank: RankChangeFacts['rank']
  readonly fromWaitingNo: number | null
  /** The term that this turn to the first rank started. */
  readonly periodId: Id<'preservation-period'> | null
}
export type Renewal = Stored<'renewal', RenewalFacts> & { readonly periodId: Id<'preservation-period'> | null }
export type GivenSecurity = Stored<'given-security', GivenSecurityFacts>
export type Release = Stored<'release', ReleaseFacts>
export type PriorMeasure = Stored<'prior-measure', PriorMeasureFacts>
export type DisposalRightRecord = Stored<'disposal-right', DisposalRightFacts> & {
  /** From when the transfer may be asked for, and until when the first court must answer: the rule's own answer. */
  readonly right: Answer<DisposalRight | null>
  /** The facts that the answer rests on, for the toolbox. */
  readonly facts: DisposalRightRuleFacts
}

/** Everything that happened to one measure after it was ordered, each kind oldest first. */
export interface ItemChain {
  readonly results: readonly PreservationResult[]
  readonly rankChanges: readonly RankChange[]
  readonly renewals: readonly Renewal[]
  readonly releases: readonly Release[]
  readonly disposalRights: readonly DisposalRightRecord[]
  readonly priorMeasures: readonly PriorMeasure[]
}

export const chainCalls = {
  saveResult: command(saveInput<'preservation-result', typeof preservationResultFacts>(preservationResultFacts), output<Saved<'preservation-result'>>()),
  voidResult: command(voidInput<'preservation-result'>(), output<Saved<'preservation-result'>>()),
  /** A change of rank is not edited afterwards: a wrong one is voided, which puts the rank back. */
  changeRank: command(z.strictObject({ ...commandFields, itemVersion: z.number().int().positive(), facts: rankChangeFacts }), output<Saved<'rank-change'>>()),
  voidRankChange: command(voidInput<'rank-change'>(), output<Saved<'rank-change'>>()),
  saveRenewal: command(saveInput<'renewal', typeof renewalFacts>(renewalFacts), output<Saved<'renewal'>>()),
  voidRenewal: command(voidInput<'renewal'>(), output<Saved<'renewal'>>()),
  saveSecurity: command(saveInput<'given-security', typeof givenSecurityFacts>(givenSecurityFacts), output<Saved<'given-security'>>()),
  voidSecurity: command(voidInput<'given-security'>(), output<Saved<'given-security'>>()),
  saveRelease: command(saveInput<'release', typeof releaseFacts>(releaseFacts), output<Saved<'release'>>()),
  voidRelease: command(voidInput<'release'>(), output<Saved<'release'>>()),
  saveDisposalRight: command(saveInput<'disposal-right', typeof disposalRightFacts>(disposalRightFacts), output<Saved<'disposal-right'>>()),
  voidDisposalRight: command(voidInput<'disposal-right'>(), output<Saved<'disposal-right'>>()),
  savePriorMeasure: command(saveInput<'prior-measure', typeof priorMeasureFacts>(priorMeasureFacts), output<Saved<'prior-measure'>>()),
  voidPriorMeasure: command(voidInput<'prior-measure'>(), output<Saved<'prior-measure'>>()),
}
