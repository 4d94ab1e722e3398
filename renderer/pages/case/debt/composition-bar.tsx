import type { ReactNode } from 'react'
import { type Component, componentLabels, components } from '../../../../shared/rules/ledger/components.ts'
import { explainShare, type KnownBalance } from '../../../../shared/rules/ledger/explain-figure.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { shareText } from '../../../../shared/rules/share.ts'
import { WhyFigure } from '../../../components/why-figure.tsx'
import { WhyContent } from '../../../components/why-panel.tsx'
import classes from './debt-tab.module.css'

interface Props {
  readonly noteNo: string
  readonly known: KnownBalance
  /** What one can go on to do with a figure. */
  readonly action: ReactNode
}

/** What the debt is made of, as one bar with its words; each part opens its reasons. */
export function CompositionBar({ noteNo, known, action }: Props): ReactNode {
  const { value: balance } = known
  const parts = components.filter((component) => balance[component] > 0)
  if (balance.total <= 0) return null
  const figure = (component: Component) => `${formatYuan(balance[component])}（${shareText(balance[component], balance.total) ?? '—'}）`
  const reasons = (component: Component) => <WhyContent title={`${noteNo} ${componentLabels[component]}`} valueText={figure(component)} answer={explainShare(known, component)} action={action} />
  return (
    <div className={classes.composition}>
      <div className={classes.bar} aria-hidden>
        {parts.map((component) => (
          <span key={component} data-part={component} style={{ width: `${(balance[component] / balance.total) * 100}%` }} />
        ))}
      </div>
      <ul className={classes.legend}>
        {parts.map((component) => (
          <li key={component}>
            <i data-part={component} aria-hidden />
            {componentLabels[component]}
            <WhyFigure reachable reasons={() => reasons(component)}>
              {figure(component)}
            </WhyFigure>
          </li>
        ))}
      </ul>
    </div>
  )
}
