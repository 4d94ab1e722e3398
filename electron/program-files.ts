import { join } from 'node:path'

/** Where the program's own parts lie, in a checkout and in a package. */
export interface ProgramFiles {
  readonly renderer: string
  readonly preload: string
  readonly store: string
  readonly migrations: string
  /** The pinned Node that runs the store on the fallback runtime; absent from builds for users. */
  readonly node: string
}

export interface Installation {
  /** The checkout, or `…/app.asar`. */
  readonly appPath: string
  readonly resourcesPath: string
  readonly isPackaged: boolean
  /** A plain Node cannot look into the archive: what it reads lies unpacked beside it. */
  readonly fallback: boolean
}

/** All paths of one installation; one place, so that a moved file is moved once. */
export function programFiles({ appPath, resourcesPath, isPackaged, fallback }: Installation): ProgramFiles {
  const outside = fallback ? appPath.replace(/app\.asar$/, 'app.asar.unpacked') : appPath
  return {
    renderer: join(appPath, 'out', 'renderer'),
    preload: join(appPath, 'out', 'preload', 'preload.cjs'),
    store: join(outside, 'out', 'main', 'store.js'),
    migrations: join(outside, 'migrations'),
    node: isPackaged ? join(resourcesPath, 'node') : join(appPath, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node'),
  }
}
