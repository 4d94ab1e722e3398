/** What a letter says that the bank may do: boxes for the person who signs, nothing that the bank cannot do (forms.md D.0). */
import { box, type Line, print } from '../paper/print.ts'
import type { Voice } from './letter.ts'

const NO_NEW_CREDIT = '停止办理新的融资'
const CREDIT_DATABASE = '依法向金融信用信息基础数据库报送'
const CALL = '宣布贷款提前到期'

interface Situation {
  /** The debt can still be called. */
  readonly callable: boolean
}

/** Companies are told of their credit lines; a private person of the law's ways alone, not of business that he does not have. */
export function borrowerMeasures({ personal }: Voice, { callable }: Situation): Line {
  const called = callable ? [CALL] : []
  const measures = personal
    ? [CREDIT_DATABASE, ...called, '依法申请支付令或者提起诉讼']
    : [NO_NEW_CREDIT, CREDIT_DATABASE, ...called, '依法申请支付令、申请执行或者提起诉讼']
  return measuresLine(measures)
}

export function guarantorMeasures(): Line {
  return measuresLine([CREDIT_DATABASE, '依法申请支付令、申请执行或者提起诉讼'])
}

function measuresLine(measures: readonly string[]): Line {
  return print`逾期未履行的，我行将依约、依法采取下列措施：${measures.flatMap((words) => [words, box(false), '　'])}`
}
