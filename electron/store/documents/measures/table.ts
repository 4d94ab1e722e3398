/** The measures in force that a renewal or a release is about. */
import { measureLabels } from '../../../../shared/model/preservation.ts'
import { type Column, dataTable } from '../paper/data-table.ts'
import { joinKnown, longDate } from '../paper/format.ts'
import { nameOf } from '../people.ts'
import type { Finding } from '../form.ts'
import type { MeasureInForce } from '../snapshot-course.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import { orBlank } from '../wording.ts'

/** Twips; together the width between the margins of a court paper. */
const COLUMNS: readonly Column[] = [
  { head: '序号', width: 560, align: 'text' },
  { head: '被申请人', width: 1500, align: 'text' },
  { head: '财产', width: 2144, align: 'text' },
  { head: '措施、顺位', width: 1240, align: 'text' },
  { head: '协助执行通知书、协助单位', width: 1500, align: 'text' },
  { head: '起始日、届满日', width: 1900, align: 'text' },
]

export function rankText({ rank }: MeasureInForce): string {
  return rank === 1 ? '首封' : `轮候第${rank - 1}位`
}

export function measuresTable(snapshot: FilingSnapshot, measures: readonly MeasureInForce[]) {
  const rows = measures.map((each, index) => [
    String(index + 1),
    nameOf(snapshot, each.ownerId),
    joinKnown([each.object, each.certificateNo === null ? null : `${each.measure === 'freeze' ? '账号' : '权证号'}${each.certificateNo}`], '，'),
    `${measureLabels[each.measure]}\n${rankText(each)}`,
    joinKnown([each.noticeNo, each.keeper ?? null], '\n'),
    joinKnown([each.from === null ? null : `自${longDate(each.from)}`, each.to === null ? null : `至${longDate(each.to)}`], '\n'),
  ])
  return dataTable(COLUMNS, rows)
}

/** The rulings by which the measures were taken, each once. */
export function rulingText(measures: readonly MeasureInForce[]): string {
  const rulings = [...new Set(measures.map((each) => orBlank(each.rulingNo)))]
  return rulings.length === 0 ? orBlank(null) : rulings.join('、')
}

/** One paper goes to one court about one ruling: courts send back a paper for several case numbers (forms.md B3). */
export function oneRuling(measures: readonly MeasureInForce[]): readonly Finding[] {
  const rulings = new Set(measures.map((each) => `${each.court ?? ''}|${each.rulingNo ?? ''}`))
  if (rulings.size <= 1) return []
  const text = `选中的财产分属${rulings.size}份裁定，一份申请书只能针对一个案号，请分别出具`
  return [{ code: 'several-rulings', level: 'red', text, where: { tab: 'preservation', recordId: null } }]
}
