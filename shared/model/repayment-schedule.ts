import { z } from 'zod'
import { dateField, fenField, idField, line, longText } from './fields.ts'

/** 还款计划: versions of rows, each in force from a day until the next one. */

export const scheduleSources = ['contract', 'supplement', 'extension', 'repricing'] as const
export type ScheduleSource = (typeof scheduleSources)[number]
export const scheduleSourceLabels: Record<ScheduleSource, string> = {
  contract: '合同',
  supplement: '补充协议',
  extension: '展期协议',
  repricing: '利率调整',
}

export const MOST_INSTALMENTS = 600

export const instalmentFacts = z.strictObject({
  dueOn: dateField,
  principalFen: fenField,
  /** Null = computed by days. */
  interestFen: fenField.nullable(),
})
export type InstalmentFacts = z.infer<typeof instalmentFacts>

export const scheduleFacts = z.strictObject({
  loanId: idField<'loan'>(),
  source: z.enum(scheduleSources),
  agreementNo: line(60).nullable(),
  /** The interest of the first row runs from this day. */
  fromOn: dateField,
  instalments: z.array(instalmentFacts).min(1, '还款计划至少要有一期').max(MOST_INSTALMENTS, `还款计划最多 ${MOST_INSTALMENTS} 期`),
  note: longText(1000).nullable(),
})
export type ScheduleFacts = z.infer<typeof scheduleFacts>
