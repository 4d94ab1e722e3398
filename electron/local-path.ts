import { posix, win32 } from 'node:path'

/**
 * Whether a path names something on this machine. Opening `\\host\share` would send the user's Windows credentials
 * to that host; a relative path would depend on where the program was started.
 */
export function isLocalPath(path: string): boolean {
  if (/^[\\/]{2}/.test(path)) return false
  return posix.isAbsolute(path) || (/^[a-z]:/i.test(path) && win32.isAbsolute(path))
}
