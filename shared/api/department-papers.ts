import { z } from 'zod'
import { agencyReviewFacts } from '../model/agency-review.ts'
import type { DeadlineKind } from '../model/deadline.ts'
import type { Fen } from '../model/fen.ts'
import { dateField, fenField, line, longText } from '../model/fields.ts'
import type { Id } from '../model/id.ts'
import type { IsoDate } from '../model/iso-date.ts'
import { command, output, query } from './contract.ts'

/** Papers of the department about no single case: 清收进度周报 and 委外催收供应商资质审查表. */

export const weeklyInput = z
  .strictObject({
    from: dateField,
    to: dateField,
    /** 年度回收目标. */
    target: fenField.nullable().default(null),
    /** 本周重组: no ledger keeps it as a sum. */
    restructured: fenField.nullable().default(null),
    /** 需协调事项. */
    needs: longText(1000).nullable().default(null),
    author: line(50).nullable().default(null),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: '止日不能早于起日' })
export type WeeklyInput = z.infer<typeof weeklyInput>

export interface WeeklyCase {
  readonly caseId: Id<'case'>
  readonly borrowerName: string
  readonly principalFen: Fen
  /** 阶段, in words. */
  readonly stage: string
  readonly progress: readonly string[]
  readonly keyDates: readonly string[]
  readonly next: string | null
  readonly manager: string | null
}

export interface WeeklyRed {
  readonly borrowerName: string
  readonly kind: DeadlineKind
  readonly subject: string
  readonly safe: IsoDate
  readonly ownerName: string | null
}

export interface WeeklyReport {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly cases: number
  readonly principalFen: Fen
  /** 本周 and 本年累计: money received, things taken, debts written off. */
  readonly week: WeeklySums
  readonly year: WeeklySums
  /** 年度目标完成率, in words; null without a target. */
  readonly reached: string | null
  /** Cases with something done in the week or due within thirty days, the largest first. */
  readonly lines: readonly WeeklyCase[]
  /** How many more there are. */
  readonly left: number
  readonly red: readonly WeeklyRed[]
  readonly newSuits: number
  readonly preservedFen: Fen
  readonly auctions: number
}

export interface WeeklySums {
  readonly cash: Fen
  readonly inKind: Fen
  readonly writtenOff: Fen
}

const word = [{ name: 'Word 文档', extensions: ['docx'] }]

export const departmentPapers = {
  weekly: query(weeklyInput, output<WeeklyReport>()),
  exportWeekly: command(z.strictObject({ week: weeklyInput, fileName: z.string().max(160) }), output<{ readonly saved: true }>(), {
    right: 'export', dialog: { type: 'save', title: '保存清收进度周报', filters: word, nameField: 'fileName' },
  }),
  exportAgencyReview: command(z.strictObject({ facts: agencyReviewFacts, fileName: z.string().max(160) }), output<{ readonly saved: true }>(), {
    right: 'export', dialog: { type: 'save', title: '保存供应商资质审查表', filters: word, nameField: 'fileName' },
  }),
}
