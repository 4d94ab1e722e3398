/** Words that a letter or message of the bank must not use (S183–S185, S195–S199; R69), and what may be said instead. A house list. */
import type { Answer } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { HOUSE_RULE } from './contact-guard-law.ts'

export interface LetterWord {
  readonly word: string
  readonly why: string
  readonly instead: string
}

interface WordGroup {
  readonly pattern: RegExp
  readonly why: string
  readonly instead: string
}

const GROUPS: readonly WordGroup[] = [
  {
    pattern: /黑名单|信用不良企业名单|老赖|曝光|公之于众|张贴|登报通报|朋友圈|家喻户晓/gu,
    why: '公开或威胁公开欠款信息，侵害名誉和隐私',
    instead: '逾期信息将依法报送金融信用信息基础数据库',
  },
  {
    pattern: /坐牢|判刑|抓捕|抓人|拘捕|刑事责任|诈骗罪|报警抓|通缉|牢狱/gu,
    why: '以追究刑事责任相威胁',
    instead: '逾期不还的，我行将依法提起诉讼、申请强制执行',
  },
  {
    pattern: /司法组|法务执行|执行令|传票|法院特派|公安机关委托|检察院|逮捕证/gu,
    why: '冒用司法、行政机关的名义',
    instead: '以本行名义发函，写明部门和联系人',
  },
  {
    pattern: /后果自负|等着瞧|不客气|走着瞧|好自为之|家人受牵连|连累家人|子女.{0,6}(上学|考公|入伍)|影响.{0,4}(子女|孩子)/gu,
    why: '恐吓，或以家人相要挟',
    instead: '写明应还金额、期限和依法可以采取的措施',
  },
  {
    pattern: /(通知|告诉|告知|联系|走访).{0,4}(单位|领导|同事|邻居|亲戚|父母|村委|客户)/gu,
    why: '以通知无关第三人相要挟',
    instead: '只与债务人、担保人联系',
  },
  {
    pattern: /上门拉|拉走|搬走|堵门|锁门|扣车|扣押.{0,4}(证件|身份证)|变卖你/gu,
    why: '以私力取走财物相要挟',
    instead: '依法申请财产保全或者实现担保物权',
  },
  {
    pattern: /无耻|骗子|不要脸|人渣|缺德|败类|丧尽天良/gu,
    why: '侮辱性的词语',
    instead: '使用中性的称呼和词语',
  },
  {
    pattern: /(借|贷).{0,6}(还清|归还)我行|去(其他|别的)?(平台|网贷|小贷).{0,4}(借|贷)|信用卡套现/gu,
    why: '诱导以借新债的方式还款',
    instead: '可以提出分期还款的方案',
  },
  {
    pattern: /(催收|催缴|上门|外访|跑腿|代办|消除记录)费/gu,
    why: '向债务人收取合同和法律以外的费用',
    instead: '只列合同约定和法律规定的费用，注明依据',
  },
]

/** The words of a text that the house list bars, in the order of the text, each once. A text without them may still be improper. */
export function checkLetterWords(text: string): Answer<readonly LetterWord[]> {
  const found = GROUPS.flatMap(({ pattern, why, instead }) => [...text.matchAll(pattern)].map((match) => ({ word: match[0], at: match.index, why, instead })))
  const words = new Map(found.toSorted((a, b) => a.at - b.at).map(({ word, why, instead }) => [word, { word, why, instead }]))
  const draft = new AnswerDraft()
  for (const { word, why, instead } of words.values()) draft.step(`“${word}”`, `${why}。可以改为：${instead}`, HOUSE_RULE)
  draft.caution('letter-words', '待核实：词表由本程序整理，只作提示，不能代替审阅', HOUSE_RULE)
  return draft.answer([...words.values()])
}
