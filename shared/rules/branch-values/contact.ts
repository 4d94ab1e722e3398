/** How far a contact may go (R68). */
import { type BranchValueSpecs, wholeNumber } from '../branch-value.ts'

export interface ContactValues {
  readonly effectiveCallsPerDay: number
  readonly attemptsPerNumber: number
  readonly failuresUntilLost: number
  readonly visitTeamMost: number
}

export const CONTACT_VALUES: BranchValueSpecs<ContactValues> = {
  effectiveCallsPerDay: wholeNumber({
    rule: 'R68',
    label: '每日有效通话上限',
    about: '同一人一天内接通的催收电话，到上限后不再放行',
    least: 1,
    most: 3,
    unit: '次',
    default: 3,
    doubt: '上限三次仅见于转引，原文针对个人消费贷款；本程序对个人债务人和保证人一律适用，只能设得更严',
    article: '银行业协会催收工作指引（试行）、GB/T 45251-2025',
    status: 'secondary',
    disputed: true,
  }),
  attemptsPerNumber: wholeNumber({
    rule: 'R68',
    label: '同一号码每日未接通上限',
    about: '同一号码一天内无人接听的拨打，到上限后不再放行',
    least: 1,
    most: 6,
    unit: '次',
    default: 6,
    doubt: '原文写“不宜超过”六次，仅见于转引；只能设得更严',
    article: '银行业协会催收工作指引（试行）',
    status: 'secondary',
    disputed: true,
  }),
  failuresUntilLost: wholeNumber({
    rule: 'R68',
    label: '视为联系不上的连续失败次数',
    about: '与借款人连续多少次没有联系上，才可以申请联系第三人',
    least: 3,
    most: 20,
    unit: '次',
    default: 3,
    doubt: '转引的说法有连续三次和连续三天两种',
    article: '银行业协会催收工作指引（试行）、GB/T 45251-2025',
    status: 'secondary',
    disputed: true,
  }),
  visitTeamMost: wholeNumber({
    rule: 'R68',
    label: '上门人员上限',
    about: '一次上门最多几名工作人员，超过的须经批准',
    least: 2,
    most: 6,
    unit: '名',
    default: 3,
    doubt: '没有规定人数，三名是本程序的安排，防止多人围堵',
    article: '民法典第一千零三十三条',
    status: 'confirmed',
    disputed: true,
  }),
}
