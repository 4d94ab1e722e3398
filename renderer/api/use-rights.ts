import { useState } from 'react'
import type { SignedInPerson } from '../../shared/api/vault.ts'
import { mayDo, refusalWords, type Right } from '../../shared/model/rights.ts'
import { useVaultStatus } from './use-vault.ts'

/** Who is signed in; under the lock still the last one, since the hidden page behind it is his. Null before the first unlocking. */
export function usePerson(): SignedInPerson | null {
  const status = useVaultStatus().data
  const known = status?.state === 'unlocked' ? status.person : null
  const [last, setLast] = useState(known)
  if (known !== null && known !== last) setLast(known)
  return known ?? last
}

/** Whether the person may do something: by the table that the store refuses by. */
export function useMay(right: Right): boolean {
  const person = usePerson()
  return person !== null && mayDo(person.role, right)
}

/** Why he may not, and who may; null when he may. */
export function useRefusal(right: Right): string | null {
  const person = usePerson()
  return person === null || mayDo(person.role, right) ? null : refusalWords(person.role, right)
}
