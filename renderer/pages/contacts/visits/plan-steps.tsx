import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { CaseFilter } from '../../../../shared/api/cases.ts'
import { ageingBandNames, ageingBands, borrowerKinds } from '../../../../shared/model/case-list.ts'
import { riskClasses, riskClassLabels, securityTypeLabels, securityTypes } from '../../../../shared/model/loan.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { useCall } from '../../../api/use-call.ts'
import { ChoiceFilter, choicesOf } from '../../cases/choice-filter.tsx'
import { borrowerKindLabels } from '../../cases/filter-labels.ts'
import classes from './plan-steps.module.css'

const kinds = choicesOf(borrowerKinds, borrowerKindLabels)
const bands = ageingBandNames.map((value) => ({ value, label: ageingBands[value].label }))
const risks = choicesOf(riskClasses, riskClassLabels)
const securities = choicesOf(securityTypes, securityTypeLabels)

interface Props {
  readonly filter: CaseFilter
  readonly onChange: (part: Partial<CaseFilter>) => void
}

/** The six steps by which a round of visits is planned (S023): area, group, how many that makes, ageing, form, type. */
export function PlanSteps({ filter, onChange }: Props): ReactNode {
  return (
    <ol className={classes.steps} aria-label="分批六步">
      <li>
        <TextInput label="1 区域（地址包含）" placeholder="如 东城区、纺织路" maxLength={40} w={176} value={filter.district} onChange={(event) => onChange({ district: event.currentTarget.value })} />
      </li>
      <Step name="2 客群">
        <ChoiceFilter label="客户类别" choices={kinds} chosen={filter.borrowerKinds} onChange={(chosen) => onChange({ borrowerKinds: chosen })} />
      </Step>
      <Step name="3 户数">
        <HowMany filter={filter} />
      </Step>
      <Step name="4 账龄">
        <ChoiceFilter label="账龄" choices={bands} chosen={filter.ageing} onChange={(ageing) => onChange({ ageing })} />
      </Step>
      <Step name="5 形态">
        <ChoiceFilter label="五级分类" choices={risks} chosen={filter.riskClasses} onChange={(chosen) => onChange({ riskClasses: chosen })} />
      </Step>
      <Step name="6 类型">
        <ChoiceFilter label="担保方式" choices={securities} chosen={filter.securityTypes} onChange={(chosen) => onChange({ securityTypes: chosen })} />
      </Step>
    </ol>
  )
}

function Step({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <li>
      <span className={classes.name}>{name}</span>
      {children}
    </li>
  )
}

/** What the steps so far leave: whether it is a round that can be walked. */
function HowMany({ filter }: { readonly filter: CaseFilter }): ReactNode {
  const totals = useCall('cases.totals', { filter }, { keepPrevious: true }).data
  return (
    <span className={classes.count} role="status">
      {totals === undefined ? '正在计算' : `${totals.cases} 户，本金 ${formatYuan(totals.principalFen)} 元`}
    </span>
  )
}
