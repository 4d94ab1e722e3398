import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { CaseFilter } from '../../../shared/api/cases.ts'
import { proceedingListStart, type ProceedingView, proceedingViewLabels } from '../../../shared/api/proceeding-list.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { useCall } from '../../api/use-call.ts'
import { useRemembered } from '../../api/use-remembered.ts'
import { proceedingPreference, rememberedProceedings, viewed } from '../proceedings/proceeding-choice.ts'
import classes from './board-page.module.css'

/** The standing lists of titles that nobody has enforced to the end; the second is a part of the first. */
const wonViews = ['won-unsettled', 'won-unapplied'] as const satisfies readonly ProceedingView[]

/** 胜诉案件: what was won and brought nothing in yet, each the sum of a list that opens from it. */
export function WonTitles({ stock }: { readonly stock: CaseFilter }): ReactNode {
  return (
    <section aria-label="胜诉案件">
      <h3 className={classes.partHead}>胜诉案件（按诉讼标的）</h3>
      <dl className={classes.stock}>
        {wonViews.map((view) => (
          <WonLine key={view} view={view} stock={stock} />
        ))}
      </dl>
    </section>
  )
}

interface LineProps {
  readonly view: (typeof wonViews)[number]
  readonly stock: CaseFilter
}

function WonLine({ view, stock: { unitIds, managerIds } }: LineProps): ReactNode {
  const [, navigate] = useLocation()
  const { change } = useRemembered(proceedingPreference, rememberedProceedings)
  const choice = viewed(view, { ...proceedingListStart, filter: { ...proceedingListStart.filter, unitIds, managerIds } })
  const totals = useCall('proceedings.totals', { filter: choice.filter }, { keepPrevious: true }).data

  function show(): void {
    change(choice)
    navigate('/proceedings')
  }

  return (
    <div>
      <dt>{proceedingViewLabels[view]}</dt>
      <dd>
        {totals === undefined ? (
          '…'
        ) : (
          <button type="button" className={classes.toList} title="在诉讼执行列表中查看" onClick={show}>
            {totals.proceedings} 件　{formatYuan(totals.claimFen)} 元
          </button>
        )}
      </dd>
    </div>
  )
}
