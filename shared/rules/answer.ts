import type { IsoDate } from '../model/iso-date.ts'

/** How sure we are of a legal text (law.md): the interface shows everything but `confirmed` as 待核实. */
export type SourceStatus = 'confirmed' | 'secondary' | 'from-memory'

/** The article that a step rests on, in the version in force on the fact's date. */
export interface Source {
  /** Chinese citation as staff would write it, e.g. 民法典第二百条. */
  readonly article: string
  readonly status: SourceStatus
  /** First and last day on which this version holds; absent = open. */
  readonly from?: IsoDate
  readonly to?: IsoDate
  /** The days stand from memory (施行日待核实); the wording itself is told by `status`. */
  readonly daysUnchecked?: true
}

/** One step of a computation, in words that a court clerk can follow. */
export interface Step {
  readonly label: string
  readonly detail: string
  readonly source?: Source
  /** Only where the branch's own value took the place of a default: what was set and why, in one sentence for papers. */
  readonly settled?: string
}

/** Something the reader must weigh before relying on the value. `code` is stable, `text` is Chinese. */
export interface Caution {
  readonly code: string
  readonly text: string
  readonly source?: Source
}

/** A fact that the record lacks, as the question to ask for it. `fact` names the field of the facts. */
export interface Missing {
  readonly fact: string
  readonly question: string
}

/** What every rule returns. `value` is null exactly when `missing` says what would be needed to compute it. */
export interface Answer<T> {
  readonly value: T
  readonly steps: readonly Step[]
  readonly cautions: readonly Caution[]
  readonly missing: readonly Missing[]
}

/** A due date: by arithmetic, after the holiday rule, and the day that the branch works to (law.md R1–R4). */
export interface DueDate {
  readonly nominal: IsoDate
  readonly rolled: IsoDate
  readonly safe: IsoDate
  /** True when a day of the computation lies in a year without a holiday table. */
  readonly provisional: boolean
}
