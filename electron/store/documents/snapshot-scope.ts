/** What of the debtor a filing names, and why it leaves the rest out; kept with each registered paper. */
import { z } from 'zod'
import { scopeKinds } from '../../../shared/model/filing-scope.ts'
import { money, reference, text } from './snapshot-values.ts'

const scopeItemSchema = z.object({
  kind: z.enum(scopeKinds),
  id: reference,
  /** What it is, in words. */
  name: text,
  /** The household that it is recorded in, when that is another one. */
  otherCase: text.nullable(),
  /** What is owed on it today, where it is a debt; the cap or value else. */
  amount: money.nullable(),
  included: z.boolean(),
  /** Why it is left out; null while nobody has said. */
  reason: text.nullable(),
})

export const scopeSchema = z.object({
  debtor: text,
  items: z.array(scopeItemSchema),
  /** Records of the debtor in households that the person may not see. */
  hidden: z.int().min(0),
})

export type ScopeItem = z.infer<typeof scopeItemSchema>
export type Scope = z.infer<typeof scopeSchema>
