import { useCallback } from 'react'
import { setVaultStatus } from '../api/use-vault.ts'
import { useCommand } from '../api/use-command.ts'

/** Locks the ledger. What is being typed stays in the hidden window and in its drafts. */
export function useLock(): () => void {
  const { mutate } = useCommand('vault.lock')
  return useCallback(() => mutate(() => ({}), { onSuccess: setVaultStatus }), [mutate])
}
