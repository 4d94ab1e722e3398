import { Button } from '@mantine/core'
import { type ReactNode } from 'react'
import { Link } from 'wouter'
import type { BoardChange, BoardFilter } from '../../../shared/api/deadlines.ts'
import { deadlineKindLabels, deadlineMoveLabels } from '../../../shared/model/deadline.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'
import { instantText } from '../../components/instant-text.ts'
import { useDeadlineCounts } from '../../frame/use-deadline-counts.ts'
import { BoardFigures } from './board-figures.tsx'
import classes from './board-page.module.css'
import { scopeLabels } from './deadline-words.ts'

/** As many changes as the side names; the rest is counted. */
const MOST_CHANGES = 30

interface Props {
  readonly filter: BoardFilter
  readonly today: IsoDate
  readonly onFilter: (filter: BoardFilter) => void
  readonly onOpen: (id: Id<'deadline'>) => void
}

/** Beside the lines: what waits for a superior, the stock in figures, and what changed since this person last looked. */
export default function BoardAside({ filter, onFilter, onOpen }: Props): ReactNode {
  return (
    <>
      <Escalated filter={filter} onFilter={onFilter} />
      <BoardFigures filter={filter} />
      <Changes filter={filter} onOpen={onOpen} />
    </>
  )
}

/** 督办: on the board of whoever answers for others, until the owner acts or says something. */
function Escalated({ filter, onFilter }: Pick<Props, 'filter' | 'onFilter'>): ReactNode {
  const counts = useDeadlineCounts()
  if (counts === undefined || (counts.escalated === 0 && !filter.escalated)) return null
  return (
    <section className={classes.escalated} aria-label="督办">
      <h2 className={classes.asideHead}>督办</h2>
      <p>{counts.escalated} 项已逾期、没有责任人，或临近多日责任人没有处理记录。</p>
      <Button size="compact" variant={filter.escalated ? 'default' : 'filled'} onClick={() => onFilter({ ...filter, scope: filter.scope === 'me' ? 'branch' : filter.scope, windows: [], escalated: !filter.escalated })}>
        {filter.escalated ? '看全部期限' : '只看督办'}
      </Button>
    </section>
  )
}

function Changes({ filter: { scope }, onOpen }: Pick<Props, 'filter' | 'onOpen'>): ReactNode {
  const found = useCall('deadlines.changes', { scope, limit: MOST_CHANGES }, { keepPrevious: true }).data
  const looked = useCommand('deadlines.looked')
  if (found === undefined) return null
  const { since, changes, total } = found
  const newest = changes[0]
  return (
    <section aria-label="期限变化">
      <h2 className={classes.changesHead}>
        {since === null ? '最近的变化' : `${instantText(since)} 以来的变化`}
        {newest !== undefined && (
          <Button variant="subtle" size="compact" loading={looked.isPending} onClick={() => looked.mutate(() => ({ upTo: newest.at }))}>
            已看过
          </Button>
        )}
      </h2>
      {newest === undefined && <p className={classes.hint}>没有变化。{scopeLabels[scope]}的期限因登记、复核或到期而变动时，这里写明变动和依据。</p>}
      <ul className={classes.changes}>
        {changes.map((change) => (
          <Change key={`${change.at} ${change.deadlineId ?? change.subjectText} ${change.kind} ${change.move}`} change={change} onOpen={onOpen} />
        ))}
      </ul>
      {total > changes.length && <p className={classes.hint}>另有 {total - changes.length} 项较早的变化。</p>}
    </section>
  )
}

function Change({ change, onOpen }: { readonly change: BoardChange; readonly onOpen: (id: Id<'deadline'>) => void }): ReactNode {
  const { move, kind, subjectText, caseId, borrowerName, before, after, act, at, deadlineId } = change
  return (
    <li data-move={move}>
      <b>{deadlineMoveLabels[move]}</b>{' '}
      {deadlineId === null ? (
        deadlineKindLabels[kind]
      ) : (
        <button type="button" onClick={() => onOpen(deadlineId)}>
          {deadlineKindLabels[kind]}
        </button>
      )}
      {dayWords(before, after)}
      <br />
      <Link href={`/cases/${caseId}`}>{borrowerName}</Link>，{subjectText}
      <br />
      <span>
        {instantText(at)}　{act === null ? '到期或规则更新' : `${act.by}：${act.text}`}
      </span>
    </li>
  )
}

/** The day before and after, where there is one. */
function dayWords(before: IsoDate | null, after: IsoDate | null): string {
  if (before !== null && after !== null && before !== after) return ` ${before} → ${after}`
  return after === null ? '' : ` ${after}`
}
