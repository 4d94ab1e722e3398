import { boardPreference } from '../../../shared/api/deadlines.ts'
import { PAGE_SIZE } from '../../../shared/model/case-list.ts'
import { firstCalls } from '../../api/first-calls.ts'
import { queryClient } from '../../api/query-client.ts'
import { callOptions } from '../../api/use-call.ts'

/** Takes the board over that the store has sent while the window was loading. A ledger that is still locked refuses; the page asks again when it comes. */
export async function takeOverBoard(): Promise<void> {
  const opening = await firstCalls.board
  if (opening?.ok !== true) return
  const { remembered, filter, rows } = opening.value
  queryClient.setQueryData(callOptions('preferences.get', { key: boardPreference }).queryKey, { value: remembered })
  queryClient.setQueryData(callOptions('deadlines.board', { filter, offset: 0, limit: PAGE_SIZE }).queryKey, { rows })
}
