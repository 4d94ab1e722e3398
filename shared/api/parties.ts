import { z } from 'zod'
import { idField, line, numberLine } from '../model/fields.ts'
import type { Id } from '../model/id.ts'
import { maskedPartyFields, partyFacts } from '../model/party.ts'
import { addressFacts } from '../model/party-contact.ts'
import { relationFacts } from '../model/party-relation.ts'
import { commandFields, ofCase, type Saved, saveInput, voidInput } from './command-fields.ts'
import { command, output, query } from './contract.ts'
import { mergeInput, partyListInput, type PartyPage, type PartyProfile, phoneInput } from './party-profile.ts'
import type { CaseParty, PartyView } from './party-view.ts'

/** Saving: an id or phone left out stays as it is (the form never saw it). */
export const partyInput = partyFacts.extend({ idNo: numberLine(40).nullable().optional(), phone: line(60).nullable().optional() })

export interface PartyMatch {
  readonly id: Id<'party'>
  readonly name: string
  readonly idNoMasked: string | null
  /** Households that he has a part in. */
  readonly cases: number
}

export const parties = {
  get: query(z.strictObject({ partyId: idField<'party'>() }), output<PartyView>()),
  ofCase: query(ofCase, output<readonly CaseParty[]>()),
  search: query(z.strictObject({ text: z.string().max(60), limit: z.number().int().min(1).max(50) }), output<readonly PartyMatch[]>()),
  save: command(saveInput<'party', typeof partyInput>(partyInput), output<Saved<'party'>>()),
  reveal: command(
    z.strictObject({ ...commandFields, partyId: idField<'party'>(), caseId: idField<'case'>().nullable(), field: z.enum(maskedPartyFields) }),
    output<{ readonly value: string }>(),
    { right: 'reveal' },
  ),
  list: query(partyListInput, output<PartyPage>()),
  profile: query(z.strictObject({ partyId: idField<'party'>() }), output<PartyProfile>()),
  savePhone: command(saveInput<'party-phone', typeof phoneInput>(phoneInput), output<Saved<'party-phone'>>()),
  voidPhone: command(voidInput<'party-phone'>(), output<Saved<'party-phone'>>()),
  revealPhone: command(z.strictObject({ ...commandFields, phoneId: idField<'party-phone'>() }), output<{ readonly value: string }>(), { right: 'reveal' }),
  saveAddress: command(saveInput<'party-address', typeof addressFacts>(addressFacts), output<Saved<'party-address'>>()),
  voidAddress: command(voidInput<'party-address'>(), output<Saved<'party-address'>>()),
  saveRelation: command(saveInput<'party-relation', typeof relationFacts>(relationFacts), output<Saved<'party-relation'>>()),
  voidRelation: command(voidInput<'party-relation'>(), output<Saved<'party-relation'>>()),
  /** 合并当事人: everything that names `dropId` names `keepId` from then on. */
  merge: command(mergeInput, output<Saved<'party-merge'>>()),
  /** Takes a merge back: each record names again whom it named before. */
  undoMerge: command(voidInput<'party-merge'>(), output<Saved<'party-merge'>>()),
}
