import type { FilingSnapshot } from './snapshot.ts'

/**
 * Words at the head of every page while nobody else has confirmed what the paper rests on: such a print is for the desk, not for the court or the debtor.
 * A branch's own Word template keeps its head; the list of checks says it there.
 */
export function unreviewedMark({ unreviewed = [] }: Pick<FilingSnapshot, 'unreviewed'>): { readonly mark?: string } {
  return unreviewed.length === 0 ? {} : { mark: '【未复核】所依据的登记内容尚未经第二人复核，复核后请重新出具' }
}
