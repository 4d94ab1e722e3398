import { Menu, type MenuItemConstructorOptions } from 'electron'

/**
 * The editing keys need a menu to work; the rail and the shortcuts of the pages carry everything else. Reload and
 * inspection exist in development alone.
 */
export function installMenu(options: { readonly forDevelopers: boolean }): void {
  const edit: MenuItemConstructorOptions = {
    label: '编辑',
    submenu: [
      { role: 'undo', label: '撤销' },
      { role: 'redo', label: '重做' },
      { type: 'separator' },
      { role: 'cut', label: '剪切' },
      { role: 'copy', label: '复制' },
      { role: 'paste', label: '粘贴' },
      { role: 'selectAll', label: '全选' },
    ],
  }
  const view: MenuItemConstructorOptions = {
    label: '显示',
    submenu: [
      { role: 'zoomIn', label: '放大' },
      { role: 'zoomOut', label: '缩小' },
      { role: 'resetZoom', label: '实际大小' },
      ...(options.forDevelopers ? developerItems : []),
    ],
  }
  Menu.setApplicationMenu(Menu.buildFromTemplate([edit, view]))
}

const developerItems: MenuItemConstructorOptions[] = [
  { type: 'separator' },
  { role: 'reload', label: '重新载入' },
  { role: 'toggleDevTools', label: '开发者工具' },
]
