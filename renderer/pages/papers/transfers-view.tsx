import { Button, Group, SegmentedControl } from '@mantine/core'
import '@mantine/core/styles/SegmentedControl.layer.css'
import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import { emptyTransferFilter, type TransferFilter, type TransferRow } from '../../../shared/api/transfers.ts'
import { keptDuties, keptDutyLabels, transferLabels as labels, transferStateLabels, transferStates } from '../../../shared/model/transfer.ts'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { ExportButton } from '../../components/paged-list/export-button.tsx'
import { PagedTable, useListFrame } from '../../components/paged-list/paged-table.tsx'
import { Pager } from '../../components/paged-list/pager.tsx'
import { EmptyState } from '../../components/states.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { Unknown } from '../../components/unknown.tsx'
import { ChoiceFilter } from '../cases/choice-filter.tsx'
import { SearchField } from '../cases/search-field.tsx'
import classes from './papers-page.module.css'
import type { ViewProps } from './view.ts'

const PAGE_SIZE = 100

const columns: readonly TableColumn<TransferRow>[] = [
  { id: 'borrower', header: '户名', width: 208, always: true, opens: true, cell: ({ borrowerName }) => borrowerName },
  { id: 'handedOn', header: labels.handedOn, width: 96, always: true, cell: ({ handedOn }) => handedOn },
  { id: 'fromUnit', header: labels.fromUnit, width: 144, cell: ({ fromUnit }) => fromUnit },
  { id: 'frontPerson', header: labels.frontPerson, width: 96, cell: ({ frontPerson }) => frontPerson },
  { id: 'receiver', header: labels.receiverId, width: 88, cell: ({ receiverName }) => receiverName },
  { id: 'state', header: '状态', width: 112, cell: ({ state }) => <StatusBadge tone={state === 'open' ? 'info' : 'plain'}>{transferStateLabels[state]}</StatusBadge> },
  { id: 'duties', header: '留在一线的职责', width: 320, always: true, cell: dutiesInWords },
  { id: 'papers', header: labels.papers, width: 88, cell: ({ papers }) => (papers.length === 0 ? <Unknown reason="没有列明材料" /> : `${papers.length} 项`) },
  { id: 'returnedOn', header: labels.returnedOn, width: 96, cell: ({ returnedOn }) => returnedOn ?? <Unknown reason="还没有退回一线" /> },
  { id: 'unit', header: '机构', width: 144, cell: ({ unitName }) => unitName },
]

/** 继续催收：每月上门一次；账户监测：有入账当日告知. */
function dutiesInWords(row: TransferRow): string {
  return keptDuties.flatMap((duty) => (row[duty] === null ? [] : [`${keptDutyLabels[duty]}：${row[duty]}`])).join('；')
}

const isNarrowed = (filter: TransferFilter): boolean => JSON.stringify(filter) !== JSON.stringify(emptyTransferFilter)

/** 移交台账: every case that came from the front line, with whom it lies, and what the front line still does. */
export function TransfersView({ today }: ViewProps): ReactNode {
  const [, navigate] = useLocation()
  const frame = useListFrame(PAGE_SIZE)
  const { offset, show } = frame.walk
  const [filter, setFilter] = useState<TransferFilter>(emptyTransferFilter)
  const page = useCall('transfers.page', { filter, offset, limit: PAGE_SIZE }, { keepPrevious: true })
  const counts = useCall('transfers.counts', { filter }, { keepPrevious: true }).data
  const choices = useCall('cases.choices', {}).data
  const exporting = useCommand('transfers.exportList')
  const total = counts && transferStates.filter((state) => filter.states.length === 0 || filter.states.includes(state)).reduce((sum, state) => sum + counts[state], 0)

  function apply(part: Partial<TransferFilter>): void {
    show(0)
    setFilter({ ...filter, ...part })
  }

  return (
    <section className={classes.register} aria-label="移交台账">
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <SegmentedControl
          aria-label="按状态"
          value={filter.states.length === 1 ? (filter.states[0] ?? 'all') : 'all'}
          onChange={(value) => apply({ states: transferStates.filter((state) => state === value) })}
          data={[{ value: 'all', label: '全部' }, ...transferStates.map((state) => ({ value: state, label: `${transferStateLabels[state]} ${counts?.[state] ?? ''}` }))]}
        />
        <ExportButton exporting={exporting} unit="户次" onExport={() => exporting.mutate(() => ({ filter, fileName: `移交台账 ${today}.xlsx` }))} />
      </Group>
      <Group gap="sm" wrap="wrap" role="search" aria-label="筛选移交" align="flex-end">
        <SearchField value={filter.search} onSearch={(search) => apply({ search })} onLeave={frame.toRows} inputRef={frame.searchRef} label="查找移交" placeholder="户名、移交单位或一线责任人" />
        <ChoiceFilter label="留在一线的职责" choices={keptDuties.map((value) => ({ value, label: keptDutyLabels[value] }))} chosen={filter.duties} onChange={(duties) => apply({ duties })} />
        <ChoiceFilter label={labels.receiverId} choices={(choices?.managers ?? []).map(({ id, name }) => ({ value: id, label: name }))} chosen={filter.receiverIds} onChange={(receiverIds) => apply({ receiverIds })} />
        <ChoiceFilter label="机构" choices={(choices?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))} chosen={filter.unitIds} onChange={(unitIds) => apply({ unitIds })} />
        {isNarrowed(filter) && (
          <Button variant="subtle" px="sm" onClick={() => apply(emptyTransferFilter)}>
            清除筛选
          </Button>
        )}
      </Group>
      <PagedTable
        frame={frame} page={page} total={total} label="移交台账" columns={columns} rowId={({ id }) => id} onOpen={({ caseId }) => navigate(`/cases/${caseId}/overview`)}
        empty={<NoTransfers narrowed={isNarrowed(filter)} onClear={() => apply(emptyTransferFilter)} />}
      />
      <Pager offset={offset} size={PAGE_SIZE} rows={page.data?.rows.length ?? null} more={(page.data?.rows.length ?? 0) === PAGE_SIZE} onPage={show} unit="户次" {...(total === undefined ? {} : { total })} />
    </section>
  )
}

function NoTransfers({ narrowed, onClear }: { readonly narrowed: boolean; readonly onClear: () => void }): ReactNode {
  if (narrowed) return <EmptyState title="没有符合条件的移交" action={<Button variant="default" onClick={onClear}>清除筛选</Button>}>可以换用户名的拼音首字母，或移交单位名称的一部分查找。</EmptyState>
  return <EmptyState title="这里汇总一线移交保全部门的户">在案件“概览”页的“一线移交”登记接收，这里列出移交日期、材料和留在一线的职责。</EmptyState>
}
