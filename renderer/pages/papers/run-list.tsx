import type { ReactNode } from 'react'
import type { RunRow } from '../../../shared/api/paper-runs.ts'
import { filingActLabels } from '../../../shared/model/filing.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { instantText } from '../../components/instant-text.ts'

const columns: readonly TableColumn<RunRow>[] = [
  { id: 'at', header: '新建时间', width: 136, always: true, opens: true, cell: ({ createdAt }) => instantText(createdAt) },
  { id: 'act', header: '办理事项', width: 96, cell: ({ plan }) => filingActLabels[plan.act] },
  { id: 'asOf', header: '截至日', width: 96, cell: ({ plan }) => plan.asOf },
  { id: 'cases', header: '户数', width: 64, align: 'end', cell: ({ cases }) => cases },
  { id: 'made', header: '已出具', width: 72, align: 'end', cell: ({ made }) => made },
  { id: 'refused', header: '不能出具', width: 80, align: 'end', cell: ({ refused }) => refused },
  { id: 'papers', header: '文书', width: 64, align: 'end', cell: ({ papers }) => papers },
  { id: 'by', header: '新建人', width: 88, cell: ({ createdByName }) => createdByName },
]

interface Props {
  readonly runs: readonly RunRow[]
  readonly shownId: Id<'paper-run'> | null
  readonly onShow: (run: RunRow) => void
}

export function RunList({ runs, shownId, onShow }: Props): ReactNode {
  if (runs.length === 0) return null
  return <DataTable label="批次" columns={columns} rows={runs} rowId={({ id }) => id} currentId={shownId} onOpen={onShow} empty={null} />
}
