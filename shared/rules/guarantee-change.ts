/** What a change of the loan contract leaves of a guarantee when its guarantor did not agree to it in writing (民法典 409, 695, 697). */
import type { IsoDate } from '../model/iso-date.ts'
import type { Answer, SourceStatus } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { requireChoice } from './choice.ts'
import { requireDay } from './civil-date.ts'
import { requireFlags } from './given.ts'
import { source } from './law-version.ts'

const SUBJECTS = ['rate', 'schedule', 'amount', 'security', 'debtor', 'other'] as const
export type ContractChangeSubject = (typeof SUBJECTS)[number]

export interface ContractChange {
  readonly subject: ContractChangeSubject
  readonly effectiveOn: IsoDate
  /** Whether this guarantor agreed in writing; absent = not known. */
  readonly consented?: boolean
}

interface Effect {
  readonly what: string
  readonly effect: string
  readonly article: string
  readonly status: SourceStatus
}

const MORE_BURDEN: Omit<Effect, 'what'> = { effect: '减轻债务的，仍对变更后的债务承担保证责任；加重债务的，对加重的部分不承担保证责任', article: '民法典第六百九十五条第一款', status: 'from-memory' }

const EFFECTS: Readonly<Record<ContractChangeSubject, Effect>> = {
  rate: { what: '变更利率、罚息', ...MORE_BURDEN },
  amount: { what: '变更金额', ...MORE_BURDEN },
  other: { what: '变更合同', ...MORE_BURDEN },
  schedule: { what: '变更还款安排', effect: '变更履行期限的，保证期间仍按原期限计算', article: '民法典第六百九十五条第二款', status: 'confirmed' },
  security: { what: '变更担保', effect: '放弃债务人自己提供的担保物权或其顺位的，在丧失优先受偿权益的范围内免除保证责任，承诺仍提供担保的除外', article: '民法典第四百零九条第二款', status: 'from-memory' },
  debtor: { what: '变更债务人', effect: '债务转移未经其书面同意的部分不再承担保证责任，另有约定的除外；只是加入债务的不受影响', article: '民法典第六百九十七条', status: 'from-memory' },
}

/**
 * A caution for each change that the guarantor is not known to have agreed to; the value is how many there are.
 * @throws RuleError on an unknown subject or a day that is none
 */
export function unconsentedChanges(changes: readonly ContractChange[]): Answer<number> {
  const draft = new AnswerDraft()
  const open = changes.filter(({ consented }) => consented !== true)
  for (const { subject, effectiveOn, consented } of changes) {
    requireChoice(subject, SUBJECTS, '变更事项')
    requireDay(effectiveOn)
    requireFlags({ 保证人是否书面同意变更: consented })
  }
  for (const { subject, effectiveOn, consented } of open) {
    const { what, effect, article, status } = EFFECTS[subject]
    const said = consented === false ? '保证人不同意' : '尚未登记保证人的书面同意'
    const doubt = status === 'confirmed' ? '' : '待核实：'
    draft.caution('contract-change', `${doubt}补充协议自${effectiveOn}起${what}，${said}。${effect}`, source(article, status))
  }
  return draft.answer(open.length)
}
