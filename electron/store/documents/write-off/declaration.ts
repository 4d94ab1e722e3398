/** 呆账核销申报表 (forms.md E1 b): the facts of the debt, the sums applied for, and the opinion boxes, on one form. */
import { type RiskClass, riskClassLabels } from '../../../../shared/model/loan.ts'
import { responsibilityFindingLabels } from '../../../../shared/model/write-off.ts'
import { formatYuan, sumFen } from '../../../../shared/rules/money.ts'
import { toChineseAmount } from '../../../../shared/rules/chinese-amount.ts'
import { type Column, dataTable } from '../paper/data-table.ts'
import { dated, longDate } from '../paper/format.ts'
import { PAGE, paper, wordFile } from '../paper/paper.ts'
import { fill, paragraphs, print } from '../paper/print.ts'
import { STYLE } from '../paper/styles.ts'
import { factTable, heading, opinionTable, type PaperLoan, standardCitation, type WriteOffPaper } from './write-off-paper.ts'

export const DECLARATION_TITLE = '呆账核销申报表'

const SUMS: readonly Column[] = [
  { head: '借据编号', width: 2144, align: 'text' },
  { head: '本金（元）', width: 1400, align: 'number' },
  { head: '表内利息（元）', width: 1300, align: 'number' },
  { head: '垫付费用（元）', width: 1300, align: 'number' },
  { head: '合计（元）', width: 1400, align: 'number' },
  { head: '表外利息（元，另列）', width: 1300, align: 'number' },
]

function sumTable({ application: { loans, sums } }: WriteOffPaper) {
  const body = loans.map(({ noteNo, principalFen, onInterestFen, costFen, offInterestFen }) => {
    const total = sumFen([principalFen, onInterestFen, costFen])
    return [noteNo, ...[principalFen, onInterestFen, costFen, total, offInterestFen].map(formatYuan)]
  })
  const last = ['合计', formatYuan(sums.principalFen), formatYuan(sums.onInterestFen), formatYuan(sums.costFen), formatYuan(sums.totalFen), formatYuan(sums.offInterestFen)]
  return dataTable(SUMS, [...body, last])
}

function classOf(loans: readonly PaperLoan[]): string | null {
  const known = loans.flatMap(({ noteNo, riskClass, classedOn }) => (riskClass === null ? [] : [`${noteNo}${words(riskClass, classedOn)}`]))
  return known.length === 0 ? null : known.join('；')
}

function words(riskClass: RiskClass, classedOn: PaperLoan['classedOn']): string {
  return `${riskClassLabels[riskClass]}${classedOn === null ? '' : `（${longDate(classedOn)}认定）`}`
}

function known(list: readonly string[]): string {
  return list.length === 0 ? '无' : list.join('；')
}

function facts(from: WriteOffPaper): readonly (readonly [string, string | null])[] {
  const { application, borrower, loans, guarantors, collateral, rulings, ends, organisation } = from
  const acts = application.pursuit.map(({ role, name, acts: all }) => `${role}${name}：追索${all.length}次${all.length === 0 ? '' : `，最近${dated(all.at(-1)?.on ?? null) ?? ''}`}`)
  return [
    ['申报机构', organisation],
    ['借款人', [borrower.name, borrower.kind, borrower.idNo].filter((part) => part !== null).join('，')],
    ['行业', borrower.industry],
    ['企业性质', borrower.nature],
    ['经营（生活）现状', borrower.status],
    ['合同号/借据号', loans.map(({ contractNo, noteNo }) => `${contractNo ?? '—'}/${noteNo}`).join('；')],
    ['发放日、到期日', loans.map(({ drawdownOn, dueOn }) => `${longDate(drawdownOn)}至${longDate(dueOn)}`).join('；')],
    ['币种、贷款用途', loans.map(({ currency, purpose }) => [currency, purpose].filter((part) => part !== null).join('，')).join('；')],
    ['原贷款金额', loans.map(({ contractFen }) => `${formatYuan(contractFen)}元`).join('；')],
    ['五级分类', classOf(loans)],
    ['已提准备', `${formatYuan(application.sums.provisionFen)}元`],
    ['担保方式', known(loans.flatMap(({ security }) => security ?? []))],
    ['担保人', known(guarantors)],
    ['抵（质）押物及处置', known(collateral)],
    ['认定标准', `${standardCitation(application.standard)} ${application.standard.title}`],
    ['判决、裁定、执行文书', known(rulings)],
    ['终结（终本）日', known(ends)],
    ['追索记录摘要', known(acts)],
    ['责任认定', [responsibilityFindingLabels[application.responsibility], application.responsibilityNo].filter((part) => part !== null).join('，文号')],
    ['申请核销合计', `${formatYuan(application.sums.totalFen)}元（大写${toChineseAmount(application.sums.totalFen)}）`],
  ]
}

/** The `.docx` file. */
export async function writeOffDeclaration(from: WriteOffPaper): Promise<Uint8Array> {
  const { application, organisation, printedOn, draft } = from
  const children = [
    ...paragraphs([print`${DECLARATION_TITLE}`], STYLE.subtitle),
    ...paragraphs([print`截至${fill(longDate(application.asOf), 8)}　填报日期：${fill(longDate(printedOn), 8)}`], STYLE.tableCaption),
    factTable(facts(from)),
    ...heading('申请核销金额'),
    sumTable(from),
    ...heading('申报行意见、上级审查和审批'),
    opinionTable(from),
    ...paragraphs([print`经办人：${fill(application.handlerName, 10)}　部门负责人：${fill(application.departmentHead, 10)}　单位负责人：${fill(application.unitHead, 10)}`], STYLE.tableSignature),
  ]
  return wordFile(paper({ title: DECLARATION_TITLE, author: organisation, page: PAGE.courtPaper, children, ...(draft === null ? {} : { mark: draft }) }))
}
