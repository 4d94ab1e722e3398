import { Button, Group, Popover } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { Fen } from '../../../shared/model/fen.ts'
import type { FieldBinding } from '../../components/field-binding.ts'
import { MoneyField } from '../../components/money-field.tsx'
import { amountWords } from './filter-labels.ts'

interface Props {
  readonly from: Fen | null
  readonly to: Fen | null
  readonly onChange: (from: Fen | null, to: Fen | null) => void
}

/** 本金区间, in yuan as everywhere. */
export function AmountFilter({ from, to, onChange }: Props): ReactNode {
  const lower = useLimit(from, (value) => onChange(value, to))
  const upper = useLimit(to, (value) => onChange(from, value))
  const active = from !== null || to !== null
  return (
    <Popover position="bottom-start" shadow="sm" withinPortal trapFocus width={360}>
      <Popover.Target>
        <Button variant={active ? 'light' : 'default'} rightSection={<IconChevronDown size={14} aria-hidden />}>
          {amountWords(from, to)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="sm" aria-label="本金区间">
        <Group gap="sm" align="start" grow>
          <MoneyField label="本金不低于" field={lower} autoFocus />
          <MoneyField label="本金不高于" field={upper} />
        </Group>
        {active && (
          <Button mt="sm" size="compact" variant="subtle" onClick={() => onChange(null, null)}>
            清除
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

/** A limit that narrows the list as soon as what was typed is a sum. */
function useLimit(value: Fen | null, onChange: (value: Fen | null) => void): FieldBinding<Fen | null> {
  const [error, setError] = useState<string | null>(null)
  return { value, error, onChange, onProblem: setError, onBlur: () => undefined }
}
