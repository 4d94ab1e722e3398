const STEP = 1024
const UNITS = ['字节', 'KB', 'MB', 'GB'] as const

/** The size of a file as Windows shows it: 12.4 MB. */
export function sizeText(bytes: number): string {
  let size = bytes
  let unit = 0
  while (size >= STEP && unit < UNITS.length - 1) {
    size /= STEP
    unit += 1
  }
  return `${unit === 0 ? size : size.toFixed(1)} ${UNITS[unit] ?? ''}`
}
