import type { Document } from 'docx'
import { ZERO_FEN } from '../../../shared/model/fen.ts'
import { minFen, subtractFen } from '../../../shared/rules/money.ts'
import { applicantRows, EXECUTION_COLUMNS, titleKindLines } from './element-form/execution-blocks.ts'
import { answerRow, bandRow, formTable, HEIGHT, wideRow } from './element-form/table.ts'
import type { Blank, Finding, FormDefinition } from './form.ts'
import { BANK_SIGNERS } from './handing-in.ts'
import { yuan } from './paper/format.ts'
import { PAGE, paper } from './paper/paper.ts'
import { box, day, fill, type Line, paragraphs, print, written } from './paper/print.ts'
import { STYLE } from './paper/styles.ts'
import { defendantsOf, plaintiffName } from './people.ts'
import { Questions } from './questions.ts'
import { accountNeeds, agentsNeeds, bankNeeds } from './record-needs.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { titleName } from './enforcement/text.ts'
import { sumKnown } from './totals.ts'
import { asSentence, collateralText, orBlank, yuanOrBlank } from './wording.ts'
import { unreviewedMark } from './unreviewed-mark.ts'

const TITLE = '参与分配申请书（申请案款分配用）'
const COLUMNS = EXECUTION_COLUMNS

/** 待核实: the notes of the official form were only seen cut short (forms.md J); the court's own sheet goes before. */
const UNCONFIRMED = '【待核实】本表“说明”部分的官方文字尚未核对，提交前请与人民法院提供的表样核对后补齐，不影响以下栏目填写。'

/** What is asked in all, and up to where security goes before the others; null = not to be told from the record. */
function claimed(snapshot: FilingSnapshot) {
  const total = snapshot.enforcement?.unpaid ?? snapshot.title?.principal ?? null
  const granted = (snapshot.title?.items ?? []).filter((item) => item.kind === 'priority')
  const caps = (granted.length > 0 ? granted : snapshot.collateral).map(({ cap }) => cap)
  const hasPriority = caps.length > 0
  const limit = hasPriority ? sumKnown(caps) : ZERO_FEN
  const priority = total === null || limit === null ? null : minFen(total, limit)
  return { total, hasPriority, priority, ordinary: total === null || priority === null ? null : subtractFen(total, priority) }
}

/** Courts send back what is not itemised into priority and ordinary debt (forms.md B9). */
function amountText(snapshot: FilingSnapshot): string | null {
  const { total, hasPriority, priority, ordinary } = claimed(snapshot)
  if (total === null) return null
  if (!hasPriority) return `请求受偿${yuan(total)}，均为普通债权`
  const things = snapshot.collateral.map((item) => collateralText(item)).join('；')
  return `请求受偿${yuan(total)}，其中就${orBlank(things === '' ? null : things)}的变价款享有优先受偿权的债权${yuanOrBlank(priority)}、普通债权${yuanOrBlank(ordinary)}`
}

/** One row of the form: whether there is a title, and whether it is being enforced. */
function basisLines(snapshot: FilingSnapshot): readonly Line[] {
  const { title = null, enforcement = null } = snapshot
  const collected = enforcement === null ? null : yuan(enforcement.collected)
  const ended = enforcement !== null && enforcement.endedOn !== null
  return [
    print`是否已取得生效法律文书`,
    print`否${box(title === null)}`,
    print`是${box(title !== null)}　文书种类：`,
    ...titleKindLines(title?.kind ?? null),
    print`生效法律文书案号：${fill(title?.documentNo ?? null)}`,
    print`生效法律文书内容：${fill(title?.terms ?? null)}`,
    print`是否已经申请执行：`,
    print`否${box(enforcement === null)}`,
    print`是${box(enforcement !== null)}　执行法院：${fill(enforcement?.court ?? null)}`,
    print`案号：${fill(enforcement?.caseNo ?? null)}`,
    print`已执行到位金额：${fill(collected)}`,
    print`案件状态：执行中${box(enforcement !== null && !ended)}　终本${box(ended)}　终结${box(false)}`,
  ]
}

function reasonText(snapshot: FilingSnapshot): string {
  const { reason = null } = snapshot
  const basis = snapshot.title === null || snapshot.title === undefined ? '抵押合同及登记证明' : titleName(snapshot.title)
  return `申请人依据${basis}对被执行人享有债权，被执行人现有财产不足以清偿全部债务，申请人请求参与分配。${reason === null ? '' : asSentence(reason)}`
}

function render(snapshot: FilingSnapshot): Document {
  const { hasPriority } = claimed(snapshot)
  const names = defendantsOf(snapshot).map((party) => party.name).join('、')
  const rows = [
    wideRow(COLUMNS, [{ style: STYLE.notesHead, lines: [print`说明：`] }, { style: STYLE.notes, lines: [print`${UNCONFIRMED}`] }], HEIGHT.fourLines),
    bandRow(COLUMNS, '当事人信息'),
    ...applicantRows('申请人', snapshot),
    bandRow(COLUMNS, '申请事项'),
    answerRow(COLUMNS, '执行案号及被执行人（控制执行款的执行案件）', [print`执行案号：${fill(snapshot.holderCaseNo ?? null)}`, print`被执行人：${fill(names === '' ? null : names)}`], HEIGHT.twoLines),
    answerRow(COLUMNS, '申请分配依据及内容（申请人取得的生效法律文书）', basisLines(snapshot), HEIGHT.narrative),
    answerRow(
      COLUMNS,
      '申请人是否有优先受偿权利',
      [
        print`否${box(!hasPriority)}`,
        print`是${box(hasPriority)}　优先受偿权利类型：质押、抵押${box(hasPriority)}　建设工程价款${box(false)}　拆迁安置${box(false)}　消费者${box(false)}　其他${box(false)}`,
      ],
      HEIGHT.threeLines,
    ),
    answerRow(COLUMNS, '申请分配金额', written(amountText(snapshot)), HEIGHT.twoLines),
    answerRow(COLUMNS, '申请分配理由', written(reasonText(snapshot)), HEIGHT.narrative),
    answerRow(COLUMNS, '证据', written('生效法律文书、执行裁定书、担保合同及登记证明、债权计算清单'), HEIGHT.twoLines),
  ]
  return paper({
    ...unreviewedMark(snapshot),
    title: TITLE,
    author: plaintiffName(snapshot),
    page: PAGE.elementForm,
    children: [
      ...paragraphs([print`参与分配申请书`], STYLE.title),
      ...paragraphs([print`（申请案款分配用）`], STYLE.subtitle),
      formTable(COLUMNS, rows),
      ...paragraphs([print`申请人（签字、盖章）：${fill(plaintiffName(snapshot))}`, print`日期：${day(snapshot.filingDate)}`], STYLE.signature, true),
    ],
  })
}

/** The way for debtors that are companies is bankruptcy (民诉法解释第五百零六条、第五百一十一条). */
function checks(snapshot: FilingSnapshot): readonly Finding[] {
  const where = { tab: 'proceedings', recordId: null } as const
  const bodies = defendantsOf(snapshot).filter((party) => party.kind === 'body' && party.entityType !== 'partnership' && party.entityType !== 'sole-proprietorship')
  const { total, hasPriority } = claimed(snapshot)
  const left = snapshot.enforcement === null || snapshot.enforcement === undefined || total === null ? null : subtractFen(total, snapshot.enforcement.collected)
  return [
    { code: 'distribution-notes', level: 'amber', text: '待核实：参与分配申请书的“说明”官方文字未核对，提交前请与法院表样核对', where: { tab: 'documents', recordId: null } },
    ...(bodies.length === 0 || hasPriority
      ? []
      : [{ code: 'distribution-company', level: 'red', text: `${bodies.map((party) => party.name).join('、')}是企业法人，财产不足清偿的应申请破产，不适用参与分配`, where } satisfies Finding]),
    ...(left !== null && left <= 0 ? [{ code: 'distribution-nothing-left', level: 'red', text: '登记的到账金额已达到债权金额，请核对后再申请分配', where } satisfies Finding] : []),
  ]
}

function needs(snapshot: FilingSnapshot): readonly Blank[] {
  return [
    ...bankNeeds(snapshot),
    ...accountNeeds(snapshot),
    ...agentsNeeds(snapshot),
    ...new Questions('', 'proceedings')
      .ask(snapshot.holderCaseNo ?? null, 'holderCaseNo', '控制执行款的执行案号', '控制执行款的是哪一个执行案件')
      .ask(snapshot.title ?? null, 'title', '执行依据', '依据哪份生效法律文书（抵押权人可以没有）').blanks,
    ...new Questions('', 'proceedings').require(claimed(snapshot).total, 'enforcement.unpaid', '申请分配金额', '请求分配多少（终本裁定写明的未履行债权，或者判决确定的本金）').blanks,
  ]
}

/**
 * 参与分配申请书（申请案款分配用）, element-style form of 法〔2025〕82号 (forms.md B9). Its notes are not confirmed and are marked 待核实;
 * how its rows break inside a cell is laid out by us.
 */
export const distributionApplication: FormDefinition = {
  id: 'distribution-application',
  subject: 'title',
  title: TITLE,
  needs,
  checks,
  copies: () => 2,
  copiesRule: '一式两份，向控制执行款的法院提出',
  signers: BANK_SIGNERS,
  render,
}
