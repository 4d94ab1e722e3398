import type { Document } from 'docx'
import { titleKindLabels } from '../../../shared/model/proceeding.ts'
import { acceptanceFee } from '../../../shared/rules/court-fee.ts'
import { agentsWithout } from './checks/mandates.ts'
import { bankText, namesOf, opponentText } from './court/parties.ts'
import { agentsBody, body, closing, courtPaper, heading, lastBody, numbered } from './court/parts.ts'
import { NO_TITLE } from './enforcement/text.ts'
import type { Blank, Finding, FormDefinition } from './form.ts'
import { BANK_SIGNERS, copiesForParties } from './handing-in.ts'
import { longDate, yuan } from './paper/format.ts'
import { defendantsOf } from './people.ts'
import { Questions } from './questions.ts'
import { agentsNeeds, bankNeeds } from './record-needs.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { asSentence, causeOf, dayOrBlank, orBlank } from './wording.ts'

const TITLE = '民事上诉状'

const NOTHING = { items: null, change: null, contested: null, servedOn: null, appealBy: null }

const appealOf = ({ appeal = NOTHING }: FilingSnapshot) => appeal

/** `（2026）示0101民初1号民事判决`: a ruling is appealed as a ruling. */
function judgmentText(snapshot: FilingSnapshot): string {
  const title = snapshot.title ?? NO_TITLE
  const kind = title.kind === null ? '民事判决书' : `民事${titleKindLabels[title.kind]}`
  return `${orBlank(title.documentNo)}${kind}`
}

/** The fee runs on what is contested alone (费用办法第十七条). */
function feeText(snapshot: FilingSnapshot): string {
  const { contested } = appealOf(snapshot)
  if (contested === null) return ''
  const fee = acceptanceFee(contested, { kind: 'property', on: snapshot.filingDate, ...snapshot.feeRounding }).value
  return `上诉请求涉及的金额为${yuan(contested)}，应预交二审案件受理费${yuan(fee)}。`
}

function render(snapshot: FilingSnapshot): Document {
  const title = snapshot.title ?? NO_TITLE
  const others = defendantsOf(snapshot)
  const { items, change } = appealOf(snapshot)
  return courtPaper(snapshot, {
    title: TITLE,
    children: [
      ...body(bankText(snapshot, '上诉人（原审原告）')),
      ...agentsBody(snapshot),
      ...others.flatMap((party) => body(opponentText(party, '被上诉人（原审被告）'))),
      ...body(`上诉人因与被上诉人${namesOf(others)}${causeOf(snapshot)}一案，不服${orBlank(title.maker)}于${dayOrBlank(title.madeOn)}作出的${judgmentText(snapshot)}，现提起上诉。`),
      ...heading('上诉请求'),
      ...body(numbered([`撤销${judgmentText(snapshot)}第${orBlank(items)}项，改判${orBlank(change)}`, '二审诉讼费用由被上诉人负担'])),
      ...heading('上诉理由'),
      ...lastBody(`${snapshot.reason === null || snapshot.reason === undefined ? orBlank(null) : asSentence(snapshot.reason)}\n${feeText(snapshot)}上诉人依照《中华人民共和国民事诉讼法》第一百七十一条，在法定期间内提起上诉。`),
      ...closing(snapshot, { signer: '上诉人', court: snapshot.court.name, attachments: [`本上诉状副本${copiesForParties(snapshot) - 1}份`, '原审裁判文书', '营业执照、负责人身份证明书、授权委托书'] }),
    ],
  })
}

/** The appeal lapses with its period; who may file it needs that power (民事诉讼法第六十二条第二款). */
function checks(snapshot: FilingSnapshot): readonly Finding[] {
  const { appealBy } = appealOf(snapshot)
  const where = { tab: 'proceedings', recordId: null } as const
  const late: readonly Finding[] =
    appealBy === null || appealBy >= snapshot.filingDate ? [] : [{ code: 'appeal-late', level: 'red', text: `上诉应于${longDate(appealBy)}前提出，递交日期${longDate(snapshot.filingDate)}已超过上诉期`, where }]
  const powerless = agentsWithout('appeal', snapshot).map(
    (agent): Finding => ({ code: 'appeal-power', level: 'amber', text: `${agent.name}没有列明上诉的特别授权，不能代为提起上诉，上诉状须由本机构盖章并由负责人签名`, where: { tab: 'organisation', recordId: null } }),
  )
  return [...late, ...powerless]
}

function needs(snapshot: FilingSnapshot): readonly Blank[] {
  const given = appealOf(snapshot)
  const title = snapshot.title ?? null
  return [
    ...bankNeeds(snapshot),
    ...agentsNeeds(snapshot),
    ...new Questions('', 'proceedings').require(title, 'title', '原审裁判', '对哪一份裁判上诉（请在“程序”页登记裁判文书）').blanks,
    ...new Questions('title', 'proceedings')
      .askIf(title !== null, title?.documentNo ?? null, 'documentNo', '原审案号', '原审裁判文书的文号是多少')
      .askIf(title !== null, given.servedOn, 'servedOn', '裁判送达日', '裁判文书哪一天送达我行（上诉期自次日起算）').blanks,
    ...new Questions('appeal', 'documents')
      .require(given.items, 'items', '上诉的判项', '不服原审判决第几项')
      .require(given.change, 'change', '改判请求', '请求改判为什么内容')
      .ask(given.contested, 'contested', '上诉争议金额', '上诉请求涉及的金额是多少（据此计算上诉费）').blanks,
    ...new Questions('', 'documents').require(snapshot.reason ?? null, 'reason', '上诉理由', '原审认定事实或者适用法律有什么错误').blanks,
    ...new Questions('court', 'proceedings').require(snapshot.court.name, 'name', '二审法院', '向哪家法院上诉（通过原审法院递交）').blanks,
  ]
}

/** 民事上诉状, filed through the first court (forms.md B17; 民事诉讼法第一百七十一条、第一百七十三条). The layout is ours. */
export const appeal: FormDefinition = {
  id: 'appeal',
  subject: 'none',
  title: TITLE,
  needs,
  checks,
  copies: copiesForParties,
  copiesRule: '正本一份，另按对方当事人人数提交副本，通过原审法院递交',
  signers: BANK_SIGNERS,
  render,
}
