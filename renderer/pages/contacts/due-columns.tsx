import type { DueContact } from '../../../shared/api/contacts.ts'
import { contactOutcomeLabels, contactRelationLabels } from '../../../shared/model/contact.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DateText } from '../../components/date-text.tsx'
import { dateColumn, nodeColumn, textColumn } from '../case/record/cells.tsx'

/** Who is due, for what, and what came of the last contact. */
export function dueColumns<Row extends DueContact>(): readonly TableColumn<Row>[] {
  return [
    { ...textColumn<Row>('borrower', '户名', 200, (row) => row.borrowerName), always: true, opens: true },
    nodeColumn<Row>('nextOn', '下一步日期', 176, (row) => <DateText value={row.nextOn} distance due />),
    textColumn<Row>('nextStep', '下一步', 208, (row) => row.nextStep),
    textColumn<Row>('person', '联系对象', 184, (row) => `${row.personName}（${contactRelationLabels[row.relation]}）`),
    dateColumn<Row>('lastOn', '上次联系', (row) => row.lastOn),
    textColumn<Row>('lastOutcome', '上次结果', 136, (row) => contactOutcomeLabels[row.lastOutcome]),
    textColumn<Row>('manager', '管户人', 96, (row) => row.managerName),
    textColumn<Row>('caseNo', '户编号', 120, (row) => row.caseNo),
  ]
}
