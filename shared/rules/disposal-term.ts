/** By when a foreclosed asset (抵债资产) must be disposed of (R65). No holiday roll. */
import type { ForeclosedAssetKind } from '../model/foreclosed-asset.ts'
import type { IsoDate } from '../model/iso-date.ts'
import { isoDate } from '../model/iso-date.ts'
import type { Answer, DueDate } from './answer.ts'
import { AnswerDraft } from './answer-draft.ts'
import { requireChoice } from './choice.ts'
import { requireDays } from './civil-date.ts'
import type { Period } from './due-date.ts'
import { fixedDueDate, periodEnd, periodText } from './due-date.ts'
import { requireFacts } from './given.ts'
import { fieldsOf, inForce, type LawList, periodOf } from './law-list.ts'
import { source, sourceOf, versionOn } from './law-version.ts'
import type { WorkdayCalendar } from './workdays.ts'
import { BUNDLED_CALENDAR } from './workdays.ts'

export interface DisposalTermFacts {
  readonly kind?: ForeclosedAssetKind
  /** Effective day of the offset agreement, or of the final court or arbitral decision. */
  readonly acquiredOn?: IsoDate
  /** `other-right`: the last day of its validity. */
  readonly rightValidUntil?: IsoDate
  readonly disposedOn?: IsoDate
}

export interface DisposalTerm {
  readonly due: DueDate
  /** From the acquisition on; null where the right ends before. */
  readonly length: Period | null
  readonly status: 'running' | 'disposed' | 'disposed-late' | 'overdue'
}

type DisposalTerms = Readonly<Record<ForeclosedAssetKind, Period>>

function termsOf(value: unknown): DisposalTerms | null {
  const fields = fieldsOf(value)
  const [immovable, equity] = [periodOf(fields?.['immovable']), periodOf(fields?.['equity'])]
  const [movable, otherRight] = [periodOf(fields?.['movable']), periodOf(fields?.['other-right'])]
  return immovable === null || equity === null || movable === null || otherRight === null ? null : { immovable, equity, movable, 'other-right': otherRight }
}

/** By the day of acquisition. */
export const DISPOSAL_TERMS: LawList<DisposalTerms> = {
  id: 'disposal-term',
  versions: [
    {
      from: isoDate('2005-07-01'),
      article: '银行抵债资产管理办法（财金〔2005〕53号）第十八条',
      status: 'confirmed',
      text: '不动产和股权自取得日起二年内处置；动产一年内处置；其他权利在其有效期内尽快处置，最长不超过二年',
      rule: {
        immovable: { count: 2, unit: 'year' },
        equity: { count: 2, unit: 'year' },
        movable: { count: 1, unit: 'year' },
        'other-right': { count: 2, unit: 'year' },
      },
    },
  ],
  figures: termsOf,
}

function statusOf(due: DueDate, disposedOn: IsoDate | undefined, today: IsoDate): DisposalTerm['status'] {
  if (disposedOn !== undefined && disposedOn <= today) return disposedOn <= due.nominal ? 'disposed' : 'disposed-late'
  return today > due.nominal ? 'overdue' : 'running'
}

/**
 * The last day to dispose of a foreclosed asset.
 * @returns null, with the questions, when the kind or the day of acquisition is missing
 * @throws RuleError `choice-invalid`, `law-version-missing` for acquisitions before 2005-07-01
 */
export function disposalTerm(
  facts: DisposalTermFacts,
  today: IsoDate,
  calendar: WorkdayCalendar = BUNDLED_CALENDAR,
): Answer<DisposalTerm | null> {
  requireFacts(facts, '抵债资产的事实')
  requireDays(today, facts.rightValidUntil, facts.disposedOn)
  const draft = new AnswerDraft()
  const { kind, acquiredOn, rightValidUntil } = facts
  if (kind === undefined) draft.ask('kind', '抵债资产是不动产、股权、动产还是其他权利？')
  if (acquiredOn === undefined) draft.ask('acquiredOn', '抵债协议或者裁决哪一天生效？')
  if (kind === undefined || acquiredOn === undefined) return draft.answer(null)
  const version = versionOn(inForce(DISPOSAL_TERMS, calendar), acquiredOn)
  requireChoice(kind, version.rule, '抵债资产种类')
  const last = periodEnd(acquiredOn, version.rule[kind])
  const endsWithRight = kind === 'other-right' && rightValidUntil !== undefined && rightValidUntil < last
  const due = fixedDueDate(endsWithRight ? rightValidUntil : last, [], calendar)
  draft.step('处置期限', `${acquiredOn}取得，${periodText(version.rule[kind])}内处置，至${due.nominal}，不因休假日顺延`, sourceOf(version))
  if (endsWithRight) draft.step('权利有效期', `权利有效期至${rightValidUntil}，应在此前处置`, sourceOf(version))
  if (kind === 'immovable' || kind === 'equity') draft.step('法律要求', '因行使抵押权、质权取得的不动产或者股权，应当自取得之日起二年内处分', source('商业银行法第四十二条第二款'))
  if (kind === 'other-right' && rightValidUntil === undefined) draft.ask('rightValidUntil', '该权利的有效期哪一天届满？')
  draft.caution('disposal-rules', '待核实：2022年以后是否有新办法取代53号文未查明')
  if (due.provisional) draft.caution('provisional', `${due.nominal.slice(0, 4)}年的放假安排尚未导入，应办日为暂定`)
  return draft.answer({ due, length: endsWithRight ? null : version.rule[kind], status: statusOf(due, facts.disposedOn, today) })
}
