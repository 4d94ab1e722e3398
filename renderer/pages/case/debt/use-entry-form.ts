import { useState } from 'react'
import { ApiFailure } from '../../../../shared/api/errors.ts'
import { entryProblems } from '../../../../shared/model/entry-problems.ts'
import type { EntryFacts, EntryOf } from '../../../../shared/model/ledger-entry.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import type { FieldBinding } from '../../../components/field-binding.ts'
import { type RecordForm, useRecordForm } from '../../../components/use-record-form.ts'
import { factsFrom } from '../record/facts-from.ts'
import type { BookedKind, EntryTask } from './entry-task.ts'

/** A form over an entry of one kind, and, where it comes in the place of a wrong one, the reason of the correction. */
export interface EntryForm<V extends object> extends RecordForm<V> {
  readonly reason: FieldBinding<string | null>
}

const SHORTEST_REASON = 2

/**
 * A form over a new entry of one kind: entries are added and taken back, never edited. A correction begins with the
 * facts of the wrong entry and books the reversal and the right entry in one act.
 */
export function useEntryForm<K extends BookedKind>(task: EntryTask, blank: Blank<EntryOf<K>> & { readonly kind: K }): EntryForm<Blank<EntryOf<K>>> {
  const { corrects, loans, today } = task
  const add = useCommand('loans.addEntry')
  const correct = useCommand('loans.correctEntry')
  const [reason, setReason] = useState<string | null>(null)
  const [reasonError, setReasonError] = useState<string | null>(null)
  const form = useRecordForm<Blank<EntryOf<K>>, EntryFacts, EntryFacts>({
    draftKey: corrects === null ? `${blank.kind}:${task.loanId}` : `correct:${corrects.id}`,
    initial: corrects === null ? blank : factsFrom<Blank<EntryOf<K>>>(blank, { ...blank, ...corrects }),
    version: null,
    loadSchema: async () => {
      const { entryFacts } = await import('../../../../shared/model/ledger-entry.ts')
      return entryFacts.superRefine((entry, context) => {
        const loan = loans.find((each) => each.id === entry.loanId)
        const problems = loan === undefined ? {} : entryProblems(entry, { drawdownOn: loan.drawdownOn, today })
        for (const [field, message] of Object.entries(problems)) context.addIssue({ code: 'custom', path: [field], message })
      })
    },
    save: async (entry): Promise<EntryFacts> => {
      if (corrects === null) await add.mutateAsync((commandId) => ({ commandId, entry }))
      else await correct.mutateAsync((commandId) => ({ commandId, entryId: corrects.id, reason: givenReason(), entry }))
      return entry
    },
    onSaved: task.onSaved,
  })
  return {
    ...form,
    reason: {
      value: reason,
      error: reasonError,
      onChange: (value) => {
        setReason(value)
        setReasonError(null)
      },
      onProblem: () => undefined,
      onBlur: () => undefined,
    },
  }

  /** @throws ApiFailure invalid-input: a correction without a reason is not sent */
  function givenReason(): string {
    const given = reason?.trim() ?? ''
    if (given.length >= SHORTEST_REASON) return given
    setReasonError('请写明更正原因')
    throw new ApiFailure('invalid-input', { message: '请写明更正原因。' })
  }
}
