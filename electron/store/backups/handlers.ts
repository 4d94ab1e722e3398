import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'
import * as backups from './backups.ts'

export const backupHandlers = {
  'backups.overview': bind(contracts.backups.overview, (_, { home }) => backups.backupOverview(home)),
  'backups.create': bind(contracts.backups.create, (_, { home }) => backups.backUpNow(home)),
  'backups.saveCopy': bind(contracts.backups.saveCopy, (_, { home, paths }) => backups.saveBackupCopy(home, paths)),
  'backups.chooseSecondTarget': bind(contracts.backups.chooseSecondTarget, (_, { home, paths }) => backups.chooseSecondTarget(home, paths)),
  'backups.restore': bind(contracts.backups.restore, (input, { home }) => backups.restoreByName(home, input.name, input.passphrase)),
  'backups.restoreFromFile': bind(contracts.backups.restoreFromFile, (input, { home, paths }) => backups.restoreFromFile(home, paths, input.passphrase)),
}
