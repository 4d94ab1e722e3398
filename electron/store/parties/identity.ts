import type { PartyFacts } from '../../../shared/model/party.ts'
import { plainText } from '../search/terms.ts'

/** Names are compared without blanks, punctuation and width: 李四 typed with a wide blank inside is 李四. */
export function nameKey(name: string): string {
  return plainText(name)
}

/** Id numbers are kept in one form: half-width, capitals, no blanks. */
export function normalisedIdNo(idNo: string | null): string | null {
  return idNo === null ? null : idNo.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()
}

const SHOWN_HEAD = 4
const SHOWN_TAIL = 4

/** 000000198010039918 → 0000**********9918; short texts are covered whole. */
export function mask(value: string | null): string | null {
  if (value === null) return null
  if (value.length <= SHOWN_HEAD + SHOWN_TAIL) return '*'.repeat(value.length)
  return value.slice(0, SHOWN_HEAD) + '*'.repeat(value.length - SHOWN_HEAD - SHOWN_TAIL) + value.slice(-SHOWN_TAIL)
}

/** 13812345678 → 138****5678. */
export function maskPhone(value: string | null): string | null {
  if (value === null) return null
  return value.length < 7 ? '*'.repeat(value.length) : `${value.slice(0, 3)}****${value.slice(-4)}`
}

/** What the id number itself says when nobody typed otherwise: its kind. */
export function guessedIdType(idNo: string | null, kind: PartyFacts['kind']): PartyFacts['idType'] {
  if (idNo === null) return null
  if (kind === 'organisation') return 'uscc'
  return /^\d{17}[\dX]$/.test(idNo) ? 'resident-id' : 'other'
}
