import { isAbsolute, join } from 'node:path'

export interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly localAppData: string | undefined
  readonly xdgDataHome: string | undefined
  readonly xdgConfigHome: string | undefined
}

/**
 * Where the ledger lies unless the user moved it: outside Documents (often synced) and outside the roaming profile.
 * Windows `%LOCALAPPDATA%\Baoquan`; elsewhere the XDG data home (a relative one is ignored, as the XDG rules say).
 */
export function defaultDataFolder({ platform, home, localAppData, xdgDataHome }: Surroundings): string {
  if (platform === 'win32') return join(windowsLocal(home, localAppData), 'Baoquan')
  return join(absoluteOr(xdgDataHome, join(home, '.local', 'share')), 'baoquan')
}

/** Where Electron keeps its own things (caches, the window's place, logs); never in the roaming profile, never in the ledger. */
export function defaultShellFolder({ platform, home, localAppData, xdgConfigHome }: Surroundings): string {
  if (platform === 'win32') return join(windowsLocal(home, localAppData), 'Baoquan Shell')
  return join(absoluteOr(xdgConfigHome, join(home, '.config')), 'baoquan')
}

function windowsLocal(home: string, localAppData: string | undefined): string {
  return localAppData ?? join(home, 'AppData', 'Local')
}

function absoluteOr(folder: string | undefined, otherwise: string): string {
  return folder !== undefined && isAbsolute(folder) ? folder : otherwise
}
