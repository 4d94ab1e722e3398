import { useState } from 'react'
import type { IsoDate } from '../../shared/model/iso-date.ts'
import type { VaultStatus } from '../../shared/api/vault.ts'
import { queryClient } from './query-client.ts'
import { callOptions, useCall } from './use-call.ts'

/** Long enough to cost nothing, short enough that the day on screen turns with the calendar. */
const STATUS_EVERY_MS = 60_000

/** Where the ledger stands; asked again once a minute, so that the working day is never yesterday's. */
export function useVaultStatus() {
  return useCall('vault.status', {}, { every: STATUS_EVERY_MS })
}

/** Whose answers the window holds; the frame notes it as soon as it is his. */
let answersOf: string | null = null

export function noteWhoseAnswers(personId: string): void {
  answersOf = personId
}

/** Takes over the status that a call answered with, without asking again. What somebody else was answered is not for the next person's eyes. */
export function setVaultStatus(status: VaultStatus): void {
  if (status.state === 'unlocked' && answersOf !== null && answersOf !== status.person.id) {
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'vault.status' })
  }
  queryClient.setQueryData(callOptions('vault.status', {}).queryKey, status)
}

/**
 * Today as the store counts it; the window never asks the system for the date. Null before the first unlocking. Under the
 * lock the last day stays: a hidden page that lost it would be taken down, and with it the form that is being filled in.
 */
export function useToday(): IsoDate | null {
  const status = useVaultStatus().data
  const known = status?.state === 'unlocked' ? status.today : null
  const [last, setLast] = useState(known)
  if (known !== null && known !== last) setLast(known)
  return known ?? last
}
