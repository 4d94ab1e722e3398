import type { ReactNode } from 'react'
import type { MeasureTotals } from '../../../shared/api/preservation-list.ts'
import { PAGE_SIZE } from '../../../shared/model/case-list.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { type FootFigure, ListFoot } from '../../components/paged-list/list-foot.tsx'
import { SumReasons } from '../../components/paged-list/sum-reasons.tsx'
import { Pager } from '../../components/paged-list/pager.tsx'

interface Props {
  /** Null while they are being added up: the rows do not wait for them. */
  readonly totals: MeasureTotals | null
  readonly offset: number
  readonly rows: number | null
  readonly onPage: (offset: number) => void
}

/** What the whole selection holds, and how much of it has run out. */
export function MeasureFoot({ totals, offset, rows, onPage }: Props): ReactNode {
  const more = totals === null ? rows === PAGE_SIZE : offset + (rows ?? 0) < totals.items
  const figures: readonly FootFigure[] = [
    { label: '措施', value: totals && `${totals.items} 项` },
    { label: '涉及户数', value: totals && String(totals.cases) },
    { label: '控制金额合计', value: totals && `${formatYuan(totals.valueFen)} 元`, reasons: totals && <SumReasons title="控制金额合计" valueText={`${formatYuan(totals.valueFen)} 元`} each="法院反馈的实际控制金额，没有反馈的取登记的金额" count={`${totals.items} 项`} /> },
    { label: '其中已过期', value: totals && `${totals.lapsed} 项`, alarming: totals !== null && totals.lapsed > 0 },
  ]
  return (
    <ListFoot figures={figures}>
      <Pager unit="项" offset={offset} size={PAGE_SIZE} rows={rows} more={more} onPage={onPage} />
    </ListFoot>
  )
}
