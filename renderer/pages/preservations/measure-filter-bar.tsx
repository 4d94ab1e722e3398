import { Button, Group } from '@mantine/core'
import type { ReactNode, Ref } from 'react'
import { emptyMeasureFilter, type MeasureFilter, renewalFilters } from '../../../shared/api/preservation-list.ts'
import { assetClassWord, assetKindLabels, assetKinds } from '../../../shared/model/asset.ts'
import { itemStatuses, itemStatusLabels, rankLabels, ranks } from '../../../shared/model/preservation.ts'
import { renewalStateLabels } from '../../../shared/model/preservation-chain.ts'
import { useCall } from '../../api/use-call.ts'
import { ChoiceFilter, choicesOf } from '../cases/choice-filter.tsx'
import { ExpiryFilter } from '../cases/expiry-filter.tsx'
import { SearchField } from '../cases/search-field.tsx'

const renewalWords = { ...renewalStateLabels, none: '未办理' }
const rankChoices = choicesOf(ranks, rankLabels)
const statusChoices = choicesOf(itemStatuses, itemStatusLabels)
const kindChoices = choicesOf(assetKinds, assetKindLabels).map((choice) => ({ ...choice, group: assetClassWord(choice.value) }))
const renewalChoices = choicesOf(renewalFilters, renewalWords)

interface Props {
  readonly filter: MeasureFilter
  readonly onChange: (filter: MeasureFilter) => void
  readonly onLeaveSearch: () => void
  readonly searchRef: Ref<HTMLInputElement>
}

/** Everything that narrows the page of all measures, in one line. */
export function MeasureFilterBar({ filter, onChange, onLeaveSearch, searchRef }: Props): ReactNode {
  const choices = useCall('cases.choices', {}).data
  const courts = useCall('preservations.courts', {}).data ?? []
  const change = (part: Partial<MeasureFilter>) => onChange({ ...filter, ...part })
  const units = (choices?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name }))
  const managers = (choices?.managers ?? []).map((manager) => ({ value: manager.id, label: manager.name }))

  return (
    <Group gap="sm" wrap="wrap" role="search" aria-label="筛选保全措施">
      <SearchField value={filter.search} onSearch={(search) => change({ search })} onLeave={onLeaveSearch} inputRef={searchRef} />
      <ExpiryFilter label="查封到期" value={filter.expiryWithinDays} onChange={(expiryWithinDays) => change({ expiryWithinDays })} />
      <ChoiceFilter label="续封" choices={renewalChoices} chosen={filter.renewals} onChange={(renewals) => change({ renewals })} />
      <ChoiceFilter label="顺位" choices={rankChoices} chosen={filter.ranks} onChange={(chosen) => change({ ranks: chosen })} />
      <ChoiceFilter label="状态" choices={statusChoices} chosen={filter.statuses} onChange={(statuses) => change({ statuses })} />
      <ChoiceFilter label="种类" choices={kindChoices} chosen={filter.assetKinds} onChange={(chosen) => change({ assetKinds: chosen })} />
      <ChoiceFilter label="法院" choices={courts.map((court) => ({ value: court, label: court }))} chosen={filter.courts} onChange={(chosen) => change({ courts: chosen })} />
      <ChoiceFilter label="管户人" choices={managers} chosen={filter.managerIds} onChange={(managerIds) => change({ managerIds })} />
      <ChoiceFilter label="机构" choices={units} chosen={filter.unitIds} onChange={(unitIds) => change({ unitIds })} />
      {isNarrowed(filter) && (
        <Button variant="subtle" px="sm" onClick={() => onChange(emptyMeasureFilter)}>
          清除筛选
        </Button>
      )}
    </Group>
  )
}

/** True when something beyond 在封 narrows the page. */
export function isNarrowed(filter: MeasureFilter): boolean {
  return JSON.stringify(filter) !== JSON.stringify(emptyMeasureFilter)
}
