import { Button, Group } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { emptyForeclosedFilter, type ForeclosedChoice, type ForeclosedTotals } from '../../../shared/api/foreclosed.ts'
import { PAGE_SIZE } from '../../../shared/model/case-list.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { useRemembered } from '../../api/use-remembered.ts'
import { useMay } from '../../api/use-rights.ts'
import { useToday } from '../../api/use-vault.ts'
import { ExportButton } from '../../components/paged-list/export-button.tsx'
import { type FootFigure, ListFoot } from '../../components/paged-list/list-foot.tsx'
import classes from '../../components/paged-list/paged-list.module.css'
import { PagedTable, useListFrame } from '../../components/paged-list/paged-table.tsx'
import { Pager } from '../../components/paged-list/pager.tsx'
import { SumReasons } from '../../components/paged-list/sum-reasons.tsx'
import { EmptyState, LoadingRows } from '../../components/states.tsx'
import { AddButton } from '../case/record/add-button.tsx'
import { NewForeclosed } from './new-foreclosed.tsx'
import { rememberedRegister, sortKeyOf } from './register-choice.ts'
import { registerColumns } from './register-columns.tsx'
import { isNarrowed, RegisterFilterBar } from './register-filter-bar.tsx'

/** 抵债资产: what the bank took instead of money, by the day on which it must be sold. */
export default function RegisterPage(): ReactNode {
  const today = useToday()
  const { state, change } = useRemembered('foreclosed.list', rememberedRegister)
  if (today === null || state === null) return <LoadingRows rows={16} />
  return <Register today={today} choice={state} onChange={change} />
}

interface Props {
  readonly today: IsoDate
  readonly choice: ForeclosedChoice
  readonly onChange: (choice: ForeclosedChoice) => void
}

function Register({ today, choice, onChange }: Props): ReactNode {
  const [, navigate] = useLocation()
  const [adding, setAdding] = useState(false)
  const frame = useListFrame(PAGE_SIZE)
  const { offset, show } = frame.walk
  const { filter, sort } = choice
  const list = useCall('foreclosed.list', { ...choice, offset, limit: PAGE_SIZE }, { keepPrevious: true })
  const exporting = useCommand('foreclosed.exportList')
  const totals = list.data?.totals ?? null

  function apply(next: ForeclosedChoice): void {
    show(0)
    onChange(next)
  }

  return (
    <section className={classes.page} aria-label="抵债资产">
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <h1 className={classes.head}>抵债资产</h1>
        <Group gap="sm" wrap="nowrap">
          <ExportButton exporting={exporting} unit="项" onExport={() => exporting.mutate(() => ({ ...choice, fileName: `抵债资产台账 ${today}.xlsx` }))} />
          <AddButton onClick={() => setAdding(true)}>登记抵债资产</AddButton>
        </Group>
      </Group>
      <RegisterFilterBar filter={filter} searchRef={frame.searchRef} onChange={(next) => apply({ ...choice, filter: next })} onLeaveSearch={frame.toRows} />
      <PagedTable
        frame={frame}
        page={list}
        total={totals?.assets}
        label="抵债资产"
        columns={registerColumns}
        rowId={(row) => row.id}
        sort={{ columnId: sort.key, descending: sort.descending }}
        onSort={(asked) => apply({ ...choice, sort: { key: sortKeyOf(asked.columnId) ?? sort.key, descending: asked.descending } })}
        onOpen={(row) => navigate(`/foreclosed/${row.id}`)}
        empty={<NothingTaken narrowed={isNarrowed(filter)} onClear={() => apply({ ...choice, filter: emptyForeclosedFilter })} />}
      />
      <RegisterFoot totals={totals} offset={offset} rows={list.data?.rows.length ?? 0} onPage={show} />
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

/** An asset without an estimate is not counted as worth nothing. */
function estimates(totals: ForeclosedTotals | null): FootFigure {
  const label = '估算价值合计'
  if (totals !== null && totals.estimated === 0 && totals.assets > 0) return { label, value: '都未登记' }
  return sumOf(label, '登记的估算价值', totals && { amount: totals.estimateFen, assets: totals.estimated })
}

interface FootProps {
  readonly totals: ForeclosedTotals | null
  readonly offset: number
  readonly rows: number
  readonly onPage: (offset: number) => void
}

function RegisterFoot({ totals, offset, rows, onPage }: FootProps): ReactNode {
  const figures: readonly FootFigure[] = [
    { label: '抵债资产', value: totals && `${totals.assets} 项` },
    sumOf('结存账面合计', '结存账面余额', totals && { amount: totals.bookLeftFen, assets: totals.assets }),
    estimates(totals),
    { label: '超期未处置', value: totals && `${totals.overdue} 项`, alarming: totals !== null && totals.overdue > 0 },
    { label: '待盘点', value: totals && `${totals.uncounted} 项` },
  ]
  return (
    <ListFoot figures={figures}>
      <Pager unit="项" offset={offset} size={PAGE_SIZE} rows={rows} more={totals !== null && offset + rows < totals.assets} onPage={onPage} />
    </ListFoot>
  )
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
