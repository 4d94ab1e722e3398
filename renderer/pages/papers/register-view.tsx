import { Button, Group, SegmentedControl } from '@mantine/core'
import '@mantine/core/styles/SegmentedControl.layer.css'
import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import { emptyRegisterFilter, type RegisterFilter, type RegisterRow } from '../../../shared/api/document-register.ts'
import { documentActLabels, documentStateLabels, documentStates } from '../../../shared/model/document-life.ts'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { DateField } from '../../components/date-field.tsx'
import type { TableColumn } from '../../components/data-table/column.ts'
import type { FieldBinding } from '../../components/field-binding.ts'
import { instantText } from '../../components/instant-text.ts'
import { ExportButton } from '../../components/paged-list/export-button.tsx'
import { PagedTable, useListFrame } from '../../components/paged-list/paged-table.tsx'
import { Pager } from '../../components/paged-list/pager.tsx'
import { EmptyState } from '../../components/states.tsx'
import { StateBadge } from '../case/documents/state-badge.tsx'
import { ChoiceFilter } from '../cases/choice-filter.tsx'
import { SearchField } from '../cases/search-field.tsx'
import classes from './papers-page.module.css'
import type { ViewProps } from './view.ts'

const PAGE_SIZE = 100

const columns: readonly TableColumn<RegisterRow>[] = [
  { id: 'borrower', header: '户名', width: 208, always: true, opens: true, cell: ({ borrowerName }) => borrowerName },
  { id: 'title', header: '文书', width: 232, cell: ({ title, edition }) => `${title}${edition > 1 ? `（第 ${edition} 版）` : ''}` },
  { id: 'state', header: '状态', width: 88, cell: ({ state }) => <StateBadge state={state} /> },
  { id: 'last', header: '最近办理', width: 200, cell: ({ last }) => last && `${last.on} ${documentActLabels[last.act]} ${last.byName}` },
  { id: 'no', header: '编号', width: 168, cell: ({ docNo }) => docNo },
  { id: 'asOf', header: '截至日', width: 96, cell: ({ asOf }) => asOf },
  { id: 'at', header: '出具时间', width: 136, cell: ({ createdAt }) => instantText(createdAt) },
  { id: 'by', header: '出具人', width: 88, cell: ({ createdByName }) => createdByName },
  { id: 'unit', header: '机构', width: 160, cell: ({ unitName }) => unitName },
]

const isNarrowed = (filter: RegisterFilter): boolean => JSON.stringify(filter) !== JSON.stringify(emptyRegisterFilter)

/** 文书登记簿: what was made for whom, by whom, and where it stands; one click for what waits in each state. */
export function RegisterView({ today }: ViewProps): ReactNode {
  const [, navigate] = useLocation()
  const frame = useListFrame(PAGE_SIZE)
  const { offset, show } = frame.walk
  const [filter, setFilter] = useState<RegisterFilter>(emptyRegisterFilter)
  const page = useCall('documentRegister.list', { filter, offset, limit: PAGE_SIZE }, { keepPrevious: true })
  const counts = useCall('documentRegister.counts', { filter }, { keepPrevious: true }).data
  const choices = useCall('documentRegister.choices', {}).data
  const units = (useCall('cases.choices', {}).data?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name }))
  const exporting = useCommand('documentRegister.exportList')
  const total = counts && documentStates.filter((state) => filter.states.length === 0 || filter.states.includes(state)).reduce((sum, state) => sum + counts[state], 0)

  function apply(part: Partial<RegisterFilter>): void {
    show(0)
    setFilter({ ...filter, ...part })
  }
  const day = (key: 'from' | 'to'): FieldBinding<RegisterFilter[typeof key]> => ({ value: filter[key], error: null, onChange: (value) => apply({ [key]: value }), onProblem: () => undefined, onBlur: () => undefined })

  return (
    <section className={classes.register} aria-label="文书登记簿">
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <SegmentedControl
          aria-label="按状态"
          value={filter.states.length === 1 ? (filter.states[0] ?? 'all') : 'all'}
          onChange={(value) => apply({ states: documentStates.filter((state) => state === value) })}
          data={[{ value: 'all', label: '全部' }, ...documentStates.map((state) => ({ value: state, label: `${documentStateLabels[state]} ${counts?.[state] ?? ''}` }))]}
        />
        <ExportButton exporting={exporting} unit="份" onExport={() => exporting.mutate(() => ({ filter, fileName: `文书登记簿 ${today}.xlsx` }))} />
      </Group>
      <Group gap="sm" wrap="wrap" role="search" aria-label="筛选文书" align="flex-end">
        <SearchField value={filter.search} onSearch={(search) => apply({ search })} onLeave={frame.toRows} inputRef={frame.searchRef} label="查找文书" placeholder="户名、拼音首字母、编号或文件名" />
        <ChoiceFilter label="文书" choices={(choices?.forms ?? []).map(({ form, title }) => ({ value: form, label: title }))} chosen={filter.forms} onChange={(forms) => apply({ forms })} />
        <ChoiceFilter label="出具人" choices={(choices?.makers ?? []).map(({ id, name }) => ({ value: id, label: name }))} chosen={filter.makerIds} onChange={(makerIds) => apply({ makerIds })} />
        <ChoiceFilter label="机构" choices={units} chosen={filter.unitIds} onChange={(unitIds) => apply({ unitIds })} />
        <div className={classes.days}>
          <DateField label="出具日期自" field={day('from')} />
          <DateField label="至" field={day('to')} />
        </div>
        {isNarrowed(filter) && (
          <Button variant="subtle" px="sm" onClick={() => apply(emptyRegisterFilter)}>
            清除筛选
          </Button>
        )}
      </Group>
      <PagedTable
        frame={frame}
        page={page}
        total={total}
        label="文书"
        columns={columns}
        rowId={({ id }) => id}
        onOpen={({ caseId, id }) => navigate(`/cases/${caseId}/documents/${id}`)}
        empty={<NoPapers narrowed={isNarrowed(filter)} onClear={() => apply(emptyRegisterFilter)} />}
      />
      <Pager offset={offset} size={PAGE_SIZE} rows={page.data?.rows.length ?? null} more={(page.data?.rows.length ?? 0) === PAGE_SIZE} onPage={show} unit="份" {...(total === undefined ? {} : { total })} />
    </section>
  )
}

function NoPapers({ narrowed, onClear }: { readonly narrowed: boolean; readonly onClear: () => void }): ReactNode {
  if (narrowed) return <EmptyState title="没有符合条件的文书" action={<Button variant="default" onClick={onClear}>清除筛选</Button>}>可以换用户名的拼音首字母、编号的一部分查找。</EmptyState>
  return <EmptyState title="这里登记所有导出的文书">在案件的“文书”页保存一份或者全套，或者在“批量出具”里成批出具，都登记在这里：谁在什么时候出具、走到哪一步。</EmptyState>
}
