import { Button, SegmentedControl, TextInput } from '@mantine/core'
import '@mantine/core/styles/SegmentedControl.layer.css'
import { useMemo, useRef, useState } from 'react'
import { keptWords } from '../../../shared/rules/branch-values.ts'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { useToday } from '../../api/use-vault.ts'
import { announce } from '../../components/announce.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { ErrorState, LoadingRows } from '../../components/states.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { useFilterKey } from '../../components/paged-list/use-filter-key.ts'
import { useLawFileImport } from './law-file-import.tsx'
import classes from './law.module.css'
import { daysOf, foundRules, type RuleFilter, ruleFilters, type RuleRow, ruleRows } from './rule-row.ts'
import { RuleTexts } from './rule-texts.tsx'
import { SectionHead } from './section-head.tsx'

const FILTERS = Object.entries(ruleFilters).map(([value, label]) => ({ value, label }))

const columns: readonly TableColumn<RuleRow>[] = [
  { id: 'rule', header: '编号', width: 48, cell: ({ rule }) => rule },
  { id: 'name', header: '规则', width: 184, always: true, opens: true, cell: ({ name }) => name },
  { id: 'article', header: '现行条文', width: 220, cell: ({ present }) => present.map(({ article }) => article).join('；') },
  { id: 'days', header: '施行期间', width: 158, cell: ({ present: [first] }) => (first === undefined ? '—' : daysOf(first)) },
  { id: 'status', header: '状态', width: 84, cell: ({ present }) => <Status of={present} /> },
  { id: 'texts', header: '文本', width: 96, cell: ({ texts }) => `${texts.length} 条${texts.some(({ loaded }) => loaded) ? '，有更新' : ''}` },
  { id: 'own', header: '本机构设定', width: 116, cell: ({ settings }) => settings.map(({ key, own }) => keptWords(key, own.value) ?? own.value).join('、') },
  { id: 'text', header: '内容', width: 320, cell: ({ present }) => present.map(({ text }) => text).join('；') },
]

/** A rule is only as sure as its weakest article. */
function Status({ of }: { readonly of: RuleRow['present'] }) {
  const doubtful = of.some(({ status }) => status !== 'confirmed')
  return <StatusBadge tone={doubtful ? 'doubt' : 'good'}>{doubtful ? '待核实' : '已核对'}</StatusBadge>
}

/** 规则表: every rule with its articles, versions and days, what is still in doubt, and what the branch set otherwise. */
export function RulesSection() {
  const overview = useCall('law.overview', {})
  const today = useToday()
  const file = useLawFileImport('texts')
  const filters = useRef<HTMLDivElement>(null)
  useFilterKey(filters)
  const [filter, setFilter] = useState<RuleFilter>('all')
  const [typed, setTyped] = useState('')
  const [openId, setOpenId] = useState<string | null>(null)
  const rows = useMemo(() => (overview.data === undefined || today === null ? [] : ruleRows(overview.data, today)), [overview.data, today])
  const found = useMemo(() => foundRules(rows, filter, typed), [rows, filter, typed])
  const open = rows.find(({ id }) => id === openId)
  return (
    <>
      <SectionHead
        title="规则表"
        action={
          <>
            <ExportTexts />
            {file.button}
          </>
        }
      >
        期限和金额按事实发生时的条文计算。标“待核实”的还没有核对原文。规则表供核对依据使用，不是法律意见，以公布的文本和法院文书为准。
      </SectionHead>
      {file.rest}
      <div ref={filters} className={classes['filters']}>
        <TextInput aria-label="查找规则" placeholder="名称、条文、内容（Ctrl+F）" w={260} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        <SegmentedControl aria-label="筛选规则" size="xs" data={FILTERS} value={filter} onChange={(next) => setFilter(filterOf(next))} />
        <span className={classes['count']}>{`${found.length} 条规则`}</span>
      </div>
      {overview.isPending && <LoadingRows rows={12} />}
      {overview.isError && <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />}
      {overview.isSuccess && <DataTable label="规则表" columns={columns} rows={found} rowId={({ id }) => id} onOpen={({ id }) => setOpenId(id)} empty="没有符合条件的规则，请换一个词或者选“全部”。" />}
      {open !== undefined && <RuleTexts row={open} onClose={() => setOpenId(null)} />}
    </>
  )
}

function filterOf(text: string): RuleFilter {
  return text === 'doubt' || text === 'own' || text === 'loaded' ? text : 'all'
}

function ExportTexts() {
  const save = useCommand('law.exportTexts')
  return (
    <Button
      variant="default"
      loading={save.isPending}
      title="现行文本，按更新文件的格式；照此修改后可以导入"
      onClick={() => save.mutate(() => ({ fileName: '规则文本.json' }), { onSuccess: () => announce({ tone: 'good', text: '规则文本已导出。' }) })}
    >
      导出规则文本
    </Button>
  )
}
