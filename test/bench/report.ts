import { cpus, totalmem } from 'node:os'

/** One figure that has a target. It says whether the target was met; it never fails the build. */
export interface Finding {
  readonly name: string
  readonly measured: string
  readonly target: string
  /** Null when it could not be measured here. */
  readonly within: boolean | null
}

export type Unit = 'ms' | 'times' | 's' | 'MB'

const shownAs: Record<Unit, (value: number) => string> = {
  ms: (value) => `${value < 10 ? value.toFixed(2) : value.toFixed(1)} ms`,
  s: (value) => `${value.toFixed(2)} s`,
  MB: (value) => `${value.toFixed(0)} MB`,
  times: (value) => `${value.toFixed(2)}×`,
}

export function shown(value: number, unit: Unit): string {
  return shownAs[unit](value)
}

export function atMost(name: string, value: number, limit: number, unit: Unit): Finding {
  return { name, measured: shown(value, unit), target: `≤ ${limit} ${unit}`, within: value <= limit }
}

export function atLeast(name: string, value: number, limit: number, unit: Unit): Finding {
  return { name, measured: shown(value, unit), target: `≥ ${limit} ${unit}`, within: value >= limit }
}

/** A figure without a target. */
export function noted(name: string, value: number, unit: Unit, about: string): Finding {
  return { name, measured: shown(value, unit), target: about, within: true }
}

export function notMeasured(name: string, why: string): Finding {
  return { name, measured: '—', target: why, within: null }
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

export function title(text: string): void {
  say(`\n— ${text}`)
}

export function machineLine(): string {
  const processors = cpus()
  const gigabytes = (totalmem() / 2 ** 30).toFixed(1)
  return `${process.platform}-${process.arch}, ${processors.length} × ${processors[0]?.model ?? 'unknown processor'}, ${gigabytes} GiB, Node ${process.version}`
}

/** A table with columns as wide as their widest cell. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)))
  for (const row of [head, ...rows]) say(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ').trimEnd())
}

export function summary(findings: readonly Finding[]): void {
  title('summary')
  table(
    ['measured', 'figure', 'target', ''],
    findings.map(({ name, measured, target, within }) => [name, measured, target, within === null ? 'not measured' : within ? 'within' : 'over']),
  )
}
