import { archiveFormLabels } from '../../../shared/model/archive.ts'
import type { TransferPaper } from '../../../shared/model/transfer.ts'

/** 借款合同 JJ2023100000，原件1份；借据，复印件2份. */
export function paperListWords(papers: readonly TransferPaper[]): string {
  return papers.map(({ name, paperNo, form, copies }) => `${[name, paperNo].filter((part) => part !== null).join(' ')}，${archiveFormLabels[form]}${copies}份`).join('；')
}
