import { and, eq, isNull } from 'drizzle-orm'
import type { Saved } from '../../../shared/api/command-fields.ts'
import type { ParsedOf } from '../../../shared/api/contracts.ts'
import { ApiFailure } from '../../../shared/api/errors.ts'
import { rangeText } from '../../../shared/rules/branch-value.ts'
import { BRANCH_VALUES, type BranchKey, isBranchKey, keptWords } from '../../../shared/rules/branch-values.ts'
import { branchValue } from '../database/law-schema.ts'
import type { Ledger } from '../kernel/context.ts'
import { perform } from '../kernel/perform.ts'
import { saveRecord } from '../kernel/save.ts'

/** Sets or changes a value of the branch's own, with the reason. @throws ApiFailure invalid-input, stale-version */
export function setValue(ledger: Ledger, input: ParsedOf<'law.setValue'>): Saved<'branch-value'> {
  const { key, facts } = input
  const words = wordsOf(key, facts.value)
  const act = { command: 'law.setValue', commandId: input.commandId, summary: `本机构设定 ${BRANCH_VALUES[key].label}：${words}` }
  return perform(ledger, act, (work) => {
    const id = standingId(ledger, key)
    if (id !== null && input.version === null) throw new ApiFailure('stale-version')
    return saveRecord(work, branchValue, { id, version: input.version }, { key, ...facts })
  })
}

/** What was typed, as staff say it; refused beside the field when it may not be set. */
function wordsOf(key: BranchKey, text: string): string {
  const words = keptWords(key, text)
  if (words === null) throw new ApiFailure('invalid-input', { fields: { 'facts.value': rangeText(BRANCH_VALUES[key]) } })
  return words
}

function standingId({ db }: Ledger, key: BranchKey) {
  const row = db.select({ id: branchValue.id }).from(branchValue).where(and(eq(branchValue.key, key), isNull(branchValue.voidedAt))).get()
  return row?.id ?? null
}

/** Goes back to the default. @throws ApiFailure not-found, already-voided, stale-version */
export function clearValue(ledger: Ledger, input: ParsedOf<'law.clearValue'>): Saved<'branch-value'> {
  const row = ledger.db.select({ key: branchValue.key }).from(branchValue).where(eq(branchValue.id, input.id)).get()
  const label = row && isBranchKey(row.key) ? BRANCH_VALUES[row.key].label : ''
  return perform(ledger, { command: 'law.clearValue', commandId: input.commandId, summary: `取消本机构设定 ${label}` }, (work) => ({
    id: input.id,
    version: work.void(branchValue, input.id, input.version, input.reason),
  }))
}
