import type { PreservationItem } from '../../../shared/api/preservations.ts'
import type { PreservationStage } from '../../../shared/model/preservation.ts'
import { preservationFactsOf } from '../../../shared/rules/preservation-facts.ts'
import type { PreservationInputs } from './tools/preservation-tool.ts'

/** A recorded measure as the tool of its term asks for it; a stage that is not on record is left blank. */
export function measureFromItem({ asset, rank, periods, releasedOn }: PreservationItem, stage: PreservationStage | undefined): Partial<PreservationInputs> {
  const facts = preservationFactsOf({ kind: asset.kind, stage, rank, periods })
  return {
    object: facts.object ?? null,
    stage: facts.stage ?? null,
    rank,
    periods: facts.periods.map(({ from, to }) => ({ from, to: to ?? null })),
    releasedOn,
  }
}
