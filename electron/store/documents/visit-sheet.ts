/**
 * 外访清单: an internal paper without an official form, carried along on a round of visits. Landscape as other wide lists of the desk: one table for each
 * team in the order of going, every line with whom to visit where, what is owed, what to beware of, and room for what a visit must say afterwards
 * (result, new facts, next step with its day) and for signatures; the rules of conduct stand at the end, since nobody has the program at the door.
 */
import type { FileChild } from 'docx'
import type { VisitView } from '../../../shared/api/visits.ts'
import { contactRelationLabels, outcomeLabelsFor } from '../../../shared/model/contact.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { visitStateLabels } from '../../../shared/model/visit.ts'
import { CONDUCT } from '../../../shared/rules/conduct.ts'
import { addressWords, cautionWords } from '../../../shared/rules/visit-words.ts'
import { type Cell, type Column, dataTable } from './paper/data-table.ts'
import { joinKnown, longDate, yuan } from './paper/format.ts'
import { PAGE, paper, wordFile } from './paper/paper.ts'
import { box, fill, paragraphs, print } from './paper/print.ts'
import { STYLE } from './paper/styles.ts'
import { unreviewedMark } from './unreviewed-mark.ts'

export type SheetVisit = Pick<
  VisitView,
  | 'borrowerName' | 'caseNo' | 'totalFen' | 'balanceOn' | 'personName' | 'relation' | 'address' | 'known' | 'last' | 'purpose' | 'startsAt' | 'findings' | 'state' | 'outcome'
  | 'leadId' | 'recorderId' | 'witnessId' | 'teamNames'
>

export interface VisitSheet {
  readonly organisation: string
  readonly visitOn: IsoDate
  /** In the order of going; the number as it may leave the program. */
  readonly lines: readonly { readonly visit: SheetVisit; readonly number: string | null }[]
  /** What of the households nobody else has confirmed. */
  readonly unreviewed: readonly string[]
}

type Line = VisitSheet['lines'][number]

const TITLE = '外访清单'

/** Twips; together the width between the margins of the wide page. */
const COLUMNS: readonly Column[] = [
  { head: '序号', width: 540, align: 'number' },
  { head: '户名和欠款', width: 2200, align: 'text' },
  { head: '外访对象', width: 1700, align: 'text' },
  { head: '地址', width: 2600, align: 'text' },
  { head: '上次联系', width: 1500, align: 'text' },
  { head: '事由和注意', width: 2260, align: 'text' },
  { head: '结果、新情况、下一步和日期', width: 2850, align: 'text' },
  { head: '被访人签字', width: 1200, align: 'text' },
]

const lines = (parts: readonly (string | null)[]): string | null => joinKnown(parts, '\n')

function row({ visit, number }: Line, index: number): readonly Cell[] {
  const { borrowerName, caseNo, totalFen, balanceOn, personName, relation, address, known, last, purpose, startsAt } = visit
  return [
    String(index + 1),
    lines([`${borrowerName}（${caseNo}）`, `欠款${yuan(totalFen)}`, balanceOn && `截至${longDate(balanceOn)}`]),
    lines([personName, relation && contactRelationLabels[relation], number]),
    lines([address, addressWords(known)]),
    last && lines([longDate(last.on), outcomeLabelsFor(relation)[last.outcome]]),
    lines([`${startsAt}　${purpose}`, ...cautionWords(visit)]),
    resultCell(visit),
    null,
  ]
}

/** What was entered already is printed; the others are ticked and written by hand. */
function resultCell({ state, outcome, relation }: SheetVisit): Cell {
  if (outcome !== null) return `${visitStateLabels[state]}：${outcomeLabelsFor(relation)[outcome]}`
  return print`${box(false)}已见面　${box(false)}未见到${fill(null, 2)}`
}

const PARTS = ['主谈', '记录', '见证']

function teamTable(team: readonly Line[]): FileChild[] {
  const names = team[0]?.visit.teamNames ?? []
  const words = names.map((name, index) => `${PARTS[index] ?? ''} ${name}`).join('　')
  return [
    ...paragraphs([print`外访人员：${fill(words, 12)}　共${fill(String(team.length), 0)}处`], STYLE.tableSection),
    dataTable(COLUMNS, team.map(row)),
    ...paragraphs([print`外访人员（签字）：${fill(null, 30)}　${fill(null, 6)}年${fill(null, 4)}月${fill(null, 4)}日`], STYLE.tableSignature),
  ]
}

/** The `.docx` file of a day's visits. */
export async function visitSheet({ organisation, visitOn, lines: visits, unreviewed }: VisitSheet): Promise<Uint8Array> {
  const teams = Map.groupBy(visits, ({ visit }) => [visit.leadId, visit.recorderId, visit.witnessId].join())
  const children = [
    ...paragraphs([print`${TITLE}`], STYLE.subtitle),
    ...paragraphs([print`单位：${fill(organisation, 12)}　外访日期：${fill(longDate(visitOn), 8)}　共${fill(String(visits.length), 0)}处`], STYLE.tableCaption),
    ...(visits.length === 0 ? paragraphs([print`这一天没有安排外访。`], STYLE.tableText) : [...teams.values()].flatMap(teamTable)),
    ...paragraphs([print`外访须知`], STYLE.tableSection),
    ...paragraphs(CONDUCT.map((words, index) => print`${fill(`${index + 1}．${words}`, 0)}`), STYLE.tableText),
    ...paragraphs([print`本清单含个人信息，用后交回，不得拍照外传。`], STYLE.tableText),
  ]
  return wordFile(paper({ title: TITLE, author: organisation, page: PAGE.wideTable, children, ...unreviewedMark({ unreviewed: [...unreviewed] }) }))
}
