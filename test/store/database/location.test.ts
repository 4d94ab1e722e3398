import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { diskIsLow, locationProblem, mountOf, parseMounts } from '../../../electron/store/database/location.ts'
import type { PlaceFacts } from '../../../electron/store/database/location.ts'
import { probePlace } from '../../../electron/store/database/location-probe.ts'
import { tempFolder } from './ledger-fixture.ts'

const GIB = 2 ** 30

function place(path: string, more: Partial<PlaceFacts> = {}): PlaceFacts {
  const system = path.startsWith('/') ? 'posix' : 'windows'
  const sound = { kind: 'folder' as const, writable: true, freeBytes: 100 * GIB, mounts: [], announcedRoots: [], markers: [] }
  return { system, path, realPath: path, ...sound, ...more }
}

const LOCAL = { source: '/dev/sda2', point: '/', type: 'ext4' }
const STICK = { source: '/dev/sdb1', point: '/media/li/KINGSTON', type: 'vfat' }
const SHARE = { source: '//s/x', point: '/srv/share', type: 'cifs' }

describe('places for the live file', () => {
  it.each([
    place('C:\\Users\\li\\AppData\\Local\\Baoquan\\ledger'),
    place('\\\\?\\C:\\台账'),
    place('D:\\保全\\台账（城东支行）'),
    place('/home/li/.local/share/baoquan', { mounts: [LOCAL] }),
    place('/home/li/dropboxes', { mounts: [LOCAL] }),
    place('C:\\onedriver\\台账'),
  ])('$path is one', (facts) => {
    expect(locationProblem(facts)).toBeNull()
  })

  it.each([
    ['network-folder', place('\\\\fileserver\\保全部\\台账')],
    ['network-folder', place('//fileserver/share/ledger', { system: 'windows' })],
    ['network-folder', place('\\\\?\\UNC\\fileserver\\share')],
    ['network-folder', place('Z:\\台账', { realPath: '\\\\fileserver\\share\\台账' })],
    ['wsl-folder', place('\\\\wsl$\\Debian\\home\\li')],
    ['wsl-folder', place('\\\\wsl.localhost\\Debian\\home\\li')],
    ['wsl-folder', place('/mnt/c/台账', { mounts: [LOCAL, { source: 'C:\\', point: '/mnt/c', type: '9p' }] })],
    ['network-folder', place('/srv/share/台账', { mounts: [LOCAL, SHARE] })],
    ['network-folder', place('/home/li/台账', { mounts: [LOCAL, { source: 's:/home', point: '/home', type: 'nfs4' }] })],
    ['network-folder', place('/home/li/s', { mounts: [LOCAL, { source: 'li@s:', point: '/home/li/s', type: 'fuse.sshfs' }] })],
    ['network-folder', place('/data', { realPath: '/srv/share/d', mounts: [LOCAL, { ...SHARE, type: 'smb3' }] })],
    ['removable-folder', place('/media/li/KINGSTON/台账', { mounts: [LOCAL, STICK] })],
    ['folder-is-file', place('C:\\台账', { kind: 'file' })],
    ['folder-missing', place('C:\\台账', { kind: 'absent' })],
    ['folder-not-writable', place('C:\\Program Files\\台账', { writable: false })],
    ['disk-full', place('C:\\台账', { freeBytes: 1_000_000 })],
  ])('%s: $path', (code, facts) => {
    expect(locationProblem(facts)?.code).toBe(code)
  })

  it.each([
    ['C:\\Users\\li\\OneDrive\\台账', 'OneDrive'],
    ['C:\\Users\\li\\OneDrive - 某某银行股份有限公司\\台账', 'OneDrive'],
    ['D:\\我的坚果云\\台账', '坚果云'],
    ['D:\\Nutstore\\1\\台账', '坚果云'],
    ['D:\\BaiduSyncdisk\\台账', '百度网盘'],
    ['D:\\百度网盘\\台账', '百度网盘'],
    ['D:\\微云\\台账', '微云'],
    ['C:\\Users\\li\\WPS云盘\\台账', 'WPS云盘'],
    ['/home/li/Dropbox/ledger', 'Dropbox'],
    ['G:\\我的云端硬盘\\台账', 'Google Drive'],
    ['C:\\Users\\li\\iCloudDrive\\台账', 'iCloud'],
    ['/Users/li/Library/Mobile Documents/com~apple~CloudDocs/台账', 'iCloud'],
  ])('%s is synced by %s', (path, product) => {
    expect(locationProblem(place(path))).toEqual({ code: 'sync-folder', path, product })
  })

  it('is synced where the client says so, and where it left its mark', () => {
    const announced = [{ product: 'OneDrive', root: 'D:\\云' }]
    const inside = place('d:\\云\\台账', { announcedRoots: announced })
    expect(locationProblem(inside)).toMatchObject({ code: 'sync-folder', product: 'OneDrive' })
    expect(locationProblem(place('D:\\云端之外\\台账', { announcedRoots: announced }))).toBeNull()
    expect(locationProblem(place('/home/li/x', { markers: ['.stfolder'] }))).toMatchObject({ product: 'Syncthing' })
  })

  it('warns of a nearly full disk before it refuses', () => {
    expect(diskIsLow(place('C:\\台账', { freeBytes: 100_000_000 }))).toBe(true)
    expect(locationProblem(place('C:\\台账', { freeBytes: 100_000_000 }))).toBeNull()
    expect(diskIsLow(place('C:\\台账'))).toBe(false)
  })
})

describe('mounts', () => {
  it('reads names with blanks and finds the innermost mount, whole names only', () => {
    const mounts = parseMounts('/dev/sda2 / ext4 rw 0 0\n//s/x /srv/my\\040share cifs rw 0 0\n\n')
    expect(mounts).toContainEqual({ source: '//s/x', point: '/srv/my share', type: 'cifs' })
    expect(mountOf('/srv/my share/a', mounts)?.type).toBe('cifs')
    expect(mountOf('/srv/my shared', mounts)?.type).toBe('ext4')
  })
})

describe('the look at the real place', () => {
  it('tells folder, file and nothing, follows links, and leaves nothing behind', () => {
    const { root } = tempFolder()
    mkdirSync(join(root, 'OneDrive'))
    symlinkSync(join(root, 'OneDrive'), join(root, 'plain'))
    writeFileSync(join(root, 'file'), '')
    expect(probePlace(join(root, 'plain'))).toMatchObject({ kind: 'folder', writable: true, realPath: join(root, 'OneDrive') })
    expect(locationProblem(probePlace(join(root, 'plain')))).toMatchObject({ code: 'sync-folder' })
    expect(probePlace(join(root, 'file')).kind).toBe('file')
    expect(probePlace(join(root, 'new', 'deep'))).toMatchObject({ kind: 'absent', realPath: join(root, 'new', 'deep') })
  })

  it('sees the mark of a sync client above the folder', () => {
    const { root } = tempFolder()
    mkdirSync(join(root, '.stfolder'))
    mkdirSync(join(root, 'a'))
    expect(probePlace(join(root, 'a')).markers).toEqual(['.stfolder'])
  })
})
