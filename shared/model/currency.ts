/** Currencies that a loan may be in, by ISO 4217. */
export const currencies = ['CNY', 'USD', 'EUR', 'HKD', 'JPY'] as const
export type Currency = (typeof currencies)[number]

/** The currency of every sum that does not name another. */
export const MAIN_CURRENCY: Currency = 'CNY'

/** The word after a sum of a loan: 元 for renminbi, its code for any other, such as USD. */
export function moneyUnit(currency: string): string {
  return currency === MAIN_CURRENCY ? '元' : currency
}

export const currencyLabels: Record<Currency, string> = { CNY: '人民币', USD: '美元', EUR: '欧元', HKD: '港元', JPY: '日元' }
