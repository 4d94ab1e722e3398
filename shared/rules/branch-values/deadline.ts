/** When a deadline is shown, and to whom (R4). */
import { type BranchValueSpecs, wholeNumber } from '../branch-value.ts'

export interface DeadlineValues {
  readonly deadlineOrange: number
  readonly deadlineBanner: number
  readonly deadlineRed: number
  readonly deadlineEscalation: number
}

export const DEADLINE_VALUES: BranchValueSpecs<DeadlineValues> = {
  deadlineOrange: wholeNumber({
    rule: 'R4',
    label: '期限橙色提醒',
    about: '应办日前多少天起以橙色列入工作台',
    least: 15,
    most: 365,
    unit: '天',
    default: 60,
    doubt: '法律没有规定，60天是本程序的安排，按应办日计算',
    article: '民法典第二百零三条',
    status: 'confirmed',
    disputed: true,
  }),
  deadlineBanner: wholeNumber({
    rule: 'R4',
    label: '期限横幅提醒',
    about: '应办日前多少天起在每个页面以横幅提示',
    least: 7,
    most: 90,
    unit: '天',
    default: 15,
    doubt: '法律没有规定，15天是本程序的安排，按应办日计算',
    article: '民法典第二百零三条',
    status: 'confirmed',
    disputed: true,
  }),
  deadlineRed: wholeNumber({
    rule: 'R4',
    label: '期限红色提醒',
    about: '应办日前多少天起标为红色',
    least: 1,
    most: 60,
    unit: '天',
    default: 7,
    doubt: '法律没有规定，7天是本程序的安排，按应办日计算',
    article: '民法典第二百零三条',
    status: 'confirmed',
    disputed: true,
  }),
  deadlineEscalation: wholeNumber({
    rule: 'R4',
    label: '期限督办',
    about: '进入横幅提醒后多少天责任人仍没有任何处理记录的，列入上级的督办',
    least: 1,
    most: 30,
    unit: '天',
    default: 3,
    doubt: '法律没有规定，3天是本程序的安排，已逾期和没有责任人的一律列入督办',
    article: '民法典第二百零三条',
    status: 'confirmed',
    disputed: true,
  }),
}
