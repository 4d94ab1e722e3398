import { Button, Group } from '@mantine/core'
import type { ReactNode, Ref } from 'react'
import { type ProceedingFilter, proceedingListStart, type ProceedingView, proceedingViewLabels, proceedingViews } from '../../../shared/api/proceeding-list.ts'
import { proceedingKindLabels, proceedingKinds, proceedingStatuses, proceedingStatusLabels } from '../../../shared/model/proceeding.ts'
import { useCall } from '../../api/use-call.ts'
import classes from '../cases/cases-page.module.css'
import { ChoiceFilter } from '../cases/choice-filter.tsx'
import { SearchField } from '../cases/search-field.tsx'

const kinds = proceedingKinds.map((value) => ({ value, label: proceedingKindLabels[value] }))
const statuses = proceedingStatuses.map((value) => ({ value, label: proceedingStatusLabels[value] }))

/** 在办, the two standing lists, and everything. */
export function ProceedingViews({ view, onChange }: { readonly view: ProceedingView; readonly onChange: (view: ProceedingView) => void }): ReactNode {
  return (
    <nav className={classes.views} aria-label="程序清单">
      {proceedingViews.map((each) => (
        <span key={each} className={classes.view} data-active={each === view || undefined}>
          <button type="button" aria-current={each === view ? 'true' : undefined} onClick={() => onChange(each)}>
            {proceedingViewLabels[each]}
          </button>
        </span>
      ))}
    </nav>
  )
}

interface Props {
  readonly filter: ProceedingFilter
  readonly searchRef: Ref<HTMLInputElement>
  readonly onChange: (filter: ProceedingFilter) => void
  readonly onLeaveSearch: () => void
}

/** True when something beside the view narrows the list. */
export function isNarrowed(filter: ProceedingFilter): boolean {
  return JSON.stringify({ ...filter, view: 'all' }) !== JSON.stringify({ ...proceedingListStart.filter, view: 'all' })
}

export function ProceedingFilters({ filter, searchRef, onChange, onLeaveSearch }: Props): ReactNode {
  const choices = useCall('cases.choices', {}).data
  const courts = useCall('proceedings.courts', {}).data ?? []
  const change = (part: Partial<ProceedingFilter>) => onChange({ ...filter, ...part })
  const units = (choices?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name }))
  const managers = (choices?.managers ?? []).map((manager) => ({ value: manager.id, label: manager.name }))
  return (
    <Group gap="sm" wrap="wrap" role="search" aria-label="筛选程序">
      <SearchField value={filter.search} onSearch={(search) => change({ search })} onLeave={onLeaveSearch} inputRef={searchRef} />
      <ChoiceFilter label="法院" choices={courts.map((court) => ({ value: court, label: court }))} chosen={filter.courts} onChange={(chosen) => change({ courts: chosen })} />
      <ChoiceFilter label="程序" choices={kinds} chosen={filter.kinds} onChange={(chosen) => change({ kinds: chosen })} />
      <ChoiceFilter label="阶段" choices={statuses} chosen={filter.statuses} onChange={(chosen) => change({ statuses: chosen })} />
      <ChoiceFilter label="机构" choices={units} chosen={filter.unitIds} onChange={(unitIds) => change({ unitIds })} />
      <ChoiceFilter label="管户人" choices={managers} chosen={filter.managerIds} onChange={(managerIds) => change({ managerIds })} />
      {isNarrowed(filter) && (
        <Button variant="subtle" px="sm" onClick={() => onChange({ ...proceedingListStart.filter, view: filter.view })}>
          清除筛选
        </Button>
      )}
    </Group>
  )
}
