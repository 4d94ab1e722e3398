/**
 * 委外催收供应商资质审查表 (forms.md E7): the rows of the known form with the branch's limits, those that the rules since 2026 ask for, and the boxes of
 * 采购、风险、合规、分管行长. Frame GB/T 9704, table forms.md F.8.
 */
import type { AgencyFinding, AgencyReview } from '../../../../shared/model/agency-review.ts'
import { agencyCondition, agencyRowLabels, agencyRows } from '../../../../shared/model/agency-review.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { type Cell, type Column, dataTable } from '../paper/data-table.ts'
import { longDate } from '../paper/format.ts'
import { orBlank } from '../wording.ts'
import { factTable, internalPaper, ticks } from './internal-paper.ts'

const AGENCY_REVIEW_TITLE = '委外催收供应商资质审查表'

const CHAIN = ['审查人', '采购', '风险', '合规', '分管行长']
const BOXES = { yes: '符合', no: '不符合' } as const

const ROWS: readonly Column[] = [
  { head: '资质要求项', width: 1500, align: 'text' },
  { head: '条件', width: 2632, align: 'text' },
  { head: '证明材料', width: 1500, align: 'text' },
  { head: '审查结果', width: 1700, align: 'text' },
  { head: '说明', width: 1400, align: 'text' },
]

function findingRow(label: string, condition: string, { meets, proof, note }: AgencyFinding): readonly Cell[] {
  return [label, condition, proof, ticks(BOXES, (box) => meets === (box === 'yes') && meets !== null), note]
}

/** Who fails one row is not taken in; while a row is open nothing is proposed. */
function requestText({ name, findings }: AgencyReview): string {
  const all = agencyRows.map((row) => findings[row].meets)
  if (all.every((meets) => meets === null)) return `经审查，${orBlank(name)}${orBlank(null)}项符合、${orBlank(null)}项不符合，建议${orBlank(null)}，请审批。`
  const failed = all.filter((meets) => meets === false).length
  const proposal = failed > 0 ? '不予入库' : all.every((meets) => meets === true) ? '准予入库' : orBlank(null)
  return `经审查，${orBlank(name)}${all.filter((meets) => meets === true).length}项符合、${failed}项不符合，建议${proposal}，请审批。`
}

/** The `.docx` file. */
export function agencyReview({ organisation, printedOn, facts }: { readonly organisation: string; readonly printedOn: IsoDate; readonly facts: AgencyReview }): Promise<Uint8Array> {
  const { name, code, reviewedOn, limits, findings } = facts
  return internalPaper({
    title: AGENCY_REVIEW_TITLE, organisation, printedOn, chain: CHAIN, request: requestText(facts), attachments: ['营业执照（执业许可证）', '人员名册和社保证明', '合作合同', '管理制度'],
    sections: [
      { heading: '供应商', content: [factTable([['名称', name], ['统一社会信用代码', code], ['审查日期', reviewedOn && longDate(reviewedOn)]])] },
      { heading: '资质审查', content: [dataTable(ROWS, agencyRows.map((row) => findingRow(agencyRowLabels[row], agencyCondition(row, limits), findings[row])), 'form')] },
    ],
  })
}
