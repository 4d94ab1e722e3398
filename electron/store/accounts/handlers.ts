import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'
import * as accounts from './accounts.ts'

export const accountHandlers = {
  'accounts.open': bind(contracts.accounts.open, (input, { home }) => accounts.openAccount(home, input)),
  'accounts.resetPassphrase': bind(contracts.accounts.resetPassphrase, (input, { home }) => accounts.resetPassphrase(home, input)),
  'accounts.close': bind(contracts.accounts.close, (input, { home }) => accounts.closeAccount(home, input)),
}
