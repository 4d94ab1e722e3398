import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Unit } from '../../../shared/api/organisation.ts'
import { unitKindLabels } from '../../../shared/model/organisation.ts'
import { useCall } from '../../api/use-call.ts'
import { Allowed } from '../../components/allowed.tsx'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../components/states.tsx'
import { Unknown } from '../../components/unknown.tsx'
import { SectionHead } from './section-head.tsx'
import { UnitDrawer } from './unit-drawer.tsx'

const columns: readonly TableColumn<Unit>[] = [
  { id: 'name', header: '名称', width: 280, always: true, cell: (unit) => unit.name, sortValue: (unit) => unit.name },
  { id: 'kind', header: '级别', width: 100, cell: (unit) => unitKindLabels[unit.kind], sortValue: (unit) => unit.kind },
  { id: 'uscc', header: '统一社会信用代码', width: 180, cell: (unit) => unit.uscc ?? <Unknown reason="起诉状的原告栏要填，请补登" /> },
  { id: 'head', header: '负责人', width: 100, cell: (unit) => unit.representativeName ?? <Unknown reason="起诉状的原告栏要填，请补登" /> },
  { id: 'domicile', header: '住所地', width: 300, cell: (unit) => unit.domicile ?? <Unknown reason="起诉状的原告栏要填，请补登" /> },
]

/** 单位与机构: the plaintiff's own facts, and the tree of branches. */
export function UnitsSection() {
  const units = useCall('organisation.units', {})
  const [open, setOpen] = useState<Unit | 'new' | null>(null)
  return (
    <>
      <SectionHead title="单位与机构" action={<Allowed right="administer"><Button onClick={() => setOpen('new')}>新增机构</Button></Allowed>}>
        起诉状、保全申请书里“原告”“申请人”各栏从这里取，请与营业执照、金融许可证一致。
      </SectionHead>
      {units.isPending && <LoadingRows rows={4} />}
      {units.isError && <ErrorState error={units.error} onRetry={() => void units.refetch()} />}
      {units.isSuccess && (
        <DataTable
          label="机构"
          columns={columns}
          rows={units.data}
          rowId={(unit) => unit.id}
          onOpen={setOpen}
          empty={<EmptyState title="还没有机构">导入台账时，“管户机构”一列里的名称会自动列到这里。</EmptyState>}
        />
      )}
      {open !== null && <UnitDrawer unit={open === 'new' ? null : open} units={units.data ?? []} onClose={() => setOpen(null)} />}
    </>
  )
}
