import type { ReactNode } from 'react'
import type { Enforcement, Proceeding } from '../../../../shared/api/proceedings.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { AddButton } from '../record/add-button.tsx'
import { dateColumn, moneyColumn, textColumn } from '../record/cells.tsx'
import { Section } from '../record/section.tsx'
import type { ProceedingEdit } from './proceeding-edit.ts'

interface Props {
  readonly rows: readonly Enforcement[]
  readonly proceeding: Proceeding
  readonly onEdit: (edit: ProceedingEdit) => void
}

/** What is particular to an enforcement: application, end of the round, lists, what came in. */
export function EnforcementSection({ rows, proceeding, onEdit }: Props): ReactNode {
  const columns: readonly TableColumn<Enforcement>[] = [
    { ...textColumn<Enforcement>('appliedOn', '申请执行', 112, (row) => row.appliedOn ?? '未登记'), always: true, opens: true },
    moneyColumn('collectedFen', '执行到位', (row) => row.collectedFen),
    dateColumn('terminatedRoundOn', '终本裁定', (row) => row.terminatedRoundOn),
    dateColumn('resumedOn', '恢复执行', (row) => row.resumedOn),
    dateColumn('dishonestListedOn', '纳入失信', (row) => row.dishonestListedOn),
    dateColumn('restrictedOn', '限制消费', (row) => row.restrictedOn),
    textColumn('note', '备注', 240, (row) => row.note),
  ]
  const add = rows.length === 0 && <AddButton onClick={() => onEdit({ of: 'enforcement', record: null, proceeding })}>登记执行情况</AddButton>
  return (
    <Section title="执行情况" action={add}>
      <DataTable
        label="执行情况"
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        onOpen={(record) => onEdit({ of: 'enforcement', record, proceeding })}
        empty="申请执行后，到位金额、终本和恢复执行登记在这里。"
      />
    </Section>
  )
}
