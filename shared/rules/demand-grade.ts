/**
 * What a demand is worth as proof (R10, C9): grade A restarts limitation and, against a guarantor, counts as the demand
 * within his period; B is open to dispute and never moves the day that the branch works to; C restarts nothing.
 */
import type { IsoDate } from '../model/iso-date.ts'
import type { ProofKind, ServiceResult, ServiceWay, SignerRelation } from '../model/notice.ts'
import { signerRelationLabels } from '../model/notice.ts'
import type { PartyKind } from '../model/party.ts'
import type { Answer, Source } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import type { Weight } from './interruptible-period.ts'
import { actSource, assessEvent, LIMITATION_ACTS, type LimitationEvent } from './limitation-acts.ts'
import { source } from './law-version.ts'

export const demandGrades = ['A', 'B', 'C'] as const
export type DemandGrade = (typeof demandGrades)[number]

export interface GradedDemand {
  readonly grade: DemandGrade
  /** Why it is not better, or what makes it hold. */
  readonly reason: string
  /** The act as the limitation rules take it; null for what they must not count. */
  readonly event: LimitationEvent | null
}

/** How one letter reached one addressee. */
export interface ServedDemand {
  readonly id: string
  readonly way: ServiceWay
  readonly result: ServiceResult
  readonly resultOn: IsoDate | null
  readonly addresseeKind: PartyKind
  readonly addressAgreed: boolean
  readonly signer: SignerRelation | null
  readonly receiptSigned: boolean
  readonly receiptDated: boolean
  readonly proof: ProofKind
}

/** What was said or promised in a call, a visit or a message. */
export interface SpokenDemand {
  readonly id: string
  readonly on: IsoDate
  readonly way: 'call' | 'visit' | 'message' | 'letter'
  /** The person himself was spoken to, or the message went out. */
  readonly reached: boolean
  readonly liable: boolean
  /** A promise with time, way and sum. */
  readonly promised: boolean
  /** The account, number or address is the one that the contract names. */
  readonly targetAgreed: boolean
  readonly proof: 'recording' | 'signed-paper' | 'message-log' | 'post-proof' | 'notary' | 'none'
}

const RECIPIENTS = '诉讼时效规定第八条第二款'
const ORAL = source('民法典第一百九十五条第一项')

/** Who may take a demand for whom: for a body its head, mail office or agent; for a person himself, an adult relative in his home, or an agent. */
export function mayReceive(signer: SignerRelation, addressee: PartyKind): boolean {
  if (signer === 'self' || signer === 'authorised') return true
  return addressee === 'organisation' ? signer === 'representative' || signer === 'mail-department' : signer === 'cohabiting-relative'
}

interface Finding {
  readonly grade: DemandGrade
  readonly reason: string
  readonly source?: Source
  readonly event?: LimitationEvent
}

const GRADE_OF: Readonly<Record<Weight, DemandGrade>> = { sure: 'A', arguable: 'B', none: 'C' }

/** The grade that the limitation rules themselves give the act. */
function byRule(event: LimitationEvent, draft: AnswerDraft, held: string): Finding {
  const { interrupts, reason } = assessEvent(event, draft)
  const cited = actSource(event)
  if (interrupts === 'none') return { grade: 'C', reason, source: cited }
  return { grade: GRADE_OF[interrupts], reason: reason === '' ? held : reason, source: cited, event }
}

function signedDemand(facts: ServedDemand, date: IsoDate, draft: AnswerDraft): Finding {
  if (!facts.receiptSigned || (facts.proof !== 'signed-receipt' && facts.proof !== 'notary')) {
    return { grade: 'C', reason: '没有留存签字或盖章的回执，证明不了送达', source: source('诉讼时效规定第八条第一款第一项') }
  }
  if (!facts.receiptDated) return { grade: 'B', reason: '回执没有签收日期，时效从哪一天重新计算有争议', source: source('诉讼时效规定第八条第一款第一项') }
  return byRule({ id: facts.id, kind: 'demand-signed', date, signerEntitled: true }, draft, '本人或有权代收的人签收，回执有签名和日期')
}

function refusedDemand(facts: ServedDemand, date: IsoDate, draft: AnswerDraft): Finding {
  const proved = facts.proof === 'video' || facts.proof === 'witness' || facts.proof === 'notary'
  return byRule({ id: facts.id, kind: 'demand-refused', date, ...(proved ? { arrivalProved: true } : {}) }, draft, '拒绝签收，有录像、见证或公证证明到达')
}

const PROOF_OF_SENDING: Readonly<Partial<Record<ServiceWay, ReadonlySet<ProofKind>>>> = {
  post: new Set<ProofKind>(['post-proof', 'notary', 'signed-receipt']),
  message: new Set<ProofKind>(['message-log', 'notary']),
}

function sentDemand(facts: ServedDemand, date: IsoDate, draft: AnswerDraft): Finding {
  const kind = facts.way === 'message' ? 'message' : 'letter'
  if (PROOF_OF_SENDING[facts.way]?.has(facts.proof) !== true) {
    return { grade: 'C', reason: '没有留存邮寄凭证、投递查询或发送记录', source: source('诉讼时效规定第八条第一款第二项') }
  }
  if (kind === 'letter' && facts.result === 'delivered' && (facts.signer === null || facts.signer === 'unknown')) {
    draft.ask('signerRelation', '邮件由谁签收、与受送达人是什么关系（向邮政查询）？')
    return { grade: 'B', reason: '签收人是谁没有查明', source: source('诉讼时效规定第八条第一款第二项') }
  }
  const delivery = facts.result === 'delivered' ? 'arrived' : facts.result === 'refused' ? 'refused' : 'returned'
  return byRule({ id: facts.id, kind, date, delivery, addressAgreed: facts.addressAgreed }, draft, kind === 'letter' ? '邮件已经送达，有投递记录' : '发到约定的号码或账号，有发送和接收记录')
}

function publicDemand(facts: ServedDemand, date: IsoDate, draft: AnswerDraft): Finding {
  return byRule({ id: facts.id, kind: 'public-notice', date, whereaboutsUnknownProved: facts.proof === 'newspaper' }, draft, '报纸公告，并有下落不明的证明')
}

function weighService(facts: ServedDemand, draft: AnswerDraft): Finding {
  if (facts.result === 'in-transit' || facts.resultOn === null) return { grade: 'C', reason: '还在途中，没有送达' }
  if (facts.result === 'delivered' && facts.signer !== null && facts.signer !== 'unknown' && !mayReceive(facts.signer, facts.addresseeKind)) {
    return { grade: 'C', reason: `签收人（${signerRelationLabels[facts.signer]}）既不是受送达人，也无权代收`, source: source(RECIPIENTS) }
  }
  if (facts.way === 'public-notice') return publicDemand(facts, facts.resultOn, draft)
  if (facts.way === 'post' || facts.way === 'message') return sentDemand(facts, facts.resultOn, draft)
  return facts.result === 'delivered' ? signedDemand(facts, facts.resultOn, draft) : refusedDemand(facts, facts.resultOn, draft)
}

function spokenProof(facts: SpokenDemand, draft: AnswerDraft): Finding {
  if (!facts.liable) return { grade: 'C', reason: '对方不是债务人或担保人', source: ORAL }
  if (!facts.reached) return { grade: 'C', reason: '没有联系上，要求没有到达' }
  if (facts.promised && (facts.proof === 'signed-paper' || facts.proof === 'notary')) {
    return byRule({ id: facts.id, kind: 'promise', date: facts.on, agreesToPerform: true }, draft, '书面承诺还款，有签字')
  }
  if (facts.way === 'message' && facts.proof === 'message-log') {
    return byRule({ id: facts.id, kind: 'message', date: facts.on, delivery: 'arrived', addressAgreed: facts.targetAgreed }, draft, '发到约定的号码或账号，有发送和接收记录')
  }
  if (facts.proof === 'signed-paper' || facts.proof === 'notary') {
    return byRule({ id: facts.id, kind: 'demand-signed', date: facts.on, signerEntitled: true }, draft, '本人在书面催收材料上签字')
  }
  if (facts.proof === 'none' || facts.way === 'letter') return { grade: 'C', reason: '没有留存能够证明催收内容和到达的材料', source: ORAL }
  return { grade: 'B', reason: '口头催收、承诺有录音等材料，能否中断时效个案认定不一，应补书面催收', source: ORAL }
}

const MEANING: Readonly<Record<DemandGrade, string>> = {
  A: '中断诉讼时效，从该日重新计算',
  B: '有争议，不推后时效的应办日，应补正或另行催收',
  C: '不中断诉讼时效',
}

function graded(draft: AnswerDraft, { grade, reason, source: cited, event }: Finding): Answer<GradedDemand> {
  if (event !== undefined) draft.step('催收方式', LIMITATION_ACTS[event.kind].label)
  draft.step(`证据等级 ${grade}`, reason, cited)
  draft.step('效力', MEANING[grade], source('民法典第一百九十五条'))
  return draft.answer({ grade, reason, event: event ?? null })
}

/** The grade of a letter's service on one addressee, with the rule's reason. */
export function gradeService(facts: ServedDemand): Answer<GradedDemand> {
  const draft = new AnswerDraft()
  return graded(draft, weighService(facts, draft))
}

/** The grade of a call, visit or message, with the rule's reason. */
export function gradeContact(facts: SpokenDemand): Answer<GradedDemand> {
  const draft = new AnswerDraft()
  return graded(draft, spokenProof(facts, draft))
}
