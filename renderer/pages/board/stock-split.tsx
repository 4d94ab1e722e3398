import { Button } from '@mantine/core'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { CaseFilter } from '../../../shared/api/cases.ts'
import { type Arisen, arisenLabels, arisenNames } from '../../../shared/model/case-list.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { useCall } from '../../api/use-call.ts'
import classes from './board-page.module.css'
import { useCaseList } from './use-case-list.ts'

const OverdueMatrix = lazy(() => import('./overdue-matrix.tsx'))

/** 存量与新增: what had fallen due before the year began and what has since, each the sum of a list that opens from it. */
export function StockSplit({ stock }: { readonly stock: CaseFilter }): ReactNode {
  const [open, setOpen] = useState(false)
  return (
    <section aria-label="存量与新增">
      <h3 className={classes.partHead}>存量与新增</h3>
      <dl className={classes.stock}>
        {arisenNames.map((arisen) => (
          <SplitLine key={arisen} arisen={arisen} filter={{ ...stock, arisen: [arisen] }} />
        ))}
      </dl>
      <Button mt={8} size="compact" variant="default" onClick={() => setOpen(true)}>
        逾期矩阵
      </Button>
      {open && (
        <Suspense>
          <OverdueMatrix stock={stock} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </section>
  )
}

function SplitLine({ arisen, filter }: { readonly arisen: Arisen; readonly filter: CaseFilter }): ReactNode {
  const totals = useCall('cases.totals', { filter }, { keepPrevious: true }).data
  const show = useCaseList()
  return (
    <div>
      <dt>{arisenLabels[arisen]}</dt>
      <dd>
        {totals === undefined ? (
          '…'
        ) : (
          <button type="button" className={classes.toList} title="在案件列表中查看" onClick={() => show(filter)}>
            {totals.cases} 户　{formatYuan(totals.principalFen)} 元
          </button>
        )}
      </dd>
    </div>
  )
}
