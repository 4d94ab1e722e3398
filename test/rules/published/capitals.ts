/** Amounts and a day in capitals, with the forms that the voucher rules allow. */
import { z } from 'zod'
import { fen } from '../../../shared/model/fen.ts'
import { isoDate } from '../../../shared/model/iso-date.ts'
import { parseChineseAmount, toChineseAmount } from '../../../shared/rules/chinese-amount.ts'
import { RuleError } from '../../../shared/rules/rule-error.ts'
import { toVoucherDate } from '../../../shared/rules/voucher-date.ts'
import { readVectors, yuan } from '../vectors.ts'
import type { PublishedRule } from './published-rule.ts'

const Row = z.object({
  id: z.string(),
  use: z.enum(['check', 'trap']),
  amount: z.number().nullable(),
  date: z.string().optional(),
  published_forms: z.array(z.string()),
  acceptable_forms_by_rule: z.array(z.string()),
})
type Row = z.infer<typeof Row>

function isReadAs(text: string, amount: number): boolean {
  try {
    return parseChineseAmount(text).value === amount
  } catch (error) {
    if (error instanceof RuleError) return false
    throw error
  }
}

/** Ours is one of the allowed forms, all of them are read, and so is what was published (a trap must not be). */
function matches(row: Row): boolean {
  if (row.amount === null) return toVoucherDate(isoDate(`2026-${row.date ?? ''}`)).replace(/^.*年/, '') === row.acceptable_forms_by_rule[0]
  const amount = yuan(row.amount)
  const writesAllowed = row.acceptable_forms_by_rule.includes(toChineseAmount(fen(amount)).replace('人民币', ''))
  const readsAllowed = row.acceptable_forms_by_rule.every((form) => isReadAs(form, amount))
  return writesAllowed && readsAllowed && row.published_forms.every((form) => isReadAs(form, amount))
}

export function publishedCapitals(): PublishedRule {
  const cases = readVectors('rmb_capitals.json', Row).map((row) => ({ id: row.id, use: row.use, matched: matches(row), detail: row.published_forms.join('、') }))
  return { rule: 'amounts in capitals', cases }
}
