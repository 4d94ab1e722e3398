/** What every paper to an enforcing court rests on: the enforcement and its title. */
import type { Blank } from '../form.ts'
import { Questions } from '../questions.ts'
import { bankNeeds } from '../record-needs.ts'
import type { FilingSnapshot } from '../snapshot.ts'

export function enforcementCaseNeeds(snapshot: FilingSnapshot): readonly Blank[] {
  const { enforcement = null, title = null } = snapshot
  return [
    ...bankNeeds(snapshot),
    ...new Questions('enforcement', 'proceedings').require(enforcement?.caseNo ?? null, 'caseNo', '执行案号', '是哪一个执行案件（请在“程序”页登记执行程序）').blanks,
    ...new Questions('', 'proceedings').require(title, 'title', '执行依据', '依据哪份生效法律文书执行（请在“程序”页登记裁判文书）').blanks,
  ]
}
