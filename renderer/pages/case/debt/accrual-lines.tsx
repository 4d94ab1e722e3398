import type { ReactNode } from 'react'
import type { Fen } from '../../../../shared/model/fen.ts'
import { type DayCount, dayCountLabels } from '../../../../shared/model/loan-terms.ts'
import type { AccrualLine, Balance } from '../../../../shared/rules/ledger/balance.ts'
import { lineKindLabels } from '../../../../shared/rules/ledger/balance.ts'
import { formatYuan, subtractFen, sumFen } from '../../../../shared/rules/money.ts'
import type { TableColumn } from '../../../components/data-table/column.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { useMoneyUnit } from '../../../components/money-unit.ts'
import { dateColumn, moneyColumn, textColumn } from '../record/cells.tsx'

const shortDayCounts: Record<DayCount, string> = { 'ACT/360': '÷360', 'ACT/365': '÷365', 'ACT/ACT': '÷实际', '30/360': '30/360' }

function columnsIn(unit: string): readonly TableColumn<AccrualLine>[] {
  const sum = (id: string, name: string, value: (line: AccrualLine) => Fen, width: number): TableColumn<AccrualLine> => ({ ...moneyColumn(id, name, value, width), header: `${name}（${unit}）` })
  return [
    { ...textColumn<AccrualLine>('kind', '利率类别', 80, (line) => lineKindLabels[line.kind]), always: true, opens: true },
    dateColumn('from', '起日', (line) => line.from),
    dateColumn('lastDay', '止日', (line) => line.lastDay),
    { id: 'days', header: '天数', width: 64, align: 'end', sortValue: (line) => line.days, cell: (line) => line.days },
    sum('base', '计息基数', (line) => line.base, 120),
    { id: 'rate', header: '年利率（%）', width: 96, align: 'end', sortValue: (line) => Number(line.rate), cell: (line) => <span title={dayCountLabels[line.dayCount]}>{`${line.rate} ${shortDayCounts[line.dayCount]}`}</span> },
    sum('amount', '应计', (line) => line.amount, 112),
    sum('paid', '已抵', (line) => subtractFen(line.amount, line.outstanding), 112),
    sum('outstanding', '未还', (line) => line.outstanding, 112),
    { id: 'dueOn', header: '结息日', width: 96, sortValue: (line) => line.dueOn ?? null, cell: (line) => line.dueOn ?? (line.open ? '未到结息日' : '') },
    { id: 'note', header: '说明', width: 96, cell: (line) => line.note ?? (line.open ? '继续计息' : '') },
  ]
}

/** The legs that the debt is made of; they add up to the totals to the fen. */
export function AccrualLines({ balance }: { readonly balance: Balance }): ReactNode {
  const { lines } = balance
  const unit = useMoneyUnit()
  return (
    <DataTable
      label="计息明细"
      columns={columnsIn(unit)}
      rows={lines}
      rowId={(line) => `${line.kind} ${line.from} ${line.base} ${line.rate} ${line.dueOn ?? ''}`}
      empty="这一天之前没有产生利息的区间。"
      foot={{
        kind: '合计',
        amount: formatYuan(sumFen(lines.map((line) => line.amount))),
        paid: formatYuan(sumFen(lines.map((line) => subtractFen(line.amount, line.outstanding)))),
        outstanding: formatYuan(sumFen(lines.map((line) => line.outstanding))),
      }}
    />
  )
}
