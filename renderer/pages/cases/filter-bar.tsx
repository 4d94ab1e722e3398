import { Button, Group, Select } from '@mantine/core'
import type { ReactNode, Ref } from 'react'
import { type CaseFilter, emptyCaseFilter } from '../../../shared/api/cases.ts'
import { caseStageLabels, caseStages } from '../../../shared/model/case.ts'
import { riskClasses, riskClassLabels } from '../../../shared/model/loan.ts'
import { useCall } from '../../api/use-call.ts'
import { AmountFilter } from './amount-filter.tsx'
import { ChoiceFilter } from './choice-filter.tsx'
import { ExpiryFilter } from './expiry-filter.tsx'
import { statusLabels } from './filter-labels.ts'
import { isNarrowed } from './list-state.ts'
import { MoreFilter } from './more-filter.tsx'
import { SearchField } from './search-field.tsx'

const statuses = [
  { value: 'open', label: statusLabels.open },
  { value: 'closed', label: statusLabels.closed },
  { value: 'all', label: statusLabels.all },
] as const satisfies readonly { value: CaseFilter['status']; label: string }[]

const stageChoices = caseStages.map((value) => ({ value, label: caseStageLabels[value] }))
const riskChoices = riskClasses.map((value) => ({ value, label: riskClassLabels[value] }))

interface Props {
  readonly filter: CaseFilter
  readonly onChange: (filter: CaseFilter) => void
  readonly onLeaveSearch: () => void
  readonly searchRef: Ref<HTMLInputElement>
}

/** Everything that narrows the list, in one line. */
export function FilterBar({ filter, onChange, onLeaveSearch, searchRef }: Props): ReactNode {
  const choices = useCall('cases.choices', {}).data
  const change = (part: Partial<CaseFilter>) => onChange({ ...filter, ...part })
  const units = (choices?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name }))
  const managers = (choices?.managers ?? []).map((manager) => ({ value: manager.id, label: manager.name }))

  return (
    <Group gap="sm" wrap="wrap" role="search" aria-label="筛选案件">
      <SearchField value={filter.search} onSearch={(search) => change({ search })} onLeave={onLeaveSearch} inputRef={searchRef} />
      <ChoiceFilter label="机构" choices={units} chosen={filter.unitIds} onChange={(unitIds) => change({ unitIds })} />
      <ChoiceFilter label="管户人" choices={managers} chosen={filter.managerIds} onChange={(managerIds) => change({ managerIds })} />
      <ChoiceFilter label="五级分类" choices={riskChoices} chosen={filter.riskClasses} onChange={(chosen) => change({ riskClasses: chosen })} />
      <ChoiceFilter label="阶段" choices={stageChoices} chosen={filter.stages} onChange={(stages) => change({ stages })} />
      <ExpiryFilter label="查封到期" value={filter.expiryWithinDays} onChange={(expiryWithinDays) => change({ expiryWithinDays })} />
      <AmountFilter from={filter.principalFrom} to={filter.principalTo} onChange={(principalFrom, principalTo) => change({ principalFrom, principalTo })} />
      <MoreFilter filter={filter} onChange={change} />
      <Select
        w={108}
        aria-label="在办或已结"
        data={statuses}
        value={filter.status}
        allowDeselect={false}
        onChange={(value) => change({ status: statuses.find((status) => status.value === value)?.value ?? 'open' })}
      />
      {isNarrowed(filter) && (
        <Button variant="subtle" px="sm" onClick={() => onChange({ ...emptyCaseFilter, status: filter.status })}>
          清除筛选
        </Button>
      )}
    </Group>
  )
}
