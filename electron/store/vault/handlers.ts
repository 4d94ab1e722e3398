import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'
import { keyStanding, renewKey } from './renew-key.ts'
import * as vault from './vault.ts'

export const vaultHandlers = {
  'vault.create': bind(contracts.vault.create, (input, { home }) => vault.createVault(home, input)),
  'vault.chooseFolder': bind(contracts.vault.chooseFolder, (_, { home, paths }) => vault.chooseFolder(home, paths)),
  'vault.unlock': bind(contracts.vault.unlock, (input, { home }) => vault.unlockVault(home, input.passphrase)),
  'vault.unlockWithRecoveryCode': bind(contracts.vault.unlockWithRecoveryCode, (input, { home }) => vault.unlockWithRecoveryCode(home, input)),
  'vault.lock': bind(contracts.vault.lock, (_, { home }) => home.lock()),
  'vault.changePassphrase': bind(contracts.vault.changePassphrase, (input, { home }) => vault.changeOwnPassphrase(home, input)),
  'vault.keyStanding': bind(contracts.vault.keyStanding, (_, { home }) => keyStanding(home)),
  'vault.renewKey': bind(contracts.vault.renewKey, (_, { home }) => renewKey(home)),
  'vault.reissueRecoveryCode': bind(contracts.vault.reissueRecoveryCode, (input, { home }) => vault.reissueCode(home, input.passphrase)),
}
