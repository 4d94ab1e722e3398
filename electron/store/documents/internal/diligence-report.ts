/**
 * 履职报告: who did what for a household, or one person for all of his, when, with which evidence, and which periods were kept or lapsed. No public model was found and no
 * bank's own form seen, so the layout is unconfirmed: the frame of internal papers (GB/T 9704).
 */
import type { DiligenceAct, DiligenceHousehold, DiligencePeriod, DiligenceReport } from '../../../../shared/api/diligence.ts'
import { deadlineKindLabels } from '../../../../shared/model/deadline.ts'
import { diligenceActLabels, diligenceActKinds, periodStandingLabels, periodStandings } from '../../../../shared/model/diligence.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import type { FileChild } from 'docx'
import { type Column, dataTable } from '../paper/data-table.ts'
import { dated, longDate } from '../paper/format.ts'
import { paragraphs, print } from '../paper/print.ts'
import { STYLE } from '../paper/styles.ts'
import { factTable, internalPaper } from './internal-paper.ts'

const DILIGENCE_TITLE = '履职报告'

const ACTS: readonly Column[] = [
  { head: '日期', width: 1860, align: 'text' },
  { head: '类别', width: 900, align: 'text' },
  { head: '履职事项', width: 1900, align: 'text' },
  { head: '结果', width: 1560, align: 'text' },
  { head: '办理人', width: 892, align: 'text' },
  { head: '证据', width: 1620, align: 'text' },
]

/** One line a household, before the acts of each. */
const HOUSEHOLDS: readonly Column[] = [
  { head: '债务人', width: 3200, align: 'text' },
  { head: '履职次数', width: 1060, align: 'number' },
  { head: '有证据的', width: 1060, align: 'number' },
  ...periodStandings.map((standing): Column => ({ head: periodStandingLabels[standing], width: 853, align: 'number' })),
]

const PERIODS: readonly Column[] = [
  { head: '期限', width: 1440, align: 'text' },
  { head: '对象', width: 1932, align: 'text' },
  { head: '届满日', width: 1860, align: 'text' },
  { head: '情况', width: 1000, align: 'text' },
  { head: '说明', width: 1600, align: 'text' },
  { head: '责任人', width: 900, align: 'text' },
]

interface DiligencePaper {
  readonly organisation: string
  readonly printedOn: IsoDate
  readonly chain: readonly string[]
  readonly report: DiligenceReport
}

/** How many of each, for the first table: 催收6次、送达2次. */
function countWords(acts: readonly DiligenceAct[]): string {
  const words = diligenceActKinds.flatMap((kind) => {
    const count = acts.filter((act) => act.kind === kind).length
    return count === 0 ? [] : [`${diligenceActLabels[kind]}${count}次`]
  })
  return words.length === 0 ? '没有登记履职记录' : words.join('、')
}

function periodWords(periods: readonly DiligencePeriod[]): string {
  const words = periodStandings.flatMap((standing) => {
    const count = periods.filter((period) => period.standing === standing).length
    return count === 0 ? [] : [`${periodStandingLabels[standing]}${count}项`]
  })
  return words.length === 0 ? '没有起算的期限' : words.join('、')
}

const proven = (acts: readonly DiligenceAct[]): number => acts.filter(({ evidence }) => evidence.length > 0).length

const titleOf = ({ borrowerName, caseNo }: DiligenceHousehold): string => `${borrowerName}（${caseNo}）`

function actTable({ acts }: DiligenceHousehold): FileChild {
  if (acts.length === 0) return factTable([['履职记录', '期间内没有登记']])
  return dataTable(ACTS, acts.map(({ on, kind, what, result, personName, evidence }) => [longDate(on), diligenceActLabels[kind], what, result, personName, evidence.join('；') || null]))
}

function periodTable({ periods }: DiligenceHousehold): FileChild {
  if (periods.length === 0) return factTable([['期限', '没有起算的期限']])
  return dataTable(PERIODS, periods.map(({ kind, subject, dueOn, standing, how, ownerName }) => [deadlineKindLabels[kind], subject, dated(dueOn), periodStandingLabels[standing], how, ownerName]))
}

/** A line of the summary; its columns stand in the order of `periodStandings`. */
function sumsOf(household: DiligenceHousehold): string[] {
  const { acts, periods } = household
  return [titleOf(household), String(acts.length), String(proven(acts)), ...periodStandings.map((standing) => String(periods.filter((period) => period.standing === standing).length))]
}

/** The `.docx` file: of one household, or of each of a person's with a summary before them. */
export function diligencePaper({ organisation, printedOn, chain, report: { personName, from, to, households } }: DiligencePaper): Promise<Uint8Array> {
  const acts = households.flatMap((household) => household.acts)
  const periods = households.flatMap((household) => household.periods)
  const [only, ...others] = households
  const alone = only !== undefined && others.length === 0
  const each = (tableOf: (household: DiligenceHousehold) => FileChild): FileChild[] =>
    alone ? [tableOf(only)] : households.flatMap((household) => [...paragraphs([print`${titleOf(household)}`], STYLE.tableCaption, true), tableOf(household)])
  const summary = { heading: '分户汇总', content: [households.length === 0 ? factTable([['债务人', '期间内没有履职的户']]) : dataTable(HOUSEHOLDS, households.map(sumsOf))] }
  return internalPaper({
    title: DILIGENCE_TITLE, organisation, printedOn, chain, attachments: [],
    request: `以上根据台账记录生成，所列证据存于${alone ? '本户' : '各户'}附件，请核实。`,
    sections: [
      {
        heading: '基本情况',
        content: [factTable([
          ['债务人', alone ? titleOf(only) : `共${households.length}户，见分户汇总`], ['履职人员', personName ?? '本户全部经办人员'], ['期间', `${longDate(from)}至${longDate(to)}`],
          ['履职次数', countWords(acts)], ['有证据的', `${proven(acts)}次`], ['期限', periodWords(periods)],
        ])],
      },
      ...(alone ? [] : [summary]),
      ...(households.length === 0 ? [] : [{ heading: '履职记录', content: each(actTable) }, { heading: '期限管理', content: each(periodTable) }]),
    ],
  })
}
