import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Agent } from '../../../shared/api/organisation.ts'
import { useCall } from '../../api/use-call.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../components/states.tsx'
import { Unknown } from '../../components/unknown.tsx'
import { AgentDrawer, powerLabels } from './agent-drawer.tsx'
import { SectionHead } from './section-head.tsx'

const notRecorded = <Unknown reason="起诉状“委托诉讼代理人”一栏要填，请补登" />

const columns: readonly TableColumn<Agent>[] = [
  { id: 'name', header: '姓名', width: 120, always: true, cell: (agent) => agent.name, sortValue: (agent) => agent.name },
  { id: 'employer', header: '工作单位', width: 260, cell: (agent) => agent.employer ?? notRecorded, sortValue: (agent) => agent.employer },
  { id: 'title', header: '职务', width: 100, cell: (agent) => agent.title ?? notRecorded },
  { id: 'phone', header: '联系电话', width: 140, cell: (agent) => agent.phone ?? notRecorded },
  { id: 'power', header: '代理权限', width: 120, cell: (agent) => powerLabels[agent.power] },
  { id: 'powerItems', header: '特别授权事项', width: 200, cell: (agent) => agent.powerItems ?? '' },
]

/** 委托诉讼代理人: chosen at the export of a filing, at most two (民诉法第六十一条). */
export function AgentsSection() {
  const agents = useCall('organisation.agents', {})
  const units = useCall('organisation.units', {})
  const [open, setOpen] = useState<Agent | 'new' | null>(null)
  return (
    <>
      <SectionHead title="委托诉讼代理人" action={<Button disabled={!units.isSuccess} onClick={() => setOpen('new')}>新增代理人</Button>}>
        本行职工或律师。导出起诉材料时从这里选，每案最多两人。
      </SectionHead>
      {agents.isPending && <LoadingRows rows={4} />}
      {agents.isError && <ErrorState error={agents.error} onRetry={() => void agents.refetch()} />}
      {agents.isSuccess && (
        <DataTable
          label="委托诉讼代理人"
          columns={columns}
          rows={agents.data}
          rowId={(agent) => agent.id}
          onOpen={setOpen}
          empty={
            <EmptyState title="还没有登记代理人" action={<Button onClick={() => setOpen('new')}>新增代理人</Button>}>
              登记后，起诉状和保全申请书会自动填写代理人的姓名、单位、电话和代理权限。
            </EmptyState>
          }
        />
      )}
      {open !== null && units.data !== undefined && <AgentDrawer agent={open === 'new' ? null : open} units={units.data} onClose={() => setOpen(null)} />}
    </>
  )
}
