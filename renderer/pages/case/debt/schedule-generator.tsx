import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Loan } from '../../../../shared/api/loans.ts'
import type { Fen } from '../../../../shared/model/fen.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { type RepaymentMethod, repaymentMethodLabels } from '../../../../shared/model/loan-terms.ts'
import { RuleError } from '../../../../shared/rules/rule-error.ts'
import { instalments, periodsBetween, type ScheduleTerms } from '../../../../shared/rules/schedule.ts'
import { DateField } from '../../../components/date-field.tsx'
import { EnumSelect } from '../../../components/enum-select.tsx'
import type { FieldBinding } from '../../../components/field-binding.ts'
import { FieldGrid } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { PercentField } from '../../../components/percent-field.tsx'
import type { InstalmentValues } from './paste-instalments.ts'

const { 'free-schedule': _typed, ...generatedLabels } = repaymentMethodLabels
type GeneratedMethod = Exclude<RepaymentMethod, 'free-schedule'>

const spacings = { '1': '每月', '3': '每季', '6': '每半年', '12': '每年' } as const
type Spacing = keyof typeof spacings
const months: Readonly<Record<Spacing, NonNullable<ScheduleTerms['monthsPerPeriod']>>> = { '1': 1, '3': 3, '6': 6, '12': 12 }

interface Plan {
  readonly method: GeneratedMethod | null
  readonly principal: Fen | null
  readonly annualRate: string | null
  readonly spacing: Spacing | null
  readonly periods: number | null
  readonly firstDueOn: IsoDate | null
}

function planOf(loan: Loan): Plan {
  const method = loan.repaymentMethod === 'free-schedule' ? null : loan.repaymentMethod
  return {
    method, principal: loan.disbursedFen ?? loan.contractFen, annualRate: loan.annualRate, spacing: '1', periods: periodsBetween(loan.drawdownOn, loan.maturityOn, 1), firstDueOn: null,
  }
}

interface Props {
  readonly loan: Loan
  /** 起用日: the interest of the first row runs from it. */
  readonly fromOn: IsoDate | null
  readonly onRows: (rows: readonly InstalmentValues[]) => void
}

/** Makes the rows of a schedule from the terms of the contract; the numbers are the rule's. */
export function ScheduleGenerator({ loan, fromOn, onRows }: Props): ReactNode {
  const [plan, setPlan] = useState(() => planOf(loan))
  const [problem, setProblem] = useState<string | null>(null)
  const [problems, setProblems] = useState<ReadonlyMap<keyof Plan, string>>(new Map())
  const regular = plan.method === 'equal-instalment' || plan.method === 'equal-principal'
  return (
    <>
      <FieldGrid>
        <EnumSelect label="生成方式" labels={generatedLabels} field={bind('method')} />
        <MoneyField label="本金" field={bind('principal')} />
        <PercentField label="年利率" field={bind('annualRate')} />
        {regular && (
          <>
            <EnumSelect label="还款间隔" labels={spacings} field={bind('spacing')} />
            <NumberField label="期数" unit="期" field={bind('periods')} />
            <DateField label="首期应还日" field={bind('firstDueOn')} help="留空为起用日的下一期对日" />
          </>
        )}
      </FieldGrid>
      {problem !== null && <Notice tone="bad">{problem}</Notice>}
      <Button variant="default" mb="md" disabled={problems.size > 0} onClick={generate}>
        生成各期
      </Button>
    </>
  )

  function bind<K extends keyof Plan>(key: K): FieldBinding<Plan[K]> {
    return {
      value: plan[key],
      error: problems.get(key) ?? null,
      onChange: (value) => setPlan((before) => ({ ...before, [key]: value })),
      onProblem: (found) => setProblems((before) => new Map([...before].filter(([field]) => field !== key).concat(found === null ? [] : [[key, found]]))),
      onBlur: () => undefined,
    }
  }

  function generate(): void {
    const made = rowsOf(plan, loan, fromOn)
    setProblem(typeof made === 'string' ? made : null)
    if (typeof made !== 'string') onRows(made)
  }
}

/** The rows of a plan, or what it still needs. */
function rowsOf({ method, principal, annualRate, spacing, periods, firstDueOn }: Plan, loan: Loan, fromOn: IsoDate | null): readonly InstalmentValues[] | string {
  if (fromOn === null) return '请先填写起用日。'
  if (method === null || principal === null || annualRate === null) return '请填写生成方式、本金和年利率。'
  try {
    const answer = instalments({
      method, principal, annualRate, drawdownDate: fromOn, dueDate: loan.maturityOn, dayCount: loan.dayCount, settlement: loan.settlement, settlementDay: loan.settlementDay,
      ...(spacing === null ? {} : { monthsPerPeriod: months[spacing] }), ...(periods === null ? {} : { periods }), ...(firstDueOn === null ? {} : { firstDueDate: firstDueOn }),
    })
    if (answer.value === null) return answer.missing[0]?.question ?? '条件不足，不能生成还款计划。'
    return answer.value.map((row) => ({ dueOn: row.dueDate, principalFen: row.principal, interestFen: row.interest }))
  } catch (error) {
    if (error instanceof RuleError) return error.message
    throw error
  }
}
