import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import type { WriteOffRow } from '../../../shared/api/write-off.ts'
import { type WriteOffState, writeOffStateLabels, writeOffStates, writeOffWayLabels } from '../../../shared/model/write-off.ts'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { useToday } from '../../api/use-vault.ts'
import { announce } from '../../components/announce.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { Notice } from '../../components/notice.tsx'
import { ListBar } from '../../components/paged-list/list-bar.tsx'
import { PAGE_SIZE, PagedList } from '../../components/paged-list/paged-list.tsx'
import { failureText } from '../../components/states.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { ChoiceFilter } from '../cases/choice-filter.tsx'
import { dateColumn, nodeColumn, textColumn } from '../case/record/cells.tsx'
import { figureColumn } from '../case/record/figure-column.tsx'
import { stateTones } from '../case/write-off/tones.ts'
import { ApplicationReasons } from './list-reasons.tsx'

const columns: readonly TableColumn<WriteOffRow>[] = [
  { ...textColumn<WriteOffRow>('borrowerName', '户名', 208, (row) => row.borrowerName), always: true, opens: true },
  nodeColumn('state', '进度', 168, (row) => <StatusBadge tone={stateTones[row.state]}>{writeOffStateLabels[row.state]}</StatusBadge>),
  textColumn('waitsFor', '等待', 96, (row) => row.waitsFor, '已办结'),
  textColumn('standard', '认定标准', 264, (row) => `第${row.itemNo}项 ${row.title}`),
  nodeColumn('way', '方式', 88, (row) => writeOffWayLabels[row.way]),
  dateColumn('asOf', '截至', (row) => row.asOf),
  figureColumn('totalFen', '申请核销合计', { value: (row) => row.totalFen, reasons: (row) => <ApplicationReasons row={row} /> }),
  textColumn('decisionNo', '批复文号', 160, (row) => row.decisionNo, '还没有批复'),
]

/** Every application by its state; several made for a list go out as one table. */
export function ApplicationsView(): ReactNode {
  const [, navigate] = useLocation()
  const today = useToday()
  const [states, setStates] = useState<WriteOffState[]>([])
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [offset, setOffset] = useState(0)
  const page = useCall('writeOff.list', { states, offset, limit: PAGE_SIZE }, { keepPrevious: true })
  const exporting = useCommand('writeOff.exportList')
  const rows = page.data?.rows ?? []
  const ids = rows.filter(({ id }) => chosen.has(id)).map(({ id }) => id)
  const exportList = () =>
    exporting.mutate((commandId) => ({ commandId, ids, fileName: `呆账核销清单 ${today ?? ''}.docx` }), {
      onSuccess: ({ rows: count }) => announce({ tone: 'good', text: `已导出清单，共 ${count} 户。` }),
    })

  function narrow(next: WriteOffState[]): void {
    setStates(next)
    setOffset(0)
  }

  return (
    <>
      <ListBar
        end={
          <>
            {exporting.error !== null && exporting.error.error.code !== 'cancelled' && <Notice tone="bad">{failureText(exporting.error)}</Notice>}
            <Button variant="default" disabled={ids.length === 0} title={ids.length === 0 ? '请先勾选要列入清单的申请' : undefined} loading={exporting.isPending} onClick={exportList}>
              导出核销清单
            </Button>
          </>
        }
      >
        <ChoiceFilter label="进度" choices={writeOffStates.map((value) => ({ value, label: writeOffStateLabels[value] }))} chosen={states} onChange={narrow} />
      </ListBar>
      <PagedList
        label="核销申请"
        page={page}
        columns={columns}
        rowId={(row) => row.id}
        selection={{ ids: chosen, onChange: setChosen }}
        onOpen={(row) => navigate(`/cases/${row.caseId}/write-off`)}
        offset={offset}
        onPage={setOffset}
        unit="份"
        empty="还没有核销申请。从“核销候选”打开一户，在“分类核销”页签起草。"
      />
    </>
  )
}
