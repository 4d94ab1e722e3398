import { IconChecklist, IconFileImport, IconFolders, IconGavel, IconHistory, IconLock, IconPhone, IconSettings, IconTool, IconUsers, type TablerIcon } from '@tabler/icons-react'
import type { Right } from '../../shared/model/rights.ts'

/** A page that the rail leads to and a key opens. */
export interface Place {
  readonly to: string
  readonly label: string
  /** The digit that opens it together with Alt. */
  readonly digit: number
  readonly icon: TablerIcon
  /** Without it everybody has the entry. */
  readonly right?: Right
}

/** In the order of the work: the households first, what is done to them, then the tools. */
export const places: readonly Place[] = [
  { to: '/cases', label: '案件', digit: 1, icon: IconFolders },
  { to: '/preservations', label: '保全措施', digit: 5, icon: IconLock },
  { to: '/proceedings', label: '诉讼执行', digit: 7, icon: IconGavel },
  { to: '/contacts', label: '催收', digit: 6, icon: IconPhone },
  { to: '/parties', label: '当事人', digit: 9, icon: IconUsers },
  { to: '/toolbox', label: '工具箱', digit: 4, icon: IconTool },
  { to: '/imports', label: '导入', digit: 2, icon: IconFileImport, right: 'import' },
  { to: '/settings', label: '设置', digit: 3, icon: IconSettings },
  { to: '/audit', label: '操作日志', digit: 0, icon: IconHistory, right: 'audit' },
]

/** 待复核 has a place, below the others, once two people keep the ledger. */
export const reviewPlace: Place = { to: '/review', label: '待复核', digit: 8, icon: IconChecklist }

/** The key of a place as titles and the help write it. */
export function keysOf({ digit }: Place): string {
  return `Alt+${digit}`
}
