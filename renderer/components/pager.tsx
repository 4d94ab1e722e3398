import { ActionIcon, Group } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'

interface PagerProps {
  readonly offset: number
  readonly size: number
  /** Rows on this page. */
  readonly rows: number
  readonly more: boolean
  readonly onPage: (offset: number) => void
}

/** The way through the pages of a list whose length nobody counts. */
export function Pager({ offset, size, rows, more, onPage }: PagerProps) {
  return (
    <Group gap="xs" wrap="nowrap" justify="flex-end" mih={32}>
      <span>{rows === 0 ? '没有记录' : `第 ${offset + 1}–${offset + rows} 条`}</span>
      <ActionIcon variant="default" size={28} aria-label="上一页" disabled={offset === 0} onClick={() => onPage(Math.max(0, offset - size))}>
        <IconChevronLeft size={16} />
      </ActionIcon>
      <ActionIcon variant="default" size={28} aria-label="下一页" disabled={!more} onClick={() => onPage(offset + size)}>
        <IconChevronRight size={16} />
      </ActionIcon>
    </Group>
  )
}
