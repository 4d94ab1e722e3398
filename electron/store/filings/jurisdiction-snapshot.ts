import type { JurisdictionFacts } from '../../../shared/model/jurisdiction-clause.ts'
import type { Jurisdiction } from '../documents/snapshot-loan.ts'

/** 管辖约定 of any contract. Null = nobody has read the contract yet; a clause without words still tells its number. */
export function jurisdictionSnapshot({ jurisdictionClause, jurisdictionText, arbitrationAgreed }: JurisdictionFacts): Jurisdiction | null {
  if (arbitrationAgreed === true) return { kind: 'arbitration', clause: jurisdictionClause, wording: jurisdictionText, courtName: null }
  if (jurisdictionClause !== null || jurisdictionText !== null) {
    return { kind: 'court', clause: jurisdictionClause, wording: jurisdictionText, courtName: courtNamed(jurisdictionText) }
  }
  return arbitrationAgreed === false ? { kind: 'none', clause: null, wording: null, courtName: null } : null
}

/** A run of Chinese words that ends in a court of a place. */
const WORDS_TO_COURT = /[\p{Script=Han}]+(?:市|区|县|州|省|旗|盟)(?:高级|中级)?人民法院/u
/** What stands before the name: whose place it is, or the verb; 向 within 金沙市向阳区 is part of the name. */
const BEFORE_NAME = [/^.*(?:住所地|所在地|签订地|履行地)的?/u, /^[^省市县区]*?(?:提交|由|向)/u]

/** The court by name where the clause names one; 「贷款人所在地人民法院」 names none. */
function courtNamed(wording: string | null): string | null {
  const words = wording?.match(WORDS_TO_COURT)?.[0] ?? null
  return words === null ? null : BEFORE_NAME.reduce((rest, before) => rest.replace(before, ''), words)
}
