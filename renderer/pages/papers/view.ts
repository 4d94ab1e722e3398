import type { IsoDate } from '../../../shared/model/iso-date.ts'

/** What every view of the page is given. */
export interface ViewProps {
  readonly today: IsoDate
}
