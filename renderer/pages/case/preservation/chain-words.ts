import type { DisposalRightRecord, ItemChain, PreservationResult, PriorMeasure, RankChange, Release, Renewal } from '../../../../shared/api/preservation-chain.ts'
import type { IsoDate } from '../../../../shared/model/iso-date.ts'
import { rankLabels } from '../../../../shared/model/preservation.ts'
import { rankCauseLabels, releaseGroundLabels, renewalStateLabels, resultOutcomeLabels, transferAnswerLabels } from '../../../../shared/model/preservation-chain.ts'
import { formatYuan } from '../../../../shared/rules/money.ts'
import type { AxisMark } from '../time-axis/time-axis.tsx'

/** One thing that happened to a measure, in one line; `record` is what opens from it. */
export type ChainEvent = { readonly on: IsoDate | null; readonly title: string; readonly text: string; readonly paperNo: string | null } & (
  | { readonly of: 'result'; readonly record: PreservationResult }
  | { readonly of: 'rank'; readonly record: RankChange }
  | { readonly of: 'renewal'; readonly record: Renewal }
  | { readonly of: 'release'; readonly record: Release }
  | { readonly of: 'disposal'; readonly record: DisposalRightRecord }
  | { readonly of: 'prior'; readonly record: PriorMeasure }
)

/** The course of a measure, oldest first; what has no day yet stands at the end. */
export function chainEvents(chain: ItemChain): readonly ChainEvent[] {
  const events: ChainEvent[] = [
    ...chain.priorMeasures.map((record): ChainEvent => ({ of: 'prior', record, on: record.startsOn, title: '在先查封', text: priorWords(record), paperNo: record.caseNo })),
    ...chain.results.map((record): ChainEvent => ({ of: 'result', record, on: record.answeredOn, title: '保全结果', text: resultWords(record), paperNo: record.paperNo })),
    ...chain.rankChanges.map((record): ChainEvent => ({ of: 'rank', record, on: record.changedOn, title: '顺位变化', text: rankWords(record), paperNo: record.paperNo })),
    ...chain.renewals.map((record): ChainEvent => ({ of: 'renewal', record, on: record.decidedOn ?? record.appliedOn, title: '续封', text: renewalWords(record), paperNo: record.paperNo })),
    ...chain.disposalRights.map((record): ChainEvent => ({ of: 'disposal', record, on: record.answeredOn ?? record.requestSentOn ?? record.firstSealOn, title: '处置权', text: disposalWords(record), paperNo: record.answerPaperNo ?? record.requestNo })),
    ...chain.releases.map((record): ChainEvent => ({ of: 'release', record, on: record.releasedOn, title: record.partial ? '部分解封' : '解封', text: releaseWords(record), paperNo: record.paperNo })),
  ]
  return events.toSorted((a, b) => (a.on ?? '9').localeCompare(b.on ?? '9'))
}

/** The same as points on the time axis. */
export function chainMarks(chain: ItemChain): readonly AxisMark[] {
  return [
    ...chain.results.map((record) => ({ on: record.answeredOn, label: `保全结果：${resultOutcomeLabels[record.outcome]}` })),
    ...chain.rankChanges.map((record) => ({ on: record.changedOn, label: `转为${rankLabels[record.rank]}` })),
    ...chain.renewals.flatMap((record) => (record.appliedOn === null ? [] : [{ on: record.appliedOn, label: '递交续封申请' }])),
    ...chain.renewals.flatMap((record) => (record.decidedOn === null ? [] : [{ on: record.decidedOn, label: renewalStateLabels[record.state] }])),
    ...chain.disposalRights.flatMap((record) => (record.requestSentOn === null ? [] : [{ on: record.requestSentOn, label: '发出商请移送函' }])),
    ...chain.disposalRights.flatMap((record) => (record.answeredOn === null ? [] : [{ on: record.answeredOn, label: transferAnswerLabels[record.answer] }])),
    ...chain.releases.map((record) => ({ on: record.releasedOn, label: record.partial ? '部分解封' : '解封' })),
  ]
}

function joined(...parts: readonly (string | null | false)[]): string {
  return parts.filter(Boolean).join('，')
}

const yuan = (fen: PreservationResult['controlledFen']): string | null => (fen === null ? null : `${formatYuan(fen)} 元`)

function resultWords(record: PreservationResult): string {
  return joined(resultOutcomeLabels[record.outcome], yuan(record.controlledFen), record.answeredBy)
}

function rankWords(record: RankChange): string {
  const from = record.fromRank === 'waiting' && record.fromWaitingNo !== null ? `轮候第 ${record.fromWaitingNo}` : rankLabels[record.fromRank]
  const to = record.rank === 'waiting' && record.waitingNo !== null ? `轮候第 ${record.waitingNo}` : rankLabels[record.rank]
  return joined(`${from}转为${to}`, rankCauseLabels[record.cause], record.endsOn && `期限至 ${record.endsOn}`)
}

function renewalWords(record: Renewal): string {
  const unproved = record.state === 'applied' && (record.proof === null || record.proof === 'none')
  return joined(
    renewalStateLabels[record.state], record.appliedOn && `${record.appliedOn} 申请`, unproved && '没有递交凭证',
    record.state === 'granted' && record.endsOn !== null && `续至 ${record.endsOn}`,
  )
}

function releaseWords(record: Release): string {
  return joined(releaseGroundLabels[record.ground], record.partText, yuan(record.releasedFen), record.court)
}

function priorWords(record: PriorMeasure): string {
  return joined(record.rankNo === null ? null : `第 ${record.rankNo} 顺位`, record.creditor, yuan(record.claimFen), record.secured && '有担保物权', record.endsOn && `至 ${record.endsOn}`, record.endedOn && `已于 ${record.endedOn} 失效`)
}

function disposalWords(record: DisposalRightRecord): string {
  const right = record.right.value
  const requestFrom = right?.requestFrom ?? null
  const answerBy = right?.answerBy ?? null
  const possible = requestFrom !== null && record.answer === 'pending' && record.requestSentOn === null && `${requestFrom} 起可商请移送`
  const due = record.answer === 'pending' && answerBy !== null && `应于 ${answerBy.rolled} 前答复`
  return joined(record.firstCourt, record.requestSentOn === null ? null : '已商请移送', possible, due, record.answer !== 'pending' && transferAnswerLabels[record.answer])
}
