import { UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import type { BoardFilter, BoardGroup, BoardGrouping, DeadlineRow } from '../../../shared/api/deadlines.ts'
import { PAGE_SIZE } from '../../../shared/model/case-list.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { useCall } from '../../api/use-call.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { Pager } from '../../components/paged-list/pager.tsx'
import { usePageWalk, useWalkOn } from '../../components/paged-list/use-page-walk.ts'
import { EmptyState, ErrorState, LoadingRows } from '../../components/states.tsx'
import { boardColumns } from './board-columns.tsx'
import classes from './board-page.module.css'
import { useLineActs } from './use-line-acts.ts'

const withoutName: Record<BoardGrouping, string> = { people: '未指定责任人', courts: '不涉及法院' }

interface Open {
  readonly today: IsoDate
  readonly filter: BoardFilter
  readonly openedId: Id<'deadline'> | null
  readonly onOpen: (row: DeadlineRow) => void
}

interface Props extends Open {
  readonly by: BoardGrouping
}

/** The board by who is to act, or by the court that has to be gone to: every part with its counts, the lines of the open one by pages. */
export default function BoardGroups({ by, ...open }: Props): ReactNode {
  const found = useCall('deadlines.groups', { filter: open.filter, by }, { keepPrevious: true })
  // Undefined until somebody chooses: then the first part stands open.
  const [chosen, setChosen] = useState<string | null | undefined>(undefined)
  if (found.isPending) return <LoadingRows rows={12} />
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  const groups = found.data
  const [first] = groups
  const openKey = chosen === undefined ? first && keyOf(first) : chosen
  return (
    <div className={classes.groups}>
      {groups.length === 0 && <EmptyState title="没有未了的期限">换一个范围，或到“按日”清除筛选。</EmptyState>}
      {groups.map((group) => {
        const isOpen = keyOf(group) === openKey
        return <GroupPart key={keyOf(group)} group={group} head={group.name ?? withoutName[by]} isOpen={isOpen} onToggle={() => setChosen(isOpen ? null : keyOf(group))} {...open} />
      })}
    </div>
  )
}

const keyOf = ({ part: { key } }: BoardGroup): string => key ?? ''

interface PartProps extends Open {
  readonly group: BoardGroup
  readonly head: string
  readonly isOpen: boolean
  readonly onToggle: () => void
}

function GroupPart({ group, head, isOpen, onToggle, ...open }: PartProps): ReactNode {
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    <section aria-label={head}>
      <h2 className={classes.asideHead}>
        <UnstyledButton className={classes.groupHead ?? ''} aria-expanded={isOpen} onClick={onToggle}>
          <Chevron size={16} aria-hidden />
          {head}
          <span className={classes.groupCount}>
            {group.lines} 项，已逾期 {group.lapsed} 项
          </span>
        </UnstyledButton>
      </h2>
      {isOpen && <GroupLines group={group} head={head} {...open} />}
    </section>
  )
}

function GroupLines({ group: { part, lines }, head, today, filter, openedId, onOpen }: Omit<PartProps, 'isOpen' | 'onToggle'>): ReactNode {
  const walk = usePageWalk(PAGE_SIZE)
  const listRef = useRef<HTMLDivElement>(null)
  const page = useCall('deadlines.board', { filter, part, offset: walk.offset, limit: PAGE_SIZE }, { keepPrevious: true })
  const rows = page.data?.rows
  const acts = useLineActs(onOpen)
  const columns = useMemo(() => boardColumns(rows ?? [], today, acts), [rows, today, acts])
  useWalkOn(listRef, walk, !page.isPlaceholderData)
  if (page.isError) return <ErrorState error={page.error} onRetry={() => void page.refetch()} />
  if (rows === undefined) return <LoadingRows rows={6} />
  return (
    <div ref={listRef}>
      <DataTable
        key={walk.offset} label={`${head}的期限`} columns={columns} rows={rows} rowId={(row) => row.id} currentId={openedId} onOpen={onOpen} onBeyond={(side) => walk.turn(side, rows.length)}
        stale={page.isPlaceholderData} total={lines} empty="没有期限"
      />
      {lines > PAGE_SIZE && <Pager offset={walk.offset} size={PAGE_SIZE} rows={rows.length} more={walk.offset + rows.length < lines} total={lines} unit="项" onPage={walk.show} />}
    </div>
  )
}
