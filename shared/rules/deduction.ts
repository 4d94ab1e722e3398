/** Whether the bank may take a debt from a debtor's account with itself (扣收), and what stands against it. */
import type { FundKind } from '../model/deduction.ts'
import type { IsoDate } from '../model/iso-date.ts'
import type { Answer, Source } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { requireDays } from './civil-date.ts'

export interface DeductionPlan {
  /** What the holder of the account is to this debt; null when the record ties him to it by nothing. */
  readonly holder: 'debtor' | 'guarantor' | null
  readonly fundKind?: FundKind
  /** Whether a sum was left for living, where the money is a wage or a pension. */
  readonly keepsLiving: boolean
  readonly deductedOn?: IsoDate
  /** The day on which the whole debt falls due, brought forward or not. */
  readonly dueOn?: IsoDate
  readonly noticeOn?: IsoDate
}

export interface DeductionVerdict {
  readonly verdict: 'allow' | 'block'
  readonly findings: readonly DeductionFinding[]
}

export interface DeductionFinding {
  /** The fact that stands against it. */
  readonly fact: 'holderId' | 'fundKind' | 'keptFen'
  readonly reason: string
  /** The lawful next step. */
  readonly instead: string
}

const SET_OFF: Source = { article: '民法典第五百六十八条', status: 'from-memory' }
const AGREED: Source = { article: '民法典第五百六十九条', status: 'from-memory' }
const DEPOSITOR: Source = { article: '商业银行法第二十九条', status: 'from-memory' }

const THROUGH_COURT = '请通过诉讼、保全和执行程序主张，由法院扣划'

/** Money that is not taken, whatever the contract says. */
const PROTECTED: Readonly<Partial<Record<FundKind, Omit<DeductionFinding, 'fact'>>>> = {
  'social-benefit': { reason: '社保、低保、救助和补助款专用于保障生活，不得扣收', instead: '请改从其他账户扣收，或与债务人协商还款' },
  'third-party': { reason: '代管、代收或他人的款项不属于债务人，不能用来抵债', instead: '请核实款项归属；属于债务人的，补充依据后再登记' },
  controlled: { reason: '款项已被有权机关冻结，解除前不得处分', instead: '请向冻结机关主张权利，或在执行程序中申请参与分配' },
  unclear: { reason: '款项来源没有核实，可能含有不得扣收的款项', instead: '请先核实来源并写明依据，再登记' },
}

/**
 * The guard on 扣收: the account of somebody who owes this debt, money that is his and not protected, living left to him.
 * @throws RuleError `date-invalid`
 */
export function mayDeduct(plan: DeductionPlan): Answer<DeductionVerdict> {
  const draft = new AnswerDraft()
  requireDays(...[plan.deductedOn, plan.dueOn, plan.noticeOn].filter((day) => day !== undefined))
  const findings = [...holderFindings(plan), ...fundFindings(plan)]
  draft.step('约定扣收', '合同约定可以从债务人在本行的账户扣收到期欠款的，按约定扣收；没有约定的不得扣收', AGREED)
  draft.step('账户范围', '只能扣收在本行开立的账户；他行存款由法院扣划', DEPOSITOR)
  if (plan.fundKind === undefined) draft.ask('fundKind', '账户里的钱是什么款项？')
  if (plan.deductedOn !== undefined && plan.dueOn !== undefined && plan.deductedOn < plan.dueOn) {
    draft.caution('not-due', `全部债务于 ${plan.dueOn} 到期，此前只能扣收已到期的本金和利息`, SET_OFF)
  }
  if (plan.noticeOn === undefined) draft.caution('no-notice', '抵销自通知到达对方时生效，请通知账户所有人并登记通知日期和方式', SET_OFF)
  return draft.answer({ verdict: findings.length > 0 ? 'block' : 'allow', findings })
}

function holderFindings({ holder }: DeductionPlan): DeductionFinding[] {
  if (holder !== null) return []
  return [{ fact: 'holderId', reason: '账户所有人不是这笔债务的借款人、共同债务人或保证人，不能从其账户扣收', instead: THROUGH_COURT }]
}

function fundFindings({ fundKind, keepsLiving }: DeductionPlan): DeductionFinding[] {
  if (fundKind === undefined) return []
  const barred = PROTECTED[fundKind]
  if (barred !== undefined) return [{ fact: 'fundKind', ...barred }]
  if (fundKind !== 'wage' || keepsLiving) return []
  return [{ fact: 'keptFen', reason: '工资、养老金应当为本人和所扶养的家属留下必需的生活费用', instead: '请填写扣收后保留的金额' }]
}
