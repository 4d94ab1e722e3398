import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'
import { searchEverywhere } from './search.ts'

export const searchHandlers = {
  'search.everywhere': bind(contracts.search.everywhere, (input, { ledger }) => searchEverywhere(ledger, input)),
}
