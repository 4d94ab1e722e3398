import { caseActs } from '../pages/case/case-acts.ts'
import { boardPlace, keysOf, places, reviewPlace } from './places.ts'

export interface Shortcut {
  readonly keys: string
  readonly act: string
}

export interface ShortcutGroup {
  readonly title: string
  readonly shortcuts: readonly Shortcut[]
}

/** The keys of the window, as the help lists them. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    title: '最常办的十件事',
    shortcuts: [
      { keys: 'Ctrl+K', act: '全局查找（户、当事人、财产、案号、文书、附件、备注）' },
      { keys: 'Ctrl+Alt+N', act: '新建户（案件列表）' },
      ...Object.values(caseActs).map(({ letter, label }): Shortcut => ({ keys: `Ctrl+Alt+${letter}`, act: `${label}（案件页任一页签）` })),
      { keys: 'Ctrl+Enter', act: '核准改动、确认记录（待复核）' },
    ],
  },
  {
    title: '随处可用',
    shortcuts: [
      { keys: 'Ctrl+L', act: '锁定台账' },
      { keys: 'Alt+Enter', act: '全局查找中：看所选一项的金额、日期从哪里来' },
      ...[boardPlace, ...places].map((place): Shortcut => ({ keys: keysOf(place), act: place.label })),
      { keys: keysOf(reviewPlace), act: '待复核（有第二位同事时）' },
      { keys: 'F1', act: '打开本页' },
    ],
  },
  {
    title: '案件页',
    shortcuts: [
      { keys: 'Ctrl+1 … Ctrl+9、Ctrl+0', act: '依次打开各页签' },
    ],
  },
  {
    title: '填写时',
    shortcuts: [
      { keys: 'Enter', act: '到下一项' },
      { keys: 'Ctrl+S', act: '保存' },
      { keys: 'Ctrl+Enter', act: '保存并登记下一条催收' },
      { keys: 'Esc', act: '离开，已填内容留作草稿' },
      { keys: '↑ ↓', act: '日期加一天、减一天' },
      { keys: 'T', act: '日期填今天' },
    ],
  },
  {
    title: '表格里',
    shortcuts: [
      { keys: '↑ ↓', act: '上一行、下一行' },
      { keys: 'Enter', act: '打开所选的行' },
      { keys: '空格', act: '勾选所选的行' },
      { keys: '?', act: '看所选行里数字的计算依据；没有计算的，看由谁、何时登记' },
      { keys: 'Home End、PageUp PageDown', act: '首行、末行，上一屏、下一屏' },
      { keys: 'Ctrl+F', act: '筛选本页' },
      { keys: 'Ctrl+P', act: '打印筛选后的列表（案件）' },
    ],
  },
  {
    title: '待复核',
    shortcuts: [
      { keys: 'Ctrl+Backspace', act: '退回' },
    ],
  },
  {
    title: '工具箱',
    shortcuts: [
      { keys: 'Alt+PageUp、PageDown', act: '上一个、下一个工具' },
      { keys: 'Ctrl+Shift+C', act: '结果复制为文本' },
      { keys: 'Ctrl+P', act: '打印结果' },
      { keys: 'Ctrl+Shift+W', act: '结果导出 Word' },
      { keys: 'Ctrl+Shift+E', act: '结果导出 Excel' },
    ],
  },
]
