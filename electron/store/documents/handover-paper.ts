/**
 * 案件交接单: an internal paper without an official form; title, body and signatures are laid out after GB/T 9704 as far as an A4 form with tables
 * allows (title centred, one line a fact, signatures and the day at the end). It holds what "新官不理旧账" lacks: facts, days that run, papers, open points.
 */
import type { FileChild } from 'docx'
import { type CaseStage, caseStageLabels } from '../../../shared/model/case.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { type Column, dataTable } from './paper/data-table.ts'
import { longDate } from './paper/format.ts'
import { PAGE, paper, wordFile } from './paper/paper.ts'
import { fill, paragraphs, print } from './paper/print.ts'
import { STYLE } from './paper/styles.ts'

export interface HandedCase {
  readonly caseNo: string
  readonly borrowerName: string
  readonly stage: CaseStage
  readonly noteNos: readonly string[]
  /** What comes next by the record: 到期、开庭、履行截止. */
  readonly nextDates: readonly { readonly on: IsoDate; readonly label: string }[]
  /** Papers made in this program. */
  readonly documents: number
  /** What is owed, who and what answers for it, where it is sued for, what is held; in words. */
  readonly facts: readonly string[]
  /** Periods that run or have run out, in words, the earliest first. */
  readonly clocks: readonly string[]
  /** Promises to pay that are not kept, in words. */
  readonly promises: readonly string[]
  /** Paper originals that went over, in words. */
  readonly originals: readonly string[]
  /** Files kept with the case. */
  readonly files: readonly string[]
}

export interface HandoverPaper {
  readonly organisation: string
  readonly fromName: string
  readonly toName: string
  readonly handedOn: IsoDate
  readonly reason: string
  /** The team before and after, in words, for a change of the team that leaves the household with its 管户人; null for a handover. */
  readonly team: { readonly before: string; readonly after: string } | null
  /** One a line. */
  readonly papers: string | null
  readonly openPoints: string | null
  readonly cases: readonly HandedCase[]
}

const TITLE = '案件交接单'

/** Twips; together the width between the margins of a court paper. */
const CASE_COLUMNS: readonly Column[] = [
  { head: '户编号', width: 1200, align: 'text' },
  { head: '户名', width: 1900, align: 'text' },
  { head: '阶段', width: 800, align: 'text' },
  { head: '借据', width: 1800, align: 'text' },
  { head: '临近期限', width: 2444, align: 'text' },
  { head: '文书', width: 700, align: 'number' },
]

function caseRow({ caseNo, borrowerName, stage, noteNos, nextDates, documents }: HandedCase): readonly (string | null)[] {
  const dates = nextDates.map(({ on, label }) => `${longDate(on)}${label}`).join('\n')
  return [caseNo, borrowerName, caseStageLabels[stage], noteNos.join('\n'), dates === '' ? '无登记' : dates, `${documents}份`]
}

/** A list as it was typed, one a line. */
function typedLines(text: string | null): string[] {
  return (text ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '')
}

/** Lines of the record, each under the name of its household. */
function byHousehold(cases: readonly HandedCase[], linesOf: (handed: HandedCase) => readonly string[]): string[] {
  return cases.flatMap((handed) => linesOf(handed).map((line) => `${handed.borrowerName}：${line}`))
}

/** Numbered; 无 where there is nothing, so that a blank is never taken for an omission. */
function numbered(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? ['无'] : lines.map((line, index) => `${index + 1}．${line}`)
}

function listed(lines: readonly string[]): FileChild[] {
  return paragraphs(numbered(lines).map((line) => print`${fill(line, 0)}`), STYLE.tableText)
}

/** The last list: its last line goes over with the signatures, which never stand on a page of their own. */
function listedBeforeSigning(lines: readonly string[]): FileChild[] {
  const shown = numbered(lines)
  return shown.flatMap((line, index) => paragraphs([print`${fill(line, 0)}`], STYLE.tableText, index === shown.length - 1))
}

const heading = (words: string) => paragraphs([print`${words}`], STYLE.tableSection)

/** Who was in the team, and who is. */
function teamLine(team: HandoverPaper['team']): FileChild[] {
  return team === null ? [] : paragraphs([print`小组变动：由${fill(team.before, 0)}变更为${fill(team.after, 0)}`], STYLE.tableText)
}

/** The `.docx` file of one handover, with all its cases. */
export async function handoverPaper(handed: HandoverPaper): Promise<Uint8Array> {
  const { organisation, fromName, toName, handedOn, reason, team, cases } = handed
  const taken = team === null ? '自移交之日起由接手人负责' : '自移交之日起由接手人承担移交人在小组中的工作'
  const children = [
    ...paragraphs([print`${TITLE}`], STYLE.courtTitle),
    ...paragraphs([print`机构：${fill(organisation, 12)}`], STYLE.tableText),
    ...paragraphs([print`移交人：${fill(fromName, 8)}　接手人：${fill(toName, 8)}　移交日期：${fill(longDate(handedOn), 8)}`], STYLE.tableText),
    ...paragraphs([print`移交原因：${fill(reason, 8)}　共${fill(String(cases.length), 0)}户`], STYLE.tableText),
    ...teamLine(team),
    ...heading('一、移交的户'),
    dataTable(CASE_COLUMNS, cases.map(caseRow)),
    ...heading('二、债权、担保、程序和保全'),
    ...listed(byHousehold(cases, ({ facts }) => facts)),
    ...heading('三、未了的期限和时效'),
    ...listed(byHousehold(cases, ({ clocks }) => clocks)),
    ...heading('四、移交材料'),
    ...listed(typedLines(handed.papers)),
    ...heading('五、移交人手中的档案原件'),
    ...listed(byHousehold(cases, ({ originals }) => originals)),
    ...heading('六、台账所附文件'),
    ...listed(byHousehold(cases, ({ files }) => files)),
    ...heading('七、未了事项'),
    ...listed(typedLines(handed.openPoints)),
    ...heading('八、未履行的还款承诺'),
    ...listedBeforeSigning(byHousehold(cases, ({ promises }) => promises)),
    ...paragraphs([print`以上内容双方已逐项核对，${fill(taken, 0)}。`], STYLE.tableText, true),
    ...paragraphs([print`移交人（签字）：${fill(null, 16)}　接手人（签字）：${fill(null, 16)}`], STYLE.tableSignature, true),
    ...paragraphs([print`监交人（签字）：${fill(null, 16)}　　　${fill(null, 6)}年${fill(null, 4)}月${fill(null, 4)}日`], STYLE.tableSignature),
  ]
  return wordFile(paper({ title: TITLE, author: organisation, page: PAGE.courtPaper, children }))
}
