import type { CaseTab } from '../../../shared/api/cases.ts'
import type { DeadlineRow } from '../../../shared/api/deadlines.ts'
import type { DeadlineKind } from '../../../shared/model/deadline.ts'
import { call } from '../../api/client.ts'
import { askForAct } from '../case/asked-act.ts'
import { askForFiling } from '../case/asked-filing.ts'
import type { CaseAct } from '../case/case-acts.ts'

/** Where the act that keeps a right is recorded, and what the button calls it. */
interface Beginning {
  readonly tab: CaseTab
  /** The form that opens at once; without it the tab shows what is to be done. */
  readonly act?: CaseAct
  readonly label: string
}

const letter: Beginning = { tab: 'contacts', act: 'notice', label: '登记函件' }
const event: Beginning = { tab: 'proceedings', act: 'event', label: '登记程序事件' }
const course: Beginning = { tab: 'proceedings', label: '到执行经过登记' }

const beginnings: Record<DeadlineKind, Beginning> = {
  'preservation-expiry': { tab: 'preservation', act: 'renewal', label: '办理续封' },
  'pre-suit-suit': event,
  'guarantee-period': letter,
  'guarantee-limitation': letter,
  'loan-limitation': letter,
  'instalment-limitation': letter,
  'security-exercise': event,
  'enforcement-application': event,
  'enforcement-after-preservation': event,
  appeal: event,
  defence: event,
  'jurisdiction-objection': event,
  evidence: event,
  'acceptance-fee': event,
  retrial: event,
  'public-notice': event,
  'judicial-confirmation': event,
  'payment-order-refusal': event,
  'payment-order-objection': event,
  'security-ruling-objection': event,
  performance: event,
  'title-instalment': event,
  'resumption-check': course,
  'court-inactive': event,
  'enforcement-review': event,
  'third-party-suit': event,
  'distribution-objection': event,
  'disposal-request': { tab: 'preservation', label: '到保全经过登记' },
  'disposal-answer': { tab: 'preservation', label: '到保全经过登记' },
  'reference-price-start': course,
  'reference-price-objection': event,
  'reference-price-validity': course,
  'auction-round': course,
  'bankruptcy-claim': event,
  revocation: { tab: 'collateral', label: '登记撤销之诉' },
  'foreclosed-disposal': { tab: 'collateral', label: '打开抵债资产' },
  'write-off-follow-up': { tab: 'write-off', label: '登记责任追究' },
  'demand-gap': { tab: 'contacts', act: 'contact', label: '登记催收' },
  'waiver-payment': { tab: 'debt', label: '到债权页核对还款' },
  'foreclosed-count': { tab: 'collateral', label: '登记盘点' },
  'distribution-suit': event,
  'court-term': event,
  'preservation-review': { tab: 'preservation', label: '到保全裁定登记' },
  'listing-term': course,
  'others-term': event,
  'additional-distribution': event,
  'term-extension': event,
  'agency-evaluation': { tab: 'contacts', label: '登记评估' },
}

/** The papers that the act is done with; the record follows once they are handed in. */
const papers: Partial<Record<DeadlineKind, string>> = {
  'preservation-expiry': '生成续封申请书',
  'pre-suit-suit': '生成起诉材料',
  'guarantee-period': '生成催收函件',
  'guarantee-limitation': '生成催收函件',
  'loan-limitation': '生成催收函件',
  'instalment-limitation': '生成催收函件',
  'demand-gap': '生成催收函件',
  'security-exercise': '生成实现担保物权申请',
  'enforcement-application': '生成执行申请书',
  'enforcement-after-preservation': '生成执行申请书',
  performance: '生成执行申请书',
  'title-instalment': '生成执行申请书',
  'payment-order-objection': '生成执行申请书',
  appeal: '生成上诉状',
  'resumption-check': '生成恢复执行申请',
  'bankruptcy-claim': '生成债权申报书',
  'disposal-request': '生成商请移送函',
  'reference-price-start': '生成处置申请',
  'reference-price-validity': '生成处置申请',
  'auction-round': '生成处置申请',
}

/** What the button of the papers says; null where no kit is meant for the act. A general guarantor is kept by the suit against the debtor. */
export function papersLabel(kind: DeadlineKind): string | null {
  return papers[kind] ?? null
}

/** Opens the documents with the papers of the act, the record that the deadline is about chosen. */
export async function beginPapers({ id, caseId }: DeadlineRow, navigate: (to: string) => void): Promise<void> {
  const start = await call('deadlines.filing', { id })
  if (start !== null) askForFiling(caseId, start)
  navigate(`/cases/${caseId}/documents`)
}

export function actLabel(kind: DeadlineKind): string {
  return beginnings[kind].label
}

/** The tabs whose address can name the record that a deadline is about. */
const addressable: ReadonlySet<CaseTab> = new Set(['preservation', 'proceedings'])

/** Goes where the act is recorded, and has its form opened on the record that the deadline is about. */
export function beginAct({ kind, caseId, subjectId }: DeadlineRow, navigate: (to: string) => void): void {
  if (kind === 'foreclosed-disposal' || kind === 'foreclosed-count') return navigate(`/foreclosed/${subjectId}`)
  const { tab, act } = beginnings[kind]
  if (act !== undefined) askForAct(caseId, act)
  navigate(addressable.has(tab) ? `/cases/${caseId}/${tab}/${subjectId}` : `/cases/${caseId}/${tab}`)
}
