import type { CaseTab } from '../../../shared/api/cases.ts'
import type { DeadlineRow } from '../../../shared/api/deadlines.ts'
import type { DeadlineKind } from '../../../shared/model/deadline.ts'
import { askForAct } from '../case/asked-act.ts'
import type { CaseAct } from '../case/case-acts.ts'

/** Where the act that keeps a right is begun, and what the button calls it. */
interface Beginning {
  readonly tab: CaseTab
  /** The form that opens at once; without it the tab shows what is to be done. */
  readonly act?: CaseAct
  readonly label: string
}

const letter: Beginning = { tab: 'contacts', act: 'notice', label: '登记函件' }
const event: Beginning = { tab: 'proceedings', act: 'event', label: '登记程序事件' }
const suit: Beginning = { tab: 'documents', label: '生成起诉材料' }
const enforcement: Beginning = { tab: 'documents', label: '生成执行申请材料' }

const beginnings: Record<DeadlineKind, Beginning> = {
  'preservation-expiry': { tab: 'preservation', act: 'renewal', label: '办理续封' },
  'pre-suit-suit': suit,
  'guarantee-period': letter,
  'guarantee-limitation': letter,
  'loan-limitation': letter,
  'instalment-limitation': letter,
  'security-exercise': suit,
  'enforcement-application': enforcement,
  'enforcement-after-preservation': enforcement,
  appeal: event,
  defence: event,
  'jurisdiction-objection': event,
  evidence: event,
  'acceptance-fee': event,
  retrial: event,
  'public-notice': event,
  'judicial-confirmation': event,
  'payment-order-refusal': event,
  'payment-order-objection': enforcement,
  'security-ruling-objection': event,
  performance: enforcement,
  'title-instalment': enforcement,
  'resumption-check': { tab: 'proceedings', label: '到执行经过登记' },
  'court-inactive': event,
  'enforcement-review': event,
  'third-party-suit': event,
  'distribution-objection': event,
  'disposal-request': { tab: 'preservation', label: '到保全经过登记' },
  'disposal-answer': { tab: 'preservation', label: '到保全经过登记' },
  'reference-price-start': { tab: 'proceedings', label: '到执行经过登记' },
  'reference-price-objection': event,
  'reference-price-validity': { tab: 'proceedings', label: '到执行经过登记' },
  'auction-round': { tab: 'proceedings', label: '到执行经过登记' },
  'bankruptcy-claim': event,
  revocation: suit,
  'foreclosed-disposal': { tab: 'collateral', label: '打开抵债资产' },
  'write-off-follow-up': { tab: 'overview', label: '打开户' },
  'demand-gap': { tab: 'contacts', act: 'contact', label: '登记催收' },
}

export function actLabel(kind: DeadlineKind): string {
  return beginnings[kind].label
}

/** The tabs whose address can name the record that a deadline is about. */
const addressable: ReadonlySet<CaseTab> = new Set(['preservation', 'proceedings'])

/** Goes where the act is done, and has its form opened on the record that the deadline is about. */
export function beginAct({ kind, caseId, subjectId }: DeadlineRow, navigate: (to: string) => void): void {
  if (kind === 'foreclosed-disposal') return navigate(`/foreclosed/${subjectId}`)
  const { tab, act } = beginnings[kind]
  if (act !== undefined) askForAct(caseId, act)
  navigate(addressable.has(tab) ? `/cases/${caseId}/${tab}/${subjectId}` : `/cases/${caseId}/${tab}`)
}
