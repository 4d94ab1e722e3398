import type { PartyFacts } from '../model/party.ts'
import type { Stored } from '../model/record.ts'

/** A party as the window sees it: id and phone masked until they are revealed by name, which is logged. */
export type PartyView = Omit<Stored<'party', PartyFacts>, 'idNo' | 'phone'> & {
  readonly idNoMasked: string | null
  readonly phoneMasked: string | null
  /** False when an id number is there and its check digit does not fit. */
  readonly idNoValid: boolean | null
}
