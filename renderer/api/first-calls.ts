import './bridge.ts'
import { PAGE_SIZE } from '../../shared/model/case-list.ts'

/** What the first page asks in any case, sent before its own code is loaded: the store answers while the window still reads its scripts. */
export const firstCalls = {
  status: window.baoquan.call('vault.status', {}),
  opening: window.baoquan.call('cases.opening', { limit: PAGE_SIZE }),
}
