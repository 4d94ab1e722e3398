import type { Document, TableRow } from 'docx'
import { minDate } from '../../../shared/rules/civil-date.ts'
import { applicantRows, debtorRows, EXECUTION_COLUMNS, titleKindLines } from './element-form/execution-blocks.ts'
import { EXECUTION_NOTES } from './element-form/execution-notes.ts'
import { answerRow, bandRow, formTable, HEIGHT, wideRow } from './element-form/table.ts'
import { numbered } from './court/parts.ts'
import { enforcementNeeds } from './enforcement/needs.ts'
import { delayedText, interestText, NO_TITLE, requests } from './enforcement/text.ts'
import type { FormDefinition } from './form.ts'
import { BANK_SIGNERS, ONE_EACH_DEBTOR } from './handing-in.ts'
import { yuan } from './paper/format.ts'
import { PAGE, paper } from './paper/paper.ts'
import { box, day, fill, paragraphs, print, written } from './paper/print.ts'
import { STYLE } from './paper/styles.ts'
import { plaintiffName } from './people.ts'
import type { Title } from './snapshot-course.ts'
import type { Preservation } from './snapshot-case.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { causeOf } from './wording.ts'
import { unreviewedMark } from './unreviewed-mark.ts'

const TITLE = '强制执行申请书（申请执行用）'
const COLUMNS = EXECUTION_COLUMNS

const KIND_LABEL = '文书类型（注：1. 行政处罚决定、行政处理决定，需先经人民法院裁定准予执行；2. 申请执行债权文书的，需一并提交执行证书）'

function titleRows(title: Title, cause: string): readonly TableRow[] {
  return [
    bandRow(COLUMNS, '执行依据信息'),
    answerRow(COLUMNS, KIND_LABEL, titleKindLines(title.kind), HEIGHT.repayMethod),
    answerRow(COLUMNS, '执行依据作出机构', written(title.maker), HEIGHT.oneLine),
    answerRow(COLUMNS, '案由', written(cause), HEIGHT.oneLine),
    answerRow(COLUMNS, '文书号', written(title.documentNo), HEIGHT.oneLine),
    answerRow(COLUMNS, '生效日期', [print`${day(title.effectiveOn)}`], HEIGHT.oneLine),
    answerRow(COLUMNS, '执行依据判项主文', written(title.terms), HEIGHT.narrative),
  ]
}

const money = (amount: Title['principal']) => (amount === null ? null : yuan(amount))

/** What the title grants and what comes by law, each on its own line: ordinary interest and the doubled part are kept apart. */
function claimRow(title: Title): TableRow {
  const known = title !== NO_TITLE
  return answerRow(
    COLUMNS,
    '申请执行事项',
    [
      print`金钱给付${box(known)}：`,
      print`本金${box(known)}：${fill(money(title.principal))}`,
      print`一般债务利息${box(known && title.interest !== 0)}：${fill(known ? interestText(title) : null)}`,
      print`迟延履行利息${box(known)}：${fill(known ? delayedText(title) : null)}`,
      print`其他费用${box(title.costs !== null && title.costs > 0)}：${fill(title.costs === 0 ? null : money(title.costs))}`,
      print`行为执行${box(false)}`,
      print`交付特定物${box(false)}`,
      print`其他${box(false)}`,
    ],
    HEIGHT.repayMethod,
  )
}

function measureRow({ preservation }: FilingSnapshot): TableRow {
  const running = preservation.filter((each): each is Preservation & { to: NonNullable<Preservation['to']> } => each.to !== null)
  const [first, ...others] = running.map((each) => each.to)
  const numbers = [...new Set(running.flatMap((each) => each.caseNo ?? []))]
  const earliest = first === undefined ? null : minDate(first, ...others)
  return answerRow(
    COLUMNS,
    '是否有诉前 / 诉讼保全',
    [
      print`有${box(running.length > 0)}`,
      print`保全案号：${fill(numbers.length === 0 ? null : numbers.join('、'))}`,
      print`保全措施最早到期时间：${day(earliest)}`,
      print`无${box(running.length === 0)}`,
    ],
    HEIGHT.fourLines,
  )
}

function render(snapshot: FilingSnapshot): Document {
  const title = snapshot.title ?? NO_TITLE
  const rows = [
    wideRow(COLUMNS, EXECUTION_NOTES, HEIGHT.notes),
    bandRow(COLUMNS, '当事人信息'),
    ...applicantRows('申请执行人', snapshot),
    ...debtorRows(snapshot),
    ...titleRows(title, causeOf(snapshot)),
    bandRow(COLUMNS, '申请执行事项'),
    wideRow(
      COLUMNS,
      [
        { style: STYLE.hint, lines: [print`（可概括描述申请执行的请求、事实与理由，相关具体内容请在下方要素式表格中填写）`] },
        { style: STYLE.cell, lines: written(title === NO_TITLE ? null : numbered(requests(snapshot, title))) },
      ],
      HEIGHT.narrative,
    ),
    claimRow(title),
    measureRow(snapshot),
  ]
  return paper({
    ...unreviewedMark(snapshot),
    title: TITLE,
    author: plaintiffName(snapshot),
    page: PAGE.elementForm,
    children: [
      ...paragraphs([print`强制执行申请书`], STYLE.title),
      ...paragraphs([print`（申请执行用）`], STYLE.subtitle),
      formTable(COLUMNS, rows),
      ...paragraphs([print`申请执行人（签字、盖章）：${fill(plaintiffName(snapshot))}`, print`日期：${day(snapshot.filingDate)}`], STYLE.signature, true),
    ],
  })
}

/**
 * 强制执行申请书（申请执行用）, the element-style form of 法〔2025〕82号 (forms.md B6, J). It prints no court, no attachments and no row for
 * clues. Where its rows break inside a cell forms.md does not say; those lines, and the five lines of 类型, are laid out as on the complaint.
 */
export const enforcementElement: FormDefinition = {
  id: 'enforcement-element',
  subject: 'title',
  title: TITLE,
  needs: enforcementNeeds,
  checks: () => [],
  ...ONE_EACH_DEBTOR,
  signers: BANK_SIGNERS,
  render,
}
