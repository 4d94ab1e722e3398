import { IconBuildingWarehouse, IconCalendarDue, IconChecklist, IconFileImport, IconFiles, IconFileX, IconFolders, IconGavel, IconHistory, IconLock, IconPhone, IconSettings, IconTool, IconUsers, type TablerIcon } from '@tabler/icons-react'
import type { Right } from '../../shared/model/rights.ts'

/** A page that the rail leads to and a key opens. */
export interface Place {
  readonly to: string
  readonly label: string
  /** What opens it together with Alt. */
  readonly key: string
  readonly icon: TablerIcon
  /** Without it everybody has the entry. */
  readonly right?: Right
}

export const boardPlace: Place = { to: '/board', label: '工作台', key: 'B', icon: IconCalendarDue }

/** In the order of the work: the households first, what is done to them, then the tools. */
export const places: readonly Place[] = [
  { to: '/cases', label: '案件', key: '1', icon: IconFolders },
  { to: '/preservations', label: '保全措施', key: '5', icon: IconLock },
  { to: '/proceedings', label: '诉讼执行', key: '7', icon: IconGavel },
  { to: '/contacts', label: '催收', key: '6', icon: IconPhone },
  { to: '/foreclosed', label: '抵债资产', key: 'D', icon: IconBuildingWarehouse },
  { to: '/write-off', label: '分类核销', key: 'X', icon: IconFileX },
  { to: '/papers', label: '文书', key: 'Y', icon: IconFiles },
  { to: '/parties', label: '当事人', key: '9', icon: IconUsers },
  { to: '/toolbox', label: '工具箱', key: '4', icon: IconTool },
  { to: '/imports', label: '导入', key: '2', icon: IconFileImport, right: 'import' },
  { to: '/settings', label: '设置', key: '3', icon: IconSettings },
  { to: '/audit', label: '操作日志', key: '0', icon: IconHistory, right: 'audit' },
]

/** 待复核 has a place, below the others, once two people keep the ledger. */
export const reviewPlace: Place = { to: '/review', label: '待复核', key: '8', icon: IconChecklist }

/** The key of a place as titles and the help write it. */
export function keysOf({ key }: Place): string {
  return `Alt+${key}`
}
