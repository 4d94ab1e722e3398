import { type Instant, type IsoDate, isoDate } from '../../shared/model/iso-date.ts'

const two = (part: number): string => String(part).padStart(2, '0')

/** The civil day of an instant on this PC's clock. */
export function localDay(instant: Instant): IsoDate {
  const time = new Date(instant)
  return isoDate(`${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`)
}

/** When something was recorded: 2026-11-22 09:05, on this PC's clock. */
export function instantText(instant: Instant): string {
  const time = new Date(instant)
  return `${localDay(instant)} ${two(time.getHours())}:${two(time.getMinutes())}`
}
