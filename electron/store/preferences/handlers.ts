import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'
import { getPreference, setPreference } from './preferences.ts'

export const preferenceHandlers = {
  'preferences.get': bind(contracts.preferences.get, (input, { ledger }) => getPreference(ledger, input.key)),
  'preferences.set': bind(contracts.preferences.set, (input, { ledger }) => setPreference(ledger, input.key, input.value)),
}
