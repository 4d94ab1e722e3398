import type { CallName, ContractOf } from '../../shared/api/contracts.ts'
import { ApiFailure } from '../../shared/api/errors.ts'
import { accountHandlers } from './accounts/handlers.ts'
import { archiveHandlers } from './archive/handlers.ts'
import { assetHandlers } from './assets/handlers.ts'
import { attachmentHandlers } from './attachments/handlers.ts'
import { auditHandlers } from './audit/handlers.ts'
import { backupHandlers } from './backups/handlers.ts'
import { caseHandlers } from './cases/handlers.ts'
import { classificationHandlers } from './classification/handlers.ts'
import { collateralHandlers } from './collateral/handlers.ts'
import { contactHandlers } from './contacts/handlers.ts'
import { deadlineHandlers } from './deadlines/handlers.ts'
import { departmentHandlers } from './department/handlers.ts'
import { diligenceHandlers } from './diligence/handlers.ts'
import { enforcementHandlers } from './enforcement/handlers.ts'
import { evidenceHandlers } from './evidence/handlers.ts'
import { exchangeHandlers } from './exchange/handlers.ts'
import { filingHandlers } from './filings/handlers.ts'
import { foreclosedHandlers } from './foreclosed/handlers.ts'
import { guaranteeHandlers } from './guarantees/handlers.ts'
import { keyDebtorHandlers } from './key-debtors/handlers.ts'
import { lawHandlers } from './law/handlers.ts'
import { loanHandlers } from './loans/handlers.ts'
import { organisationHandlers } from './organisation/handlers.ts'
import { partyHandlers } from './parties/handlers.ts'
import { planHandlers } from './plans/handlers.ts'
import { preferenceHandlers } from './preferences/handlers.ts'
import { preservationHandlers } from './preservations/handlers.ts'
import { proceedingHandlers } from './proceedings/handlers.ts'
import { reviewHandlers } from './review/handlers.ts'
import { rightsHandlers } from './rights/handlers.ts'
import { searchHandlers } from './search/handlers.ts'
import { teamHandlers } from './teams/handlers.ts'
import { transferHandlers } from './transfers/handlers.ts'
import { vaultHandlers } from './vault/handlers.ts'
import { visitHandlers } from './visits/handlers.ts'
import { waiverHandlers } from './waivers/handlers.ts'
import { writeOffHandlers } from './write-off/handlers.ts'
import type { Call } from './call.ts'
import type { BoundTo } from './kernel/dispatch.ts'
import { openingHandlers } from './opening-handlers.ts'

/** Calls that the store answers: all but those of the main process. */
type StoreCall = Exclude<CallName, `shell.${string}`>

/**
 * Every call and who answers it, from the table of each folder; one without a handler, or with that of another, does not compile.
 * All of these are read at the first call that is not an opening one, so what brings a large library along (Word, Excel, PDF) is
 * imported inside the handler, at its first use.
 */
const handlers: { readonly [N in StoreCall]: BoundTo<Call, ContractOf<N>> } = {
  ...openingHandlers,
  ...accountHandlers,
  ...archiveHandlers,
  ...assetHandlers,
  ...attachmentHandlers,
  ...auditHandlers,
  ...backupHandlers,
  ...caseHandlers,
  ...classificationHandlers,
  ...collateralHandlers,
  ...contactHandlers,
  ...deadlineHandlers,
  ...departmentHandlers,
  ...diligenceHandlers,
  ...enforcementHandlers,
  ...evidenceHandlers,
  ...exchangeHandlers,
  ...filingHandlers,
  ...foreclosedHandlers,
  ...guaranteeHandlers,
  ...keyDebtorHandlers,
  ...lawHandlers,
  ...loanHandlers,
  ...organisationHandlers,
  ...partyHandlers,
  ...planHandlers,
  ...preferenceHandlers,
  ...preservationHandlers,
  ...proceedingHandlers,
  ...reviewHandlers(runHeld),
  ...rightsHandlers,
  ...searchHandlers,
  ...teamHandlers,
  ...transferHandlers,
  ...vaultHandlers,
  ...visitHandlers,
  ...waiverHandlers,
  ...writeOffHandlers,
}

export const handlerOf: ReadonlyMap<string, BoundTo<Call>> = new Map(Object.entries(handlers))

/** A held command goes through its own handler again, input check and all: the program may have been updated since. */
function runHeld(name: string, input: unknown, call: Call): unknown {
  const handler = handlerOf.get(name)
  if (!handler) throw new ApiFailure('unknown-call')
  return handler.run(input, call)
}
