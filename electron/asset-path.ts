import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { isAppUrl } from './app-origin.ts'

const START_PAGE = 'index.html'

/** Which file a request for one of our pages means, or the HTTP status that refuses it. */
export type AssetAnswer = { readonly file: string } | { readonly status: 403 | 404 | 405 }

/**
 * Maps a request to a file below `root`. Only GET, only our host; the path is decoded once, resolved, and must stay
 * below the root. Anything doubtful (a NUL, a backslash, a second encoding, a drive letter) is "not found".
 */
export function assetPath(root: string, method: string, address: string): AssetAnswer {
  if (method !== 'GET') return { status: 405 }
  if (!isAppUrl(address)) return { status: 403 }
  const path = decodedPath(address)
  if (path === null || /[\0\\:%]/.test(path)) return { status: 404 }
  const file = path === '/' ? join(root, START_PAGE) : resolve(root, `.${path}`)
  return isBelow(root, file) ? { file } : { status: 404 }
}

function decodedPath(address: string): string | null {
  try {
    return decodeURIComponent(new URL(address).pathname)
  } catch {
    return null // a malformed escape names no file of ours
  }
}

/** `relative` instead of a prefix: `/app/renderer-evil` starts with `/app/renderer`. */
function isBelow(root: string, file: string): boolean {
  const inside = relative(root, file)
  return inside !== '' && inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside)
}
