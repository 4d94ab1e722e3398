/**
 * The frame of the internal papers for approval (forms.md E): title, unit and day, sections, then the opinion boxes in the order of the chain. No form is
 * official; pages follow GB/T 9704 (margins, 28.95 points a line of body text), tables forms.md F.8.
 */
import { type Document, type FileChild, Table } from 'docx'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { type Cell, type Column, dataTable } from '../paper/data-table.ts'
import { longDate } from '../paper/format.ts'
import { PAGE, paper, wordFile } from '../paper/paper.ts'
import { box, fill, type Line, paragraphs, type Piece, print } from '../paper/print.ts'
import { STYLE } from '../paper/styles.ts'

export interface InternalPaper {
  readonly title: string
  readonly organisation: string
  readonly printedOn: IsoDate
  readonly sections: readonly Section[]
  /** 拟……，请审批. */
  readonly request: string
  readonly attachments: readonly string[]
  /** Who gives an opinion, in order; each bank strikes out whom it does not ask. */
  readonly chain: readonly string[]
  /** Words at the head of every page. */
  readonly mark?: string
}

export interface Section {
  /** Without its number. */
  readonly heading: string
  readonly content: readonly FileChild[]
}

const OPINIONS: readonly Column[] = [
  { head: '环节', width: 1800, align: 'text' },
  { head: '意见', width: 4032, align: 'text' },
  { head: '签字', width: 1600, align: 'text' },
  { head: '日期', width: 1300, align: 'text' },
]

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

/** A table of label and content over the page; what nobody recorded leaves room to write. */
export function factTable(rows: readonly (readonly [string, Cell])[]): FileChild {
  return dataTable([{ head: '项目', width: 2300, align: 'text' }, { head: '内容', width: 6432, align: 'text' }], rows, 'form')
}

/** Between two choices; no wider, so that the six ways of a recovery plan stand on one line and none breaks inside its word. */
const CHOICE_GAP = '  '

/** ☑诉讼  □仲裁: every choice of the form, those taken ticked. */
export function ticks<T extends string>(labels: Readonly<Record<T, string>>, taken: (choice: T) => boolean): Line {
  const choices = Object.keys(labels).filter((key): key is T => key in labels)
  const pieces = choices.flatMap((choice, index): readonly Piece[] => [...(index === 0 ? [] : [CHOICE_GAP]), box(taken(choice)), labels[choice]])
  return print`${pieces}`
}

/** Tables that touch become one, with the first one's head over both: a thin line of space keeps them apart. */
function apart(content: readonly FileChild[]): FileChild[] {
  return content.flatMap((child, index) => (child instanceof Table && content[index - 1] instanceof Table ? [...paragraphs([print`${fill(null, 0)}`], STYLE.tableGap), child] : [child]))
}

/** The paper before it is packed. */
export function internalDocument({ title, organisation, printedOn, sections, request, attachments, chain, mark }: InternalPaper): Document {
  const heading = (words: string, index: number) => paragraphs([print`${`${NUMERALS[index] ?? index + 1}、${words}`}`], STYLE.tableSection)
  const children = [
    ...paragraphs([print`${title}`], STYLE.courtTitle),
    ...paragraphs([print`填报机构：${fill(organisation, 12)}`, print`编号：${fill(null, 24)}　日期：${fill(longDate(printedOn), 8)}`], STYLE.tableCaption),
    ...sections.flatMap((section, index) => [...heading(section.heading, index), ...apart(section.content)]),
    // What is asked stands over the boxes of those who answer it: no page has boxes alone.
    ...paragraphs([print`${fill(request, 0)}`], STYLE.internalBody, true),
    ...(attachments.length === 0 ? [] : paragraphs([print`附件：${fill(attachments.map((name, index) => `${index + 1}．${name}`).join('　'), 0)}`], STYLE.internalBody, true)),
    ...heading('审批意见', sections.length),
    dataTable(OPINIONS, chain.map((label) => [label, null, null, null]), 'opinions'),
  ]
  return paper({ title, author: organisation, page: PAGE.internalPaper, children, ...(mark === undefined ? {} : { mark }) })
}

/** The `.docx` file of an internal paper. */
export function internalPaper(from: InternalPaper): Promise<Uint8Array> {
  return wordFile(internalDocument(from))
}
