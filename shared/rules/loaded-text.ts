import type { IsoDate } from '../model/iso-date.ts'
import type { SourceStatus } from './answer.ts'

/** One text of a file, checked against its list. */
export interface LoadedText {
  readonly list: string
  /** First day on which it holds; null = the text whose beginning is open. */
  readonly from: IsoDate | null
  readonly article: string
  readonly status: SourceStatus
  readonly text: string
  readonly note?: string | undefined
  readonly figures: unknown
}

export type LoadedTexts = readonly LoadedText[]
