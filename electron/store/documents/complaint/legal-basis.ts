import type { FilingSnapshot } from '../snapshot.ts'

/**
 * The articles of 民法典 that the claims rest on (forms.md A.5 row 17): 675 and 676 for repayment and overdue interest;
 * 681 for guarantees; 394 and 410 for mortgages; 425 for pledges.
 */
export function legalBasisText({ wording, guarantees, collateral }: FilingSnapshot): string {
  if (wording.legalBasis !== null) return wording.legalBasis
  const articles = [
    '第六百七十五条',
    '第六百七十六条',
    ...(guarantees.length > 0 ? ['第六百八十一条'] : []),
    ...(collateral.some((item) => item.kind === 'mortgage') ? ['第三百九十四条', '第四百一十条'] : []),
    ...(collateral.some((item) => item.kind === 'pledge') ? ['第四百二十五条'] : []),
  ]
  return `《中华人民共和国民法典》${articles.join('、')}`
}
