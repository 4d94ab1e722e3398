import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { WideField } from '../../../components/field-grid.tsx'

/** A record that is kept already, and what of it a new one can begin with. */
export interface Source<Facts> {
  readonly id: string
  readonly words: string
  readonly facts: Facts
}

interface Props<Facts> {
  readonly label: string
  readonly help: string
  readonly placeholder?: string
  readonly nothingFound?: string
  readonly sources: readonly Source<Facts>[]
  /** Null when the choice is taken back. */
  readonly onTake: (facts: Facts | null) => void
}

/** What the household has on record is taken over instead of typed once more; nothing is shown where there is nothing to take. */
export function TakeOverField<Facts>({ label, help, placeholder, nothingFound, sources, onTake }: Props<Facts>): ReactNode {
  if (sources.length === 0) return null
  return (
    <WideField>
      <Select
        label={label}
        placeholder={placeholder}
        description={help}
        searchable
        clearable
        nothingFoundMessage={nothingFound}
        data={sources.map(({ id, words }) => ({ value: id, label: words }))}
        onChange={(id) => onTake(sources.find((source) => source.id === id)?.facts ?? null)}
      />
    </WideField>
  )
}
