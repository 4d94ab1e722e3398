/** 呆账核销申请书（请示）(forms.md E1 a): a memo to the approving level; sums in figures and words, the course of pursuit as a table of days; pages, lines and numbers as GB/T 9704 (forms.md F.2). */
import { toChineseAmount } from '../../../../shared/rules/chinese-amount.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { responsibilityFindingLabels } from '../../../../shared/model/write-off.ts'
import { materialStateLabels } from '../../../../shared/rules/write-off-readiness.ts'
import { type Column, dataTable } from '../paper/data-table.ts'
import { longDate } from '../paper/format.ts'
import { PAGE, paper, wordFile } from '../paper/paper.ts'
import { fill, paragraphs, print } from '../paper/print.ts'
import { STYLE } from '../paper/styles.ts'
import { asClause, asSentence } from '../wording.ts'
import { lines, opinionTable, standardCitation, type WriteOffPaper } from './write-off-paper.ts'

export const APPLICATION_TITLE = '呆账核销申请书'

const PURSUIT: readonly Column[] = [
  { head: '追索对象', width: 2200, align: 'text' },
  { head: '日期', width: 1860, align: 'text' },
  { head: '方式', width: 2500, align: 'text' },
  { head: '结果', width: 2284, align: 'text' },
]

function pursuitTable({ application: { pursuit } }: WriteOffPaper) {
  const rows = pursuit.flatMap(({ name, role, acts }) => (acts.length === 0 ? [[`${role} ${name}`, null, '没有追索记录', null]] : acts.map(({ on, way, result }) => [`${role} ${name}`, longDate(on), way, result])))
  return rows.length === 0 ? [] : [dataTable(PURSUIT, rows)]
}

function borrowerLines({ borrower, loans, guarantors, application: { asOf, sums } }: WriteOffPaper): string {
  const who = [borrower.name, borrower.kind, borrower.idNo === null ? null : `证件号码${borrower.idNo}`, borrower.address, borrower.representative === null ? null : `负责人${borrower.representative}`].filter((part) => part !== null).join('，')
  const debts = loans.map(({ noteNo, contractNo, drawdownOn, dueOn, contractFen, security }) => `借据${noteNo}（合同${contractNo ?? '未登记编号'}）：${longDate(drawdownOn)}发放，${longDate(dueOn)}到期，金额${formatYuan(contractFen)}元${security === null ? '' : `，担保方式${security}`}。`)
  const owed = `截至${longDate(asOf)}：本金${formatYuan(sums.principalFen)}元，表内利息${formatYuan(sums.onInterestFen)}元，垫付费用${formatYuan(sums.costFen)}元；表外利息${formatYuan(sums.offInterestFen)}元另列，不在申请核销金额之内。`
  return [`借款人：${who}。`, ...debts, `保证人：${guarantors.length === 0 ? '无' : guarantors.join('、')}。`, owed].join('\n')
}

function section(title: string, words: string | null) {
  return [...paragraphs([print`${title}`], STYLE.internalHeading), ...lines(words ?? '无', STYLE.internalBody)]
}

function evidenceWords({ application: { materials, assessment } }: WriteOffPaper): string {
  const checks = assessment.checks.map(({ label, detail }) => `${label}：${asClause(detail)}`).join('；')
  const proofs = materials.map(({ label, state, proofs: [first] }) => `${label}（${materialStateLabels[state]}${state === 'not-applicable' ? `：${first?.reason ?? ''}` : ''}）`).join('；')
  return `认定事实：${checks || '无'}。\n证据：${proofs || '无'}。`
}

function responsibilityWords({ application: { responsibility, responsibilityNo, responsibilityText } }: WriteOffPaper): string {
  return asSentence([responsibilityFindingLabels[responsibility], responsibilityNo === null ? null : `文号${responsibilityNo}`, responsibilityText].filter((part) => part !== null).join('，'))
}

/** The sentence that asks: the item of the standard, the sum in figures and in words. */
export function requestWords({ application: { standard, sums } }: WriteOffPaper): string {
  return `该笔债权经催收、诉讼等追索措施仍未能收回，符合${standardCitation(standard)}，现申请核销${formatYuan(sums.totalFen)}元（大写${toChineseAmount(sums.totalFen)}），其中本金${formatYuan(sums.principalFen)}元，表内利息${formatYuan(sums.onInterestFen)}元，垫付费用${formatYuan(sums.costFen)}元。`
}

/** The `.docx` file. */
export async function writeOffApplication(from: WriteOffPaper): Promise<Uint8Array> {
  const { application, organisation, printedOn, draft } = from
  const children = [
    ...paragraphs([print`${APPLICATION_TITLE}`], STYLE.courtTitle),
    ...paragraphs([print`（请示）`], STYLE.courtSubtitle),
    ...section('一、借款人及债权基本情况', `${borrowerLines(from)}\n${application.origin}`),
    ...section('二、呆账形成原因', application.cause),
    ...section('三、采取的补救措施和追索过程', application.remedies),
    ...pursuitTable(from),
    ...section('四、债务人、担保人财产及抵（质）押物处置情况', application.property),
    ...section('五、符合的认定条件和证据', `依据${standardCitation(application.standard)}：${asClause(application.standard.criterion)}。\n${evidenceWords(from)}`),
    ...section('六、责任认定及处理', responsibilityWords(from)),
    ...section('七、申请核销金额', requestWords(from)),
    ...section('八、核销后管理措施', application.managementAfter),
    ...(application.openPoints === null ? [] : section('九、遗留事项', application.openPoints)),
    ...paragraphs([print`以上请示妥否，请批示。`], STYLE.internalBody, true),
    ...paragraphs([print`${fill(organisation, 12)}`], STYLE.internalRight, true),
    ...paragraphs([print`${fill(longDate(printedOn), 8)}`], STYLE.internalRight, true),
    ...paragraphs([print`经办人：${fill(application.handlerName, 8)}　部门负责人：${fill(application.departmentHead, 8)}　单位负责人：${fill(application.unitHead, 8)}`], STYLE.internalFlush),
    opinionTable(from),
  ]
  return wordFile(paper({ title: APPLICATION_TITLE, author: organisation, page: PAGE.internalPaper, children, ...(draft === null ? {} : { mark: draft }) }))
}
