import { Button, Group } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { emptyCaseFilter } from '../../../shared/api/cases.ts'
import { type ImportRow, sheetKindLabels } from '../../../shared/api/imports.ts'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { Allowed } from '../../components/allowed.tsx'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { instantText } from '../../components/instant-text.ts'
import { OwnLayoutButton } from '../../components/own-layout/own-layout-button.tsx'
import { Notice } from '../../components/notice.tsx'
import { EmptyState, ErrorState, failureText, LoadingRows } from '../../components/states.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { GoneButton } from './gone-button.tsx'
import classes from './imports-page.module.css'
import { UndoDialog } from './undo-dialog.tsx'

const everyCase = { ...emptyCaseFilter, status: 'all' } as const

/** What was imported, when and by whom; each import can be taken back as a whole. */
export function ImportHistory() {
  const [, navigate] = useLocation()
  const history = useCall('imports.history', {})
  const open = useCommand('imports.open')
  const [undoing, setUndoing] = useState<ImportRow | null>(null)
  const columns = useMemo(() => historyColumns(setUndoing), [])

  function chooseFiles(): void {
    open.mutate(() => ({}), { onSuccess: ({ sessionId }) => navigate(`/imports/${sessionId}`) })
  }

  const chooseButton = (
    <Allowed right="import">
      <Button leftSection={<IconFileImport size={16} aria-hidden />} loading={open.isPending} onClick={chooseFiles}>
        选择文件导入
      </Button>
    </Allowed>
  )
  return (
    <div className={classes['page']}>
      <header className={classes['head']}>
        <div>
          <h1>导入</h1>
          <p>贷款台账、诉讼台账、还款流水、查封台账，.xlsx 或 .csv，可一次选几个文件。先检查，确认后才写入；写入后没人接着办理的，可以整体撤销。</p>
        </div>
        <span className={classes['acts']}>
          <OwnLayoutButton filter={everyCase} />
          <Button component={Link} href="/packages" variant="default">
            案件数据包
          </Button>
          {history.isSuccess && history.data.length > 0 && chooseButton}
        </span>
      </header>
      {open.error !== null && open.error.error.code !== 'cancelled' && <Notice tone="bad">{failureText(open.error)}</Notice>}
      {history.isPending && <LoadingRows rows={6} />}
      {history.isError && <ErrorState error={history.error} onRetry={() => void history.refetch()} />}
      {history.isSuccess && (
        <DataTable
          label="导入记录"
          columns={columns}
          rows={history.data}
          rowId={(row) => row.importId}
          rowTone={(row) => (row.state === 'undone' ? 'muted' : null)}
          empty={
            <EmptyState title="还没有导入过" action={chooseButton}>
              不用先改格式：标题行、合并表头、万元单位、合计行都能识别，认错的可以当场改。
            </EmptyState>
          }
        />
      )}
      {undoing !== null && <UndoDialog row={undoing} onClose={() => setUndoing(null)} />}
    </div>
  )
}

function historyColumns(onUndo: (row: ImportRow) => void): readonly TableColumn<ImportRow>[] {
  return [
    { id: 'at', header: '时间', width: 140, always: true, cell: ({ at }) => instantText(at), sortValue: ({ at }) => at },
    { id: 'file', header: '文件', width: 200, always: true, cell: ({ fileName }) => fileName, sortValue: ({ fileName }) => fileName },
    { id: 'sheet', header: '工作表', width: 120, cell: ({ sheetName }) => sheetName ?? '' },
    { id: 'kind', header: '内容', width: 120, cell: ({ kind }) => sheetKindLabels[kind] },
    { id: 'new', header: '新增', width: 72, align: 'end', cell: ({ counts }) => counts.new },
    { id: 'changed', header: '有变化', width: 72, align: 'end', cell: ({ counts }) => counts.changed },
    { id: 'same', header: '无变化', width: 72, align: 'end', cell: ({ counts }) => counts.same },
    { id: 'rejected', header: '拒绝', width: 72, align: 'end', cell: ({ counts }) => counts.rejected },
    { id: 'gone', header: '消失', width: 72, align: 'end', cell: ({ gone, importId }) => <GoneButton count={gone} of={{ importId }} /> },
    { id: 'by', header: '操作人', width: 100, cell: ({ byName }) => byName },
    {
      id: 'state',
      header: '状态',
      width: 176,
      always: true,
      cell: (row) =>
        row.state === 'undone' ? (
          <StatusBadge tone="plain">已撤销</StatusBadge>
        ) : (
          <Group gap="xs" wrap="nowrap">
            <StatusBadge tone="good">已写入</StatusBadge>
            <Allowed right="import">
              <Button variant="subtle" size="compact" onClick={() => onUndo(row)}>
                撤销导入
              </Button>
            </Allowed>
          </Group>
        ),
    },
  ]
}
