import type { ReactNode } from 'react'
import type { ForeclosedPage, ForeclosedRow } from '../../../shared/api/foreclosed.ts'
import type { Fen } from '../../../shared/model/fen.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { useCall } from '../../api/use-call.ts'
import { LoadedReasons } from '../../components/loaded-reasons.tsx'
import type { WhyPanelProps } from '../../components/why-panel.tsx'
import { OpenPeriodInToolbox } from '../toolbox/open-term.tsx'

/** Which figure of the register is asked about. */
export type RegisterFigure = 'disposeBy' | 'bookLeft' | 'loss' | 'count'

const titles: Readonly<Record<RegisterFigure, string>> = { disposeBy: '处置期限', bookLeft: '结存账面余额', loss: '处置损失', count: '季度盘点' }

function yuan(amount: Fen | undefined): string | undefined {
  return amount === undefined ? undefined : `${formatYuan(amount)} 元`
}

function reasonsOf({ asset, term, result, count }: ForeclosedPage, of: RegisterFigure): Pick<WhyPanelProps, 'answer' | 'action'> & { readonly shown: string | undefined } {
  switch (of) {
    case 'disposeBy':
      return { answer: term, shown: term.value?.due.nominal, action: <OpenDisposalTerm asset={asset} term={term} /> }
    case 'bookLeft':
      return { answer: result, shown: yuan(result.value?.bookLeft) }
    case 'loss':
      return { answer: result, shown: yuan(result.value?.loss) }
    case 'count':
      return { answer: count, shown: count.value.dueOn ?? undefined }
  }
}

/** Why the register shows this of an asset: its own page, loaded when the figure is opened. */
export function RegisterReasons({ row, of }: { readonly row: ForeclosedRow; readonly of: RegisterFigure }): ReactNode {
  const page = useCall('foreclosed.page', { foreclosedId: row.id })
  return (
    <LoadedReasons
      of={page}
      render={(data) => {
        const { shown, ...reasons } = reasonsOf(data, of)
        return { title: `${row.name} ${titles[of]}`, ...(shown === undefined ? {} : { valueText: shown }), ...reasons }
      }}
    />
  )
}

/** The disposal period in the tool of periods; nothing where it ends with the right itself. */
export function OpenDisposalTerm({ asset, term }: Pick<ForeclosedPage, 'asset' | 'term'>): ReactNode {
  const length = term.value?.length
  return asset.acquiredOn !== null && length && <OpenPeriodInToolbox start={asset.acquiredOn} count={length.count} unit={length.unit} />
}
