import { refused } from './problem.ts'
import type { LedgerProblem } from './problem.ts'

/** The code of a system or SQLite error (`ENOSPC`, `SQLITE_BUSY`), or undefined for anything else. */
export function errnoOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL'])
const FORBIDDEN = new Set(['EACCES', 'EPERM', 'EROFS', 'SQLITE_READONLY', 'SQLITE_READONLY_DIRECTORY', 'SQLITE_CANTOPEN'])

/**
 * Names what the system refused at a path.
 * @throws the error itself when it is not the system's: a mistake of ours must not pass as a full disk.
 */
export function systemProblem(error: unknown, path: string): { readonly ok: false; readonly problem: LedgerProblem } {
  const errno = errnoOf(error)
  if (errno === undefined) throw error
  return systemRefusal(errno, path)
}

/** The same by its code alone, as a thread reports it. */
export function systemRefusal(errno: string, path: string): { readonly ok: false; readonly problem: LedgerProblem } {
  if (FULL.has(errno)) return refused({ code: 'disk-full', path, freeBytes: null, neededBytes: null })
  if (FORBIDDEN.has(errno)) return refused({ code: 'folder-not-writable', path })
  return refused({ code: 'system-refused', path, errno })
}
