/** The rights that a claim rests on: a contract that nobody signed stops it, a flaw is weighed. */
import type { Finding } from '../form.ts'
import type { FilingSnapshot } from '../snapshot.ts'

export function rightsFindings({ rights = [] }: FilingSnapshot): readonly Finding[] {
  return rights.map(({ level, text }) => ({ code: 'rights-basis', level, text, where: { tab: 'documents', recordId: null } }))
}
