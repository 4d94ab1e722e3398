import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import { useRef } from 'react'
import type { CallName, InputOf, OutputOf } from '../../shared/api/contracts.ts'
import { ApiFailure } from '../../shared/api/errors.ts'
import type { Id } from '../../shared/model/id.ts'
import { askChangeReason } from './change-reason.ts'
import { call } from './client.ts'
import { newCommandId } from './ids.ts'
import { invalidateRecords } from './query-client.ts'

/** Commands after which every answer on screen still holds. */
const changesNothingShown: ReadonlySet<CallName> = new Set<CallName>([
  // The lock leaves the answers in place: forms go on from them after the passphrase, behind which they are hidden.
  'vault.lock',
  'preferences.set',
  'deadlines.told',
  'parties.reveal',
  'shell.print',
  'shell.openDataFolder',
  'backups.saveCopy',
  'cases.exportList',
  'preservations.exportList',
  'contacts.exportCallList',
  'visits.exportList',
  'visits.exportSheet',
  'deadlineExports.list',
  'deadlineExports.calendar',
  'deadlineExports.caseSheet',
  'deadlineExports.boardSheet',
  'law.openTexts',
  'law.openHolidays',
  'law.openLpr',
  'law.signFile',
  'law.exportTexts',
  'tools.exportExcel',
  'tools.exportWord',
  'attachments.begin',
  'attachments.append',
  'attachments.cancel',
  'attachments.saveCopy',
  'paperTemplates.tryOut',
  'paperTemplates.saveCopy',
  'packages.open',
  'packages.cancel',
  'imports.open',
  'imports.configure',
  'imports.dryRun',
  'imports.answer',
  'imports.saveRejected',
  'imports.cancel',
])

/** Whether a command was not carried out but kept until a second person settles it. */
export function isHeld(failure: Error | null): boolean {
  return failure instanceof ApiFailure && failure.error.code === 'awaits-review'
}

/** Sends a command, again with the reason where the store asks for one. @throws ApiFailure reason-needed when the person gives none */
async function callWithReason<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  try {
    return await call(name, input)
  } catch (failure) {
    if (!(failure instanceof ApiFailure) || failure.error.code !== 'reason-needed') throw failure
    const changeReason = await askChangeReason()
    if (changeReason === null) throw failure
    return call(name, { ...input, changeReason })
  }
}

/** Builds the input of an act around its command id (calls that take none ignore it). */
export type Act<N extends CallName> = (commandId: Id<'command'>) => InputOf<N>

/**
 * Sends a command: `save.mutate((commandId) => ({ commandId, id, version, facts }))`.
 * An act that failed and is sent again unchanged keeps its command id, so the store cannot do it twice. The same act
 * sent again before its answer (a double click) waits for that answer: what is shown once must not get lost behind it.
 */
export function useCommand<N extends CallName>(name: N): UseMutationResult<OutputOf<N>, ApiFailure, Act<N>> {
  const failed = useRef<{ readonly commandId: Id<'command'>; readonly sent: string } | null>(null)
  const running = useRef<{ readonly sent: string; readonly answer: Promise<OutputOf<N>> } | null>(null)
  return useMutation<OutputOf<N>, ApiFailure, Act<N>>({
    mutationFn: async (act) => {
      const commandId = idForAct(act)
      const input = act(commandId)
      const sent = JSON.stringify(input)
      if (running.current?.sent === sent) return running.current.answer
      failed.current = { commandId, sent }
      const answer = callWithReason(name, input)
      running.current = { sent, answer }
      try {
        await answer
        failed.current = null
        return answer
      } finally {
        if (running.current?.answer === answer) running.current = null
      }
    },
    onSuccess: () => {
      if (!changesNothingShown.has(name)) void invalidateRecords()
    },
    // A command that was held changes no record, but what waits for review.
    onError: (failure) => {
      if (isHeld(failure)) void invalidateRecords()
    },
  })

  function idForAct(act: Act<N>): Id<'command'> {
    const last = failed.current
    if (last !== null && JSON.stringify(act(last.commandId)) === last.sent) return last.commandId
    return newCommandId()
  }
}
