/** 证据材料的形式, as an evidence list states it. */
export const evidenceForms = ['original', 'copy', 'printout', 'electronic'] as const
export type EvidenceForm = (typeof evidenceForms)[number]
export const evidenceFormLabels: Record<EvidenceForm, string> = { original: '原件', copy: '复印件', printout: '打印件', electronic: '电子数据' }
