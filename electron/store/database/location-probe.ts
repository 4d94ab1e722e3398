import { existsSync, readFileSync, realpathSync, rmSync, statSync, statfsSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { env, pid, platform } from 'node:process'
import { parseMounts } from './location.ts'
import type { Mount, PlaceFacts } from './location.ts'
import { SYNC_MARKERS } from './sync-product.ts'
import { errnoOf } from './system-error.ts'

/** Gathers what `locationProblem` judges. Touches the folder only by a probe file that it removes at once. */
export function probePlace(folder: string): PlaceFacts {
  const path = resolve(folder)
  const standing = nearestExisting(path)
  const kind = kindOf(path)
  return {
    system: platform === 'win32' ? 'windows' : 'posix',
    path,
    realPath: realpathSync.native(standing) + path.slice(standing.length),
    kind,
    writable: kind === 'folder' && takesAFile(path),
    freeBytes: freeBytesAt(standing),
    mounts: platform === 'linux' ? readMounts() : [],
    announcedRoots: ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'].flatMap((name) => {
      const root = env[name]
      return root ? [{ product: 'OneDrive', root }] : []
    }),
    markers: Object.keys(SYNC_MARKERS).filter((marker) => ancestors(path).some((each) => existsSync(join(each, marker)))),
  }
}

/** Bytes that an ordinary user may still write where the path lies. */
export function freeBytesAt(path: string): number {
  const { bavail, bsize } = statfsSync(path)
  return bavail * bsize
}

function kindOf(path: string): PlaceFacts['kind'] {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) return 'absent'
  return stats.isDirectory() ? 'folder' : 'file'
}

function ancestors(path: string): string[] {
  const above = dirname(path)
  return above === path ? [path] : [path, ...ancestors(above)]
}

function nearestExisting(path: string): string {
  return ancestors(path).find((each) => existsSync(each)) ?? path
}

/** Asking for permission is not enough: a read-only volume and Windows' own protections answer only a real write. */
function takesAFile(folder: string): boolean {
  const probe = join(folder, `.probe-${pid}`)
  try {
    writeFileSync(probe, '')
    rmSync(probe)
    return true
  } catch (error) {
    const errno = errnoOf(error)
    if (errno === undefined) throw error
    // A full disk is judged by its free bytes, with its own words.
    return errno === 'ENOSPC'
  }
}

function readMounts(): Mount[] {
  return parseMounts(readFileSync('/proc/mounts', 'utf8'))
}
