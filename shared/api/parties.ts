import { z } from 'zod'
import { idField, line } from '../model/fields.ts'
import type { Id } from '../model/id.ts'
import { maskedPartyFields, partyFacts, type PartyFacts } from '../model/party.ts'
import type { Stored } from '../model/record.ts'
import { commandFields, ofCase, type Saved, saveInput } from './command-fields.ts'
import { command, output, query } from './contract.ts'

/** A party as the window sees it: id and phone masked until they are revealed by name, which is logged. */
export type PartyView = Omit<Stored<'party', PartyFacts>, 'idNo' | 'phone'> & {
  readonly idNoMasked: string | null
  readonly phoneMasked: string | null
  /** False when an id number is there and its check digit does not fit. */
  readonly idNoValid: boolean | null
}

/** Saving: an id or phone left out stays as it is (the form never saw it). */
export const partyInput = partyFacts.extend({ idNo: line(40).nullable().optional(), phone: line(60).nullable().optional() })

export interface PartyMatch {
  readonly id: Id<'party'>
  readonly name: string
  readonly idNoMasked: string | null
  readonly cases: number
}

export const parties = {
  get: query(z.strictObject({ partyId: idField<'party'>() }), output<PartyView>()),
  ofCase: query(ofCase, output<readonly PartyView[]>()),
  search: query(z.strictObject({ text: z.string().max(60), limit: z.number().int().min(1).max(50) }), output<readonly PartyMatch[]>()),
  save: command(saveInput<'party', typeof partyInput>(partyInput), output<Saved<'party'>>()),
  reveal: command(
    z.strictObject({ ...commandFields, partyId: idField<'party'>(), caseId: idField<'case'>().nullable(), field: z.enum(maskedPartyFields) }),
    output<{ readonly value: string }>(),
    { right: 'reveal' },
  ),
}
