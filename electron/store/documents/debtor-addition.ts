import type { Document } from 'docx'
import { type AdditionGround, additionGroundLabels, additionGrounds } from '../../../shared/model/filing-particulars.ts'
import { bankText, opponentText } from './court/parties.ts'
import { agentsBody, body, closing, courtPaper, heading, lastBody, numbered, othersBody } from './court/parts.ts'
import { NO_TITLE, titleName } from './enforcement/text.ts'
import type { Blank, Finding, FormDefinition } from './form.ts'
import { BANK_SIGNERS } from './handing-in.ts'
import { box, paragraphs, print } from './paper/print.ts'
import { STYLE } from './paper/styles.ts'
import { defendantsOf, partyOf } from './people.ts'
import { Questions } from './questions.ts'
import { bankNeeds } from './record-needs.ts'
import type { Party } from './snapshot-party.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { asSentence, clauseOrBlank, dayOrBlank, orBlank } from './wording.ts'

const TITLE = '追加（变更）被执行人申请书'
const RULES = '《最高人民法院关于民事执行中变更、追加当事人若干问题的规定》'
const ATTACHMENTS = ['生效法律文书、执行案件受理通知书', '终结本次执行程序裁定书或者财产查控结果', '证明追加事由的材料', '被追加人身份材料', '营业执照、负责人身份证明书、授权委托书']

/** 第十四条第二款、第十七条至第二十一条: who disagrees sues within fifteen days; the others ask for review within ten (第三十条、第三十二条). */
const SUIT_AFTER: ReadonlySet<AdditionGround> = new Set([
  'limited-partner', 'unpaid-capital', 'withdrawn-capital', 'early-transfer', 'sole-shareholder', 'unliquidated',
])

const ARTICLES: Readonly<Record<AdditionGround, string>> = {
  estate: '第十条', merged: '第十一条', split: '第十二条', 'sole-proprietor': '第十三条', 'general-partner': '第十四条第一款', 'limited-partner': '第十四条第二款',
  'parent-of-branch': '第十五条', 'unpaid-capital': '第十七条', 'withdrawn-capital': '第十八条', 'early-transfer': '第十九条', 'sole-shareholder': '第二十条',
  unliquidated: '第二十一条', 'free-receipt': '第二十二条', 'promise-at-deregistration': '第二十三条', 'written-promise': '第二十四条',
}

/** Who takes the place of a debtor that is no more is put in his stead (第十条、第十一条); all others come beside the debtor. */
const IN_HIS_STEAD: ReadonlySet<AdditionGround> = new Set(['estate', 'merged'])

const additionOf = ({ addition }: FilingSnapshot) => addition ?? { partyId: null, ground: null, range: null }

const addedOf = (snapshot: FilingSnapshot): Party | null => partyOf(snapshot, additionOf(snapshot).partyId)

function verbOf(snapshot: FilingSnapshot): '变更' | '追加' {
  const { ground } = additionOf(snapshot)
  return ground !== null && IN_HIS_STEAD.has(ground) ? '变更' : '追加'
}

function requests(snapshot: FilingSnapshot): readonly string[] {
  const added = addedOf(snapshot)
  const { range } = additionOf(snapshot)
  const title = snapshot.title ?? NO_TITLE
  return [
    `${verbOf(snapshot)}${orBlank(added?.name ?? null)}为${orBlank(snapshot.enforcement?.caseNo ?? null)}案的被执行人`,
    `${orBlank(added?.name ?? null)}在${clauseOrBlank(range)}范围内对${titleName(title)}确定的债务承担责任`,
  ]
}

function reasonsText(snapshot: FilingSnapshot): string {
  const { ground } = additionOf(snapshot)
  const title = snapshot.title ?? NO_TITLE
  const article = ground === null ? orBlank(null) : ARTICLES[ground]
  return [
    `${orBlank(title.maker)}作出的${titleName(title)}已于${dayOrBlank(title.effectiveOn)}发生法律效力，贵院以${orBlank(snapshot.enforcement?.caseNo ?? null)}案件执行，被执行人的财产不足以清偿生效法律文书确定的债务。`,
    ...(snapshot.reason === null || snapshot.reason === undefined ? [orBlank(null)] : [asSentence(snapshot.reason)]),
    `申请执行人依照${RULES}${article}提出申请，请予准许；申请人并请求依照第二十九条在审查期间对被追加人的财产采取查封、扣押、冻结措施。`,
  ].join('\n')
}

function render(snapshot: FilingSnapshot): Document {
  const added = addedOf(snapshot)
  const { ground } = additionOf(snapshot)
  const debtors = defendantsOf(snapshot).filter((party) => party.id !== added?.id)
  return courtPaper(snapshot, {
    title: `${verbOf(snapshot)}被执行人申请书`,
    children: [
      ...body(bankText(snapshot, '申请人（申请执行人）')),
      ...agentsBody(snapshot),
      ...body(added === null ? `被申请人（被追加人）：${orBlank(null)}` : opponentText(added, '被申请人（被追加人）')),
      ...othersBody('被执行人', debtors),
      ...heading('请求事项'),
      ...body(numbered(requests(snapshot))),
      ...heading('追加的法定事由'),
      ...paragraphs(additionGrounds.map((each) => print`${box(each === ground)}　${additionGroundLabels[each]}（${ARTICLES[each]}）`), STYLE.letterBody),
      ...heading('事实与理由'),
      ...lastBody(reasonsText(snapshot)),
      ...closing(snapshot, { signer: '申请人', court: snapshot.enforcement?.court ?? snapshot.court.name, attachments: ATTACHMENTS }),
    ],
  })
}

function checks(snapshot: FilingSnapshot): readonly Finding[] {
  const { partyId, ground } = additionOf(snapshot)
  const where = { tab: 'proceedings', recordId: null } as const
  const already = (snapshot.title?.debtors ?? []).find((debtor) => debtor.id === partyId)
  return [
    ...(already === undefined ? [] : [{ code: 'addition-already-debtor', level: 'red', text: `${already.name}已是生效法律文书确定的债务人，不需要追加`, where } satisfies Finding]),
    ...(ground !== null && SUIT_AFTER.has(ground)
      ? [{ code: 'addition-suit', level: 'amber', text: '对该事由的裁定不服的，须在裁定书送达之日起十五日内提起执行异议之诉，请登记期限', where } satisfies Finding]
      : []),
  ]
}

function needs(snapshot: FilingSnapshot): readonly Blank[] {
  const given = additionOf(snapshot)
  return [
    ...bankNeeds(snapshot),
    ...new Questions('addition', 'documents')
      .require(addedOf(snapshot), 'partyId', '被追加人', '追加谁为被执行人（请先在“当事人”登记）')
      .require(given.ground, 'ground', '追加的法定事由', '依据哪一种法定事由追加（清单以外的事由，如配偶，法院不予支持）')
      .require(given.range, 'range', '责任范围', '被追加人在什么范围内承担责任').blanks,
    ...new Questions('', 'documents').require(snapshot.reason ?? null, 'reason', '追加的事实', '证明追加事由的事实是什么').blanks,
    ...new Questions('enforcement', 'proceedings').require(snapshot.enforcement?.caseNo ?? null, 'caseNo', '执行案号', '在哪一个执行案件中追加').blanks,
    ...new Questions('', 'proceedings').require(snapshot.title ?? null, 'title', '执行依据', '依据哪份生效法律文书执行（请在“程序”页登记裁判文书）').blanks,
  ]
}

/** 追加（变更）被执行人申请书 on one of the grounds of 变更、追加规定, ticked, with its facts (forms.md B13). The layout is ours. */
export const debtorAddition: FormDefinition = {
  id: 'debtor-addition',
  subject: 'title',
  title: TITLE,
  printedTitle: (snapshot) => `${verbOf(snapshot)}被执行人申请书`,
  needs,
  checks,
  copies: (snapshot) => 2 + defendantsOf(snapshot).filter((party) => party.id !== additionOf(snapshot).partyId).length,
  copiesRule: '正本一份，另按被追加人、被执行人人数提交副本',
  signers: BANK_SIGNERS,
  render,
}
