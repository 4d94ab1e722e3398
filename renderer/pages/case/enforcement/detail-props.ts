import type { EnforcementDetailsOfProceeding } from '../../../../shared/api/enforcement.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { call } from '../../../api/client.ts'

/** What every form of an enforcement's details is given; a null record is a new one. */
export interface DetailProps<Record> {
  readonly proceedingId: Id<'proceeding'>
  readonly details: EnforcementDetailsOfProceeding
  readonly record: Record | null
  readonly onClose: () => void
}

/** The details as they stand now, to compare a form with. */
export function latestDetails(proceedingId: Id<'proceeding'>): Promise<EnforcementDetailsOfProceeding> {
  return call('enforcement.ofProceeding', { proceedingId })
}
