import { apiError, ApiFailure, type ApiError, type ErrorCode } from '../../../shared/api/errors.ts'
import type { LedgerProblem, LedgerProblemCode, Outcome, PassphraseFault } from '../database/problem.ts'

/** What each refusal of the encrypted file is called at the boundary; a new refusal without a name does not compile. */
const codes: Record<LedgerProblemCode, ErrorCode> = {
  'folder-missing': 'ledger-missing',
  'folder-is-file': 'location-not-folder',
  'folder-not-writable': 'location-not-writable',
  'network-folder': 'location-network',
  'wsl-folder': 'location-wsl',
  'removable-folder': 'location-removable',
  'sync-folder': 'location-synced',
  'disk-full': 'disk-full',
  'ledger-absent': 'ledger-not-set-up',
  'ledger-exists': 'ledger-exists',
  'database-missing': 'ledger-missing',
  'slots-missing': 'slots-missing',
  'slots-unreadable': 'slots-damaged',
  'slots-newer': 'ledger-newer',
  'database-is-folder': 'ledger-damaged',
  'database-empty': 'ledger-empty-file',
  'database-truncated': 'ledger-truncated',
  'database-not-encrypted': 'ledger-not-encrypted',
  'database-foreign': 'ledger-foreign',
  'database-of-other-ledger': 'key-mismatch',
  'database-damaged': 'ledger-damaged',
  'held-by-other': 'ledger-in-use',
  'settings-refused': 'installation-damaged',
  'schema-newer': 'ledger-newer',
  'migration-edited': 'ledger-migrations-differ',
  'migration-reordered': 'ledger-migrations-differ',
  'schema-altered': 'ledger-altered',
  'upgrade-failed': 'upgrade-failed',
  'installation-damaged': 'installation-damaged',
  'must-wait': 'passphrase-delayed',
  'wrong-passphrase': 'wrong-passphrase',
  'recovery-code-mistyped': 'recovery-code-typo',
  'wrong-recovery-code': 'wrong-recovery-code',
  'passphrase-unfit': 'weak-passphrase',
  'slot-unknown': 'not-found',
  'last-slot': 'forbidden',
  'slots-without-pair': 'busy',
  'backup-unreadable': 'backup-damaged',
  'backup-damaged': 'backup-damaged',
  'backup-newer': 'backup-newer',
  'backup-of-other-ledger': 'backup-foreign',
  'backup-target-missing': 'backup-target-missing',
  'backup-target-same-volume': 'backup-target-same-volume',
  'ledger-open': 'busy',
  'ledger-closed': 'locked',
  'ledger-busy': 'busy',
  'system-refused': 'file-io',
}

const faultTexts: Record<PassphraseFault, string> = {
  'too-short': '口令至少 10 个字符',
  'too-long': '口令过长，请控制在 200 个字符以内',
  'one-character-repeated': '不能是同一个字符的重复',
  'plain-sequence': '不能是顺序字符，如 1234567890',
  'outer-blank': '口令首尾不能是空格',
  'not-his-own': '这个口令不能用，请换一个只有本人知道的口令',
}

/** The refusal as an error for people: code, words, and the plain facts that its page shows. */
export function errorOf(problem: LedgerProblem): ApiError {
  const code = codes[problem.code]
  const details = detailsOf(problem)
  if (problem.code === 'passphrase-unfit') {
    return apiError(code, { fields: { passphrase: problem.reasons.map((reason) => faultTexts[reason]).join('；') } })
  }
  return apiError(code, { details })
}

/** Paths stay behind the boundary, but for the file's own name. */
function detailsOf(problem: LedgerProblem): Record<string, string | number | boolean | null> {
  switch (problem.code) {
    case 'held-by-other':
      return problem.holder === null
        ? { reason: problem.code }
        : { reason: problem.code, host: problem.holder.host, user: problem.holder.user, since: problem.holder.since }
    case 'must-wait':
    case 'wrong-passphrase':
    case 'wrong-recovery-code':
      return { seconds: problem.seconds }
    case 'sync-folder':
      return { reason: problem.code, product: problem.product }
    case 'schema-newer':
    case 'backup-newer':
      return { fileVersion: problem.fileVersion, appVersion: problem.appVersion }
    case 'disk-full':
      return { freeBytes: problem.freeBytes, neededBytes: problem.neededBytes }
    default:
      return { reason: problem.code }
  }
}

/** The value of an outcome, or its refusal thrown on to the boundary. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  const { code, ...more } = errorOf(outcome.problem)
  throw new ApiFailure(code, more)
}
