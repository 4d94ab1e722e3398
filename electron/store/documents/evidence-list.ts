import type { Document } from 'docx'
import { evidenceFormLabels } from '../../../shared/model/evidence-form.ts'
import { namesOf } from './court/parties.ts'
import type { Finding, FormDefinition } from './form.ts'
import { ONE_EACH_PARTY } from './handing-in.ts'
import { type Column, dataTable } from './paper/data-table.ts'
import { longDate } from './paper/format.ts'
import { fill, paragraphs, print } from './paper/print.ts'
import { STYLE } from './paper/styles.ts'
import { defendantsOf, plaintiffName } from './people.ts'
import { Questions, someOf } from './questions.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { causeOf } from './wording.ts'
import { wideTablePaper } from './wide-table.ts'

const TITLE = '证据目录'

/** Twips; together the width of the wide page. */
const COLUMNS: readonly Column[] = [
  { head: '组别', width: 900, align: 'text' },
  { head: '序号', width: 640, align: 'number' },
  { head: '证据名称', width: 3500, align: 'text' },
  { head: '证据来源', width: 1300, align: 'text' },
  { head: '原件／复印件', width: 1400, align: 'text' },
  { head: '证明目的', width: 5210, align: 'text' },
  { head: '页码', width: 1200, align: 'text' },
  { head: '份数', width: 700, align: 'number' },
]

const GROUP_NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

function groupName(group: number): string {
  return `第${GROUP_NUMBERS[group - 1] ?? String(group)}组`
}

type Row = readonly (string | null)[]

/** The group is named at its first line; without a bound book the pages stay open for the pen. */
function rowsOf({ evidence = [] }: FilingSnapshot): readonly Row[] {
  return evidence.map((item, index) => [
    evidence[index - 1]?.group === item.group ? null : groupName(item.group),
    String(index + 1),
    item.note === null ? item.name : `${item.name}（${item.note}）`,
    item.source ?? '我行提供',
    evidenceFormLabels[item.form],
    item.purpose,
    item.pages ?? null,
    String(item.copies ?? 1),
  ])
}

function pagesOf({ evidenceBook }: FilingSnapshot): string | null {
  return evidenceBook?.pages === undefined || evidenceBook.pages === null ? null : String(evidenceBook.pages)
}

/** Pages of a list that was bound before its evidence changed are left open, and the person is told. */
function checks({ evidenceBook }: FilingSnapshot): readonly Finding[] {
  if (evidenceBook?.stale !== true) return []
  return [{ code: 'evidence-rebind', level: 'amber', text: '证据在装订之后有变动，《证据目录》的页码栏留空。请到“附件”页重新装订后再导出', where: { tab: 'attachments', recordId: null } }]
}

function render(snapshot: FilingSnapshot): Document {
  const rows = rowsOf(snapshot)
  return wideTablePaper(snapshot, TITLE, [
    ...paragraphs(
      [
        print`案由：${fill(causeOf(snapshot))}　案号：${fill(snapshot.court.caseNo, 12)}`,
        print`提交人：${fill(plaintiffName(snapshot))}　对方当事人：${fill(namesOf(defendantsOf(snapshot)))}`,
        print`提交日期：${fill(longDate(snapshot.filingDate))}`,
      ],
      STYLE.tableText,
    ),
    dataTable(COLUMNS, rows),
    ...paragraphs([print`以上证据共${fill(String(rows.length), 0)}项，共${fill(pagesOf(snapshot), 8)}页；复印件均已与原件核对无异。`], STYLE.tableText, true),
    ...paragraphs([print`提交人（盖章）：${fill(plaintiffName(snapshot))}`], STYLE.tableSignature, true),
    ...paragraphs([print`接收人（签名）：${fill(null, 16)}　接收日期：${fill(null, 6)}年${fill(null, 4)}月${fill(null, 4)}日`], STYLE.tableSignature),
  ])
}

/** 证据目录 from the evidence of the case, group by group (forms.md C3). The layout is ours; the pages are those of the bound book. */
export const evidenceList: FormDefinition = {
  id: 'evidence-list',
  subject: 'none',
  title: TITLE,
  needs: ({ evidence = [] }) => new Questions('', 'attachments').require(someOf(evidence), 'evidence', '证据', '提交哪些证据（请在“附件”页登记证据名称、组别和证明目的）').blanks,
  checks,
  ...ONE_EACH_PARTY,
  signers: ['本机构公章（每份复印件加盖“与原件核对无异”）'],
  render,
}
