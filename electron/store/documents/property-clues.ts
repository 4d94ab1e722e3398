import type { Document } from 'docx'
import { namesOf } from './court/parties.ts'
import { titleName } from './enforcement/text.ts'
import type { FormDefinition } from './form.ts'
import { type Column, dataTable } from './paper/data-table.ts'
import { joinKnown, longDate } from './paper/format.ts'
import { PAGE, paper } from './paper/paper.ts'
import { fill, paragraphs, print } from './paper/print.ts'
import { STYLE } from './paper/styles.ts'
import { defendantsOf, nameOf, plaintiffName } from './people.ts'
import { clueDetails, MEASURE_LABELS } from './preservation/measures.ts'
import { Questions, someOf } from './questions.ts'
import type { FilingSnapshot } from './snapshot.ts'

const TITLE = '被执行人财产线索清单'

/** Twips; together the width of the wide page. */
const COLUMNS: readonly Column[] = [
  { head: '序号', width: 600, align: 'number' },
  { head: '被执行人', width: 2000, align: 'text' },
  { head: '财产类型', width: 1100, align: 'text' },
  { head: '名称、所在地或开户行、权证号、账号、车牌', width: 4760, align: 'text' },
  { head: '权利负担、查封顺位', width: 2700, align: 'text' },
  { head: '线索来源', width: 1900, align: 'text' },
  { head: '证据页码', width: 1300, align: 'text' },
]

type Row = readonly (string | null)[]

/** Mortgaged and sealed things first: what the bank can sell at once. */
function rowsOf(snapshot: FilingSnapshot): readonly Row[] {
  const mortgaged = snapshot.collateral.map((item): Row => {
    const rank = item.rank === null ? null : `第${item.rank}顺位`
    const place = item.location === null ? null : `坐落${item.location}`
    const certificate = item.certificateNo === null ? null : `权证号${item.certificateNo}`
    return [
      nameOf(snapshot, item.ownerId),
      item.kind === 'mortgage' ? '抵押物' : '质押财产',
      joinKnown([item.object, place, certificate], '，'),
      joinKnown([`${item.kind === 'mortgage' ? '抵押' : '质押'}给我行`, rank, item.lease, item.occupant], '，'),
      '担保合同、登记证明',
    ]
  })
  const sealed = snapshot.preservation
    .filter((each) => each.to !== null)
    .map((each): Row => [nameOf(snapshot, each.holderId), '已保全财产', each.object, joinKnown([each.rank === 1 ? '我行首封' : '我行轮候', each.to === null ? null : `至${longDate(each.to)}`], '，'), each.rulingNo])
  const clues = (snapshot.clues ?? []).map((clue): Row => [nameOf(snapshot, clue.holderId), MEASURE_LABELS[clue.kind], clueDetails(clue), null, clue.source])
  return [...mortgaged, ...sealed, ...clues].map((row, index) => [String(index + 1), ...row, null])
}

function caseLine({ title = null, enforcement = null }: FilingSnapshot): string | null {
  return joinKnown([title === null ? null : `执行依据${titleName(title)}`, enforcement?.caseNo === null || enforcement === null ? null : `执行案号${enforcement.caseNo}`], '，')
}

function render(snapshot: FilingSnapshot): Document {
  return paper({
    title: TITLE,
    author: plaintiffName(snapshot),
    page: PAGE.wideTable,
    children: [
      ...paragraphs([print`${TITLE}`], STYLE.courtTitle),
      ...paragraphs(
        [
          print`申请执行人：${fill(plaintiffName(snapshot))}　被执行人：${fill(namesOf(defendantsOf(snapshot)))}`,
          print`案件：${fill(caseLine(snapshot), 24)}`,
        ],
        STYLE.tableText,
      ),
      dataTable(COLUMNS, rowsOf(snapshot)),
      ...paragraphs(
        [print`除上列线索外，申请执行人请求通过网络执行查控系统查询被执行人的存款、不动产、车辆、证券、股权等财产，并采取查封、扣押、冻结措施。`],
        STYLE.tableText,
        true,
      ),
      ...paragraphs([print`申请执行人（盖章）：${fill(plaintiffName(snapshot))}`, print`${fill(longDate(snapshot.filingDate))}`], STYLE.tableSignature, true),
    ],
  })
}

/** 被执行人财产线索清单 with the request to search the network (forms.md B7): the official form has no row for clues. The layout is ours. */
export const propertyClues: FormDefinition = {
  id: 'property-clues',
  subject: 'title',
  title: TITLE,
  needs: (snapshot) => new Questions('', 'collateral').ask(someOf(rowsOf(snapshot)), 'clues', '财产线索', '被执行人有哪些可供执行的财产线索').blanks,
  checks: () => [],
  copies: () => 2,
  copiesRule: '一式两份',
  signers: ['本机构公章'],
  render,
}
