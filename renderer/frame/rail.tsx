import { UnstyledButton } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconChecklist, IconFileImport, IconFolders, IconGavel, IconHelpCircle, IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconLock, IconPhone, IconSettings, IconTool, IconUsers, type TablerIcon } from '@tabler/icons-react'
import { Link, useLocation } from 'wouter'
import { mayDo, type Right } from '../../shared/model/rights.ts'
import { usePerson } from '../api/use-rights.ts'
import { useCall } from '../api/use-call.ts'
import { AfterPaint } from '../components/after-paint.tsx'
import classes from './rail.module.css'

interface Entry {
  readonly to: string
  readonly label: string
  readonly keys: string
  readonly icon: TablerIcon
  /** Without it everybody has the entry. */
  readonly right?: Right
}

const entries: readonly Entry[] = [
  { to: '/cases', label: '案件', keys: 'Alt+1', icon: IconFolders },
  { to: '/parties', label: '当事人', keys: 'Alt+9', icon: IconUsers },
  { to: '/preservations', label: '保全措施', keys: 'Alt+5', icon: IconLock },
  { to: '/proceedings', label: '诉讼执行', keys: 'Alt+7', icon: IconGavel },
  { to: '/contacts', label: '催收', keys: 'Alt+6', icon: IconPhone },
  { to: '/imports', label: '导入', keys: 'Alt+2', icon: IconFileImport, right: 'import' },
  { to: '/toolbox', label: '工具箱', keys: 'Alt+4', icon: IconTool },
  { to: '/settings', label: '设置', keys: 'Alt+3', icon: IconSettings },
]

const reviewEntry: Entry = { to: '/review', label: '待复核', keys: 'Alt+8', icon: IconChecklist }

/** The menu at the left: only what exists, collapsible to icons. */
export function Rail({ onHelp }: { readonly onHelp: () => void }) {
  const [location] = useLocation()
  const person = usePerson()
  // How wide the rail is says nothing about the ledger, so it may stay outside the encrypted file.
  const [collapsed, setCollapsed] = useLocalStorage({ key: 'rail-collapsed', defaultValue: false, getInitialValueInEffect: false })
  const FoldIcon = collapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse
  return (
    <nav className={classes['rail']} data-collapsed={collapsed || undefined} aria-label="主菜单">
      <div className={classes['brand']}>{collapsed ? '保' : '保全台账'}</div>
      {entries.filter(({ right }) => person === null || right === undefined || mayDo(person.role, right)).map((entry) => (
        <RailLink key={entry.to} entry={entry} current={location.startsWith(entry.to)} collapsed={collapsed} />
      ))}
      <AfterPaint height={36}>
        <ReviewLink current={location.startsWith(reviewEntry.to)} collapsed={collapsed} />
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

function RailLink({ entry, current, collapsed, count = 0 }: RailLinkProps & { readonly entry: Entry; readonly count?: number }) {
  const { to, label, keys, icon: Icon } = entry
  const name = count === 0 ? label : `${label}，${count} 项`
  return (
    <Link href={to} className={classes['entry'] ?? ''} title={`${name}（${keys}）`} aria-label={name} aria-current={current ? 'page' : undefined}>
      <Icon size={18} stroke={1.6} aria-hidden />
      {!collapsed && label}
      {count > 0 && <span className={classes['count']}>{count}</span>}
    </Link>
  )
}

/** 待复核 has a place once two people keep the ledger; the number is what this person can settle himself. */
function ReviewLink(props: RailLinkProps) {
  const count = useCall('review.count', {}).data
  return count?.shown ? <RailLink entry={reviewEntry} count={count.forMe} {...props} /> : null
}
