import { createContext, useContext } from 'react'
import { MAIN_CURRENCY, moneyUnit } from '../../shared/model/currency.ts'

/** The currency of the sums that are shown or typed: that of the loan they belong to, the ledger's own where nothing else is said. */
export const SumCurrency = createContext<string>(MAIN_CURRENCY)

export function useSumCurrency(): string {
  return useContext(SumCurrency)
}

/** The word after such a sum. */
export function useMoneyUnit(): string {
  return moneyUnit(useSumCurrency())
}
