import { eq, getTableName } from 'drizzle-orm'
import { z } from 'zod'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { instantField } from '../../../shared/model/fields.ts'
import type { Id } from '../../../shared/model/id.ts'
import { lawData } from '../database/law-schema.ts'
import { proposal } from '../database/people-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { readChanges } from '../review/held-changes.ts'

const proposedFacts = z.object({ contentJson: z.string(), fileName: z.string(), fileHash: z.string(), signedBy: z.string().nullable().default(null), signedAt: instantField.nullable().default(null) })
export type ProposedFile = z.infer<typeof proposedFacts>

/** The law file that a proposal would load, whole, as it was read when somebody proposed it. @throws ApiFailure not-found when it loads none */
export function proposedFile({ db }: Pick<Ledger, 'db'>, proposalId: Id<'proposal'>): ProposedFile {
  const row = db.select({ changesJson: proposal.changesJson }).from(proposal).where(eq(proposal.id, proposalId)).get()
  const loaded = readChanges(row?.changesJson ?? '[]').find(({ table }) => table === getTableName(lawData))
  if (!loaded) throw new ApiFailure('not-found')
  return proposedFacts.parse(loaded.after)
}
