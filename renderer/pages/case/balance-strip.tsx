import type { ReactNode } from 'react'
import { type Fen, ZERO_FEN } from '../../../shared/model/fen.ts'
import { componentLabels, components } from '../../../shared/rules/ledger/components.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { useCall } from '../../api/use-call.ts'
import { Money } from '../../components/money.tsx'
import { failureText } from '../../components/states.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { WhyPanel } from '../../components/why-panel.tsx'
import { OpenHouseholdInToolbox } from '../toolbox/open-in-toolbox.tsx'
import { AsOfField } from './as-of-field.tsx'
import { type HouseholdDebt, householdAnswer, householdDebt, householdPart } from './case-balance.ts'
import classes from './case-page.module.css'
import { useCaseScope } from './case-scope.ts'

/** What the household owes as of a day that is changed in place. */
export function BalanceStrip(): ReactNode {
  const { caseId, asOf, setAsOf, openTab } = useCaseScope()
  const balance = useCall('loans.balance', { caseId, asOf }, { keepPrevious: true })
  const debt = balance.data && householdDebt(balance.data)
  const open = (debt?.leftOut.length ?? 0) + (debt?.openQuestions ?? 0)

  return (
    <section className={classes.balance} aria-label="欠款余额（元）" data-stale={balance.isPlaceholderData || undefined}>
      <AsOfField label="截至日" value={asOf} onChange={setAsOf} />
      <dl className={classes.figures}>
        {components.map((component) => (
          <div key={component}>
            <dt>{componentLabels[component]}</dt>
            <dd>
              {debt ? <Sum debt={debt} value={debt.amounts[component]} /> : '…'}
              {debt?.known && balance.data && debt.amounts[component] !== ZERO_FEN && (
                <WhyPanel
                  title={`截至 ${balance.data.asOf} 全户${componentLabels[component]}`}
                  valueText={`${formatYuan(debt.amounts[component])} 元`}
                  answer={householdPart(balance.data, component)}
                  action={<OpenHouseholdInToolbox caseId={caseId} asOf={balance.data.asOf} />}
                />
              )}
            </dd>
          </div>
        ))}
        <div className={classes.total}>
          <dt>{debt && debt.leftOut.length > 0 ? `合计（不含 ${debt.leftOut.length} 笔）` : '合计（元）'}</dt>
          <dd>
            {debt ? <Sum debt={debt} value={debt.total} strong /> : '…'}
            {debt?.known && balance.data && (
              <WhyPanel
                title={`截至 ${balance.data.asOf} 全户欠款`}
                valueText={`${formatYuan(debt.total)} 元`}
                answer={householdAnswer(balance.data)}
                action={<OpenHouseholdInToolbox caseId={caseId} asOf={balance.data.asOf} />}
              />
            )}
          </dd>
        </div>
      </dl>
      {debt?.foreign.map(({ currency, total }) => (
        <span key={currency} className={classes.foreign}>
          另欠 {currency} {formatYuan(total)}
          {balance.data && (
            <WhyPanel
              title={`截至 ${balance.data.asOf} 另欠 ${currency}`}
              valueText={`${currency} ${formatYuan(total)}`}
              answer={householdAnswer(balance.data, currency)}
              action={<OpenHouseholdInToolbox caseId={caseId} asOf={balance.data.asOf} />}
            />
          )}
        </span>
      ))}
      {balance.isError && <StatusBadge tone="bad">{failureText(balance.error)}</StatusBadge>}
      {open > 0 && (
        <button type="button" className={classes.questions} onClick={() => openTab('debt')}>
          <StatusBadge tone="doubt">{debt && debt.leftOut.length > 0 ? `${debt.leftOut.length} 笔算不出` : `${open} 项待补充`}</StatusBadge>
        </button>
      )}
    </section>
  )
}

function Sum({ debt, value, strong = false }: { readonly debt: HouseholdDebt; readonly value: Fen; readonly strong?: boolean }): ReactNode {
  return <Money value={debt.known ? value : null} unknownReason={debt.leftOut[0]?.reason ?? '借据都是外币，另行列示'} strong={strong} />
}
