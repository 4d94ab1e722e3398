import { Button, Group } from '@mantine/core'
import type { ReactNode, Ref } from 'react'
import { type BoardFilter, emptyBoardFilter } from '../../../shared/api/deadlines.ts'
import { deadlineKindLabels, deadlineKinds, deadlineStateLabels, deadlineStates } from '../../../shared/model/deadline.ts'
import { useCall } from '../../api/use-call.ts'
import { ChoiceFilter } from '../cases/choice-filter.tsx'
import { SearchField } from '../cases/search-field.tsx'

const kindChoices = deadlineKinds.map((value) => ({ value, label: deadlineKindLabels[value] }))
const stateChoices = deadlineStates.map((value) => ({ value, label: deadlineStateLabels[value] }))

interface Props {
  readonly filter: BoardFilter
  readonly onChange: (filter: BoardFilter) => void
  readonly onLeaveSearch: () => void
  readonly searchRef: Ref<HTMLInputElement>
}

/** Everything that narrows the board, in one line. */
export function BoardFilterBar({ filter, onChange, onLeaveSearch, searchRef }: Props): ReactNode {
  const choices = useCall('cases.choices', {}).data
  const courts = useCall('deadlines.courts', {}).data ?? []
  const change = (part: Partial<BoardFilter>) => onChange({ ...filter, ...part })
  const units = (choices?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name }))
  const managers = (choices?.managers ?? []).map((manager) => ({ value: manager.id, label: manager.name }))
  return (
    <Group gap="sm" wrap="wrap" role="search" aria-label="筛选期限">
      <SearchField value={filter.search} onSearch={(search) => change({ search })} onLeave={onLeaveSearch} inputRef={searchRef} />
      <ChoiceFilter label="期限" choices={kindChoices} chosen={filter.kinds} onChange={(kinds) => change({ kinds })} />
      <ChoiceFilter label="状态" choices={stateChoices} chosen={filter.states} onChange={(states) => change({ states })} />
      <ChoiceFilter label="责任人" choices={managers} chosen={filter.ownerIds} onChange={(ownerIds) => change({ ownerIds })} />
      <ChoiceFilter label="法院" choices={courts.map((court) => ({ value: court, label: court }))} chosen={filter.courts} onChange={(chosen) => change({ courts: chosen })} />
      <ChoiceFilter label="机构" choices={units} chosen={filter.unitIds} onChange={(unitIds) => change({ unitIds })} />
      {filter.from !== null && filter.from === filter.to && (
        <Button variant="light" px="sm" aria-label={`不再只看 ${filter.from}`} onClick={() => change({ from: null, to: null })}>
          只看 {filter.from} ×
        </Button>
      )}
      {isNarrowed(filter) && (
        <Button variant="subtle" px="sm" onClick={() => onChange({ ...emptyBoardFilter, scope: filter.scope })}>
          清除筛选
        </Button>
      )}
    </Group>
  )
}

/** True when something beyond the open lines of the scope narrows the board. */
export function isNarrowed(filter: BoardFilter): boolean {
  return JSON.stringify({ ...filter, scope: emptyBoardFilter.scope }) !== JSON.stringify(emptyBoardFilter)
}
