/** 清收进度周报 (forms.md E8): totals, cases, the red list, new acts; landscape, one to two pages. No model: the layout is ours. */
import type { FileChild } from 'docx'
import type { WeeklyInput, WeeklyReport } from '../../../../shared/api/department-papers.ts'
import { deadlineKindLabels } from '../../../../shared/model/deadline.ts'
import { formatYuan, sumFen } from '../../../../shared/rules/money.ts'
import { type Cell, type Column, dataTable } from '../paper/data-table.ts'
import { longDate } from '../paper/format.ts'
import { PAGE, paper, wordFile } from '../paper/paper.ts'
import { fill, paragraphs, print } from '../paper/print.ts'
import { STYLE } from '../paper/styles.ts'

export interface WeeklyPaper {
  readonly organisation: string
  readonly asked: WeeklyInput
  readonly report: WeeklyReport
}

const TITLE = '清收进度周报'

const TOTALS: readonly Column[] = [
  { head: '期间', width: 1700, align: 'text' },
  ...['现金（元）', '抵债（元）', '核销（元）', '重组（元）', '回收合计（元）'].map((head): Column => ({ head, width: 2200, align: 'number' })),
  { head: '年度目标完成率', width: 2150, align: 'number' },
]

function totalTable({ asked: { restructured }, report: { week, year, reached } }: WeeklyPaper): FileChild {
  const row = (label: string, { cash, inKind, writtenOff }: WeeklyReport['week'], last: Cell, anew: Cell): readonly Cell[] => [
    label, formatYuan(cash), formatYuan(inKind), formatYuan(writtenOff), anew, formatYuan(sumFen([cash, inKind])), last,
  ]
  return dataTable(TOTALS, [row('本周', week, null, restructured === null ? null : formatYuan(restructured)), row('本年累计', year, reached, null)])
}

const CASES: readonly Column[] = [
  { head: '户名', width: 2200, align: 'text' },
  { head: '余额（元）', width: 1600, align: 'number' },
  { head: '阶段', width: 850, align: 'text' },
  { head: '本周进展', width: 3400, align: 'text' },
  { head: '关键日期', width: 2500, align: 'text' },
  { head: '下周计划', width: 1900, align: 'text' },
  { head: '责任人', width: 950, align: 'text' },
  { head: '需协调事项', width: 1450, align: 'text' },
]

const nothing = (words: string): readonly FileChild[] => paragraphs([print`${words}`], STYLE.tableText)

function caseTable({ report: { lines } }: WeeklyPaper): readonly FileChild[] {
  if (lines.length === 0) return nothing('本周没有进展，三十日内没有到期事项。')
  const rows = lines.map(({ borrowerName, principalFen, stage, progress, keyDates, next, manager }): readonly Cell[] => [
    borrowerName, formatYuan(principalFen), stage, progress.join('；') || null, keyDates.join('；') || null, next, manager, null,
  ])
  return [dataTable(CASES, rows)]
}

const RED: readonly Column[] = [
  { head: '应办日', width: 1860, align: 'text' },
  { head: '户名', width: 3400, align: 'text' },
  { head: '期限', width: 2300, align: 'text' },
  { head: '权利、财产', width: 5790, align: 'text' },
  { head: '责任人', width: 1500, align: 'text' },
]

function redTable({ report: { red } }: WeeklyPaper): readonly FileChild[] {
  if (red.length === 0) return nothing('三十日内没有到期事项。')
  const rows = red.map(({ safe, borrowerName, kind, subject, ownerName }): readonly Cell[] => [longDate(safe), borrowerName, deadlineKindLabels[kind], subject, ownerName])
  return [dataTable(RED, rows)]
}

function newActs({ report: { newSuits, preservedFen, auctions, week } }: WeeklyPaper): string {
  return `新立案${newSuits}件；新裁定保全${formatYuan(preservedFen)}元；拍卖、变卖开拍${auctions}次；到账${formatYuan(week.cash)}元。`
}

/** The `.docx` file. */
export async function weeklyPaper(from: WeeklyPaper): Promise<Uint8Array> {
  const { organisation, asked, report } = from
  const heading = (words: string) => paragraphs([print`${words}`], STYLE.tableSection)
  const left = report.left === 0 ? [] : paragraphs([print`另有${fill(String(report.left), 0)}户有进展或者临近到期，余额较小，未列入本表。`], STYLE.tableCaption)
  const children = [
    ...paragraphs([print`${TITLE}`], STYLE.subtitle),
    ...paragraphs([print`填报单位：${fill(organisation, 12)}　期间：${fill(`${longDate(report.from)}至${longDate(report.to)}`, 16)}`], STYLE.tableCaption),
    ...heading('一、总体情况'),
    ...paragraphs([print`在管${fill(String(report.cases), 0)}户，本金余额${fill(formatYuan(report.principalFen), 0)}元。`], STYLE.tableCaption),
    totalTable(from),
    ...heading('二、重点户进展'),
    ...caseTable(from),
    ...left,
    ...heading('三、三十日内到期（红色清单）'),
    ...redTable(from),
    ...heading('四、新增诉讼、保全、拍卖和到账'),
    ...paragraphs([print`${fill(newActs(from), 0)}`], STYLE.tableText),
    ...(asked.needs === null ? [] : [...heading('五、需协调事项'), ...paragraphs([print`${fill(asked.needs, 0)}`], STYLE.tableText)]),
    ...paragraphs([print`填报人：${fill(asked.author, 14)}　审核人：${fill(null, 14)}　${fill(longDate(report.to), 8)}`], STYLE.tableSignature),
  ]
  return wordFile(paper({ title: TITLE, author: organisation, page: PAGE.wideTable, children }))
}
