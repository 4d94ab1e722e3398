import { join } from 'node:path'
import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire, type FuseConfig } from '@electron/fuses'
import type { AfterPackContext } from 'electron-builder'
import { FUSES_ABSENT_FROM_FALLBACK, SHIPPED_FUSES } from './fuses.ts'

/** Flips the fuses of the packed executable and reads them back; any doubt stops the build. */
export default async function afterPack(context: AfterPackContext): Promise<void> {
  const { packager, appOutDir, electronPlatformName } = context
  const suffix = electronPlatformName === 'win32' ? '.exe' : ''
  const name = packager.config.executableName
  if (typeof name !== 'string') throw new Error('the packaging configuration names no executable')
  const executable = join(appOutDir, `${name}${suffix}`)
  await flipFuses(executable, fuseConfig(await fusesOf(executable)))
  await assertFuses(executable)
}

/** Every fuse must be in the executable, but for those that the fallback runtime is known to lack. */
async function fusesOf(executable: string): Promise<FuseV1Options[]> {
  const wire = await getCurrentFuseWire(executable)
  const wanted = allFuses()
  const absent = wanted.filter((fuse) => wire[fuse] === undefined)
  const surprising = absent.filter((fuse) => !FUSES_ABSENT_FROM_FALLBACK.includes(fuse))
  if (surprising.length > 0) throw new Error(`the executable lacks the fuses ${surprising.map((fuse) => FuseV1Options[fuse]).join(', ')}`)
  return wanted.filter((fuse) => !absent.includes(fuse))
}

function allFuses(): FuseV1Options[] {
  return Object.keys(SHIPPED_FUSES).map(Number)
}

function fuseConfig(fuses: readonly FuseV1Options[]): FuseConfig {
  return { version: FuseVersion.V1, ...Object.fromEntries(fuses.map((fuse) => [fuse, SHIPPED_FUSES[fuse]])) }
}

/** Reads the fuses back from a packed executable; the test of the package calls it too. */
export async function assertFuses(executable: string): Promise<void> {
  const wire = await getCurrentFuseWire(executable)
  for (const fuse of await fusesOf(executable)) {
    const expected = SHIPPED_FUSES[fuse] ? FuseState.ENABLE : FuseState.DISABLE
    if (wire[fuse] !== expected) throw new Error(`fuse ${FuseV1Options[fuse]} is not ${SHIPPED_FUSES[fuse] ? 'on' : 'off'}`)
  }
}
