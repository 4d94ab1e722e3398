import { useMemo } from 'react'
import { emptyForeclosedFilter, type ForeclosedFilter, foreclosedFilter } from '../../../shared/api/foreclosed.ts'
import { queryClient } from '../../api/query-client.ts'
import { callOptions, useCall } from '../../api/use-call.ts'
import { useCommand } from '../../api/use-command.ts'

const question = { key: 'foreclosed.list' }

/** The register as this person left it; null until that is read. A change shows at once. */
export function useRegisterFilter(): { readonly filter: ForeclosedFilter | null; readonly change: (next: ForeclosedFilter) => void } {
  const remembered = useCall('preferences.get', question)
  const { mutate: remember } = useCommand('preferences.set')
  const value = remembered.data?.value
  const filter = useMemo(() => {
    if (remembered.isPending) return null
    const read = foreclosedFilter.safeParse(value)
    return read.success ? read.data : emptyForeclosedFilter
  }, [remembered.isPending, value])

  function change(next: ForeclosedFilter): void {
    const plain = { ...next }
    queryClient.setQueryData(callOptions('preferences.get', question).queryKey, { value: plain })
    remember(() => ({ ...question, value: plain }))
  }

  return { filter, change }
}
