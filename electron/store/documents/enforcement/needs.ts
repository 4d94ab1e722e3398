import type { Blank } from '../form.ts'
import { Questions, someOf } from '../questions.ts'
import { accountNeeds, agentsNeeds, bankNeeds, partiesNeeds } from '../record-needs.ts'
import type { FilingSnapshot } from '../snapshot.ts'

/** The title: its figures come from it alone, never from today's ledger. */
export function titleNeeds({ title = null }: FilingSnapshot): readonly Blank[] {
  if (title === null) return new Questions('', 'proceedings').require(null, 'title', '执行依据', '依据哪份生效法律文书申请执行（请在“程序”页登记裁判文书）').blanks
  return new Questions('title', 'proceedings')
    .require(title.maker, 'maker', '执行依据作出机构', '生效法律文书由哪家法院或机构作出')
    .require(title.documentNo, 'documentNo', '执行依据文书号', '生效法律文书的文号是多少')
    .require(title.effectiveOn, 'effectiveOn', '执行依据生效日期', '法律文书是哪一天生效的')
    .require(title.terms, 'terms', '执行依据判项主文', '生效法律文书的主文是什么')
    .require(title.principal, 'principal', '判决确定的本金', '生效法律文书确定的本金是多少')
    .ask(title.interest, 'interest', '判决确定的利息', '生效法律文书确定的利息、罚息、复利是多少')
    .ask(title.costs, 'costs', '判决确定的费用', '生效法律文书确定由对方负担的费用是多少')
    .ask(title.kind, 'kind', '文书类型', '生效法律文书是判决书、调解书还是其他文书')
    .ask(title.performBy, 'performBy', '履行期间届满日', '法律文书确定的履行期间到哪一天届满')
    .ask(someOf(title.items), 'items', '各当事人的判项', '每一被执行人按判项承担什么责任').blanks
}

export function enforcementNeeds(snapshot: FilingSnapshot): readonly Blank[] {
  return [
    ...bankNeeds(snapshot),
    ...accountNeeds(snapshot),
    ...agentsNeeds(snapshot),
    ...partiesNeeds(snapshot).map((blank) => (blank.severity === 'blocking' && blank.field !== 'parties' ? { ...blank, severity: 'blank-allowed' as const } : blank)),
    ...titleNeeds(snapshot),
  ]
}
