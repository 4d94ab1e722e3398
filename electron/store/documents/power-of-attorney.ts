import type { Document, FileChild } from 'docx'
import type { FilingAct } from '../../../shared/model/filing.ts'
import { namesOf, representativeWord } from './court/parties.ts'
import { body, courtPaper, heading } from './court/parts.ts'
import type { Blank, FormDefinition } from './form.ts'
import { longDate } from './paper/format.ts'
import { box, fill, type Line, paragraphs, print } from './paper/print.ts'
import { STYLE } from './paper/styles.ts'
import { defendantsOf, plaintiffName } from './people.ts'
import { Questions, someOf } from './questions.ts'
import { agentsNeeds } from './record-needs.ts'
import type { Agent } from './snapshot-party.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { causeOf, orBlank } from './wording.ts'

const TITLE = '授权委托书'

/** A mandate holds for one instance and stage: trial and enforcement are mandated separately (forms.md C1). */
const STAGES: Readonly<Partial<Record<FilingAct, string>>> = {
  'preserve-before-suit': '诉前保全',
  appeal: '二审',
  enforce: '执行',
  resume: '执行',
  distribute: '执行',
  substitute: '执行',
  'payment-order': '督促',
  'security-interest': '实现担保物权特别',
  'claim-in-bankruptcy': '破产债权申报',
}

const stageOf = ({ act = 'sue' }: FilingSnapshot): string => STAGES[act] ?? '一审'

function agentText(agent: Agent): string {
  const facts = [
    `姓名：${agent.name}`,
    `工作单位：${orBlank(agent.employer)}`,
    `职务：${orBlank(agent.title)}`,
    agent.licenceNo === null ? `身份证件号码：${orBlank(agent.idNumber)}` : `执业证号：${agent.licenceNo}`,
    `联系电话：${orBlank(agent.phone)}`,
  ]
  return `受委托人：${facts.join('，')}`
}

/** General, or special with the powers that the law wants listed (民事诉讼法第六十二条). */
function powerLine(agent: Agent): Line {
  const listed = agent.powerItems.length === 0 ? orBlank(null) : agent.powerItems.join('、')
  const special = agent.power === 'special' ? `：${listed}` : ''
  return print`${fill(agent.name)}的代理权限：一般授权${box(agent.power === 'general')}　特别授权${box(agent.power === 'special')}${fill(special, 0)}`
}

function mandate(snapshot: FilingSnapshot): readonly FileChild[] {
  const { agents } = snapshot
  if (agents.length === 0) return body(`受委托人：${orBlank(null)}`)
  return [
    ...agents.flatMap((agent) => body(agentText(agent))),
    ...body(
      `现委托上列受委托人在我单位与${namesOf(defendantsOf(snapshot))}${causeOf(snapshot)}一案的${stageOf(snapshot)}程序中，作为我单位的委托诉讼代理人。`,
    ),
    ...heading('代理权限'),
    ...paragraphs(agents.map(powerLine), STYLE.courtBody),
    ...paragraphs([print`代理期限：自签署之日起至本程序终结止。`], STYLE.courtBody, true),
  ]
}

function render(snapshot: FilingSnapshot): Document {
  const { bank } = snapshot
  return courtPaper(snapshot, {
    title: TITLE,
    children: [
      ...body(
        `委托人：${plaintiffName(snapshot)}\n住所地：${orBlank(bank.domicile)}\n${representativeWord(snapshot)}：${orBlank(bank.representativeName)}，职务：${orBlank(bank.representativeTitle)}`,
      ),
      ...mandate(snapshot),
      ...paragraphs(
        [print`委托人（盖章）：${fill(plaintiffName(snapshot))}`, print`${fill(representativeWord(snapshot))}签名：${fill(orBlank(null))}`, print`${fill(longDate(snapshot.filingDate))}`],
        STYLE.courtRight,
        true,
      ),
      ...paragraphs([print`附：受委托人身份证件复印件；律师另附执业证复印件、律师事务所函；本行工作人员另附劳动合同或者社会保险证明`], STYLE.tableText),
    ],
  })
}

function needs(snapshot: FilingSnapshot): readonly Blank[] {
  return [
    ...new Questions('', 'organisation').require(someOf(snapshot.agents), 'agents', '受委托人', '委托谁代理本案（请在“设置”登记代理人并在“出具事项”勾选）').blanks,
    ...agentsNeeds(snapshot).filter((blank) => blank.field !== 'agents'),
  ]
}

/** 授权委托书 for one instance or stage, with the powers listed (forms.md C1). The layout is ours. */
export const powerOfAttorney: FormDefinition = {
  id: 'power-of-attorney',
  subject: 'none',
  title: TITLE,
  needs,
  checks: () => [],
  copies: () => 1,
  copiesRule: '每一审级、阶段一份，审判和执行分别委托',
  signers: ['本机构公章', '法定代表人或负责人签名'],
  render,
}
