import { readdirSync, readFileSync } from 'node:fs'

/** One process of this machine, as /proc tells it. */
interface ProcessFacts {
  readonly pid: number
  readonly parent: number
  readonly commandLine: string
}

/** All processes that were started by this one, directly or not. Linux only. */
export function descendantsOf(pid: number): ProcessFacts[] {
  const all = allProcesses()
  const found: ProcessFacts[] = []
  let parents = [pid]
  while (parents.length > 0) {
    const children = all.filter((candidate) => parents.includes(candidate.parent))
    found.push(...children)
    parents = children.map((child) => child.pid)
  }
  return found
}

/** A killed process stays as a zombie until its parent looks; that is not running. */
export function isRunning(pid: number): boolean {
  const status = statusOf(pid)
  return status !== null && !/^State:\s+Z/m.test(status)
}

/** The text of /proc/<pid>/status, or null when there is no such process. */
export function statusOf(pid: number): string | null {
  return readProc(pid, 'status')
}

function allProcesses(): ProcessFacts[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .flatMap((pid) => {
      const parent = statusOf(pid)?.match(/^PPid:\s+(\d+)/m)?.[1]
      return parent === undefined ? [] : [{ pid, parent: Number(parent), commandLine: (readProc(pid, 'cmdline') ?? '').replaceAll('\0', ' ') }]
    })
}

/** Null when the process has ended in between. */
function readProc(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return null
    throw error
  }
}
