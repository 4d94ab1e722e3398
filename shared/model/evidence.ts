import { z } from 'zod'
import { evidenceForms } from './evidence-form.ts'
import { idField, line } from './fields.ts'
import { usualEvidenceKeys } from './usual-evidence.ts'

/** 证据组: 第一组、第二组 …. */
export const evidenceGroupNo = z.number().int().min(1, '组号从 1 开始').max(30, '组号最大 30')

/** One line of the evidence list: what it is and what it proves; one or several files stand behind it. */
export const evidenceFacts = z.strictObject({
  caseId: idField<'case'>(),
  groupNo: evidenceGroupNo,
  name: line(100),
  purpose: line(300),
  form: z.enum(evidenceForms),
  /** 证据来源; null = the bank itself. */
  source: line(60).nullable(),
  /** 份数 handed in with each set. */
  copies: z.number().int().min(1, '至少 1 份').max(99, '最多 99 份'),
  /** The line of the usual list that it stands for. */
  usualKey: z.enum(usualEvidenceKeys).nullable(),
  note: line(200).nullable(),
})
export type EvidenceFacts = z.infer<typeof evidenceFacts>
