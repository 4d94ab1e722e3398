import type { ReactNode } from 'react'
import type { Balance } from '../../../../shared/rules/ledger/balance.ts'
import { components } from '../../../../shared/rules/ledger/components.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { debtLabels } from '../case-balance.ts'
import classes from './debt-tab.module.css'

/** What the debt is made of, as one bar with its words. */
export function CompositionBar({ balance }: { readonly balance: Balance }): ReactNode {
  const parts = components.filter((component) => balance[component] > 0)
  if (balance.total <= 0) return null
  const share = (component: (typeof parts)[number]) => (balance[component] / balance.total) * 100
  return (
    <div className={classes.composition}>
      <div className={classes.bar} aria-hidden>
        {parts.map((component) => (
          <span key={component} data-part={component} style={{ width: `${share(component)}%` }} />
        ))}
      </div>
      <ul className={classes.legend}>
        {parts.map((component) => (
          <li key={component}>
            <i data-part={component} aria-hidden />
            {debtLabels[component]} {formatYuan(balance[component])}（{share(component).toFixed(1)}%）
          </li>
        ))}
      </ul>
    </div>
  )
}
