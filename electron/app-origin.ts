/** The one origin of the program's pages. A fixed host, so that "ours" is one comparison. */
export const APP_SCHEME = 'app'
export const APP_HOST = 'local'
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`
export const APP_START_URL = `${APP_ORIGIN}/`

/**
 * Whether an address is one of our pages, compared by its parsed parts: a text comparison would let
 * `app://local.evil/` or `app://local@evil/` through. (`URL.origin` is no help: Node gives "null" for this scheme.)
 */
export function isAppUrl(address: string): boolean {
  const url = parsedUrl(address)
  return url !== null && url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST && url.username === '' && url.password === ''
}

/** The parts of an address, or null when it is none. (`URL.parse` is younger than the fallback runtime.) */
export function parsedUrl(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null
}
