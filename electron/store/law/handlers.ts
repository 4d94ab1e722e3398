import { contracts } from '../../../shared/api/contracts.ts'
import { bind } from '../call.ts'
import { clearValue, setValue } from './branch-values.ts'
import * as lawFiles from './files.ts'
import { holidayYears, lawInForce, lawOverview } from './overview.ts'
import { dropSigner, trustSigner } from './signers.ts'

export const lawHandlers = {
  'law.overview': bind(contracts.law.overview, (_, { ledger }) => lawOverview(ledger)),
  'law.inForce': bind(contracts.law.inForce, (_, { ledger }) => lawInForce(ledger)),
  'law.holidayYears': bind(contracts.law.holidayYears, (_, { ledger }) => holidayYears(ledger)),
  'law.setValue': bind(contracts.law.setValue, (input, { ledger }) => setValue(ledger, input)),
  'law.clearValue': bind(contracts.law.clearValue, (input, { ledger }) => clearValue(ledger, input)),
  'law.openTexts': bind(contracts.law.openTexts, (_, { ledger, paths }) => lawFiles.openLawFile(ledger, 'texts', paths)),
  'law.importTexts': bind(contracts.law.importTexts, (input, { ledger }) => lawFiles.importLawFile(ledger, 'texts', input)),
  'law.openHolidays': bind(contracts.law.openHolidays, (_, { ledger, paths }) => lawFiles.openLawFile(ledger, 'holidays', paths)),
  'law.importHolidays': bind(contracts.law.importHolidays, (input, { ledger }) => lawFiles.importLawFile(ledger, 'holidays', input)),
  'law.openLpr': bind(contracts.law.openLpr, (_, { ledger, paths }) => lawFiles.openLawFile(ledger, 'lpr', paths)),
  'law.importLpr': bind(contracts.law.importLpr, (input, { ledger }) => lawFiles.importLawFile(ledger, 'lpr', input)),
  'law.exportTexts': bind(contracts.law.exportTexts, (_, { ledger, paths }) => lawFiles.exportTexts(ledger, paths)),
  'law.signFile': bind(contracts.law.signFile, (input, { ledger, paths }) => lawFiles.signFile(ledger, paths, input)),
  'law.trustSigner': bind(contracts.law.trustSigner, (input, { ledger }) => trustSigner(ledger, input)),
  'law.dropSigner': bind(contracts.law.dropSigner, (input, { ledger }) => dropSigner(ledger, input)),
  'law.withdrawFile': bind(contracts.law.withdrawFile, (input, { ledger }) => lawFiles.withdrawFile(ledger, input)),
}
