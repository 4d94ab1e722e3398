import { z } from 'zod'
import { type MeasureFilter, measureFilter, measureListStart, type MeasureSort, measureSort } from '../../../shared/api/preservation-list.ts'

/** What a person has chosen to see of all measures. */
export interface MeasureListState {
  readonly filter: MeasureFilter
  readonly sort: MeasureSort
}

const kept = z.strictObject({ filter: measureFilter, sort: measureSort })

/** The list as this person left it, or the start when nothing was remembered or an older edition wrote it otherwise. */
export function rememberedMeasures(value: unknown): MeasureListState {
  const read = kept.safeParse(value)
  return read.success ? read.data : measureListStart
}
