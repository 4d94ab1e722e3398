/** Four eyes: a paper on facts that one person alone stands for is weighed before it leaves. */
import type { Finding } from '../form.ts'
import type { FilingSnapshot } from '../snapshot.ts'

/** So many are named; the rest are counted. */
const NAMED = 3

export function unreviewedFindings({ unreviewed = [] }: FilingSnapshot): readonly Finding[] {
  if (unreviewed.length === 0) return []
  const named = unreviewed.slice(0, NAMED).join('、')
  const text = `有${unreviewed.length}项内容未经第二人复核（${named}${unreviewed.length > NAMED ? '等' : ''}），请先复核，或确认照此导出`
  return [{ code: 'unreviewed-facts', level: 'amber', text, where: { tab: 'documents', recordId: null } }]
}
