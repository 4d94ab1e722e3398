/** What a household owes: each loan by itself, and totals that never mix currencies. */
import type { IsoDate } from '../model/iso-date.ts'
import type { Answer } from './answer.ts'
import { requireList } from './given.ts'
import type { Balance, LedgerEntry, LoanTerms } from './ledger.ts'
import { balanceAsOf } from './ledger.ts'
import type { Component, ComponentAmounts } from './ledger/components.ts'
import { components, NO_AMOUNTS, totalOf } from './ledger/components.ts'
import { addFen, formatYuan } from './money.ts'
import type { Fen } from '../model/fen.ts'

export interface LoanOfCase {
  readonly id: string
  readonly terms: LoanTerms
  readonly entries: readonly LedgerEntry[]
}

export interface CurrencyTotal extends ComponentAmounts {
  readonly currency: string
  readonly total: Fen
  readonly loanIds: readonly string[]
}

export interface CaseBalance {
  readonly asOf: IsoDate
  readonly loans: readonly { readonly id: string; readonly balance: Balance }[]
  /** In the order in which the currencies first appear. */
  readonly totals: readonly CurrencyTotal[]
}

function addAmounts(a: ComponentAmounts, b: ComponentAmounts): ComponentAmounts {
  const sum: Record<Component, Fen> = { ...a }
  for (const component of components) sum[component] = addFen(a[component], b[component])
  return sum
}

function totalsByCurrency(loans: CaseBalance['loans']): readonly CurrencyTotal[] {
  const byCurrency = new Map<string, { amounts: ComponentAmounts; loanIds: string[] }>()
  for (const { id, balance } of loans) {
    const known = byCurrency.get(balance.currency) ?? { amounts: NO_AMOUNTS, loanIds: [] }
    byCurrency.set(balance.currency, { amounts: addAmounts(known.amounts, balance), loanIds: [...known.loanIds, id] })
  }
  return [...byCurrency].map(([currency, { amounts, loanIds }]) => ({ ...amounts, currency, total: totalOf(amounts), loanIds }))
}

/**
 * All loans of a case as of the end of one day, with totals per currency, in the smallest unit of each.
 * `value` is null as soon as one loan cannot be computed: a total that leaves a loan out would pass for the debt.
 * @throws RuleError as {@link balanceAsOf}
 */
export function caseBalanceAsOf(loans: readonly LoanOfCase[], day: IsoDate): Answer<CaseBalance | null> {
  requireList(loans, '借据')
  const answers = loans.map(({ id, terms, entries }) => ({ id, answer: balanceAsOf(terms, entries, day) }))
  const computed = answers.flatMap(({ id, answer }) => (answer.value === null ? [] : [{ id, balance: answer.value }]))
  const totals = totalsByCurrency(computed)
  return {
    value: computed.length === answers.length ? { asOf: day, loans: computed, totals } : null,
    steps: totals.map(({ currency, total, loanIds }) => ({
      label: `${currency}合计`,
      detail: `${loanIds.length}笔借款，截至${day}（含当日）共${formatYuan(total)}`,
    })),
    cautions: [...new Map(answers.flatMap(({ answer }) => answer.cautions).map((caution) => [caution.text, caution])).values()],
    missing: answers.flatMap(({ answer }) => answer.missing),
  }
}
