import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const MAXIMUM_BYTES = 1_000_000

export type Log = (line: string) => void

/**
 * Appends lines to `main.log` in the folder; at 1 MB the file becomes `main.old.log`. Callers keep names, numbers and
 * addresses of people out of it. A log that cannot be written must not stop the program: the line goes to stderr alone.
 */
export function openLog(folder: string): Log {
  const file = join(folder, 'main.log')
  return (line) => {
    const text = `${new Date().toISOString()} ${line}\n`
    process.stderr.write(text)
    try {
      mkdirSync(folder, { recursive: true })
      if (sizeOf(file) > MAXIMUM_BYTES) renameSync(file, join(folder, 'main.old.log'))
      appendFileSync(file, text)
    } catch (error) {
      process.stderr.write(`log not written: ${error instanceof Error ? error.message : String(error)}\n`)
    }
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
