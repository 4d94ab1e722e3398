/** How much security a court may ask for before it preserves property (R21, R22). */
import type { Fen } from '../model/fen.ts'
import { ZERO_FEN } from '../model/fen.ts'
import { type PreservationStage, preservationStages } from '../model/preservation.ts'
import type { Answer } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { requireGivenChoice } from './choice.ts'
import { source } from './law-version.ts'
import { formatYuan, requireAmount, toFen } from './money.ts'

const PERCENT_IN_LITIGATION = 30n

/**
 * The most that may be asked for, in fen: the whole sum before suit, thirty percent of it in litigation, as a rule nothing once there is a
 * judgment. Null while the sum is not recorded.
 * @param preserved the sum to be preserved, or the worth of the disputed property
 * @throws RuleError `choice-invalid`, `amount-invalid`
 */
export function securityCeiling(preserved: Fen | null, stage: PreservationStage): Answer<Fen | null> {
  requireGivenChoice(stage, preservationStages, '保全阶段')
  const draft = new AnswerDraft()
  if (stage === 'pre-enforcement' || stage === 'enforcement') {
    return draft.step('判决之后', '法律文书生效后、进入执行前申请保全的，一般不要求提供担保', source('财产保全规定第九条第二款')).answer(ZERO_FEN)
  }
  if (preserved === null) return draft.ask('preserved', '请求保全的数额或者争议标的物的价值是多少？').answer(null)
  const sum = requireAmount(preserved, '请求保全数额')
  if (stage === 'pre-suit') {
    return draft
      .step('诉前保全', `提供的担保相当于请求保全数额${formatYuan(sum)}元，情况特殊的由法院酌定`, source('财产保全规定第五条第二款'))
      .caution('pre-suit-exemption', '待核实：银行免予担保的规定针对诉讼中的申请，诉前申请能否免担保，各地掌握不一', source('财产保全规定第九条第一款第六项'))
      .answer(sum)
  }
  const most = toFen((BigInt(sum) * PERCENT_IN_LITIGATION) / 100n)
  return draft
    .step('诉讼保全', `担保数额不超过请求保全数额${formatYuan(sum)}元的百分之三十，即${formatYuan(most)}元`, source('财产保全规定第五条第一款'))
    .step('银行', '商业银行及其分支机构申请诉讼保全的，法院可以不要求提供担保', source('财产保全规定第九条第一款第六项'))
    .answer(most)
}
