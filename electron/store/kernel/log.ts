import { randomUUID } from 'node:crypto'

/**
 * Logs an unexpected failure without personal data: the kind of error, its code and where in the program, never its
 * message (which may quote a name or a number). Main keeps what the store writes to stderr.
 * @returns the id that the person can tell the administrator
 */
export function reportUnexpected(where: string, error: unknown): string {
  const correlationId = randomUUID().slice(0, 8)
  process.stderr.write(`store ${correlationId} ${where}: ${kindOf(error)} ${framesOf(error)}\n`)
  return correlationId
}

function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  return error.name + code
}

function framesOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line))
  return frames.slice(0, 8).map((line) => line.trim().replace(/\(?(file:\/\/)?[^\s(]*[/\\]([^/\\]+)\)?$/, '$2')).join(' < ')
}
