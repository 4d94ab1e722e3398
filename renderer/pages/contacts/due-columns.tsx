import type { DueContact } from '../../../shared/api/contacts.ts'
import { outcomeLabelsFor } from '../../../shared/model/contact.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DateText } from '../../components/date-text.tsx'
import { CaseLink } from '../../components/record-link.tsx'
import { PersonWords } from '../case/contacts/contact-columns.tsx'
import { dateColumn, nodeColumn, textColumn } from '../case/record/cells.tsx'

/** Who is due, for what, and what came of the last contact. */
export function dueColumns<Row extends DueContact>(): readonly TableColumn<Row>[] {
  return [
    { ...nodeColumn<Row>('borrower', '户名', 184, (row) => <CaseLink id={row.caseId}>{row.borrowerName}</CaseLink>), always: true },
    nodeColumn<Row>('nextOn', '下一步日期', 176, (row) => <DateText value={row.nextOn} distance due />),
    { ...textColumn<Row>('nextStep', '下一步', 200, (row) => row.nextStep), opens: true },
    nodeColumn<Row>('person', '联系对象', 176, (row) => <PersonWords id={row.partyId} name={row.personName} relation={row.relation} />),
    dateColumn<Row>('lastOn', '上次联系', (row) => row.lastOn),
    textColumn<Row>('lastOutcome', '上次结果', 136, (row) => outcomeLabelsFor(row.relation)[row.lastOutcome]),
    textColumn<Row>('manager', '管户人', 96, (row) => row.managerName),
    textColumn<Row>('caseNo', '户编号', 120, (row) => row.caseNo),
  ]
}
