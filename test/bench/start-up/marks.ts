/** What happens during a start, in its usual order. `spawned` is noted by the bench itself. */
export const markNames = ['spawned', 'main', 'ready', 'store', 'window', 'dom', 'call', 'answer', 'painted'] as const
export type MarkName = (typeof markNames)[number]

/** When each mark was first noted, in UTC milliseconds: the processes of one start have only the system's clock in common. */
export type Marks = ReadonlyMap<MarkName, number>

/** The channel on which a page tells main about its marks. */
export const MARK_CHANNEL = 'bench-mark'

const LINE = /^bench-mark (\w+) (\d+)$/

/** Notes a mark on the output of a process of the program. */
export function printMark(name: MarkName, at = Date.now()): void {
  process.stdout.write(`bench-mark ${name} ${at}\n`)
}

export function readMark(line: string): readonly [MarkName, number] | null {
  const [, found, at] = LINE.exec(line) ?? []
  const name = markNames.find((known) => known === found)
  return name === undefined ? null : [name, Number(at)]
}
