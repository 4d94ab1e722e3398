import type { PreservationOrder } from '../../../../shared/api/preservations.ts'
import { preservationStageLabels } from '../../../../shared/model/preservation.ts'

/** An order as people name it: its stage and its number, else the court and the day. */
export function orderTitle(order: PreservationOrder): string {
  return [preservationStageLabels[order.stage], order.rulingNo ?? order.court ?? order.ruledOn].filter(Boolean).join(' ')
}
