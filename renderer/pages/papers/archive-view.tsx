import { Button, Group, SegmentedControl } from '@mantine/core'
import '@mantine/core/styles/SegmentedControl.layer.css'
import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import { type ArchiveFilter, type ArchiveRow, emptyArchiveFilter } from '../../../shared/api/archive.ts'
import { archiveFormLabels, archiveKeepingLabels, archiveKeepings, archiveKindLabels, archiveKinds } from '../../../shared/model/archive.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { archiveStandingLabels, archiveStandings } from '../../../shared/rules/archive-standing.ts'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { ExportButton } from '../../components/paged-list/export-button.tsx'
import { PagedTable, useListFrame } from '../../components/paged-list/paged-table.tsx'
import { Pager } from '../../components/paged-list/pager.tsx'
import { EmptyState } from '../../components/states.tsx'
import { Unknown } from '../../components/unknown.tsx'
import { ArchiveStandingBadge } from '../case/attachments/archive-standing-badge.tsx'
import { ChoiceFilter } from '../cases/choice-filter.tsx'
import { SearchField } from '../cases/search-field.tsx'
import classes from './papers-page.module.css'
import type { ViewProps } from './view.ts'

const PAGE_SIZE = 100
const NOT_OUT = '没有借出'

function columnsFor(today: IsoDate): readonly TableColumn<ArchiveRow>[] {
  return [
    { id: 'borrower', header: '户名', width: 208, always: true, opens: true, cell: ({ borrowerName }) => borrowerName },
    { id: 'name', header: '原件名称', width: 192, always: true, cell: ({ name }) => name },
    { id: 'standing', header: '状态', width: 104, always: true, cell: ({ standing, out }) => <ArchiveStandingBadge standing={standing} dueOn={out?.dueOn ?? null} today={today} /> },
    { id: 'holder', header: '借阅人', width: 120, cell: ({ out }) => out?.holder ?? <Unknown reason={NOT_OUT} /> },
    { id: 'dueOn', header: '应还日期', width: 96, cell: ({ out }) => out?.dueOn ?? <Unknown reason={NOT_OUT} /> },
    { id: 'keptAt', header: '存放', width: 144, cell: ({ keptAt }) => keptAt },
    { id: 'paperNo', header: '编号', width: 176, cell: ({ paperNo }) => paperNo ?? <Unknown reason="没有登记编号" /> },
    { id: 'kind', header: '类别', width: 120, cell: ({ kind }) => archiveKindLabels[kind] },
    { id: 'size', header: '份数', width: 120, cell: ({ form, copies, pages }) => `${archiveFormLabels[form]} ${copies} 份${pages === null ? '' : ` ${pages} 页`}` },
    { id: 'purpose', header: '用途', width: 136, cell: ({ out }) => out?.purpose ?? <Unknown reason={NOT_OUT} /> },
    { id: 'lentOn', header: '借出日期', width: 96, cell: ({ out }) => out?.lentOn ?? <Unknown reason={NOT_OUT} /> },
    { id: 'signed', header: '借阅签字', width: 80, cell: ({ out }) => (out === null ? <Unknown reason={NOT_OUT} /> : out.signed ? '已签' : '未签') },
    { id: 'released', header: '移出', width: 176, cell: ({ releasedOn, releasedTo }) => (releasedOn === null ? <Unknown reason="仍由本行保管" /> : `${releasedOn} ${releasedTo ?? ''}`) },
    { id: 'unit', header: '机构', width: 160, cell: ({ unitName }) => unitName },
  ]
}

const choicesOf = <E extends string>(values: readonly E[], labels: Readonly<Record<E, string>>) => values.map((value) => ({ value, label: labels[value] }))
const isNarrowed = (filter: ArchiveFilter): boolean => JSON.stringify(filter) !== JSON.stringify(emptyArchiveFilter)

/** 档案登记簿: the paper originals of all households, where each lies, who has it, and what is overdue. */
export function ArchiveView({ today }: ViewProps): ReactNode {
  const [, navigate] = useLocation()
  const frame = useListFrame(PAGE_SIZE)
  const { offset, show } = frame.walk
  const [filter, setFilter] = useState<ArchiveFilter>(emptyArchiveFilter)
  const page = useCall('archive.page', { filter, offset, limit: PAGE_SIZE }, { keepPrevious: true })
  const counts = useCall('archive.counts', { filter }, { keepPrevious: true }).data
  const choices = useCall('cases.choices', {}).data
  const exporting = useCommand('archive.exportList')
  const total = counts && archiveStandings.filter((standing) => filter.standings.length === 0 || filter.standings.includes(standing)).reduce((sum, standing) => sum + counts[standing], 0)

  function apply(part: Partial<ArchiveFilter>): void {
    show(0)
    setFilter({ ...filter, ...part })
  }

  return (
    <section className={classes.register} aria-label="档案登记簿">
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <SegmentedControl
          aria-label="按状态"
          value={filter.standings.length === 1 ? (filter.standings[0] ?? 'all') : 'all'}
          onChange={(value) => apply({ standings: archiveStandings.filter((standing) => standing === value) })}
          data={[{ value: 'all', label: '全部' }, ...archiveStandings.map((standing) => ({ value: standing, label: `${archiveStandingLabels[standing]} ${counts?.[standing] ?? ''}` }))]}
        />
        <ExportButton exporting={exporting} unit="项" onExport={() => exporting.mutate(() => ({ filter, fileName: `档案登记簿 ${today}.xlsx` }))} />
      </Group>
      <Group gap="sm" wrap="wrap" role="search" aria-label="筛选档案" align="flex-end">
        <SearchField value={filter.search} onSearch={(search) => apply({ search })} onLeave={frame.toRows} inputRef={frame.searchRef} label="查找原件" placeholder="户名、原件名称、编号或柜号" />
        <ChoiceFilter label="类别" choices={choicesOf(archiveKinds, archiveKindLabels)} chosen={filter.kinds} onChange={(kinds) => apply({ kinds })} />
        <ChoiceFilter label="存放" choices={choicesOf(archiveKeepings, archiveKeepingLabels)} chosen={filter.keepings} onChange={(keepings) => apply({ keepings })} />
        <ChoiceFilter label="在谁手中" choices={(choices?.managers ?? []).map(({ id, name }) => ({ value: id, label: name }))} chosen={filter.holderIds} onChange={(holderIds) => apply({ holderIds })} />
        <ChoiceFilter label="机构" choices={(choices?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))} chosen={filter.unitIds} onChange={(unitIds) => apply({ unitIds })} />
        {isNarrowed(filter) && (
          <Button variant="subtle" px="sm" onClick={() => apply(emptyArchiveFilter)}>
            清除筛选
          </Button>
        )}
      </Group>
      <PagedTable
        frame={frame} page={page} total={total} label="档案原件" columns={columnsFor(today)} rowId={({ id }) => id} onOpen={({ caseId, id }) => navigate(`/cases/${caseId}/attachments/${id}`)}
        empty={<NoOriginals narrowed={isNarrowed(filter)} onClear={() => apply(emptyArchiveFilter)} />}
      />
      <Pager offset={offset} size={PAGE_SIZE} rows={page.data?.rows.length ?? null} more={(page.data?.rows.length ?? 0) === PAGE_SIZE} onPage={show} unit="项" {...(total === undefined ? {} : { total })} />
    </section>
  )
}

function NoOriginals({ narrowed, onClear }: { readonly narrowed: boolean; readonly onClear: () => void }): ReactNode {
  if (narrowed) return <EmptyState title="没有符合条件的原件" action={<Button variant="default" onClick={onClear}>清除筛选</Button>}>可以换用户名的拼音首字母、权证号或柜号的一部分查找。</EmptyState>
  return <EmptyState title="这里登记所有户的档案原件">在案件的“附件”页登记合同、权证、裁判文书的原件，这里汇总存放在哪里、谁借走、哪些逾期未还。</EmptyState>
}
