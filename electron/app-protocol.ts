import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { protocol, type Session } from 'electron'
import { APP_SCHEME } from './app-origin.ts'
import { assetPath } from './asset-path.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'

const NONCE_PLACEHOLDER = '__NONCE__'

/** What the bundle is made of; a file of any other kind is not served. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  // what the PDF preview loads: character maps and stand-in fonts
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
}

/** Must run before Electron is ready. `codeCache` keeps V8's compiled scripts between starts. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the files below `root` as `app://local/`. */
export function serveApp(session: Session, root: string): void {
  session.protocol.handle(APP_SCHEME, (request) => answer(root, request))
}

async function answer(root: string, request: Request): Promise<Response> {
  const asset = assetPath(root, request.method, request.url)
  if ('status' in asset) return refusal(asset.status)
  const type = CONTENT_TYPES[extname(asset.file)]
  if (type === undefined) return refusal(404)
  try {
    return fileResponse(await readFile(asset.file), type)
  } catch (error) {
    if (isAbsent(error)) return refusal(404)
    throw error
  }
}

function fileResponse(content: Buffer, type: string): Response {
  const nonce = randomBytes(16).toString('base64')
  const body = type.startsWith('text/html') ? content.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce) : new Uint8Array(content)
  return new Response(body, { headers: headers(type, nonce) })
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: headers('text/plain', randomBytes(16).toString('base64')) })
}

function headers(type: string, nonce: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR' || error.code === 'ENOTDIR')
}
