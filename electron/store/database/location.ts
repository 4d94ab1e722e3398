import { SYNC_MARKERS, syncProductOf } from './sync-product.ts'
import type { LocationProblem } from './problem.ts'

/** One line of /proc/mounts. */
export interface Mount {
  readonly source: string
  readonly point: string
  readonly type: string
}

/** What was found out about a folder; gathered by location-probe.ts, judged here. */
export interface PlaceFacts {
  readonly system: 'windows' | 'posix'
  readonly path: string
  /** With links and mapped drives resolved: on Windows a mapped drive resolves to its `\\server\share`. */
  readonly realPath: string
  readonly kind: 'folder' | 'file' | 'absent'
  readonly writable: boolean
  readonly freeBytes: number
  /** Of Linux; empty elsewhere. */
  readonly mounts: readonly Mount[]
  /** Roots that a sync client announces (environment), by product. */
  readonly announcedRoots: readonly { readonly product: string; readonly root: string }[]
  /** Names of `SYNC_MARKERS` seen in the folder or above it. */
  readonly markers: readonly string[]
}

/** Below this an import or an upgrade may not end; the user is told, and may go on. */
export const LOW_DISK_BYTES = 500 * 1024 * 1024
/** Below this not even the log of one command is sure to fit. */
export const LEAST_DISK_BYTES = 20 * 1024 * 1024

/**
 * Why a folder is no place for the live file, or null. Locks and memory maps of SQLite's log hold on one machine only;
 * a sync client may copy the database without its log (sqlite.org/wal.html, howtocorrupt.html).
 */
export function locationProblem(facts: PlaceFacts): LocationProblem | null {
  const { path } = facts
  const remote = remoteProblem(facts)
  if (remote) return remote
  const product = syncProduct(facts)
  if (product) return { code: 'sync-folder', path, product }
  if (facts.kind === 'file') return { code: 'folder-is-file', path }
  if (facts.kind === 'absent') return { code: 'folder-missing', path }
  if (!facts.writable) return { code: 'folder-not-writable', path }
  if (facts.freeBytes < LEAST_DISK_BYTES) {
    return { code: 'disk-full', path, freeBytes: facts.freeBytes, neededBytes: LEAST_DISK_BYTES }
  }
  return null
}

/** True when the disk is nearly full: to be shown, not to be refused. */
export function diskIsLow(facts: PlaceFacts): boolean {
  return facts.freeBytes < LOW_DISK_BYTES
}

function remoteProblem(facts: PlaceFacts): LocationProblem | null {
  const { path } = facts
  for (const each of [facts.path, facts.realPath]) {
    const unc = facts.system === 'windows' ? uncHost(each) : null
    if (unc) return { code: isWslHost(unc) ? 'wsl-folder' : 'network-folder', path }
  }
  const mount = mountOf(facts.realPath, facts.mounts)
  if (!mount) return null
  if (WSL_SOURCE.test(mount.source) && mount.type === '9p') return { code: 'wsl-folder', path }
  if (NETWORK_TYPES.has(mount.type)) return { code: 'network-folder', path }
  return REMOVABLE_POINTS.some((prefix) => mount.point.startsWith(prefix)) ? { code: 'removable-folder', path } : null
}

/** The host of `\\host\share` and `\\?\UNC\host\share`; null for `C:\…` and `\\?\C:\…`. */
function uncHost(path: string): string | null {
  const plain = path.replaceAll('/', '\\')
  const long = /^\\\\[?.]\\UNC\\([^\\]+)/i.exec(plain)
  if (long) return long[1] ?? null
  if (/^\\\\[?.]\\/.test(plain)) return null
  return /^\\\\([^\\]+)/.exec(plain)?.[1] ?? null
}

function isWslHost(host: string): boolean {
  return /^wsl(\$|\.localhost)$/i.test(host)
}

const WSL_SOURCE = /^(drvfs|[A-Za-z]:\\)/

/** Remote file systems and shares of a virtual machine's host: their locks do not hold across machines. */
const NETWORK_TYPES = new Set(
  ('cifs smb2 smb3 smbfs nfs nfs4 ncpfs afs 9p davfs ceph glusterfs lustre vboxsf prl_fs fuse.sshfs fuse.rclone ' +
    'fuse.davfs2 fuse.gvfsd-fuse fuse.s3fs fuse.glusterfs fuse.vmhgfs-fuse fuse.smbnetfs fuse.curlftpfs').split(' '),
)

/** Where Linux desktops mount sticks and card readers. */
const REMOVABLE_POINTS = ['/media/', '/run/media/']

/** The mount that a path lies on: the one with the longest matching mount point, the later of two equal ones. */
export function mountOf(path: string, mounts: readonly Mount[]): Mount | null {
  let found: Mount | null = null
  for (const mount of mounts) {
    const inside = path === mount.point || path.startsWith(mount.point === '/' ? '/' : `${mount.point}/`)
    if (inside && mount.point.length >= (found?.point.length ?? 0)) found = mount
  }
  return found
}

/** Reads /proc/mounts; blanks in names stand there as octal escapes. */
export function parseMounts(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [source, point, type] = line.split(' ')
    return source && point && type ? [{ source: unescapeField(source), point: unescapeField(point), type }] : []
  })
}

function unescapeField(field: string): string {
  return field.replaceAll(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
}

function syncProduct(facts: PlaceFacts): string | null {
  const segments = [facts.path, facts.realPath].flatMap((path) => path.split(/[\\/]/))
  const marked = facts.markers.map((marker) => SYNC_MARKERS[marker]).find((product) => product !== undefined)
  const announced = facts.announcedRoots.find(({ root }) => isInside(facts, root))
  return syncProductOf(segments) ?? announced?.product ?? marked ?? null
}

function isInside(facts: PlaceFacts, root: string): boolean {
  const fold = (path: string): string => (facts.system === 'windows' ? path.toLowerCase() : path).replace(/[\\/]+$/, '')
  return [facts.path, facts.realPath].some((path) => {
    const [inner, outer] = [fold(path), fold(root)]
    return outer !== '' && (inner === outer || inner.startsWith(`${outer}\\`) || inner.startsWith(`${outer}/`))
  })
}
