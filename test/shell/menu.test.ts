import type { MenuItemConstructorOptions } from 'electron'
import { expect, test, vi } from 'vitest'
import { installMenu } from '../../electron/menu.ts'

const { build } = vi.hoisted(() => ({ build: vi.fn<(template: MenuItemConstructorOptions[]) => null>(() => null) }))
vi.mock('electron', () => ({ Menu: { buildFromTemplate: build, setApplicationMenu: () => {} } }))

function rolesFor(forDevelopers: boolean): (string | undefined)[] {
  build.mockClear()
  installMenu({ forDevelopers })
  return (build.mock.calls[0]?.[0] ?? []).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu.map(({ role }) => role) : []))
}

test('a build for users can neither reload nor be inspected', () => {
  const roles = rolesFor(false)
  expect(roles).toEqual(expect.arrayContaining(['copy', 'paste', 'undo', 'zoomIn']))
  for (const role of ['reload', 'forceReload', 'toggleDevTools']) expect(roles).not.toContain(role)
})

test('a developer’s build can', () => {
  expect(rolesFor(true)).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']))
})
