import type { ReactNode } from 'react'
import { type CaseTotals, foreignText } from '../../../shared/api/cases.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import type { Answer } from '../../../shared/rules/answer.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { WhyPanel } from '../../components/why-panel.tsx'
import type { TotalFigure } from './total-words.ts'

const valueOf: Readonly<Record<TotalFigure, (totals: CaseTotals) => string>> = {
  本金: ({ principalFen }) => `${formatYuan(principalFen)} 元`,
  欠息: ({ interestFen }) => `${formatYuan(interestFen)} 元`,
  欠款: ({ totalFen }) => `${formatYuan(totalFen)} 元`,
  外币欠款: ({ foreign }) => foreignText(foreign),
}

interface Props {
  readonly totals: CaseTotals
  readonly of?: TotalFigure
}

/** Where the sums at the foot come from; loaded after them, since the list stands before it. */
export default function TotalReasons({ totals, of = '欠款' }: Props): ReactNode {
  return (
    <WhyPanel
      title={`当前筛选的${of}合计`}
      valueText={valueOf[of](totals)}
      facts={[{ label: '算至', value: totals.figuresOn ?? '—' }, { label: '户数、借据数', value: `${totals.cases} 户，${totals.loans} 笔` }]}
      answer={portfolioAnswer(totals)}
    />
  )
}

/** The sums are computed loan by loan, so each household's page shows the lines. */
function portfolioAnswer({ principalFen, interestFen, totalFen, foreign, certifiedOnly }: CaseTotals): Answer<Fen> {
  return {
    value: totalFen,
    steps: [
      { label: '逐笔计算', detail: '每笔借据按自己的合同要素和台账分录计至该日（含当日），与户内同一天的余额一致；打开一户可看到每一段计息' },
      { label: '合计', detail: `本金 ${formatYuan(principalFen)} 元，欠息（期内利息、罚息、复利和未拆分欠息）${formatYuan(interestFen)} 元，其余为已计入的费用` },
      ...(foreign.length === 0 ? [] : [{ label: '其他币种', detail: `另欠 ${foreignText(foreign)}，各币种分别列示，不折算，也不与人民币相加` }]),
    ],
    cautions: certifiedOnly === 0 ? [] : [{ code: 'certified-only', text: `${certifiedOnly} 户有借据的合同要素不全，算不到该日，按最近的认定余额计入；列表中这些户的欠息带“*”。` }],
    missing: [],
  }
}
