import type { DeadlineRow } from '../../../shared/api/deadlines.ts'
import { isoDate } from '../../../shared/model/iso-date.ts'
import { newId } from '../../../electron/store/kernel/new-id.ts'
import { yuan } from './facts.ts'

/** A running guarantee period on an invented guarantor; what a test is about is given on top. */
export function deadlineRow(more: Partial<DeadlineRow> = {}): DeadlineRow {
  return {
    id: newId<'deadline'>(), caseId: newId<'case'>(), borrowerName: '青石县云杉农机有限公司', unitName: '城东支行', kind: 'guarantee-period', state: 'running', urgency: 'orange',
    subjectId: newId(), subjectText: '保证合同 青农商保字〔2023〕第1001号', personName: '柏某山', court: null, worthFen: yuan(412_345.67), nominal: isoDate('2027-01-03'),
    rolled: isoDate('2027-01-04'), safe: isoDate('2026-12-31'), provisional: false, stillPossible: false, startOn: null, met: null, reason: null, owner: null, assigned: false, hasNote: false,
    acknowledged: false, pendingReview: false, ...more,
  }
}
