/** The things that the court is to sell, in one table for every paper on their sale (forms.md B11, B12). */
import { saleResultLabels, saleRoundLabels } from '../../../../shared/model/enforcement.ts'
import type { Blank } from '../form.ts'
import { type Column, dataTable } from '../paper/data-table.ts'
import { joinKnown, longDate, yuan } from '../paper/format.ts'
import { nameOf } from '../people.ts'
import { Questions, someOf } from '../questions.ts'
import type { SaleThing } from '../snapshot-particulars.ts'
import type { FilingSnapshot } from '../snapshot.ts'
import { orBlank } from '../wording.ts'

/** Twips; together the width between the margins of a court paper. */
const COLUMNS: readonly Column[] = [
  { head: '序号', width: 600, align: 'text' },
  { head: '所有人', width: 1400, align: 'text' },
  { head: '财产、坐落、权证号', width: 3144, align: 'text' },
  { head: '查封顺位、抵押', width: 1900, align: 'text' },
  { head: '租赁、占用、欠税费、钥匙', width: 1800, align: 'text' },
]

export function objectText({ object, location, certificateNo }: SaleThing): string {
  return joinKnown([object, location === null ? null : `坐落${location}`, certificateNo === null ? null : `权证号${certificateNo}`], '，') ?? object
}

/** `我行首封`, `我行轮候第1位`. */
function rankWords({ rank }: SaleThing): string | null {
  if (rank === null) return null
  return rank === 1 ? '我行首封' : `我行轮候第${rank - 1}位`
}

export const saleObjectsOf = ({ saleObjects = [] }: FilingSnapshot): readonly SaleThing[] => saleObjects

export function saleObjectsTable(snapshot: FilingSnapshot, things: readonly SaleThing[]) {
  const rows = things.map((thing, index) => [
    String(index + 1),
    nameOf(snapshot, thing.ownerId),
    objectText(thing),
    joinKnown([rankWords(thing), thing.mortgage], '；'),
    joinKnown([joinKnown([thing.lease, thing.occupant === null ? null : `由${thing.occupant}占用`, thing.arrears ?? null], '；'), `钥匙：${orBlank(null)}`], '\n'),
  ])
  return dataTable(COLUMNS, rows)
}

/** `一拍（2026年9月1日，起拍价1,000,000.00元，流拍）`, round by round. */
export function roundsText({ rounds }: SaleThing): string | null {
  return joinKnown(rounds.map(({ round, opensOn, startPrice, result }) => `${saleRoundLabels[round]}（${longDate(opensOn)}，起拍价${yuan(startPrice)}，${saleResultLabels[result]}）`))
}

export function saleObjectNeeds(things: readonly SaleThing[]): readonly Blank[] {
  return [
    ...new Questions('', 'preservation').require(someOf(things), 'saleObjects', '处置的财产', '处置哪些财产（请在“保全”或“抵质押物”页登记）').blanks,
    ...things.flatMap((thing, index) =>
      new Questions(`saleObjects[${index}]`, 'collateral', thing.id)
        .ask(thing.certificateNo, 'certificateNo', `${thing.object}的权证号`, `${thing.object}的权证号是多少`)
        .ask(thing.rank, 'rank', `${thing.object}的查封顺位`, `${thing.object}由哪家法院首先查封，我行第几顺位`)
        .ask(thing.occupant ?? thing.lease, 'occupant', `${thing.object}的占有使用情况`, `${thing.object}是否出租，由谁占用`).blanks,
    ),
  ]
}
