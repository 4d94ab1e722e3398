import { Button, Group } from '@mantine/core'
import type { ReactNode, Ref } from 'react'
import { emptyForeclosedFilter, type ForeclosedFilter, foreclosedStandingLabels, foreclosedStandings } from '../../../shared/api/foreclosed.ts'
import { acquisitionWayLabels, acquisitionWays, foreclosedClassWord, foreclosedKindLabels, foreclosedKinds, foreclosedUseLabels, foreclosedUses } from '../../../shared/model/foreclosed-asset.ts'
import { useCall } from '../../api/use-call.ts'
import { ChoiceFilter, choicesOf } from '../cases/choice-filter.tsx'
import { SearchField } from '../cases/search-field.tsx'

const kindChoices = choicesOf(foreclosedKinds, foreclosedKindLabels).map((choice) => ({ ...choice, group: foreclosedClassWord(choice.value) }))

interface Props {
  readonly filter: ForeclosedFilter
  readonly onChange: (filter: ForeclosedFilter) => void
  readonly onLeaveSearch: () => void
  readonly searchRef: Ref<HTMLInputElement>
}

/** Everything that narrows the register, in one line. */
export function RegisterFilterBar({ filter, onChange, onLeaveSearch, searchRef }: Props): ReactNode {
  const units = (useCall('cases.choices', {}).data?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name }))
  const change = (part: Partial<ForeclosedFilter>) => onChange({ ...filter, ...part })
  return (
    <Group gap="sm" wrap="wrap" role="search" aria-label="筛选抵债资产">
      <SearchField
        value={filter.search} onSearch={(search) => change({ search })} onLeave={onLeaveSearch} inputRef={searchRef}
        label="查找抵债资产" placeholder="名称、流水号、坐落、户名或拼音首字母"
      />
      <ChoiceFilter label="状态" choices={choicesOf(foreclosedStandings, foreclosedStandingLabels)} chosen={filter.standings} onChange={(standings) => change({ standings })} />
      <ChoiceFilter label="类别" choices={kindChoices} chosen={filter.kinds} onChange={(kinds) => change({ kinds })} />
      <ChoiceFilter label="取得方式" choices={choicesOf(acquisitionWays, acquisitionWayLabels)} chosen={filter.ways} onChange={(ways) => change({ ways })} />
      <ChoiceFilter label="现状" choices={choicesOf(foreclosedUses, foreclosedUseLabels)} chosen={filter.uses} onChange={(uses) => change({ uses })} />
      <ChoiceFilter label="机构" choices={units} chosen={filter.unitIds} onChange={(unitIds) => change({ unitIds })} />
      {isNarrowed(filter) && (
        <Button variant="subtle" px="sm" onClick={() => onChange(emptyForeclosedFilter)}>
          清除筛选
        </Button>
      )}
    </Group>
  )
}

/** True when something beyond what is still held narrows the register. */
export function isNarrowed(filter: ForeclosedFilter): boolean {
  return JSON.stringify(filter) !== JSON.stringify(emptyForeclosedFilter)
}
