import { Checkbox, Input, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Id } from '../../../../shared/model/id.ts'
import { WideField } from '../../../components/field-grid.tsx'

interface Tick<Tag extends string> {
  readonly id: Id<Tag>
  readonly words: string
}

interface Props<Tag extends string> {
  readonly label: string
  readonly description: string
  readonly ticks: readonly Tick<Tag>[]
  readonly chosen: readonly Id<Tag>[]
  /** How many may be chosen; absent = all. */
  readonly most?: number
  readonly onChange: (ids: Id<Tag>[]) => void
  /** Said instead of the boxes when there is nothing to choose from. */
  readonly none: string
}

/** Records of the household to choose from, one box each. */
export function TickList<Tag extends string>({ label, description, ticks, chosen, most = Number.POSITIVE_INFINITY, onChange, none }: Props<Tag>): ReactNode {
  return (
    <WideField>
      <Input.Wrapper label={label} description={description} labelElement="div" role="group" aria-label={label}>
        <Stack gap={6} mt={4}>
          {ticks.map(({ id, words }) => (
            <Checkbox
              key={id}
              size="xs"
              label={words}
              checked={chosen.includes(id)}
              disabled={!chosen.includes(id) && chosen.length >= most}
              onChange={(event) => onChange(event.currentTarget.checked ? [...chosen, id] : chosen.filter((other) => other !== id))}
            />
          ))}
          {ticks.length === 0 && <span>{none}</span>}
        </Stack>
      </Input.Wrapper>
    </WideField>
  )
}
