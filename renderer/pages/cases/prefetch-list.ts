import { firstCalls } from '../../api/first-calls.ts'
import { queryClient } from '../../api/query-client.ts'
import { callOptions } from '../../api/use-call.ts'
import { listPreference } from './list-preference.ts'
import { PAGE_SIZE, rememberedState } from './list-state.ts'

/**
 * Asks for the list as this person left it before the window has drawn anything, so that both run at once. A ledger that
 * is still locked refuses; nothing is lost, the page asks again when it comes.
 */
export async function prefetchCaseList(): Promise<void> {
  const kept = await firstCalls.listState
  if (!kept.ok) return
  queryClient.setQueryData(callOptions('preferences.get', { key: listPreference }).queryKey, kept.value)
  const { filter, sort } = rememberedState(kept.value.value)
  await queryClient.prefetchQuery(callOptions('cases.list', { filter, sort, offset: 0, limit: PAGE_SIZE }))
}
