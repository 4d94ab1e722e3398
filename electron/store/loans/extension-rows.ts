import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Id } from '../../../shared/model/id.ts'
import type { LoanFacts, SecurityType } from '../../../shared/model/loan.ts'
import type { GuarantorConsent } from '../../../shared/model/loan-agreement.ts'
import type { ExtensionEntry } from '../../../shared/rules/ledger/entries.ts'
import { idToBytes } from '../database/id-bytes.ts'
import { loanExtension } from '../database/loan-schema.ts'
import { guarantee, guaranteeLoan } from '../database/security-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { oncePerLedger } from '../kernel/prepared.ts'
import { consentsTo, saidBy } from './consents.ts'

/** An extension with what each guarantor of the loan said to it. */
export type ExtensionOfLoan = typeof loanExtension.$inferSelect & {
  readonly consents: readonly GuarantorConsent[]
  /** Guarantees of the loan that stand now, whether their guarantors were asked or not. */
  readonly guaranteeIds: readonly Id<'guarantee'>[]
}

const queries = oncePerLedger(({ db }) => ({
  extensions: db
    .select()
    .from(loanExtension)
    .where(and(eq(loanExtension.loanId, sql.placeholder('loanId')), isNull(loanExtension.voidedAt)))
    .orderBy(loanExtension.newDueOn)
    .prepare(),
  guarantees: db
    .select({ id: guarantee.id })
    .from(guarantee)
    .innerJoin(guaranteeLoan, eq(guaranteeLoan.guaranteeId, guarantee.id))
    .where(and(eq(guaranteeLoan.loanId, sql.placeholder('loanId')), isNull(guarantee.voidedAt)))
    .orderBy(guarantee.createdAt, guarantee.id)
    .prepare(),
}))

/** The standing extensions of a loan, oldest first. */
export function extensionsOf(ledger: Ledger, loanId: Id<'loan'>): ExtensionOfLoan[] {
  const rows = queries(ledger).extensions.all({ loanId: idToBytes(loanId) })
  if (rows.length === 0) return []
  const guaranteeIds = guaranteeIdsOf(ledger, loanId)
  return rows.map((row) => ({ ...row, consents: consentsTo(ledger, 'extension', row.id), guaranteeIds }))
}

/** Guarantees that stand for a loan now. */
export function guaranteeIdsOf(ledger: Ledger, loanId: Id<'loan'>): Id<'guarantee'>[] {
  return queries(ledger).guarantees.all({ loanId: idToBytes(loanId) }).map((row) => row.id)
}

const guaranteed: ReadonlySet<SecurityType | null> = new Set<SecurityType | null>(['guarantee', 'mortgage-and-guarantee', 'pledge-and-guarantee', 'mixed'])

/**
 * What the ledger is told of the guarantors: refused as soon as one did not agree, given when all did, nothing while
 * one is not known. Without a guarantee on record it is known that there is none only where the loan says so.
 */
export function ruleConsent({ securityType }: Pick<LoanFacts, 'securityType'>, extension: ExtensionOfLoan): ExtensionEntry['guarantorConsent'] {
  const said = extension.guaranteeIds.map((id) => saidBy(extension.consents, id))
  if (said.length === 0) return securityType === null || guaranteed.has(securityType) ? undefined : 'no-guarantor'
  if (said.includes('refused')) return 'refused'
  return said.every((consent) => consent === 'given') ? 'given' : undefined
}

/** Whether one guarantor agreed in writing to every extension of a loan; undefined while one of them is not known. */
export function consentToExtensions(extensions: readonly Pick<ExtensionOfLoan, 'consents'>[], guaranteeId: Id<'guarantee'>): boolean | undefined {
  const said = extensions.map(({ consents }) => saidBy(consents, guaranteeId))
  if (said.includes('refused')) return false
  return said.length > 0 && said.every((consent) => consent === 'given') ? true : undefined
}
