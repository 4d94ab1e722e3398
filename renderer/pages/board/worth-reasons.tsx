import type { ReactNode } from 'react'
import type { DeadlineRow } from '../../../shared/api/deadlines.ts'
import type { DeadlineKind } from '../../../shared/model/deadline.ts'
import { formatYuan } from '../../../shared/rules/money.ts'
import { idOf } from '../../api/ids.ts'
import { useToday } from '../../api/use-vault.ts'
import { WhyPanel } from '../../components/why-panel.tsx'
import { OpenHouseholdInToolbox, OpenRecordedLoan } from '../toolbox/open-in-toolbox.tsx'

const MEASURE = '登记的控制金额'
const PRICE = '最近一次的参考价；没有参考价的，取登记的控制金额'
const LOAN = '该笔借据的欠款合计（本金、利息、罚息、复利、未拆分欠息和费用），按台账最近一次计算'
const GUARANTEE = '所担保借据的欠款合计，按台账最近一次计算；有最高额的，以最高额为限'
const SECURITY = '担保物登记的价值；没有登记的，取所担保借据的欠款合计，有最高额的以最高额为限'
const PROCEEDING = '该程序登记的诉讼请求或申请执行金额；没有登记的，取所涉借据的欠款合计'

/** What a line's sum is taken from; every other kind hangs on a proceeding. */
const origins: Partial<Record<DeadlineKind, string>> = {
  'preservation-expiry': MEASURE, 'pre-suit-suit': MEASURE, 'disposal-request': MEASURE, 'disposal-answer': MEASURE,
  'reference-price-start': PRICE, 'reference-price-objection': PRICE, 'reference-price-validity': PRICE, 'auction-round': PRICE,
  'loan-limitation': LOAN, 'instalment-limitation': LOAN, 'demand-gap': LOAN,
  'guarantee-period': GUARANTEE, 'guarantee-limitation': GUARANTEE, 'security-exercise': SECURITY,
  'distribution-objection': '分配方案中登记的本行债权；没有登记的，取该程序的金额',
  'foreclosed-disposal': '抵债资产的结存账面余额', 'foreclosed-count': '抵债资产的结存账面余额', 'waiver-payment': '批准的减免金额',
}

const ofLoan: ReadonlySet<DeadlineKind> = new Set(['loan-limitation', 'instalment-limitation', 'demand-gap'])

/** Where the sum beside a deadline comes from, with the way to the figures of its household. */
export function WorthReasons({ row: { kind, caseId, subjectId, subjectText, worthFen } }: { readonly row: DeadlineRow }): ReactNode {
  const today = useToday()
  if (worthFen === null) return null
  const shown = `${formatYuan(worthFen)} 元`
  const steps = [{ label: '取自', detail: origins[kind] ?? PROCEEDING }, { label: '金额', detail: shown }]
  const loanId = ofLoan.has(kind) ? idOf<'loan'>(subjectId) : null
  const tool = today !== null && (loanId === null ? <OpenHouseholdInToolbox caseId={caseId} asOf={today} /> : <OpenRecordedLoan caseId={caseId} loanId={loanId} asOf={today} />)
  return <WhyPanel title="金额" valueText={shown} facts={[{ label: '权利或财产', value: subjectText }]} answer={{ value: worthFen, steps, cautions: [], missing: [] }} action={tool} />
}
