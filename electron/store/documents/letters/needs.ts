import type { Blank } from '../form.ts'
import { Questions, someOf } from '../questions.ts'
import { accountNeeds, debtsNeeds } from '../record-needs.ts'
import type { Party } from '../snapshot-party.ts'
import type { FilingSnapshot } from '../snapshot.ts'

/** To whom, and under which number. */
export function addresseeNeeds({ letter = null }: FilingSnapshot, addressees: readonly Party[], whom: string): readonly Blank[] {
  return new Questions('letter', 'documents')
    .require(someOf(addressees), 'addresseeIds', '收件人', `发给哪一位${whom}`)
    .ask(letter?.number ?? null, 'number', '通知书编号', '通知书的编号是多少').blanks
}

/** Whom to call. */
export function contactNeeds({ bank }: FilingSnapshot): readonly Blank[] {
  return new Questions('bank', 'organisation')
    .require(bank.contactPhone, 'contactPhone', '联系电话', '债务人联系哪个电话')
    .ask(bank.contact, 'contact', '联系人', '由谁与债务人联系').blanks
}

export function payByNeeds({ letter = null }: FilingSnapshot, question: string): readonly Blank[] {
  return new Questions('letter', 'documents').require(letter?.payBy ?? null, 'payBy', '还款期限', question).blanks
}

/** What every demand asks for: to whom, under which number, by when, where to pay, whom to call, and the debt. */
export function letterNeeds(snapshot: FilingSnapshot, addressees: readonly Party[], whom: string): readonly Blank[] {
  return [
    ...addresseeNeeds(snapshot, addressees, whom),
    ...payByNeeds(snapshot, '要求在哪一天前清偿'),
    ...accountNeeds(snapshot),
    ...contactNeeds(snapshot),
    ...debtsNeeds(snapshot),
  ]
}
