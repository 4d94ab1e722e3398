import type { ReactNode } from 'react'
import type { CaseRow } from '../../../shared/api/cases.ts'
import type { CaseBalance } from '../../../shared/api/loans.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import type { Answer } from '../../../shared/rules/answer.ts'
import { type Component, components } from '../../../shared/rules/ledger/components.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { useCall } from '../../api/use-call.ts'
import { LoadedReasons } from '../../components/loaded-reasons.tsx'
import { householdAnswer, householdPart } from '../case/case-balance.ts'
import { OpenHouseholdInToolbox } from '../toolbox/open-in-toolbox.tsx'

/** Which figure of a row is asked about. */
export type RowFigure = 'principal' | 'interest' | 'total' | 'day'

interface Props {
  readonly row: CaseRow
  readonly of: RowFigure
  readonly today: IsoDate
}

const interestParts = components.filter((component): component is Exclude<Component, 'principal' | 'costs'> => component !== 'principal' && component !== 'costs')

function answerTo(of: RowFigure, balance: CaseBalance): Answer<unknown> {
  if (of === 'principal') return householdPart(balance, 'principal')
  return of === 'interest' ? householdPart(balance, ...interestParts) : householdAnswer(balance)
}

const words: Readonly<Record<RowFigure, (row: CaseRow) => readonly [title: string, value: string]>> = {
  principal: (row) => ['本金余额', `${formatYuan(row.principalFen)} 元`],
  interest: (row) => ['欠息', `${formatYuan(row.interestFen)} 元`],
  total: (row) => ['合计', `${formatYuan(row.totalFen)} 元`],
  day: (row) => ['余额日期', row.balanceOn ?? '—'],
}

/** Why a row of the case list shows this: the household's own balance of that day, loan by loan. */
export default function HouseholdReasons({ row, of, today }: Props): ReactNode {
  const balance = useCall('loans.balance', { caseId: row.id, asOf: today })
  const [title, valueText] = words[of](row)
  return (
    <LoadedReasons
      of={balance}
      render={(data) => ({
        title: `${row.borrowerName} ${title}`,
        valueText,
        facts: [{ label: '算至', value: row.balanceOn ?? '—' }, { label: '借据数', value: `${row.loanCount} 笔` }],
        answer: answerTo(of, data),
        action: <OpenHouseholdInToolbox caseId={row.id} asOf={today} />,
      })}
    />
  )
}
