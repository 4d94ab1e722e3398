import { type ReactNode, useState } from 'react'
import type { ObstacleKind } from '../../../../shared/model/enforcement.ts'
import type { Fen } from '../../../../shared/model/fen.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import { saleDefence, type SaleDefenceKind } from '../../../../shared/rules/sale-defence.ts'
import { WideField } from '../../../components/field-grid.tsx'
import { MoneyField } from '../../../components/money-field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { WhyPanel } from '../../../components/why-panel.tsx'

const words: Readonly<Record<SaleDefenceKind, string>> = {
  'sole-home': '唯一住房可以查封；三种情形下被执行人的异议不成立，可以拍卖。',
  buyer: '符合条件的买受人可以对抗抵押权，估算回收金额前逐人核实。',
  lease: '抵押前已占有的承租人可以对抗买受人，估算回收金额前核实。',
  occupant: '被征收安置的人等可以对抗抵押权，估算回收金额前核实。',
}

function isDefence(kind: ObstacleKind | null): kind is SaleDefenceKind {
  return kind !== null && kind in words
}

/** What the law says of an obstacle that a person may raise against the sale; nothing for the others. */
export function DefenceNotice({ kind }: { readonly kind: ObstacleKind | null }): ReactNode {
  if (!isDefence(kind)) return null
  if (kind === 'sole-home') return <SoleHomeNotice />
  return (
    <WideField>
      <Notice tone="info" standing action={<WhyPanel title="能否对抗执行" answer={saleDefence({ kind })} />}>{words[kind]}</Notice>
    </WideField>
  )
}

/** With what has to stay with the debtor, worked out from a rent that is asked for here alone. */
function SoleHomeNotice(): ReactNode {
  const [rent, setRent] = useState<Fen | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const given = rent !== null && rent > 0
  const answer = saleDefence({ kind: 'sole-home', ...(given ? { monthlyRent: rent } : {}) })
  const field = { value: rent, error: problem ?? (rent === null || given ? null : '请填写大于零的租金'), onChange: setRent, onProblem: setProblem, onBlur: () => {} }
  return (
    <>
      <WideField>
        <Notice tone="info" standing action={<WhyPanel title="唯一住房" answer={answer} />}>
          {words['sole-home']}
          {answer.value !== null && `应从变价款中扣除租金 ${formatYuan(answer.value.least)} 元至 ${formatYuan(answer.value.most)} 元。`}
        </Notice>
      </WideField>
      <MoneyField label="当地同类房屋月租金" help="只用来估算应扣租金，不保存" field={field} />
    </>
  )
}
