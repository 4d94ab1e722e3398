import { existsSync, readFileSync } from 'node:fs'

/** Resident memory of a process in megabytes; null where the system does not tell it in /proc. */
export function memoryOf(pid: number): number | null {
  const status = `/proc/${pid}/status`
  if (!existsSync(status)) return null
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) / 1_000
}
