/** The day on which a loan falls due, from its contract, its extensions and its acceleration. */
import type { IsoDate } from '../../model/iso-date.ts'
import type { Answer } from '../answer.ts'
import { AnswerDraft } from '../answer-draft.ts'
import { requireList } from '../given.ts'
import { source } from '../law-version.ts'

const AGREED_DAY = source('民法典第六百七十五条', 'from-memory')
const EXTENDED_DAY = source('民法典第六百七十八条', 'from-memory')

export interface DueFacts {
  /** As the contract and the note say. */
  readonly contractDue: IsoDate
  readonly extensions: readonly { readonly agreementNo: string | null; readonly newDueOn: IsoDate }[]
  /** Declared due before its day; the notice must arrive to have this effect. */
  readonly acceleratedOn: IsoDate | null
}

/** Each agreement that moved the day, in the order of the days; an acceleration is told, and counted by the rules that need it. */
export function explainDue({ contractDue, extensions, acceleratedOn }: DueFacts): Answer<IsoDate> {
  const draft = new AnswerDraft().step('合同约定', `借款合同和借据登记的到期日${contractDue}`, AGREED_DAY)
  const moved = extensions.toSorted((a, b) => (a.newDueOn < b.newDueOn ? -1 : 1))
  for (const { agreementNo, newDueOn } of moved) draft.step('展期', `${agreementNo ?? '展期协议'}，到期日变为${newDueOn}`, EXTENDED_DAY)
  if (acceleratedOn !== null) draft.step('提前到期', `${acceleratedOn}宣布提前到期，全部本金自该日起到期；到期日一栏仍列合同约定的日期`)
  return draft.answer(moved.at(-1)?.newDueOn ?? contractDue)
}

/** A loan of a household, with the day on which it falls due by now. */
export interface LoanDue extends Omit<DueFacts, 'extensions'> {
  readonly noteNo: string
  /** As its last extension says, or the contract. */
  readonly dueOn: IsoDate
}

/** The first of the days on which the loans of a household fall due, in the order of those days. @returns null without a loan @throws RuleError `facts-missing` */
export function explainEarliestDue(loans: readonly LoanDue[]): Answer<IsoDate | null> {
  requireList(loans, '借据')
  const draft = new AnswerDraft()
  const ordered = loans.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)))
  for (const { noteNo, contractDue, dueOn, acceleratedOn } of ordered) {
    const extended = dueOn === contractDue ? '' : `，展期至${dueOn}`
    const accelerated = acceleratedOn === null ? '' : `；${acceleratedOn}宣布提前到期，到期日仍列合同约定的日期`
    draft.step(`借据${noteNo}`, `合同约定${contractDue}到期${extended}${accelerated}`, dueOn === contractDue ? AGREED_DAY : EXTENDED_DAY)
  }
  const earliest = ordered[0]?.dueOn ?? null
  if (earliest !== null) draft.step('取最早', `${ordered.length}笔借据的到期日，最早的是${earliest}`)
  return draft.answer(earliest)
}
