import type { PackageReview } from '../../../../shared/api/packages.ts'
import type { ParsedOf } from '../../../../shared/api/contracts.ts'
import { chosenPath } from '../../kernel/chosen-path.ts'
import type { Ledger } from '../../kernel/context.ts'
import type { LedgerHome } from '../../vault/ledger-home.ts'
import { endPackageSession, openPackageSession } from './package-session.ts'
import { reviewPackage } from './review-package.ts'

/** Opens the chosen package and lays it beside this ledger; nothing is changed yet. @throws ApiFailure cancelled, package-* */
export async function openPackage(home: LedgerHome, paths: readonly string[], { passphrase }: ParsedOf<'packages.open'>): Promise<PackageReview> {
  return reviewPackage(home, await openPackageSession(home, chosenPath(paths), passphrase))
}

export function cancelPackage(ledger: Ledger): { readonly cancelled: true } {
  endPackageSession(ledger)
  return { cancelled: true }
}
