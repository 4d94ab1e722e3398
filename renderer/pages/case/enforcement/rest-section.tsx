import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { moneyUnit } from '../../../../shared/model/currency.ts'
import type { FilingAct } from '../../../../shared/model/filing.ts'
import type { Id } from '../../../../shared/model/id.ts'
import type { Answer } from '../../../../shared/rules/answer.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import type { RestAfterDisposal } from '../../../../shared/rules/rest-after-disposal.ts'
import { Notice } from '../../../components/notice.tsx'
import { WhyPanel } from '../../../components/why-panel.tsx'
import { askForFiling } from '../asked-filing.ts'
import { useCaseScope } from '../case-scope.ts'
import { Section } from '../record/section.tsx'

interface Props {
  readonly proceedingId: Id<'proceeding'>
  readonly rest: Answer<RestAfterDisposal | null>
}

/** 处置后剩余债权: what is still owed after things were sold or taken in kind, and the papers that claim it. */
export function RestSection({ proceedingId, rest }: Props): ReactNode {
  return (
    <Section title="处置后剩余债权" note="利息、罚息计至到账当日，余额继续计息">
      <RestNotice proceedingId={proceedingId} rest={rest} />
    </Section>
  )
}

function RestNotice({ proceedingId, rest }: Props): ReactNode {
  const { value } = rest
  if (value === null) {
    return <Notice tone="doubt" action={<WhyPanel title="处置后剩余债权" answer={rest} />}>还算不出处置后的剩余债权，缺少的内容见计算依据。</Notice>
  }
  const owed = value.rests.map(({ currency, amount }) => `${formatYuan(amount)} ${moneyUnit(currency)}`).join('、')
  const reasons = <WhyPanel title="处置后剩余债权" answer={rest} valueText={owed === '' ? '已清偿' : owed} />
  if (value.next === null) return <Notice tone="good" standing action={reasons}>处置所得已足额清偿，没有剩余债权。</Notice>
  return (
    <Notice tone="doubt" standing action={<>{reasons}<ClaimRest proceedingId={proceedingId} next={value.next} /></>}>
      处置所得不足以清偿，今日尚欠 {owed}。{claimWords[value.next]}
    </Notice>
  )
}

type Next = NonNullable<RestAfterDisposal['next']>

const claimWords: Readonly<Record<Next, string>> = {
  sue: '实现担保物权的裁定只及于担保物，不足部分另行起诉债务人和保证人。',
  resume: '发现财产后就不足部分申请恢复执行。',
  'go-on': '就不足部分继续执行其他财产，可登记财产线索申请查控。',
}

const papers: Readonly<Record<Next, { readonly act: FilingAct; readonly label: string }>> = {
  sue: { act: 'sue', label: '准备起诉材料' },
  resume: { act: 'resume', label: '准备恢复执行申请' },
  'go-on': { act: 'dispose', label: '准备处置申请' },
}

function ClaimRest({ proceedingId, next }: { readonly proceedingId: Id<'proceeding'>; readonly next: Next }): ReactNode {
  const { caseId, openTab } = useCaseScope()
  const { act, label } = papers[next]
  function open(): void {
    askForFiling(caseId, { act, form: null, loanIds: [], proceedingId: next === 'sue' ? null : proceedingId, itemIds: [], addresseeIds: [] })
    openTab('documents')
  }
  return <Button size="compact-sm" variant="default" onClick={open}>{label}</Button>
}
