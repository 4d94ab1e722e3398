import { listPreference, PAGE_SIZE } from '../../../shared/model/case-list.ts'
import { firstCalls } from '../../api/first-calls.ts'
import { queryClient } from '../../api/query-client.ts'
import { callOptions } from '../../api/use-call.ts'

/**
 * Takes the list over that the store has sent while the window was loading, as the answer to the questions that the page
 * asks. A ledger that is still locked refuses; nothing is lost, the page asks again when it comes.
 */
export async function takeOverList(): Promise<void> {
  const opening = await firstCalls.list
  if (opening?.ok !== true) return
  const { remembered, filter, sort, rows } = opening.value
  queryClient.setQueryData(callOptions('preferences.get', { key: listPreference }).queryKey, { value: remembered })
  queryClient.setQueryData(callOptions('cases.list', { filter, sort, offset: 0, limit: PAGE_SIZE }).queryKey, { rows })
}
