import { useRef } from 'react'
import type { ApiFailure } from '../../../../shared/api/errors.ts'
import type { ImportSession } from '../../../../shared/api/imports.ts'
import { queryClient } from '../../../api/query-client.ts'
import { callOptions } from '../../../api/use-call.ts'
import { useCommand } from '../../../api/use-command.ts'
import { type SheetChange, settingsOf } from './sheet-settings.ts'

interface SheetChanges {
  readonly change: (sheetKey: string, changed: SheetChange) => void
  readonly isPending: boolean
  readonly error: ApiFailure | null
}

/**
 * Changes of how the sheets of an import are read, one after the other: the store is told whole settings, so each change
 * starts from the answer to the one before. Else two columns chosen quickly would undo each other.
 */
export function useSheetChanges(sessionId: ImportSession['sessionId']): SheetChanges {
  const { mutate, isPending, error } = useCommand('imports.configure')
  const last = useRef(Promise.resolve())
  const { queryKey } = callOptions('imports.session', { sessionId })

  function apply(sheetKey: string, changed: SheetChange): Promise<void> {
    const plan = queryClient.getQueryData<ImportSession>(queryKey)?.sheets.find((sheet) => sheet.sheetKey === sheetKey)
    if (plan === undefined) return Promise.resolve()
    return new Promise((settled) => {
      mutate(() => ({ sessionId, sheetKey, settings: { ...settingsOf(plan), ...changed(plan) } }), {
        onSuccess: (answer) => {
          queryClient.setQueryData<ImportSession>(queryKey, (before) =>
            before === undefined ? before : { ...before, sheets: before.sheets.map((other) => (other.sheetKey === answer.sheetKey ? answer : other)) },
          )
        },
        onSettled: () => settled(),
      })
    })
  }

  return {
    change: (sheetKey, changed) => {
      last.current = last.current.then(() => apply(sheetKey, changed))
    },
    isPending,
    error,
  }
}
