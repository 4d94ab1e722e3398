import { Button, Checkbox, Popover, ScrollArea, Stack, TextInput } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { Fragment, type ReactNode, useState } from 'react'

/** Above so many choices a list is searched rather than read. */
const SEARCH_FROM = 9

/** Every value of an enum as a choice, in its order. */
export function choicesOf<V extends string>(values: readonly V[], labels: Readonly<Record<V, string>>) {
  return values.map((value) => ({ value, label: labels[value] }))
}

interface Choice<V extends string> {
  readonly value: V
  readonly label: string
  /** What several choices come under; ticking it ticks them all. */
  readonly group?: string | null
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
            {[...new Set(matching.map(({ group }) => group ?? null))].map((group) => {
              const members = matching.filter((choice) => (choice.group ?? null) === group)
              return (
                <Fragment key={group ?? ''}>
                  {group !== null && <GroupTick group={group} values={members.map(({ value }) => value)} chosen={chosen} onChange={onChange} />}
                  {members.map((choice) => (
                    <Checkbox
                      key={choice.value}
                      size="xs"
                      pl={group === null ? 0 : 'md'}
                      label={choice.label}
                      checked={chosen.includes(choice.value)}
                      onChange={(event) => set(choice.value, event.currentTarget.checked)}
                    />
                  ))}
                </Fragment>
              )
            })}
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

interface GroupProps<V extends string> {
  readonly group: string
  readonly values: readonly V[]
  readonly chosen: readonly V[]
  readonly onChange: (chosen: V[]) => void
}

/** The tick of a whole group, half set while only some of it are chosen. */
function GroupTick<V extends string>({ group, values, chosen, onChange }: GroupProps<V>): ReactNode {
  const ticked = values.filter((value) => chosen.includes(value)).length
  const others = chosen.filter((value) => !values.includes(value))
  return (
    <Checkbox
      size="xs"
      label={group}
      checked={ticked === values.length}
      indeterminate={ticked > 0 && ticked < values.length}
      onChange={(event) => onChange(event.currentTarget.checked ? [...others, ...values] : others)}
    />
  )
}
