/** 呆账核销清单: many small debts under one standard in one table (清单方式, 财金〔2017〕90号第八条). */
import type { WriteOffView } from '../../../../shared/api/write-off.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { toChineseAmount } from '../../../../shared/rules/chinese-amount.ts'
import { formatYuan, sumFen } from '../../../../shared/rules/money.ts'
import { type Column, dataTable } from '../paper/data-table.ts'
import { longDate } from '../paper/format.ts'
import { PAGE, paper, wordFile } from '../paper/paper.ts'
import { fill, paragraphs, print } from '../paper/print.ts'
import { STYLE } from '../paper/styles.ts'
import { standardCitation } from './write-off-paper.ts'

const TITLE = '呆账核销清单'

const COLUMNS: readonly Column[] = [
  { head: '序号', width: 600, align: 'number' },
  { head: '借款人', width: 2250, align: 'text' },
  { head: '借据编号', width: 2150, align: 'text' },
  { head: '截至', width: 1860, align: 'text' },
  { head: '本金（元）', width: 1600, align: 'number' },
  { head: '表内利息（元）', width: 1500, align: 'number' },
  { head: '垫付费用（元）', width: 1400, align: 'number' },
  { head: '合计（元）', width: 1700, align: 'number' },
  { head: '追索次数', width: 1000, align: 'number' },
]

interface ListPaper {
  readonly organisation: string
  readonly printedOn: IsoDate
  readonly draft: string | null
  readonly applications: readonly WriteOffView[]
}

function row({ borrowerName, loans, asOf, sums, pursuit }: WriteOffView, index: number): string[] {
  const acts = pursuit.reduce((count, person) => count + person.acts.length, 0)
  return [
    String(index + 1), borrowerName, loans.map(({ noteNo }) => noteNo).join('、'), longDate(asOf),
    formatYuan(sums.principalFen), formatYuan(sums.onInterestFen), formatYuan(sums.costFen), formatYuan(sums.totalFen), String(acts),
  ]
}

/** The `.docx` file; all applications rely on one standard. */
export async function writeOffList({ organisation, printedOn, draft, applications }: ListPaper): Promise<Uint8Array> {
  const [first] = applications
  const total = (key: 'principalFen' | 'onInterestFen' | 'costFen' | 'totalFen') => sumFen(applications.map(({ sums }) => sums[key]))
  const last = [null, '合计', `${applications.length}户`, null, formatYuan(total('principalFen')), formatYuan(total('onInterestFen')), formatYuan(total('costFen')), formatYuan(total('totalFen')), null]
  const children = [
    ...paragraphs([print`${TITLE}`], STYLE.subtitle),
    ...paragraphs([print`申报机构：${fill(organisation, 12)}　填报日期：${fill(longDate(printedOn), 8)}　认定标准：${fill(first === undefined ? null : `${standardCitation(first.standard)} ${first.standard.title}`, 10)}`], STYLE.tableCaption),
    dataTable(COLUMNS, [...applications.map(row), last]),
    ...paragraphs([print`申请核销合计（大写）：${fill(toChineseAmount(total('totalFen')), 10)}`], STYLE.tableCaption),
    ...paragraphs([print`经办人（签字）：${fill(null, 14)}　部门负责人（签字）：${fill(null, 14)}　单位负责人（签字）：${fill(null, 14)}`], STYLE.tableSignature),
  ]
  return wordFile(paper({ title: TITLE, author: organisation, page: PAGE.wideTable, children, ...(draft === null ? {} : { mark: draft }) }))
}
