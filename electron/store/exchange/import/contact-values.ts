import { type ContactChannel, type ContactOutcome, type EvidenceKind, type FreeRelation, type promiseWays } from '../../../../shared/model/contact.ts'
import { clean, nothingRead, toConfirm } from './cell-issue.ts'
import type { Reading } from './cell-issue.ts'
import type { Cell } from './sheet-model.ts'
import { cellWords, unvalued, wordReader } from './text-values.ts'

export const channelWords: Readonly<Record<string, ContactChannel>> = {
  电话: 'call', 上门: 'visit', 短信: 'sms', 微信: 'wechat', 电子邮件: 'email', 信函: 'letter',
  电话催收: 'call', 电催: 'call', 上门催收: 'visit', 外访: 'visit', 走访: 'visit', 面谈: 'visit', 短信催收: 'sms', 微信催收: 'wechat', 邮件: 'email',
  信函催收: 'letter', 函件: 'letter', 邮寄: 'letter', 催收函: 'letter', 书面催收: 'letter', 律师函: 'letter',
}
export const readChannel = wordReader('催收方式', channelWords)

export const outcomeWords: Readonly<Record<string, ContactOutcome>> = {
  已联系上: 'reached', 承诺还款: 'promised', 拒绝还款: 'refused', 对债务有异议: 'disputed', 已发出: 'sent', 未联系上: 'not-reached', 空号或停机: 'invalid-number', 号码非本人: 'wrong-number',
  接通: 'reached', 已接通: 'reached', 联系上: 'reached', 已签收: 'reached', 承诺: 'promised', 拒还: 'refused', 拒绝: 'refused', 有异议: 'disputed', 已发送: 'sent', 已寄出: 'sent',
  无人接听: 'not-reached', 未接: 'not-reached', 未接通: 'not-reached', 关机: 'not-reached', 失联: 'not-reached', 空号: 'invalid-number', 停机: 'invalid-number', 非本人: 'wrong-number', 号码错误: 'wrong-number',
}
export const readOutcome = wordReader('催收结果', outcomeWords)

export const relationWords: Readonly<Record<string, FreeRelation>> = {
  配偶: 'spouse', 代理人: 'agent', 律师: 'agent', 调解组织: 'mediator', 父母: 'relative', 子女: 'relative', 亲属: 'relative', 单位: 'employer', 同事: 'employer', 客户: 'business', 合作方: 'business',
  其他人: 'other', 其他: 'other', 朋友: 'other', 村委会: 'other',
}
export const readRelation = wordReader('与借款人关系', relationWords)

export const evidenceWords: Readonly<Record<string, EvidenceKind>> = {
  录音: 'recording', 通话录音: 'recording', 录像: 'video', 视频: 'video', 照片: 'photo', 回执: 'signed-paper', 签收回执: 'signed-paper', 书面材料: 'signed-paper', 短信记录: 'message-log', 聊天记录: 'message-log',
  邮寄凭证: 'post-proof', 公证书: 'notary', 工作记录: 'note',
}
export const readEvidence = wordReader('留存证据', evidenceWords)

export const promiseWayWords: Readonly<Record<string, (typeof promiseWays)[number]>> = {
  转账: 'transfer', 柜面: 'counter', 柜面还款: 'counter', 现金: 'counter', 扣收: 'deduction', 账户扣收: 'deduction', 保证人代偿: 'guarantor-pays', 代偿: 'guarantor-pays', 处置财产: 'sale', 其他: 'other',
}
export const readPromiseWay = wordReader('承诺还款方式', promiseWayWords)

const CLOCK = /(?:^|\D)([01]?\d|2[0-3])[:：时点]([0-5]\d)/
const MINUTES_OF_DAY = 1440

/** `HH:MM` of minutes since midnight. */
function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** The time of day in a cell of its own or after a day (2026-10-11 14:30); null where none is written. */
export function timeIn(cell: Cell): string | null {
  if (cell.kind === 'number') {
    const minutes = Math.round((Number(cell.raw) % 1) * MINUTES_OF_DAY)
    return minutes > 0 && minutes < MINUTES_OF_DAY ? clock(minutes) : null
  }
  const parts = CLOCK.exec(cellWords(cell).normalize('NFKC'))
  return parts === null ? null : `${(parts[1] ?? '').padStart(2, '0')}:${parts[2] ?? ''}`
}

/** A time of day; words that are none wait for a person. */
export function readTime(cell: Cell): Reading<string> {
  const missing = unvalued(cell)
  if (missing) return missing
  const time = timeIn(cell)
  if (time !== null) return clean(time)
  const words = cellWords(cell)
  return words === '' ? nothingRead() : toConfirm<string>(null, 'word-unknown', `“${words.slice(0, 20)}”不是时间，请按 09:30 的样式填写`)
}
