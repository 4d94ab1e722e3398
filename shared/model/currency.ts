/** Currencies that a loan may be in, by ISO 4217. */
export const currencies = ['CNY', 'USD', 'EUR', 'HKD', 'JPY'] as const
export type Currency = (typeof currencies)[number]

/** The currency of every sum that does not name another. */
export const MAIN_CURRENCY: Currency = 'CNY'

export const currencyLabels: Record<Currency, string> = { CNY: '人民币', USD: '美元', EUR: '欧元', HKD: '港元', JPY: '日元' }
