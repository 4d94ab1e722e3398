import { type ReactNode, useState } from 'react'
import type { LawOverview } from '../../../shared/api/law.ts'
import { BRANCH_VALUES, type BranchKey, defaultWords, keptWords } from '../../../shared/rules/branch-values.ts'
import { useCall } from '../../api/use-call.ts'
import type { TableColumn } from '../../components/data-table/column.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { instantText } from '../../components/instant-text.ts'
import { ErrorState, LoadingRows } from '../../components/states.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { LawFiles } from './law-files.tsx'
import { LawHolidays } from './law-holidays.tsx'
import { LawLpr } from './law-lpr.tsx'
import { LawSigners } from './law-signers.tsx'
import { LawValueDrawer } from './law-value-drawer.tsx'
import { SectionHead } from './section-head.tsx'
import classes from './law.module.css'

type ValueRow = LawOverview['values'][number]

const columns: readonly TableColumn<ValueRow>[] = [
  { id: 'label', header: '名称', width: 152, always: true, opens: true, cell: ({ key }) => BRANCH_VALUES[key].label },
  {
    id: 'state',
    header: '状态',
    width: 84,
    cell: (row) => stateOf(row),
    sortValue: ({ own }) => (own === null ? 0 : 1),
  },
  { id: 'default', header: '默认', width: 130, cell: ({ key }) => defaultWords(key) },
  { id: 'own', header: '本机构设定', width: 130, cell: ({ key, own }) => (own === null ? '' : (keptWords(key, own.value) ?? own.value)) },
  { id: 'reason', header: '理由', width: 150, cell: ({ own }) => own?.reason ?? '' },
  { id: 'setBy', header: '设定人与时间', width: 154, cell: ({ own }) => (own === null ? '' : `${own.setBy} ${instantText(own.updatedAt)}`) },
  { id: 'rule', header: '规则', width: 170, cell: ({ key }) => BRANCH_VALUES[key].article },
]

/** A value that may no longer be set decides nothing until it is set again. */
function stateOf({ key, own }: ValueRow): ReactNode {
  if (own === null) return <StatusBadge tone="doubt">待核实</StatusBadge>
  if (keptWords(key, own.value) === null) return <StatusBadge tone="bad">须重设</StatusBadge>
  return <StatusBadge tone="good">已设定</StatusBadge>
}

/** 规则与数据: the values that the branch may set, and the holiday notices and LPR that the rules work on. */
export function LawSection() {
  const overview = useCall('law.overview', {})
  const [open, setOpen] = useState<BranchKey | null>(null)
  const openRow = overview.data?.values.find(({ key }) => key === open)
  return (
    <>
      <SectionHead title="规则与数据">
        法律没有写明、各地做法不一或尚未核对原文的，先按默认计算并标“待核实”。经法律部门核定后在这里设定，计算步骤里会写明本机构设定和理由。条文见“规则表”。
      </SectionHead>
      {overview.isPending && <LoadingRows rows={10} />}
      {overview.isError && <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />}
      {overview.isSuccess && (
        <>
          <DataTable label="可由本机构设定的规则" columns={columns} rows={overview.data.values} rowId={({ key }) => key} onOpen={({ key }) => setOpen(key)} empty="" />
          <div className={classes['data']}>
            <LawHolidays years={overview.data.holidays} />
            <LawLpr series={overview.data.lpr} />
          </div>
          <LawFiles files={overview.data.files} />
          <LawSigners signers={overview.data.signers} ownFingerprint={overview.data.ownFingerprint} />
        </>
      )}
      {openRow !== undefined && <LawValueDrawer key={openRow.key} row={openRow} onClose={() => setOpen(null)} />}
    </>
  )
}
