/** 材料清单 (forms.md E1 c): every paper with 已备 or 缺, and the pages of the bound evidence on which it stands. */
import { toChineseAmount } from '../../../../shared/rules/chinese-amount.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { type MaterialState, materialStateLabels } from '../../../../shared/rules/write-off-readiness.ts'
import { ticks } from '../internal/internal-paper.ts'
import { type Cell, type Column, dataTable } from '../paper/data-table.ts'
import { longDate } from '../paper/format.ts'
import { PAGE, paper, wordFile } from '../paper/paper.ts'
import { fill, paragraphs, print } from '../paper/print.ts'
import { STYLE } from '../paper/styles.ts'
import { standardCitation, type WriteOffPaper } from './write-off-paper.ts'

export const INDEX_TITLE = '呆账核销材料清单'

const COLUMNS: readonly Column[] = [
  { head: '序号', width: 600, align: 'number' },
  { head: '材料', width: 2800, align: 'text' },
  { head: '情况', width: 1400, align: 'text' },
  { head: '文件或理由', width: 2844, align: 'text' },
  { head: '页码', width: 1200, align: 'text' },
]

/** The boxes of the form; what does not apply has neither ticked and says so with its reason. */
const BOXES = { present: materialStateLabels.present, missing: materialStateLabels.missing } as const satisfies Partial<Record<MaterialState, string>>

function reasonWords(state: MaterialState, reason: string | null): string | null {
  return state === 'not-applicable' ? `${materialStateLabels[state]}${reason === null ? '' : `：${reason}`}` : reason
}

function rows({ application: { materials }, pages }: WriteOffPaper): Cell[][] {
  return materials.flatMap(({ label, state, proofs }, index) => {
    const own = proofs.length === 0 ? [{ attachmentId: null, fileName: null, reason: null }] : proofs
    return own.map(({ attachmentId, fileName, reason }, at) => [
      at === 0 ? String(index + 1) : null, at === 0 ? label : null, at === 0 ? ticks(BOXES, (each) => each === state) : null, fileName ?? reasonWords(state, reason), attachmentId === null ? null : (pages.get(attachmentId) ?? '另附'),
    ])
  })
}

/** The `.docx` file. */
export async function writeOffIndex(from: WriteOffPaper): Promise<Uint8Array> {
  const { application, borrower, organisation, printedOn, draft } = from
  const children = [
    ...paragraphs([print`${INDEX_TITLE}`], STYLE.courtTitle),
    ...paragraphs([print`申报机构：${fill(organisation, 10)}`], STYLE.tableText),
    ...paragraphs([print`借款人：${fill(borrower.name, 10)}　认定标准：${fill(`${standardCitation(application.standard)} ${application.standard.title}`, 10)}`], STYLE.tableText),
    ...paragraphs([print`截至${fill(longDate(application.asOf), 8)}申请核销${fill(formatYuan(application.sums.totalFen), 8)}元（大写${fill(toChineseAmount(application.sums.totalFen), 8)}）`], STYLE.tableText),
    ...paragraphs([print`页码指《核销证据材料》装订后的页码；“另附”的文件不能装订，随卷另交。`], STYLE.tableText),
    dataTable(COLUMNS, rows(from)),
    ...paragraphs([print`清点人（签字）：${fill(null, 16)}　${fill(longDate(printedOn), 8)}`], STYLE.tableSignature),
  ]
  return wordFile(paper({ title: INDEX_TITLE, author: organisation, page: PAGE.courtPaper, children, ...(draft === null ? {} : { mark: draft }) }))
}
