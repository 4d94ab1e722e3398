import type { IsoDate } from '../model/iso-date.ts'

/**
 * How a recorded date feeds a period, and so which of two readings is the worse for the bank:
 * - `starts`: a period begins to run against the bank on it (a due date, a service): the earlier is worse, none is better than any;
 * - `holds`: a right holds until it, or is renewed by it (the end of a seizure, an extension, the last demand): the earlier is worse, none is worst;
 * - `meets`: an act on it meets a period (the day of filing): the later is worse, none is worst.
 */
export const dateReadings = ['starts', 'holds', 'meets'] as const
export type DateReading = (typeof dateReadings)[number]

/**
 * The worse of two readings of one date: while a change waits for its review, the board counts with this one, so that no right lapses unseen
 * whichever reading proves right.
 * @param standing the date as it stands; null: none is recorded
 * @param proposed the date as it would be
 */
export function worseOf(reading: DateReading, standing: IsoDate | null, proposed: IsoDate | null): IsoDate | null {
  if (standing === null || proposed === null) return reading === 'starts' ? (standing ?? proposed) : null
  const [earlier, later] = standing <= proposed ? [standing, proposed] : [proposed, standing]
  return reading === 'meets' ? later : earlier
}

/**
 * The worse of two readings of the days on which what is still owed falls due. What falls due first is paid first, so that the days are paired from the
 * last one back; of each pair the earlier counts, and what only the longer reading knows counts with it.
 */
export function worseDueDays(standing: readonly IsoDate[], proposed: readonly IsoDate[]): readonly IsoDate[] {
  const [shorter, longer] = [standing, proposed].map((days) => days.toSorted()).toSorted((a, b) => a.length - b.length)
  if (shorter === undefined || longer === undefined) return standing
  const more = longer.length - shorter.length
  return longer.map((day, index) => worseOf('starts', day, shorter[index - more] ?? null) ?? day).toSorted()
}
