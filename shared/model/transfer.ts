import { z } from 'zod'
import { archiveForms, archiveKinds } from './archive.ts'
import { dateField, idField, line, longText } from './fields.ts'

/** 移交台账: a case handed from the front line to the preservation department. The front line goes on with the duties that are named; both work on one case. */

const transferPaper = z.strictObject({
  kind: z.enum(archiveKinds),
  name: line(100),
  paperNo: line(60).nullable(),
  form: z.enum(archiveForms),
  copies: z.number().int().min(1, '至少 1 份').max(99, '最多 99 份'),
})
export type TransferPaper = z.infer<typeof transferPaper>

/** Papers of one transfer. */
export const MOST_PAPERS = 60

/** The same paper by its name and number: two copies of one are one line. */
export function isSamePaper(one: Pick<TransferPaper, 'name' | 'paperNo'>, other: Pick<TransferPaper, 'name' | 'paperNo'>): boolean {
  return one.name === other.name && one.paperNo === other.paperNo
}

export const transferPapers = z
  .array(transferPaper)
  .max(MOST_PAPERS, `一次最多列 ${MOST_PAPERS} 项材料`)
  .superRefine((papers, context) => {
    for (const [index, paper] of papers.entries()) {
      const first = papers.findIndex((other) => isSamePaper(other, paper))
      if (first < index) context.addIssue({ code: 'custom', path: [index, 'name'], message: `与第 ${first + 1} 项的名称和编号相同，请合并成一项，份数相加` })
    }
  })

/** What stays with the front line, each in words of its own: who does what, and how often. */
export const keptDuties = ['keptCollection', 'keptService', 'keptInspection', 'keptMonitoring', 'keptPapers'] as const
export type KeptDuty = (typeof keptDuties)[number]
export const keptDutyLabels: Record<KeptDuty, string> = { keptCollection: '继续催收', keptService: '送达协助', keptInspection: '贷后检查', keptMonitoring: '账户监测', keptPapers: '资料补充' }

const keptDuty = line(200).nullable()

export const transferFacts = z
  .strictObject({
    caseId: idField<'case'>(),
    handedOn: dateField,
    /** The branch or business line that hands over. */
    fromUnit: line(100),
    /** Whoever answers for the case there; often without an account in this ledger. */
    frontPerson: line(60),
    receiverId: idField<'staff'>(),
    papers: transferPapers,
    keptCollection: keptDuty,
    keptService: keptDuty,
    keptInspection: keptDuty,
    keptMonitoring: keptDuty,
    keptPapers: keptDuty,
    /** The case went back to the front line. */
    returnedOn: dateField.nullable(),
    note: longText(500).nullable(),
  })
  .refine((facts) => keptDuties.some((duty) => facts[duty] !== null), { path: ['keptCollection'], message: '移交后一线仍要跟进，请至少写明一项留在一线的职责' })
  .refine(({ handedOn, returnedOn }) => returnedOn === null || returnedOn >= handedOn, { path: ['returnedOn'], message: '退回日期不能早于移交日期' })
export type TransferFacts = z.infer<typeof transferFacts>

export const transferLabels: Record<keyof TransferFacts, string> = {
  caseId: '户', handedOn: '移交日期', fromUnit: '移交单位', frontPerson: '一线责任人', receiverId: '接收人', papers: '移交材料', ...keptDutyLabels, returnedOn: '退回日期', note: '备注',
}

/** Where a case is that was handed over. */
export const transferStates = ['open', 'returned'] as const
export type TransferState = (typeof transferStates)[number]
export const transferStateLabels: Record<TransferState, string> = { open: '保全部门管理', returned: '已退回一线' }
