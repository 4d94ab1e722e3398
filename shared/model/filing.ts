/** 文书套件: the papers that can be made from a case, and which of them go out together for one act. Ids are stable, titles are in the forms themselves. */
import { letterForms } from './letter-form.ts'

export const paperForms = [
  'complaint-financial-loan',
  'complaint-credit-card',
  'complaint-traditional',
  'preservation-application',
  'preservation-security',
  'preservation-renewal',
  'preservation-release',
  'enforcement-application',
  'enforcement-element',
  'enforcement-resumption',
  'property-clues',
  'sanctions-application',
  'disposal-application',
  'disposal-transfer',
  'in-kind-application',
  'creditor-substitution',
  'debtor-addition',
  'payment-order-application',
  'security-interest-application',
  'distribution-application',
  'suit-withdrawal',
  'appeal',
  'bankruptcy-claim',
  'settlement-agreement',
  'interest-statement',
  'evidence-list',
  'representative-certificate',
  'power-of-attorney',
  'service-address',
  'filing-list',
  'fee-account',
  'electronic-service',
  ...letterForms,
  'service-record',
  'assignment-notice',
  'settled-certificate',
  'mortgage-release',
  'explanation-sheet',
  'suit-approval',
  'recovery-plan',
  'liability-report',
] as const
export type PaperForm = (typeof paperForms)[number]

export const filingActs = [
  'remind',
  'demand',
  'explain',
  'plan',
  'propose-suit',
  'sue',
  'sue-card',
  'preserve-before-suit',
  'preserve-in-suit',
  'renew',
  'release',
  'withdraw',
  'appeal',
  'payment-order',
  'security-interest',
  'enforce',
  'resume',
  'sanction',
  'dispose',
  'take-in-kind',
  'distribute',
  'substitute',
  'add-debtor',
  'claim-in-bankruptcy',
  'settle',
  'assign',
  'find-liability',
  'close',
] as const
export type FilingAct = (typeof filingActs)[number]
/** In the order of the work: before suit, in suit, enforcement, other ways out. */
export const filingActLabels: Record<FilingAct, string> = {
  remind: '到期提示',
  demand: '催收函件',
  explain: '欠款说明',
  plan: '清收处置方案（一户一策）',
  'propose-suit': '诉讼（仲裁）立项',
  sue: '起诉',
  'sue-card': '起诉（信用卡）',
  'preserve-before-suit': '诉前保全',
  'preserve-in-suit': '诉讼中保全',
  renew: '续封、续冻',
  release: '解除保全',
  withdraw: '撤回起诉',
  appeal: '上诉',
  'payment-order': '申请支付令',
  'security-interest': '实现担保物权',
  enforce: '申请执行',
  resume: '恢复执行',
  sanction: '失信、限制消费',
  dispose: '处置财产',
  'take-in-kind': '以物抵债',
  distribute: '参与分配',
  substitute: '变更申请执行人',
  'add-debtor': '追加被执行人',
  'claim-in-bankruptcy': '申报破产债权',
  settle: '和解、还款协议',
  assign: '债权转让公告',
  'find-liability': '不良贷款责任认定',
  close: '结清、解押',
}

/** 授权委托书 and 身份证明书 go with every paper that a court opens a file for. */
const OWN_PAPERS: readonly PaperForm[] = ['representative-certificate', 'power-of-attorney', 'service-address']
/** What the filing desk wants beside (forms.md C6). */
const DESK_PAPERS: readonly PaperForm[] = ['electronic-service', 'fee-account', 'filing-list']

const KITS: Readonly<Record<FilingAct, readonly PaperForm[]>> = {
  remind: ['letter-interest-due', 'letter-maturity', 'service-record'],
  demand: [
    'letter-overdue', 'letter-interest-overdue', 'letter-matured', 'letter-guarantor', 'letter-acceleration', 'letter-personal', 'lawyer-letter', 'service-record',
  ],
  explain: ['explanation-sheet', 'interest-statement'],
  plan: ['recovery-plan', 'interest-statement'],
  'propose-suit': ['suit-approval', 'interest-statement', 'evidence-list', 'complaint-financial-loan'],
  sue: ['complaint-financial-loan', 'preservation-application', 'property-clues', 'preservation-security', 'interest-statement', 'evidence-list', ...OWN_PAPERS, ...DESK_PAPERS],
  'sue-card': ['complaint-credit-card', 'preservation-application', 'property-clues', 'preservation-security', 'interest-statement', 'evidence-list', ...OWN_PAPERS, ...DESK_PAPERS],
  'preserve-before-suit': ['preservation-application', 'property-clues', 'preservation-security', 'interest-statement', 'evidence-list', ...OWN_PAPERS],
  'preserve-in-suit': ['preservation-application', 'property-clues', 'preservation-security', 'interest-statement', 'evidence-list'],
  renew: ['preservation-renewal'],
  release: ['preservation-release'],
  withdraw: ['suit-withdrawal'],
  appeal: ['appeal', 'representative-certificate', 'power-of-attorney'],
  'payment-order': ['payment-order-application', 'interest-statement', 'evidence-list', ...OWN_PAPERS],
  'security-interest': ['security-interest-application', 'interest-statement', 'evidence-list', ...OWN_PAPERS],
  enforce: ['enforcement-element', 'property-clues', ...OWN_PAPERS],
  resume: ['enforcement-resumption', 'property-clues', 'representative-certificate', 'power-of-attorney'],
  sanction: ['sanctions-application'],
  dispose: ['disposal-application', 'disposal-transfer'],
  'take-in-kind': ['in-kind-application'],
  distribute: ['distribution-application', 'representative-certificate', 'power-of-attorney'],
  substitute: ['creditor-substitution', 'representative-certificate', 'power-of-attorney'],
  'add-debtor': ['debtor-addition'],
  'claim-in-bankruptcy': ['bankruptcy-claim', 'interest-statement', 'evidence-list', 'representative-certificate', 'power-of-attorney'],
  settle: ['settlement-agreement'],
  assign: ['assignment-notice'],
  'find-liability': ['liability-report'],
  close: ['settled-certificate', 'mortgage-release'],
}

/** Acts that ask a court to preserve, not to enforce: whose property it is has another name in their papers. */
export const actsOfPreserving: ReadonlySet<FilingAct> = new Set(['sue', 'sue-card', 'preserve-before-suit', 'preserve-in-suit'])

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

/** 要素式 forms: the court's print may be expanded but not changed (法〔2025〕82号, note 4), so no template of the branch stands in for them. */
export const elementForms: ReadonlySet<PaperForm> = new Set<PaperForm>(['complaint-financial-loan', 'complaint-credit-card', 'enforcement-element', 'distribution-application'])
