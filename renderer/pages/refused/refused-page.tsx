import type { VaultStatus } from '../../../shared/api/vault.ts'
import { useVaultStatus } from '../../api/use-vault.ts'
import { RefusalView } from './refusal-view.tsx'

interface RefusedPageProps {
  readonly status: Extract<VaultStatus, { state: 'refused' }>
}

/** What the store found before anybody could type a passphrase. */
export default function RefusedPage({ status }: RefusedPageProps) {
  const { refetch, isFetching } = useVaultStatus()
  return <RefusalView refusal={status} retrying={isFetching} onRetry={() => void refetch()} />
}
