import { ActionIcon, Button, Checkbox, Popover, Stack } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { TableColumn } from './column.ts'

interface Props<Row> {
  readonly columns: readonly TableColumn<Row>[]
  readonly shown: ReadonlySet<string>
  readonly onChange: (shown: ReadonlySet<string>) => void
  readonly standard: ReadonlySet<string>
}

/** Which columns a person wants to see; the name always stays. */
export function ColumnChoice<Row>({ columns, shown, onChange, standard }: Props<Row>): ReactNode {
  function set(id: string, on: boolean): void {
    const next = new Set(shown)
    if (on) next.add(id)
    else next.delete(id)
    onChange(next)
  }

  return (
    <Popover position="bottom-end" shadow="sm" withinPortal trapFocus>
      <Popover.Target>
        <ActionIcon variant="default" size={32} aria-label="选择显示的列" title="选择显示的列">
          <IconColumns3 size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p="sm">
        <Stack gap={6}>
          {columns.map((column) => (
            <Checkbox
              key={column.id}
              size="xs"
              label={column.header}
              checked={column.always === true || shown.has(column.id)}
              disabled={column.always === true}
              onChange={(event) => set(column.id, event.currentTarget.checked)}
            />
          ))}
          <Button size="compact" variant="subtle" onClick={() => onChange(standard)}>
            恢复默认列
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
