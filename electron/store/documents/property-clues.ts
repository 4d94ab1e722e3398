import type { Document } from 'docx'
import { actsOfPreserving } from '../../../shared/model/filing.ts'
import { namesOf } from './court/parties.ts'
import { titleName } from './enforcement/text.ts'
import type { Blank, FormDefinition } from './form.ts'
import { type Column, dataTable } from './paper/data-table.ts'
import { joinKnown, longDate } from './paper/format.ts'
import { fill, paragraphs, print } from './paper/print.ts'
import { STYLE } from './paper/styles.ts'
import { defendantsOf, nameOf, plaintiffName } from './people.ts'
import { MEASURE_LABELS } from './preservation/measures.ts'
import { respondentsOf } from './preservation/text.ts'
import { Questions, someOf } from './questions.ts'
import type { RequestedMeasure } from './snapshot-case.ts'
import type { FilingSnapshot } from './snapshot.ts'
import { wideTablePaper } from './wide-table.ts'
import { causeOf } from './wording.ts'

const TITLE = '被执行人财产线索清单'

/** What the parties are called, and what is asked of the court beside: by whether the list goes with an application to enforce or to preserve. */
interface Words {
  readonly title: string
  readonly creditor: string
  readonly debtor: string
  readonly search: string | null
}

const ENFORCING: Words = {
  title: TITLE, creditor: '申请执行人', debtor: '被执行人',
  search: '除上列线索外，申请执行人请求通过网络执行查控系统查询被执行人的存款、不动产、车辆、证券、股权等财产，并采取查封、扣押、冻结措施。',
}

const SEARCH_IN_SUIT = '除上列线索外，申请人已书面请求人民法院依照《最高人民法院关于人民法院办理财产保全案件若干问题的规定》第十一条通过网络执行查控系统查询被申请人的财产。'

const isPreserving = ({ act }: FilingSnapshot): boolean => act !== undefined && actsOfPreserving.has(act)

function wordsOf(snapshot: FilingSnapshot): Words {
  if (!isPreserving(snapshot)) return ENFORCING
  return { title: '被申请人财产线索清单', creditor: '申请人', debtor: '被申请人', search: snapshot.preservationRequest?.networkSearch === true ? SEARCH_IN_SUIT : null }
}

/** Twips; together the width of the wide page (forms.md B7, ten columns). */
const columnsFor = ({ debtor }: Words): readonly Column[] => [
  { head: '序号', width: 560, align: 'number' },
  { head: debtor, width: 1700, align: 'text' },
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

/** Mortgaged and sealed things first, what the bank can sell at once; to preserve, what is asked for comes first. */
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
  const all = isPreserving(snapshot) ? [...clues, ...mortgaged, ...sealed] : [...mortgaged, ...sealed, ...clues]
  return all.map((row, index) => [String(index + 1), ...row, null])
}

const rankWords = (rank: number): string => (rank === 1 ? '首封' : `轮候第${rank - 1}位`)

/** The title that is enforced; before it the dispute, with the court's number once it has one. */
function caseLine(snapshot: FilingSnapshot): string | null {
  const { title = null, enforcement = null, court } = snapshot
  if (isPreserving(snapshot)) return joinKnown([causeOf(snapshot), court.caseNo], '，')
  return joinKnown([title === null ? null : `执行依据${titleName(title)}`, enforcement?.caseNo === null || enforcement === null ? null : `执行案号${enforcement.caseNo}`], '，')
}

function render(snapshot: FilingSnapshot): Document {
  const words = wordsOf(snapshot)
  const { creditor, debtor, search } = words
  const debtors = isPreserving(snapshot) ? respondentsOf(snapshot) : defendantsOf(snapshot)
  return wideTablePaper(snapshot, words.title, [
    ...paragraphs(
      [
        print`${creditor}：${fill(plaintiffName(snapshot))}　${debtor}：${fill(namesOf(debtors))}`,
        print`案件：${fill(caseLine(snapshot), 24)}`,
      ],
      STYLE.tableText,
    ),
    dataTable(columnsFor(words), rowsOf(snapshot)),
    ...(search === null ? [] : paragraphs([print`${search}`], STYLE.tableText, true)),
    ...paragraphs([print`${creditor}（盖章）：${fill(plaintiffName(snapshot))}`, print`${fill(longDate(snapshot.filingDate))}`], STYLE.tableSignature, true),
  ])
}

function needs(snapshot: FilingSnapshot): readonly Blank[] {
  const question = isPreserving(snapshot) ? '被申请人有哪些可供保全的财产线索' : '被执行人有哪些可供执行的财产线索'
  return new Questions('', 'collateral').ask(someOf(rowsOf(snapshot)), 'clues', '财产线索', question).blanks
}

/**
 * 被执行人财产线索清单 with the request to search the network (forms.md B7): the official form has no row for clues. With an application to
 * preserve the same list names 被申请人: clear data of property or concrete clues are one of its six contents (财产保全规定第一条). The layout is ours.
 */
export const propertyClues: FormDefinition = {
  id: 'property-clues',
  // What it states of the debtors is checked with the application that it travels with.
  subject: 'none',
  title: TITLE,
  printedTitle: (snapshot) => wordsOf(snapshot).title,
  needs,
  checks: () => [],
  copies: () => 2,
  copiesRule: '一式两份',
  signers: ['本机构公章'],
  render,
}
