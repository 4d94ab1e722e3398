import './bridge.ts'

/** A window that is loaded again stays where it was; the program opens with the board. */
const onTheList = window.location.hash.startsWith('#/cases')

/** What the first page asks in any case, sent before its own code is loaded: the store answers while the window still reads its scripts. */
export const firstCalls = {
  status: window.baoquan.call('vault.status', {}),
  board: onTheList ? null : window.baoquan.call('deadlines.opening', {}),
  list: onTheList ? window.baoquan.call('cases.opening', {}) : null,
}
