import type { WriteOffView } from '../../../../shared/api/write-off.ts'
import type { Fen } from '../../../../shared/model/fen.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import type { RiskClass } from '../../../../shared/model/loan.ts'
import { MAKER_LABEL } from '../../../../shared/model/write-off.ts'
import { standardAnnexLabels } from '../../../../shared/model/write-off-standard.ts'
import type { WriteOffStandard } from '../../../../shared/model/write-off-standard.ts'
import { type Column, dataTable } from '../paper/data-table.ts'
import { longDate } from '../paper/format.ts'
import { fill, paragraphs, print } from '../paper/print.ts'
import { type ParagraphStyle, STYLE } from '../paper/styles.ts'

/** What the papers of one write-off print, all from one reading of the record (forms.md E1). */
export interface WriteOffPaper {
  readonly organisation: string
  readonly printedOn: IsoDate
  /** Null = final; else why it is a draft, on every page. */
  readonly draft: string | null
  readonly application: WriteOffView
  readonly borrower: PaperBorrower
  readonly loans: readonly PaperLoan[]
  readonly guarantors: readonly string[]
  readonly collateral: readonly string[]
  readonly rulings: readonly string[]
  /** 终结（终本）日 of each enforcement that is over. */
  readonly ends: readonly string[]
  /** Pages of each bound proof by its attachment; empty before the evidence is bound. */
  readonly pages: ReadonlyMap<string, string>
}

export interface PaperBorrower {
  readonly name: string
  readonly idNo: string | null
  readonly kind: string
  readonly industry: string | null
  /** 企业性质: kind of body and who owns it; 自然人 of a person. */
  readonly nature: string | null
  readonly status: string
  readonly address: string | null
  readonly representative: string | null
}

export interface PaperLoan {
  readonly noteNo: string
  readonly contractNo: string | null
  readonly drawdownOn: IsoDate
  readonly dueOn: IsoDate
  readonly currency: string
  readonly purpose: string | null
  readonly contractFen: Fen
  readonly security: string | null
  readonly riskClass: RiskClass | null
  readonly classedOn: IsoDate | null
}

/** 《一般债权或股权呆账认定标准》第七项. */
export function standardCitation({ code, itemNo }: Pick<WriteOffStandard, 'code' | 'itemNo'>): string {
  return `《${standardAnnexLabels[code.startsWith('card') ? 'card' : 'general']}》第${itemNo}项`
}

export function lines(words: string | null, style: ParagraphStyle) {
  return (words ?? '').split('\n').filter((line) => line.trim() !== '').flatMap((line) => paragraphs([print`${fill(line, 0)}`], style))
}

const OPINIONS: readonly Column[] = [
  { head: '环节', width: 1300, align: 'text' },
  { head: '意见', width: 3944, align: 'text' },
  { head: '签字', width: 1500, align: 'text' },
  { head: '日期', width: 2100, align: 'text' },
]

/** Opinion boxes of the round that runs, in the order of the chain; steps that wait leave room to sign. */
export function opinionTable({ application: { steps, opinions, round } }: WriteOffPaper) {
  const given = opinions.filter((opinion) => opinion.round === round)
  const labels = [MAKER_LABEL, ...steps.map(({ label }) => label)]
  return dataTable(OPINIONS, labels.map((label, step) => {
    const opinion = given.find((one) => one.step === step)
    return opinion === undefined ? [label, null, null, null] : [label, opinion.opinion, opinion.personName, longDate(opinion.givenOn)]
  }), 'opinions')
}

/** A table of label and content over the page. */
export function factTable(rows: readonly (readonly [string, string | null])[]) {
  return dataTable([{ head: '项目', width: 2300, align: 'text' }, { head: '内容', width: 6544, align: 'text' }], rows, 'form')
}

export const heading = (words: string) => paragraphs([print`${words}`], STYLE.tableSection)
