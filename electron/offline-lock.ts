import type { Session } from 'electron'
import { isAppUrl, parsedUrl } from './app-origin.ts'

/** Begins the log line of a cancelled request; the end-to-end run looks for it and must find none. */
export const REFUSED_REQUEST = 'refused request to'

/** Schemes that never leave the process: the page's own inline images, and the developer tools where they are on. */
const INTERNAL_SCHEMES: readonly string[] = ['data:', 'blob:', 'devtools:', 'chrome-devtools:']

/** Whether a request stays on this machine. */
export function isOfflineUrl(address: string): boolean {
  const url = parsedUrl(address)
  return url !== null && (INTERNAL_SCHEMES.includes(url.protocol) || isAppUrl(address))
}

/**
 * Cancels every request that would leave the machine and logs it; the scheme and host alone, an address may carry
 * names. The spell checker would download its dictionaries.
 */
export function lockOffline(session: Session, log: (line: string) => void): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    const cancel = !isOfflineUrl(details.url)
    if (cancel) log(`${REFUSED_REQUEST} ${schemeAndHost(details.url)}`)
    callback({ cancel })
  })
  session.setSpellCheckerEnabled(false)
}

function schemeAndHost(address: string): string {
  const url = parsedUrl(address)
  return url === null ? 'unreadable' : `${url.protocol}//${url.host}`
}
