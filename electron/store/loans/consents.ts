import type { ConsentOfGuarantor } from '../../../shared/api/loan-agreements.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { IsoDate } from '../../../shared/model/iso-date.ts'
import { type Consent, consentLabels, type GuarantorConsent } from '../../../shared/model/loan-agreement.ts'
import { idFromBytes, idToBytes } from '../database/id-bytes.ts'
import type { Ledger } from '../kernel/context.ts'
import { prepared } from '../kernel/prepared.ts'
import type { Work } from '../kernel/work.ts'

/** What the guarantors of a loan said in writing to a change of its contract: to an extension or to a supplement. */

export type ChangedBy = 'extension' | 'supplement'

const tables = {
  extension: { table: 'extension_consent', owner: 'extension_id' },
  supplement: { table: 'supplement_consent', owner: 'supplement_id' },
} as const

interface ConsentRow {
  readonly guarantee_id: Buffer
  readonly consent: Consent
  readonly consented_on: IsoDate | null
}

export function consentsTo<K extends ChangedBy>({ raw }: Ledger, change: K, id: Id<K>): GuarantorConsent[] {
  const { table, owner } = tables[change]
  return prepared<[Buffer], ConsentRow>(raw, `SELECT guarantee_id, consent, consented_on FROM ${table} WHERE ${owner} = ?`)
    .all(idToBytes(id))
    .map((row) => ({ guaranteeId: idFromBytes<'guarantee'>(row.guarantee_id), consent: row.consent, consentedOn: row.consented_on }))
}

/** What this guarantor said; one who was not asked is not known to have agreed. */
export function saidBy(consents: readonly GuarantorConsent[], guaranteeId: Id<'guarantee'>): Consent {
  return consents.find((each) => each.guaranteeId === guaranteeId)?.consent ?? 'unknown'
}

/** The consents of the guarantees that stand for the loan now, with the guarantors' names. */
export function namedConsents({ raw }: Ledger, guaranteeIds: readonly Id<'guarantee'>[], consents: readonly GuarantorConsent[]): ConsentOfGuarantor[] {
  const named = prepared<[Buffer], { name: string }>(raw, 'SELECT p.name FROM guarantee g JOIN party p ON p.id = g.guarantor_id WHERE g.id = ?')
  return guaranteeIds.flatMap((guaranteeId) => {
    const guarantor = named.get(idToBytes(guaranteeId))
    if (!guarantor) return []
    const said = consents.find((each) => each.guaranteeId === guaranteeId)
    return [{ guaranteeId, guarantorName: guarantor.name, consent: saidBy(consents, guaranteeId), consentedOn: said?.consentedOn ?? null }]
  })
}

/** What is wrong with the consents of a change, by field; empty when nothing is. @param own the guarantees of the loan */
export function faultsOfConsents(ledger: Ledger, own: readonly Id<'guarantee'>[], consents: readonly GuarantorConsent[]): Readonly<Record<string, string>> {
  const today = ledger.clock.today()
  if (consents.some(({ consentedOn }) => consentedOn !== null && consentedOn > today)) return { 'facts.consents': '保证人表态的日期在今天之后，请核对' }
  if (consents.some(({ guaranteeId }) => !own.includes(guaranteeId))) return { 'facts.consents': '有保证人不再保证这笔借据，请刷新后再登记' }
  return {}
}

/** Keeps what the guarantors said now, and in the log what they were recorded to have said before. */
export function keepConsents<K extends ChangedBy>(work: Work, change: K, id: Id<K>, consents: readonly GuarantorConsent[]): void {
  const { ledger } = work
  const { table, owner } = tables[change]
  const before = consentsTo(ledger, change, id)
  prepared(ledger.raw, `DELETE FROM ${table} WHERE ${owner} = ?`).run(idToBytes(id))
  const insert = prepared(ledger.raw, `INSERT INTO ${table} (${owner}, guarantee_id, consent, consented_on) VALUES (?, ?, ?, ?)`)
  for (const { guaranteeId, consent, consentedOn } of consents) insert.run(idToBytes(id), idToBytes(guaranteeId), consent, consentedOn)
  const [was, is] = [inWords(before), inWords(consentsTo(ledger, change, id))]
  if (was !== is) work.note(table, id, { consents: was || null }, { consents: is || null })
}

function inWords(consents: readonly GuarantorConsent[]): string {
  return consents.map(({ consent, consentedOn }) => `${consentLabels[consent]}${consentedOn === null ? '' : `（${consentedOn}）`}`).join('，')
}
