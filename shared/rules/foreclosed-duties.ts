/** Duties while a foreclosed asset is held: the quarterly count, and the limits of letting it (R66). */
import type { IsoDate } from '../model/iso-date.ts'
import { isoDate } from '../model/iso-date.ts'
import type { Answer } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { addDays, addMonths, minDate, requireDay } from './civil-date.ts'
import { requireArray, requireFacts } from './given.ts'
import { source } from './law-version.ts'

const CUSTODY = source('银行抵债资产管理办法（财金〔2005〕53号）', 'secondary')

/** A calendar quarter by its first and last day. */
export interface Quarter {
  readonly from: IsoDate
  readonly to: IsoDate
}

export interface CountDuty {
  /** Whole quarters of holding that ended without a count, oldest first. */
  readonly missed: readonly Quarter[]
  /** The last day of the running quarter while it has no count; null when it has one, or nothing is held. */
  readonly dueOn: IsoDate | null
}

const MONTHS_OF_QUARTER = 3

function quarterOf(day: IsoDate): Quarter {
  const month = Number(day.slice(5, 7))
  const first = month - ((month - 1) % MONTHS_OF_QUARTER)
  const from = isoDate(`${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`)
  return { from, to: addDays(addMonths(from, MONTHS_OF_QUARTER), -1) }
}

function quartersBetween(first: IsoDate, last: IsoDate): Quarter[] {
  const found: Quarter[] = []
  for (let quarter = quarterOf(first); quarter.from <= last; quarter = quarterOf(addDays(quarter.to, 1))) found.push(quarter)
  return found
}

export interface CountFacts {
  readonly acquiredOn: IsoDate | null
  readonly counts: readonly IsoDate[]
  readonly disposedOn: IsoDate | null
}

/** Which quarters were not counted, and by when the running one is to be. A quarter in which the thing came or left counts as one of holding only if it was held at its end. */
export function countDuty(facts: CountFacts, today: IsoDate): Answer<CountDuty> {
  requireDay(today)
  requireFacts(facts, '盘点的事实')
  const { acquiredOn, counts, disposedOn } = facts
  requireArray(counts, '盘点日期').forEach(requireDay)
  const draft = new AnswerDraft()
  if (acquiredOn === null || acquiredOn > today) return draft.answer({ missed: [], dueOn: null })
  const heldUntil = disposedOn === null ? today : minDate(disposedOn, today)
  const uncounted = quartersBetween(acquiredOn, heldUntil).filter(({ from, to }) => !counts.some((day) => day >= from && day <= to))
  const missed = uncounted.filter(({ to }) => to < today && (disposedOn === null || to < disposedOn))
  const running = uncounted.find(({ to }) => to >= today)
  draft.step('季度盘点', `抵债资产应当至少每季度与账面核对一次；持有期间漏盘${missed.length}个季度${missed.length === 0 ? '' : `：${missed.map(quarterText).join('、')}`}`, CUSTODY)
  return draft.answer({ missed, dueOn: disposedOn === null && running !== undefined ? running.to : null })
}

/** By when the next count is to be: the end of the first quarter that has none since the last count, or since the thing came. */
export function nextCountDue(since: { readonly acquiredOn: IsoDate; readonly lastCountOn: IsoDate | null }): Answer<IsoDate> {
  const { acquiredOn, lastCountOn } = since
  const quarter = lastCountOn === null ? quarterOf(acquiredOn) : quarterOf(addDays(quarterOf(lastCountOn).to, 1))
  const from = lastCountOn === null ? `${acquiredOn}取得，尚未盘点` : `${lastCountOn}已盘点`
  return new AnswerDraft().step('季度盘点', `抵债资产应当至少每季度与账面核对一次；${from}，应于${quarterText(quarter)}末（${quarter.to}）前盘点`, CUSTODY).answer(quarter.to)
}

/** 2026年第三季度. */
export function quarterText({ from }: Quarter): string {
  return `${from.slice(0, 4)}年第${'一二三四'.charAt((Number(from.slice(5, 7)) - 1) / MONTHS_OF_QUARTER)}季度`
}

export interface LettingFacts {
  readonly acquiredOn: IsoDate | null
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  /** The last day of the disposal period, if it is known. */
  readonly disposeBy: IsoDate | null
}

/** Why a letting is not allowed, by the field it concerns; null when it is. Letting is an exception within the disposal period. */
export function lettingProblem({ acquiredOn, startsOn, endsOn, disposeBy }: LettingFacts): { readonly field: 'startsOn' | 'endsOn'; readonly message: string } | null {
  if (acquiredOn === null || startsOn < acquiredOn) return { field: 'startsOn', message: '取得之前不能出租，请核对取得日期和起租日' }
  if (disposeBy === null || endsOn <= disposeBy) return null
  return { field: 'endsOn', message: `抵债资产原则上不得出租，临时出租不能超过处置期限（${disposeBy}），请缩短租期` }
}
