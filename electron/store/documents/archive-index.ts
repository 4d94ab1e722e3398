/**
 * 档案目录 of one household, followed by its 借阅登记: an internal paper without an official form, laid out as the lists of the house are
 * (title centred, unit and household below it, one line a paper, signatures and the day at the end). Who borrows and who takes back signs on the line.
 */
import type { FileChild } from 'docx'
import type { ArchiveItem, ArchiveLending, ArchiveOfCase } from '../../../shared/api/archive.ts'
import { archiveFormLabels, archiveKindLabels } from '../../../shared/model/archive.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { archiveStandingLabels } from '../../../shared/rules/archive-standing.ts'
import { type Column, dataTable } from './paper/data-table.ts'
import { dated, longDate } from './paper/format.ts'
import { PAGE, paper, wordFile } from './paper/paper.ts'
import { fill, paragraphs, print } from './paper/print.ts'
import { STYLE } from './paper/styles.ts'

export interface ArchiveIndex {
  readonly organisation: string
  readonly caseNo: string
  readonly borrowerName: string
  readonly printedOn: IsoDate
  readonly archive: ArchiveOfCase
}

const TITLE = '档案目录'

interface IndexColumn<Row> extends Column {
  readonly value: (row: Row, index: number) => string | null
}

/** Twips; together the width between the margins of the wide page, as in the table below it. */
const ITEM_COLUMNS: readonly IndexColumn<ArchiveItem>[] = [
  { head: '序号', width: 540, align: 'number', value: (_item, index) => String(index + 1) },
  { head: '类别', width: 1500, align: 'text', value: ({ kind }) => archiveKindLabels[kind] },
  { head: '文件名称', width: 2840, align: 'text', value: ({ name }) => name },
  { head: '编号', width: 2300, align: 'text', value: ({ paperNo }) => paperNo },
  { head: '文件日期', width: 1860, align: 'text', value: ({ formedOn }) => dated(formedOn) },
  { head: '原件／复印件', width: 900, align: 'text', value: ({ form }) => archiveFormLabels[form] },
  { head: '份数', width: 600, align: 'number', value: ({ copies }) => String(copies) },
  { head: '页数', width: 600, align: 'number', value: ({ pages }) => (pages === null ? null : String(pages)) },
  { head: '存放', width: 1900, align: 'text', value: ({ keptAt }) => keptAt },
  { head: '状态', width: 1810, align: 'text', value: standingWords },
]

const LENDING_COLUMNS: readonly IndexColumn<ArchiveLending>[] = [
  { head: '序号', width: 540, align: 'number', value: (_lending, index) => String(index + 1) },
  { head: '文件名称', width: 2120, align: 'text', value: ({ itemName }) => itemName },
  { head: '用途', width: 1900, align: 'text', value: ({ purpose }) => purpose },
  { head: '借阅人', width: 1210, align: 'text', value: ({ borrower }) => borrower },
  { head: '借出日期', width: 1860, align: 'text', value: ({ lentOn }) => longDate(lentOn) },
  { head: '应还日期', width: 1860, align: 'text', value: ({ dueOn }) => longDate(dueOn) },
  { head: '借阅人签字', width: 1300, align: 'text', value: ({ signed }) => (signed ? '已签' : null) },
  { head: '归还日期', width: 1860, align: 'text', value: ({ returnedOn }) => dated(returnedOn) },
  { head: '收回人', width: 1000, align: 'text', value: ({ receivedByName }) => receivedByName },
  { head: '收回人签字', width: 1200, align: 'text', value: () => null },
]

/** 借出：单家旺，应于2026年11月30日归还; 已移出：2026年11月20日，结清，返还抵押人. */
function standingWords({ standing, out, releasedOn, releasedTo }: ArchiveItem): string {
  const words = archiveStandingLabels[standing]
  if (releasedOn !== null) return `${words}：${longDate(releasedOn)}，${releasedTo ?? ''}`
  return out === null ? words : `${words}：${out.borrower}，应于${longDate(out.dueOn)}归还`
}

function tableOf<Row>(columns: readonly IndexColumn<Row>[], rows: readonly Row[], nothing: string): FileChild[] {
  if (rows.length === 0) return paragraphs([print`${nothing}`], STYLE.tableText)
  return [dataTable(columns, rows.map((row, index) => columns.map(({ value }) => value(row, index))))]
}

/** The `.docx` file of one household's archive. */
export async function archiveIndex({ organisation, caseNo, borrowerName, printedOn, archive: { items, lendings } }: ArchiveIndex): Promise<Uint8Array> {
  const out = items.filter((item) => item.out !== null).length
  const overdue = items.filter(({ standing }) => standing === 'overdue').length
  const inOrder = [...lendings].reverse()
  const children = [
    ...paragraphs([print`${TITLE}`], STYLE.subtitle),
    ...paragraphs([print`单位：${fill(organisation, 12)}　户名：${fill(borrowerName, 10)}　户编号：${fill(caseNo, 6)}`], STYLE.tableCaption),
    ...paragraphs([print`打印日期：${fill(longDate(printedOn), 8)}　共${fill(String(items.length), 0)}项，借出${fill(String(out), 0)}项，其中逾期未还${fill(String(overdue), 0)}项`], STYLE.tableCaption),
    ...tableOf(ITEM_COLUMNS, items, '本户没有登记档案原件。'),
    ...paragraphs([print`借阅登记`], STYLE.tableSection),
    ...tableOf(LENDING_COLUMNS, inOrder, '没有借阅。'),
    ...paragraphs([print`档案保管人（签字）：${fill(null, 16)}　核对人（签字）：${fill(null, 16)}　${fill(null, 6)}年${fill(null, 4)}月${fill(null, 4)}日`], STYLE.tableSignature, true),
  ]
  return wordFile(paper({ title: TITLE, author: organisation, page: PAGE.wideTable, children }))
}
