import { type ReactNode, useState } from 'react'
import type { Fen } from '../../../../shared/model/fen.ts'
import { components } from '../../../../shared/rules/ledger/components.ts'
import { addMonths } from '../../../../shared/rules/civil-date.ts'
import { subtractFen } from '../../../../shared/rules/money.ts'
import { useCall } from '../../../api/use-call.ts'
import { daysBetween } from '../../../components/day-distance.ts'
import { Money } from '../../../components/money.tsx'
import { LoadingRows } from '../../../components/states.tsx'
import { AsOfField } from '../as-of-field.tsx'
import { debtLabels, type HouseholdDebt, householdDebt } from '../case-balance.ts'
import { useCaseScope } from '../case-scope.ts'
import { Section } from '../record/section.tsx'
import classes from './debt-tab.module.css'

/** 对比两日: what the household owes on two days and what lies between them. */
export function CompareDays(): ReactNode {
  const { caseId, asOf } = useCaseScope()
  const [other, setOther] = useState(() => addMonths(asOf, 1))
  const first = useCall('loans.balance', { caseId, asOf }, { keepPrevious: true }).data
  const second = useCall('loans.balance', { caseId, asOf: other }, { keepPrevious: true }).data
  return (
    <Section title="对比两日" note="全户合计，单位元">
      <div className={classes.compareDays}>
        <span>截至 {asOf}（页首可改）</span>
        <AsOfField label="与" value={other} onChange={setOther} />
        <span className={classes.key}>相隔 {Math.abs(daysBetween(asOf, other))} 天</span>
      </div>
      {first && second ? <Comparison first={householdDebt(first)} second={householdDebt(second)} days={[first.asOf, second.asOf]} /> : <LoadingRows rows={4} />}
    </Section>
  )
}

interface ComparisonProps {
  readonly first: HouseholdDebt
  readonly second: HouseholdDebt
  readonly days: readonly [string, string]
}

function Comparison({ first, second, days }: ComparisonProps): ReactNode {
  return (
    <table className={classes.compare}>
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">{days[0]}</th>
          <th scope="col">{days[1]}</th>
          <th scope="col">增减</th>
        </tr>
      </thead>
      <tbody>
        {components.map((component) => (
          <AmountRow key={component} label={debtLabels[component]} first={first.amounts[component]} second={second.amounts[component]} />
        ))}
        <AmountRow label="合计" first={first.total} second={second.total} />
      </tbody>
    </table>
  )
}

function AmountRow({ label, first, second }: { readonly label: string; readonly first: Fen; readonly second: Fen }): ReactNode {
  return (
    <tr>
      <td>{label}</td>
      <td>
        <Money value={first} />
      </td>
      <td>
        <Money value={second} />
      </td>
      <td>
        <Money value={subtractFen(second, first)} />
      </td>
    </tr>
  )
}
