import { Button, Checkbox, Popover, ScrollArea, Stack, TextInput } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'

/** Above so many choices a list is searched rather than read. */
const SEARCH_FROM = 9

interface Choice<V extends string> {
  readonly value: V
  readonly label: string
}

interface Props<V extends string> {
  readonly label: string
  readonly choices: readonly Choice<V>[]
  readonly chosen: readonly V[]
  readonly onChange: (chosen: V[]) => void
}

function summary<V extends string>(label: string, choices: readonly Choice<V>[], chosen: readonly V[]): string {
  const [first] = chosen
  if (first === undefined) return label
  if (chosen.length === 1) return `${label}：${choices.find((choice) => choice.value === first)?.label ?? '1 项'}`
  return `${label}：${chosen.length} 项`
}

/** A filter of one line that opens to ticks: several choices without growing the bar. */
export function ChoiceFilter<V extends string>({ label, choices, chosen, onChange }: Props<V>): ReactNode {
  const [wanted, setWanted] = useState('')
  const matching = choices.filter((choice) => choice.label.includes(wanted.trim()))

  function set(value: V, on: boolean): void {
    onChange(on ? [...chosen, value] : chosen.filter((other) => other !== value))
  }

  return (
    <Popover position="bottom-start" shadow="sm" withinPortal trapFocus onClose={() => setWanted('')}>
      <Popover.Target>
        <Button variant={chosen.length > 0 ? 'light' : 'default'} rightSection={<IconChevronDown size={14} aria-hidden />}>
          {summary(label, choices, chosen)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label={label}>
        {choices.length >= SEARCH_FROM && (
          <TextInput size="xs" mb="xs" aria-label={`在${label}中查找`} placeholder="查找" value={wanted} onChange={(event) => setWanted(event.currentTarget.value)} />
        )}
        <ScrollArea.Autosize mah={280} miw={160}>
          <Stack gap={6} p={2}>
            {matching.map((choice) => (
              <Checkbox
                key={choice.value}
                size="xs"
                label={choice.label}
                checked={chosen.includes(choice.value)}
                onChange={(event) => set(choice.value, event.currentTarget.checked)}
              />
            ))}
            {matching.length === 0 && <span>没有可选项</span>}
          </Stack>
        </ScrollArea.Autosize>
        {chosen.length > 0 && (
          <Button mt="xs" size="compact" variant="subtle" onClick={() => onChange([])}>
            清除
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
