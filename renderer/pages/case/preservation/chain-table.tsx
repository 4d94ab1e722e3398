import { type ReactNode } from 'react'
import type { PreservationItem } from '../../../../shared/api/preservations.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { WhyPanel } from '../../../components/why-panel.tsx'
import { OpenDisposalRightInToolbox } from '../../toolbox/open-term.tsx'
import { actColumn, dateColumn, nodeColumn, textColumn } from '../record/cells.tsx'
import { VoidAction } from '../record/void-action.tsx'
import { type ChainEvent, chainEvents } from './chain-words.ts'

interface Props {
  readonly item: PreservationItem
  readonly onOpen: (event: ChainEvent) => void
}

/** 经过: everything that happened to a measure after the ruling, in the order of its days. */
export function ChainTable({ item, onOpen }: Props): ReactNode {
  const columns: readonly TableColumn<ChainEvent>[] = [
    { ...textColumn<ChainEvent>('title', '事项', 96, (row) => row.title), always: true, opens: true },
    dateColumn('on', '日期', (row) => row.on, 104),
    nodeColumn('text', '内容', 480, (row) => (
      <>
        <span title={row.text}>{row.text}</span>
        {row.of === 'disposal' && <WhyPanel title="商请移送处置权" answer={row.record.right} action={<OpenDisposalRightInToolbox facts={row.record.facts} />} />}
      </>
    )),
    textColumn('paperNo', '文书文号', 200, (row) => row.paperNo),
    textColumn('note', '备注', 160, (row) => row.record.note, '没有备注'),
    actColumn('acts', '办理', 72, (row) => (row.of === 'rank' && row.record.id === item.chain.rankChanges.at(-1)?.id ? <VoidRankChange record={row.record} /> : null)),
  ]
  return (
    <DataTable
      label="保全经过"
      columns={columns}
      rows={chainEvents(item.chain)}
      rowId={(row) => row.record.id}
      onOpen={(row) => row.of !== 'rank' && onOpen(row)}
      empty="保全结果、续封、顺位变化、处置权和解封登记在这里，按时间排列。"
    />
  )
}

function VoidRankChange({ record }: { readonly record: Extract<ChainEvent, { of: 'rank' }>['record'] }): ReactNode {
  const remove = useCommand('preservations.voidRankChange')
  return <VoidAction subject={`顺位变化 ${record.changedOn}`} what="顺位变化" record={record} command={remove} onVoided={() => undefined} />
}
