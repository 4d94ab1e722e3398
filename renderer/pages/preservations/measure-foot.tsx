import { ActionIcon, Group } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { MeasureTotals } from '../../../shared/api/preservation-list.ts'
import { PAGE_SIZE } from '../../../shared/model/case-list.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import classes from './measures-page.module.css'

interface Props {
  /** Null while they are being added up: the rows do not wait for them. */
  readonly totals: MeasureTotals | null
  readonly offset: number
  readonly rows: number
  readonly onPage: (offset: number) => void
}

/** Key figures of the whole selection, and the way through its pages. */
export function MeasureFoot({ totals, offset, rows, onPage }: Props): ReactNode {
  const last = offset + rows
  const more = totals === null ? rows === PAGE_SIZE : last < totals.items
  return (
    <Group className={classes.foot} gap="md" wrap="nowrap" justify="space-between">
      <dl className={classes.figures} aria-label="当前筛选的合计">
        <Figure label="措施" value={totals && `${totals.items} 项`} />
        <Figure label="涉及户数" value={totals && String(totals.cases)} />
        <Figure label="控制金额合计" value={totals && `${formatYuan(totals.valueFen)} 元`} />
        <Figure label="其中已过期" value={totals && `${totals.lapsed} 项`} alarming={totals !== null && totals.lapsed > 0} />
      </dl>
      <Group gap="xs" wrap="nowrap">
        <span className={classes.range}>{rows === 0 ? '没有措施' : `第 ${offset + 1}–${last} 项`}</span>
        <ActionIcon variant="default" size={28} aria-label="上一页" disabled={offset === 0} onClick={() => onPage(Math.max(0, offset - PAGE_SIZE))}>
          <IconChevronLeft size={16} />
        </ActionIcon>
        <ActionIcon variant="default" size={28} aria-label="下一页" disabled={!more} onClick={() => onPage(offset + PAGE_SIZE)}>
          <IconChevronRight size={16} />
        </ActionIcon>
      </Group>
    </Group>
  )
}

interface FigureProps {
  readonly label: string
  readonly value: string | null
  readonly alarming?: boolean
}

function Figure({ label, value, alarming = false }: FigureProps): ReactNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd data-tone={alarming ? 'bad' : undefined}>{value ?? '…'}</dd>
    </div>
  )
}
