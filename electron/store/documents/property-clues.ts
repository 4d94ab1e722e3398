import type { Document } from 'docx'
import { namesOf } from './court/parties.ts'
import { titleName } from './enforcement/text.ts'
import type { FormDefinition } from './form.ts'
import { type Column, dataTable } from './paper/data-table.ts'
import { joinKnown, longDate } from './paper/format.ts'
import { fill, paragraphs, print } from './paper/print.ts'
import { STYLE } from './paper/styles.ts'
import { defendantsOf, nameOf, plaintiffName } from './people.ts'
import { MEASURE_LABELS } from './preservation/measures.ts'
import { Questions, someOf } from './questions.ts'
import type { RequestedMeasure } from './snapshot-case.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { wideTablePaper } from './wide-table.ts'

const TITLE = '被执行人财产线索清单'

/** Twips; together the width of the wide page (forms.md B7, ten columns). */
const COLUMNS: readonly Column[] = [
  { head: '序号', width: 560, align: 'number' },
  { head: '被执行人', width: 1700, align: 'text' },
  { head: '财产类型', width: 1000, align: 'text' },
  { head: '名称与数量', width: 2200, align: 'text' },
  { head: '所在地或开户行', width: 2100, align: 'text' },
  { head: '权证号、账号、车牌', width: 2200, align: 'text' },
  { head: '登记机关', width: 1200, align: 'text' },
  { head: '权利负担、查封顺位', width: 1700, align: 'text' },
  { head: '来源', width: 1200, align: 'text' },
  { head: '证据页码', width: 990, align: 'text' },
]

type Row = readonly (string | null)[]

/** 名称与数量, 所在地或开户行, 权证号、账号、车牌 of a clue. */
function described(clue: RequestedMeasure): Row {
  switch (clue.kind) {
    case 'deposit':
      return ['存款', clue.bankName, clue.accountNo]
    case 'real-estate':
      return ['不动产', clue.location, clue.certificateNo]
    case 'vehicle':
      return [clue.model ?? '车辆', null, clue.plate]
    case 'shares':
      return [joinKnown([clue.company, clue.ratio === null ? null : `持股${clue.ratio}%`], '，'), null, clue.companyCreditCode]
    case 'receivable':
      return [joinKnown([clue.ground, clue.debtor === null ? null : `债务人${clue.debtor}`], '，'), null, null]
    case 'other':
      return [clue.description, null, null]
  }
}

/** Who registers the thing, where its kind says so; a deposit stands with its bank. */
const REGISTRARS: Readonly<Partial<Record<RequestedMeasure['kind'], string>>> = { 'real-estate': '不动产登记机构', vehicle: '公安机关车辆管理所', shares: '市场监督管理部门' }

/** Mortgaged and sealed things first: what the bank can sell at once. */
function rowsOf(snapshot: FilingSnapshot): readonly Row[] {
  const mortgaged = snapshot.collateral.map((item): Row => {
    const rank = item.rank === null ? null : `第${item.rank}顺位`
    return [
      nameOf(snapshot, item.ownerId),
      item.kind === 'mortgage' ? '抵押物' : '质押财产',
      item.object, item.location, item.certificateNo, item.registry ?? null,
      joinKnown([`${item.kind === 'mortgage' ? '抵押' : '质押'}给我行`, rank, item.lease, item.occupant], '，'),
      '担保合同、登记证明',
    ]
  })
  const sealed = snapshot.preservation
    .filter((each) => each.to !== null)
    .map((each): Row => [
      nameOf(snapshot, each.holderId), '已保全财产', each.object, null, null, null,
      joinKnown([each.rank === 1 ? '我行首封' : '我行轮候', each.to === null ? null : `至${longDate(each.to)}`], '，'), each.rulingNo,
    ])
  const clues = (snapshot.clues ?? []).map((clue): Row => [
    nameOf(snapshot, clue.holderId), MEASURE_LABELS[clue.kind], ...described(clue), REGISTRARS[clue.kind] ?? null, clue.kind === 'real-estate' && clue.rank !== null ? rankWords(clue.rank) : null, clue.source,
  ])
  return [...mortgaged, ...sealed, ...clues].map((row, index) => [String(index + 1), ...row, null])
}

const rankWords = (rank: number): string => (rank === 1 ? '首封' : `轮候第${rank - 1}位`)

function caseLine({ title = null, enforcement = null }: FilingSnapshot): string | null {
  return joinKnown([title === null ? null : `执行依据${titleName(title)}`, enforcement?.caseNo === null || enforcement === null ? null : `执行案号${enforcement.caseNo}`], '，')
}

function render(snapshot: FilingSnapshot): Document {
  return wideTablePaper(snapshot, TITLE, [
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
  ])
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
