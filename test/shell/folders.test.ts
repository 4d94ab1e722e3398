import { describe, expect, test } from 'vitest'
import { defaultDataFolder, defaultShellFolder, type Surroundings } from '../../electron/data-folder.ts'
import { isLocalPath } from '../../electron/local-path.ts'
import { programFiles } from '../../electron/program-files.ts'

const linux: Surroundings = { platform: 'linux', home: '/home/a', localAppData: undefined, xdgDataHome: undefined, xdgConfigHome: undefined }

describe('where things lie', () => {
  test('the ledger and the shell are apart, so that a copied ledger holds no browser files', () => {
    expect(defaultDataFolder(linux)).toBe('/home/a/.local/share/baoquan')
    expect(defaultShellFolder(linux)).toBe('/home/a/.config/baoquan')
  })
  test('XDG folders are followed when they are absolute', () => {
    expect(defaultDataFolder({ ...linux, xdgDataHome: '/data' })).toBe('/data/baoquan')
    expect(defaultDataFolder({ ...linux, xdgDataHome: 'data' })).toBe('/home/a/.local/share/baoquan')
    expect(defaultShellFolder({ ...linux, xdgConfigHome: '/conf' })).toBe('/conf/baoquan')
  })
  test('Windows: local, never roaming', () => {
    const windows: Surroundings = { ...linux, platform: 'win32', localAppData: '/users/a/AppData/Local' }
    expect(defaultDataFolder(windows)).toBe('/users/a/AppData/Local/Baoquan')
    expect(defaultShellFolder(windows)).toBe('/users/a/AppData/Local/Baoquan Shell')
    expect(defaultDataFolder({ ...windows, localAppData: undefined })).toBe('/home/a/AppData/Local/Baoquan')
  })
})

describe('paths that may be opened', () => {
  test.each(['/home/a/data', 'C:\\Users\\a', 'd:/ledger'])('%s is local', (path) => {
    expect(isLocalPath(path)).toBe(true)
  })
  test.each(['\\\\host\\share', '//host/share', '\\\\?\\UNC\\host\\share', '/\\host', 'relative', 'C:relative', ''])('%j is not', (path) => {
    expect(isLocalPath(path)).toBe(false)
  })
})

describe('the program’s own files', () => {
  test('in a package for users everything lies in the archive', () => {
    const files = programFiles({ appPath: '/app/resources/app.asar', resourcesPath: '/app/resources', isPackaged: true, fallback: false })
    expect(files.store).toBe('/app/resources/app.asar/out/main/store.js')
    expect(files.migrations).toBe('/app/resources/app.asar/migrations')
  })
  test('a plain Node cannot read the archive: its files lie beside it', () => {
    const files = programFiles({ appPath: '/app/resources/app.asar', resourcesPath: '/app/resources', isPackaged: true, fallback: true })
    expect(files.store).toBe('/app/resources/app.asar.unpacked/out/main/store.js')
    expect(files.migrations).toBe('/app/resources/app.asar.unpacked/migrations')
    expect(files.renderer).toBe('/app/resources/app.asar/out/renderer')
    expect(files.node).toBe('/app/resources/node')
  })
})
