import { Button, Group } from '@mantine/core'
import { type ReactNode, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { emptyForeclosedFilter, type ForeclosedFilter, type ForeclosedTotals } from '../../../shared/api/foreclosed.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { useMay } from '../../api/use-rights.ts'
import { useToday } from '../../api/use-vault.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { ExportButton } from '../../components/paged-list/export-button.tsx'
import { type FootFigure, ListFoot } from '../../components/paged-list/list-foot.tsx'
import classes from '../../components/paged-list/paged-list.module.css'
import { SumReasons } from '../../components/paged-list/sum-reasons.tsx'
import { useFilterKey } from '../../components/paged-list/use-filter-key.ts'
import { focusRow } from '../../components/paged-list/use-page-walk.ts'
import { EmptyState, ErrorState, LoadingRows } from '../../components/states.tsx'
import { AddButton } from '../case/record/add-button.tsx'
import { NewForeclosed } from './new-foreclosed.tsx'
import { registerColumns } from './register-columns.tsx'
import { isNarrowed, RegisterFilterBar } from './register-filter-bar.tsx'
import { useRegisterFilter } from './use-register.ts'

/** 抵债资产: what the bank took instead of money, by the day on which it must be sold. */
export default function RegisterPage(): ReactNode {
  const today = useToday()
  const { filter, change } = useRegisterFilter()
  if (today === null || filter === null) return <LoadingRows rows={16} />
  return <Register today={today} filter={filter} onChange={change} />
}

interface Props {
  readonly today: IsoDate
  readonly filter: ForeclosedFilter
  readonly onChange: (filter: ForeclosedFilter) => void
}

function Register({ today, filter, onChange }: Props): ReactNode {
  const [, navigate] = useLocation()
  const [adding, setAdding] = useState(false)
  const listRef = useRef<HTMLDivElement>(null)
  const searchRef = useRef<HTMLInputElement>(null)
  const list = useCall('foreclosed.list', { filter }, { keepPrevious: true })
  const exporting = useCommand('foreclosed.exportList')
  useFilterKey(searchRef)
  return (
    <section className={classes.page} aria-label="抵债资产">
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <h1 className={classes.head}>抵债资产</h1>
        <Group gap="sm" wrap="nowrap">
          <ExportButton exporting={exporting} unit="项" onExport={() => exporting.mutate(() => ({ filter, fileName: `抵债资产台账 ${today}.xlsx` }))} />
          <AddButton onClick={() => setAdding(true)}>登记抵债资产</AddButton>
        </Group>
      </Group>
      <RegisterFilterBar filter={filter} searchRef={searchRef} onChange={onChange} onLeaveSearch={() => focusRow(listRef.current)} />
      <div className={classes.table} ref={listRef}>
        {list.isPending && <LoadingRows rows={16} />}
        {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && (
          <DataTable
            label="抵债资产"
            fill
            columns={registerColumns}
            rows={list.data.rows}
            rowId={(row) => row.id}
            onOpen={(row) => navigate(`/foreclosed/${row.id}`)}
            stale={list.isPlaceholderData}
            empty={<NothingTaken narrowed={isNarrowed(filter)} onClear={() => onChange(emptyForeclosedFilter)} />}
          />
        )}
      </div>
      <RegisterFoot totals={list.data?.totals ?? null} />
      {adding && <NewForeclosed onClose={() => setAdding(false)} />}
    </section>
  )
}

/** A sum over the selection, with what each asset puts in. */
function sumOf(label: string, each: string, sum: { readonly amount: Fen; readonly assets: number } | null): FootFigure {
  if (sum === null) return { label, value: null }
  const value = `${formatYuan(sum.amount)} 元`
  return { label, value, reasons: <SumReasons title={label} valueText={value} each={each} count={`${sum.assets} 项抵债资产`} /> }
}

function RegisterFoot({ totals }: { readonly totals: ForeclosedTotals | null }): ReactNode {
  const figures: readonly FootFigure[] = [
    { label: '抵债资产', value: totals && `${totals.assets} 项` },
    sumOf('结存账面合计', '结存账面余额', totals && { amount: totals.bookLeftFen, assets: totals.assets }),
    sumOf('估算价值合计', '登记的估算价值', totals && { amount: totals.estimateFen, assets: totals.assets }),
    { label: '超期未处置', value: totals && `${totals.overdue} 项`, alarming: totals !== null && totals.overdue > 0 },
    { label: '待盘点', value: totals && `${totals.uncounted} 项` },
  ]
  return <ListFoot figures={figures}>{null}</ListFoot>
}

function NothingTaken({ narrowed, onClear }: { readonly narrowed: boolean; readonly onClear: () => void }): ReactNode {
  const mayImport = useMay('import')
  if (narrowed) {
    return (
      <EmptyState title="没有符合条件的抵债资产" action={<Button variant="default" onClick={onClear}>清除筛选</Button>}>
        可以换用户名的拼音首字母查找，或在“状态”里加选已处置的。
      </EmptyState>
    )
  }
  return (
    <EmptyState title="这里登记抵债资产，按处置期限排列" action={mayImport ? <Button component={Link} href="/imports">导入抵债资产台账</Button> : undefined}>
      裁定或协议生效后登记取得日期，处置期限随即起算并列入工作台；盘点、出租、收支和处置都记在它的页面上。
    </EmptyState>
  )
}
