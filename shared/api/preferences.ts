import { z } from 'zod'
import { command, output, query } from './contract.ts'

/** Window state, columns, drafts: remembered per person inside the encrypted file; not part of the record. */
export const preferences = {
  get: query(z.strictObject({ key: z.string().max(80) }), output<{ readonly value: unknown }>(), { right: 'own' }),
  set: command(z.strictObject({ key: z.string().max(80), value: z.json().nullable() }), output<{ readonly saved: true }>(), { right: 'own' }),
}
