import { z } from 'zod'
import type { DeadlineKind } from '../model/deadline.ts'
import type { DiligenceActKind, PeriodStanding } from '../model/diligence.ts'
import { dateField, idField } from '../model/fields.ts'
import type { Id } from '../model/id.ts'
import type { IsoDate } from '../model/iso-date.ts'
import { command, output, query } from './contract.ts'

/** One act in the words of the record. */
export interface DiligenceAct {
  /** Which act of which record: the steps of one record are acts of their own. */
  readonly key: string
  readonly on: IsoDate
  readonly kind: DiligenceActKind
  readonly what: string
  readonly result: string | null
  readonly personName: string
  /** Proof noted with the act and files tied to its record. */
  readonly evidence: readonly string[]
}

export interface DiligencePeriod {
  readonly id: Id<'deadline'>
  readonly kind: DeadlineKind
  readonly subject: string
  readonly dueOn: IsoDate | null
  readonly standing: PeriodStanding
  /** When and how it was kept, or why it was given up. */
  readonly how: string | null
  readonly ownerName: string | null
}

export interface DiligenceHousehold {
  readonly caseId: Id<'case'>
  readonly caseNo: string
  readonly borrowerName: string
  /** Oldest first. */
  readonly acts: readonly DiligenceAct[]
  readonly periods: readonly DiligencePeriod[]
}

/** 履职报告: everybody's acts for one household, or one person's for it or for all of his. */
export interface DiligenceReport {
  readonly personName: string | null
  readonly from: IsoDate
  readonly to: IsoDate
  /** By case number; of the one household asked for, also when nothing was done. */
  readonly households: readonly DiligenceHousehold[]
}

/** `caseId` null = every household on which the person worked; `staffId` null = everybody who worked on the household. */
const scope = z
  .object({ caseId: idField<'case'>().nullable(), staffId: idField<'staff'>().nullable(), from: dateField, to: dateField })
  .strict()
  .refine(({ from, to }) => from <= to, { path: ['to'], message: '截止日期不能早于起始日期' })
  .refine(({ caseId, staffId }) => caseId !== null || staffId !== null, { path: ['staffId'], message: '请选择履职人员' })

export const diligence = {
  report: query(scope, output<DiligenceReport>()),
  /** 履职报告 as Word. */
  exportReport: command(scope.safeExtend({ fileName: z.string().max(160) }), output<{ readonly saved: true }>(), {
    right: 'export',
    dialog: { type: 'save', title: '保存履职报告', filters: [{ name: 'Word 文档', extensions: ['docx'] }], nameField: 'fileName' },
  }),
}
