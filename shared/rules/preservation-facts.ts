/** A recorded measure as the rule of its term reads it, for the case page and for whoever computes it again. */
import type { AssetKind } from '../model/asset.ts'
import type { IsoDate } from '../model/iso-date.ts'
import type { ranks, PreservationStage as RecordedStage } from '../model/preservation.ts'
import type { PreservationFacts, PreservationStage, PreservedObject } from './preservation-term.ts'

/** What the record says of one property under one measure; the stage is that of its ruling, where that is on record. */
export interface RecordedMeasure {
  readonly kind: AssetKind
  readonly stage: RecordedStage | undefined
  /** An enforcement of the household is under way. */
  readonly inEnforcement?: boolean
  /** The day on which it was asked for, where that is on record. */
  readonly enforcementFrom?: IsoDate | null
  readonly rank: (typeof ranks)[number]
  readonly periods: readonly { readonly startsOn: IsoDate; readonly endsOn: IsoDate }[]
  /** A renewal that was applied for and is not answered yet. */
  readonly renewalFiledOn?: IsoDate | null
  /** The suit or arbitration that followed a measure before suit. */
  readonly suedOn?: IsoDate | null
}

/** The facts of the measure, each period with the end that its paper writes. */
export function preservationFactsOf({ kind, stage, inEnforcement = false, enforcementFrom = null, rank, periods, renewalFiledOn = null, suedOn = null }: RecordedMeasure): PreservationFacts & Required<Pick<PreservationFacts, 'periods'>> {
  return {
    object: objectOf(kind),
    ...(stage === undefined ? {} : { stage: ruleStage(stage) }),
    ...(inEnforcement ? { inEnforcement } : {}),
    ...(inEnforcement && enforcementFrom !== null ? { enforcementFrom } : {}),
    rank,
    periods: periods.map(({ startsOn, endsOn }) => ({ from: startsOn, to: endsOn })),
    ...(renewalFiledOn === null ? {} : { renewalFiledOn }),
    ...(suedOn === null ? {} : { suedOn }),
  }
}

/** Between judgment and enforcement the lead time of preservation still holds. */
function ruleStage(stage: RecordedStage): PreservationStage {
  return stage === 'pre-enforcement' ? 'litigation' : stage
}

/** The classes of 民诉法解释 485: deposits, movables, immovables and other rights. */
export function objectOf(kind: AssetKind): PreservedObject {
  switch (kind) {
    case 'deposit':
      return 'deposit'
    case 'vehicle':
    case 'equipment':
    case 'inventory':
      return 'movable'
    case 'house':
    case 'land':
      return 'immovable'
    case 'receivable':
    case 'equity':
    case 'intellectual-property':
    case 'other':
      return 'other-right'
  }
}
