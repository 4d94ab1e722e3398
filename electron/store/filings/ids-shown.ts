import type { Id } from '../../../shared/model/id.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import { perform } from '../kernel/perform.ts'
import { oncePerLedger } from '../kernel/prepared.ts'
import { partyIdsOfCase, readParty } from '../parties/parties.ts'
import { wordText } from '../search/paper-text.ts'

/** Whose numbers were shown to whom since the ledger was opened: a preview is drawn anew with every choice that is changed. */
const shownTo = oncePerLedger(() => new Set<string>())

/** A paper on screen prints id numbers in full, where the record covers them: who saw whose goes into the log, once for each opening of the ledger. */
export function noteIdsShown(ledger: Ledger, caseId: Id<'case'>, { title, bytes }: { readonly title: string; readonly bytes: Uint8Array }): void {
  const shown = shownTo(ledger)
  const text = wordText(bytes)
  const seen = partyIdsOfCase(ledger, caseId)
    .map((partyId) => readParty(ledger, partyId))
    .filter(({ id, idNo }) => idNo !== null && text.includes(idNo) && !shown.has(`${ledger.person.id} ${id}`))
  if (seen.length === 0) return
  const names = seen.map(({ name }) => name).join('、')
  perform(ledger, { command: 'parties.reveal', commandId: newId<'command'>(), caseId, summary: `查看 ${names} 的证件号码（《${title}》）`.slice(0, SUMMARY_LENGTH) }, (work) => {
    for (const { id } of seen) work.note('party', id, null, { revealed: 'idNo' })
  })
  for (const { id } of seen) shown.add(`${ledger.person.id} ${id}`)
}

/** Characters; the parties themselves stand in the entry, however many they are. */
const SUMMARY_LENGTH = 300
