/**
 * 时效核对单: an internal paper without an official form. Its layout follows GB/T 9704 as far as a wide A4 table allows (title centred, the unit and
 * the day below it, one line a deadline, signatures and the day at the end) and otherwise common sense: on one page as long as the lines fit, every
 * line with the day that the law gives, the day that the branch works to, and a box for the checking hand. Two people sign: who keeps the deadlines
 * and who has checked them.
 */
import type { FileChild } from 'docx'
import type { DeadlineRow } from '../../../shared/api/deadlines.ts'
import { deadlineActs, deadlineKindLabels, deadlineStateLabels } from '../../../shared/model/deadline.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { daysBetween } from '../../../shared/rules/civil-date.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { type Column, dataTable } from './paper/data-table.ts'
import { dated, longDate } from './paper/format.ts'
import { PAGE, paper, wordFile } from './paper/paper.ts'
import { fill, paragraphs, print } from './paper/print.ts'
import { STYLE } from './paper/styles.ts'

export interface DeadlineSheet {
  readonly organisation: string
  /** The household with its number, or whose lines they are: 我的、本机构. */
  readonly about: string
  readonly checkedOn: IsoDate
  readonly rows: readonly DeadlineRow[]
}

const TITLE = '时效核对单'

const HOUSEHOLD_WIDTH = 1700
const SUBJECT_WIDTH = 2130

interface SheetColumn extends Column {
  readonly value: (row: DeadlineRow, index: number, today: IsoDate) => string | null
}

/** Twips; together the width between the margins of the wide page. Of one household the name stands above the table, and the things have its room. */
function columnsFor(several: boolean): readonly SheetColumn[] {
  return [
    { head: '序号', width: 540, align: 'number', value: (_row, index) => String(index + 1) },
    ...(several ? [{ head: '户名', width: HOUSEHOLD_WIDTH, align: 'text' as const, value: (row: DeadlineRow) => row.borrowerName }] : []),
    { head: '期限', width: 1300, align: 'text', value: (row) => deadlineKindLabels[row.kind] },
    { head: '权利或财产、涉及的人', width: several ? SUBJECT_WIDTH : SUBJECT_WIDTH + HOUSEHOLD_WIDTH, align: 'text', value: subject },
    { head: '金额（元）', width: 1400, align: 'number', value: (row) => (row.worthFen === null ? null : formatYuan(row.worthFen)) },
    { head: '最后一日', width: 1860, align: 'text', value: (row) => (row.rolled === null ? null : `${longDate(row.rolled)}${row.provisional ? '\n暂定' : ''}`) },
    { head: '应办日', width: 1860, align: 'text', value: (row) => dated(row.safe) },
    { head: '距今', width: 860, align: 'text', value: (row, _index, today) => distance(today, row.safe) },
    { head: '状态', width: 1300, align: 'text', value: (row) => (row.reason === null ? deadlineStateLabels[row.state] : `${deadlineStateLabels[row.state]}：${row.reason}`) },
    { head: '应办事项', width: 1350, align: 'text', value: (row) => (row.met === null ? deadlineActs[row.kind] : `${longDate(row.met.on)}${row.met.text}`) },
    { head: '核对', width: 550, align: 'text', value: () => null },
  ]
}

function subject({ subjectText, personName }: DeadlineRow): string {
  return personName === null || subjectText.includes(personName) ? subjectText : `${subjectText}（${personName}）`
}

/** 还有 12 天 as the paper has it: the reader of a signed sheet must know what it said on its day. */
function distance(today: IsoDate, safe: IsoDate | null): string | null {
  if (safe === null) return null
  const days = daysBetween(today, safe)
  if (days === 0) return '当日'
  return days > 0 ? `余${days}天` : `过${-days}天`
}

function table({ rows, checkedOn }: DeadlineSheet): FileChild[] {
  if (rows.length === 0) return paragraphs([print`本范围内没有需要核对的期限。`], STYLE.tableText)
  const columns = columnsFor(new Set(rows.map(({ caseId }) => caseId)).size > 1)
  return [dataTable(columns, rows.map((row, index) => columns.map(({ value }) => value(row, index, checkedOn))))]
}

function summary({ rows, checkedOn, about }: DeadlineSheet) {
  const lapsed = rows.filter((row) => row.state === 'lapsed').length
  const uncertain = rows.filter((row) => row.state === 'uncertain').length
  return print`范围：${fill(about, 8)}　核对日期：${fill(longDate(checkedOn), 8)}　共${fill(String(rows.length), 0)}项，已逾期${fill(String(lapsed), 0)}项，缺少依据${fill(String(uncertain), 0)}项`
}

/** The `.docx` file of the sheet. */
export async function deadlineSheet(sheet: DeadlineSheet): Promise<Uint8Array> {
  const children = [
    ...paragraphs([print`${TITLE}`], STYLE.subtitle),
    ...paragraphs([print`单位：${fill(sheet.organisation, 12)}`], STYLE.tableCaption),
    ...paragraphs([summary(sheet)], STYLE.tableCaption),
    ...table(sheet),
    ...paragraphs([print`应办日是本行内部的办理截止日，不晚于法律规定的最后一日；暂定指当年尚无节假日表。`], STYLE.tableCaption),
    ...paragraphs([print`管户人（签字）：${fill(null, 16)}　核对人（签字）：${fill(null, 16)}　${fill(null, 6)}年${fill(null, 4)}月${fill(null, 4)}日`], STYLE.tableSignature),
  ]
  return wordFile(paper({ title: TITLE, author: sheet.organisation, page: PAGE.wideTable, children }))
}
