/** 文书套件: the papers that can be made from a case, and which of them go out together for one act. Ids are stable, titles are in the forms themselves. */

export const paperForms = [
  'complaint-financial-loan',
  'complaint-traditional',
  'preservation-application',
  'preservation-renewal',
  'preservation-release',
  'enforcement-application',
  'enforcement-element',
  'enforcement-resumption',
  'property-clues',
  'payment-order-application',
  'security-interest-application',
  'distribution-application',
  'suit-withdrawal',
  'interest-statement',
  'evidence-list',
  'representative-certificate',
  'power-of-attorney',
  'service-address',
  'letter-overdue',
  'letter-guarantor',
  'letter-acceleration',
] as const
export type PaperForm = (typeof paperForms)[number]

export const filingActs = [
  'sue',
  'preserve-before-suit',
  'preserve-in-suit',
  'renew',
  'release',
  'withdraw',
  'enforce',
  'resume',
  'distribute',
  'payment-order',
  'security-interest',
  'demand',
] as const
export type FilingAct = (typeof filingActs)[number]
export const filingActLabels: Record<FilingAct, string> = {
  sue: '起诉',
  'preserve-before-suit': '诉前保全',
  'preserve-in-suit': '诉讼中保全',
  renew: '续封、续冻',
  release: '解除保全',
  withdraw: '撤回起诉',
  enforce: '申请执行',
  resume: '恢复执行',
  distribute: '参与分配',
  'payment-order': '申请支付令',
  'security-interest': '实现担保物权',
  demand: '催收函件',
}

/** 授权委托书 and 身份证明书 go with every paper that a court opens a file for. */
const OWN_PAPERS: readonly PaperForm[] = ['representative-certificate', 'power-of-attorney', 'service-address']

const KITS: Readonly<Record<FilingAct, readonly PaperForm[]>> = {
  sue: ['complaint-financial-loan', 'preservation-application', 'interest-statement', 'evidence-list', ...OWN_PAPERS],
  'preserve-before-suit': ['preservation-application', 'interest-statement', 'evidence-list', ...OWN_PAPERS],
  'preserve-in-suit': ['preservation-application', 'interest-statement', 'evidence-list'],
  renew: ['preservation-renewal'],
  release: ['preservation-release'],
  withdraw: ['suit-withdrawal'],
  enforce: ['enforcement-element', 'property-clues', ...OWN_PAPERS],
  resume: ['enforcement-resumption', 'property-clues', 'representative-certificate', 'power-of-attorney'],
  distribute: ['distribution-application', 'representative-certificate', 'power-of-attorney'],
  'payment-order': ['payment-order-application', 'interest-statement', 'evidence-list', ...OWN_PAPERS],
  'security-interest': ['security-interest-application', 'interest-statement', 'evidence-list', ...OWN_PAPERS],
  demand: ['letter-overdue', 'letter-guarantor', 'letter-acceleration'],
}

/** 要素式 (法〔2025〕82号), or the traditional text where a form has both. */
const TRADITIONAL: Readonly<Partial<Record<PaperForm, PaperForm>>> = {
  'complaint-financial-loan': 'complaint-traditional',
  'enforcement-element': 'enforcement-application',
}

/** The papers of an act, in the order in which they are handed in. */
export function papersOf(act: FilingAct, traditional: boolean): readonly PaperForm[] {
  return KITS[act].map((form) => (traditional ? (TRADITIONAL[form] ?? form) : form))
}

/** Acts in which a person may choose between the table and the text. */
export const actsInTwoStyles: ReadonlySet<FilingAct> = new Set(filingActs.filter((act) => KITS[act].some((form) => TRADITIONAL[form] !== undefined)))
