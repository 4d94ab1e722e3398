import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import type { LawFileSigner, LawSigner } from '../../../shared/api/law.ts'
import { lawSigner } from '../database/law-schema.ts'
import { fingerprint, signingKeyOf } from '../exchange/package/signing.ts'
import type { Ledger } from '../kernel/context.ts'
import { newId } from '../kernel/new-id.ts'
import { perform } from '../kernel/perform.ts'

const OWN_NAME = '本台账'

/** Whose signed files this ledger takes without a second person, beside its own. */
export function standingSigners({ db }: Pick<Ledger, 'db'>): LawSigner[] {
  return db.select().from(lawSigner).where(isNull(lawSigner.voidedAt)).orderBy(asc(lawSigner.createdAt), asc(lawSigner.id)).all()
    .map(({ id, version, name, fingerprint: digits, reason }) => ({ id, version, name, fingerprint: digits, reason }))
}

/** Who signed with a key, as this ledger knows him. */
export function signerOf(ledger: Ledger, publicKey: string): LawFileSigner {
  const digits = fingerprint(Buffer.from(publicKey, 'base64'))
  if (signingKeyOf(ledger).publicKey.toString('base64') === publicKey) return { name: OWN_NAME, fingerprint: digits, trusted: true }
  const known = ledger.db.select({ name: lawSigner.name }).from(lawSigner).where(and(eq(lawSigner.publicKey, publicKey), isNull(lawSigner.voidedAt))).get()
  return { name: known?.name ?? null, fingerprint: digits, trusted: known !== undefined }
}

/** Takes the signer of the opened file into the list; two people compare the fingerprint. @throws ApiFailure import-gone */
export function trustSigner(ledger: Ledger, { commandId, publicKey, facts }: ParsedOf<'law.trustSigner'>): Saved<'law-signer'> {
  const digits = fingerprint(Buffer.from(publicKey, 'base64'))
  return perform(ledger, { command: 'law.trustSigner', commandId, summary: `信任更新文件的签发方 ${facts.name}（${digits}）` }, (work) => {
    const id = newId<'law-signer'>()
    return { id, version: work.insert(lawSigner, id, { ...facts, publicKey, fingerprint: digits }) }
  })
}

/** Files of this signer need a second person again. @throws ApiFailure not-found, already-voided, stale-version */
export function dropSigner(ledger: Ledger, { commandId, id, version, reason }: ParsedOf<'law.dropSigner'>): Saved<'law-signer'> {
  const name = ledger.db.select({ name: lawSigner.name }).from(lawSigner).where(eq(lawSigner.id, id)).get()?.name ?? ''
  return perform(ledger, { command: 'law.dropSigner', commandId, summary: `不再信任签发方 ${name}` }, (work) => ({ id, version: work.void(lawSigner, id, version, reason) }))
}
