/**
 * The frame of the internal papers for approval (forms.md E): title, unit and day, sections, then the opinion boxes in the order of the chain. No form is
 * official; pages follow GB/T 9704 (margins, 28.95 points a line of body text), tables forms.md F.8.
 */
import type { FileChild } from 'docx'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { type Column, dataTable } from '../paper/data-table.ts'
import { longDate } from '../paper/format.ts'
import { PAGE, paper, wordFile } from '../paper/paper.ts'
import { fill, paragraphs, print } from '../paper/print.ts'
import { STYLE } from '../paper/styles.ts'

export interface InternalPaper {
  readonly title: string
  readonly organisation: string
  readonly printedOn: IsoDate
  readonly sections: readonly Section[]
  /** 拟……，请审批. */
  readonly request: string
  readonly attachments: readonly string[]
}

export interface Section {
  readonly heading: string
  readonly content: readonly FileChild[]
}

/** Who gives an opinion, in order; each bank strikes out whom it does not ask. */
const OPINION_CHAIN = ['经办人', '复核人', '部门负责人', '法律合规', '风险管理', '计划财务', '分管行长', '行长/审批委员会'] as const

const OPINIONS: readonly Column[] = [
  { head: '环节', width: 1800, align: 'text' },
  { head: '意见', width: 4032, align: 'text' },
  { head: '签字', width: 1600, align: 'text' },
  { head: '日期', width: 1300, align: 'text' },
]

/** A table of label and content over the page; what nobody recorded leaves room to write. */
export function factTable(rows: readonly (readonly [string, string | null])[]): FileChild {
  return dataTable([{ head: '项目', width: 2300, align: 'text' }, { head: '内容', width: 6432, align: 'text' }], rows)
}

/** The `.docx` file of an internal paper. */
export async function internalPaper({ title, organisation, printedOn, sections, request, attachments }: InternalPaper): Promise<Uint8Array> {
  const children = [
    ...paragraphs([print`${title}`], STYLE.title),
    ...paragraphs([print`填报机构：${fill(organisation, 12)}　编号：${fill(null, 12)}　日期：${fill(longDate(printedOn), 8)}`], STYLE.tableCaption),
    ...sections.flatMap(({ heading, content }) => [...paragraphs([print`${heading}`], STYLE.tableSection), ...content]),
    ...paragraphs([print`${fill(request, 0)}`], STYLE.internalBody),
    ...(attachments.length === 0 ? [] : paragraphs([print`附件：${fill(attachments.map((name, index) => `${index + 1}．${name}`).join('　'), 0)}`], STYLE.internalBody)),
    ...paragraphs([print`审批意见`], STYLE.tableSection),
    dataTable(OPINIONS, OPINION_CHAIN.map((label) => [label, null, null, null])),
  ]
  return wordFile(paper({ title, author: organisation, page: PAGE.internalPaper, children }))
}
