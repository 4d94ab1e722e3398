import { sanctionGroundLabels, sanctionGrounds } from '../../../shared/model/filing-particulars.ts'
import { heading } from './court/parts.ts'
import { enforcementCaseNeeds } from './enforcement/case-needs.ts'
import { enforcementPaper, titleText } from './enforcement/court-paper.ts'
import type { Blank, Finding, FormDefinition } from './form.ts'
import { BANK_SIGNERS, ONE_SIGNED_FOR } from './handing-in.ts'
import { type Column, dataTable } from './paper/data-table.ts'
import { box, paragraphs, print } from './paper/print.ts'
import { STYLE } from './paper/styles.ts'
import { defendantsOf, identityNumberOf } from './people.ts'
import { Questions, someOf } from './questions.ts'
import type { Party } from './snapshot-party.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { asSentence, orBlank } from './wording.ts'

const TITLE = '纳入失信被执行人名单、限制消费申请书'
const LIST_TITLE = '纳入失信被执行人名单申请书'
const LIMIT_TITLE = '限制消费申请书'

const ATTACHMENTS = ['生效法律文书、执行通知书', '证明被执行人有履行能力或者规避执行的材料', '被执行人为单位的，企业信用公示信息', '营业执照、负责人身份证明书、授权委托书']

/** Twips; together the width between the margins of a court paper. */
const COLUMNS: readonly Column[] = [
  { head: '序号', width: 640, align: 'text' },
  { head: '姓名（名称）', width: 2300, align: 'text' },
  { head: '证件号码', width: 2500, align: 'text' },
  { head: '职务、与被执行人的关系', width: 2004, align: 'text' },
  { head: '申请的措施', width: 1400, align: 'text' },
]

const sanctionsOf = ({ sanctions }: FilingSnapshot) => sanctions ?? { list: false, limit: false, grounds: [], partyIds: [] }

/** One paper may ask for both (forms.md B10); where it asks for one alone, it is called after that. */
function titleFor(snapshot: FilingSnapshot): string {
  const { list, limit } = sanctionsOf(snapshot)
  if (list === limit) return TITLE
  return list ? LIST_TITLE : LIMIT_TITLE
}

/** Those chosen, or every debtor. */
function targets(snapshot: FilingSnapshot): readonly Party[] {
  const { partyIds } = sanctionsOf(snapshot)
  const debtors = defendantsOf(snapshot)
  return partyIds.length === 0 ? debtors : debtors.filter((party) => partyIds.includes(party.id))
}

function measureWords(list: boolean, limit: boolean): string {
  const words = [...(list ? ['纳入失信名单'] : []), ...(limit ? ['限制消费'] : [])]
  return orBlank(words.length === 0 ? null : words.join('、'))
}

/** The debtors, and after a body its head: only consumption is limited for him (限制消费规定第三条), he is not listed. */
function rows(snapshot: FilingSnapshot): readonly (readonly (string | null)[])[] {
  const { list, limit } = sanctionsOf(snapshot)
  const lines = targets(snapshot).flatMap((party) => {
    const own = [party.name, identityNumberOf(party), '被执行人', measureWords(list, limit)]
    const head = party.kind === 'body' && limit ? [[party.representativeName, null, `${party.name}的法定代表人（负责人）`, '限制消费']] : []
    return [own, ...head]
  })
  return lines.map((line, index) => [String(index + 1), ...line])
}

function requests(snapshot: FilingSnapshot): readonly string[] {
  const { list, limit } = sanctionsOf(snapshot)
  const names = orBlank(targets(snapshot).map((party) => party.name).join('、') || null)
  return [
    ...(list ? [`将被执行人${names}纳入失信被执行人名单`] : []),
    ...(limit ? [`对被执行人${names}以及单位的法定代表人、主要负责人、影响债务履行的直接责任人员、实际控制人采取限制消费措施`] : []),
    ...(list || limit ? [] : [orBlank(null)]),
  ]
}

function reasonsText(snapshot: FilingSnapshot): string {
  const { list } = sanctionsOf(snapshot)
  const rules = [...(list ? ['《最高人民法院关于公布失信被执行人名单信息的若干规定》第一条'] : []), '《最高人民法院关于限制被执行人高消费及有关消费的若干规定》'].join('、')
  return [
    `${titleText(snapshot)}。被执行人未按执行通知书指定的期间履行生效法律文书确定的义务。`,
    `被执行人有下列事实（附证据）：${snapshot.reason === null || snapshot.reason === undefined ? orBlank(null) : asSentence(snapshot.reason)}`,
    `申请人依照《中华人民共和国民事诉讼法》第二百六十六条和${rules}提出申请。`,
  ].join('\n')
}

function groundBoxes(snapshot: FilingSnapshot) {
  const { grounds } = sanctionsOf(snapshot)
  return paragraphs(sanctionGrounds.map((ground) => print`${box(grounds.includes(ground))}　${sanctionGroundLabels[ground]}`), STYLE.letterBody)
}

function checks(snapshot: FilingSnapshot): readonly Finding[] {
  const { list, limit, grounds } = sanctionsOf(snapshot)
  const where = { tab: 'documents', recordId: null } as const
  const nothing: readonly Finding[] = list || limit ? [] : [{ code: 'sanctions-none', level: 'red', text: '没有选择申请的措施，请选择纳入失信名单或者限制消费', where }]
  const groundless: readonly Finding[] =
    list && grounds.length === 0 ? [{ code: 'sanctions-without-ground', level: 'red', text: '申请纳入失信名单必须选择法定情形并提供证据，仅仅没有财产的不能纳入', where }] : []
  const unconfirmed: readonly Finding[] = list
    ? [{ code: 'sanctions-text', level: 'amber', text: '待核实：失信名单规定2017年修正文本未核对；已提供充分有效担保、已查封财产足以清偿、履行顺序在后、未成年人不得纳入，请逐人核对', where }]
    : []
  const dead = targets(snapshot)
    .filter((party) => party.status === 'deceased')
    .map((party): Finding => ({ code: 'sanctions-deceased', level: 'red', text: `${party.name}已死亡，不能申请限制消费或者纳入失信名单`, where: { tab: 'overview', recordId: party.id } }))
  return [...nothing, ...groundless, ...dead, ...unconfirmed]
}

function needs(snapshot: FilingSnapshot): readonly Blank[] {
  return [
    ...enforcementCaseNeeds(snapshot),
    ...new Questions('', 'documents')
      .require(someOf(targets(snapshot)), 'sanctions.partyIds', '针对的被执行人', '对哪些被执行人申请')
      .require(snapshot.reason ?? null, 'reason', '事实和证据', '被执行人有履行能力而拒不履行或者规避执行的事实是什么，证据在第几页').blanks,
    ...targets(snapshot).flatMap((party) =>
      new Questions(`parties[${snapshot.parties.indexOf(party)}]`, 'overview', party.id)
        .ask(identityNumberOf(party), party.kind === 'person' ? 'idNumber' : 'creditCode', `${party.name}的证件号码`, `${party.name}的证件号码是多少`)
        .askIf(party.kind === 'body', party.kind === 'body' ? party.representativeName : null, 'representativeName', `${party.name}的法定代表人`, `${party.name}的法定代表人或负责人是谁`).blanks,
    ),
  ]
}

/**
 * 纳入失信被执行人名单申请书 and 限制消费申请书 in one paper (forms.md B10): the persons, the six grounds as boxes, and facts with evidence, which courts
 * ask for since 2025. The grounds follow the text of 2017 and are 待核实. The layout is ours.
 */
export const sanctionsApplication: FormDefinition = {
  id: 'sanctions-application',
  subject: 'title',
  title: TITLE,
  printedTitle: titleFor,
  needs,
  checks,
  ...ONE_SIGNED_FOR,
  signers: BANK_SIGNERS,
  render: (snapshot) =>
    enforcementPaper(snapshot, {
      title: titleFor(snapshot),
      requests: requests(snapshot),
      middle: [
        ...heading('申请采取措施的人员'),
        dataTable(COLUMNS, rows(snapshot)),
        ...(sanctionsOf(snapshot).list ? [...heading('纳入失信名单的情形'), ...groundBoxes(snapshot)] : []),
      ],
      reasons: reasonsText(snapshot),
      attachments: ATTACHMENTS,
    }),
}
