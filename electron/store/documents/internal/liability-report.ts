import type { Document, FileChild } from 'docx'
import { type Answerability, answerabilityLabels, type DutyStage, dutyStageLabels, dutyStages } from '../../../../shared/model/internal-particulars.ts'
import type { Blank, Finding, FormDefinition } from '../form.ts'
import { type Cell, type Column, dataTable } from '../paper/data-table.ts'
import { joinKnown, longDate } from '../paper/format.ts'
import { plaintiffName } from '../people.ts'
import { Questions, someOf } from '../questions.ts'
import type { Internal, LiabilityPerson } from '../snapshot-internal.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import { clauseOrBlank, orBlank } from '../wording.ts'
import { debtTable, internalNeeds, internalOf, inYuan } from './facts.ts'
import { factTable, internalDocument, ticks } from './internal-paper.ts'
import { unreviewedMark } from '../unreviewed-mark.ts'

const TITLE = '不良贷款责任认定报告（表）'

type Liability = NonNullable<Internal['liability']>

const NOTHING: Liability = { people: [], cause: null, exemption: null, loss: null, statements: null }
const liabilityOf = (snapshot: FilingSnapshot): Liability => internalOf(snapshot).liability ?? NOTHING

const PEOPLE: readonly Column[] = [
  { head: '环节', width: 1300, align: 'text' },
  { head: '姓名', width: 950, align: 'text' },
  { head: '岗位', width: 1132, align: 'text' },
  { head: '任职期间', width: 1250, align: 'text' },
  { head: '应尽职责', width: 2050, align: 'text' },
  { head: '实际履行', width: 2050, align: 'text' },
]

const personRow = (stage: DutyStage, { name, post, tenure, duty, performed }: LiabilityPerson): readonly Cell[] => [dutyStageLabels[stage], name, post, tenure, duty, performed]

/** Every stage of the form, with each person of it; a stage without one leaves room to write. */
function peopleTable({ people }: Liability): FileChild {
  const rows = dutyStages.flatMap((stage): readonly (readonly Cell[])[] => {
    const own = people.filter((person) => person.stage === stage)
    return own.length === 0 ? [[dutyStageLabels[stage], null, null, null, null, null]] : own.map((person) => personRow(stage, person))
  })
  return dataTable(PEOPLE, rows, 'form')
}

const FINDINGS: readonly Column[] = [
  { head: '姓名', width: 1500, align: 'text' },
  { head: '环节', width: 1500, align: 'text' },
  { head: '责任性质', width: 5732, align: 'text' },
]

const NATURES = { compliance: answerabilityLabels.compliance, diligence: answerabilityLabels.diligence, management: answerabilityLabels.management } as const satisfies Partial<Record<Answerability, string>>
const EXEMPT = { exempt: answerabilityLabels.exempt } as const

function findingTable({ people }: Liability): FileChild {
  const rows = people.map(({ name, stage, finding }): readonly Cell[] => [name, stage && dutyStageLabels[stage], ticks(NATURES, (nature) => nature === finding)])
  return dataTable(FINDINGS, rows.length === 0 ? [[null, null, ticks(NATURES, () => false)]] : rows, 'form')
}

/** 经核查，{姓名}在{环节}{履职情况}，认定{责任类型}，建议{处理}. */
function proposalText({ name, stage, performed, finding, proposal }: LiabilityPerson): string {
  return `经核查，${orBlank(name)}在${stage === null ? orBlank(null) : dutyStageLabels[stage]}环节${clauseOrBlank(performed)}，认定${finding === null ? orBlank(null) : answerabilityLabels[finding]}，建议${clauseOrBlank(proposal)}。`
}

function render(snapshot: FilingSnapshot): Document {
  const { bank, caseTitle, asOf, filingDate } = snapshot
  const { caseNo, manager, chain } = internalOf(snapshot)
  const liability = liabilityOf(snapshot)
  const exempted = liability.people.filter(({ finding }) => finding === 'exempt')
  return internalDocument({
    title: TITLE, organisation: joinKnown([plaintiffName(snapshot), bank.department], '') ?? '', printedOn: filingDate, chain, attachments: [], mark: joinKnown(['内部资料　注意保密', unreviewedMark(snapshot).mark ?? null], '　') ?? '',
    request: `以上为${caseTitle}不良贷款责任认定情况，请审议。`,
    sections: [
      { heading: `贷款基本情况（截至${longDate(asOf)}）`, content: [factTable([['户名', `${caseTitle}（${caseNo}）`], ['管户人', manager]]), debtTable(snapshot)] },
      { heading: '各环节人员', content: [peopleTable(liability)] },
      { heading: '不良成因', content: [factTable([['不良成因', liability.cause]])] },
      { heading: '责任性质', content: [findingTable(liability)] },
      { heading: '免责', content: [factTable([['免责', ticks(EXEMPT, () => exempted.length > 0)], ['人员', joinKnown(exempted.map(({ name }) => name))], ['依据', liability.exemption]])] },
      { heading: '损失金额', content: [factTable([['损失金额', inYuan(liability.loss)]])] },
      { heading: '处理建议', content: [factTable([['处理建议', liability.people.map(proposalText).join('\n') || null]])] },
      { heading: '当事人陈述', content: [factTable([['当事人陈述', liability.statements]])] },
      { heading: '委员会结论、复审', content: [dataTable([{ head: '环节', width: 1800, align: 'text' }, { head: '意见', width: 4032, align: 'text' }, { head: '签字', width: 1600, align: 'text' }, { head: '日期', width: 1300, align: 'text' }], [['委员会结论', null, null, null], ['复审', null, null, null]], 'opinions')] },
    ],
  })
}

function needs(snapshot: FilingSnapshot): readonly Blank[] {
  const { people, cause, loss, statements, exemption } = liabilityOf(snapshot)
  return [
    ...internalNeeds(snapshot),
    ...new Questions('internal.liability', 'documents')
      .require(someOf(people), 'people', '各环节人员', '各环节由谁经办，是否尽职')
      .ask(cause, 'cause', '不良成因', '贷款为什么形成不良')
      .ask(loss, 'loss', '损失金额', '认定的损失金额是多少')
      .ask(statements, 'statements', '当事人陈述', '被认定的人员怎样陈述')
      .askIf(people.some(({ finding }) => finding === 'exempt'), exemption, 'exemption', '免责的依据', '依据哪一条尽职免责').blanks,
  ]
}

/** A person whom the report names without what he did is not heard of again; a stage with nobody has to be explained. */
function checks(snapshot: FilingSnapshot): readonly Finding[] {
  const { people } = liabilityOf(snapshot)
  const where = { tab: 'documents', recordId: null } as const
  const open = people.filter(({ name, stage, finding }) => name === null || stage === null || finding === null)
  const empty = dutyStages.filter((stage) => !people.some((person) => person.stage === stage))
  return [
    ...(open.length === 0 ? [] : [{ code: 'liability-open', level: 'amber', text: `有${open.length}人没有写明姓名、环节或者责任性质`, where } as const]),
    ...(people.length === 0 || empty.length === 0 ? [] : [{ code: 'liability-stage', level: 'amber', text: `${empty.map((stage) => dutyStageLabels[stage]).join('、')}没有列明人员，请核对`, where } as const]),
  ]
}

/** 不良贷款责任认定报告（表） (forms.md E6): each bank has its house form; sections as forms.md lists them, frame GB/T 9704. Confidential. */
export const liabilityReport: FormDefinition = {
  id: 'liability-report',
  subject: 'debt',
  title: TITLE,
  needs,
  checks,
  copies: () => 1,
  copiesRule: '内部资料，一份，按密级保管',
  signers: ['经办人', '各审批环节', '责任认定委员会'],
  render,
}
