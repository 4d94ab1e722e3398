import type { EntryFacts, EntryKind } from '../../../../shared/model/ledger-entry.ts'
import { useCommand } from '../../../api/use-command.ts'
import type { Blank } from '../../../components/blank.ts'
import { type RecordForm, useRecordForm } from '../../../components/use-record-form.ts'

export type EntryOf<K extends EntryKind> = Extract<EntryFacts, { readonly kind: K }>

/** A form over a new entry of one kind: entries are added and taken back, never edited. */
export function useEntryForm<V extends Blank<EntryFacts>>(draftKey: string, initial: V, onSaved: (facts: EntryFacts) => void): RecordForm<V> {
  const add = useCommand('loans.addEntry')
  return useRecordForm<V, EntryFacts, EntryFacts>({
    draftKey,
    initial,
    version: null,
    loadSchema: () => import('../../../../shared/model/ledger-entry.ts').then((module) => module.entryFacts),
    save: async (entry): Promise<EntryFacts> => {
      await add.mutateAsync((commandId) => ({ commandId, entry }))
      return entry
    },
    onSaved,
  })
}
