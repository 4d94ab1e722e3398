import { type ReactNode, useState } from 'react'
import type { Guarantee } from '../../../../shared/api/security.ts'
import { guaranteeModeLabels } from '../../../../shared/model/guarantee.ts'
import { useCall } from '../../../api/use-call.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DateText } from '../../../components/date-text.tsx'
import { ReviewBadge } from '../../../components/record-review.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../../components/states.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { useCaseScope } from '../case-scope.ts'
import { AddButton } from '../record/add-button.tsx'
import { dateColumn, moneyColumn, nodeColumn, textColumn } from '../record/cells.tsx'
import { useNoteNumbers } from '../record/note-numbers.ts'
import { Section } from '../record/section.tsx'
import { GuaranteeForm } from './guarantee-form.tsx'

/** 担保: everyone who answers for the debt with all he has. */
export default function GuaranteesTab(): ReactNode {
  const { caseId } = useCaseScope()
  const noteNumbers = useNoteNumbers()
  const [editing, setEditing] = useState<Guarantee | 'new' | null>(null)
  const guarantees = useCall('guarantees.ofCase', { caseId })
  if (guarantees.isPending) return <LoadingRows rows={5} />
  if (guarantees.isError) return <ErrorState error={guarantees.error} onRetry={() => void guarantees.refetch()} />

  const columns: readonly TableColumn<Guarantee>[] = [
    { ...textColumn<Guarantee>('guarantorName', '保证人', 184, (row) => row.guarantorName), always: true, opens: true },
    nodeColumn('mode', '保证方式', 136, (row) => (row.mode === 'unknown' ? <StatusBadge tone="doubt">{guaranteeModeLabels.unknown}</StatusBadge> : guaranteeModeLabels[row.mode])),
    textColumn('loans', '所保证的借据', 200, (row) => noteNumbers(row.loanIds)),
    textColumn('contractNo', '保证合同编号', 176, (row) => row.contractNo),
    nodeColumn('review', '复核', 88, (row) => <ReviewBadge caseId={caseId} recordId={row.id} />),
    dateColumn('signedOn', '签订日期', (row) => row.signedOn),
    nodeColumn('maximum', '最高额', 64, (row) => (row.isMaximum ? '是' : '否')),
    moneyColumn('capFen', '最高限额', (row) => row.capFen),
    nodeColumn('periodTo', '保证期间止', 184, (row) => <DateText value={row.periodTo} distance due unknownReason="没有登记保证期间的止日" />),
    textColumn('periodText', '期间约定', 240, (row) => row.periodText),
  ]
  const add = <AddButton onClick={() => setEditing('new')}>新增保证</AddButton>
  return (
    <Section title="保证" note="抵押、质押在“抵质押物”页" action={guarantees.data.length > 0 && add}>
      <DataTable
        label="保证"
        columns={columns}
        rows={guarantees.data}
        rowId={(row) => row.id}
        onOpen={setEditing}
        empty={
          <EmptyState title="本户还没有登记保证" action={add}>
            保证人登记后列为被告，保证期间据此提醒。
          </EmptyState>
        }
      />
      {editing && <GuaranteeForm key={editing === 'new' ? 'new' : editing.id} guarantee={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </Section>
  )
}
