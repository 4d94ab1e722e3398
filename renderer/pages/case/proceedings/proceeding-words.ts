import type { Proceeding } from '../../../../shared/api/proceedings.ts'
import { proceedingKindLabels } from '../../../../shared/model/proceeding.ts'

/** A proceeding as people name it: its kind and its number. */
export function proceedingTitle(proceeding: Proceeding): string {
  return [proceedingKindLabels[proceeding.kind], proceeding.caseNo ?? proceeding.ledgerNo].filter(Boolean).join(' ')
}
