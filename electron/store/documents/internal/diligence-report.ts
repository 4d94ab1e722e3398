/**
 * 履职报告: who did what for a household, when, with which evidence, and which periods were kept or lapsed. No public model was found and no
 * bank's own form seen, so the layout is unconfirmed: the frame of internal papers (GB/T 9704).
 */
import type { DiligenceReport } from '../../../../shared/api/diligence.ts'
import { deadlineKindLabels } from '../../../../shared/model/deadline.ts'
import { diligenceActLabels, diligenceActKinds, periodStandingLabels, periodStandings } from '../../../../shared/model/diligence.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { type Column, dataTable } from '../paper/data-table.ts'
import { dated, longDate } from '../paper/format.ts'
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
function countWords({ acts }: DiligenceReport): string | null {
  const words = diligenceActKinds.flatMap((kind) => {
    const count = acts.filter((act) => act.kind === kind).length
    return count === 0 ? [] : [`${diligenceActLabels[kind]}${count}次`]
  })
  return words.length === 0 ? '没有登记履职记录' : words.join('、')
}

function periodWords({ periods }: DiligenceReport): string {
  const words = periodStandings.flatMap((standing) => {
    const count = periods.filter((period) => period.standing === standing).length
    return count === 0 ? [] : [`${periodStandingLabels[standing]}${count}项`]
  })
  return words.length === 0 ? '没有起算的期限' : words.join('、')
}

/** The `.docx` file. */
export function diligencePaper({ organisation, printedOn, chain, report }: DiligencePaper): Promise<Uint8Array> {
  const { borrowerName, caseNo, personName, from, to, acts, periods } = report
  const proven = acts.filter(({ evidence }) => evidence.length > 0).length
  return internalPaper({
    title: DILIGENCE_TITLE, organisation, printedOn, chain, attachments: [],
    request: '以上根据台账记录生成，所列证据存于本户附件，请核实。',
    sections: [
      {
        heading: '基本情况',
        content: [factTable([
          ['债务人', `${borrowerName}（${caseNo}）`], ['履职人员', personName ?? '本户全部经办人员'], ['期间', `${longDate(from)}至${longDate(to)}`],
          ['履职次数', countWords(report)], ['有证据的', `${proven}次`], ['期限', periodWords(report)],
        ])],
      },
      { heading: '履职记录', content: [acts.length === 0 ? factTable([['履职记录', '期间内没有登记']]) : dataTable(ACTS, acts.map(({ on, kind, what, result, personName: by, evidence }) => [longDate(on), diligenceActLabels[kind], what, result, by, evidence.join('；') || null]))] },
      { heading: '期限管理', content: [periods.length === 0 ? factTable([['期限', '没有起算的期限']]) : dataTable(PERIODS, periods.map(({ kind, subject, dueOn, standing, how, ownerName }) => [deadlineKindLabels[kind], subject, dated(dueOn), periodStandingLabels[standing], how, ownerName]))] },
    ],
  })
}
