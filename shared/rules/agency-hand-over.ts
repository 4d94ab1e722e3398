/** Whether a debt may be in an agency's hands: the list, the contract, the yearly evaluation, the word to the debtor (R70). */
import type { IsoDate } from '../model/iso-date.ts'
import type { Answer } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { addYears } from './civil-date.ts'
import { source } from './law-version.ts'

export interface HandOverFacts {
  readonly handedOn: IsoDate
  readonly contractUntil: IsoDate
  readonly listed: boolean
  readonly toldOn: IsoDate | null
  readonly evaluatedOn: IsoDate | null
  /** A suit, an arbitration or an enforcement was before a court or tribunal on the day; absent = not looked up. */
  readonly inCourt?: boolean
  /** The borrower was under age on the day; absent = his birth date is not on record. */
  readonly isMinor?: boolean
}

const AGENCIES = source('银行业协会催收工作指引（试行）', 'secondary')
const EVALUATION = source('GB/T 45251-2025 贷后催收风控指引', 'secondary')
const TELLING = source('银行保险机构消费者权益保护管理办法第四十一条', 'secondary')

/** What speaks against the hand-over, each with its source; an empty list lets the agency have it. */
export function handOverObstacles(facts: HandOverFacts): Answer<readonly string[]> {
  const { handedOn, contractUntil, listed, toldOn, evaluatedOn } = facts
  const found: string[] = []
  const draft = new AnswerDraft()
  const check = (holds: boolean, label: string, rule: string, obstacle: string, from: typeof AGENCIES): void => {
    draft.step(label, holds ? rule : obstacle, from)
    if (!holds) found.push(obstacle)
  }
  check(listed, '名单', '机构在本行公布的名单内', '机构不在本行公布的名单内', AGENCIES)
  check(contractUntil >= handedOn, '合同', `委托合同至${contractUntil}`, `移交时委托合同已于${contractUntil}到期`, AGENCIES)
  // An evaluation after the hand-over says nothing of the day of the hand-over: what is recorded is the latest one.
  const fresh = evaluatedOn !== null && (evaluatedOn >= handedOn || addYears(evaluatedOn, 1) >= handedOn)
  check(fresh, '评估', `最近一次评估${String(evaluatedOn)}`, evaluatedOn === null ? '没有登记对机构的评估' : `${evaluatedOn}的评估到移交时已超过一年`, EVALUATION)
  check(toldOn !== null && toldOn <= handedOn, '告知', `${String(toldOn)}已告知债务人`, toldOn === null ? '没有登记告知债务人' : `告知债务人（${toldOn}）晚于移交`, TELLING)
  if (facts.inCourt === undefined) draft.ask('inCourt', '移交时有没有诉讼、仲裁或者执行程序在进行？有的不得移交')
  else check(!facts.inCourt, '诉讼阶段', '移交时没有登记诉讼、仲裁或者执行程序在进行', '移交时案件在诉讼、仲裁或者执行阶段', AGENCIES)
  if (facts.isMinor === undefined) draft.ask('isMinor', '债务人是不是未成年人？是的不得移交')
  else check(!facts.isMinor, '未成年人', '债务人不是未成年人', '债务人移交时未成年', AGENCIES)
  draft.ask('complaints', '移交时债务人有没有尚未办结的投诉？有的不得移交')
  draft.ask('violations', '该机构有没有尚未整改的严重违规？有的不得移交')
  draft.ask('minimised', '交给机构的信息是否仅限催收所必需（个人信息保护法第六条、第二十一条）？')
  return draft.answer(found)
}
