import { ActionIcon, Group } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './paged-list.module.css'

interface PagerProps {
  readonly offset: number
  readonly size: number
  /** Rows on this page; null while they are not read, or could not be. */
  readonly rows: number | null
  readonly more: boolean
  readonly onPage: (offset: number) => void
  /** 户, 项 …: the counter of what the rows are. */
  readonly unit?: string
  /** How many there are in all, where somebody counts. */
  readonly total?: number
}

/** The way through the pages of a list. */
export function Pager({ offset, size, rows, more, onPage, unit = '条', total }: PagerProps): ReactNode {
  return (
    <Group gap="xs" wrap="nowrap" justify="flex-end" mih={32}>
      <span className={classes.range}>{rows !== null && rangeWords(offset, rows, unit, total)}</span>
      <ActionIcon variant="default" size={28} aria-label="上一页" disabled={offset === 0} onClick={() => onPage(Math.max(0, offset - size))}>
        <IconChevronLeft size={16} />
      </ActionIcon>
      <ActionIcon variant="default" size={28} aria-label="下一页" disabled={!more} onClick={() => onPage(offset + size)}>
        <IconChevronRight size={16} />
      </ActionIcon>
    </Group>
  )
}

function rangeWords(offset: number, rows: number, unit: string, total: number | undefined): string {
  if (rows === 0) return '没有记录'
  const range = `第 ${offset + 1}–${offset + rows} ${unit}`
  return total === undefined ? range : `${range}，共 ${total} ${unit}`
}
