import { type ReactNode, useMemo } from 'react'
import type { PackageRunRow } from '../../../shared/api/packages.ts'
import { useMay } from '../../api/use-rights.ts'
import { useCall } from '../../api/use-call.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { instantText } from '../../components/instant-text.ts'
import { EmptyState, ErrorState, LoadingRows } from '../../components/states.tsx'
import classes from './packages-page.module.css'
import { ReceivePanel } from './receive-panel.tsx'
import { WritePanel } from './write-panel.tsx'

/** 案件数据包: whole cases to another PC and back, without a server. */
export default function PackagesPage(): ReactNode {
  const mayTake = useMay('import')
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>案件数据包</h1>
        <p>把选定的户完整交给另一台电脑：加密、签名，用 U 盘或内部邮件传递。对方改过再交回来，逐栏比对，不会互相覆盖。</p>
      </header>
      <div className={classes.columns}>
        <WritePanel />
        {mayTake && <ReceivePanel />}
      </div>
      {mayTake && <History />}
    </div>
  )
}

function History(): ReactNode {
  const runs = useCall('packages.history', {})
  const columns = useMemo<readonly TableColumn<PackageRunRow>[]>(
    () => [
      { id: 'at', header: '接收时间', width: 140, always: true, cell: ({ at }) => instantText(at), sortValue: ({ at }) => at },
      { id: 'sender', header: '来自', width: 280, cell: ({ sender }) => sender, sortValue: ({ sender }) => sender },
      { id: 'packedAt', header: '对方导出时间', width: 140, cell: ({ packedAt }) => instantText(packedAt), sortValue: ({ packedAt }) => packedAt },
      { id: 'cases', header: '户数', width: 72, align: 'end', cell: ({ taken }) => taken.cases },
      { id: 'added', header: '新增记录', width: 88, align: 'end', cell: ({ taken }) => taken.added },
      { id: 'changed', header: '更新记录', width: 88, align: 'end', cell: ({ taken }) => taken.changed },
      { id: 'person', header: '接收人', width: 100, cell: ({ personName }) => personName },
    ],
    [],
  )
  if (runs.isPending) return <LoadingRows rows={3} />
  if (runs.isError) return <ErrorState error={runs.error} onRetry={() => void runs.refetch()} />
  return (
    <section className={classes.runs} aria-label="接收记录">
      <h2 className={classes.title}>接收记录</h2>
      <DataTable label="接收记录" columns={columns} rows={runs.data} rowId={(row) => row.id} empty={<EmptyState title="还没有接收过数据包" />} />
    </section>
  )
}
