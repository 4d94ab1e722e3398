import type { Blank } from '../form.ts'
import { Questions, someOf } from '../questions.ts'
import { accountNeeds, debtsNeeds } from '../record-needs.ts'
import type { Party } from '../snapshot-party.ts'
import type { FilingSnapshot } from '../snapshot.ts'

/** What every letter asks for: to whom, under which number, by when, where to pay, whom to call. */
export function letterNeeds(snapshot: FilingSnapshot, addressees: readonly Party[], whom: string): readonly Blank[] {
  const { bank, letter = null } = snapshot
  return [
    ...new Questions('letter', 'documents')
      .require(someOf(addressees), 'addresseeIds', '收件人', `发给哪一位${whom}`)
      .require(letter?.payBy ?? null, 'payBy', '还款期限', '要求在哪一天前清偿')
      .ask(letter?.number ?? null, 'number', '通知书编号', '通知书的编号是多少').blanks,
    ...accountNeeds(snapshot),
    ...new Questions('bank', 'organisation')
      .require(bank.contactPhone, 'contactPhone', '联系电话', '债务人联系哪个电话')
      .ask(bank.contact, 'contact', '联系人', '由谁与债务人联系').blanks,
    ...debtsNeeds(snapshot),
  ]
}
