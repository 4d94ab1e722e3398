import { createContext, useContext } from 'react'
import { MAIN_CURRENCY, moneyUnit } from '../../shared/model/currency.ts'

/** The word after the sums of what is shown or typed: that of the loan they belong to, 元 where nothing else is said. */
export const MoneyUnit = createContext(moneyUnit(MAIN_CURRENCY))

export function useMoneyUnit(): string {
  return useContext(MoneyUnit)
}
