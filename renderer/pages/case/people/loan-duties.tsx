import { type ReactNode, useState } from 'react'
import type { LoanDuty } from '../../../../shared/api/teams.ts'
import { dutyLabels } from '../../../../shared/model/team.ts'
import { useCall } from '../../../api/use-call.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { useCaseScope } from '../case-scope.ts'
import { nodeColumn, textColumn } from '../record/cells.tsx'
import { Section } from '../record/section.tsx'
import { DutyForm } from './duty-form.tsx'

const columns: readonly TableColumn<LoanDuty>[] = [
  { ...textColumn<LoanDuty>('noteNo', '借据号', 144, (row) => row.noteNo), always: true, opens: true },
  nodeColumn('lender', dutyLabels.lenderId, 160, (row) => row.lenderName ?? <StatusBadge tone="doubt">未指定</StatusBadge>),
  nodeColumn('collector', dutyLabels.collectorId, 160, (row) => row.collectorName ?? <StatusBadge tone="doubt">未指定</StatusBadge>),
]

/** 责任人 of the loans of a case; what nobody answers for is counted. */
export function LoanDuties(): ReactNode {
  const { caseId } = useCaseScope()
  const duties = useCall('teams.ofCase', { caseId }).data?.duties ?? []
  const [editing, setEditing] = useState<LoanDuty | null>(null)
  if (duties.length === 0) return null
  const lacking = duties.filter(({ lenderId, collectorId }) => lenderId === null || collectorId === null).length
  return (
    <Section title="责任人" note={lacking === 0 ? '放款责任和清收责任分开记，移交时清收责任随户走' : `${lacking} 笔借据的责任人不全；放款责任和清收责任分开记，移交时清收责任随户走`}>
      <DataTable label="借据责任人" columns={columns} rows={duties} rowId={(row) => row.loanId} onOpen={setEditing} empty="" />
      {editing !== null && <DutyForm key={editing.loanId} duty={editing} onClose={() => setEditing(null)} />}
    </Section>
  )
}
