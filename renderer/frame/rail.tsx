import { UnstyledButton } from '@mantine/core'
import { useLocalStorage, useMediaQuery } from '@mantine/hooks'
import { IconHelpCircle, IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react'
import { Link, useLocation } from 'wouter'
import { mayDo } from '../../shared/model/rights.ts'
import { usePerson } from '../api/use-rights.ts'
import { useCall } from '../api/use-call.ts'
import { AfterPaint } from '../components/after-paint.tsx'
import { boardPlace, keysOf, type Place, places, reviewPlace } from './places.ts'
import { useDeadlineCounts } from './use-deadline-counts.ts'
import classes from './rail.module.css'

/** 1366×768 at 125 % and less: there the tables need the room more than the words of the menu do. */
const NARROW = '(max-width: 1200px)'

/** The menu at the left: only what exists, collapsible to icons; in a narrow window it starts so. */
export function Rail({ onHelp }: { readonly onHelp: () => void }) {
  const [location] = useLocation()
  const person = usePerson()
  // How wide the rail is says nothing about the ledger, so it may stay outside the encrypted file.
  const [chosen, setCollapsed] = useLocalStorage<boolean | null>({ key: 'rail-collapsed', defaultValue: null, getInitialValueInEffect: false })
  const narrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false })
  const collapsed = chosen ?? narrow
  const FoldIcon = collapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse
  return (
    <nav className={classes['rail']} data-collapsed={collapsed || undefined} aria-label="主菜单">
      <div className={classes['brand']}>{collapsed ? '保' : '保全台账'}</div>
      <BoardLink current={location.startsWith(boardPlace.to)} collapsed={collapsed} />
      {places.filter(({ right }) => person === null || right === undefined || mayDo(person.role, right)).map((place) => (
        <RailLink key={place.to} place={place} current={location.startsWith(place.to)} collapsed={collapsed} />
      ))}
      <AfterPaint height={36}>
        <ReviewLink current={location.startsWith(reviewPlace.to)} collapsed={collapsed} />
      </AfterPaint>
      <div className={classes['foot']}>
        <UnstyledButton className={classes['entry'] ?? ''} title="帮助（F1）" aria-label="帮助" onClick={onHelp}>
          <IconHelpCircle size={18} stroke={1.6} aria-hidden />
          {!collapsed && '帮助'}
        </UnstyledButton>
        <UnstyledButton
          className={classes['entry'] ?? ''}
          title={collapsed ? '展开菜单' : '收起菜单'}
          aria-label={collapsed ? '展开菜单' : '收起菜单'}
          onClick={() => setCollapsed(!collapsed)}
        >
          <FoldIcon size={18} stroke={1.6} aria-hidden />
          {!collapsed && '收起'}
        </UnstyledButton>
      </div>
    </nav>
  )
}

interface RailLinkProps {
  readonly current: boolean
  readonly collapsed: boolean
}

function RailLink({ place, current, collapsed, count = 0, tone }: RailLinkProps & { readonly place: Place; readonly count?: number; readonly tone?: 'bad' }) {
  const { to, label, icon: Icon } = place
  const name = count === 0 ? label : `${label}，${count} 项`
  return (
    <Link href={to} className={classes['entry'] ?? ''} title={`${name}（${keysOf(place)}）`} aria-label={name} aria-current={current ? 'page' : undefined}>
      <Icon size={18} stroke={1.6} aria-hidden />
      {!collapsed && label}
      {count > 0 && <span className={classes['count']} data-tone={tone}>{count}</span>}
    </Link>
  )
}

/** Shown once two people keep the ledger; the number is what this person can settle himself. */
function ReviewLink(props: RailLinkProps) {
  const count = useCall('review.count', {}).data
  return count?.shown ? <RailLink place={reviewPlace} count={count.forMe} {...props} /> : null
}

/** The number is what of his own has lapsed or is due within the days of the banner. */
function BoardLink(props: RailLinkProps) {
  const counts = useDeadlineCounts()
  return <RailLink place={boardPlace} count={counts === undefined ? 0 : counts.lapsed + counts.red + counts.banner} tone="bad" {...props} />
}
