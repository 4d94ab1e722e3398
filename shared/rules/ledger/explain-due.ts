/** The day on which a loan falls due, from its contract, its extensions and its acceleration. */
import type { IsoDate } from '../../model/iso-date.ts'
import type { Answer } from '../answer.ts'
import { AnswerDraft } from '../answer-draft.ts'
import { source } from '../law-version.ts'

export interface DueFacts {
  /** As the contract and the note say. */
  readonly contractDue: IsoDate
  readonly extensions: readonly { readonly agreementNo: string | null; readonly newDueOn: IsoDate }[]
  /** Declared due before its day; the notice must arrive to have this effect. */
  readonly acceleratedOn: IsoDate | null
}

/** Each agreement that moved the day, in the order of the days; an acceleration is told, and counted by the rules that need it. */
export function explainDue({ contractDue, extensions, acceleratedOn }: DueFacts): Answer<IsoDate> {
  const draft = new AnswerDraft().step('合同约定', `借款合同和借据登记的到期日${contractDue}`, source('民法典第六百七十五条', 'from-memory'))
  const moved = extensions.toSorted((a, b) => (a.newDueOn < b.newDueOn ? -1 : 1))
  for (const { agreementNo, newDueOn } of moved) draft.step('展期', `${agreementNo ?? '展期协议'}，到期日变为${newDueOn}`, source('民法典第六百七十八条', 'from-memory'))
  if (acceleratedOn !== null) draft.step('提前到期', `${acceleratedOn}宣布提前到期，全部本金自该日起到期；到期日一栏仍列合同约定的日期`)
  return draft.answer(moved.at(-1)?.newDueOn ?? contractDue)
}
